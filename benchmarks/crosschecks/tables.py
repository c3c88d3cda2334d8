"""The rows of the record's tables, and how many of them name a source."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

WITHOUT_SOURCE: Mapping[str, str] = {
    "cities.csv": "spellings",
    "descriptions.yaml": "words of the languages",
    "media.csv": "names and domains",
    "offices_people.csv": "spellings of persons' names",
    "seats.yaml": "words of the languages",
    "shields.yaml": "words of the languages",
}
"""Tables whose rows have no source by design, and what they hold."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table by its file name, its rows and those of them that name a source."""

    name: str
    rows: int
    sourced: int

    @property
    def why_none(self) -> str | None:
        """What a table holds whose rows need no source; None for one whose rows do."""
        return WITHOUT_SOURCE.get(self.name)


def tables(folder: Path) -> list[Table]:
    """The tables of a folder, by name."""
    paths = sorted(path for path in folder.iterdir() if path.suffix in {".csv", ".yaml"})
    return [_table(path.name, _rows(path)) for path in paths]


def _table(name: str, rows: list[dict[str, Any]]) -> Table:
    return Table(name, len(rows), sum(_sourced(row) for row in rows))


def _rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle)) if path.suffix == ".csv" else yaml.safe_load(handle)


def _sourced(row: Mapping[str, Any]) -> bool:
    """Whether a row names its source. The places of an organisation's seat, which have days, do so each."""
    dated: Iterable[Mapping[str, Any]] = row.get("headquarters", ())
    return bool(row.get("source") or (dated and all(place.get("source") for place in dated)))
