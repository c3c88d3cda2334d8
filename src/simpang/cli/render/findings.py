"""What does not square: the message, the words, and what is on record, since when and by which source."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from simpang.cli.plain import day, quoted, shown
from simpang.cli.render.entries import WORDS_STYLE, entry, joined
from simpang.cli.words import Words
from simpang.records import Fact, Finding, Reading

_STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}


def findings(reading: Reading, words: Words) -> Iterator[RenderableType]:
    """An entry for each finding, or one line that there is none."""
    if not reading.findings:
        yield entry(words("none", "findings"))
    for finding in reading.findings:
        start, end = finding.evidence
        yield finding_entry(finding, reading.report.text[start:end], words)


def finding_entry(finding: Finding, evidence: str, words: Words, *details: str) -> RenderableType:
    """One finding with the words it rests on; `details` come last."""
    line = Text(words("severity", finding.severity), style=_STYLES[finding.severity])
    line.append(f" ({words('finding', finding.kind)})", style="default not bold")
    record = None if finding.reference is None else _on_record(finding.reference, words)
    return entry(line, shown(finding.message), Text(quoted(evidence), style=WORDS_STYLE), record, *details)


def _on_record(fact: Fact, words: Words) -> str:
    return joined(
        f"{words('told', 'on_record')}: {shown(fact.statement)}",
        fact.valid_from and f"{words('told', 'since')} {day(fact.valid_from, words)}",
        fact.valid_until and f"{words('told', 'until')} {day(fact.valid_until, words)}",
        f"{words('told', 'source')}: {shown(fact.source)}",
    )
