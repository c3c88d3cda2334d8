"""Quotation marks in pairs, and the stretches of text that reported speech is read in.

In comes a Doc, out come character spans of what stands between marks, and token ranges of sentences that no
quotation is cut by.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

_OPENERS = {"“": "”", "«": "»", "„": "“", '"': '"'}
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Quote:
    """Characters `[start, end)` between the marks, and the tokens `[first, last)` with the marks."""

    start: int
    end: int
    first: int
    last: int


def quotes(doc: Doc) -> list[Quote]:
    """The quotations of a text; a mark without its partner in the same paragraph is passed over."""
    found: list[Quote] = []
    text = doc.text
    position = 0
    while position < len(text):
        closer = _OPENERS.get(text[position])
        if closer is None:
            position += 1
            continue
        end = text.find(closer, position + 1, position + _LONGEST)
        paragraph = text.find("\n\n", position + 1)
        if end < 0 or (0 <= paragraph < end):
            position += 1
            continue
        span = doc.char_span(position, end + 1, alignment_mode="expand")
        if span is not None and end > position + 1:
            found.append(_trimmed(text, position + 1, end, span.start, span.end))
        position = end + 1
    return found


def _trimmed(text: str, start: int, end: int, first: int, last: int) -> Quote:
    while end > start and text[end - 1] in ",. \n":
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Quote(start, end, first, last)


def stretches(doc: Doc, found: list[Quote]) -> list[tuple[int, int]]:
    """Sentences joined where a quotation runs over their limit or a lower-case word follows one."""
    inside = {token for quote in found for token in range(quote.first + 1, quote.last)}
    closers = {quote.last for quote in found}
    joined: list[tuple[int, int]] = []
    for sentence in doc.sents:
        start = sentence.start
        word = doc[start]
        goes_on = start in inside or (start in closers and word.text[:1].islower())
        if joined and goes_on:
            joined[-1] = (joined[-1][0], sentence.end)
        else:
            joined.append((start, sentence.end))
    return joined
