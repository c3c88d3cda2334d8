"""What a command is to read, and how a source that could not be read is told."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

from simpang.records import Unread

STANDARD_INPUT = Path("-")


def sources(paths: list[Path] | None) -> list[Path]:
    """The paths as given, else standard input where something is piped in.

    Raises typer.BadParameter (wrong use) where there is neither.
    """
    if paths:
        return paths
    if sys.stdin is None or sys.stdin.isatty():
        raise typer.BadParameter(
            "nothing to read: name files or folders, or - for standard input", param_hint="PATH"
        )
    return [STANDARD_INPUT]


def trouble(unread: Unread) -> str:
    """One line on a report that could not be read: its source and the cause."""
    source = unread.report.get("source")
    message = unread.error.message
    return message if source is None or source in message else f"{source}: {message}"
