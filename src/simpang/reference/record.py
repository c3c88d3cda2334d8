"""The reference as one object: every lookup asks for a day."""

from __future__ import annotations

import os
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from simpang.errors import DataError, OverlayWarning
from simpang.reference.conflicts import Conflict, Conflicts, Party, load_conflicts
from simpang.reference.entities import Entities, Entity, Form, Headquarters, headquarters
from simpang.reference.entity_tables import load_entities
from simpang.reference.faults import Fault, broken_references, find_faults, refuse
from simpang.reference.geonames import cities_also_named, cities_named
from simpang.reference.layers import check_names, tables
from simpang.reference.media import Medium, load_media
from simpang.reference.memberships import Body, Memberships, Standing, load_memberships
from simpang.reference.naming import NameIndex
from simpang.reference.offices import Offices, load_offices
from simpang.reference.periods import Answer
from simpang.reference.places import Place, PlaceIndex, load_places
from simpang.reference.ties import Ties, load_ties
from simpang.tables import fingerprint

DATA = Path(__file__).parent / "data"
OVERLAYS = "SIMPANG_REFERENCE"

_SAME_PLACE = 0.3
"""Degrees within which a city of GeoNames is the place on record that bears its name."""


@dataclass(frozen=True, eq=False)
class Reference:
    """The public record. Lookups with `on=None` ask about any day."""

    _entities: Entities
    _memberships: Memberships
    _ties: Ties
    offices: Offices
    media: tuple[Medium, ...]
    _folders: tuple[Path, ...]
    _version: str

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All entities, states first."""
        return self._entities.all

    def entity(self, entity_id: str) -> Entity | None:
        """The entity with that id, or None."""
        return self._entities.get(entity_id)

    def by_code(self, code: str) -> tuple[Entity, ...]:
        """The entities that act on behalf of a code; the state or body itself comes first."""
        return self._entities.by_code(code)

    def forms(self, language: str) -> list[Form]:
        """Every form by which a text in that language (`id`, `en`) may name an entity."""
        return self._entities.forms(language)

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex(form for language in self._entities.languages for form in self.forms(language))

    def forms_of(self, name: str) -> tuple[Form, ...]:
        """The forms written as that name, in any language, whatever their capitals and accents."""
        return self._names.find(name)

    def forms_like(self, name: str) -> list[Form]:
        """Names that are written much like that one, the likest first: a hint for a name that is not on record."""
        return self._names.nearest(name)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """All places of `places.csv`, in its order; reading a report needs none, so they are read when asked for.

        Raises DataError naming file and line."""
        return load_places(self._entities, *self._folders)

    @cached_property
    def _places_by_name(self) -> PlaceIndex:
        return PlaceIndex((form, place) for place in self.places for form in place.forms)

    def is_place(self, name: str) -> bool:
        """Whether a place of `places.csv` bears that name."""
        return bool(self._places_by_name.find(name))

    def places_named(self, name: str, *, everywhere: bool = False) -> tuple[Place, ...]:
        """The places so named, in either language, whatever their capitals and accents.

        Where none on record bears the name, the cities of 50,000 people or more whose name it is in GeoNames, or else
        those that are also spelt so. `everywhere` asks for the cities so named beside the places on record; other
        spellings are left out then.
        """
        known = self._places_by_name.find(name)
        if not everywhere:
            return known or cities_named(name) or cities_also_named(name)
        further = (city for city in cities_named(name) if not any(_same(city, each) for each in known))
        return (*known, *further)

    def shields(self, language: str) -> tuple[str, ...]:
        """Names that hold a state's form and mean something else (`Amerika Latin`): look for them first."""
        return self._entities.shields(language)

    def capital(self, state: str, language: str) -> str | None:
        """The usual name of a state's capital in that language, or None."""
        names = self.capitals(state, language)
        return names[0] if names else None

    def capitals(self, state: str, language: str) -> tuple[str, ...]:
        """All names and spellings that may stand as a state's capital, seats of government included."""
        entity = self.entity(state)
        return entity.capital.get(language, ()) if entity else ()

    def headquarters(self, body: str, on: date | None) -> tuple[Headquarters, ...]:
        """Where a body certainly has its seat on that day; empty where that is not on record."""
        entity = self.entity(body)
        return headquarters(entity, on) if entity else ()

    def membership(self, body: str, member: str, on: date | None, standing: Standing = "member") -> Answer:
        """Whether `member` has that standing in `body` on a day.

        Without a day: `no` only if it never had it, `yes` only if it has had it ever since the body began.
        """
        return self._memberships.membership(body, member, on, standing)

    @property
    def bodies(self) -> Mapping[str, Body]:
        """The bodies whose members are on record, by id, each with how far that is known."""
        return self._memberships.bodies

    def ever_in(self, body: str) -> tuple[str, ...]:
        """Everybody who has had any standing in a body."""
        return self._memberships.ever_in(body)

    def members(self, body: str, on: date) -> tuple[str, ...]:
        """Who certainly is a member of a body on that day."""
        return self._memberships.members(body, on)

    def member_count(self, body: str, on: date) -> int | None:
        """How many members a body has on that day; None where that is not certain."""
        return self._memberships.member_count(body, on)

    def recognises(self, state: str, recognised: str, on: date | None) -> Answer:
        """Whether a state recognises another state (or government) on that day."""
        return self._ties.recognises(state, recognised, on)

    def major_non_nato_ally(self, state: str, of: str, on: date | None) -> Answer:
        """Whether a state is a major non-NATO ally of another (the United States) on that day."""
        return self._ties.alliance(state, of, "major_non_nato_ally", on)

    def mutual_defence(self, a: str, b: str, on: date | None) -> Answer:
        """Whether a treaty of mutual defence between two states is in force on that day.

        `no` only where one that was in force has ended: the list is not complete.
        """
        return self._ties.alliance(a, b, "mutual_defence", on)

    def relations(self, a: str, b: str, on: date | None) -> Answer:
        """Whether two states have diplomatic relations on that day."""
        return self._ties.relations(a, b, on)

    @cached_property
    def _conflicts(self) -> Conflicts:
        return load_conflicts(*self._folders)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """All wars and armed conflicts on record."""
        return self._conflicts.all

    def conflicts_named(self, name: str) -> tuple[Conflict, ...]:
        """The conflicts with that name, in any language, whatever its capitals and accents, the oldest first."""
        return self._conflicts.named(name)

    def parties(self, conflict: str, on: date | None) -> tuple[Party, ...]:
        """Who certainly takes part in a conflict on that day, by side; without a day all that ever did."""
        return self._conflicts.parties(conflict, on)

    def at_war(self, a: str, b: str, on: date | None) -> Answer:
        """Whether two are parties on opposite sides of one armed conflict on that day; never `no`."""
        return self._conflicts.at_war(a, b, on)

    def version(self) -> str:
        """A content hash over the reference's data files."""
        return self._version


