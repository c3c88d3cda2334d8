"""What happened: who to whom, what in plain words, whether it did, when and where."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from simpang.cli.plain import number, shown
from simpang.cli.render.cast import Cast
from simpang.cli.render.entries import ASIDE_STYLE, entry, evidence, joined
from simpang.cli.words import Words
from simpang.records import Event, Place, Reading


def events(reading: Reading, cast: Cast) -> Iterator[RenderableType]:
    """An entry for each event."""
    for event in reading.events:
        yield entry(
            cast.parties(event.actors, event.recipients),
            _what(event, cast),
            evidence(reading.report.text, event.evidence),
        )


def _what(event: Event, cast: Cast) -> Text:
    words = cast.words
    code = f"{event.type}/{event.mode}" if event.mode else event.type
    what = words("event", code if words.has("event", code) else event.type)
    line = Text(what).append(f" ({code})", style=ASIDE_STYLE)
    known = joined(
        words("status", event.status),
        cast.time(event.time),
        _where(event.place, words),
        _how_many(event.magnitude, words),
        cast.according_to(event.attributed_to),
    )
    return line.append(f" · {known}")


def _where(place: Place | None, words: Words) -> str | None:
    return None if place is None else f"{words('told', 'at')} {shown(place.name)}"


def _how_many(magnitude: dict[str, int] | None, words: Words) -> str:
    return ", ".join(
        f"{number(float(count), words)} "
        + (words("magnitude", name) if words.has("magnitude", name) else shown(name))
        for name, count in (magnitude or {}).items()
    )
