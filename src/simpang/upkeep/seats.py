"""Who is told to hold which seat: statements of Wikidata with the person and the seat as the record writes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from simpang.records import Office
from simpang.upkeep.overlay import Outcome
from simpang.upkeep.shipped import Shipped
from simpang.upkeep.spelling import WhichPersonError, person_of
from simpang.upkeep.stints import Stint, days_of, united
from simpang.upkeep.told import Told


class _WhichSeatError(Exception):
    """An office has several seats on record, and Wikidata does not say which."""


def stints_of(told: Iterable[tuple[Told, date]], shipped: Shipped, outcome: Outcome) -> Iterator[list[Stint]]:
    """Each person's terms in one seat, as far as the statements can be used; the others are left out."""
    groups: dict[tuple[str, str, str | None, str], list[Stint]] = defaultdict(list)
    for each in _stints(told, shipped, outcome):
        groups[each.office, each.body, each.title, each.person].append(each)
    for group in groups.values():
        yield united(group)


def _stints(all_told: Iterable[tuple[Told, date]], shipped: Shipped, outcome: Outcome) -> Iterable[Stint]:
    for told, asked in all_told:
        if told.office is None:
            continue
        if told.fault is not None:
            outcome.leave_out(told.fault, told)
            continue
        days = days_of(told, asked)
        if isinstance(days, str):
            outcome.leave_out(days, told)
            continue
        try:
            person = person_of(told, told.office, shipped)
            title = _seat(told, told.office, person, shipped)
        except WhichPersonError as error:
            outcome.leave_out("which_person", told, error.against)
        except _WhichSeatError:
            outcome.leave_out("which_seat", told)
        else:
            yield Stint(told, asked, told.office, person, title, *days)


def _seat(told: Told, office: Office, person: str, shipped: Shipped) -> str | None:
    """The title that the seat has in the record: the plain seat or the title sought, else that of the person."""
    terms = shipped.terms(office, told.of)
    seats = {term.title for term in terms}
    own = {term.title for term in terms if term.person == person}
    if not terms and office == "secretary_general":
        raise _WhichSeatError  # who heads a body is called otherwise there
    if told.title is not None and len(own) == 1:
        return own.pop()  # a minister of finance may be a treasurer there
    if not terms or told.title in seats:
        return told.title
    found = own or (seats if told.title is None else set())
    if len(found) != 1:
        raise _WhichSeatError
    return found.pop()
