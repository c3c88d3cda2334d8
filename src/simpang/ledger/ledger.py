"""A ledger that is open: what can be put into it and what can be asked of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Literal

from sqlalchemy import Connection, Engine, RowMapping, delete, insert, select, update

from simpang.errors import LedgerError
from simpang.ledger import views
from simpang.ledger.faults import telling
from simpang.ledger.keys import global_ids, reading_digest
from simpang.ledger.layers import LAYERS
from simpang.ledger.rows import record_rows, report_row, stored_reading
from simpang.ledger.schema import reports
from simpang.records import FindingKind, Reading, Severity


@dataclass(frozen=True)
class AddResult:
    """What became of a Reading: its report was new, or known with other records, or nothing was new."""

    report_id: str
    outcome: Literal["added", "replaced", "unchanged"]

    @property
    def added(self) -> bool:
        """True where the ledger did not have the report before."""
        return self.outcome == "added"


class Ledger:
    """Readings kept in a database. Made by `open_ledger`; every method may raise LedgerError."""

    def __init__(self, engine: Engine, place: str, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now
        self.place = place

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def add(self, reading: Reading) -> AddResult:
        """Keep a Reading, in one transaction: all of it or, where something goes wrong, nothing.

        A report that is known with the same records changes nothing; with other records, these replace the
        former ones. Raises LedgerError: `broken_reading` where its records do not hang together, `full`,
        `locked`, `read_only`, `damaged`, `database`.
        """
        ids = global_ids(reading)
        digest = reading_digest(reading)
        with telling(self.place), self._writing() as connection, connection.begin():
            known = _report(connection, reading.report.id)
            if known is not None and known["digest"] == digest:
                return AddResult(reading.report.id, "unchanged")
            now = self._now().isoformat(timespec="seconds")
            row = report_row(reading) | {"digest": digest, "read_at": now}
            if known is None:
                number = _insert_report(connection, row | {"added_at": now})
            else:
                number = _replace_report(connection, known["number"], row)
            for table, rows in record_rows(reading, number, ids):
                if rows:
                    connection.execute(insert(table), rows)
        return AddResult(reading.report.id, "added" if known is None else "replaced")

    def reports(
        self, limit: int | None = None, offset: int = 0, *, words: str = ""
    ) -> list[views.ReportLine]:
        """Reports, newest first; with `words`, those whose title or text holds all of them."""
        with telling(self.place), self._engine.connect() as connection:
            return views.report_lines(connection, limit, offset, words.split())

    def find(self, prefix: str) -> str:
        """The id of the report that has this id, or the only one that begins so.

        Raises LedgerError: `unknown_id`, `ambiguous_id`.
        """
        with telling(self.place), self._engine.connect() as connection:
            return self._found(connection, prefix)["id"]  # type: ignore[no-any-return]

    def reading(self, prefix: str) -> Reading:
        """The Reading of the report that has this id, or the only one that begins so, as it was added.

        Raises LedgerError: `unknown_id`, `ambiguous_id`.
        """
        with telling(self.place), self._engine.connect() as connection:
            return stored_reading(connection, self._found(connection, prefix))

    def findings(
        self,
        *,
        report: str | None = None,
        kind: FindingKind | None = None,
        severity: Severity | None = None,
        limit: int | None = None,
        offset: int = 0,
    ) -> list[views.LedgerFinding]:
        """Findings, those of the newest reports first; `report` is an id or the beginning of one."""
        with telling(self.place), self._engine.connect() as connection:
            number = None if report is None else self._found(connection, report)["number"]
            return views.ledger_findings(
                connection, report=number, kind=kind, severity=severity, limit=limit, offset=offset
            )

    def counts(self) -> dict[str, int]:
        """How many reports, and how many records of each layer, the ledger holds."""
        with telling(self.place), self._engine.connect() as connection:
            return views.counts(connection)

    def _writing(self) -> Connection:
        return self._engine.connect().execution_options(writes=True)

    def _found(self, connection: Connection, prefix: str) -> RowMapping:
        exact = _report(connection, prefix)
        if exact is not None:
            return exact
        query = select(reports.c.id).where(reports.c.id.startswith(prefix, autoescape=True)).limit(3)
        ids = list(connection.scalars(query))
        if not ids or not prefix:
            raise LedgerError("unknown_id", f"{self.place}: no report has an id that begins {prefix!r}")
        if len(ids) > 1:
            raise LedgerError(
                "ambiguous_id",
                f"{self.place}: several reports have an id that begins {prefix!r}, as {ids[0]} and {ids[1]}",
            )
        return connection.execute(select(reports).where(reports.c.id == ids[0])).mappings().one()


def _report(connection: Connection, report_id: str) -> RowMapping | None:
    return connection.execute(select(reports).where(reports.c.id == report_id)).mappings().one_or_none()


def _insert_report(connection: Connection, row: dict[str, object]) -> int:
    key = connection.execute(insert(reports).values(**row)).inserted_primary_key
    assert key is not None
    number: int = key[0]
    return number


def _replace_report(connection: Connection, number: int, row: dict[str, object]) -> int:
    """Bring a report's row up to date and take its former records out. Returns its number."""
    connection.execute(update(reports).where(reports.c.number == number).values(**row))
    for layer in reversed(LAYERS):
        connection.execute(delete(layer.table).where(layer.table.c.report == number))
    return number
