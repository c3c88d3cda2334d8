"""The words of the calendar of one language, as data and as pieces of patterns.

In comes a language code, out come the months, weekdays and words of time that `dates` looks for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from simpang.tables import read_yaml
from simpang.values.scanning import Phrases
from simpang.values.vocabulary import ValueRow, data_file

Unit = Literal["day", "week", "month", "year"]
CalendarKind = Literal[
    "month", "weekday", "day_part", "day_offset", "anchor_offset", "unit", "one_unit", "weekend", "last",
    "this", "next", "ago", "earlier", "later", "some", "to", "and", "of", "year_word", "month_marker",
    "year_marker", "relative_to", "habit", "name_after",
]  # fmt: skip


class CalendarWord(ValueRow):
    """A word of time.

    `value`: the number of a month (1-12) or weekday (Monday = 0), or the days that an offset is away from
    the day of the report (`day_offset`) or from the day last named in the text (`anchor_offset`).
    """

    kind: CalendarKind
    forms: tuple[str, ...]
    value: int = 0
    unit: Unit = "day"


@dataclass(frozen=True)
class CalendarWords:
    """All words of time of one language. Forms are looked up in lower case."""

    language: str
    rows: tuple[CalendarWord, ...]

    def forms(self, *kinds: CalendarKind) -> list[str]:
        """All forms of words of these kinds."""
        return [form for row in self.rows if row.kind in kinds for form in row.forms]

    def month_names(self) -> list[str]:
        """The names of the months in full: the first form of each. The others may end in a point."""
        return [row.forms[0] for row in self.rows if row.kind == "month"]

    def value(self, kind: CalendarKind, form: str) -> int:
        """The value of a form as found in a text."""
        return self._row(kind, form).value

    def unit(self, form: str) -> Unit:
        """The unit that a form as found in a text names ("pekan", "sepekan" -> week)."""
        kind: CalendarKind = "unit" if self.has("unit", form) else "one_unit"
        return self._row(kind, form).unit

    def unit_forms(self, unit: Unit) -> list[str]:
        """All words for a unit of time."""
        return [form for row in self.rows if row.kind == "unit" and row.unit == unit for form in row.forms]

    def has(self, kind: CalendarKind, form: str) -> bool:
        """Whether a form as found in a text is of a kind."""
        folded = _fold(form)
        return any(row.kind == kind and folded in map(_fold, row.forms) for row in self.rows)

    def _row(self, kind: CalendarKind, form: str) -> CalendarWord:
        folded = _fold(form)
        for row in self.rows:
            if row.kind == kind and folded in map(_fold, row.forms):
                return row
        raise KeyError(form)


def _fold(form: str) -> str:
    return " ".join(form.lower().split())


@cache
def calendar_words(language: str) -> CalendarWords:
    """The words of time of a language. Raises LanguageError for a language that values do not know."""
    return CalendarWords(language, tuple(read_yaml(data_file("calendar", language), CalendarWord)))


def any_of(forms: Iterable[str], spacing: str) -> str:
    """A pattern for any of these forms, the longest first, with `spacing` for the spaces inside a form."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(spacing.join(map(re.escape, form.split())) for form in ordered) + ")"


def written_forms(forms: Iterable[str], lower_too: bool) -> list[str]:
    """Names as they stand in news: capitalised, in capitals, and (`lower_too`) in lower case."""
    return [way for form in forms for way in (form, form.upper(), *((form.lower(),) if lower_too else ()))]


@cache
def months(language: str) -> Phrases[CalendarWord]:
    """The names of the months, to be looked up in tokens."""
    rows = calendar_words(language).rows
    return Phrases((form, row) for row in rows if row.kind == "month" for form in row.forms)
