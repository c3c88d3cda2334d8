"""Ties between two states: alliances, recognition, diplomatic relations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from simpang.records import Polarity
from simpang.reference.layers import laid_rows
from simpang.reference.periods import UNKNOWN, Answer, Dated, answer_from, holds

AllianceKind = Literal["major_non_nato_ally", "mutual_defence"]


class Alliance(Dated):
    """One line of `alliances.csv`: `ally` stands in that alliance to `partner`."""

    ally: str
    partner: str
    kind: AllianceKind


class _Tie(Dated):
    """A tie that certainly holds or certainly does not; after `known_until` nothing is certain."""

    polarity: Polarity
    known_until: date | None = None


class Recognition(_Tie):
    """One line of `recognition.csv`: `state` recognises a state or government, or does not."""

    state: str
    recognised: str


class DiplomaticRelation(_Tie):
    """One line of `relations.csv`: `a` and `b` have diplomatic relations, or have none."""

    a: str
    b: str


class Completeness(BaseModel):
    """One line of `complete.csv`: between its two days all rows of a table about `key` are there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    table: Literal["alliances", "recognition"]
    key: str
    complete_since: date
    known_until: date
    source: str


class Ties:
    """All ties of the reference."""

    def __init__(
        self,
        alliances: Iterable[Alliance],
        recognitions: Iterable[Recognition],
        relations: Iterable[DiplomaticRelation],
        completeness: Iterable[Completeness],
    ) -> None:
        self.alliances = tuple(alliances)
        self.recognitions = tuple(recognitions)
        self.diplomatic = tuple(relations)
        self.completeness = {(row.table, row.key): row for row in completeness}

    def alliance(self, ally: str, partner: str, kind: AllianceKind, on: date | None) -> Answer:
        """Whether `ally` is in that alliance with `partner`; `mutual_defence` holds both ways."""
        pairs = {(ally, partner), (partner, ally)} if kind == "mutual_defence" else {(ally, partner)}
        rows = [row for row in self.alliances if row.kind == kind and (row.ally, row.partner) in pairs]
        complete = self.completeness.get(("alliances", partner)) if kind == "major_non_nato_ally" else None
        return _from_positive(rows, complete, on)

    def recognises(self, state: str, recognised: str, on: date | None) -> Answer:
        """Whether `state` recognises `recognised`."""
        rows = [row for row in self.recognitions if (row.state, row.recognised) == (state, recognised)]
        complete = self.completeness.get(("recognition", recognised))
        if complete is not None:
            return _from_positive([row for row in rows if row.polarity == "yes"], complete, on)
        return _from_both(rows, on)

    def relations(self, a: str, b: str, on: date | None) -> Answer:
        """Whether two states have diplomatic relations, in whichever order they are named.

        A state whose recognitions are all on record (Taiwan) has relations with those that recognise it, and
        with no other.
        """
        rows = [row for row in self.diplomatic if {row.a, row.b} == {a, b}]
        for state, recognised in ((a, b), (b, a)):
            if not rows and ("recognition", recognised) in self.completeness:
                return self.recognises(state, recognised, on)
        return _from_both(rows, on)


def _from_positive(rows: Sequence[Dated], complete: Completeness | None, on: date | None) -> Answer:
    """From rows that say `yes`: absence means `no` where and when the table is complete."""
    if on is None:
        return UNKNOWN
    within = complete is not None and complete.complete_since <= on <= complete.known_until
    if not rows and complete is not None:
        return Answer("no", source=complete.source) if within else UNKNOWN
    if any(row.valid_from is None for row in rows) and (complete is None or on < complete.complete_since):
        return UNKNOWN
    answer = answer_from(rows, on)
    return answer if answer.verdict == "yes" or within or answer.since is not None else UNKNOWN


def _from_both(rows: Sequence[_Tie], on: date | None) -> Answer:
    """From rows that each say `yes` or `no`; without a day only what has been the same throughout answers."""
    if on is None:
        return UNKNOWN
    for row in rows:
        known = row.known_until is None or on <= row.known_until
        if known and holds(row, on) == "yes":
            return Answer(row.polarity, row.valid_from, row.valid_until, row.source)
    return UNKNOWN


def load_ties(*folders: Path) -> Ties:
    """The ties of data folders, each by the states it ties. Raises DataError naming file and line."""
    return Ties(
        laid_rows(folders, "alliances.csv", Alliance, lambda row: (row.ally, row.partner, row.kind)),
        laid_rows(folders, "recognition.csv", Recognition, lambda row: (row.state, row.recognised)),
        laid_rows(folders, "relations.csv", DiplomaticRelation, lambda row: frozenset((row.a, row.b))),
        laid_rows(folders, "complete.csv", Completeness, lambda row: (row.table, row.key)),
    )
