"""Who held which office at which body, and when.

In come terms (`terms.py`); out come answers to "did this person hold that office on that day?". Where the tables are
silent the answer is `unknown`: a `no` accuses a report of a mistake and must be certain. Knows nothing of texts,
titles or how a report words an office.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import product
from pathlib import Path

from rapidfuzz import fuzz

from simpang.records import Office
from simpang.reference.periods import Verdict, holds
from simpang.reference.terms import SharedSeat, Term, load_shared_seats, load_terms
from simpang.values.folding import fold
from simpang.values.names import same_person

ONE_AT_A_TIME: frozenset[Office] = frozenset(
    {"head_of_state", "head_of_government", "foreign_minister", "defence_minister", "secretary_general"}
)
"""Offices that one person holds at a time; a body may have several seats of one, told apart by title."""

OWN_SEAT: frozenset[Office] = frozenset({"leader", "deputy_secretary_general"})
"""Offices of which a body has many, not all on file: only a person on file can be told to be out of it."""

_SIMILAR = 70.0


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict, the person's own terms it rests on and, where it is `no`, the terms of those in office.

    `no` without terms says it of somebody who is not on file for that office.
    """

    verdict: Verdict
    terms: tuple[Term, ...] = ()
    holders: tuple[Term, ...] = ()


_UNKNOWN = Answer("unknown")


@dataclass(frozen=True)
class _Names:
    """Finds persons by a written name among those of some terms."""

    terms: tuple[Term, ...]

    @cached_property
    def _by_form(self) -> dict[str, set[str]]:
        return _index((fold(form), term.person) for term in self.terms for form in term.forms)

    @cached_property
    def _by_ends(self) -> dict[tuple[str, str], list[tuple[list[str], str]]]:
        index: dict[tuple[str, str], list[tuple[list[str], str]]] = defaultdict(list)
        for form, persons in self._by_form.items():
            words = form.split()
            if len(words) > 1:
                index[words[0], words[-1]] += [(words, person) for person in persons]
        return dict(index)

    @cached_property
    def _by_surname(self) -> dict[str, set[str]]:
        return _index((surname, term.person) for term in self.terms for surname in _surnames(term.person))

    def find(self, name: str) -> frozenset[str]:
        """The persons so named: by a whole form, by one with fewer middle names, or by the surname alone."""
        folded = fold(name)
        if folded in self._by_form:
            return frozenset(self._by_form[folded])
        words = folded.split()
        if len(words) > 1:
            ends = self._by_ends.get((words[0], words[-1]), [])
            return frozenset(person for shorter, person in ends if set(shorter) <= set(words))
        return frozenset(self._by_surname.get(folded, ()))

    def find_all(self, name: str) -> frozenset[str]:
        """The persons so named, and for a single word all who have it as their surname."""
        return self.find(name) | frozenset(self._by_surname.get(fold(name), ()))

    def find_alike(self, name: str) -> frozenset[str]:
        """The persons so named, else those of whom the name can be another spelling or a part."""
        found = self.find(name)
        if found:
            return found
        return frozenset(
            term.person for term in self.terms if any(same_person(name, form) for form in term.forms)
        )


