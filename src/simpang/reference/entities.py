"""Who exists: states, organisations, armed groups, and every form by which a text may name them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from simpang.records import ActorKind, Sector
from simpang.reference.periods import Dated, holds
from simpang.values.days import PartialDate

FormKind = Literal["name", "acronym", "alias", "adjective", "demonym", "capital", "seat", "place"]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Naming(_Row):
    """What one language calls an entity; `described_as` are nouns by which a text refers back to it."""

    name: str
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    described_as: tuple[str, ...] = ()


class Headquarters(Dated):
    """A city (by language) in which a body has its seat, and the state in which the city lies."""

    city: dict[str, str]
    country: str
    also: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way in which the city is written, the names by language first."""
        return (*self.city.values(), *self.also)


class Entity(_Row):
    """A state, organisation or armed group.

    `id` is unique in the reference; `code` says on whose behalf it acts (codebook, "Actors"): the UN's
    Security Council has its own id and the code `UN`. `country` is the state it belongs to, if to one.
    `sort` chooses the nouns of `Naming.described_as`. `capital` and `places` list forms by language, the
    usual one first. `dissolved` is the day on which it ended, `succeeded_by` the id of what took its place.
    """

    id: str
    code: str
    kind: ActorKind
    sort: str
    sector: Sector | None = None
    country: str | None = None
    founded: PartialDate | None = None
    dissolved: PartialDate | None = None
    succeeded_by: str | None = None
    source: str | None = None
    names: dict[str, Naming]
    capital: dict[str, tuple[str, ...]] = {}
    places: dict[str, tuple[str, ...]] = {}
    headquarters: tuple[Headquarters, ...] = ()
    ambiguous: tuple[str, ...] = ()

    def name(self, language: str) -> str:
        """The usual name in that language; in English, or else any, where the language has none."""
        naming = self.names.get(language) or self.names.get("en") or next(iter(self.names.values()))
        return naming.name

    def names_by_language(self) -> dict[str, str]:
        """The usual name in each language that has one."""
        return {language: naming.name for language, naming in self.names.items()}


class Seat(_Row):
    """Forms (by language) that stand for a state's government or a branch of it: Kremlin, Pentagon."""

    code: str
    sector: Sector
    forms: dict[str, tuple[str, ...]]
    ambiguous: tuple[str, ...] = ()


class Shield(_Row):
    """Names that hold a state's form and mean something else (`Amerika Latin`, `Indian Ocean`)."""

    language: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A string that may name an entity.

    `sector` is given where the form stands for a branch (`Pentagon`: MIL). `ambiguous` tells that the form
    also means something else or belongs to several entities, so that the context has to decide.
    """

    text: str
    entity_id: str
    kind: FormKind
    sector: Sector | None = None
    ambiguous: bool = False


# Texts in the first language also use the names of organisations in the second.
_BORROWS_FROM: Mapping[str, str] = {"id": "en"}


class Entities:
    """All entities of the reference, by id, by code and by form."""

    def __init__(
        self, entities: Iterable[Entity], seats: Iterable[Seat], shields: Iterable[Shield] = ()
    ) -> None:
        self._by_id = {entity.id: entity for entity in entities}
        self._seats = tuple(seats)
        self._shields: dict[str, tuple[str, ...]] = {}
        for shield in shields:
            self._shields[shield.language] = (*self._shields.get(shield.language, ()), *shield.forms)

    @property
    def all(self) -> tuple[Entity, ...]:
        return tuple(self._by_id.values())

    def get(self, entity_id: str) -> Entity | None:
        return self._by_id.get(entity_id)

    def by_code(self, code: str) -> tuple[Entity, ...]:
        """The entities that act on behalf of a code; the state or body itself comes first."""
        found = [entity for entity in self._by_id.values() if entity.code == code]
        return tuple(sorted(found, key=lambda entity: entity.id != code))

    def forms(self, language: str) -> list[Form]:
        """Every form in that language, without duplicates for one entity; the caller keeps the list."""
        kept: dict[tuple[str, str], Form] = {}
        for form in self._all_forms(language):
            kept.setdefault((form.text, form.entity_id), form)
        owners: dict[str, set[str]] = defaultdict(set)
        for text, entity_id in kept:
            owners[text].add(entity_id)
        return [_marked(form) if len(owners[form.text]) > 1 else form for form in kept.values()]

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which entities are named."""
        return tuple(dict.fromkeys(language for entity in self._by_id.values() for language in entity.names))

    def shields(self, language: str) -> tuple[str, ...]:
        """Names inside which a state's form names nobody; a reader looks for them before the forms."""
        return self._shields.get(language, ())

    def _all_forms(self, language: str) -> Iterator[Form]:
        for entity in self._by_id.values():
            yield from _named(entity, language)
        for seat in self._seats:
            for text in seat.forms.get(language, ()):
                yield from _spelt(text, seat.code, "seat", seat.sector, text in seat.ambiguous)
        lender = _BORROWS_FROM.get(language)
        for entity in self._by_id.values():
            if lender and entity.kind != "state":
                yield from _named(entity, lender)


def _marked(form: Form) -> Form:
    return Form(form.text, form.entity_id, form.kind, form.sector, ambiguous=True)


def _named(entity: Entity, language: str) -> Iterator[Form]:
    naming = entity.names.get(language)
    groups: list[tuple[FormKind, tuple[str, ...]]] = []
    if naming is not None:
        groups += [("name", (naming.name,)), ("acronym", naming.acronyms), ("alias", naming.aliases)]
        groups += [("adjective", naming.adjectives), ("demonym", naming.demonyms)]
    groups += [("capital", entity.capital.get(language, ())), ("place", entity.places.get(language, ()))]
    for kind, texts in groups:
        for text in texts:
            yield from _spelt(text, entity.id, kind, None, text in entity.ambiguous)


def _spelt(
    text: str, entity_id: str, kind: FormKind, sector: Sector | None, ambiguous: bool
) -> Iterator[Form]:
    """The form, and where it has an apostrophe, also with the typographic one."""
    yield Form(text, entity_id, kind, sector, ambiguous)
    if "'" in text:
        yield Form(text.replace("'", "’"), entity_id, kind, sector, ambiguous)


def headquarters(entity: Entity, on: date | None) -> tuple[Headquarters, ...]:
    """Where a body certainly had its seat on a day; at any time where no day is given."""
    return tuple(row for row in entity.headquarters if on is None or holds(row, on) == "yes")
