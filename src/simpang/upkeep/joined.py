"""Memberships in Wikidata beside those on record: what is new or has ended, and what does not fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from simpang.reference.memberships import Membership, Standing
from simpang.upkeep.lines import Change, MembershipLine
from simpang.upkeep.overlay import Outcome
from simpang.upkeep.periods import Period, agree
from simpang.upkeep.shipped import Shipped
from simpang.upkeep.sought import sought_bodies
from simpang.upkeep.stints import days_of
from simpang.upkeep.terms import source_of
from simpang.upkeep.told import Told
from simpang.values.days import PartialDate


@dataclass(frozen=True, slots=True)
class _Proposal:
    """A line that may go in, the statement that it comes from, and the line on record in whose place it stands."""

    told: Told
    line: MembershipLine
    replaced: Membership | None = None


# A standing that ends as another begins or ends: who joins is no candidate any more, who has left is not suspended.
_ENDS_WITH: Mapping[Change, Standing] = {"new": "candidate", "ended": "suspended"}


def compare_memberships(told: Iterable[tuple[Told, date]], shipped: Shipped, outcome: Outcome) -> None:
    """Compare what Wikidata says of memberships, each with the day it was asked, with the record."""
    proposals: dict[tuple[str, str], list[_Proposal]] = defaultdict(list)
    for each, asked in told:
        proposal = _proposal(each, asked, shipped, outcome) if each.office is None else None
        if proposal is not None:
            proposals[proposal.line.body, proposal.line.member].append(proposal)
    for of_one in proposals.values():
        different = {(each.line.change, each.line.valid_from, each.line.valid_until) for each in of_one}
        if len(different) == 1:
            outcome.memberships += [of_one[0].line, *_beside(of_one[0], shipped)]
            continue
        for proposal in of_one:
            outcome.leave_out("statements_differ", proposal.told)


def _beside(proposal: _Proposal, shipped: Shipped) -> Iterator[MembershipLine]:
    """The other lines on record of the same body and member: an overlay takes the place of all of them at once."""
    line = proposal.line
    day = line.valid_from if line.change == "new" else line.valid_until
    for row in shipped.standings(line.body, line.member):
        if row is proposal.replaced:
            continue
        ends = row.relation == _ENDS_WITH.get(line.change) and row.valid_until is None
        if ends and day and (row.valid_from is None or row.valid_from.first_day <= day.last_day):
            yield _as_on_record(row, "ended", day, f"{row.source}; {line.source}")
        else:
            yield _as_on_record(row, "carried", row.valid_until, row.source)


def _as_on_record(row: Membership, change: Change, until: PartialDate | None, source: str) -> MembershipLine:
    return MembershipLine(change, row.body, row.member, row.relation, row.valid_from, until, source)


def _proposal(told: Told, asked: date, shipped: Shipped, outcome: Outcome) -> _Proposal | None:
    body = sought_bodies()[told.about]
    if body not in shipped.memberships.bodies or not shipped.is_named(body, (told.name, *told.aliases)):
        outcome.leave_out("which_body", told, told.name)
        return None
    if told.fault is not None:
        outcome.leave_out(told.fault, told)
        return None
    days = days_of(told, asked)
    if isinstance(days, str):
        outcome.leave_out(days, told)
        return None
    start, end = days
    rows = shipped.standings(body, told.of)
    if any(row.relation == "disputed" for row in rows):
        outcome.leave_out("disputed", told)
        return None
    members = [row for row in rows if row.relation == "member"]
    meeting = [row for row in members if _meets(row, start, end)]
    source = source_of(told, asked, shipped)
    if not meeting:
        return _new(told, body, Period(start, end), source, shipped, outcome)
    return _later(told, meeting, Period(start, end), source, shipped, outcome)


def _meets(row: Membership, start: PartialDate, end: PartialDate | None) -> bool:
    known = Period(row.valid_from, row.valid_until)
    return agree(row.valid_from, start) or known.may_meet(Period(start, end))


def _new(
    told: Told, body: str, days: Period, source: str, shipped: Shipped, outcome: Outcome
) -> _Proposal | None:
    """A membership that is not on record; where the record is complete for its first day, it has none."""
    assert days.start is not None
    first = days.start.first_day
    record = shipped.memberships.bodies[body]
    if first <= _known_until(body, shipped) and record.complete_on(days.start.last_day):
        outcome.leave_out("record_complete", told)
        return None
    return _Proposal(told, MembershipLine("new", body, told.of, "member", days.start, days.end, source))


def _later(
    told: Told, rows: list[Membership], days: Period, source: str, shipped: Shipped, outcome: Outcome
) -> _Proposal | None:
    """A membership on record that has ended since, or nothing where it says the same."""
    row = rows[0]
    began_together = row.valid_from is None or agree(row.valid_from, days.start)
    if len(rows) == 1 and began_together:
        if agree(row.valid_until, days.end):
            return None
        if row.valid_until is None and days.end and days.end.last_day > _known_until(row.body, shipped):
            return _Proposal(told, _as_on_record(row, "ended", days.end, f"{row.source}; {source}"), row)
    outcome.leave_out("record_differs", told, f"from {row.valid_from}, until {row.valid_until or 'today'}")
    return None


def _known_until(body: str, shipped: Shipped) -> date:
    """The last day for which the record is certain of a body: its own, else that of the whole record."""
    return shipped.memberships.bodies[body].known_until or shipped.known_until
