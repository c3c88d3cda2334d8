"""A war or armed conflict: its days, and who stands on which side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from simpang.cli.plain import marked_day, shown
from simpang.cli.render.entries import joined
from simpang.cli.words import Words
from simpang.reference.bearers import NamedConflict, NamedParty


def conflict_details(conflict: NamedConflict, words: Words) -> Iterator[str]:
    """What is known of it, then a line for each side."""
    yield joined(
        words("bearer", conflict.kind),
        words("conflict", conflict.on_day),
        marked_day(words("told", "since"), conflict.since, words),
        marked_day(words("told", "until"), conflict.until, words),
        marked_day(words("known", "until"), conflict.known_until, words),
        f"{words('told', 'source')}: {shown(conflict.source)}",
    )
    for side, parties in groupby(conflict.parties, key=lambda each: each.side):
        yield f"{words('conflict', 'side')} {side}: {', '.join(_party(each, words) for each in parties)}"


def _party(party: NamedParty, words: Words) -> str:
    """The party's name; in brackets that it only supports the side, and its days where it has its own."""
    aside = joined(
        words("conflict_role", party.role) if party.role != "party" else None,
        marked_day(words("told", "since"), party.since, words),
        marked_day(words("told", "until"), party.until, words),
    )
    name = party.names.get(words.language) or next(iter(party.names.values()), party.id)
    return f"{shown(name)} ({aside})" if aside else shown(name)
