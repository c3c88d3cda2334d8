"""What was gleaned from a dump, on disk: a SQLite file, so that a dump of any size takes the same memory.

`links` holds what leads from a state to its positions and from a position to its class, `statements` who holds what
and who belongs where, `names` what persons and bodies are called. The file also knows how many lines of the dump
are in it, so that a reader that was stopped goes on there.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from simpang.upkeep.told import Dating

_SCHEMA = """
CREATE TABLE IF NOT EXISTS links (kind TEXT, a TEXT, b TEXT, PRIMARY KEY (kind, a, b)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS links_back ON links (kind, b);
CREATE TABLE IF NOT EXISTS statements (property TEXT, page TEXT, value TEXT, id TEXT PRIMARY KEY, dating TEXT);
CREATE INDEX IF NOT EXISTS statements_page ON statements (property, page);
CREATE INDEX IF NOT EXISTS statements_value ON statements (property, value);
CREATE TABLE IF NOT EXISTS names (item TEXT PRIMARY KEY, name TEXT, aliases TEXT, died TEXT);
CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT);
"""

Statement = tuple[str, str, Dating]
"""The page on which a statement stands, the item that it names, and its days."""


class Gleanings:
    """The SQLite file beside the overlay. One writer, which commits with the line that it has reached."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path)
        self._connection.executescript(_SCHEMA)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def read(self, key: str, otherwise: str = "") -> str:
        """What was noted under a key: the line reached, the newest day."""
        row = self._connection.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
        return row[0] if row else otherwise

    def commit(self, **noted: str) -> None:
        """Keep what was added since the last commit, together with these notes."""
        self._connection.executemany("INSERT OR REPLACE INTO state VALUES (?, ?)", noted.items())
        self._connection.commit()

    def link(self, kind: str, a: str, ends: Iterable[str]) -> None:
        """Note that `a` is linked to each of the ends."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO links VALUES (?, ?, ?)", [(kind, a, end) for end in ends]
        )

    def linked(self, kind: str, a: str) -> list[str]:
        """To what `a` is linked."""
        return self._column("SELECT b FROM links WHERE kind = ? AND a = ? ORDER BY b", kind, a)

    def linked_to(self, kind: str, b: str) -> list[str]:
        """What is linked to `b`."""
        return self._column("SELECT a FROM links WHERE kind = ? AND b = ? ORDER BY a", kind, b)

    def state(self, property_: str, page: str, value: str, id_: str, dating: Dating) -> None:
        """Note a statement."""
        self._connection.execute(
            "INSERT OR REPLACE INTO statements VALUES (?, ?, ?, ?, ?)",
            (property_, page, value, id_, dating.model_dump_json()),
        )

    def stated_on(self, property_: str, page: str) -> list[Statement]:
        """The statements of a property that stand on an item's page, in the order of their ids."""
        return self._statements("page", property_, page)

    def stated_of(self, property_: str, value: str) -> list[Statement]:
        """The statements of a property that name an item, in the order of their ids."""
        return self._statements("value", property_, value)

    def name(self, item: str, name: str, aliases: Iterable[str], *, died: bool = False) -> None:
        """Note what an item is called, and of a person whether she has died."""
        row = (item, name, json.dumps(list(aliases), ensure_ascii=False), "yes" if died else "")
        self._connection.execute("INSERT OR REPLACE INTO names VALUES (?, ?, ?, ?)", row)

    def named(self, item: str) -> tuple[str, tuple[str, ...], bool]:
        """What an item is called, its other names, whether the person has died; empty where that was not noted."""
        query = "SELECT name, aliases, died FROM names WHERE item = ?"
        row = self._connection.execute(query, (item,)).fetchone()
        return (row[0], tuple(json.loads(row[1])), row[2] == "yes") if row else ("", (), False)

    def _column(self, query: str, *values: str) -> list[str]:
        return [row[0] for row in self._connection.execute(query, values)]

    def _statements(self, end: str, property_: str, item: str) -> list[Statement]:
        query = f"SELECT page, value, dating FROM statements WHERE property = ? AND {end} = ? ORDER BY id"
        return [
            (page, value, Dating.model_validate_json(dating))
            for page, value, dating in self._connection.execute(query, (property_, item))
        ]
