"""Dates in news text: `Rabu (22/5/2024)`, `Feb. 26`, `Mei 2024`, `tahun 2016`, `kemarin`, `two days earlier`.

In comes text with its language and the day of the report, out come dates as far as they are known, each with
its span, and flags for dates that cannot be. See `date_resolution.year_of` for how a missing year is filled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Literal

from simpang.values import date_resolution as resolve
from simpang.values.calendar_words import CalendarWords, calendar_words
from simpang.values.date_patterns import Form, date_patterns
from simpang.values.days import PartialDate
from simpang.values.numbers import number_at
from simpang.values.scanning import scan
from simpang.values.vocabulary import counted_nouns, number_words, word_class

Precision = Literal["day", "week", "month", "year"]
_FARTHEST_YEARS = 60  # a bare number further in the future than this is no year
_WORD_AFTER = re.compile(r"[^\S\n]{1,3}([^\W\d_]+|%)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[^\S\n]{1,3}\Z")
_SENTENCE_START = re.compile(r"(?:\A|[.!?\n\"“”]\s*)\Z")
_LIKELY_SLIP = 39  # "32 Mei" is a slip for a day; "75 Mei" is something else


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date at `[start, end)` of the text.

    `first` and `last`: the days (or month, or year) it runs from and to, both None where they are not known.
    `precision`: how finely it was told. `impossible`: told, but not in the calendar ("31 Februari").
    `weekday_mismatch`: the weekday told with it is not that of the day. `from_published`: the day of the
    report was needed to work it out.
    """

    start: int
    end: int
    first: PartialDate | None
    last: PartialDate | None
    precision: Precision
    impossible: bool = False
    weekday_mismatch: bool = False
    from_published: bool = False


@dataclass(frozen=True)
class _Found:
    """A match of a form, with what is needed to read it."""

    form: Form
    match: re.Match[str]
    words: CalendarWords
    published: date | None
    anchor: date | None = None

    def group(self, name: str) -> str | None:
        return self.match.groupdict().get(name)

    def number(self, name: str) -> int | None:
        text = self.group(name)
        return int(text) if text else None

    def month(self, name: str = "month") -> int | None:
        text = self.group(name)
        return self.words.value("month", text.rstrip(".")) if text else None

    @property
    def weekday(self) -> int | None:
        text = self.group("weekday")
        return self.words.value("weekday", text) if text else None

    def turn(self, name: str) -> resolve.Turn | None:
        text = self.group(name)
        kinds: tuple[resolve.Turn, ...] = ("last", "this", "next")
        return next((kind for kind in kinds if text and self.words.has(kind, text)), None)

    def span(self, precision: Precision) -> DateSpan:
        """The date with its place, as yet unknown; a bracket opened after the weekday is closed."""
        start, end = self.match.span("span" if "span" in self.match.re.groupindex else 0)
        text = self.match.string
        if "(" in text[start:end] and text[end : end + 1] == ")":
            end += 1
        return DateSpan(start, end, None, None, precision)


def dates(text: str, language: str, published: date | None = None) -> list[DateSpan]:
    """All dates of a text in order, none overlapping another. Raises LanguageError for an unknown language.

    Weekdays, "yesterday", "last week" and the like are counted from `published`; "two days earlier" from the
    day last named in the text, else from `published`. Without these their `first` and `last` are None.
    """
    words = calendar_words(language)
    matches = [
        (_Found(row.form, match, words, published), match.span("span" if "span" in match.groupdict() else 0))
        for row in date_patterns(language)
        for match in row.pattern.finditer(text)
    ]
    spans: list[DateSpan] = []
    anchor: date | None = None
    end = 0
    for candidate, (start, _) in sorted(matches, key=lambda entry: (entry[1][0], -entry[1][1])):
        if start < end or _is_no_date(candidate):
            continue
        span = _READERS[candidate.form](replace(candidate, anchor=anchor))
        if span is None:
            continue
        spans.append(span)
        end = span.end
        if span.first is not None and span.first == span.last and span.first.day is not None:
            anchor = span.first.first_day
    return spans


