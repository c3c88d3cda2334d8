"""`officeholders_wikidata`: leaders and ministers of 20 states, to 2022, as they stood in Wikidata.

A folder has `html/holders21.csv`: the position as the state's list words it, the person, first and last day, to the
month or year where no more is known. A term without an end, and one that ends later, counts up to the first day of
the next in that position: ends were often not entered.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from crosschecks.codes import DATA
from crosschecks.comparison import Comparison, LeftOutError, Source, there
from crosschecks.holders import Told, compared, grid, terms
from simpang.reference import Reference
from simpang.reference.periods import Dated, holds
from simpang.tables import read_csv
from simpang.values.days import PartialDate

FOLDER = "officeholders_wikidata"
_SOURCE = Source(FOLDER, "Wikidata")


class Position(BaseModel):
    """One line of `officeholder_positions.csv`: a position of a folder, and the seat on record that it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    folder: str
    position: str
    state: str
    office: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class _Stint:
    names: tuple[str, ...]
    days: Dated


def compare(record: Reference, sources: Path) -> Iterator[Comparison]:
    """On the first of each month. Raises LeftOutError."""
    paths = there(sources / FOLDER).glob("*/html/holders21.csv")
    read = {path.parent.parent.name: _stints(path) for path in paths}
    if not read:
        raise LeftOutError(f"{sources / FOLDER} has no list of holders")
    for position in read_csv(DATA / "officeholder_positions.csv", Position):
        own = terms(record, position.office, position.state, position.title)
        key = f"{position.title or position.office}@{position.state}"
        stints = read.get(position.folder, {}).get(position.position, [])
        for names in dict.fromkeys(stint.names for stint in stints):
            days = [stint.days for stint in stints if stint.names == names]
            for day in grid():
                if any(holds(each, day) == "yes" for each in days):
                    yield compared(Told(_SOURCE, key, names, day), [own])


def _stints(path: Path) -> dict[str, list[_Stint]]:
    """The terms of each position, from the first to the last."""
    told: dict[str, list[tuple[PartialDate, PartialDate | None, tuple[str, ...]]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            if row["start"]:
                names = tuple(filter(None, dict.fromkeys((row["person"], row.get("enwiki") or ""))))
                end = PartialDate.parse(row["end"]) if row["end"] else None
                told[row["position"]].append((PartialDate.parse(row["start"]), end, names))
    return {position: list(_ended(sorted(rows, key=lambda row: row[0]))) for position, rows in told.items()}


def _ended(rows: list[tuple[PartialDate, PartialDate | None, tuple[str, ...]]]) -> Iterator[_Stint]:
    for i, (start, end, names) in enumerate(rows):
        following = next((row[0] for row in rows[i + 1 :] if row[0] > start), None)
        last = min(filter(None, (end, following)), key=lambda day: day.first_day, default=None)
        if last is None or last.last_day >= start.first_day:
            yield _Stint(names, Dated(valid_from=start, valid_until=last, source=FOLDER))
