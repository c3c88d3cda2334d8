"""What a command is to read."""

from __future__ import annotations

import sys
from pathlib import Path

import typer

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
