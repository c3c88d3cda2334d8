"""Rows that hold from one day to another, and what they answer on a day.

A row holds from `valid_from` up to, and not with, the day `valid_until` on which it ended. A date known to
the month or year leaves the days inside it open: the answer there is `unknown`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from simpang.values.days import PartialDate

Verdict = Literal["yes", "no", "unknown"]


class Dated(BaseModel):
    """Base of rows with days and a source; no `valid_until` is open, no `valid_from` not known."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    valid_from: PartialDate | None = None
    valid_until: PartialDate | None = None
    source: str

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> Dated:
        if self.valid_from and self.valid_until and self.valid_until.last_day < self.valid_from.first_day:
            raise ValueError("valid_until lies before valid_from")
        return self


@dataclass(frozen=True, slots=True)
class Answer:
    """What is on record on a day.

    For `yes`, `since` and `until` bound the period that holds. For `no`, `since` is the day on which it ended
    (None if it never held before) and `until` the day on which it began to hold later.
    """

    verdict: Verdict
    since: PartialDate | None = None
    until: PartialDate | None = None
    source: str | None = None


UNKNOWN = Answer("unknown")


def holds(row: Dated, on: date) -> Verdict:
    """Whether a row holds on a day."""
    if row.valid_from is not None:
        if on < row.valid_from.first_day:
            return "no"
        if on < row.valid_from.last_day:
            return "unknown"
    if row.valid_until is not None:
        if on >= row.valid_until.last_day:
            return "no"
        if on >= row.valid_until.first_day:
            return "unknown"
    return "yes"


def answer_from(rows: Sequence[Dated], on: date) -> Answer:
    """What all the rows of one tie say on a day: `no` where each of them certainly does not hold."""
    verdicts = [(holds(row, on), row) for row in rows]
    for verdict, row in verdicts:
        if verdict == "yes":
            return Answer("yes", row.valid_from, row.valid_until, row.source)
    if not rows or any(verdict == "unknown" for verdict, _ in verdicts):
        return UNKNOWN
    last = max((row for row in rows if _end(row) <= on), key=_end, default=None)
    following = min((row for row in rows if _start(row) > on), key=_start, default=None)
    since = last.valid_until if last else None
    until = following.valid_from if following else None
    return Answer("no", since, until, (last or following or rows[0]).source)


def _start(row: Dated) -> date:
    return row.valid_from.first_day if row.valid_from else date.min


def _end(row: Dated) -> date:
    return row.valid_until.last_day if row.valid_until else date.max
