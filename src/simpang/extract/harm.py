"""How many were killed or hurt by an act, as far as its sentence tells it."""

from __future__ import annotations

from spacy.tokens import Doc

from simpang.extract.setting import Setting
from simpang.values.casualties import casualties

_VIOLENT = frozenset({"ASSAULT", "PROTEST", "COERCE"})


def harm_of(doc: Doc, token: int, event_type: str, setting: Setting) -> dict[str, int] | None:
    """The counts of dead, injured, … in the sentence of a violent act, by kind; the lowest number told."""
    if event_type not in _VIOLENT:
        return None
    counts: dict[str, int] = {}
    for casualty in casualties(doc[token].sent.text, setting.language):
        number = casualty.count if casualty.count is not None else casualty.lower
        if number is not None and int(number) > 0:
            counts.setdefault(casualty.kind, int(number))
    return counts or None
