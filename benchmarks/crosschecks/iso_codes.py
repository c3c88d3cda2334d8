"""`country_codes` and `umpirsky_country_list`: every code of a state is an ISO code, and all ISO codes are there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from crosschecks import codes
from crosschecks.codes import by_alpha_2, iso_rows
from crosschecks.comparison import Comparison, there
from simpang.reference import Reference

FOLDER = codes.FOLDER
UMPIRSKY = "umpirsky_country_list"


def compare(record: Reference, sources: Path) -> Iterator[Comparison]:
    """By alpha-3 codes. Raises LeftOutError."""
    yield from _codes(record, FOLDER, {row["ISO3166-1-Alpha-3"] for row in iso_rows(sources)})


def compare_list(record: Reference, sources: Path) -> Iterator[Comparison]:
    """By the alpha-2 codes of a list of names. Raises LeftOutError."""
    listed = json.loads(
        there(sources / UMPIRSKY / "data" / "en" / "country.json").read_text(encoding="utf-8")
    )
    known = by_alpha_2(sources)
    yield from _codes(record, UMPIRSKY, {known.get(code, code) for code in listed})


def _codes(record: Reference, source: str, theirs: set[str]) -> Iterator[Comparison]:
    ours = {entity.id for entity in record.entities if entity.kind == "state"}
    for code in sorted(ours | theirs):
        here, there_too = ("a state" if code in known else "no code" for known in (ours, theirs))
        rows = (f"{code} id", f"{code} en") if code in ours else ()
        verdict = "agree" if here == there_too else "differ"
        yield Comparison(source, "states.csv", code, None, verdict, here, there_too, rows)
