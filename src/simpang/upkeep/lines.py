"""The lines of an overlay's tables, and those on record that have to stand beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from simpang.records import Office
from simpang.reference.memberships import Standing
from simpang.reference.terms import Term, displaces
from simpang.upkeep.shipped import Shipped
from simpang.values.days import PartialDate

Change = Literal["new", "ended", "still", "carried"]
"""Why a line stands in an overlay: it is not on record, it has ended, it still holds after the record's last day.

A `carried` line stands there as on record, since the others would else take its place when the overlay is laid.
"""


@dataclass(frozen=True, slots=True)
class TermLine:
    """One line of `offices.csv`."""

    change: Change
    office: Office
    body: str
    title: str | None
    acting: bool
    person: str
    valid_from: PartialDate
    valid_until: PartialDate | None
    known_until: date | None
    source: str

    @property
    def order(self) -> tuple[object, ...]:
        """As the lines of the table stand."""
        return (self.body, self.office, self.valid_from, self.title or "", self.person)


@dataclass(frozen=True, slots=True)
class MembershipLine:
    """One line of `memberships.csv`."""

    change: Change
    body: str
    member: str
    relation: Standing
    valid_from: PartialDate | None
    valid_until: PartialDate | None
    source: str

    @property
    def order(self) -> tuple[object, ...]:
        """As the lines of the table stand."""
        return (self.body, str(self.valid_from or ""), self.member, self.relation)


def carried(lines: Sequence[TermLine], shipped: Shipped) -> list[TermLine]:
    """The terms on record that would fall away or be ended by the lines for their seat, as they stand.

    An overlay's term takes the place of those in the same seat that begin in its time, of those of the same person
    that meet it, and ends one that still ran when it began (`reference/terms.py`). So does a carried one.
    """
    laid = list(lines)
    replaced = {(line.person, line.valid_from) for line in lines}
    left = [
        _as_on_record(term)
        for first in lines[:1]
        for term in shipped.terms(first.office, first.body)
        if term.title == first.title and (term.person, term.valid_from) not in replaced
    ]
    while displaced := [term for term in left if any(displaces(line, term) for line in laid)]:
        laid += displaced
        left = [term for term in left if term not in displaced]
    return laid[len(lines) :]


def _as_on_record(term: Term) -> TermLine:
    return TermLine(
        change="carried",
        office=term.office,
        body=term.body,
        title=term.title,
        acting=term.acting,
        person=term.person,
        valid_from=term.valid_from,
        valid_until=term.valid_until,
        known_until=term.known_until,
        source=term.source,
    )
