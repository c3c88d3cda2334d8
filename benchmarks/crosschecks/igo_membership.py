"""`igo_membership_cow_v3`: who is a member at the end of each year, to 2014.

The table has a row for each state and year and a column for each body: 1 a member, 2 an associate, 3 an observer, 0
none of these, -9 not known, -1 no such body. Associates and observers are no members here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from crosschecks.bodies import bodies, membership
from crosschecks.codes import cow_states
from crosschecks.comparison import Comparison, Source
from crosschecks.r_data import columns
from simpang.reference import Reference

FOLDER = "igo_membership_cow_v3"
_SOURCE = Source(FOLDER, "Correlates of War")
_MEMBER, _TOLD = 1, (0, 1, 2, 3)


def compare(record: Reference, sources: Path) -> Iterator[Comparison]:
    """On 31 December of each year. Raises LeftOutError."""
    names, states = bodies("igo_bodies.csv"), cow_states()
    table = columns(sources / FOLDER / "data" / "state_year_format3.rda", ["ccode", "year", *names])
    rows = list(zip(table["ccode"], table["year"], strict=True))
    for acronym, body in names.items():
        for (ccode, year), value in zip(rows, table[acronym], strict=True):
            if value in _TOLD and int(ccode) in states:
                day = date(int(year), 12, 31)
                yield membership(record, _SOURCE, body, states[int(ccode)], day, value == _MEMBER)
