"""Praise and blame in what is said: whether a statement judges what another did.

In comes the text of a statement, out comes `blame`, `praise` or nothing, by the language's words that judge. A
statement that has both is left open.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from simpang.extract.forms import FormTable
from simpang.language.lexicon import judgement_words

Judgement = Literal["blame", "praise"]


@cache
def _table(language: str) -> FormTable[Judgement]:
    entries = ((word, row.judgement) for row in judgement_words(language) for word in row.words)
    return FormTable(entries, cased=False)


def judgement(text: str, language: str) -> Judgement | None:
    """Whether the words of a statement praise or blame."""
    found = {each.value for each in _table(language).find(text)}
    return found.pop() if len(found) == 1 else None
