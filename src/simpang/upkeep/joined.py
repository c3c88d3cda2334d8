"""Memberships in Wikidata beside those on record: what is new or has ended, and what does not fit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from simpang.reference.memberships import Membership
from simpang.upkeep.overlay import MembershipLine, Outcome
from simpang.upkeep.periods import Period, agree
from simpang.upkeep.shipped import Shipped
from simpang.upkeep.sought import sought_bodies
from simpang.upkeep.stints import days_of
from simpang.upkeep.terms import source_of
from simpang.upkeep.told import Told
from simpang.values.days import PartialDate


def compare_memberships(told: Iterable[tuple[Told, date]], shipped: Shipped, outcome: Outcome) -> None:
    """Compare what Wikidata says of memberships, each with the day it was asked, with the record."""
    lines: dict[tuple[str, str], list[tuple[Told, MembershipLine]]] = {}
    for each, asked in told:
        if each.office is not None:
            continue
        line = _line(each, asked, shipped, outcome)
        if line is not None:
            lines.setdefault((line.body, line.member), []).append((each, line))
    for of_one in lines.values():
        different = {(line.change, line.valid_from, line.valid_until) for _, line in of_one}
        if len(different) == 1:
            outcome.memberships.append(of_one[0][1])
            continue
        for each, _ in of_one:
            outcome.leave_out("statements_differ", each)


def _line(told: Told, asked: date, shipped: Shipped, outcome: Outcome) -> MembershipLine | None:
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
) -> MembershipLine | None:
    """A membership that is not on record; where the record is complete for its first day, it has none."""
    assert days.start is not None
    first = days.start.first_day
    record = shipped.memberships.bodies[body]
    if first <= _known_until(body, shipped) and record.complete_on(days.start.last_day):
        outcome.leave_out("record_complete", told)
        return None
    return MembershipLine("new", body, told.of, days.start, days.end, source)


def _later(
    told: Told, rows: list[Membership], days: Period, source: str, shipped: Shipped, outcome: Outcome
) -> MembershipLine | None:
    """A membership on record that has ended since, or nothing where it says the same."""
    row = rows[0]
    began_together = row.valid_from is None or agree(row.valid_from, days.start)
    if len(rows) == 1 and began_together:
        if agree(row.valid_until, days.end):
            return None
        if row.valid_until is None and days.end and days.end.last_day > _known_until(row.body, shipped):
            both = f"{row.source}; {source}"
            return MembershipLine("ended", row.body, row.member, row.valid_from, days.end, both)
    outcome.leave_out("record_differs", told, f"from {row.valid_from}, until {row.valid_until or 'today'}")
    return None


def _known_until(body: str, shipped: Shipped) -> date:
    """The last day for which the record is certain of a body: its own, else that of the whole record."""
    return shipped.memberships.bodies[body].known_until or shipped.known_until
