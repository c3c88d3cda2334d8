"""Terms of office: who, where, as what, from which day to which.

In comes the folder of the reference's tables (`offices.csv`, `offices_people.csv`) with any overlays; out come terms
in the order body, office, first day. A term runs from its first day up to, and not with, the day on which it ended.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Literal, Protocol

from pydantic import BaseModel, ConfigDict, model_validator

from simpang.errors import DataError
from simpang.records import Office
from simpang.reference.layers import laid_rows, layers
from simpang.reference.periods import Dated, Verdict
from simpang.tables import Line
from simpang.values.days import PartialDate

_SETTLING = timedelta(days=3)


class _Timed(Protocol):
    """A person's time in an office."""

    @property
    def person(self) -> str: ...
    @property
    def valid_from(self) -> PartialDate: ...
    @property
    def valid_until(self) -> PartialDate | None: ...


class TermRow(BaseModel):
    """One line of `offices.csv`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    office: Office
    body: str
    title: str | None = None
    acting: bool = False
    person: str
    valid_from: PartialDate
    valid_until: PartialDate | None = None
    known_until: date | None = None
    source: str

    @model_validator(mode="after")
    def _one_end(self) -> TermRow:
        if (self.valid_until is None) == (self.known_until is None):
            raise ValueError("a term has either a valid_until or, while it runs, a known_until")
        if self.valid_until is not None and self.valid_until.last_day < self.valid_from.first_day:
            raise ValueError("valid_until lies before valid_from")
        return self

    @property
    def seat(self) -> tuple[str, str, str]:
        """Body, office and title, which one person at a time holds."""
        return self.body, self.office, self.title or ""

    @property
    def end(self) -> date:
        """The last day on which the term may have ended; far in the future for an open one."""
        return _end(self)


class SharedSeat(Dated):
    """One line of `shared_seats.csv`: an office that several hold at a time, as of right or each against the other."""

    office: Office
    body: str
    kind: Literal["shared", "contested"]


class PersonRow(BaseModel):
    """One line of `offices_people.csv`; aliases are parted by `|`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    person: str
    aliases: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office. `known_until` is the last day on which an open term certainly ran."""

    office: Office
    body: str
    title: str | None
    acting: bool
    person: str
    aliases: tuple[str, ...]
    valid_from: PartialDate
    valid_until: PartialDate | None
    known_until: date | None
    source: str

    def covers(self, on: date) -> Verdict:
        """Whether the term ran on that day; `unknown` where the precision of its days leaves it open."""
        if on < self.valid_from.first_day:
            return "no"
        if self.valid_until is not None and on >= max(self.valid_until.last_day, self.valid_from.last_day):
            return "no"
        if on < self.valid_from.last_day:
            return "unknown"
        if self.valid_until is not None:
            return "yes" if on < self.valid_until.first_day else "unknown"
        assert self.known_until is not None
        return "yes" if on <= self.known_until else "unknown"

    def changes_near(self, on: date) -> bool:
        """Whether the term began or ended within three days of that day, as far as its days are known."""
        ends = (self.valid_from, self.valid_until) if self.valid_until else (self.valid_from,)
        return any(end.first_day - _SETTLING <= on <= end.last_day + _SETTLING for end in ends)

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way in which the person is written, the canonical one first."""
        return (self.person, *self.aliases)


def load_terms(folders: Sequence[Path]) -> tuple[Term, ...]:
    """Read `offices.csv` and `offices_people.csv` of data folders. Raises DataError where they do not fit each other.

    The terms of an overlay win: those below them in the same seat end where they begin, or fall away.
    """
    people = laid_rows(folders, "offices_people.csv", PersonRow, lambda row: row.person)
    aliases = {row.person: tuple(filter(None, row.aliases.split("|"))) for row in people}
    lines = laid_terms(folders)
    for line in lines:
        if line.row.person not in aliases:
            raise DataError(
                "unknown_person", f"{line}: no line for {line.row.person!r} in offices_people.csv"
            )
    return tuple(Term(aliases=aliases[line.row.person], **vars(line.row)) for line in lines)


def load_shared_seats(folders: Sequence[Path]) -> tuple[SharedSeat, ...]:
    """Read `shared_seats.csv` of data folders. Raises DataError."""
    return tuple(laid_rows(folders, "shared_seats.csv", SharedSeat, lambda row: (row.office, row.body)))


def laid_terms(folders: Sequence[Path]) -> list[Line[TermRow]]:
    """The terms of data folders, in the order body, office, first day, once overlays lie over the shipped ones."""
    below, *overlays = layers(folders, "offices.csv", TermRow)
    for own in overlays:
        by_seat: dict[tuple[str, ...], list[TermRow]] = defaultdict(list)
        for line in own:
            by_seat[line.row.seat].append(line.row)
        kept = [replace(line, row=_ended(line.row, by_seat[line.row.seat])) for line in below
                if not any(_takes_the_place(other, line.row) for other in by_seat[line.row.seat])]  # fmt: skip
        below = [*kept, *own]
    if not any(overlays):
        return below
    return sorted(below, key=lambda line: (line.row.body, line.row.office, line.row.valid_from.first_day))


def displaces(over: _Timed, term: _Timed) -> bool:
    """Whether a term that is laid over another of the same seat takes its place or ends it."""
    return _takes_the_place(over, term) or _ends(over, term)


def _takes_the_place(over: _Timed, term: _Timed) -> bool:
    """Whether both tell of the same time: the other's first day, or the term of the same person."""
    begins, ends = over.valid_from.first_day, _end(over)
    at_its_beginning = begins <= term.valid_from.last_day < ends
    return at_its_beginning or (
        over.person == term.person and ends > term.valid_from.first_day and begins < _end(term)
    )


def _ends(over: _Timed, term: _Timed) -> bool:
    return term.valid_from < over.valid_from and over.valid_from.first_day < _end(term)


def _end(term: _Timed) -> date:
    """The last day on which a term may have ended; far in the future for an open one."""
    return term.valid_until.last_day if term.valid_until else date.max


def _ended(term: TermRow, over: Sequence[TermRow]) -> TermRow:
    """The term, ended where the next of those laid over it begins."""
    later = [other.valid_from for other in over if _ends(other, term)]
    return term.model_copy(update={"valid_until": min(later), "known_until": None}) if later else term
