"""One report on one page: its heading, first of all what does not square, then what it says."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from simpang.cli.plain import day, shown
from simpang.cli.render.cast import Cast
from simpang.cli.render.commitments import commitments
from simpang.cli.render.entries import ASIDE_STYLE, joined, section
from simpang.cli.render.events import events
from simpang.cli.render.findings import findings
from simpang.cli.render.relations import relations
from simpang.cli.render.statements import statements
from simpang.cli.words import Words
from simpang.records import Reading, Report


def page(reading: Reading, words: Words) -> RenderableType:
    """The page of a Reading; sections without an entry are left out, save that of the findings."""
    cast = Cast(reading, words)
    sections = {
        "events": list(events(reading, cast)),
        "statements": list(statements(reading, cast)),
        "commitments": list(commitments(reading, cast)),
        "relations": list(relations(reading, cast)),
    }
    told = [section(words("heading", name), entries) for name, entries in sections.items() if entries]
    return Group(
        *_heading(reading.report, words),
        section(words("heading", "findings"), findings(reading, words)),
        *(told or [Text(f"\n{words('none', 'records')}")]),
    )


def _heading(report: Report, words: Words) -> Iterator[Text]:
    yield Text(shown(report.title or words("none", "title")), style="bold underline")
    origin = joined(
        report.outlet and shown(report.outlet),
        report.author and shown(report.author),
        report.published and day(report.published, words),
    )
    if origin:
        yield Text(origin)
    for place in dict.fromkeys(place for place in (report.source, report.url) if place):
        yield Text(shown(place), style=ASIDE_STYLE)
