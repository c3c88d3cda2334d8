"""The ways in which dates are written, as patterns made from a language's words of time.

Every pattern is a plain sequence of bounded parts, so that matching takes time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from simpang.values.calendar_words import (
    CalendarKind,
    CalendarWords,
    Unit,
    any_of,
    calendar_words,
    written_forms,
)
from simpang.values.vocabulary import NumberKind, number_words

Form = Literal[
    "iso", "numeric", "short", "day_month", "month_day", "month_year", "month", "month_turn", "year",
    "weekday", "day_offset", "anchor_offset", "period", "counted",
]  # fmt: skip

SPACE = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]?)"
MAYBE_SPACE = r"[^\S\n]?"
DASH = r"[-–—‐‑]"
YEAR = r"(?:1[5-9]|20|21)[0-9]{2}"
NO_MORE_DIGITS = r"(?![0-9\w]|[.,:/][0-9]|%)"


@dataclass(frozen=True)
class DatePattern:
    """One way to write a date: its form and its pattern, whose groups are named alike in all languages."""

    form: Form
    pattern: re.Pattern[str]


class _Pieces:
    """The parts from which a language's patterns are put together."""

    def __init__(self, words: CalendarWords) -> None:
        self.indonesian = words.language == "id"
        full = written_forms(words.month_names(), lower_too=self.indonesian)
        short = written_forms(words.forms("month"), lower_too=self.indonesian)
        self.month = rf"(?:{any_of(full, SPACE)}\b|{any_of(short, SPACE)}\b\.?)"
        self.weekday = any_of(written_forms(words.forms("weekday"), lower_too=False), SPACE) + r"\b"
        day_part = any_of(words.forms("day_part"), SPACE)
        parts_of_day = rf"(?:{SPACE}{day_part}){{0,2}},?"
        self.after_weekday = rf"{parts_of_day}(?:{SPACE}?\({MAYBE_SPACE}|{SPACE})"
        self.led = rf"(?:\b(?P<weekday>{self.weekday}){self.after_weekday})?"
        self.to = rf"(?:{MAYBE_SPACE}{DASH}{MAYBE_SPACE}|{SPACE}{any_of(words.forms('to'), SPACE)}{SPACE})"
        self.of = rf"(?:{SPACE}{any_of(words.forms('of'), SPACE)}{SPACE}|,{MAYBE_SPACE}|{SPACE})"
        self.ordinal = "" if self.indonesian else r"(?:st|nd|rd|th)?"
        self.words = words

        self.turns = self.any("last", "this", "next")

    def any(self, *kinds: CalendarKind) -> str:
        return any_of(self.words.forms(*kinds), SPACE)

    def unit(self, unit: Unit) -> str:
        return any_of(self.words.unit_forms(unit), SPACE)


@cache
def date_patterns(language: str) -> tuple[DatePattern, ...]:
    """All patterns of a language."""
    pieces = _Pieces(calendar_words(language))
    patterns = (*_numeric(pieces), *_named(pieces), *_relative(pieces))
    return tuple(DatePattern(form, re.compile(pattern)) for form, pattern in patterns)


def _numeric(p: _Pieces) -> Iterator[tuple[Form, str]]:
    yield (
        "iso",
        rf"(?<![\w./-])(?P<year>{YEAR})(?P<sign>[-/.])(?P<month>[0-9]{{1,2}})(?P=sign)(?P<day>[0-9]{{1,2}})(?:(?=T[0-9])|(?![\w/]|[-.][0-9]))",
    )
    day_month = r"(?<![\w./,:-])(?P<day>[0-9]{1,2})(?P<sign>[-/.])(?P<month>[0-9]{1,2})"
    yield "numeric", rf"{p.led}{day_month}(?P=sign)(?P<year>{YEAR}|[0-9]{{2}})(?![\w/]|[-.,:][0-9])"
    if p.indonesian:
        short = r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})"
        yield "short", rf"\b(?P<weekday>{p.weekday}){p.after_weekday}{short}(?![\w/]|[-.,:][0-9])"
        yield "short", rf"(?<=\(){short}(?=\))"


