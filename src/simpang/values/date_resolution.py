"""Working out which day, week, month or year a date means, given what is told and the day of the report.

In come plain numbers and days, out come calendar days. Knows nothing of text or language.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from simpang.values.days import PartialDate

Turn = Literal["last", "this", "next"]
_HALF_YEAR = 183
_UNSURE = 20
_NEAR = 92
_LEAP_YEAR = 2024
_CERTAIN_YEAR = 31


def exists(year: int | None, month: int, day: int | None) -> bool:
    """Whether a day or month is in the calendar; without a year, in that of a leap year."""
    if not 1 <= month <= 12:
        return False
    return day is None or 1 <= day <= calendar.monthrange(year or _LEAP_YEAR, month)[1]


def exact(day: date) -> PartialDate:
    """A day as a date of full precision."""
    return PartialDate(day.year, day.month, day.day)


def shifted(day: date, days: int) -> date | None:
    """A day some days later, or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _candidates(month: int, day: int, published: date) -> Iterator[date]:
    for year in (published.year, published.year - 1, published.year + 1):
        if 1 <= year <= 9999 and exists(year, month, day):
            yield date(year, month, day)


def year_of(month: int, day: int | None, published: date | None, weekday: int | None = None) -> int | None:
    """The year of a date told without one, or None where that is not clear.

    News leaves out the year of the report itself. So the year is that of the report, except:
    a date that would then lie more than half a year ahead is of the year before ("20 Desember" in January),
    one that would lie nine months or more back is of the next year where that is within three months ("10
    Januari" in December), and one about half a year ahead (within 20 days) could be either and stays
    unknown. A weekday told with the date decides among those within about half a year. A month alone counts
    by its 15th.
    """
    if published is None:
        return None
    candidates = list(_candidates(month, day or 15, published))
    if weekday is not None:
        fitting = [
            found
            for found in candidates
            if found.weekday() == weekday and abs((found - published).days) <= _HALF_YEAR + _UNSURE
        ]
        if len(fitting) == 1:
            return fitting[0].year
    ahead = {found.year: (found - published).days for found in candidates}
    same, before, after = published.year, published.year - 1, published.year + 1
    if same not in ahead:
        near = [year for year, days in ahead.items() if abs(days) <= _NEAR]
        return near[0] if near else None
    if ahead[same] > _HALF_YEAR + _UNSURE:
        return before if before in ahead else None
    if ahead[same] > _HALF_YEAR - _UNSURE:
        return None
    if ahead[same] < -3 * _NEAR and ahead.get(after, _HALF_YEAR) <= _NEAR:
        return after
    return same


def never_near(month: int, day: int, published: date | None) -> bool:
    """Whether a day without a year is missing from the calendar just where a report would mean it.

    29 February of a common year, told within three months of the end of that February, cannot be.
    """
    if published is None or exists(published.year, month, day) or not exists(None, month, day):
        return False
    return abs((date(published.year, month, day - 1) - published).days) <= _NEAR


def year_is_certain(day: date, published: date) -> bool:
    """Whether a date without a year is so near the report that its filled-in year is beyond doubt."""
    return abs((day - published).days) <= _CERTAIN_YEAR


def weekday_before(weekday: int, day: date, strictly: bool = False) -> date | None:
    """The last such weekday not after a day, or before it (`strictly`)."""
    back = (day.weekday() - weekday) % 7
    return shifted(day, -(back or 7) if strictly else -back)


def weekday_after(weekday: int, day: date) -> date | None:
    """The first such weekday after a day."""
    return shifted(day, (weekday - day.weekday()) % 7 or 7)


def week_of(day: date) -> tuple[PartialDate, PartialDate] | None:
    """Monday and Sunday of the week of a day."""
    monday, sunday = shifted(day, -day.weekday()), shifted(day, 6 - day.weekday())
    return None if monday is None or sunday is None else (exact(monday), exact(sunday))


def month_away(day: date, months: int) -> PartialDate | None:
    """The month some months away from that of a day."""
    count = day.year * 12 + day.month - 1 + months
    return PartialDate(count // 12, count % 12 + 1) if 1 <= count // 12 <= 9999 else None


def year_away(day: date, years: int) -> PartialDate | None:
    """The year some years away from that of a day."""
    return PartialDate(day.year + years) if 1 <= day.year + years <= 9999 else None


def month_turned(month: int, turn: Turn, published: date) -> PartialDate | None:
    """The last such month before that of a report, the one of its year, or the next one after."""
    if turn == "this":
        return PartialDate(published.year, month)
    if turn == "last":
        year = published.year if month < published.month else published.year - 1
    else:
        year = published.year if month > published.month else published.year + 1
    return PartialDate(year, month) if 1 <= year <= 9999 else None


def weekend_of(turn: Turn, published: date) -> tuple[PartialDate, PartialDate] | None:
    """Saturday and Sunday: the last one begun before the report's week ends, or the next one after it."""
    start = weekday_before(5, published, strictly=True) if turn != "next" else weekday_after(5, published)
    end = None if start is None else shifted(start, 1)
    return None if start is None or end is None else (exact(start), exact(end))
