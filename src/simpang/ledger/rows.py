"""Reading -> rows, and rows -> the same Reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel
from sqlalchemy import Connection, RowMapping, Table, select

from simpang.errors import LedgerError
from simpang.ledger import schema
from simpang.ledger.layers import ACTORS, COMMITMENTS, ITEM_FIELDS, LAYERS, RELATIONS, Layer
from simpang.records import Provenance, Reading, Record, Report, Span

Row = dict[str, Any]
Model = TypeVar("Model", bound=BaseModel)


def report_row(reading: Reading) -> Row:
    """The row of `reports` for a Reading, without its number, digest and times."""
    return reading.report.model_dump() | reading.provenance.model_dump()


def record_rows(reading: Reading, number: int, ids: Mapping[str, str]) -> Iterable[tuple[Table, list[Row]]]:
    """The rows of each table for the report of that number, parents first; `ids` are the global ids.

    Raises LedgerError (`broken_reading`) where a record names one that the Reading does not hold.
    """
    for layer in LAYERS:
        records = getattr(reading, layer.name)
        try:
            yield (
                layer.table,
                [
                    _record_row(record, layer, ids) | {"report": number, "position": position}
                    for position, record in enumerate(records)
                ],
            )
            yield from _part_rows(records, layer, ids)
        except KeyError as error:
            raise LedgerError(
                "broken_reading",
                f"{reading.report.source}: {layer.name} name {error.args[0]!r}, which this reading lacks",
            ) from error


def _record_row(record: Any, layer: Layer, ids: Mapping[str, str]) -> Row:
    row: Row = {"id": ids[record.id], "local_id": record.id, "confidence": record.confidence}
    row |= {name: getattr(record, name) for name in layer.plain}
    for name in layer.spans:
        row[f"{name}_start"], row[f"{name}_end"] = getattr(record, name)
    for name, kind in layer.nested.items():
        value = getattr(record, name)
        row |= {f"{name}_{part}": getattr(value, part, None) for part in kind.model_fields}
    for name in layer.pointers:
        local = getattr(record, name)
        row[name] = None if local is None else ids[local]
    if layer is RELATIONS:
        row["object_actor"] = ids.get(record.object)
        row["object_office"] = None if record.object in ids else record.object
    return row


def _part_rows(
    records: Iterable[Any], layer: Layer, ids: Mapping[str, str]
) -> Iterable[tuple[Table, list[Row]]]:
    if layer.party_table is not None:
        yield (
            layer.party_table,
            [
                {"record": ids[record.id], "role": role, "position": position, "actor": ids[local]}
                for record in records
                for role in layer.parties
                for position, local in enumerate(getattr(record, role))
            ],
        )
    if layer is ACTORS:
        yield (
            schema.mentions,
            [
                {"record": ids[actor.id], "position": position, "span_start": start, "span_end": end}
                for actor in records
                for position, (start, end) in enumerate(actor.mentions)
            ],
        )
    if layer is COMMITMENTS:
        yield (
            schema.commitment_items,
            [
                {"record": ids[commitment.id], "position": position, **item.model_dump()}
                for commitment in records
                for position, item in enumerate(commitment.items)
            ],
        )


def stored_reading(connection: Connection, report: RowMapping) -> Reading:
    """The Reading of a row of `reports`, equal to the one that was written."""
    rows = {layer.name: _layer_rows(connection, layer, report["number"]) for layer in LAYERS}
    local = {row["id"]: row["local_id"] for layer_rows in rows.values() for row in layer_rows}
    layers = {
        layer.name: tuple(_records(connection, layer, report["number"], rows[layer.name], local))
        for layer in LAYERS
    }
    return Reading(
        report=Report.model_validate({name: report[name] for name in Report.model_fields}),
        provenance=Provenance.model_validate({name: report[name] for name in Provenance.model_fields}),
        **layers,
    )


def stored_record(layer: Layer, row: RowMapping, local: Mapping[str, str]) -> Row:
    """The fields of a record that lie in its own row; `local` gives the local id of a global one."""
    fields: Row = {"id": row["local_id"], "confidence": row["confidence"]}
    fields |= {name: row[name] for name in layer.plain}
    fields |= {name: (row[f"{name}_start"], row[f"{name}_end"]) for name in layer.spans}
    fields |= {name: _regained(name, kind, row) for name, kind in layer.nested.items()}
    fields |= {name: None if row[name] is None else local[row[name]] for name in layer.pointers}
    if layer is RELATIONS:
        office = row["object_office"]
        fields["object"] = local[row["object_actor"]] if office is None else office
    return fields


def _regained(name: str, kind: type[Model], row: RowMapping) -> Model | None:
    parts = {part: row[f"{name}_{part}"] for part in kind.model_fields}
    if all(value is None for value in parts.values()):
        return None
    return kind.model_validate(parts)


def _layer_rows(connection: Connection, layer: Layer, number: int) -> list[RowMapping]:
    table = layer.table
    query = select(table).where(table.c.report == number).order_by(table.c.position)
    return list(connection.execute(query).mappings())


def _records(
    connection: Connection, layer: Layer, number: int, rows: list[RowMapping], local: Mapping[str, str]
) -> Iterable[Record]:
    parts = _parts(connection, layer, number, local) if rows else {}
    for row in rows:
        yield layer.record_type.model_validate(stored_record(layer, row, local) | parts.get(row["id"], {}))


def _parts(connection: Connection, layer: Layer, number: int, local: Mapping[str, str]) -> dict[str, Row]:
    """Of each record of a layer, by global id, the fields that are lists of their own."""
    lists: dict[str, Row] = defaultdict(lambda: defaultdict(list))
    if layer.party_table is not None:
        for row in _part_of(connection, layer.party_table, layer, number):
            lists[row["record"]][row["role"]].append(local[row["actor"]])
    if layer is ACTORS:
        for row in _part_of(connection, schema.mentions, layer, number):
            span: Span = (row["span_start"], row["span_end"])
            lists[row["record"]]["mentions"].append(span)
    if layer is COMMITMENTS:
        for row in _part_of(connection, schema.commitment_items, layer, number):
            lists[row["record"]]["items"].append({name: row[name] for name in ITEM_FIELDS})
    return lists


def _part_of(connection: Connection, table: Table, layer: Layer, number: int) -> Iterable[RowMapping]:
    query = (
        select(table)
        .join(layer.table, layer.table.c.id == table.c.record)
        .where(layer.table.c.report == number)
        .order_by(table.c.position)
    )
    return connection.execute(query).mappings()
