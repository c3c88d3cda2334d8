"""The tables of a ledger.

A record's `id` is global and derived from its content (`keys.py`), `local_id` is the one it has in its
Reading, `position` its place there. References between records are foreign keys; those that may point
forwards are checked when the transaction ends.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

SCHEMA_VERSION = 1

metadata = MetaData()

ledger = Table(
    "simpang_ledger",
    metadata,
    Column("version", Integer, primary_key=True),
    Column("made_at", Text, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String(64), nullable=False, unique=True),
    Column("source", Text, nullable=False),
    Column("url", Text),
    Column("outlet", Text),
    Column("title", Text),
    Column("author", Text),
    Column("published", Text, index=True),
    Column("published_from", Text),
    Column("language", Text),
    Column("text", Text, nullable=False),
    Column("sentences", JSON, nullable=False),
    Column("program", Text, nullable=False),
    Column("pipeline", Text, nullable=False),
    Column("lexicon", Text, nullable=False),
    Column("reference", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("added_at", Text, nullable=False),
    Column("read_at", Text, nullable=False),
)


def _key() -> String:
    return String(32)


def _pointer(name: str, table: str, *, required: bool = False) -> Column[str]:
    target = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column(name, _key(), target, nullable=not required, index=True)


def _span(name: str) -> tuple[Column[int], Column[int]]:
    return Column(f"{name}_start", Integer, nullable=False), Column(f"{name}_end", Integer, nullable=False)


def _period() -> tuple[Column[str], ...]:
    return Column("time_start", Text), Column("time_end", Text), Column("time_text", Text)


def _records(name: str, *columns: Column[Any]) -> Table:
    return Table(
        name,
        metadata,
        Column("id", _key(), primary_key=True),
        Column("report", ForeignKey("reports.number", ondelete="CASCADE"), nullable=False),
        Column("position", Integer, nullable=False),
        Column("local_id", Text, nullable=False),
        *columns,
        Column("confidence", Double, nullable=False),
        UniqueConstraint("report", "position"),
    )


def _parts(name: str, of: str, *columns: Column[Any], role: bool = False) -> Table:
    return Table(
        name,
        metadata,
        Column("record", ForeignKey(f"{of}.id", ondelete="CASCADE"), primary_key=True),
        *([Column("role", String(16), primary_key=True)] if role else []),
        Column("position", Integer, primary_key=True),
        *columns,
    )


actors = _records(
    "actors",
    Column("code", Text, index=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("sector", Text),
    Column("country", Text),
    Column("office", Text),
    Column("reference", Text),
)
mentions = _parts("mentions", "actors", *_span("span"))

statements = _records(
    "statements",
    _pointer("speaker", "actors", required=True),
    Column("act", Text, nullable=False),
    Column("direct", Boolean, nullable=False),
    *_span("content"),
    *_span("cue"),
    _pointer("within", "statements"),
    Column("rule", Text, nullable=False),
)
statement_parties = _parts(
    "statement_parties", "statements", _pointer("actor", "actors", required=True), role=True
)

events = _records(
    "events",
    Column("type", Text, nullable=False),
    Column("mode", Text),
    Column("context", JSON, nullable=False),
    Column("status", Text, nullable=False),
    *_period(),
    Column("place_name", Text),
    Column("place_country", Text),
    Column("place_latitude", Double),
    Column("place_longitude", Double),
    Column("place_geoname_id", BigInteger),
    Column("place_text", Text),
    Column("magnitude", JSON(none_as_null=True)),
    Column("cameo", Text),
    Column("goldstein", Double),
    Column("quad", Integer),
    *_span("evidence"),
    *_span("trigger"),
    _pointer("attributed_to", "statements"),
    Column("rule", Text, nullable=False),
)
event_parties = _parts("event_parties", "events", _pointer("actor", "actors", required=True), role=True)

relations = _records(
    "relations",
    _pointer("subject", "actors", required=True),
    Column("predicate", Text, nullable=False),
    _pointer("object_actor", "actors"),
    Column("object_office", Text),
    Column("polarity", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("since", Text),
    Column("until", Text),
    *_span("evidence"),
    _pointer("attributed_to", "statements"),
    Column("rule", Text, nullable=False),
)

commitments = _records(
    "commitments",
    Column("kind", Text, nullable=False),
    Column("stage", Text, nullable=False),
    Column("amount_value", Double),
    Column("amount_currency", Text),
    Column("amount_qualifier", Text),
    Column("amount_text", Text),
    *_period(),
    *_span("evidence"),
    _pointer("event", "events"),
    _pointer("attributed_to", "statements"),
    Column("rule", Text, nullable=False),
)
commitment_parties = _parts(
    "commitment_parties", "commitments", _pointer("actor", "actors", required=True), role=True
)
commitment_items = _parts(
    "commitment_items",
    "commitments",
    Column("category", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("count", BigInteger),
)

findings = _records(
    "findings",
    Column("kind", Text, nullable=False),
    Column("about", JSON, nullable=False),
    Column("record", _key()),
    Column("severity", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("reference_statement", Text),
    Column("reference_valid_from", Text),
    Column("reference_valid_until", Text),
    Column("reference_source", Text),
    *_span("evidence"),
)
