"""`simpang add`: reports into the ledger."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from simpang.cli.endings import DONE, FAILED, WRONG_USE
from simpang.cli.options import DEFAULT_LEDGER, InLanguage, LedgerPlace, Paths
from simpang.cli.output import Output, complain
from simpang.cli.progress import Progress, progress
from simpang.cli.sources import sources
from simpang.cli.words import words_for
from simpang.errors import LedgerError
from simpang.records import Reading, Unread

if TYPE_CHECKING:
    from simpang.ledger import Ledger


def add(paths: Paths = None, ledger: LedgerPlace = DEFAULT_LEDGER, lang: InLanguage = None) -> int:
    """Keep what reports say in the ledger.

    The ledger is made where there is none. Adding a report again changes nothing; where it is now read
    otherwise, its records are replaced."""
    wanted = sources(paths)
    from simpang.ledger import open_ledger

    outcomes: Counter[str] = Counter()
    with open_ledger(ledger) as opened:
        try:
            with progress(wanted) as told:
                _add_all(opened, wanted, outcomes, told)
        finally:
            if outcomes:
                words = words_for(lang)
                kept = (f"{count} {words('added', outcome)}" for outcome, count in sorted(outcomes.items()))
                Output().line(f"{opened.place}: {', '.join(kept)}")
    if not outcomes:
        complain(f"nothing to read in {', '.join(map(str, wanted))}")
        return WRONG_USE
    return FAILED if outcomes["failed"] else DONE


def _add_all(ledger: Ledger, wanted: list[Path], outcomes: Counter[str], told: Progress) -> None:
    """Keep each report as soon as it is read; a ledger that cannot be written ends the work."""
    from simpang.reading import readings

    for result in readings(wanted, stdin=sys.stdin.buffer):
        if isinstance(result, Unread):
            told.complain(result.error.message)
            outcomes["failed"] += 1
        else:
            outcomes[_keep(ledger, result, told)] += 1
            told.step(result.report.source)


def _keep(ledger: Ledger, reading: Reading, told: Progress) -> str:
    try:
        return ledger.add(reading).outcome
    except LedgerError as error:
        if error.code != "broken_reading":
            raise
        told.complain(error.message)
        return "failed"
