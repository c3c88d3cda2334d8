"""Rows that hold from one day to another, and what they answer on a day.

`valid_until` is the last day on which a row holds. A date known to the month or year leaves the days inside
it open: the answer there is `unknown`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict

from simpang.values.days import PartialDate

Verdict = Literal["yes", "no", "unknown"]


class Dated(BaseModel):
    """Base of all rows with days and a source; an empty day is open (`until`) or not known (`from`)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    valid_from: PartialDate | None = None
    valid_until: PartialDate | None = None
    source: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What is on record on a day.

    For `yes`, `since` and `until` bound the period that holds. For `no`, `since` is the day after which it no
    longer held (None if it never had) and `until` the day on which it began to hold later.
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
        if on > row.valid_until.last_day:
            return "no"
        if on > row.valid_until.first_day:
            return "unknown"
    return "yes"


def answer_from(rows: Sequence[Dated], on: date) -> Answer:
    """What the rows of one tie say on a day: `no` where each of them certainly does not hold."""
    verdicts = [(holds(row, on), row) for row in rows]
    for verdict, row in verdicts:
        if verdict == "yes":
            return Answer("yes", row.valid_from, row.valid_until, row.source)
    if not rows or any(verdict == "unknown" for verdict, _ in verdicts):
        return UNKNOWN
    ended = [row for row in rows if row.valid_until is not None and row.valid_until.last_day < on]
    to_come = [row for row in rows if row.valid_from is not None and row.valid_from.first_day > on]
    last = max(ended, key=_end, default=None)
    following = min(to_come, key=_start, default=None)
    nearest = last or following
    return Answer(
        "no",
        last.valid_until if last else None,
        following.valid_from if following else None,
        nearest.source if nearest else None,
    )


def _start(row: Dated) -> date:
    return row.valid_from.first_day if row.valid_from else date.min


def _end(row: Dated) -> date:
    return row.valid_until.last_day if row.valid_until else date.max
