"""Who said what, to whom, and through which media it came."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from simpang.cli.render.cast import Cast
from simpang.cli.render.entries import entry, evidence, joined
from simpang.records import Reading, Statement


def statements(reading: Reading, cast: Cast) -> Iterator[RenderableType]:
    """An entry for each statement."""
    for statement in reading.statements:
        yield entry(_who(statement, cast), evidence(reading.report.text, statement.content))


def _who(statement: Statement, cast: Cast) -> str:
    words = cast.words
    addressees = cast.names(statement.addressees)
    via = " · ".join(f"{words('told', 'via')} {cast.name(medium)}" for medium in statement.via)
    said = f"{cast.name(statement.speaker)} {words('act', statement.act)}"
    return joined(
        f"{said} {words('told', 'to')} {addressees}" if addressees else said,
        via,
        cast.within(statement),
        words("told", "direct") if statement.direct else None,
    )
