"""Offices in Wikidata beside those on record: what is new, has ended or still runs, and what does not fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from simpang.records import Office
from simpang.reference.terms import Term
from simpang.upkeep.lines import TermLine, carried
from simpang.upkeep.overlay import Outcome
from simpang.upkeep.periods import Period, agree, known_period
from simpang.upkeep.seats import stints_of
from simpang.upkeep.shipped import Shipped
from simpang.upkeep.sought import SINCE
from simpang.upkeep.spelling import aliases_of
from simpang.upkeep.stints import Stint
from simpang.upkeep.told import Told


@dataclass(frozen=True, slots=True)
class _Proposal:
    """A line that may go in, and the time for which it says more than the record."""

    line: TermLine
    told: Told
    adds: Period


def compare_terms(told: Iterable[tuple[Told, date]], shipped: Shipped, outcome: Outcome) -> None:
    """Compare what Wikidata says of offices, each with the day it was asked, with the record."""
    seats: dict[tuple[Office, str, str | None], list[_Proposal]] = defaultdict(list)
    for terms in stints_of(told, shipped, outcome):
        for proposal in _agreeing(list(_proposals(terms, shipped, outcome)), outcome):
            seats[proposal.line.office, proposal.line.body, proposal.line.title].append(proposal)
    for proposals in seats.values():
        kept = list(_one_at_a_time(proposals, shipped, outcome))
        for proposal in kept:
            outcome.terms.append(proposal.line)
            outcome.people[proposal.line.person] = aliases_of(proposal.line.person, proposal.told, shipped)
        for line in carried([proposal.line for proposal in kept], shipped):
            outcome.terms.append(line)
            outcome.people[line.person] = shipped.aliases[line.person]


def _proposals(terms: Iterable[Stint], shipped: Shipped, outcome: Outcome) -> Iterable[_Proposal]:
    for each in terms:
        own = [term for term in shipped.terms(each.office, each.body) if term.person == each.person]
        meeting = [term for term in own if agree(term.valid_from, each.start) or _meets(term, each)]
        if not meeting and each.end is None and each.start.year < SINCE:
            outcome.leave_out("long_open", each.told)
        elif not meeting:
            yield _new(each, shipped)
        elif len(meeting) > 1 or not agree(meeting[0].valid_from, each.start):
            outcome.leave_out("record_differs", each.told, _as_on_record(meeting[0]))
        elif _goes_on(meeting[0], each):
            yield _later(meeting[0], each, shipped)
        elif not _is_on_record(meeting[0], each):
            outcome.leave_out("record_differs", each.told, _as_on_record(meeting[0]))


def _meets(term: Term, each: Stint) -> bool:
    return Period(term.valid_from, term.valid_until).may_meet(each.period)


def _goes_on(term: Term, each: Stint) -> bool:
    """Whether Wikidata says of an open term what happened after the last day known of it."""
    if term.known_until is None:
        return False
    return (each.end.last_day if each.end else each.asked) > term.known_until


def _is_on_record(term: Term, each: Stint) -> bool:
    return term.known_until is not None if each.end is None else agree(term.valid_until, each.end)


def _as_on_record(term: Term) -> str:
    end = f"until {term.valid_until}" if term.valid_until else f"known until {term.known_until}"
    return f"{term.person}, from {term.valid_from}, {end}"


def _new(each: Stint, shipped: Shipped) -> _Proposal:
    line = TermLine(
        change="new",
        office=each.office,
        body=each.body,
        title=each.title,
        acting=each.told.dating.acting,
        person=each.person,
        valid_from=each.start,
        valid_until=each.end,
        known_until=None if each.end else each.asked,
        source=source_of(each.told, each.asked, shipped),
    )
    return _Proposal(line, each.told, known_period(each.start, line.valid_until, line.known_until))


def _later(term: Term, each: Stint, shipped: Shipped) -> _Proposal:
    """The line of the record, with what Wikidata says of its end."""
    line = TermLine(
        change="ended" if each.end else "still",
        office=term.office,
        body=term.body,
        title=term.title,
        acting=term.acting,
        person=term.person,
        valid_from=term.valid_from,
        valid_until=each.end,
        known_until=None if each.end else each.asked,
        source=f"{term.source}; {source_of(each.told, each.asked, shipped)}",
    )
    known = known_period(term.valid_from, None, term.known_until)
    return _Proposal(line, each.told, Period(known.end, known_period(each.start, each.end, each.asked).end))


def source_of(told: Told, asked: date, shipped: Shipped) -> str:
    """Where a line comes from: the item on whose page the statement stands, and the day it was asked."""
    name = told.name if told.page == told.about else shipped.name(told.of)
    return f"Wikidata, {name} ({told.page}), as of {asked}"


def _agreeing(proposals: list[_Proposal], outcome: Outcome) -> list[_Proposal]:
    """One person's terms without those that meet: there Wikidata contradicts itself."""
    meeting = {
        index
        for (i, a), (j, b) in combinations(enumerate(proposals), 2)
        if a.adds.may_meet(b.adds) or a.line.valid_from == b.line.valid_from
        for index in (i, j)
    }
    for index in sorted(meeting):
        outcome.leave_out("statements_differ", proposals[index].told)
    return [each for index, each in enumerate(proposals) if index not in meeting]


def _one_at_a_time(proposals: Sequence[_Proposal], shipped: Shipped, outcome: Outcome) -> Iterable[_Proposal]:
    """The proposals for one seat, without those that meet another person's term, first on record, then proposed.

    Who is refuted by the record does not count against others. In a seat that several share they may meet; in one
    that several claim, nobody new goes in.
    """
    standing = [each for each in proposals if _fits_record(each, shipped, outcome)]
    for each in standing:
        line = each.line
        against = {
            other.line.person
            for other in standing
            if other.line.person != line.person and other.adds.certainly_meets(each.adds)
        }
        if against and not shipped.shared(line.office, line.body, each.adds):
            outcome.leave_out("overlap", each.told, " / ".join(sorted(against)))
        else:
            yield each


def _fits_record(each: _Proposal, shipped: Shipped, outcome: Outcome) -> bool:
    line = each.line
    shared = shipped.shared(line.office, line.body, each.adds)
    if "contested" in shared and line.change == "new":
        outcome.leave_out("contested", each.told)
        return False
    against = {
        term.person
        for term in shipped.terms(line.office, line.body)
        if term.title == line.title
        and term.person != line.person
        and known_period(term.valid_from, term.valid_until, term.known_until).certainly_meets(each.adds)
    }
    if against and not shared:
        outcome.leave_out("overlap", each.told, " / ".join(sorted(against)))
        return False
    return True
