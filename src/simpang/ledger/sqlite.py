"""What holds for SQLite alone: its settings, its transactions, its search, and what its faults mean."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.engine import URL
from sqlalchemy.sql.elements import TextClause

# Seconds to wait for another process that writes.
BUSY_SECONDS = 15.0

# SQLite's names of result codes (https://www.sqlite.org/rescode.html), by their beginning: code and cause.
_FAULTS = (
    ("SQLITE_NOTADB", "not_a_ledger", "the file is no ledger of Simpang"),
    ("SQLITE_CORRUPT", "damaged", "the ledger is damaged"),
    ("SQLITE_FULL", "full", "the disk is full"),
    ("SQLITE_IOERR", "full", "the disk is full or failing (disk I/O error)"),
    ("SQLITE_CANTOPEN", "cannot_open", "the file cannot be opened or made here"),
    ("SQLITE_READONLY", "read_only", "the ledger cannot be written (no permission)"),
    ("SQLITE_PERM", "read_only", "the ledger cannot be written (no permission)"),
    ("SQLITE_BUSY", "locked", "another program is writing to the ledger"),
    ("SQLITE_LOCKED", "locked", "another program is writing to the ledger"),
)

# The words of reports, kept beside the table that holds them and brought up to date by the database itself.
_SEARCH = (
    """CREATE VIRTUAL TABLE IF NOT EXISTS report_words USING fts5(
        title, text, content='reports', content_rowid='number', tokenize='unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER IF NOT EXISTS report_words_in AFTER INSERT ON reports BEGIN
        INSERT INTO report_words(rowid, title, text) VALUES (new.number, new.title, new.text); END""",
    """CREATE TRIGGER IF NOT EXISTS report_words_out AFTER DELETE ON reports BEGIN
        INSERT INTO report_words(report_words, rowid, title, text)
        VALUES ('delete', old.number, old.title, old.text); END""",
    """CREATE TRIGGER IF NOT EXISTS report_words_new AFTER UPDATE OF title, text ON reports BEGIN
        INSERT INTO report_words(report_words, rowid, title, text)
        VALUES ('delete', old.number, old.title, old.text);
        INSERT INTO report_words(rowid, title, text) VALUES (new.number, new.title, new.text); END""",
)


def file_url(path: Path) -> URL:
    """The URL of a SQLite file."""
    return URL.create("sqlite", database=str(path))


def prepare(engine: Engine) -> None:
    """Set up each connection: foreign keys hold, and a transaction begins where SQLAlchemy says so."""
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)


def _on_connect(connection: sqlite3.Connection, _: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")


def _on_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def keep_a_log(engine: Engine) -> None:
    """Write-ahead logging: readers and the one writer do not wait for each other. Kept in the file."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


def make_search(connection: Connection) -> None:
    """Make the full-text index over titles and texts."""
    for statement in _SEARCH:
        connection.exec_driver_sql(statement)


def has_words(words: list[str]) -> TextClause:
    """A condition on `reports`: title or text hold all these words (whole words, case and accents aside)."""
    query = " ".join('"' + word.replace('"', '""') + '"' for word in words)
    clause = text("reports.number IN (SELECT rowid FROM report_words WHERE report_words MATCH :words)")
    return clause.bindparams(words=query)


def fault(error: BaseException | None) -> tuple[str, str] | None:
    """Code and cause of an error of SQLite, or None where it is another kind of error."""
    name = getattr(error, "sqlite_errorname", None)
    if not isinstance(error, sqlite3.Error) or name is None:
        return None
    return next(((code, cause) for begin, code, cause in _FAULTS if name.startswith(begin)), None)
