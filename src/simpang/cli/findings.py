"""`simpang findings`: what does not square in all reports of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import RenderableType

from simpang.cli.endings import DONE
from simpang.cli.options import DEFAULT_LEDGER, AsJson, InLanguage, LedgerPlace, Limit
from simpang.cli.output import Output
from simpang.cli.plain import day, shown
from simpang.cli.words import words_for

if TYPE_CHECKING:
    from simpang.ledger import LedgerFinding


def findings(
    ledger: LedgerPlace = DEFAULT_LEDGER,
    report: Annotated[
        str | None,
        typer.Option("--report", metavar="ID", help="Only those of this report.", show_default=False),
    ] = None,
    limit: Limit = None,
    as_json: AsJson = False,
    lang: InLanguage = None,
) -> int:
    """Show what does not square.

    The findings of all reports in the ledger, those of the newest report first."""
    from simpang.ledger import open_ledger

    with open_ledger(ledger, create=False) as opened:
        found = opened.findings(report=report, limit=limit)
    output = Output()
    if as_json:
        for each in found:
            output.json(each)
    elif found:
        for each in found:
            output.show(_entry(each, lang))
    else:
        output.line(words_for(lang)("none", "list_findings"))
    return DONE


def _entry(found: LedgerFinding, lang: str | None) -> RenderableType:
    from simpang.cli.list import ID_DIGITS
    from simpang.cli.render.entries import joined
    from simpang.cli.render.findings import finding_entry

    words = words_for(lang or found.language)
    origin = joined(
        shown(found.title or found.source),
        found.outlet and shown(found.outlet),
        found.published and day(found.published, words),
        found.report[:ID_DIGITS],
    )
    return finding_entry(found.finding, found.words, words, f"{words('told', 'report')}: {origin}")
