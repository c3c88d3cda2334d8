"""Who or what a name stands for: every bearer on record, whichever language the name is in.

In come a name (an acronym, a nickname, a surname) and a day; out come states, organisations, armed groups, persons,
media, conflicts and places that bear it. Where there are several, all of them come out: which one is meant, the asker
decides.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Literal

from simpang.records import ActorKind, ItemCategory, Record, Sector
from simpang.reference.conflicts import PartyRole
from simpang.reference.entities import FormKind
from simpang.reference.media import Medium, MediumKind
from simpang.reference.periods import Verdict
from simpang.reference.places import Place, PlaceKind
from simpang.reference.record import Reference
from simpang.reference.tenures import Tenure, tenure
from simpang.values.days import PartialDate
from simpang.values.folding import fold
from simpang.values.item_words import weapons


class NamedEntity(Record):
    """A state, organisation or armed group. `code` says on whose behalf it acts.

    `by`: how the name stands for it (as its acronym, its capital, its government's seat); `sector`: the branch for
    which a seat stands. `not_yet`: it was certainly founded after the day asked about;
    `no_longer`: it had certainly ended by then. `succeeded_by` is the id of what took its place.
    """

    kind: ActorKind
    id: str
    code: str
    country: str | None
    names: dict[str, str]
    by: FormKind | Literal["code"]
    sector: Sector | None
    founded: PartialDate | None
    not_yet: bool
    dissolved: PartialDate | None
    succeeded_by: str | None
    no_longer: bool


class NamedPerson(Record):
    """A person and all offices on record; `country` where these belong to one state (or to it and to bodies)."""

    kind: Literal["person"] = "person"
    name: str
    aliases: tuple[str, ...]
    country: str | None
    offices: tuple[Tenure, ...]


class NamedMedium(Record):
    """A news medium or platform."""

    kind: Literal["medium"] = "medium"
    name: str
    country: str | None
    medium: MediumKind
    domain: str | None


class NamedPlace(Record):
    """A place. `latitude` (north) and `longitude` (east) are degrees of one point in it, where that is certain.

    `countries`: in or between which it lies, as maps of the United Nations have it; `note` tells what is disputed.
    """

    kind: Literal["place"] = "place"
    place: PlaceKind
    names: dict[str, str]
    aliases: dict[str, tuple[str, ...]]
    countries: tuple[str, ...]
    capital_of: str | None
    latitude: float | None
    longitude: float | None
    note: str | None
    source: str


class NamedParty(Record):
    """A party to a conflict, or who stands behind one; `names` by language. Without days: those of the conflict."""

    id: str
    names: dict[str, str]
    side: str
    role: PartyRole
    since: PartialDate | None
    until: PartialDate | None
    source: str


class NamedConflict(Record):
    """A war or armed conflict with all that ever took part, by side; `on_day`: whether it goes on on the day."""

    kind: Literal["conflict"] = "conflict"
    id: str
    names: dict[str, str]
    since: PartialDate
    until: PartialDate | None
    known_until: date | None
    on_day: Verdict
    parties: tuple[NamedParty, ...]
    source: str


class NamedWeapon(Record):
    """A weapon or a piece of equipment, by the category that commitments count it in."""

    kind: Literal["weapon"] = "weapon"
    name: str
    category: ItemCategory


Bearer = NamedEntity | NamedPerson | NamedMedium | NamedConflict | NamedWeapon | NamedPlace


class Bearers(Record):
    """All that a name stands for, states and bodies first, each kind by its code or name, places last.

    None: not known.
    """

    name: str
    on: date
    bearers: tuple[Bearer, ...]


def who(reference: Reference, name: str, on: date) -> Bearers:
    """Who or what a name, an acronym, a nickname or a code stands for, as things stand on that day."""
    found = (
        *_entities(reference, name, on),
        *_persons(reference, name, on),
        *_media(reference.media, name),
        *_conflicts(reference, name, on),
        *_weapons(name),
        *_places(reference.places_named(name, everywhere=True)),
    )
    return Bearers(name=name, on=on, bearers=found or tuple(_places(reference.places_named(name))))


def _entities(reference: Reference, name: str, on: date) -> Iterator[NamedEntity]:
    ways: dict[tuple[str, Sector | None], FormKind | Literal["code"]] = {}
    for form in reference.forms_of(name):
        ways.setdefault((form.entity_id, form.sector), form.kind)
    coded = reference.entity(name.strip().upper())
    if coded is not None:
        ways.setdefault((coded.id, None), "code")
    for (entity_id, sector), kind in sorted(ways.items(), key=lambda way: (way[0][0], way[0][1] or "")):
        entity = reference.entity(entity_id)
        if entity is not None:
            yield NamedEntity(
                kind=entity.kind,
                id=entity.id,
                code=entity.code,
                country=entity.country,
                names=entity.names_by_language(),
                by=kind,
                sector=sector or entity.sector,
                founded=entity.founded,
                not_yet=entity.founded is not None and on < entity.founded.first_day,
                dissolved=entity.dissolved,
                succeeded_by=entity.succeeded_by,
                no_longer=entity.dissolved is not None and on >= entity.dissolved.last_day,
            )


def _persons(reference: Reference, name: str, on: date) -> Iterator[NamedPerson]:
    for person in reference.offices.persons_named(name):
        terms = reference.offices.terms_by(person)
        bodies = (reference.entity(term.body) for term in terms)
        states = {body.id for body in bodies if body is not None and body.kind == "state"}
        yield NamedPerson(
            name=person,
            aliases=terms[0].aliases,
            country=states.pop() if len(states) == 1 else None,
            offices=tuple(tenure(term, on) for term in terms),
        )


def _media(media: tuple[Medium, ...], name: str) -> Iterator[NamedMedium]:
    folded = fold(name)
    for medium in sorted(media, key=lambda each: each.name):
        if any(fold(form) == folded for form in medium.forms):
            yield NamedMedium(
                name=medium.name, country=medium.country, medium=medium.kind, domain=medium.domain
            )


def _weapons(name: str) -> Iterator[NamedWeapon]:
    folded = fold(name)
    for row in weapons():
        for form in row.forms:
            if fold(form) == folded:
                yield NamedWeapon(name=form, category=row.category)


def _places(places: tuple[Place, ...]) -> Iterator[NamedPlace]:
    for place in sorted(places, key=lambda each: (each.countries, each.kind)):
        yield NamedPlace(
            place=place.kind,
            names=dict(place.names),
            aliases=dict(place.aliases),
            countries=place.countries,
            capital_of=place.capital_of,
            latitude=place.latitude,
            longitude=place.longitude,
            note=place.note,
            source=place.source,
        )


def _conflicts(reference: Reference, name: str, on: date) -> Iterator[NamedConflict]:
    for conflict in reference.conflicts_named(name):
        yield NamedConflict(
            id=conflict.conflict,
            names=conflict.names,
            since=conflict.valid_from,
            until=conflict.valid_until,
            known_until=conflict.known_until,
            on_day=conflict.on(on),
            parties=tuple(_parties(reference, conflict.conflict)),
            source=conflict.source,
        )


def _parties(reference: Reference, conflict: str) -> Iterator[NamedParty]:
    for row in reference.parties(conflict, None):
        entity = reference.entity(row.party)
        yield NamedParty(
            id=row.party,
            names=entity.names_by_language() if entity else {},
            side=row.side,
            role=row.role,
            since=row.valid_from,
            until=row.valid_until,
            source=row.source,
        )