@dataclass(frozen=True)
class Offices:
    """All terms on file, in the order body, office, first day, and the seats that several hold or claim at a time."""

    terms: tuple[Term, ...]
    shared: tuple[SharedSeat, ...] = ()
    _tables: dict[tuple[str, str], _Names] = field(init=False, repr=False, compare=False)
    _persons: dict[str, tuple[Term, ...]] = field(init=False, repr=False, compare=False)
    _names: _Names = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        tables: dict[tuple[str, str], list[Term]] = defaultdict(list)
        persons: dict[str, list[Term]] = defaultdict(list)
        for term in self.terms:
            tables[term.office, term.body].append(term)
            persons[term.person].append(term)
        object.__setattr__(self, "_tables", {key: _Names(tuple(terms)) for key, terms in tables.items()})
        object.__setattr__(self, "_persons", {key: tuple(terms) for key, terms in persons.items()})
        object.__setattr__(self, "_names", _Names(self.terms))

    def holders(self, office: Office, body: str, on: date) -> list[Term]:
        """The terms that certainly ran on that day, acting ones and all seats included."""
        table = self._tables.get((office, body), _Names(()))
        return [term for term in table.terms if term.covers(on) == "yes"]

    def at(self, body: str) -> list[Term]:
        """All terms at a body, in the order of the table."""
        return [term for term in self.terms if term.body == body]

    def persons_named(self, name: str) -> list[str]:
        """Everybody who is so named, by a whole name, an alias or the surname, in the order of their names."""
        return sorted(self._names.find_all(name))

    def terms_by(self, person: str) -> tuple[Term, ...]:
        """The terms of a person, by the canonical name, from the first to the last."""
        return tuple(sorted(self._persons[person], key=lambda term: term.valid_from))

    def terms_of(self, name: str, on: date | None = None) -> list[Term]:
        """The terms of the one person so named; of several ("Khamenei"), of the one in office on the day.

        Empty where nobody is so named, or it stays open who is meant.
        """
        persons = self._names.find(name)
        if len(persons) > 1 and on is not None:
            persons = frozenset(p for p in persons if any(t.covers(on) == "yes" for t in self._persons[p]))
        return [term for person in persons for term in self._persons[person]] if len(persons) == 1 else []

    def bodies_of(self, terms: Iterable[Term]) -> set[str]:
        """The bodies of these terms; a seat held with others says nothing where there is one of the person's own."""
        together = {(each.office, each.body) for each in self.shared if each.kind == "shared"}
        listed = list(terms)
        own = {term.body for term in listed if (term.office, term.body) not in together}
        return own or {term.body for term in listed}

    def people(self) -> Iterator[tuple[str, str]]:
        """Each written form of a name with the person it names, once."""
        yield from dict.fromkeys((form, term.person) for term in self.terms for form in term.forms)

    def held(self, name: str, office: Office, body: str, on: date | None) -> Answer:
        """Whether the person so named held the office on that day, or (no day given) ever.

        `no` is said of an office that one person holds at a time where somebody else certainly held each of
        its seats, and of a leader on file whose seat was certainly another's. Within three days of a change,
        after the last certain day, in a gap, and where the name resembles the holder's, it is `unknown`.
        """
        names = self._tables.get((office, body), _Names(()))
        persons = names.find_alike(name)
        own = tuple(term for term in names.terms if term.person in persons)
        if on is None:
            return Answer("yes", own) if own else _UNKNOWN
        if any(term.covers(on) == "unknown" or term.changes_near(on) for term in own):
            return _UNKNOWN
        running = tuple(term for term in own if term.covers(on) == "yes")
        if running:
            return Answer("yes", running)
        if office in ONE_AT_A_TIME:
            rivals = names.terms
        elif office in OWN_SEAT:
            rivals = tuple(term for term in names.terms if term.title in {mine.title for mine in own})
        else:
            return _UNKNOWN
        holders = () if self._is_contested(office, body, on) else _certain_holders(rivals, on)
        if not holders or not (own or self._is_another(name, holders)):
            return _UNKNOWN
        return Answer("no", own, holders)

    def _is_contested(self, office: Office, body: str, on: date) -> bool:
        """Whether several, not all on file, may have claimed the seat on that day."""
        claims = [
            each
            for each in self.shared
            if each.kind == "contested" and (each.office, each.body) == (office, body)
        ]
        return any(holds(each, on) != "no" for each in claims)

    def _is_another(self, name: str, holders: tuple[Term, ...]) -> bool:
        """Whether a name that is not in the table clearly belongs to none of its holders."""
        known = self._names.find(name)
        if len(known) == 1:
            return known.isdisjoint(term.person for term in holders)
        words = fold(name).split()
        theirs = {word for term in holders for form in term.forms for word in fold(form).split()}
        pairs = product(words, theirs)
        return len(words) > 1 and all(fuzz.ratio(word, other) < _SIMILAR for word, other in pairs)


def _certain_holders(table: tuple[Term, ...], on: date) -> tuple[Term, ...]:
    """Who held the seats of a table on a day; empty unless every seat is certain and no change is near."""
    holders = tuple(term for term in table if term.covers(on) == "yes")
    seats = {term.title for term in table}
    if any(term.changes_near(on) for term in table) or {term.title for term in holders} != seats:
        return ()
    return holders


def _surnames(person: str) -> tuple[str, ...]:
    """The last word of a name, unless a short word before it (`bin`, `of`, `de`) makes it part of more."""
    words = fold(person).split()
    return (words[-1],) if len(words) == 2 or (len(words) > 2 and len(words[-2]) > 3) else ()


def _index(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    index: dict[str, set[str]] = defaultdict(set)
    for key, person in pairs:
        index[key].add(person)
    return dict(index)


def load_offices(*folders: Path) -> Offices:
    """The terms of data folders. Raises DataError naming file and line."""
    return Offices(load_terms(folders), load_shared_seats(folders))
