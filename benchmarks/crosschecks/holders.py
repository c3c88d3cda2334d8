"""Whether a person whom a source names holds an office on a day, as the record has it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from crosschecks.comparison import Agreement, Comparison, Source, named
from simpang.reference import Reference
from simpang.reference.terms import Term

MONTHS = tuple(date(year, month, 1) for year in range(2010, 2023) for month in range(1, 13))
LAST_MONTH = date(2022, 6, 1)


@dataclass(frozen=True, slots=True)
class Told:
    """A person whom a source has in office on a day; other spellings of the name beside it."""

    source: Source
    key: str
    names: tuple[str, ...]
    on: date


def grid(until: date = LAST_MONTH) -> tuple[date, ...]:
    """The first of each month from January 2010 to that day."""
    return tuple(day for day in MONTHS if day <= until)


def compared(told: Told, seats: Collection[Collection[Term]]) -> Comparison:
    """The person beside those who hold the seats in question, each by the terms on record of it.

    The same, where the person certainly holds one of the seats; another, where others certainly hold all of them.
    """
    running = [[term for term in seat if term.covers(told.on) == "yes"] for seat in seats if seat]
    mine = [term for seat in running for term in seat if named(told.names, term.forms)]
    verdict: Agreement
    if mine:
        verdict = "agree"
    elif not running or not all(running) or _may_hold(told, seats):
        verdict = "unknown"
    else:
        verdict = "differ"
    holders = mine or [term for seat in running for term in seat]
    ours = " and ".join(dict.fromkeys(term.person for term in holders)) if holders else "not known"
    return Comparison(
        told.source.folder, "offices.csv", f"{told.key} {told.names[0]}", told.on, verdict, ours, told.names[0],
        rows=tuple(row_of(term) for term in holders),
        own=any(told.source.named_in(term.source) for term in holders),
    )  # fmt: skip


def terms(record: Reference, office: str, body: str, title: str | None = None) -> list[Term]:
    """The terms of an office at a body, or of the one seat of it with that title (empty: without one)."""
    of_office = [term for term in record.offices.at(body) if term.office == office]
    return of_office if title is None else [term for term in of_office if (term.title or "") == title]


def row_of(term: Term) -> str:
    """What tells a row of `offices.csv` from the others."""
    return f"{term.office} {term.body} {term.title or ''} {term.person} {term.valid_from}"


def _may_hold(told: Told, seats: Collection[Collection[Term]]) -> bool:
    return any(
        term.covers(told.on) == "unknown" and named(told.names, term.forms) for seat in seats for term in seat
    )
