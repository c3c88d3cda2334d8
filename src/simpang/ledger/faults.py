"""The database's errors, told as a LedgerError: one line that names the ledger and the cause."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from simpang.errors import LedgerError
from simpang.ledger import sqlite


@contextmanager
def telling(place: str) -> Iterator[None]:
    """Turn what goes wrong in the database at `place` into a LedgerError."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OverflowError) as error:
        code, cause = _cause(error)
        raise LedgerError(code, f"{place}: {cause}") from error


def _cause(error: Exception) -> tuple[str, str]:
    original = error.orig if isinstance(error, DBAPIError) else error
    known = sqlite.fault(original)
    if known is not None:
        return known
    lines = str(original).splitlines()
    return "database", lines[0] if lines else type(original).__name__
