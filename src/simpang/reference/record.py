"""The reference as one object: every lookup asks for a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from simpang.reference.entities import Entities, Entity, Form, Headquarters, headquarters, load_entities
from simpang.tables import fingerprint

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Reference:
    """The public record. Lookups with `on=None` ask about any day."""

    _entities: Entities
    _version: str

    @property
    def entities(self) -> tuple[Entity, ...]:
        """All entities, states first."""
        return self._entities.all

    def entity(self, entity_id: str) -> Entity | None:
        """The entity with that id, or None."""
        return self._entities.get(entity_id)

    def by_code(self, code: str) -> tuple[Entity, ...]:
        """The entities that act on behalf of a code; the state or body itself comes first."""
        return self._entities.by_code(code)

    def forms(self, language: str) -> list[Form]:
        """Every form by which a text in that language (`id`, `en`) may name an entity."""
        return self._entities.forms(language)

    def capital(self, state: str, language: str) -> str | None:
        """The usual name of a state's capital in that language, or None."""
        names = self.capitals(state, language)
        return names[0] if names else None

    def capitals(self, state: str, language: str) -> tuple[str, ...]:
        """All names and spellings that may stand as a state's capital, seats of government included."""
        entity = self.entity(state)
        return entity.capital.get(language, ()) if entity else ()

    def headquarters(self, body: str, on: date | None) -> tuple[Headquarters, ...]:
        """Where a body certainly has its seat on that day; empty where that is not on record."""
        entity = self.entity(body)
        return headquarters(entity, on) if entity else ()

    def version(self) -> str:
        """A content hash over the reference's data files."""
        return self._version


@cache
def load(folder: Path = DATA) -> Reference:
    """The reference kept in a data folder, read once. Raises DataError naming file and line."""
    files = sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".csv"})
    return Reference(load_entities(folder), fingerprint(files))
