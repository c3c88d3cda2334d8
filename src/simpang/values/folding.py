"""Names and texts without accents, capitals and marks, for comparison."""

from __future__ import annotations

import re
import unicodedata

from simpang.values.name_words import letters

_MARKS = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """A text in lower case without accents, its punctuation and spaces each a single space, none at the ends.

    Unicode NFKD with the marks dropped, then case folding; letters such as `ø` become their plain
    look-alikes.
    """
    if text.isascii():
        return _MARKS.sub(" ", text.lower()).strip()
    plain = text.casefold().translate(letters())
    decomposed = unicodedata.normalize("NFKD", plain).casefold().translate(letters())
    kept = (
        character if character.isalnum() else "" if unicodedata.combining(character) else " "
        for character in decomposed
    )
    return " ".join("".join(kept).split())
