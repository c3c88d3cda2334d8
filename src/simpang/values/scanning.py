"""Cutting text into words, numbers and marks, and finding the longest phrase at a word.

In comes any text, out come tokens with their spans. One pass, no backtracking: time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

Value = TypeVar("Value")
TokenKind = Literal["word", "number", "mark"]

# A hyphen inside a word ("F-16", "tank-tank", "50-billion-euro") is no token: it is seen in the gap.
_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<number>[0-9]+(?:[.,\u00a0\u2009\u202f][0-9]+)*)"
    r"|(?<=\w)[-‐‑](?=\w)"
    r"|(?P<mark>\S)"
)
_PHRASE_GAP = re.compile(r"[ \t\u00a0\u2009\u202f]{0,3}\n?[ \t\u00a0]{0,3}|[-‐‑]")
_LONGEST_PHRASE = 12


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or mark at `[start, end)`; `form` is its text in lower case, `gap` what is before it."""

    start: int
    end: int
    text: str
    form: str
    kind: TokenKind
    gap: str

    @property
    def glued(self) -> bool:
        """Whether nothing stands between this token and the one before."""
        return not self.gap

    @property
    def joined(self) -> bool:
        """Whether this token follows on the one before with no more than a space, line end or hyphen."""
        return _PHRASE_GAP.fullmatch(self.gap) is not None

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


def scan(text: str) -> list[Token]:
    """The tokens of a text, in order."""
    tokens = []
    previous_end = 0
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind is None:
            continue
        start, end = match.span()
        form = match.group().lower().replace("’", "'")
        gap = text[previous_end:start]
        tokens.append(Token(start, end, match.group(), form, kind, gap))  # type: ignore[arg-type]
        previous_end = end
    return tokens


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """A phrase found at tokens `[first, last)`."""

    first: int
    last: int
    value: Value


class Phrases(Generic[Value]):
    """Phrases to be looked up by their words, the longest first. Not changed after it is made."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        self._values: dict[tuple[str, ...], Value] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}
        lengths: dict[str, set[int]] = {}
        for phrase, value in entries:
            words = tuple(token.form for token in scan(phrase))
            if words and len(words) <= _LONGEST_PHRASE:
                self._values.setdefault(words, value)
                lengths.setdefault(words[0], set()).add(len(words))
        self._lengths = {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}

    def entries(self) -> Iterator[tuple[str, Value]]:
        """All phrases, their words parted by spaces, with their values."""
        return ((" ".join(words), value) for words, value in self._values.items())

    def begins(self, token: Token) -> bool:
        """Whether any phrase begins with this word."""
        return token.form in self._lengths

    def at(self, tokens: list[Token], first: int) -> Match[Value] | None:
        """The longest phrase that begins at a token, its words joined by no more than a space or hyphen."""
        if first >= len(tokens):
            return None
        for length in self._lengths.get(tokens[first].form, ()):
            words = tokens[first : first + length]
            if len(words) < length or not all(word.joined for word in words[1:]):
                continue
            key = tuple(word.form for word in words)
            if key in self._values:
                return Match(first, first + length, self._values[key])
        return None

    def before(self, tokens: list[Token], last: int) -> Match[Value] | None:
        """The longest phrase whose last word is just before a token, which it joins."""
        if last >= len(tokens) or not tokens[last].joined:
            return None
        for first in range(max(0, last - _LONGEST_PHRASE), last):
            match = self.at(tokens, first)
            if match is not None and match.last == last:
                return match
        return None

    def all(self, tokens: list[Token]) -> Iterator[Match[Value]]:
        """All phrases in order; none overlaps another, the longest at a place wins."""
        at = 0
        while at < len(tokens):
            match = self.at(tokens, at)
            if match is None:
                at += 1
            else:
                yield match
                at = match.last
