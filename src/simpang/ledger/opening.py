"""Opening a ledger: find it, make sure that it is one, make it where asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, insert, inspect, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from simpang.errors import LedgerError
from simpang.ledger import schema, sqlite
from simpang.ledger.faults import telling
from simpang.ledger.ledger import Ledger


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


def open_ledger(where: str | Path, *, create: bool = True, now: Callable[[], datetime] = utc_now) -> Ledger:
    """Open the ledger at a path, or at the URL of a database; use it as a context manager.

    Where there is none, it is made if `create` is true. `now` gives the time that is written beside what is
    added. Raises LedgerError: `no_ledger` (none there), `not_a_ledger`, `newer_ledger`, `cannot_open`,
    `read_only`, `locked`, `full`, `damaged`, `no_driver`, `bad_address`.
    """
    url = _address(where)
    place = _place(url)
    if url.get_backend_name() == "sqlite":
        _look(Path(url.database or ""), place, create)
    engine = _engine(url, place)
    try:
        with telling(place):
            _settle(engine, place, create, now)
    except LedgerError:
        engine.dispose()
        raise
    return Ledger(engine, place, now)


def _address(where: str | Path) -> URL:
    text = str(where)
    if "://" not in text:
        return sqlite.file_url(Path(text))
    try:
        return make_url(text)
    except (ArgumentError, ValueError) as error:
        raise LedgerError("bad_address", f"{text}: not the address of a database") from error


def _place(url: URL) -> str:
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    return url.render_as_string(hide_password=True)


def _look(path: Path, place: str, create: bool) -> None:
    if path.is_dir():
        raise LedgerError("not_a_ledger", f"{place}: this is a folder, no ledger")
    if not create and not path.exists():
        raise LedgerError("no_ledger", f"{place}: no such ledger; `simpang add` makes one")
    if create and not path.parent.is_dir():
        raise LedgerError("cannot_open", f"{place}: the folder {path.parent} does not exist")


def _engine(url: URL, place: str) -> Engine:
    try:
        if url.get_backend_name() == "sqlite":
            engine = create_engine(url, connect_args={"timeout": sqlite.BUSY_SECONDS})
            sqlite.prepare(engine)
            return engine
        return create_engine(url)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise LedgerError(
            "no_driver", f"{place}: no driver for this kind of database is installed ({error})"
        ) from error


def _settle(engine: Engine, place: str, create: bool, now: Callable[[], datetime]) -> None:
    """Check that the database is a ledger of a version known here, or make it one if it holds nothing."""
    version = _version(engine, place)
    if version is None and not create:
        raise LedgerError("not_a_ledger", f"{place}: the file is no ledger of Simpang")
    if version is None:
        _make(engine, now)
    elif version > schema.SCHEMA_VERSION:
        raise LedgerError(
            "newer_ledger",
            f"{place}: written by a newer Simpang (version {version} of the ledger, known here: "
            f"{schema.SCHEMA_VERSION})",
        )


def _version(engine: Engine, place: str) -> int | None:
    """The ledger's version; None for a database that holds nothing."""
    with engine.connect() as connection:
        names = inspect(connection).get_table_names()
        if not names:
            return None
        version = _stored_version(connection) if schema.ledger.name in names else None
    if version is None:
        raise LedgerError("not_a_ledger", f"{place}: a database, but no ledger of Simpang")
    return version


def _stored_version(connection: Connection) -> int | None:
    try:
        return connection.scalar(select(schema.ledger.c.version))
    except SQLAlchemyError:
        return None


def _make(engine: Engine, now: Callable[[], datetime]) -> None:
    is_sqlite = engine.dialect.name == "sqlite"
    if is_sqlite:
        sqlite.keep_a_log(engine)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        schema.metadata.create_all(connection)
        if is_sqlite:
            sqlite.make_search(connection)
        if _stored_version(connection) is None:
            made_at = now().isoformat(timespec="seconds")
            connection.execute(insert(schema.ledger).values(version=schema.SCHEMA_VERSION, made_at=made_at))
