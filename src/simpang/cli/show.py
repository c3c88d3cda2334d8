"""`simpang show`: one report from the ledger."""

from __future__ import annotations

from typing import Annotated

import typer

from simpang.cli.endings import DONE
from simpang.cli.options import DEFAULT_LEDGER, AsJson, InLanguage, LedgerPlace
from simpang.cli.output import Output
from simpang.cli.render import page
from simpang.cli.words import words_for


def show(
    report: Annotated[
        str, typer.Argument(metavar="ID", help="The report's id, or the beginning of it.", show_default=False)
    ],
    ledger: LedgerPlace = DEFAULT_LEDGER,
    as_json: AsJson = False,
    lang: InLanguage = None,
) -> int:
    """Show one report of the ledger."""
    from simpang.ledger import open_ledger

    with open_ledger(ledger, create=False) as opened:
        reading = opened.reading(report)
    if as_json:
        Output().json(reading)
    else:
        Output().show(page(reading, words_for(lang or reading.report.language)))
    return DONE
