"""Ties told by pointing to one told before: "Portugal menyusul", "Serbia tidak mengakuinya".

In come the `Ground` of a Doc and the ties found so far, out come the ties of those who did likewise.
"""

from __future__ import annotations

from functools import cache

from simpang.extract.forms import FormTable
from simpang.extract.ties import Ground, Subjects, Tie
from simpang.language.lexicon import lexicon
from simpang.records import Predicate

_ECHOED: tuple[Predicate, ...] = ("recognises", "has_relations_with", "member_of")


@cache
def _table(language: str) -> FormTable[bool]:
    """Phrases that point to an act before; True where the words themselves name recognition."""
    words = lexicon(language).words
    entries = [(phrase, False) for phrase in words("tie_echoes")]
    return FormTable([*entries, *((phrase, True) for phrase in words("tie_recognitions"))], cased=False)


def echoes(ground: Ground, told: list[Tie]) -> list[Tie]:
    """The ties of those who, in the words after a tie, did the same."""
    found: list[Tie] = []
    for phrase in _table(ground.setting.language).find(ground.doc.text):
        span = ground.doc.char_span(phrase.start, phrase.end, alignment_mode="expand")
        model = _model(ground, told, span.start, phrase.value) if span is not None else None
        subjects = _subjects(ground, span.start) if span is not None and model is not None else None
        if span is None or model is None or subjects is None:
            continue
        polarity, status = ground.polarity(span.start)
        keys, (low, high) = subjects
        found += [
            Tie(
                subject=key,
                predicate=model.predicate,
                object=model.object,
                polarity=polarity,
                status=model.status if status == "holds" else status,
                evidence=(min(low, span.start), max(high, span.end)),
                rule="echo",
                confidence=0.6,
            )
            for key in keys
            if key not in (model.subject, model.object)
        ]
    return found


def _model(ground: Ground, told: list[Tie], start: int, recognition: bool) -> Tie | None:
    """The tie told last, in the same sentence or the one before."""
    kinds: tuple[Predicate, ...] = ("recognises",) if recognition else _ECHOED
    sentence = ground.sentence_of(start)
    before = [
        tie
        for tie in told
        if tie.predicate in kinds
        and tie.evidence[1] <= start
        and sentence - ground.sentence_of(tie.evidence[0]) <= 2
        and (recognition or tie.rule.startswith(("act/", "verb/turns", "verb/relations")))
    ]
    return max(before, key=lambda tie: tie.evidence[1], default=None)


def _subjects(ground: Ground, verb: int) -> Subjects | None:
    found = ground.subject(verb)
    if found is None:
        return None
    keys = tuple(key for key in found[0] if ground.kind(key) == "state")
    return (keys, found[1]) if keys else None
