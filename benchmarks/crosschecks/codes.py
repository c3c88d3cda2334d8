"""The numbers and codes by which sources know a state, as the record's own (ISO alpha-3)."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from crosschecks.comparison import there
from simpang.tables import read_csv

DATA = Path(__file__).parent / "data"
FOLDER = "country_codes"
KOSOVO = {"XK": "XKX", "KV": "XKX"}


class _CowState(BaseModel):
    """One line of `cow_states.csv`: the number of a state in the Correlates of War project."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ccode: int
    code: str


@cache
def cow_states() -> dict[int, str]:
    """The record's code by the number of the Correlates of War."""
    return {row.ccode: row.code for row in read_csv(DATA / "cow_states.csv", _CowState)}


def iso_rows(sources: Path) -> list[dict[str, str]]:
    """The rows of `country_codes` that have an alpha-3 code. Raises LeftOutError."""
    with there(sources / FOLDER / "data" / "country-codes.csv").open(encoding="utf-8", newline="") as handle:
        return [row for row in csv.DictReader(handle) if row["ISO3166-1-Alpha-3"]]


def by_alpha_2(sources: Path) -> dict[str, str]:
    """The record's code by ISO alpha-2. Raises LeftOutError."""
    return KOSOVO | {row["ISO3166-1-Alpha-2"]: row["ISO3166-1-Alpha-3"] for row in iso_rows(sources)}


def by_fips(sources: Path) -> dict[str, str]:
    """The record's code by the two letters of FIPS 10, which the Factbook uses. Raises LeftOutError."""
    pairs = {
        fips: row["ISO3166-1-Alpha-3"]
        for row in iso_rows(sources)
        for fips in row["FIPS"].split(",")
        if fips.strip()
    }
    return pairs | KOSOVO
