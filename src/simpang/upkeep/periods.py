"""Comparing the days of two terms or memberships, as far as both are known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from simpang.values.days import PartialDate


@dataclass(frozen=True, slots=True)
class Period:
    """From a first day, up to and not with the day on which it ended; open where there is none."""

    start: PartialDate | None
    end: PartialDate | None

    def certainly_meets(self, other: Period) -> bool:
        """Whether there is a day on which both certainly hold."""
        return max(self._holds_from, other._holds_from) < min(self._holds_until, other._holds_until)

    def may_meet(self, other: Period) -> bool:
        """Whether there may be a day on which both hold."""
        return max(self._first, other._first) < min(self._last, other._last)

    @property
    def _holds_from(self) -> date:
        return self.start.last_day if self.start else date.min

    @property
    def _holds_until(self) -> date:
        return self.end.first_day if self.end else date.max

    @property
    def _first(self) -> date:
        return self.start.first_day if self.start else date.min

    @property
    def _last(self) -> date:
        return self.end.last_day if self.end else date.max


def known_period(start: PartialDate, end: PartialDate | None, known_until: date | None) -> Period:
    """A term on record: an open one is certain up to and with its last known day."""
    if end is None and known_until is not None and known_until < date.max:
        after = known_until + timedelta(days=1)
        end = PartialDate(after.year, after.month, after.day)
    return Period(start, end)


def agree(a: PartialDate | None, b: PartialDate | None) -> bool:
    """Whether two days can be the same, as precisely as each is known; None agrees with None only."""
    if a is None or b is None:
        return a is b
    return a.first_day <= b.last_day and b.first_day <= a.last_day
