"""The tables are plain SQL: what makes a ledger in SQLite makes one in PostgreSQL."""

from __future__ import annotations

import pytest
from sqlalchemy import Table
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from simpang.ledger import schema
from simpang.ledger.layers import LAYERS, Layer


@pytest.mark.parametrize("table", schema.metadata.sorted_tables, ids=lambda table: table.name)
def test_tables_can_be_made_in_postgresql(table: Table) -> None:
    assert table.name in str(CreateTable(table).compile(dialect=postgresql.dialect()))


@pytest.mark.parametrize("layer", LAYERS, ids=lambda layer: layer.name)
def test_no_field_of_a_record_is_left_out(layer: Layer) -> None:
    kept = {"id", "confidence", *layer.plain, *layer.spans, *layer.nested, *layer.pointers, *layer.parties}
    of_their_own = {"actors": {"mentions"}, "relations": {"object"}, "commitments": {"items"}}
    assert kept | of_their_own.get(layer.name, set()) == set(layer.record_type.model_fields)
