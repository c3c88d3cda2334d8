"""Simpang reads news on world politics and keeps what it says as records that lead back to their words.

    >>> import simpang
    >>> reading = simpang.read("Rusia mengusir enam diplomat Inggris.")

`read` takes a text, `read_report` a gathered `Report`, `readings` files and folders.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simpang.records import Reading, Report

if TYPE_CHECKING:
    from simpang.reading import read, read_report, readings

__all__ = ["Reading", "Report", "read", "read_report", "readings"]

_LATE = frozenset({"read", "read_report", "readings"})


def __getattr__(name: str) -> Any:
    """The functions that need language pipelines are imported when first asked for, so that help is quick."""
    if name in _LATE:
        from simpang import reading

        return getattr(reading, name)
    raise AttributeError(f"module 'simpang' has no attribute {name!r}")