def _named(p: _Pieces) -> Iterator[tuple[Form, str]]:
    day = r"[0-9]{1,2}"
    of_month = SPACE if p.indonesian else rf"(?:{SPACE}of)?{SPACE}"
    dash_month = rf"(?:{of_month}|{DASH})"
    year = rf"(?:(?:{p.of}|{DASH})(?P<year>{YEAR}){NO_MORE_DIGITS})?"
    until = rf"(?:(?P<from_day>{day}){p.ordinal}(?:{of_month}(?P<from_month>{p.month}))?{p.to})?"
    yield (
        "day_month",
        (rf"{p.led}(?<![\w./,:$€£-]){until}(?P<day>{day}){p.ordinal}{dash_month}(?P<month>{p.month}){year}"),
    )
    if not p.indonesian:
        end = rf"(?:{p.to}(?P<until_day>{day}){p.ordinal}{NO_MORE_DIGITS})?"
        counted = any_of(_number_words("en", "scale", "hundred"), SPACE)
        no_count = rf"(?!{MAYBE_SPACE}(?:{counted}\b|%)|-[a-z])"
        yield (
            "month_day",
            (
                rf"{p.led}\b(?P<month>{p.month}){SPACE}(?P<day>{day}){p.ordinal}{NO_MORE_DIGITS}{no_count}{end}{year}"
            ),
        )
    from_month = rf"(?:(?P<from_month>{p.month}){p.to})?"
    yield "month_year", rf"\b{from_month}(?P<month>{p.month}){p.of}(?P<year>{YEAR}){NO_MORE_DIGITS}"
    marker = rf"(?i:(?<!\w){p.any('month_marker')})"
    yield "month", rf"{marker}(?:{SPACE}|-)(?P<span>(?P<month>{p.month}))"
    until_year = rf"(?:(?:{p.to}|{SPACE}{p.any('and')}{SPACE})(?P<until_year>{YEAR}))?"
    years = rf"(?P<year>{YEAR}){until_year}(?![0-9\w]|[.,:/][0-9]|%|-[a-z])"
    yield "year", rf"(?i:(?<!\w){p.any('year_marker')}){SPACE}(?P<span>{years})"
    yield "year", rf"(?i:(?<!\w){p.any('year_word')}){SPACE}{years}"
    yield "year", rf"(?<=\(){years}(?=\))"


def _relative(p: _Pieces) -> Iterator[tuple[Form, str]]:
    turn = rf"(?P<turn>(?i:{p.turns}))"
    unit = rf"(?P<unit>(?i:{p.any('unit', 'weekend')}))"
    if p.indonesian:
        week_turn = rf"{SPACE}{p.unit('week')}{SPACE}(?P<week_turn>{p.turns})"
        yield "weekday", rf"\b(?P<weekday>{p.weekday})(?:{week_turn}\b|{SPACE}{turn}\b)?"
        year_turn = rf"{p.unit('year')}{SPACE}(?P<year_turn>{p.turns})"
        yield "month_turn", rf"\b(?P<month>{p.month}){SPACE}(?:{year_turn}|{turn})\b"
        yield "period", rf"\b{unit}{SPACE}{turn}\b"
    else:
        week_turn = rf"{SPACE}(?P<week_turn>{p.turns}){SPACE}{p.unit('week')}"
        yield "weekday", rf"\b(?:{turn}{SPACE})?(?P<weekday>{p.weekday})(?:{week_turn}\b)?"
        year_turn = rf"{p.any('of')}?{SPACE}?(?P<year_turn>{p.turns}){SPACE}{p.unit('year')}"
        yield "month_turn", rf"\b(?P<month>{p.month}){SPACE}{year_turn}\b"
        yield "month_turn", rf"\b{turn}{SPACE}(?P<month>{p.month})"
        yield "period", rf"\b{turn}{SPACE}{unit}\b"
    yield "day_offset", rf"\b(?P<offset>(?i:{p.any('day_offset')}))\b"
    yield "anchor_offset", rf"\b(?P<offset>(?i:{p.any('anchor_offset')}))\b"
    counts = any_of(_number_words(p.words.language, "unit", "teen", "tens", "add_ten", "times_ten"), SPACE)
    count = rf"(?P<count>[0-9]{{1,3}}|(?i:{counts}(?:[ -]{counts}){{0,2}})|(?P<some>(?i:{p.any('some')})))"
    counted = (
        rf"(?:{count}(?:{SPACE}|-)(?P<unit>(?i:{p.any('unit')}))|(?P<one_unit>(?i:{p.any('one_unit')})))"
    )
    direction = rf"(?P<direction>(?i:{p.any('ago', 'earlier', 'later')}))"
    yield "counted", rf"(?<![\w.,/:-]){counted}{SPACE}{direction}\b"


def _number_words(language: str, *kinds: NumberKind) -> list[str]:
    return [
        phrase for phrase, word in number_words(language).entries() if word.kind in kinds and not word.short
    ]
