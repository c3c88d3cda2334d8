"""Where a report was written: the state of its dateline ("HONIARA:", "BISHKEK, June 13 -").

In comes a Doc, out comes the key of a state, or None. Knows nothing of who acts.
"""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc

from simpang.extract.setting import Setting
from simpang.reference import Reference

_DATELINE = re.compile(r"\s*(?P<towns>[^\W\d_][\w .'’/-]{2,40}?)\s*(?:[,(:|–—]|-\s|--)")
_PARTS = re.compile(r"\s*/\s*")


@cache
def _towns(reference: Reference, language: str) -> dict[str, str]:
    """Capitals, towns and states as a dateline writes them."""
    kinds = ("capital", "place", "name", "alias")
    return {form.text.upper(): form.entity_id for form in reference.forms(language) if form.kind in kinds}


def scene(doc: Doc, setting: Setting) -> str | None:
    """The state of the first town of the dateline, as far as the reference knows it."""
    found = _DATELINE.match(doc.text)
    if found is None or not found["towns"].isupper():
        return None
    town = _PARTS.split(found["towns"])[0]
    entity = setting.reference.entity(_towns(setting.reference, setting.language).get(town, ""))
    return entity.id if entity is not None and entity.kind == "state" else None
