"""What is wrong, doubtful or worth a look in the reference's tables, each with file and line.

In come folders of tables, the shipped one first; out come faults. An `error` makes an overlay unusable: a row speaks of
somebody who is not on record, or successors run in a circle. A `doubt` is hardly true: two holders of a seat at one
time, a member before there was a body. A `note` may be right: a gap between two terms, an acronym of two bodies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import combinations, pairwise
from pathlib import Path
from typing import Literal

from pydantic import BaseModel

from simpang.errors import DataError
from simpang.records import Office, Record
from simpang.reference.conflicts import beyond, conflict_lines, party_lines
from simpang.reference.entities import Entity
from simpang.reference.entity_tables import StateRow, load_entities
from simpang.reference.layers import laid
from simpang.reference.media import MediumRow
from simpang.reference.memberships import Body, Membership
from simpang.reference.offices import ONE_AT_A_TIME
from simpang.reference.periods import Dated, holds
from simpang.reference.places import misfits
from simpang.reference.terms import PersonRow, SharedSeat, TermRow, laid_terms, load_shared_seats
from simpang.reference.ties import Alliance, DiplomaticRelation, Recognition
from simpang.tables import Line

Level = Literal["error", "doubt", "note"]
# Between two holders of an office there may be a few weeks without one, or with one who is not on record.
_GAP = timedelta(days=45)
# How long the terms of one and the next may overlap, who counts from the appointment and who from the oath.
_SETTLING = timedelta(days=31)
# Offices that several hold side by side under one title.
_SHARED: frozenset[Office] = frozenset({"spokesperson", "legislator", "other"})


class Fault(Record):
    """Something in a table, in words, with its file and line (from 1)."""

    level: Level
    code: str
    path: str
    line: int
    message: str


def find_faults(*folders: Path) -> list[Fault]:
    """All faults of the tables in these folders, the shipped one first, as they lie over each other.

    Raises DataError where a table cannot be read at all.
    """
    found = [
        *broken_references(folders),
        *_people(folders),
        *_terms(folders),
        *_memberships(folders),
        *_acronyms(folders),
        *_conflicts(folders),
    ]
    order: dict[Level, int] = {"error": 0, "doubt": 1, "note": 2}
    return sorted(found, key=lambda fault: (order[fault.level], fault.path, fault.line))


def refuse(found: Iterable[Fault]) -> None:
    """Raises DataError with the first of these faults, if there is one."""
    for fault in found:
        raise DataError(fault.code, f"{fault.path}, line {fault.line}: {fault.message}")


def broken_references(folders: Sequence[Path]) -> Iterator[Fault]:
    """Rows that speak of an entity that is not on record, successors in a circle, places that do not fit."""
    organisations = {line.row.id: line for line in _organisations(folders)}
    states = {
        line.row.code for line in laid(folders, "states.csv", StateRow, lambda row: (row.code, row.language))
    }
    known = states | organisations.keys()
    bodies = _body_lines(folders)
    listed = {line.row.body for line in bodies}
    memberships = _membership_lines(folders)
    unknown = partial(_unknown, known)
    for member in memberships:
        if member.row.body not in listed:
            yield _fault("error", "unknown_body", member, f"no body {member.row.body!r} in bodies.csv")
        yield from unknown("unknown_member", member, member.row.member)
    for body in bodies:
        yield from unknown("unknown_body", body, body.row.body)
    for term in laid_terms(folders):
        yield from unknown("unknown_body", term, term.row.body)
    for ally in laid(folders, "alliances.csv", Alliance, lambda row: (row.ally, row.partner, row.kind)):
        yield from unknown("unknown_state", ally, ally.row.ally, ally.row.partner)
    for told in laid(folders, "recognition.csv", Recognition, lambda row: (row.state, row.recognised)):
        yield from unknown("unknown_state", told, told.row.state, told.row.recognised)
    for tie in laid(folders, "relations.csv", DiplomaticRelation, lambda row: frozenset((row.a, row.b))):
        yield from unknown("unknown_state", tie, tie.row.a, tie.row.b)
    conflicts = {line.row.conflict for line in conflict_lines(folders)}
    for party in party_lines(folders):
        if party.row.conflict not in conflicts:
            yield _fault(
                "error", "unknown_conflict", party, f"no conflict {party.row.conflict!r} in conflicts.csv"
            )
        yield from unknown("unknown_party", party, party.row.party)
    for medium in laid(folders, "media.csv", MediumRow, lambda row: row.name):
        yield from unknown("unknown_state", medium, *filter(None, [medium.row.country]))
    for line in organisations.values():
        named = [line.row.country, line.row.succeeded_by, *(seat.country for seat in line.row.headquarters)]
        yield from unknown("unknown_entity", line, *filter(None, named))
        yield from _circle(line, organisations)
    for place, problem in misfits(load_entities(*folders), *folders):
        yield _fault("error", "bad_place", place, problem)


def _unknown(known: set[str], code: str, line: Line[BaseModel], *ids: str) -> Iterator[Fault]:
    for each in ids:
        if each not in known:
            yield _fault("error", code, line, f"no state or organisation {each!r} on record")


def _circle(line: Line[Entity], organisations: dict[str, Line[Entity]]) -> Iterator[Fault]:
    way = [line.row.id]
    while (at := organisations.get(way[-1])) is not None and at.row.succeeded_by:
        way.append(at.row.succeeded_by)
        if way[-1] == way[0]:
            yield _fault("error", "successor_circle", line, f"successors run in a circle: {' → '.join(way)}")
        if way[-1] in way[:-1]:
            return


def _people(folders: Sequence[Path]) -> Iterator[Fault]:
    terms = laid_terms(folders)
    people = laid(folders, "offices_people.csv", PersonRow, lambda row: row.person)
    known, holders = {line.row.person for line in people}, {line.row.person for line in terms}
    for term in terms:
        if term.row.person not in known:
            yield _fault(
                "error", "unknown_person", term, f"no line for {term.row.person!r} in offices_people.csv"
            )
    for line in people:
        if line.row.person not in holders:
            yield _fault("note", "no_office", line, f"{line.row.person} holds no office on record")


def _terms(folders: Sequence[Path]) -> Iterator[Fault]:
    began = _beginnings(folders)
    shared = load_shared_seats(folders)
    seats: dict[tuple[str, str, str], list[Line[TermRow]]] = defaultdict(list)
    for line in laid_terms(folders):
        seats[line.row.seat].append(line)
        yield from _before_founding(line, line.row.valid_from.last_day, began)
    for seat, lines in seats.items():
        office = lines[0].row.office
        if office in ONE_AT_A_TIME or (lines[0].row.title and office not in _SHARED):
            yield from _two_holders(lines, [each for each in shared if (each.body, each.office) == seat[:2]])
            yield from _gaps(lines)


def _two_holders(lines: Sequence[Line[TermRow]], shared: Sequence[SharedSeat]) -> Iterator[Fault]:
    """Terms that certainly run side by side: a few weeks may lie between an appointment and an oath."""
    for a, b in combinations([line for line in lines if not line.row.acting], 2):
        start = max(a.row.valid_from.last_day, b.row.valid_from.last_day)
        end = min(_first_end(a.row), _first_end(b.row))
        if start < end and not any(holds(each, start) != "no" for each in shared):
            yield _fault("note" if end - start < _SETTLING else "doubt", "two_holders", b,
                         f"{a.row.person} and {b.row.person} both hold {_seat(b.row)} from {start}")  # fmt: skip


def _gaps(lines: Sequence[Line[TermRow]]) -> Iterator[Fault]:
    for a, b in pairwise(sorted(lines, key=lambda line: line.row.valid_from)):
        if a.row.valid_until and b.row.valid_from.first_day - a.row.end > _GAP:
            days = f"from {a.row.valid_until} to {b.row.valid_from}"
            yield _fault("note", "gap", b, f"nobody on record holds {_seat(b.row)} {days}")


def _first_end(term: TermRow) -> date:
    if term.valid_until is not None:
        return term.valid_until.first_day
    assert term.known_until is not None
    return term.known_until


def _seat(term: TermRow) -> str:
    return f"{term.title or term.office} of {term.body}"


def _memberships(folders: Sequence[Path]) -> Iterator[Fault]:
    began = _beginnings(folders)
    ties: dict[tuple[str, str, str], list[Line[Membership]]] = defaultdict(list)
    for line in _membership_lines(folders):
        ties[line.row.body, line.row.member, line.row.relation].append(line)
        if line.row.valid_from and line.row.relation == "member":
            yield from _before_founding(line, line.row.valid_from.last_day, began)
    for lines in ties.values():
        for a, b in combinations(lines, 2):
            if _overlap(a.row, b.row):
                yield _fault("doubt", "overlap", b,
                             f"two periods of {b.row.member} as {b.row.relation} of {b.row.body} overlap")  # fmt: skip


def _overlap(a: Dated, b: Dated) -> bool:
    starts = [row.valid_from.last_day if row.valid_from else date.min for row in (a, b)]
    ends = [row.valid_until.first_day if row.valid_until else date.max for row in (a, b)]
    return max(starts) < min(ends)


def _beginnings(folders: Sequence[Path]) -> dict[str, date]:
    """The first day of each body, or of the one that it carries on where that one's members are its own."""
    began = {line.row.id: line.row.founded.first_day for line in _organisations(folders) if line.row.founded}
    for line in _body_lines(folders):
        since = line.row.complete_since
        if since and line.row.from_founding and line.row.body in began:
            began[line.row.body] = min(began[line.row.body], since.first_day)
    return began


