"""docs/cli.md names every command, every option and every exit status."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from simpang.cli import endings
from simpang.cli.app import make_app

DOCS = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(make_app()).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", COMMANDS)
def test_commands_and_their_options(name: str) -> None:
    assert f"simpang {name}" in DOCS
    options = {option for parameter in COMMANDS[name].params for option in parameter.opts}
    assert [option for option in options if option.startswith("--") and option not in DOCS] == []


def test_exit_statuses() -> None:
    statuses = (endings.DONE, endings.FAILED, endings.WRONG_USE, endings.INTERRUPTED, endings.NOBODY_READS)
    assert all(f"\n| {status} |" in DOCS for status in statuses)
