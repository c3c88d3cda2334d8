"""An overlay: its lines, and what was left out of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeVar

from simpang.upkeep.lines import MembershipLine, TermLine
from simpang.upkeep.told import Fault, Told

Reason = (
    Fault
    | Literal[
        "before_it_began",
        "not_yet",
        "long_open",
        "overlap",
        "record_differs",
        "record_complete",
        "statements_differ",
        "which_person",
        "which_seat",
        "which_body",
        "disputed",
        "contested",
    ]
)
"""Why a statement of Wikidata did not become a line."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A statement of Wikidata that did not become a line, and why."""

    reason: Reason
    told: Told
    against: str = ""

    @property
    def order(self) -> tuple[str, ...]:
        """By whose office it is, then as Wikidata tells it."""
        told = self.told
        return (told.of, told.office or "", told.name, *told.dating.starts, *told.dating.ends, told.about)


@dataclass(frozen=True)
class Tables:
    """The lines of an overlay, in their order."""

    terms: tuple[TermLine, ...]
    people: Mapping[str, tuple[str, ...]]
    memberships: tuple[MembershipLine, ...]
    left_out: tuple[LeftOut, ...]


@dataclass
class Outcome:
    """What a comparison gives, piece by piece."""

    terms: list[TermLine] = field(default_factory=list)
    people: dict[str, tuple[str, ...]] = field(default_factory=dict)
    memberships: list[MembershipLine] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def leave_out(self, reason: Reason, told: Told, against: str = "") -> None:
        """Note a statement that does not become a line."""
        self.left_out.append(LeftOut(reason, told, against))

    def tables(self) -> Tables:
        """All of it, sorted; a person has a line where one of the terms is hers."""
        terms = _sorted(self.terms)
        persons = sorted({line.person for line in terms})
        return Tables(
            terms=terms,
            people={person: self.people[person] for person in persons},
            memberships=_sorted(self.memberships),
            left_out=_sorted(self.left_out),
        )


Line = TypeVar("Line", TermLine, MembershipLine, LeftOut)


def _sorted(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(sorted(lines, key=lambda line: line.order))