def _is_no_date(found: _Found) -> bool:
    """Weekdays in names and habits ("every Monday", "Sunday Times"), numbers of things after a year's marker.

    Also document numbers ("Nomor 12/45/2024"), and a word for Sunday that means "week" where a sentence
    begins.
    """
    text, (start, end) = found.match.string, found.match.span()
    after = _WORD_AFTER.match(text, end)
    before = _WORD_BEFORE.search(text[max(0, start - 20) : start])
    if found.form == "weekday":
        return bool(
            (before and found.words.has("habit", before.group(1)))
            or (after and found.words.has("name_after", after.group(1)))
            or (
                found.turn("turn")
                and _may_be_week(found)
                and _SENTENCE_START.search(text[max(0, start - 3) : start])
            )
        )
    if found.form in ("iso", "numeric"):
        label = found.match.string[max(0, start - 20) : start].split()[-1:]
        return (
            bool(label)
            and word_class("number_labels", found.words.language).at(scan(label[0]), 0) is not None
        )
    return found.form == "year" and after is not None and _is_counted(after.group(1), found.words.language)


def _may_be_week(found: _Found) -> bool:
    return found.words.has("unit", found.group("weekday") or "")


def _is_counted(word: str, language: str) -> bool:
    """Whether a word after a number makes it a count: a scale, or a noun for people or measures."""
    tokens = scan(word)
    number_word = number_words(language).at(tokens, 0)
    noun = counted_nouns(language).at(tokens, 0)
    multiplies = number_word is not None and number_word.value.kind in ("scale", "hundred", "dozen")
    return multiplies or (noun is not None and noun.value in ("person", "measure", "classifier"))


def _day(found: _Found, year: int | None, month: int, day: int) -> DateSpan:
    """A single day told by its numbers; its year filled from the report where it is missing."""
    span = found.span("day")
    published = found.published
    if not resolve.exists(year, month, day) or (year is None and resolve.never_near(month, day, published)):
        return replace(span, impossible=True)
    full = year or resolve.year_of(month, day, published, found.weekday)
    if full is None or not resolve.exists(full, month, day):
        return span
    known = date(full, month, day)
    sure = year is not None or (published is not None and resolve.year_is_certain(known, published))
    mismatch = sure and found.weekday is not None and found.weekday != known.weekday()
    exact = resolve.exact(known)
    return replace(span, first=exact, last=exact, weekday_mismatch=mismatch, from_published=year is None)


def _iso(found: _Found) -> DateSpan | None:
    year, month, day = found.number("year"), found.number("month"), found.number("day")
    return _day(found, year, month, day) if month and day else None


def _numeric(found: _Found) -> DateSpan | None:
    first, second, year = found.number("day"), found.number("month"), found.number("year")
    if not first or not second or year is None:
        return None
    if year < 100:
        return _short_year(found, first, second, 2000 + year)
    return _either_order(found, first, second, year)


def _short_year(found: _Found, first: int, second: int, year: int) -> DateSpan | None:
    """`22/5/24` is a date only if it is one of the calendar; `12-10-24` may be anything."""
    span = _either_order(found, first, second, year) if found.group("sign") == "/" else None
    return None if span is None or span.impossible else span


def _either_order(found: _Found, first: int, second: int, year: int) -> DateSpan:
    """Day before month, as Indonesia and most of the world write; month first where only that can be.

    In English both are in use. There a date that can be read both ways is known only where the weekday told
    with it, or nearness to the day of the report (a month), decides.
    """
    straight, swapped = resolve.exists(year, second, first), resolve.exists(year, first, second)
    if swapped and not straight:
        return _day(found, year, first, second)
    if found.words.language == "id" or not swapped or first == second:
        return _day(found, year, second, first)
    readings = [date(year, second, first), date(year, first, second)]
    if found.weekday is not None:
        readings = [reading for reading in readings if reading.weekday() == found.weekday]
    elif found.published is not None:
        readings = [reading for reading in readings if resolve.year_is_certain(reading, found.published)]
    if len(readings) != 1:
        return found.span("day")
    return _day(found, year, readings[0].month, readings[0].day)


