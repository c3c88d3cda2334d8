"""Terms as Wikidata tells them, made one where several statements tell of the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from simpang.records import Office
from simpang.upkeep.overlay import Reason
from simpang.upkeep.periods import Period, agree
from simpang.upkeep.told import Told
from simpang.values.days import PartialDate


@dataclass(frozen=True, slots=True)
class Stint:
    """A person's term in an office of a state or body, as Wikidata tells it on the day `asked`."""

    told: Told
    asked: date
    office: Office
    person: str
    title: str | None
    start: PartialDate
    end: PartialDate | None

    @property
    def body(self) -> str:
        return self.told.of

    @property
    def period(self) -> Period:
        return Period(self.start, self.end)


def days_of(told: Told, asked: date) -> tuple[PartialDate, PartialDate | None] | Reason:
    """The days of a statement without fault, as of a day: an end yet to come is none. Else why there are none."""
    start, end = told.dating.start, told.dating.end
    if start.first_day > asked:
        return "not_yet"
    if end is not None and end.first_day > asked:
        end = None
    if end is not None and end.last_day < start.first_day:
        return "before_it_began"
    return start, end


def united(stints: Iterable[Stint]) -> list[Stint]:
    """One person's terms in one office, each once.

    The same term told twice keeps the more precise days; a term that begins as the one before it ends continues it.
    """
    terms = _merged(stints, _same)
    return _merged(_merged(terms, _continued), _same)


def _merged(stints: Iterable[Stint], merge: Callable[[Stint, Stint], Stint | None]) -> list[Stint]:
    left = sorted(stints, key=lambda each: (each.start, str(each.end or "~"), each.told.page))
    done: list[Stint] = []
    while left:
        term = left.pop(0)
        while (found := _first_merge(term, left, merge)) is not None:
            term, other = found
            left.remove(other)
        done.append(term)
    return done


def _first_merge(
    term: Stint, others: Sequence[Stint], merge: Callable[[Stint, Stint], Stint | None]
) -> tuple[Stint, Stint] | None:
    for other in others:
        merged = merge(term, other)
        if merged is not None:
            return merged, other
    return None


def _same(a: Stint, b: Stint) -> Stint | None:
    alike = a.told.dating.acting == b.told.dating.acting
    if not (alike and agree(a.start, b.start) and agree(a.end, b.end)):
        return None
    end = _finer(a.end, b.end) if a.end and b.end else None
    return replace(a, start=_finer(a.start, b.start), end=end)


def _finer(a: PartialDate, b: PartialDate) -> PartialDate:
    return b if len(str(b)) > len(str(a)) else a


def _continued(a: Stint, b: Stint) -> Stint | None:
    """A term and the next one of the same person, which begins on the day on which it ends or on the day after."""
    if a.end is None or a.told.dating.acting != b.told.dating.acting:
        return None
    gap = b.start.first_day - a.end.first_day
    exact = a.end.day is not None and b.start.day is not None
    return replace(a, end=b.end) if exact and timedelta(0) <= gap <= timedelta(days=1) else None
