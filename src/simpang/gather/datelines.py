"""Datelines: the place, medium and day that stand before a report's first sentence.

In comes a paragraph, out comes a `Dateline` or None. The forms are data (datelines.yaml); here is only how a
field of each kind looks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from simpang.gather.vocabulary import any_of, dateline_forms, months, names, weekdays

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"{_CAPITAL}[\w'’.\-]*"
_UPPER = rf"{_CAPITAL}(?:{_CAPITAL}|['’.\-])+"
_DOMAIN = re.compile(r"[^\W_][\w-]*(?:\.[a-z][\w-]*)*\.[a-z]{2,6}", re.IGNORECASE)
_BRACKETS = re.compile(r"(?P<before>[^()]*?)\s?\((?P<name>[^\W\d_][^()]{1,40})\)")
_OPENING = rf"(?=[\"“‘'«(\[\d]|{_CAPITAL}|i[A-Z])"
_END = re.compile(rf"(?:(?P<dash>\s+(?:--?|[–—])\s+)|(?P<tight>\s?[—–]\s?)|(?P<colon>:\s+)){_OPENING}")
_COMMA = re.compile(r",\s+(?!(?:19|20)\d\d\b)")
_LONGEST = 120


@dataclass(frozen=True)
class Dateline:
    """The first `length` characters of a paragraph; `strong` if they can only be a dateline."""

    length: int
    outlet: str | None
    day: str | None
    strong: bool


def read_dateline(paragraph: str) -> Dateline | None:
    """The dateline at the beginning of a paragraph, or None."""
    head = paragraph[:_LONGEST]
    end = _END.search(head)
    if end is None:
        return None
    before = head[: end.start()]
    bracketed = _BRACKETS.fullmatch(before)
    name = bracketed["name"] if bracketed else None
    fields = _fields(bracketed["before"] if bracketed else before)
    kinds = [_kinds(field) for field in fields]
    for form in dateline_forms():
        if form.end == end.lastgroup and form.brackets == (name is not None):
            chosen = _fit(kinds, form.fields)
            if chosen is not None:
                told = dict(zip(chosen, fields, strict=True))
                outlet = told.get("domain") or told.get("medium") or told.get("outlet") or name
                return Dateline(end.end(), outlet, told.get("day"), form.strong)
    return None


def _fields(text: str) -> list[str]:
    """What stands between the commas; a slash or bar before or after a domain parts fields, too."""
    fields: list[str] = []
    for field in _COMMA.split(text) if text else []:
        parts = re.split(r"\s?[/|]\s?", field)
        fields += parts if any(_DOMAIN.fullmatch(part) for part in parts) else [field]
    return fields


def _fit(kinds: list[frozenset[str]], wanted: tuple[str, ...]) -> tuple[str, ...] | None:
    """The kind that each field is taken for in a form, or None where the form does not fit."""
    if not wanted:
        return None if kinds else ()
    first, optional = wanted[0].removesuffix("?"), wanted[0].endswith("?")
    if kinds and first in kinds[0]:
        rest = _fit(kinds[1:], wanted[1:])
        if rest is not None:
            return (first, *rest)
    return _fit(kinds, wanted[1:]) if optional else None


def _kinds(field: str) -> frozenset[str]:
    """What a field can be."""
    if _day().fullmatch(field):
        return frozenset({"day"})
    if _DOMAIN.fullmatch(field):
        return frozenset({"domain"})
    kinds = set()
    if field.casefold() in _folded("medium"):
        kinds.add("medium")
    if field.casefold() in _folded("region_id") | _folded("region_en"):
        kinds.add("region")
    elif re.fullmatch(rf"{_WORD}(?:\s{_WORD}){{0,3}}", field):
        kinds.add("outlet")
    if _places(_WORD).fullmatch(field):
        kinds.add("place")
    if _places(_UPPER).fullmatch(field):
        kinds.add("PLACE")
    return frozenset(kinds)


@cache
def _folded(kind: str) -> frozenset[str]:
    return frozenset(name.casefold() for name in names(kind))


@cache
def _places(word: str) -> re.Pattern[str]:
    """One place of up to five words, or several with a slash between them, of words of a kind."""
    place = rf"{word}(?:\s(?:{word}|{any_of(names('particle'))})){{0,4}}"
    return re.compile(rf"{place}(?:\s?/\s?{place})*")


@cache
def _day() -> re.Pattern[str]:
    month, weekday = any_of(list(months())), any_of(list(weekdays()))
    numbers = (
        rf"\d\d?\s{month}\.?(?:,?\s\d{{4}})?|{month}\.?\s\d\d?(?:,?\s\d{{4}})?"
        r"|\d\d?[/.]\d\d?(?:[/.]\d{4})?|\d{4}-\d\d-\d\d"
    )
    return re.compile(rf"(?:{weekday},?\s*)?\(?(?:{numbers})\)?|{weekday}", re.IGNORECASE)