def _short(found: _Found) -> DateSpan | None:
    day, month = found.number("day"), found.number("month")
    if not day or not month or (found.weekday is None and not resolve.exists(None, month, day)):
        return None
    return _day(found, None, month, day)


def _named_day(found: _Found) -> DateSpan | None:
    """A day with the name of its month: one, or a run of days that ends with it."""
    day, month, year = found.number("day"), found.month(), found.number("year")
    if not day or month is None or not _is_day_told(found, day, month, year):
        return None
    until = found.number("until_day")
    if until:
        return _joined(_day(found, year, month, day), _day(found, year, month, until))
    last = _day(found, year, month, day)
    from_day = found.number("from_day")
    if not from_day:
        return last
    from_month = found.month("from_month") or month
    from_year = year - 1 if year and from_month > month else year
    return _joined(_day(found, from_year, from_month, from_day), last)


def _joined(first: DateSpan, last: DateSpan) -> DateSpan:
    if first.impossible or last.impossible:
        return replace(last, first=None, last=None, impossible=True)
    if first.first is None or last.last is None or last.last < first.first:
        return replace(last, first=None, last=None)
    return replace(last, first=first.first, weekday_mismatch=False)


def _is_day_told(found: _Found, day: int, month: int, year: int | None) -> bool:
    """Whether a number beside a month that has no such day was still meant as a day.

    It was where a year follows, or where it is a likely slip and no noun that it could count comes next.
    """
    if resolve.exists(None, month, day) or year is not None:
        return day <= 99
    if day > _LIKELY_SLIP:
        return False
    if found.words.language == "id":
        return True
    month_first = found.form == "month_day"
    after = _WORD_AFTER.match(found.match.string, found.match.end())
    return month_first and after is None if day > 31 or month_first else True


def _month_year(found: _Found) -> DateSpan | None:
    month, year = found.month(), found.number("year")
    if month is None or year is None:
        return None
    from_month = found.month("from_month") or month
    from_year = year - 1 if from_month > month else year
    return replace(
        found.span("month"), first=PartialDate(from_year, from_month), last=PartialDate(year, month)
    )


def _month(found: _Found) -> DateSpan | None:
    month = found.month()
    if month is None:
        return None
    year = resolve.year_of(month, None, found.published)
    return _same(found.span("month"), None if year is None else PartialDate(year, month))


def _month_turn(found: _Found) -> DateSpan | None:
    month, published = found.month(), found.published
    span = found.span("month")
    year_turn, turn = found.turn("year_turn"), found.turn("turn")
    if month is None or published is None:
        return span
    if year_turn:
        year = resolve.year_away(published, _STEPS[year_turn])
        return _same(span, None if year is None else PartialDate(year.year, month))
    return _same(span, resolve.month_turned(month, turn, published) if turn else None)


def _same(span: DateSpan, known: PartialDate | None) -> DateSpan:
    return replace(span, first=known, last=known, from_published=known is not None)


def _year(found: _Found) -> DateSpan | None:
    year = found.number("year")
    until = found.number("until_year") or year
    latest = (found.published.year if found.published else date.max.year) + _FARTHEST_YEARS
    if year is None or until is None or until > latest:
        return None
    if until < year:
        return found.span("year")
    return replace(found.span("year"), first=PartialDate(year), last=PartialDate(until))


