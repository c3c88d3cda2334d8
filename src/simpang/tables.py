"""Reading the project's data files: YAML and CSV in, validated rows out.

What comes in is a path and a row type; what goes out are rows of that type, with the lines on which they stand where
these are asked for. A row that does not fit raises a `DataError` that names the file, the line and the valid choices.
Knows nothing of what the rows mean.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from simpang.errors import DataError

_STRING = "tag:yaml.org,2002:str"

Row = TypeVar("Row", bound=BaseModel)
Row_co = TypeVar("Row_co", bound=BaseModel, covariant=True)


@dataclass(frozen=True, slots=True)
class Line(Generic[Row_co]):
    """A row with the file and the line (from 1) on which it stands."""

    path: Path
    number: int
    row: Row_co

    def __str__(self) -> str:
        return f"{self.path}, line {self.number}"


class _Loader(yaml.CSafeLoader):
    """A safe YAML loader to which words such as `no`, `on` and NO (Norway) are words.

    Only true and false are booleans, as in YAML 1.2.
    """


_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"
    ]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def _value(loader: _Loader, node: yaml.Node) -> Any:
    """What a node stands for; a few times faster than the loader's own way, which is for objects of all kinds."""
    if isinstance(node, yaml.MappingNode):
        return {_value(loader, key): _value(loader, value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(loader, each) for each in node.value]
    return node.value if node.tag == _STRING else loader.construct_object(node)


def _explain(error: ValidationError) -> str:
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"])
    return f"{field}: {first['msg']} (got {first['input']!r})"


def read_yaml(path: Path, row_type: type[Row]) -> list[Row]:
    """The rows of a YAML file that holds one list of mappings. Raises DataError naming file and line."""
    return [line.row for line in yaml_lines(path, row_type)]


def read_csv(path: Path, row_type: type[Row]) -> list[Row]:
    """The rows of a CSV file with a header; empty cells are left out. Raises DataError naming file and line."""
    return [line.row for line in csv_lines(path, row_type)]


def yaml_lines(path: Path, row_type: type[Row]) -> list[Line[Row]]:
    """What `read_yaml` reads, with the line on which each mapping begins."""
    loader = _Loader(path.read_text(encoding="utf-8"))
    try:
        root = loader.get_single_node()
        if not isinstance(root, yaml.SequenceNode):
            raise DataError("bad_yaml", f"{path}: a list of entries is expected")
        return [
            _line(path, node.start_mark.line + 1, _entry(loader, node, path), row_type) for node in root.value
        ]
    except yaml.YAMLError as error:
        raise DataError("bad_yaml", f"{path}: {error}") from error
    finally:
        loader.dispose()


def _entry(loader: _Loader, node: yaml.Node, path: Path) -> dict[str, Any]:
    entry = _value(loader, node)
    if not isinstance(entry, dict):
        raise DataError("bad_row", f"{path}: an entry is no mapping: {entry!r}")
    return entry


def csv_lines(path: Path, row_type: type[Row]) -> list[Line[Row]]:
    """What `read_csv` reads, with the line on which each row ends."""
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.reader(handle, strict=True)
        names = _column_names(path, next(reader, []), row_type)
        return [
            _line(path, reader.line_num, dict(_filled(path, reader.line_num, names, cells)), row_type)
            for cells in reader
            if cells
        ]


def _column_names(path: Path, header: list[str], row_type: type[BaseModel]) -> list[str]:
    known = {field.alias or name for name, field in row_type.model_fields.items()}
    for name in header:
        if name not in known:
            raise DataError(
                "bad_column", f"{path}, line 1: unknown column {name!r}; valid: {', '.join(sorted(known))}"
            )
    return header


def _filled(path: Path, number: int, names: list[str], cells: list[str]) -> Iterator[tuple[str, str]]:
    """The cells that are not empty, by column."""
    if len(cells) > len(names):
        raise DataError("bad_row", f"{path}, line {number}: {len(cells)} cells for {len(names)} columns")
    return ((name, cell) for name, cell in zip(names, cells, strict=False) if cell)


def _line(path: Path, number: int, cells: dict[str, Any], row_type: type[Row]) -> Line[Row]:
    try:
        return Line(path, number, row_type.model_validate(cells))
    except ValidationError as error:
        raise DataError("bad_row", f"{path}, line {number}: {_explain(error)}") from error


def fingerprint(paths: Iterable[Path]) -> str:
    """A short content hash over files, the same whatever the order in which they are named."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
