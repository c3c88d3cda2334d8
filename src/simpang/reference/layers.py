"""The shipped tables and a user's own ones, laid over each other.

In come folders, the shipped one first, each further one an overlay: it holds any of the reference's tables in the
same form. Out come the rows of one table. Where an overlay has rows under a key (a body and its member, an
organisation's id), these stand in the place of all rows that lie below them under that key.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from simpang.errors import DataError
from simpang.tables import Line, csv_lines, yaml_lines

Row = TypeVar("Row", bound=BaseModel)


def layers(folders: Sequence[Path], name: str, row_type: type[Row]) -> list[list[Line[Row]]]:
    """The lines of a table in each folder; an overlay need not have the table. Raises DataError."""
    read = yaml_lines if name.endswith(".yaml") else csv_lines
    return [
        read(folder / name, row_type) if i == 0 or (folder / name).exists() else []
        for i, folder in enumerate(folders)
    ]


def laid(
    folders: Sequence[Path], name: str, row_type: type[Row], key: Callable[[Row], Hashable]
) -> list[Line[Row]]:
    """The lines of a table that hold, in the order of the first that had their key. Raises DataError."""
    held: dict[Hashable, list[Line[Row]]] = {}
    for lines in layers(folders, name, row_type):
        own: dict[Hashable, list[Line[Row]]] = defaultdict(list)
        for line in lines:
            own[key(line.row)].append(line)
        held |= own
    return [line for kept in held.values() for line in kept]


def laid_rows(
    folders: Sequence[Path], name: str, row_type: type[Row], key: Callable[[Row], Hashable]
) -> list[Row]:
    """What `laid` gives, without the lines."""
    return [line.row for line in laid(folders, name, row_type, key)]


def tables(folder: Path) -> list[Path]:
    """The data files of a folder."""
    return sorted(path for path in folder.iterdir() if path.suffix in {".yaml", ".csv"})


def check_names(overlay: Path, shipped: Path) -> None:
    """Raises DataError where an overlay is no folder, or has a data file that is none of the reference's tables."""
    if not overlay.is_dir():
        raise DataError("no_overlay", f"{overlay}: no such folder of reference tables")
    valid = [path.name for path in tables(shipped)]
    for path in tables(overlay):
        if path.name not in valid:
            raise DataError("unknown_table", f"{path}: no table of the reference; valid: {', '.join(valid)}")
