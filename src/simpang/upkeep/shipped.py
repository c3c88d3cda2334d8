"""The shipped record, as an overlay is compared with it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from simpang.records import Office
from simpang.reference.entities import Entities
from simpang.reference.entity_tables import load_entities
from simpang.reference.memberships import Membership, Memberships, load_memberships
from simpang.reference.offices import Offices, load_offices
from simpang.reference.record import DATA
from simpang.reference.terms import Term
from simpang.upkeep.periods import Period
from simpang.values.folding import fold


@dataclass(frozen=True)
class Shipped:
    """The tables that an overlay adds to, and the folder in which they lie."""

    folder: Path
    entities: Entities
    offices: Offices
    memberships: Memberships

    @cached_property
    def states(self) -> tuple[str, ...]:
        """The codes of all states on record."""
        return tuple(entity.id for entity in self.entities.all if entity.kind == "state")

    @cached_property
    def known_until(self) -> date:
        """The last day on which anything on record is told to be certain: what begins later can be new."""
        return max(term.known_until for term in self.offices.terms if term.known_until is not None)

    @cached_property
    def _terms(self) -> dict[tuple[str, str], tuple[Term, ...]]:
        terms: dict[tuple[str, str], list[Term]] = defaultdict(list)
        for term in self.offices.terms:
            terms[term.office, term.body].append(term)
        return {key: tuple(group) for key, group in terms.items()}

    def terms(self, office: Office, body: str) -> tuple[Term, ...]:
        """The terms on record of an office of a state or body."""
        return self._terms.get((office, body), ())

    def shared(self, office: Office, body: str, during: Period) -> set[str]:
        """How several may hold a seat in a time: `shared` as of right, `contested` each against the other."""
        return {
            seat.kind
            for seat in self.offices.shared
            if (seat.office, seat.body) == (office, body)
            and Period(seat.valid_from, seat.valid_until).may_meet(during)
        }

    @cached_property
    def _persons(self) -> dict[str, set[str]]:
        persons: dict[str, set[str]] = defaultdict(set)
        for form, person in self.offices.people():
            persons[fold(form)].add(person)
        return dict(persons)

    def persons_written(self, name: str) -> set[str]:
        """Those on record whose whole name or alias is written like that, whatever capitals and accents."""
        return self._persons.get(fold(name), set())

    @cached_property
    def aliases(self) -> dict[str, tuple[str, ...]]:
        """The other names of each person on record."""
        return {term.person: term.aliases for term in self.offices.terms}

    @cached_property
    def _memberships(self) -> dict[tuple[str, str], list[Membership]]:
        rows: dict[tuple[str, str], list[Membership]] = defaultdict(list)
        for row in self.memberships.rows:
            rows[row.body, row.member].append(row)
        return dict(rows)

    def standings(self, body: str, member: str) -> list[Membership]:
        """The rows on record of a state's standing to a body."""
        return self._memberships.get((body, member), [])

    def name(self, entity: str) -> str:
        """The usual English name of a state or body."""
        found = self.entities.get(entity)
        return found.name("en") if found else entity

    def is_named(self, entity: str, names: tuple[str, ...]) -> bool:
        """Whether one of these is a name or an acronym of a state or body on record."""
        found = self.entities.get(entity)
        naming = found.names.values() if found else ()
        ours = {fold(form) for each in naming for form in (each.name, *each.acronyms, *each.aliases)}
        return any(fold(name) in ours for name in names)


def shipped_record(folder: Path = DATA) -> Shipped:
    """The record in a folder. Raises DataError naming file and line."""
    return Shipped(folder, load_entities(folder), load_offices(folder), load_memberships(folder))
