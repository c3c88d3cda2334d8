"""When an act happened, as far as its sentence tells it."""

from __future__ import annotations

from spacy.tokens import Doc

from simpang.extract.setting import Setting
from simpang.records import Period
from simpang.values.dates import dates


def time_of(doc: Doc, token: int, setting: Setting) -> Period | None:
    """The date in the sentence that stands nearest to a token, or None."""
    sentence = doc[token].sent
    offset = sentence.start_char
    position = doc[token].idx - offset
    found = [span for span in dates(sentence.text, setting.language, setting.day) if not span.impossible]
    if not found:
        return None
    nearest = min(found, key=lambda span: abs(span.start - position))
    return Period(
        start=str(nearest.first) if nearest.first else None,
        end=str(nearest.last) if nearest.last else None,
        text=sentence.text[nearest.start : nearest.end],
    )
