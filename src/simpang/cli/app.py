"""The commands, gathered in one application."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

import typer

from simpang.cli.add import add
from simpang.cli.endings import ends_well
from simpang.cli.findings import findings
from simpang.cli.list import list_reports
from simpang.cli.member import member
from simpang.cli.office import office
from simpang.cli.read import read
from simpang.cli.reference import make_reference_app
from simpang.cli.show import show
from simpang.cli.who import who


def make_app() -> typer.Typer:
    """The application, ready to be called."""
    app = typer.Typer(
        help="Reads news on world politics, Indonesian and English, and keeps what it says as records.",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.callback()(_options)
    app.command("read")(ends_well(read))
    app.command("add")(ends_well(add))
    app.command("list")(ends_well(list_reports))
    app.command("show")(ends_well(show))
    app.command("findings")(ends_well(findings))
    app.command("who")(ends_well(who))
    app.command("member")(ends_well(member))
    app.command("office")(ends_well(office))
    app.add_typer(make_reference_app(), name="reference")
    return app


def _tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"simpang {version('simpang')}")
        raise typer.Exit


def _options(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_tell_version, is_eager=True, help="Show the version and exit."),
    ] = False,
) -> None:
    """Reads news on world politics, Indonesian and English, and keeps what it says as records."""
