"""`peacesciencer_cow`: between which two states an alliance of defence is in force at the end of 2018 (ATOP).

Pairs of `alliances.csv` only: a treaty of mutual defence in force here should be one of defence there. The record never
says of a pair that it has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from crosschecks.codes import cow_states
from crosschecks.comparison import Comparison
from crosschecks.r_data import columns
from simpang.reference import Reference
from simpang.reference.record import DATA
from simpang.reference.ties import load_ties

FOLDER = "peacesciencer_cow"
DAY = date(2018, 12, 31)


def compare(record: Reference, sources: Path) -> Iterator[Comparison]:
    """At the end of 2018. Raises LeftOutError."""
    states = cow_states()
    table = columns(
        sources / FOLDER / "data" / "atop_alliance.rda", ["ccode1", "ccode2", "year", "atop_defense"]
    )
    allied = {
        frozenset((states.get(int(a)), states.get(int(b))))
        for a, b, year, defence in zip(*table.values(), strict=True)
        if year == DAY.year and defence == 1
    }
    for ally, partner in _mutual():
        told = frozenset((ally, partner)) in allied
        answer = record.mutual_defence(ally, partner, DAY)
        ours = {"yes": "allied", "no": "not allied", "unknown": "not known"}[answer.verdict]
        theirs = "allied" if told else "not allied"
        verdict = "unknown" if answer.verdict == "unknown" else "agree" if ours == theirs else "differ"
        rows = (f"{ally} {partner}",)
        yield Comparison(FOLDER, "alliances.csv", f"{ally} {partner}", DAY, verdict, ours, theirs, rows)


def _mutual() -> list[tuple[str, str]]:
    """The pairs with a treaty of mutual defence on record, as they stand there."""
    return [(row.ally, row.partner) for row in load_ties(DATA).alliances if row.kind == "mutual_defence"]
