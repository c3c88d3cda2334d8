"""The tables of entities: CSV for states and cities, YAML for organisations, seats, shields, descriptions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from simpang.errors import DataError
from simpang.reference.entities import Entities, Entity, Naming, Seat, Shield
from simpang.reference.layers import laid, laid_rows
from simpang.tables import Line

_Words = Mapping[str, tuple[str, ...]]


class StateRow(BaseModel):
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
    source: str = ""


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


def load_entities(*folders: Path) -> Entities:
    """The entities of data folders: states by code and language, organisations by id. Raises DataError."""
    descriptions = laid_rows(folders, "descriptions.yaml", _Description, lambda row: row.sort)
    words = {row.sort: row.words for row in descriptions}
    states = laid_rows(folders, "states.csv", StateRow, lambda row: (row.code, row.language))
    cities = {
        row.city: _parts(row.spellings)
        for row in laid_rows(folders, "cities.csv", _CityRow, lambda row: row.city)
    }
    organisations = laid(folders, "organisations.yaml", Entity, lambda row: row.id)
    return Entities(
        [
            *_states(states, words["state"]),
            *(_housed(_described(line, words), cities) for line in organisations),
        ],
        laid_rows(folders, "seats.yaml", Seat, lambda row: (row.code, row.sector, tuple(row.forms.items()))),
        laid_rows(folders, "shields.yaml", Shield, lambda row: (row.language, row.forms)),
    )


def _states(rows: Iterable[StateRow], words: _Words) -> list[Entity]:
    by_code: dict[str, list[StateRow]] = defaultdict(list)
    for row in rows:
        by_code[row.code].append(row)
    return [_state(code, tuple(group), words) for code, group in by_code.items()]


def _state(code: str, rows: tuple[StateRow, ...], words: _Words) -> Entity:
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


def _described(line: Line[Entity], words: Mapping[str, _Words]) -> Entity:
    """The entity with the nouns of its sort in each language's naming."""
    entity = line.row
    if entity.sort not in words:
        raise DataError("unknown_sort", f"{line}: {entity.id}: {entity.sort!r}; valid: {', '.join(words)}")
    own = words[entity.sort]
    names = {
        language: naming.model_copy(update={"described_as": (*naming.described_as, *own.get(language, ()))})
        for language, naming in entity.names.items()
    }
    return entity.model_copy(update={"names": names})
