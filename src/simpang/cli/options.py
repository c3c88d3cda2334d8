"""Arguments and options that several commands share."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeAlias

import typer


class Lang(StrEnum):
    """The languages of the interface."""

    id = "id"
    en = "en"


Paths: TypeAlias = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PATH",
        help="Files or folders of reports (text, Markdown, HTML, JSON Lines); - is standard input, "
        "which is also read where no PATH is given and something is piped in.",
        show_default=False,
        readable=False,  # a path that may not be read is told beside the others, which are read
    ),
]
LedgerPlace: TypeAlias = Annotated[
    str,
    typer.Option(
        "--ledger",
        metavar="FILE",
        envvar="SIMPANG_LEDGER",
        help="The ledger: a file, or the URL of a database.",
    ),
]
AsJson: TypeAlias = Annotated[
    bool, typer.Option("--json", help="Write JSON Lines: one object per line, UTF-8.")
]
InLanguage: TypeAlias = Annotated[
    Lang | None,
    typer.Option("--lang", help="Language of the headings; else that of each report.", show_default=False),
]
Limit: TypeAlias = Annotated[
    int | None, typer.Option("--limit", min=1, help="How many at most; else all.", show_default=False)
]

InOwnLanguage: TypeAlias = Annotated[
    Lang | None, typer.Option("--lang", help="Language of the answer; else English.", show_default=False)
]


def _day(text: str | date) -> date:
    """An ISO date. Raises typer.BadParameter (wrong use) for any other, and for a day that is yet to come."""
    try:
        day = text if isinstance(text, date) else date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no day: write it as YYYY-MM-DD, as in 2024-05-22") from error
    if day > date.today():
        raise typer.BadParameter(f"{day} is yet to come: the last day to ask about is today, {date.today()}")
    return day


OnDay: TypeAlias = Annotated[
    date | None,
    typer.Option(
        "--on",
        metavar="DAY",
        parser=_day,
        help="The day asked about, as YYYY-MM-DD; else today.",
        show_default=False,
    ),
]


def day_asked(on: date | None) -> date:
    """The day that a lookup asks about: the one given, else today."""
    return on or date.today()


DEFAULT_LEDGER = "simpang.db"
