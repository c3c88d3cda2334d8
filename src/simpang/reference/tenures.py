"""Who holds an office on a day, by the code of the office or by the title of a seat."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import get_args

from simpang.errors import UnknownNameError
from simpang.records import Office, Record
from simpang.reference.entities import Entity
from simpang.reference.naming import entity_named
from simpang.reference.periods import Verdict
from simpang.reference.record import Reference
from simpang.reference.terms import Term
from simpang.values.days import PartialDate
from simpang.values.folding import fold

# Offices that gather many posts of which few are on file: only the post's own title tells which is meant.
_GATHERED: frozenset[Office] = frozenset({"minister", "legislator", "other"})


class Tenure(Record):
    """One person's time in one office, and whether it runs on the day asked about (`on_day`).

    `known_until` is the last day on which an open tenure certainly ran.
    """

    person: str
    office: Office
    body: str
    title: str | None
    acting: bool
    valid_from: PartialDate
    valid_until: PartialDate | None
    known_until: date | None
    source: str
    on_day: Verdict


class Holders(Record):
    """Who holds an office of a body on a day.

    `holders` certainly do; none means that it is not known. `uncertain` may: their first or last day is known only
    to the month or year, or the day lies after the last on which they are known to have held it.
    """

    body: str
    names: dict[str, str]
    on: date
    holders: tuple[Tenure, ...]
    uncertain: tuple[Tenure, ...]


def office_holders(reference: Reference, office: Office, body: str, on: date) -> Holders:
    """Who holds an office at a body, by its code or name, in its own seat or else in all seats of that office.

    The own seat is the one without a title: beside a foreign minister, a Second Minister is asked for by that title.
    Raises UnknownNameError.
    """
    entity = entity_named(reference, body)
    return _holders(entity, _in_offices(reference.offices.at(entity.id), (office,)), on)


def title_holders(
    reference: Reference,
    title: str,
    body: str,
    on: date,
    *,
    of_state: Sequence[Office],
    of_body: Sequence[Office],
    seats: Sequence[str] = (),
) -> Holders:
    """Who holds the seat with that title at a body; where no seat has it, the offices for which the title stands.

    `seats`: other titles under which the seat may be on record; the first that the body has is meant. `of_state`,
    `of_body`: these offices, where the body is a state and where it is not. Of offices that gather many posts
    (`minister`, `other`) only a seat of such a title answers. Raises UnknownNameError for an unknown body, or a title
    that is neither a seat's nor stands for an office.
    """
    entity = entity_named(reference, body)
    terms = reference.offices.at(entity.id)
    named = (_titled(terms, each) for each in (title, *seats))
    titled = next((found for found in named if found), [])
    offices = of_state if entity.kind == "state" else of_body
    if not titled and not offices and not seats:
        valid = ", ".join(get_args(Office))
        raise UnknownNameError(
            "unknown_title", f"no office {title!r}; name it in other words or by a code: {valid}"
        )
    single = [office for office in offices if office not in _GATHERED]
    return _holders(entity, titled or _in_offices(terms, single), on)


def tenure(term: Term, on: date) -> Tenure:
    """A term as it stands on a day."""
    return Tenure(
        person=term.person,
        office=term.office,
        body=term.body,
        title=term.title,
        acting=term.acting,
        valid_from=term.valid_from,
        valid_until=term.valid_until,
        known_until=term.known_until,
        source=term.source,
        on_day=term.covers(on),
    )


def _titled(terms: Sequence[Term], title: str) -> list[Term]:
    return [term for term in terms if term.title is not None and fold(term.title) == fold(title)]


def _in_offices(terms: Sequence[Term], offices: Sequence[Office]) -> list[Term]:
    """The terms in the own seats of these offices; of an office that has none, those in all its seats."""
    found: list[Term] = []
    for office in offices:
        all_seats = [term for term in terms if term.office == office]
        own = [term for term in all_seats if term.title is None]
        found += own or all_seats
    return found


def _holders(entity: Entity, terms: Sequence[Term], on: date) -> Holders:
    tenures = [tenure(term, on) for term in terms]
    return Holders(
        body=entity.id,
        names=entity.names_by_language(),
        on=on,
        holders=tuple(each for each in tenures if each.on_day == "yes"),
        uncertain=tuple(each for each in tenures if each.on_day == "unknown"),
    )
