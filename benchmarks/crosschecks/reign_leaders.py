"""`reign_leaders_to_2021`: the one who leads a state, to March 2021: head of state or of government.

The list has the day on which a leader began and the month in which he ended, empty where he had not; in that month
nothing is compared. Where two lead together, it has both in one line.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from crosschecks.codes import cow_states
from crosschecks.comparison import Comparison, Source, there
from crosschecks.holders import Told, compared, grid, terms
from simpang.reference import Reference
from simpang.reference.periods import Dated, holds
from simpang.values.days import PartialDate

FOLDER = "reign_leaders_to_2021"
_SOURCE = Source(FOLDER, "REIGN")
LAST_DAY = date(2021, 3, 1)


def compare(record: Reference, sources: Path) -> Iterator[Comparison]:
    """On the first of each month. Raises LeftOutError."""
    states = cow_states()
    path = there(sources / FOLDER / "data_sets" / "leaderlist_3_21.csv")
    with path.open(encoding="utf-8", errors="replace", newline="") as handle:
        rows = [
            row for row in csv.DictReader(handle) if not row["eyear"] or int(row["eyear"]) >= grid()[0].year
        ]
    for row in rows:
        code = states.get(int(row["ccode"]))
        if code is None:
            continue
        seats = [terms(record, office, code) for office in ("head_of_state", "head_of_government")]
        days = [day for day in grid(LAST_DAY) if holds(_days(row), day) == "yes"]
        for name in re.sub(r"\(.*?\)", "", row["leader"]).split(" and "):
            for day in days:
                yield compared(Told(_SOURCE, f"leader@{code}", (name.strip(),), day), seats)


def _days(row: dict[str, str]) -> Dated:
    first = PartialDate(int(row["syear"]), int(row["smonth"]), int(row["sdate"]))
    last = PartialDate(int(row["eyear"]), int(row["emonth"])) if row["eyear"] else None
    return Dated(valid_from=first, valid_until=last, source=FOLDER)
