"""The tables of entities: CSV for states and cities, YAML for organisations, seats, shields, descriptions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from simpang.errors import DataError
from simpang.reference.entities import Entities, Entity, Naming, Seat, Shield
from simpang.tables import read_csv, read_yaml

_Words = Mapping[str, tuple[str, ...]]


class _StateRow(BaseModel):
    """One line of `states.csv`: what one language calls a state; lists are parted by `|`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    language: str
    name: str
    acronyms: str = ""
    aliases: str = ""
    adjectives: str = ""
    demonyms: str = ""
    capital: str = ""
    places: str = ""
    ambiguous: str = ""


class _Description(BaseModel):
    """The nouns, by language, by which a text refers back to entities of a sort."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sort: str
    words: dict[str, tuple[str, ...]]


class _CityRow(BaseModel):
    """One line of `cities.csv`: a city by its English name, and other spellings parted by `|`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    city: str
    spellings: str


def load_entities(folder: Path) -> Entities:
    """The entities of a data folder. Raises DataError naming file and line."""
    words = {row.sort: row.words for row in read_yaml(folder / "descriptions.yaml", _Description)}
    states = _states(read_csv(folder / "states.csv", _StateRow), words["state"])
    cities = {row.city: _parts(row.spellings) for row in read_csv(folder / "cities.csv", _CityRow)}
    organisations = [
        _housed(entity, cities)
        for entity in _described(folder, read_yaml(folder / "organisations.yaml", Entity), words)
    ]
    seats = read_yaml(folder / "seats.yaml", Seat)
    return Entities([*states, *organisations], seats, read_yaml(folder / "shields.yaml", Shield))


def _states(rows: Iterable[_StateRow], words: _Words) -> list[Entity]:
    return [_state(code, tuple(group), words) for code, group in groupby(rows, key=lambda row: row.code)]


def _state(code: str, rows: tuple[_StateRow, ...], words: _Words) -> Entity:
    return Entity(
        id=code,
        code=code,
        kind="state",
        sort="state",
        country=code,
        names={
            row.language: Naming(
                name=row.name,
                acronyms=_parts(row.acronyms),
                aliases=_parts(row.aliases),
                adjectives=_parts(row.adjectives),
                demonyms=_parts(row.demonyms),
                described_as=words.get(row.language, ()),
            )
            for row in rows
        },
        capital={row.language: _parts(row.capital) for row in rows if row.capital},
        places={row.language: _parts(row.places) for row in rows if row.places},
        ambiguous=tuple(dict.fromkeys(part for row in rows for part in _parts(row.ambiguous))),
    )


def _housed(entity: Entity, cities: _Words) -> Entity:
    """The entity with all spellings of the cities in which it has its seat."""
    rows = tuple(
        row.model_copy(update={"also": cities.get(row.city["en"], ())}) for row in entity.headquarters
    )
    return entity.model_copy(update={"headquarters": rows}) if rows else entity


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


def _described(folder: Path, rows: Iterable[Entity], words: Mapping[str, _Words]) -> list[Entity]:
    """The entities with the nouns of their sort in each language's naming."""
    described = []
    for entity in rows:
        if entity.sort not in words:
            choices = ", ".join(words)
            raise DataError(
                "unknown_sort",
                f"{folder / 'organisations.yaml'}: {entity.id}: {entity.sort!r}; valid: {choices}",
            )
        own = words[entity.sort]
        names = {
            language: naming.model_copy(
                update={"described_as": (*naming.described_as, *own.get(language, ()))}
            )
            for language, naming in entity.names.items()
        }
        described.append(entity.model_copy(update={"names": names}))
    return described
