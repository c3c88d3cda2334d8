"""Who is meant by the ids of a Reading, in words."""

from __future__ import annotations

from collections.abc import Iterable

from simpang.cli.plain import day, shown
from simpang.cli.words import Words
from simpang.records import Actor, Period, Reading, Sector, Statement

_BRANCHES: frozenset[Sector] = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP", "OPP", "PTY", "CVL"})


class Cast:
    """The actors and statements of one Reading, told in the words of one language."""

    def __init__(self, reading: Reading, words: Words) -> None:
        self.words = words
        self._actors = {actor.id: actor for actor in reading.actors}
        self._statements = {statement.id: statement for statement in reading.statements}

    def name(self, actor_id: str) -> str:
        """An actor with the code it acts for: `Israel (ISR)`."""
        actor = self._actors.get(actor_id)
        return shown(actor_id) if actor is None else _with_code(actor)

    def names(self, actor_ids: Iterable[str]) -> str:
        """Several actors; nothing where there is none."""
        return ", ".join(self.name(actor_id) for actor_id in actor_ids)

    def parties(self, givers: Iterable[str], takers: Iterable[str]) -> str:
        """Who to whom: `Israel (ISR) → Irlandia (IRL)`."""
        first = self.names(givers) or self.words("none", "party")
        second = self.names(takers)
        return f"{first} → {second}" if second else first

    def of_code(self, code: str) -> str:
        """The body or state with that code, by its name where the report names it and not only a branch of it."""
        bearers = (
            actor
            for actor in self._actors.values()
            if actor.code == code and actor.kind != "person" and actor.sector not in _BRANCHES
        )
        return next(map(_with_code, bearers), shown(code))

    def according_to(self, statement_id: str | None) -> str | None:
        """Who told it, where it is told by somebody."""
        statement = None if statement_id is None else self._statements.get(statement_id)
        if statement is None:
            return None
        return f"{self.words('told', 'according_to')} {self.name(statement.speaker)}"

    def within(self, statement: Statement) -> str | None:
        """In whose words a statement is quoted, where it is."""
        outer = None if statement.within is None else self._statements.get(statement.within)
        return None if outer is None else f"{self.words('told', 'within')} {self.name(outer.speaker)}"

    def time(self, period: Period | None) -> str | None:
        """A time as told, with its days where they are known."""
        if period is None:
            return None
        days = list(dict.fromkeys(day(iso, self.words) for iso in (period.start, period.end) if iso))
        told = shown(period.text)
        known = " – ".join(days)
        return f"{told}, {known}" if known and known != told else told


def _with_code(actor: Actor) -> str:
    name = shown(actor.name)
    return f"{name} ({actor.code})" if actor.code and actor.code != name else name
