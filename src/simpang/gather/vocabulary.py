"""The word lists of gather, as data: what comes in is a name, what goes out are validated rows, read once."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, field_validator

from simpang.tables import read_yaml
from simpang.values.calendar_words import CalendarKind, calendar_words
from simpang.values.vocabulary import LANGUAGES

DATA = Path(__file__).parent / "data"
FIELD_KINDS = ("domain", "medium", "outlet", "place", "PLACE", "region", "day")


class GatherRow(BaseModel):
    """Base of the rows of gather's data: frozen, unknown fields are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class LanguageWords(GatherRow):
    """Function words of a language, and marks that weigh for it against its neighbours.

    `words` are counted to tell languages of different families apart; `evidence` (whole words) and `endings`
    (of words) tell a language from its `sister`; `aliases` are other ways to write its code.
    `benefit_of_doubt` (natural logarithm of odds) is what the model's score for its sister must be ahead by.
    """

    language: str
    sister: str | None = None
    words: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    benefit_of_doubt: float = 0.0


class NoiseLine(GatherRow):
    """A line that is no part of a report, by its first words.

    `whole`: the line is nothing but the form. `label`: the form, then a colon or dash, then anything.
    `credit`: a label or sentence that names who worked on the report; kept, but no prose of its own.
    """

    kind: Literal["whole", "label", "credit"]
    forms: tuple[str, ...]


class Signature(GatherRow):
    """The first bytes (hexadecimal) by which a kind of file that is no text is known."""

    name: str
    starts: str
    offset: int = 0


class DatelineForm(GatherRow):
    """How a report may begin: kinds of fields (`?`: may be missing), a name in brackets or none, and the end.

    `strong`: enough to mark the beginning of a report without blank lines around its headline.
    """

    fields: tuple[str, ...]
    brackets: bool = False
    end: Literal["dash", "tight", "colon"]
    strong: bool = True

    @field_validator("fields")
    @classmethod
    def _known_kinds(cls, fields: tuple[str, ...]) -> tuple[str, ...]:
        unknown = [field for field in fields if field.removesuffix("?") not in FIELD_KINDS]
        if unknown:
            raise ValueError(f"unknown kind of field {unknown[0]!r}; valid: {', '.join(FIELD_KINDS)}")
        return fields


class NameList(GatherRow):
    """A list of names or words of one kind."""

    kind: str
    names: tuple[str, ...]


@cache
def languages() -> dict[str, LanguageWords]:
    """The function words and marks of the languages that are told without a model, by code."""
    return {row.language: row for row in read_yaml(DATA / "languages.yaml", LanguageWords)}


@cache
def names(kind: str) -> tuple[str, ...]:
    """All names of one kind. Raises KeyError for a kind that the data do not have."""
    return _name_lists()[kind]


@cache
def _name_lists() -> dict[str, tuple[str, ...]]:
    rows = [*read_yaml(DATA / "names.yaml", NameList), *read_yaml(DATA / "regions.yaml", NameList)]
    return {row.kind: row.names for row in rows}


@cache
def dateline_forms() -> tuple[DatelineForm, ...]:
    """The ways in which a dateline is written, the most telling first."""
    return tuple(read_yaml(DATA / "datelines.yaml", DatelineForm))


@cache
def noise_lines() -> tuple[NoiseLine, ...]:
    """The lines around reports that are no part of them."""
    return tuple(read_yaml(DATA / "noise.yaml", NoiseLine))


@cache
def signatures() -> tuple[Signature, ...]:
    """The first bytes of common files that are no text."""
    return tuple(read_yaml(DATA / "signatures.yaml", Signature))


@cache
def months() -> dict[str, int]:
    """Number of the month (1-12) by each of its written forms, in lower case, Indonesian and English."""
    return _calendar("month")


@cache
def weekdays() -> dict[str, int]:
    """Number of the weekday (Monday 0) by its written forms, in lower case, Indonesian and English."""
    return _calendar("weekday")


def _calendar(kind: CalendarKind) -> dict[str, int]:
    rows = [row for language in LANGUAGES for row in calendar_words(language).rows if row.kind == kind]
    return {form.lower(): row.value for row in rows for form in row.forms}


def any_of(forms: tuple[str, ...] | list[str]) -> str:
    """A regular expression that matches any of the forms, the longest first; a space is any run of spaces."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "(?:" + "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in ordered) + ")"
