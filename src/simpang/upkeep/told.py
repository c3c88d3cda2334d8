"""What one statement of Wikidata says of an office or a membership, before it is compared with anything."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict

from simpang.records import Office
from simpang.values.days import PartialDate

ACTING = "Q4676846"
"""The item of Wikidata for an office held for the time being."""

COARSE = "?"
"""Stands for a day that is told but not known, or known less well than to its year."""

Fault = Literal["no_name", "qualified", "several_days", "no_start", "coarse_start", "no_end"]
"""Why a statement cannot be used, whatever else is on record."""

_TIME = re.compile(r"\+?(\d{4})-(\d{2})-(\d{2})T")
_PRECISION = {9: 1, 10: 2, 11: 3}  # Wikidata's year, month and day: how many parts of the date are known


class Dating(BaseModel):
    """The qualifiers of a statement: first and last days, what it is held as, whether it is called doubtful."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    natures: tuple[str, ...] = ()
    doubtful: bool = False

    @property
    def acting(self) -> bool:
        return self.natures == (ACTING,)

    @property
    def start(self) -> PartialDate:
        """The first day; there is one unless `fault` says otherwise."""
        return PartialDate.parse(self.starts[0])

    @property
    def end(self) -> PartialDate | None:
        """The day on which it ended, None where none is told."""
        return PartialDate.parse(self.ends[0]) if self.ends else None

    @property
    def fault(self) -> Fault | None:
        """Why the days cannot be used, None where they can."""
        if self.doubtful or set(self.natures) - {ACTING}:
            return "qualified"
        if len(self.starts) > 1 or len(self.ends) > 1:
            return "several_days"
        if not self.starts:
            return "no_start"
        if self.starts[0] == COARSE:
            return "coarse_start"
        return "no_end" if self.ends and self.ends[0] == COARSE else None


class Told(BaseModel):
    """One statement: `about` (an item called `name`) holds an office of `of`, or `of` is a member of `about`.

    `office` is None for a membership. `of` is a state's code, or our id of a body; `page` the item on which the
    statement stands.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    office: Office | None = None
    title: str | None = None
    of: str
    about: str
    name: str
    aliases: tuple[str, ...] = ()
    page: str
    dating: Dating
    died: bool = False

    @property
    def fault(self) -> Fault | None:
        """Why the statement cannot be used, None where it can. Nobody who has died still holds an office."""
        if not self.name:
            return "no_name"
        return self.dating.fault or ("no_end" if self.died and not self.dating.ends else None)


def day_told(time: str, precision: int, calendar: str | None = None) -> str:
    """A time of Wikidata as `2024`, `2024-05` or `2024-05-22`; COARSE where the year is not known.

    Years before 1000 and days of another calendar than the Gregorian are COARSE too. The service gives all times in
    the Gregorian calendar; a dump names it (`Q1985727`).
    """
    match = _TIME.match(time)
    if match is None or precision not in _PRECISION or not (calendar or "Q1985727").endswith("Q1985727"):
        return COARSE
    told = "-".join(match.groups()[: _PRECISION[precision]])
    try:
        return str(PartialDate.parse(told))
    except ValueError:
        return COARSE


def item_of(address: str) -> str:
    """The item that a statement's id or an entity's address names: `Q252` in `…/statement/Q252-8A1F…`."""
    return address.rpartition("/")[2].partition("-")[0].partition("$")[0].upper()