def load(*overlays: Path) -> Reference:
    """The shipped reference with a user's own tables laid over it, read once.

    Without `overlays` those that the environment variable SIMPANG_REFERENCE names (folders, parted as in PATH); one of
    them that does not fit is left out, with an OverlayWarning. Raises DataError naming file and line where one of
    `overlays` does not fit.
    """
    if overlays:
        return _load((DATA, *overlays))
    usable, unusable = _usable(_named())
    for why in unusable:
        warnings.warn(f"{why} ({OVERLAYS}: this overlay is left out)", OverlayWarning, stacklevel=2)
    return _load((DATA, *usable))


def faults(*overlays: Path) -> list[Fault]:
    """What is wrong or doubtful in the shipped tables with these overlays, or those of the environment.

    Raises DataError where a folder or one of its tables cannot be read at all.
    """
    named = overlays or _named()
    for overlay in named:
        check_names(overlay, DATA)
    return find_faults(DATA, *named)


def _named() -> tuple[Path, ...]:
    return tuple(Path(each) for each in os.environ.get(OVERLAYS, "").split(os.pathsep) if each)


@cache
def _usable(overlays: tuple[Path, ...]) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """The overlays that fit, and why the others do not."""
    usable: list[Path] = []
    unusable: list[str] = []
    for overlay in overlays:
        try:
            _load((DATA, *usable, overlay))
        except DataError as error:
            unusable.append(error.message)
        else:
            usable.append(overlay)
    return tuple(usable), tuple(unusable)


@cache
def _load(folders: tuple[Path, ...]) -> Reference:
    shipped, *overlays = folders
    for overlay in overlays:
        check_names(overlay, shipped)
    reference = Reference(
        load_entities(*folders),
        load_memberships(*folders),
        load_ties(*folders),
        load_offices(*folders),
        load_media(*folders),
        folders,
        fingerprint(path for folder in folders for path in tables(folder)),
    )
    if overlays:
        refuse(broken_references(folders))
    return reference


def _same(city: Place, place: Place) -> bool:
    """Whether two places of one name are one: they lie at one point, whatever the state it is said to be in."""
    if city.latitude is None or city.longitude is None or place.latitude is None or place.longitude is None:
        return False
    apart = max(abs(city.latitude - place.latitude), abs(city.longitude - place.longitude))
    return apart <= _SAME_PLACE
