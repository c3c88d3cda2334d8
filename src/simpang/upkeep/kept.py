"""What was asked already, kept in the overlay's folder so that an interrupted update goes on where it stopped.

`.wikidata/` holds a file for each state (what was told of it, when and by which source) and a note of the tables
that were written, so that lines which somebody else wrote are never lost. Every file is written whole or not at all.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from simpang.errors import UpkeepError
from simpang.upkeep.told import Told


class Asked(BaseModel):
    """What a source told of one state, or of all bodies, and on which day."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    questions: str
    day: date
    told: tuple[Told, ...]


class _Written(BaseModel):
    """Hashes of the tables as this package wrote them, by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tables: dict[str, tuple[str, ...]] = {}


class Kept:
    """The folder of an overlay, and in it the working folder. Raises UpkeepError where it cannot be written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._working = folder / ".wikidata"
        try:
            self._working.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritable(self._working, error) from error

    @property
    def gleanings(self) -> Path:
        """Where a dump is gleaned into."""
        return self._working / "dump.sqlite"

    @property
    def left_out(self) -> Path:
        """Where it is told what did not become a line, and why."""
        return self._working / "left_out.csv"

    def asked(self, place: str) -> Asked | None:
        """What was told of a place, None where it was not asked yet."""
        path = self._path(place)
        if not path.is_file():
            return None
        try:
            return Asked.model_validate_json(path.read_bytes())
        except (OSError, ValidationError):
            return None  # of another version, or broken from outside: asked anew

    def keep(self, place: str, asked: Asked) -> None:
        """Keep what was told of a place."""
        self.write(self._path(place), asked.model_dump_json())

    def forget(self, place: str) -> None:
        """Let a place be asked anew."""
        self._path(place).unlink(missing_ok=True)

    def all(self) -> Iterator[Asked]:
        """All that was told of any place, in the order of the places."""
        for path in sorted(self._working.glob("asked-*.json")):
            asked = self.asked(path.stem.removeprefix("asked-"))
            if asked is not None:
                yield asked

    def check(self, *names: str) -> None:
        """Raises UpkeepError `not_our_overlay` where a table holds lines that were not written here."""
        written = self._written().tables
        for name in names:
            path = self.folder / name
            if path.exists() and _hash(path.read_bytes()) not in written.get(name, ()):
                raise UpkeepError(
                    "not_our_overlay",
                    f"{path} holds lines that this command did not write, and would lose them: name another folder",
                )

    def write_tables(self, tables: dict[str, str]) -> None:
        """Write all tables, in the order given; each is whole at any time, and known as written here."""
        before = self._written().tables
        after = {name: (_hash(text.encode()),) for name, text in tables.items()}
        both = {name: (*before.get(name, ()), *hashes) for name, hashes in after.items()}
        self._note(_Written(tables=both))
        for name, text in tables.items():
            self.write(self.folder / name, text)
        self._note(_Written(tables=after))

    def write(self, path: Path, text: str) -> None:
        """Write a file whole, or leave it as it was."""
        part = path.with_name(f".{path.name}.part")
        try:
            with part.open("w", encoding="utf-8", newline="") as handle:
                handle.write(text)
                handle.flush()
                os.fsync(handle.fileno())
            part.replace(path)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise _unwritable(path, error) from error

    def _path(self, place: str) -> Path:
        return self._working / f"asked-{place}.json"

    def _note(self, written: _Written) -> None:
        self.write(self._working / "written.json", written.model_dump_json())

    def _written(self) -> _Written:
        path = self._working / "written.json"
        try:
            return _Written.model_validate_json(path.read_bytes())
        except (OSError, ValidationError):
            return _Written()


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _unwritable(path: Path, error: OSError) -> UpkeepError:
    return UpkeepError("cannot_write", f"{path}: cannot be written: {error.strerror or error}")
