"""`world_leaders_current_2026`: heads of state and of government on the day of the latest snapshot."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from crosschecks.codes import by_alpha_2
from crosschecks.comparison import Comparison, LeftOutError, Source, there
from crosschecks.holders import Told, compared, terms
from simpang.reference import Reference

FOLDER = "world_leaders_current_2026"
_SOURCE = Source(FOLDER, "Wikidata")


def compare(record: Reference, sources: Path) -> Iterator[Comparison]:
    """Each office; the head of state also leads where no head of government is on record. Raises LeftOutError."""
    codes = by_alpha_2(sources)
    snapshots = sorted(there(sources / FOLDER / "snapshots").glob("*/*/*.json"))
    if not snapshots:
        raise LeftOutError(f"{sources / FOLDER} has no snapshot")
    told = json.loads(snapshots[-1].read_text(encoding="utf-8"))
    for country in told["countries"].values():
        code = codes.get(country["country"]["iso_code"])
        for office in ("head_of_state", "head_of_government"):
            holder = country["positions"].get(office, {}).get("current_holder")
            if code is None or holder is None:
                continue
            day = date.fromisoformat(country["snapshot_date"])
            own = terms(record, office, code)
            if all(term.covers(day) == "no" for term in own):
                own = terms(record, "head_of_state", code)
            yield compared(Told(_SOURCE, f"{office}@{code}", (holder["name_en"],), day), [own])
