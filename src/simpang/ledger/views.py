"""What is listed from a ledger: one line for each report, and findings with their words."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, func, select
from sqlalchemy.sql.elements import TextClause

from simpang.ledger import sqlite
from simpang.ledger.layers import FINDINGS, LAYERS
from simpang.ledger.rows import stored_record
from simpang.ledger.schema import findings, reports
from simpang.records import Finding, FindingKind, Record, Severity

_NEWEST_FIRST = (func.coalesce(reports.c.published, "").desc(), reports.c.number.desc())
_TOLD = ("id", "source", "outlet", "title", "published", "language")
_WORDS = func.substr(
    reports.c.text, findings.c.evidence_start + 1, findings.c.evidence_end - findings.c.evidence_start
)
# The local id of the record that a finding is about, in whichever layer it lies.
_RECORD = func.coalesce(
    *(
        select(layer.table.c.local_id).where(layer.table.c.id == findings.c.record).scalar_subquery()
        for layer in LAYERS
    )
)


class ReportLine(Record):
    """One report in a list: where it came from, how many records it gave, and when it was added and read."""

    id: str
    source: str
    outlet: str | None
    title: str | None
    published: str | None
    language: str | None
    actors: int
    statements: int
    events: int
    relations: int
    commitments: int
    findings: int
    added_at: str
    read_at: str


class LedgerFinding(Record):
    """A finding with its global id, the report it stands in and the words it rests on."""

    id: str
    report: str
    source: str
    outlet: str | None
    title: str | None
    published: str | None
    language: str | None
    words: str
    finding: Finding


def report_lines(
    connection: Connection, limit: int | None, offset: int, words: list[str]
) -> list[ReportLine]:
    """Reports that hold all `words`, newest first by the date of the report, then by the order of adding."""
    named = [reports.c[name] for name in ReportLine.model_fields if name in reports.c]
    counts = [
        select(func.count())
        .select_from(layer.table)
        .where(layer.table.c.report == reports.c.number)
        .scalar_subquery()
        .label(layer.name)
        for layer in LAYERS
    ]
    query = select(*named, *counts).order_by(*_NEWEST_FIRST)
    for condition in _holding(connection, words):
        query = query.where(condition)
    rows = connection.execute(_page(query, limit, offset)).mappings()
    return [ReportLine.model_validate(dict(row)) for row in rows]


def ledger_findings(
    connection: Connection,
    *,
    report: int | None,
    kind: FindingKind | None,
    severity: Severity | None,
    limit: int | None,
    offset: int,
) -> list[LedgerFinding]:
    """Findings, those of the newest report first. The finding's `record` is the local id in its report."""
    told = [reports.c[name].label(f"report_{name}") for name in _TOLD]
    query = (
        select(*told, _WORDS.label("words"), _RECORD.label("local_record"), findings)
        .join(reports, reports.c.number == findings.c.report)
        .order_by(*_NEWEST_FIRST, findings.c.position)
    )
    wanted = {findings.c.report: report, findings.c.kind: kind, findings.c.severity: severity}
    for column, value in wanted.items():
        if value is not None:
            query = query.where(column == value)
    return [_ledger_finding(row) for row in connection.execute(_page(query, limit, offset)).mappings()]


def counts(connection: Connection) -> dict[str, int]:
    """How many reports, and how many records of each layer, the ledger holds."""
    tables = {"reports": reports} | {layer.name: layer.table for layer in LAYERS}
    return {
        name: connection.scalar(select(func.count()).select_from(table)) or 0
        for name, table in tables.items()
    }


def _ledger_finding(row: RowMapping) -> LedgerFinding:
    local = {row["record"]: row["local_record"]}
    return LedgerFinding(
        id=row["id"],
        report=row["report_id"],
        **{name: row[f"report_{name}"] for name in _TOLD if name != "id"},
        words=row["words"],
        finding=Finding.model_validate(stored_record(FINDINGS, row, local)),
    )


def _page(query: Select[Any], limit: int | None, offset: int) -> Select[Any]:
    return query.limit(limit).offset(offset)


def _holding(connection: Connection, words: list[str]) -> list[ColumnElement[bool] | TextClause]:
    if not words:
        return []
    if connection.dialect.name == "sqlite":
        return [sqlite.has_words(words)]
    whole = func.lower(func.coalesce(reports.c.title, "") + " " + reports.c.text)
    return [whole.contains(word.lower(), autoescape=True) for word in words]
