"""Where things happen: cities, regions, seas, straits, bases and other places, by every name news has for them.

In come the folders of the reference's tables (`places.csv`) and the states that may be named in them; out come places
with their names in both languages, the states in which they lie, and coordinates. Knows nothing of texts, nor of the
thousands of cities beyond the table (`geonames`). Where a name stands for several places, all of them come out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from simpang.errors import DataError
from simpang.reference.entities import Entities
from simpang.reference.layers import laid
from simpang.tables import Line
from simpang.values.folding import fold

PlaceKind = Literal[
    "airport",
    "base",
    "camp",
    "canal",
    "city",
    "crossing",
    "dam",
    "desert",
    "gulf",
    "island",
    "lake",
    "line",
    "mountain",
    "peninsula",
    "plant",
    "reef",
    "region",
    "river",
    "sea",
    "site",
    "strait",
]
_Key = tuple[str, str, PlaceKind]

# Waters that belong to no state; whatever else lies in none has to say why.
_OPEN_WATER: frozenset[PlaceKind] = frozenset({"sea", "strait", "gulf"})


class _PlaceRow(BaseModel):
    """One line of `places.csv`; aliases and countries are parted by `|`, coordinates are degrees (WGS 84)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name_en: str
    name_id: str
    aliases_en: str = ""
    aliases_id: str = ""
    kind: PlaceKind
    countries: str = ""
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    capital_of: str | None = None
    source: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place on earth.

    `names` and `aliases` are by language (`id`, `en`). `countries` are the ISO alpha-3 codes of the states in or
    between which it lies, as maps of the United Nations have it; none for the high seas and where states dispute it,
    which `note` tells. `latitude` (north) and `longitude` (east) are degrees (WGS 84) of one point in it, None where
    one point says little or is not certain. `capital_of` is the state whose capital it is.
    """

    names: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    kind: PlaceKind
    countries: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    capital_of: str | None
    source: str
    note: str | None

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way in which it is written, in any language, each once."""
        written = (*self.names.values(), *(form for forms in self.aliases.values() for form in forms))
        return tuple(dict.fromkeys(written))


class PlaceIndex:
    """Places by the ways in which they are written, whatever the capitals, accents and marks."""

    def __init__(self, written: Iterable[tuple[str, Place]]) -> None:
        by_text: dict[str, dict[int, Place]] = defaultdict(dict)
        for text, place in written:
            by_text[fold(text)][id(place)] = place
        self._by_text = {text: tuple(places.values()) for text, places in by_text.items()}

    def find(self, name: str) -> tuple[Place, ...]:
        """The places so written, in their order; several where the name is not one's own."""
        return self._by_text.get(fold(name), ())


def load_places(entities: Entities, *folders: Path) -> tuple[Place, ...]:
    """Read `places.csv`, in its order; an overlay's row replaces that of the same name, countries and kind.

    Raises DataError naming file and line where a line does not fit, or is one of `misfits`.
    """
    for line, problem in misfits(entities, *folders):
        raise DataError("bad_row", f"{line}: {problem}")
    return tuple(_place(line.row) for line in _lines(folders))


def misfits(entities: Entities, *folders: Path) -> Iterator[tuple[Line[_PlaceRow], str]]:
    """Lines with what is wrong in them.

    They name a country that is not on record, say of a place that it is the capital of a state that has another,
    tell half of the coordinates, leave open why a place lies in no country, or repeat a place.
    """
    seen: dict[_Key, Line[_PlaceRow]] = {}
    for line in _lines(folders):
        first = seen.setdefault(_key(line.row), line)
        if first is not line:
            yield line, f"name_en: {line.row.name_en!r} stands in line {first.number} too"
        elif problem := _problem(line.row, entities):
            yield line, problem


def _lines(folders: Sequence[Path]) -> list[Line[_PlaceRow]]:
    return laid(folders, "places.csv", _PlaceRow, _key)


def _key(row: _PlaceRow) -> _Key:
    return fold(row.name_en), row.countries, row.kind


def _problem(row: _PlaceRow, entities: Entities) -> str | None:
    """What does not fit in a line, or None."""
    if (row.latitude is None) != (row.longitude is None):
        return "latitude, longitude: only one of them is given"
    if not row.countries and row.kind not in _OPEN_WATER and row.note is None:
        return f"note: a {row.kind} in no country needs one that says why"
    for code in _parts(row.countries):
        entity = entities.get(code)
        if entity is None or entity.kind != "state":
            return f"countries: no state {code!r} on record; valid: the codes of states.csv"
    return _capital_problem(row, entities) if row.capital_of else None


def _capital_problem(row: _PlaceRow, entities: Entities) -> str | None:
    codes = _parts(row.countries)
    state = entities.get(row.capital_of or "")
    if state is None or state.id not in codes:
        return f"capital_of: {row.capital_of!r} is none of its countries; valid: {', '.join(codes)}"
    capitals = tuple(form for forms in state.capital.values() for form in forms)
    if not {fold(row.name_en), fold(row.name_id)} & set(map(fold, capitals)):
        return f"capital_of: {row.name_en!r} is no capital of {state.id}; valid: {', '.join(capitals)}"
    return None


def _place(row: _PlaceRow) -> Place:
    return Place(
        names={"id": row.name_id, "en": row.name_en},
        aliases={"id": _parts(row.aliases_id), "en": _parts(row.aliases_en)},
        kind=row.kind,
        countries=_parts(row.countries),
        latitude=row.latitude,
        longitude=row.longitude,
        capital_of=row.capital_of,
        source=row.source,
        note=row.note,
    )


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
