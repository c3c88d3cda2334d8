"""Wars and armed conflicts, their parties and the days on which these took part.

In come `conflicts.csv` and `conflict_parties.csv`; out come the conflicts that bear a name, who certainly takes part
in one on a day, and whether two certainly stand on opposite sides. Sides are letters; only parties that fight each
other stand on different sides of one conflict, so a war of many sides is told as several conflicts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, model_validator

from simpang.reference.layers import laid
from simpang.reference.periods import UNKNOWN, Answer, Dated, Verdict, holds
from simpang.tables import Line
from simpang.values.days import PartialDate
from simpang.values.folding import fold

PartyRole = Literal["party", "supporter"]


class Conflict(Dated):
    """One line of `conflicts.csv`; aliases are parted by `|`.

    Exactly one of `valid_until` and `known_until` is given: the day on which it ended, or the last one on which it
    certainly went on.
    """

    conflict: str
    name_id: str
    name_en: str
    aliases_id: str = ""
    aliases_en: str = ""
    valid_from: PartialDate
    known_until: date | None = None

    @model_validator(mode="after")
    def _has_one_end(self) -> Conflict:
        if (self.valid_until is None) == (self.known_until is None):
            raise ValueError("one of valid_until and known_until is expected")
        return self

    @property
    def names(self) -> dict[str, str]:
        """The usual name by language."""
        return {"id": self.name_id, "en": self.name_en}

    @property
    def forms(self) -> tuple[str, ...]:
        """Every name in either language, the usual ones first."""
        aliases = (*self.aliases_id.split("|"), *self.aliases_en.split("|"))
        return tuple(dict.fromkeys(filter(None, (self.name_id, self.name_en, *aliases))))

    def on(self, on: date) -> Verdict:
        """Whether it goes on on that day."""
        verdict = holds(self, on)
        known = self.known_until is None or on <= self.known_until
        return verdict if known or verdict == "no" else "unknown"


class Party(Dated):
    """One line of `conflict_parties.csv`: a state or organisation that fights on a side, or stands behind it.

    Without `valid_from` from the conflict's first day, without `valid_until` to its end.
    """

    conflict: str
    party: str
    side: Annotated[str, Field(pattern=r"^[A-Z]$")]
    role: PartyRole


class Conflicts:
    """All conflicts of the reference."""

    def __init__(self, conflicts: Iterable[Conflict], parties: Iterable[Party]) -> None:
        self._by_id = {conflict.conflict: conflict for conflict in conflicts}
        self._parties: dict[str, list[Party]] = defaultdict(list)
        for party in parties:
            self._parties[party.conflict].append(party)
        self._by_name: dict[str, dict[str, Conflict]] = defaultdict(dict)
        self._opposed: dict[tuple[str, str], list[tuple[Conflict, Party, Party]]] = defaultdict(list)
        for conflict in self._by_id.values():
            for form in conflict.forms:
                self._by_name[fold(form)][conflict.conflict] = conflict
            fighting = [row for row in self._parties[conflict.conflict] if row.role == "party"]
            for one, other in permutations(fighting, 2):
                if one.side != other.side:
                    self._opposed[one.party, other.party].append((conflict, one, other))

    @property
    def all(self) -> tuple[Conflict, ...]:
        """All conflicts, in the order of their table."""
        return tuple(self._by_id.values())

    def named(self, name: str) -> tuple[Conflict, ...]:
        """The conflicts with that name in either language, whatever its capitals and accents, the oldest first."""
        found = self._by_name.get(fold(name), {}).values()
        return tuple(sorted(found, key=lambda each: (each.valid_from, each.conflict)))

    def parties(self, conflict: str, on: date | None) -> tuple[Party, ...]:
        """Who certainly takes part in a conflict on a day, by side; without a day all that ever did."""
        known = self._by_id.get(conflict)
        rows = self._parties.get(conflict, []) if known else []
        if known and on is not None:
            rows = [row for row in rows if known.on(on) == "yes" and holds(row, on) == "yes"]
        return tuple(sorted(rows, key=lambda row: (row.side, row.role)))

    def at_war(self, a: str, b: str, on: date | None) -> Answer:
        """Whether `a` and `b` certainly are parties on opposite sides of one conflict on a day; never `no`.

        `since` and `until` bound the days on which both take part. A supporter is no party.
        """
        if on is None:
            return UNKNOWN
        for conflict, one, other in self._opposed.get((a, b), ()):
            if conflict.on(on) == holds(one, on) == holds(other, on) == "yes":
                return _shared(conflict, one, other)
        return UNKNOWN


def _shared(conflict: Conflict, one: Party, other: Party) -> Answer:
    rows: tuple[Dated, ...] = (conflict, one, other)
    since = max((row.valid_from for row in rows if row.valid_from), key=lambda day: day.last_day)
    ends = [row.valid_until for row in rows if row.valid_until]
    until = min(ends, key=lambda day: day.first_day, default=None)
    return Answer("yes", since, until, conflict.source)


def load_conflicts(*folders: Path) -> Conflicts:
    """The conflicts of data folders. Raises DataError naming file and line where a line does not fit."""
    return Conflicts(
        (line.row for line in conflict_lines(folders)), (line.row for line in party_lines(folders))
    )


def conflict_lines(folders: Sequence[Path]) -> list[Line[Conflict]]:
    """The lines of `conflicts.csv` that hold, by conflict. Raises DataError."""
    return laid(folders, "conflicts.csv", Conflict, lambda row: row.conflict)


def party_lines(folders: Sequence[Path]) -> list[Line[Party]]:
    """The lines of `conflict_parties.csv` that hold, by conflict and party. Raises DataError."""
    return laid(folders, "conflict_parties.csv", Party, lambda row: (row.conflict, row.party))


def beyond(party: Party, conflict: Conflict) -> Iterator[PartialDate | date]:
    """The days of a party that certainly lie outside its conflict's."""
    end = conflict.valid_until.last_day if conflict.valid_until else None
    if party.valid_from and party.valid_from.last_day < conflict.valid_from.first_day:
        yield party.valid_from
    if end and party.valid_from and party.valid_from.first_day >= end:
        yield party.valid_from
    if party.valid_until and party.valid_until.last_day < conflict.valid_from.first_day:
        yield party.valid_until
    if end and party.valid_until and party.valid_until.first_day > end:
        yield party.valid_until
