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


class _LineLoader(yaml.CSafeLoader):
    """A safe YAML loader that keeps the line of each mapping under `__line__`."""


def _mapping_with_line(loader: yaml.CSafeLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    mapping = dict(loader.construct_mapping(node, deep=True))
    mapping["__line__"] = node.start_mark.line + 1
    return mapping


# Words such as `no`, `on` and NO (Norway) are words: only true and false are booleans, as in YAML 1.2.
_LineLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"
    ]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_LineLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping_with_line)


def _explain(error: ValidationError) -> str:
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"])
    return f"{field}: {first['msg']} (got {first['input']!r})"


def _without_lines(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_lines(item) for key, item in value.items() if key != "__line__"}
    if isinstance(value, list):
        return [_without_lines(item) for item in value]
    return value


def read_yaml(path: Path, row_type: type[Row]) -> list[Row]:
    """The rows of a YAML file that holds one list of mappings. Raises DataError naming file and line."""
    return [line.row for line in yaml_lines(path, row_type)]


def read_csv(path: Path, row_type: type[Row]) -> list[Row]:
    """The rows of a CSV file with a header; empty cells are left out. Raises DataError naming file and line."""
    return [line.row for line in csv_lines(path, row_type)]


def yaml_lines(path: Path, row_type: type[Row]) -> list[Line[Row]]:
    """What `read_yaml` reads, with the line on which each mapping begins."""
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=_LineLoader)
    except yaml.YAMLError as error:
        raise DataError("bad_yaml", f"{path}: {error}") from error
    if not isinstance(raw, list):
        raise DataError("bad_yaml", f"{path}: a list of entries is expected")
    lines = []
    for entry in raw:
        if not isinstance(entry, dict):
            raise DataError("bad_row", f"{path}: an entry is no mapping: {entry!r}")
        lines.append(_line(path, entry["__line__"], _without_lines(entry), row_type))
    return lines


def csv_lines(path: Path, row_type: type[Row]) -> list[Line[Row]]:
    """What `read_csv` reads, with the line on which each row ends."""
    with path.open(encoding="utf-8", newline="") as handle:
        return list(_csv_lines(path, csv.DictReader(handle, strict=True), row_type))


def _csv_lines(path: Path, reader: csv.DictReader[str], row_type: type[Row]) -> Iterator[Line[Row]]:
    known = {field.alias or name for name, field in row_type.model_fields.items()}
    unknown = [name for name in reader.fieldnames or [] if name not in known]
    if unknown:
        raise DataError(
            "bad_column", f"{path}, line 1: unknown column {unknown[0]!r}; valid: {', '.join(sorted(known))}"
        )
    for cells in reader:
        yield _line(
            path, reader.line_num, {name: cell for name, cell in cells.items() if name and cell}, row_type
        )


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
