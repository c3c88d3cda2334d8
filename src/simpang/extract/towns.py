"""Towns, regions and bases that a text names: each stands for the state in which it lies.

In comes a `CastBuilder` with the names of states and bodies in it, out go further mentions of kind `place`: where
something happens, and to whom where a text names nobody else ("shelled Kharkiv"). What lies in two states, or is
disputed, stands for none; of namesakes the one in a state that the text names is meant.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from spacy.tokens import Span

from simpang.extract.cast import CastBuilder
from simpang.extract.forms import FormTable
from simpang.extract.setting import Setting
from simpang.records import Actor
from simpang.reference import Place, PlaceKind, Reference

# A parser may take a name that it has never seen for a noun.
_OF_NAMES = frozenset({"PROPN", "NOUN", "ADP", "DET", "PUNCT", "X"})
# Waters and lines are between states; what happens on them happens to nobody's country.
_LAND: frozenset[PlaceKind] = frozenset(
    {"airport", "base", "camp", "city", "crossing", "dam", "island", "peninsula", "plant", "region", "site"}
)


@cache
def _table(reference: Reference) -> FormTable[tuple[Place, ...]]:
    namesakes: dict[str, list[Place]] = defaultdict(list)
    for place in reference.places:
        for form in dict.fromkeys(place.forms):
            namesakes[form].append(place)
    return FormTable(((form, tuple(places)) for form, places in namesakes.items()), cased=True)


def known_towns(builder: CastBuilder, setting: Setting) -> None:
    """Add the places of the text that no name of a state, a body or a person has taken."""
    named = {key for mention in builder.ordered() for key in mention.actors}
    for found in _table(setting.reference).find(builder.doc.text):
        span = builder.span(found.start, found.end)
        state = _state(found.value, named)
        if state is None or not builder.free(span.start, span.end) or not _is_name(span):
            continue
        entity = setting.reference.entity(state)
        if entity is not None and builder.mention(span.start, span.end, (state,), "place"):
            name = entity.name(setting.language)
            builder.know(
                state,
                Actor(id=state, code=state, name=name, kind="state", country=entity.country, reference=state),
            )


def _state(places: tuple[Place, ...], named: set[str]) -> str | None:
    """The state in which the place lies, where all namesakes lie in it or the text names it alone of theirs."""
    if any(len(place.countries) != 1 or place.kind not in _LAND for place in places):
        return None
    states = {place.countries[0] for place in places}
    meant = states & named if len(states) > 1 else states
    return meant.pop() if len(meant) == 1 else None


def _is_name(span: Span) -> bool:
    """Whether the words are a name of their own here, not a common word or part of a longer name."""
    longer = span.doc[span.start].ent_type_ in ("PERSON", "ORGANISATION") and any(
        entity.start <= span.start and span.end <= entity.end and len(entity) > len(span)
        for entity in span.doc.ents
    )
    first = span[0]
    clear = first.ent_type_ == "PLACE" or not first.is_sent_start or (len(span) > 1 and first.pos_ == "PROPN")
    return not longer and clear and all(token.pos_ in _OF_NAMES for token in span)
