"""Reading the project's data files: YAML and CSV in, validated rows out.

What comes in is a path and a row type; what goes out are rows of that type. A row that does not fit raises a
`DataError` that names the file, the line and the valid choices. Knows nothing of what the rows mean.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from simpang.errors import DataError

Row = TypeVar("Row", bound=BaseModel)


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
    try:
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=_LineLoader)
    except yaml.YAMLError as error:
        raise DataError("bad_yaml", f"{path}: {error}") from error
    if not isinstance(raw, list):
        raise DataError("bad_yaml", f"{path}: a list of entries is expected")
    rows = []
    for entry in raw:
        if not isinstance(entry, dict):
            raise DataError("bad_row", f"{path}: an entry is no mapping: {entry!r}")
        try:
            rows.append(row_type.model_validate(_without_lines(entry)))
        except ValidationError as error:
            raise DataError("bad_row", f"{path}, line {entry['__line__']}: {_explain(error)}") from error
    return rows


def read_csv(path: Path, row_type: type[Row]) -> list[Row]:
    """The rows of a CSV file with a header; empty cells are left out. Raises DataError naming file and line."""
    with path.open(encoding="utf-8", newline="") as handle:
        return list(_csv_rows(path, csv.DictReader(handle, strict=True), row_type))


def _csv_rows(path: Path, reader: csv.DictReader[str], row_type: type[Row]) -> Iterator[Row]:
    known = {field.alias or name for name, field in row_type.model_fields.items()}
    unknown = [name for name in reader.fieldnames or [] if name not in known]
    if unknown:
        raise DataError(
            "bad_column", f"{path}, line 1: unknown column {unknown[0]!r}; valid: {', '.join(sorted(known))}"
        )
    for cells in reader:
        try:
            yield row_type.model_validate({name: cell for name, cell in cells.items() if name and cell})
        except ValidationError as error:
            raise DataError("bad_row", f"{path}, line {reader.line_num}: {_explain(error)}") from error


def fingerprint(paths: Iterable[Path]) -> str:
    """A short content hash over files, the same whatever the order in which they are named."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
