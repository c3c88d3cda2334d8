"""What tests share: a news text in, a Reading out, and records as short lines of news language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import settings

from simpang import read
from simpang.records import Actor, Reading

# No test fails for being slow: speed is measured in benchmarks/.
settings.register_profile("simpang", deadline=None)
settings.load_profile("simpang")


class Told:
    """A Reading with its records as short lines: `RUS -> GBR SANCTION/expel occurred`."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._actors = {actor.id: actor for actor in reading.actors}

    def actor(self, id_: str) -> Actor:
        return self._actors[id_]

    def who(self, ids: tuple[str, ...]) -> str:
        return "+".join(dict.fromkeys(self.label(id_) for id_ in ids)) or "?"

    def label(self, id_: str) -> str:
        actor = self._actors[id_]
        return actor.code or actor.name

    def name(self, id_: str) -> str:
        return self._actors[id_].name if id_ in self._actors else id_

    def words(self, span: tuple[int, int]) -> str:
        return self.reading.report.text[slice(*span)]

    @property
    def events(self) -> list[str]:
        return [
            f"{self.who(e.actors)} -> {self.who(e.recipients)} {e.type}{'/' + e.mode if e.mode else ''} {e.status}"
            for e in self.reading.events
        ]

    @property
    def statements(self) -> list[str]:
        return [
            f"{self.name(s.speaker)}{' via ' + ' via '.join(map(self.name, s.via)) if s.via else ''}"
            f" {s.act}{' direct' if s.direct else ''}: {self.words(s.content)}"
            for s in self.reading.statements
        ]

    @property
    def relations(self) -> list[str]:
        return [
            f"{self._end(r.subject)} {r.predicate} {self._end(r.object)}"
            f"{' not' if r.polarity == 'no' else ''}{' ' + r.status if r.status != 'holds' else ''}"
            for r in self.reading.relations
        ]

    def _end(self, id_: str) -> str:
        if id_ not in self._actors:
            return id_
        actor = self._actors[id_]
        return actor.name if actor.kind == "person" or actor.code is None else actor.code

    @property
    def commitments(self) -> list[str]:
        return [
            f"{self.who(c.donors)} -> {self.who(c.recipients)} {c.kind} {c.stage}"
            + (f" {c.amount.value:.0f} {c.amount.currency}" if c.amount else "")
            + (f" [{' '.join(item.category for item in c.items)}]" if c.items else "")
            for c in self.reading.commitments
        ]

    @property
    def findings(self) -> list[str]:
        return [f"{f.kind}: {' '.join(f.about)}" for f in self.reading.findings]


@pytest.fixture(scope="session")
def indonesian() -> Callable[..., Told]:
    """Read Indonesian news."""
    return lambda text, day=None: Told(read(text, language="id", published=day))


@pytest.fixture(scope="session")
def english() -> Callable[..., Told]:
    """Read English news."""
    return lambda text, day=None: Told(read(text, language="en", published=day))
