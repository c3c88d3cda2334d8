"""`simpang reference`: looking after the public record."""

from __future__ import annotations

import typer

from simpang.cli.endings import ends_well
from simpang.cli.reference_check import check
from simpang.cli.reference_update import update


def make_reference_app() -> typer.Typer:
    """The commands under `simpang reference`."""
    app = typer.Typer(
        help="Look after the public record and one's own additions to it.", no_args_is_help=True
    )
    app.callback()(_reference)
    app.command("check")(ends_well(check))
    app.command("update")(ends_well(update))
    return app


def _reference() -> None:
    """Look after the public record and one's own additions to it."""
