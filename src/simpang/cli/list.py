"""`simpang list`: the reports in the ledger, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

from simpang.cli.endings import DONE
from simpang.cli.options import DEFAULT_LEDGER, AsJson, InLanguage, LedgerPlace, Limit
from simpang.cli.output import Output
from simpang.cli.plain import shown
from simpang.cli.words import Words, words_for

if TYPE_CHECKING:
    from simpang.ledger import ReportLine

# Digits of an id that tell reports apart in all but enormous ledgers.
ID_DIGITS = 10


def list_reports(
    ledger: LedgerPlace = DEFAULT_LEDGER,
    search: Annotated[
        str, typer.Option("--search", metavar="WORDS", help="Only reports that hold all these words.")
    ] = "",
    limit: Limit = None,
    as_json: AsJson = False,
    lang: InLanguage = None,
) -> int:
    """List the reports of the ledger, newest first."""
    from simpang.ledger import open_ledger

    with open_ledger(ledger, create=False) as opened:
        lines = opened.reports(limit, words=search)
    output = Output()
    words = words_for(lang)
    if as_json:
        for line in lines:
            output.json(line)
    elif lines:
        output.show(_table(lines, words))
    else:
        output.line(words("none", "list_reports"))
    return DONE


def _table(lines: list[ReportLine], words: Words) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("id", "published", "outlet", "title"):
        table.add_column(words("column", name), overflow="fold", no_wrap=name in {"id", "published"})
    table.add_column(words("column", "findings"), justify="right", no_wrap=True)
    for line in lines:
        cells = (
            line.id[:ID_DIGITS],
            (line.published or "")[:10],
            line.outlet or "",
            line.title or line.source,
        )
        count = Text(str(line.findings or ""), style="bold red")
        table.add_row(*(Text(shown(cell)) for cell in cells), count)
    return table
