"""The members of a body on a day, and how far that list can be trusted; one state's standing in a body."""

from __future__ import annotations

from datetime import date
from typing import Literal, get_args

from simpang.records import Record
from simpang.reference.memberships import Body, Standing
from simpang.reference.naming import entity_named
from simpang.reference.periods import Answer, Verdict
from simpang.reference.record import Reference
from simpang.values.days import PartialDate

Coverage = Literal["complete", "partial", "unknown"]


class RosterLine(Record):
    """A state or body on a roster, since when and until when it stands there."""

    id: str
    names: dict[str, str]
    since: PartialDate | None
    until: PartialDate | None
    source: str | None


class Roster(Record):
    """Who belongs to a body on a day.

    `coverage`: `complete` where the members listed are all; `partial` where each of them certainly is a member and
    others may be; `unknown` where nothing is listed, because nothing is known of that day. `uncertain`: those of
    whom the record does not tell whether they are members. A suspended member stands among the members too
    where the body counts it.
    """

    body: str
    names: dict[str, str]
    on: date
    coverage: Coverage
    complete_since: PartialDate | None
    known_until: date | None
    count: int | None
    members: tuple[RosterLine, ...]
    suspended: tuple[RosterLine, ...]
    candidates: tuple[RosterLine, ...]
    uncertain: tuple[RosterLine, ...]
    source: str


class StandingLine(Record):
    """One standing (member, candidate, …), whether it holds, and the days and source of that."""

    standing: Standing
    verdict: Verdict
    since: PartialDate | None
    until: PartialDate | None
    source: str | None


class Standings(Record):
    """How one state or body stands to another body on a day: as a member first, else what certainly holds.

    `disputed` says that the public record itself differs on whether it is a member.
    """

    body: str
    body_names: dict[str, str]
    member: str
    member_names: dict[str, str]
    on: date
    known_until: date | None
    standings: tuple[StandingLine, ...]


def roster(reference: Reference, body: str, on: date) -> Roster:
    """The members of a body, by any of its names, on that day. Raises UnknownNameError naming the valid ones."""
    entity = entity_named(reference, body, reference.bodies)
    record = reference.bodies[entity.id]
    members = _lines(reference, entity.id, on, "member", "yes")
    uncertain = () if record.beyond(on) else _lines(reference, entity.id, on, "member", "unknown")
    return Roster(
        body=entity.id,
        names=entity.names_by_language(),
        on=on,
        coverage=_coverage(record, on, members, uncertain),
        complete_since=record.complete_since,
        known_until=record.known_until,
        count=reference.member_count(entity.id, on),
        members=members,
        suspended=_lines(reference, entity.id, on, "suspended", "yes"),
        candidates=_lines(reference, entity.id, on, "candidate", "yes"),
        uncertain=uncertain if members else (),
        source=record.source,
    )


def standings(reference: Reference, body: str, member: str, on: date) -> Standings:
    """How a state stands to a body on that day, both by any of their names. Raises UnknownNameError."""
    entity = entity_named(reference, body, reference.bodies)
    other = entity_named(reference, member)
    lines = [
        _standing_line(standing, reference.membership(entity.id, other.id, on, standing))
        for standing in get_args(Standing)
    ]
    return Standings(
        body=entity.id,
        body_names=entity.names_by_language(),
        member=other.id,
        member_names=other.names_by_language(),
        on=on,
        known_until=reference.bodies[entity.id].known_until,
        standings=tuple(line for line in lines if line.standing == "member" or line.verdict == "yes"),
    )


def _coverage(
    record: Body, on: date, members: tuple[RosterLine, ...], uncertain: tuple[RosterLine, ...]
) -> Coverage:
    if not members:
        return "unknown"
    return "complete" if record.complete_on(on) and not uncertain else "partial"


def _lines(
    reference: Reference, body: str, on: date, standing: Standing, verdict: Verdict
) -> tuple[RosterLine, ...]:
    lines = []
    for other in reference.ever_in(body):
        answer = reference.membership(body, other, on, standing)
        entity = reference.entity(other)
        if answer.verdict == verdict and entity is not None:
            names = entity.names_by_language()
            since, until = answer.since, answer.until
            lines.append(RosterLine(id=other, names=names, since=since, until=until, source=answer.source))
    return tuple(lines)


def _standing_line(standing: Standing, answer: Answer) -> StandingLine:
    return StandingLine(
        standing=standing,
        verdict=answer.verdict,
        since=answer.since,
        until=answer.until,
        source=answer.source,
    )
