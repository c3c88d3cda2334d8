"""Ties: who stands how to whom, who holds which office, and since or until when."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType

from simpang.cli.plain import day, shown
from simpang.cli.render.cast import Cast
from simpang.cli.render.entries import entry, evidence, joined
from simpang.records import Reading, Relation


def relations(reading: Reading, cast: Cast) -> Iterator[RenderableType]:
    """An entry for each relation."""
    for relation in reading.relations:
        yield entry(_tie(relation, cast), evidence(reading.report.text, relation.evidence))


def _tie(relation: Relation, cast: Cast) -> str:
    words = cast.words
    tie = words("tie" if relation.polarity == "yes" else "no_tie", relation.predicate)
    return joined(
        f"{cast.name(relation.subject)} {tie} {_object(relation, cast)}",
        None if relation.status == "holds" else words("tie_status", relation.status),
        relation.since and f"{words('told', 'since')} {day(relation.since, words)}",
        relation.until and f"{words('told', 'until')} {day(relation.until, words)}",
        cast.according_to(relation.attributed_to),
    )


def _object(relation: Relation, cast: Cast) -> str:
    office, at, code = relation.object.partition("@")
    if not at:
        return cast.name(relation.object)
    held = cast.words("office", office) if cast.words.has("office", office) else shown(office)
    return f"{held}, {cast.of_code(code)}"