def _before_founding(
    line: Line[TermRow] | Line[Membership], since: date, began: dict[str, date]
) -> Iterator[Fault]:
    founded = began.get(line.row.body)
    if founded is not None and since < founded:
        yield _fault(
            "doubt", "before_founding", line, f"since {since}, and {line.row.body} was founded on {founded}"
        )


def _acronyms(folders: Sequence[Path]) -> Iterator[Fault]:
    """Acronyms of several organisations that are not marked as ambiguous with each of them."""
    bearers: dict[tuple[str, str], list[Line[Entity]]] = defaultdict(list)
    for line in _organisations(folders):
        for language, naming in line.row.names.items():
            for acronym in dict.fromkeys(naming.acronyms):
                bearers[language, acronym].append(line)
    for (language, acronym), lines in bearers.items():
        if len(lines) > 1 and any(acronym not in line.row.ambiguous for line in lines):
            ids = ", ".join(line.row.id for line in lines)
            yield _fault("note", "acronym", lines[-1], f"{acronym} ({language}) stands for {ids}")


def _conflicts(folders: Sequence[Path]) -> Iterator[Fault]:
    """Parties that take part before a conflict began or after it ended."""
    conflicts = {line.row.conflict: line.row for line in conflict_lines(folders)}
    for line in party_lines(folders):
        conflict = conflicts.get(line.row.conflict)
        for day in beyond(line.row, conflict) if conflict else ():
            told = f"{line.row.party} has {day}, which lies outside the days of {line.row.conflict}"
            yield _fault("doubt", "outside_conflict", line, told)


def _organisations(folders: Sequence[Path]) -> list[Line[Entity]]:
    return laid(folders, "organisations.yaml", Entity, lambda row: row.id)


def _body_lines(folders: Sequence[Path]) -> list[Line[Body]]:
    return laid(folders, "bodies.csv", Body, lambda row: row.body)


def _membership_lines(folders: Sequence[Path]) -> list[Line[Membership]]:
    return laid(folders, "memberships.csv", Membership, lambda row: (row.body, row.member))


def _fault(level: Level, code: str, line: Line[BaseModel], message: str) -> Fault:
    return Fault(level=level, code=code, path=str(line.path), line=line.number, message=message)
