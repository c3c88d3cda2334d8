"""`simpang read`: what reports say, and what in them does not square."""

from __future__ import annotations

import sys

from simpang.cli.endings import DONE, FAILED, WRONG_USE
from simpang.cli.options import AsJson, InLanguage, Paths
from simpang.cli.output import Output, complain
from simpang.cli.progress import progress
from simpang.cli.render import page
from simpang.cli.sources import sources
from simpang.cli.words import words_for
from simpang.records import Reading, Unread


def read(paths: Paths = None, as_json: AsJson = False, lang: InLanguage = None) -> int:
    """Show what reports say.

    First of all what does not square with the public record, then what happened, who said what through whom,
    who gives what to whom, and ties, each with the words it rests on."""
    wanted = sources(paths)
    output = Output()
    seen, failed = 0, 0
    with progress(wanted, wanted=not sys.stdout.isatty()) as told:
        from simpang.reading import readings

        for result in readings(wanted, stdin=sys.stdin.buffer):
            seen += 1
            failed += isinstance(result, Unread)
            if as_json:
                output.json(result)
            elif isinstance(result, Unread):
                told.complain(result.error.message)
            else:
                output.show(page(result, words_for(lang or result.report.language)))
            told.step(_source(result))
    if not seen:
        complain(f"nothing to read in {', '.join(map(str, wanted))}")
        return WRONG_USE
    return FAILED if failed else DONE


def _source(result: Reading | Unread) -> str:
    return result.report.source if isinstance(result, Reading) else str(result.report.get("source"))
