"""Words that say how a number is meant: `sekitar`, `lebih dari`, `sedikitnya`, `up to`, `some`, `or so`.

In come tokens and the places of a number, out comes a qualifier with the words that tell it.
"""

from __future__ import annotations

from dataclasses import dataclass

from simpang.records import Qualifier
from simpang.values.scanning import Token
from simpang.values.vocabulary import qualifier_words


@dataclass(frozen=True, slots=True)
class Qualified:
    """How a number is meant, and the words that say so (None where it is exact)."""

    qualifier: Qualifier = "exact"
    words: str | None = None


def qualified(tokens: list[Token], first: int, last: int, language: str) -> Qualified:
    """How the number over tokens `[first, last)` is meant, by the words just before it, else just after."""
    before = qualifier_words(language, "before").before(tokens, first)
    if before is not None and before.value == "exact":
        return Qualified()
    if before is not None:
        words = tokens[before.first : before.last]
        return Qualified(before.value, _text(words))
    if last < len(tokens) and tokens[last].joined:
        after = qualifier_words(language, "after").at(tokens, last)
        if after is not None:
            return Qualified(after.value, _text(tokens[after.first : after.last]))
    return Qualified()


def _text(words: list[Token]) -> str:
    return "".join(("" if at == 0 else word.gap) + word.text for at, word in enumerate(words))
