"""The day on which a report appeared, where it says so in full. A missing year is never guessed.

In come lines and first paragraphs of a report, out come ISO dates. Three places count: a line that is nothing
but a date ("Rabu, 22 Mei 2024 | 10:15 WIB"), a dateline, and a day with its weekday in the first paragraphs
("Rabu (22/5/2024)"), the way in which Indonesian newsrooms date the news itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import cache

from simpang.gather.vocabulary import any_of, months, names, weekdays

_YEAR = re.compile(r"(?:19|20)\d\d")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s")
_TIME = re.compile(
    r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\b|\b\d{1,2}(?=\s*(?:am|pm|a\.m|p\.m|wib|wita|wit)\b)", re.IGNORECASE
)


@dataclass(frozen=True)
class FullDate:
    """A day told with its year, at `[start, end)` of its text; `weekday` (Monday 0) where it has one."""

    start: int
    end: int
    day: date
    weekday: int | None


@cache
def _grammar() -> re.Pattern[str]:
    weekday = rf"(?P<weekday>{any_of(list(weekdays()))})\b\.?\s*,?\s*(?:tanggal\s+|on\s+)?\(?\s*"
    month = any_of(list(months()))
    return re.compile(
        rf"\b(?:{weekday})?(?:"
        r"(?P<y1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)(?!\d)"
        rf"|(?P<d2>\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<n2>{month})\b\.?,?\s+(?P<y2>(?:19|20)\d\d)\b"
        rf"|(?P<n3>{month})\b\.?\s+(?P<d3>\d\d?)(?:st|nd|rd|th)?,?\s+(?P<y3>(?:19|20)\d\d)\b"
        r"|(?P<a4>\d\d?)(?P<mark>[/.-])(?P<b4>\d\d?)(?P=mark)(?P<y4>(?:19|20)\d\d)\b"
        r")",
        re.IGNORECASE,
    )


def full_dates(text: str, language: str | None) -> Iterator[FullDate]:
    """All days told in full. `3/5/2024` is day first; in English it is read only if one cannot be a month."""
    if _YEAR.search(text) is None:
        return
    for match in _grammar().finditer(text):
        day = _day_of(match, language)
        if day is not None:
            weekday = match["weekday"]
            yield FullDate(match.start(), match.end(), day, weekdays()[weekday.lower()] if weekday else None)


def _day_of(match: re.Match[str], language: str | None) -> date | None:
    if match["y1"]:
        numbers = match["y1"], match["m1"], match["d1"]
    elif match["y2"]:
        numbers = match["y2"], str(months()[match["n2"].lower()]), match["d2"]
    elif match["y3"]:
        numbers = match["y3"], str(months()[match["n3"].lower()]), match["d3"]
    else:
        first, second = match["a4"], match["b4"]
        if language == "en" and int(first) <= 12 and int(second) <= 12 and first != second:
            return None
        numbers = (match["y4"], first, second) if int(second) > 12 else (match["y4"], second, first)
    try:
        return date(*(int(number) for number in numbers))
    except ValueError:
        return None


@cache
def _line_words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of([*names('date_line'), *weekdays()])}(?!\w)", re.IGNORECASE)


@cache
def _updated() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(names('updated'))}\b", re.IGNORECASE)


def date_line(line: str, language: str | None) -> tuple[date | None, str] | None:
    """The day of a date line, and what else is on it (an outlet, or nothing); None where there is no date.

    A day told only as that of a later change is read over: the day is None then.
    """
    found = list(full_dates(line, language))
    if not found or len(line) > 160:
        return None
    rest, at, day = [], 0, None
    for one in found:
        before = line[at : one.start]
        if day is None and not _updated().search(before):
            day = one.day
        rest.append(before)
        at = one.end
    rest.append(line[at:])
    left = _line_words().sub(" ", _TIME.sub(" ", " ".join(rest)))
    return day, " ".join(left.split()).strip(" -–—|,.:;()/•·+")


@cache
def _words(kind: str, end: str = "") -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(names(kind))}\b{end}", re.IGNORECASE)


def _is_now(before: str) -> bool:
    """Whether the words of a sentence before a day tell no other time: "KTT akan digelar pada …", "sejak …".

    After a comma, a day is that of the saying, where something is said: "…, kata dia, Rabu (22/5/2024)".
    """
    if _words("boundary", r"(?:\s+(?:hari|pada|on))?\s*$").search(before):
        return False
    said = before.rstrip().endswith(",") and _words("saying").search(before)
    return bool(said) or _words("future").search(before) is None


def day_in_lead(paragraphs: list[str], language: str | None) -> date | None:
    """The first day told in full with its right weekday, unless the words before say it is yet to come."""
    for paragraph in paragraphs:
        for found in full_dates(paragraph, language):
            before = _SENTENCE_END.split(paragraph[: found.start])[-1]
            if found.weekday == found.day.weekday() and _is_now(before):
                return found.day
    return None


def iso_day(value: str, language: str | None = None) -> str | None:
    """A day or moment as given (ISO 8601, RFC 2822, or words) in ISO form; None where it is no full date."""
    value = value.strip()
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return _iso_of_words(value, language)
    if re.match(r"\d{4}-\d\d-\d\d$|\d{8}$|\d{4}-W\d\d-\d$|\d{4}W\d{3}$", value):
        return moment.date().isoformat()
    return moment.isoformat()


def _iso_of_words(value: str, language: str | None) -> str | None:
    try:
        return parsedate_to_datetime(value).isoformat()
    except (ValueError, IndexError, TypeError):
        line = date_line(value, language)
        return line[0].isoformat() if line is not None and line[0] is not None else None
