"""An update from the first question to the overlay: asked state after state, kept, compared, written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Protocol

from simpang.errors import UnknownNameError, UpkeepError
from simpang.upkeep.joined import compare_memberships
from simpang.upkeep.kept import Asked, Kept
from simpang.upkeep.overlay import Outcome, Tables
from simpang.upkeep.shipped import Shipped
from simpang.upkeep.sought import BODIES, questions_version
from simpang.upkeep.terms import compare_terms
from simpang.upkeep.told import Told
from simpang.upkeep.writing import TABLES, left_out_text, tables_text


class Source(Protocol):
    """Tells what Wikidata says: the query service or a dump."""

    @property
    def name(self) -> str:
        """Where it comes from; what another source told is asked anew."""

    @property
    def day(self) -> date:
        """The day of what it says: the last one on which an open term is known to run."""

    def told(self, place: str) -> list[Told]:
        """What is said of a state, or of all bodies (`BODIES`)."""


def places_of(shipped: Shipped, states: Sequence[str] = ()) -> tuple[str, ...]:
    """The states to ask about, each once; without any all on record, and then the bodies.

    Raises UnknownNameError where one is not on record.
    """
    strangers = [state for state in states if state not in shipped.states]
    if strangers:
        near = [each for each in shipped.states if each[:2] == strangers[0][:2].upper()]
        hint = f"; there are {', '.join(near)}" if near else ""
        raise UnknownNameError(
            "unknown_name", f"{strangers[0]!r} is the code of no state on record, as IDN is{hint}"
        )
    return tuple(dict.fromkeys(states)) or (*shipped.states, BODIES)


def update(
    places: Iterable[str],
    source: Source,
    kept: Kept,
    shipped: Shipped,
    *,
    again: bool = False,
    step: Callable[[str], None] = lambda _: None,
) -> Tables:
    """Ask about the places that were not asked yet, and write the overlay of all that is known.

    With `again` all these places are asked anew. `step` is told each place when it is done. Raises UpkeepError
    where the source does not answer (what was told before it is kept), where the folder holds other lines, or
    cannot be written.
    """
    kept.check(*TABLES)
    wanted = tuple(places)
    if again:
        for place in wanted:
            kept.forget(place)
    for place in wanted:
        asked = kept.asked(place)
        if asked is None or (asked.source, asked.questions) != (source.name, questions_version()):
            told = _told(place, source)
            kept.keep(
                place, Asked(source=source.name, questions=questions_version(), day=source.day, told=told)
            )
        step(place)
    tables = compared(kept.all(), shipped)
    kept.write_tables(tables_text(tables, shipped.folder))
    kept.write(kept.left_out, left_out_text(tables.left_out))
    return tables


def _told(place: str, source: Source) -> tuple[Told, ...]:
    try:
        return tuple(source.told(place))
    except UpkeepError as error:
        raise UpkeepError(
            error.code,
            f"{place}: {error.message}; what was told before is kept, and the same command goes on from there",
        ) from error


def compared(asked: Iterable[Asked], shipped: Shipped) -> Tables:
    """What was told, as lines of an overlay; always the same for the same."""
    told = [(each, answer.day) for answer in asked for each in answer.told]
    outcome = Outcome()
    compare_terms(told, shipped, outcome)
    compare_memberships(told, shipped, outcome)
    return outcome.tables()