def _weekday(found: _Found) -> DateSpan | None:
    weekday, published = found.weekday, found.published
    span = found.span("day")
    if weekday is None or published is None:
        return span
    week_turn = found.turn("week_turn") or ("this" if found.turn("turn") == "this" else None)
    if week_turn:
        monday = resolve.shifted(published, 7 * _STEPS[week_turn] - published.weekday())
        day = None if monday is None else resolve.shifted(monday, weekday)
    elif found.turn("turn") == "next":
        day = resolve.weekday_after(weekday, published)
    else:
        day = resolve.weekday_before(weekday, published, strictly=found.turn("turn") == "last")
    return _same(span, None if day is None else resolve.exact(day))


def _day_offset(found: _Found) -> DateSpan | None:
    return _offset(found, found.published, "day_offset")


def _anchor_offset(found: _Found) -> DateSpan | None:
    return _offset(found, found.anchor or found.published, "anchor_offset")


def _hangs_on_more(found: _Found) -> bool:
    """Whether what the date is counted from comes only after it ("two days after the vote")."""
    last_word = found.match.group().split()[-1]
    return found.words.has("relative_to", last_word) and bool(
        _WORD_AFTER.match(found.match.string, found.match.end())
    )


def _offset(found: _Found, anchor: date | None, kind: Literal["day_offset", "anchor_offset"]) -> DateSpan:
    days = found.words.value(kind, found.match.group("offset"))
    day = None if anchor is None or _hangs_on_more(found) else resolve.shifted(anchor, days)
    return _same(found.span("day"), None if day is None else resolve.exact(day))


def _period(found: _Found) -> DateSpan | None:
    turn, published = found.turn("turn"), found.published
    text = found.match.group("unit")
    if found.words.has("weekend", text):
        span = found.span("day")
        both = None if turn is None or published is None else resolve.weekend_of(turn, published)
        return replace(span, first=both[0], last=both[1], from_published=True) if both else span
    unit = found.words.unit(text)
    if unit == "day":
        return None
    span = found.span(unit)
    return _moved(span, published, _STEPS[turn]) if turn and published else span


def _moved(span: DateSpan, day: date, count: int) -> DateSpan:
    """The day, week, month or year (as the span's precision says) that is `count` away from a day's own."""
    if span.precision == "month":
        return _same(span, resolve.month_away(day, count))
    if span.precision == "year":
        return _same(span, resolve.year_away(day, count))
    moved = resolve.shifted(day, count * (7 if span.precision == "week" else 1))
    if moved is None:
        return span
    if span.precision == "day":
        return _same(span, resolve.exact(moved))
    week = resolve.week_of(moved)
    return replace(span, first=week[0], last=week[1], from_published=True) if week else span


def _counted(found: _Found) -> DateSpan | None:
    """ "Two days earlier", "sepekan lalu", "beberapa bulan lalu" (how many is not told)."""
    span = found.span(found.words.unit(found.group("unit") or found.group("one_unit") or ""))
    direction = found.match.group("direction")
    ago = found.words.has("ago", direction)
    day = found.published if ago else found.anchor or found.published
    if found.group("some") or day is None or _hangs_on_more(found):
        return span
    count = 1
    if found.group("count"):
        number = number_at(scan(found.match.group("count")), 0, found.words.language)
        if number is None or number.value is None:
            return span
        count = int(number.value)
    return _moved(span, day, count if found.words.has("later", direction) else -count)


_STEPS: Mapping[str, int] = MappingProxyType({"last": -1, "this": 0, "next": 1})
_READERS: Mapping[Form, Callable[[_Found], DateSpan | None]] = MappingProxyType(
    {
        "iso": _iso,
        "numeric": _numeric,
        "short": _short,
        "day_month": _named_day,
        "month_day": _named_day,
        "month_year": _month_year,
        "month": _month,
        "month_turn": _month_turn,
        "year": _year,
        "weekday": _weekday,
        "day_offset": _day_offset,
        "anchor_offset": _anchor_offset,
        "period": _period,
        "counted": _counted,
    }
)
