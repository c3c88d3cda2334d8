"""Casualties told in figures: `menewaskan sedikitnya 19 warga`, `killed five`, `12 tewas dan 30 terluka`.

In comes text with its language, out come counts of dead, injured, missing, displaced and detained.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from simpang.records import Qualifier
from simpang.tables import read_yaml
from simpang.values.counts import counting_numbers, is_measured
from simpang.values.numbers import Number
from simpang.values.qualifiers import qualified
from simpang.values.scanning import Match, Phrases, Token, scan
from simpang.values.vocabulary import ValueRow, counted_nouns, data_file, qualifier_words, word_class

CasualtyKind = Literal["dead", "injured", "missing", "displaced", "detained"]
_MOST_BEFORE = 7  # words between a number and the word that tells what became of the people
_MOST_AFTER = 6
_MOST_OF_NAME = 2  # words between an article and its noun: "a senior army officer"


class CasualtyCue(ValueRow):
    """Words that tell what became of people, and where their number stands."""

    kind: CasualtyKind
    count: Literal["after", "before", "either"]
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Casualty:
    """People who came to harm, over `[start, end)`: the number and the words that tell the harm.

    `count` is None for a vague number ("puluhan"), which is at least `lower`. `number`: the span of the
    number.
    """

    start: int
    end: int
    kind: CasualtyKind
    count: int | None
    lower: int
    number: tuple[int, int]
    qualifier: Qualifier = "exact"


@cache
def _cues(language: str) -> Phrases[CasualtyCue]:
    rows = read_yaml(data_file("casualties", language), CasualtyCue)
    return Phrases((form, row) for row in rows for form in row.forms)


def casualties(text: str, language: str) -> list[Casualty]:
    """All casualties of a text in figures, in order. Raises LanguageError for an unknown language.

    A number is taken once, by the first words that it can belong to; negation and doubt are for the caller.
    """
    tokens = scan(text)
    found = sorted((*counting_numbers(tokens, language), *_single(tokens, language)), key=_place)
    free = _Free([number for number in found if not is_measured(tokens, number, language)])
    earliest = 0
    told = []
    for cue in _cues(language).all(tokens):
        number = _number_of(tokens, free, cue, earliest, language)
        earliest = cue.last
        if number is not None:
            free.take(number)
            told.append(_casualty(tokens, cue, number, language))
    return told


class _Free:
    """The numbers of a text that no casualty has taken yet, found by their place."""

    def __init__(self, numbers: list[Number]) -> None:
        self._numbers = numbers
        self._firsts = [number.first for number in numbers]
        self._taken: set[int] = set()

    def take(self, number: Number) -> None:
        self._taken.add(number.first)

    def after(self, place: int) -> Number | None:
        """The next number from a place on, None where it is taken."""
        return self._free(bisect_left(self._firsts, place))

    def before(self, place: int) -> Number | None:
        """The last number that begins before a place, None where it is taken."""
        return self._free(bisect_left(self._firsts, place) - 1)

    def _free(self, at: int) -> Number | None:
        if not 0 <= at < len(self._numbers) or self._firsts[at] in self._taken:
            return None
        return self._numbers[at]


def _place(number: Number) -> int:
    return number.first


def _single(tokens: list[Token], language: str) -> Iterator[Number]:
    """One person told by an article: "a soldier", "an aid worker"."""
    articles, nouns = word_class("singular_articles", language), counted_nouns(language)
    for at, token in enumerate(tokens):
        if not articles.begins(token):
            continue
        for noun_at in range(at + 1, at + 2 + _MOST_OF_NAME):
            if noun_at >= len(tokens) or not tokens[noun_at].joined:
                break
            noun = nouns.at(tokens, noun_at)
            if noun is not None:
                if noun.value == "person":
                    yield Number(at, at + 1, 1.0, 1.0)
                break


def _number_of(
    tokens: list[Token], free: _Free, cue: Match[CasualtyCue], earliest: int, language: str
) -> Number | None:
    """The number that belongs to a cue: the next one, where its verb takes it, else the last one before."""
    if cue.value.count != "before":
        number = free.after(cue.last)
        if (
            number
            and number.first - cue.last <= _MOST_AFTER
            and _leads_on(tokens, cue.last, number.first, language)
        ):
            return number
    if cue.value.count != "after":
        number = free.before(cue.first)
        if number and number.first >= earliest and 0 <= cue.first - number.last <= _MOST_BEFORE:
            return number if _leads_up(tokens, number, cue, language) else None
    return None


def _leads_on(tokens: list[Token], start: int, end: int, language: str) -> bool:
    """Whether only qualifiers and the like stand between a verb and the number after it."""
    gaps, qualifiers = word_class("casualty_gaps", language), qualifier_words(language, "before")
    while start < end:
        if not tokens[start].joined:
            return False
        steps = [match.last for match in (gaps.at(tokens, start), qualifiers.at(tokens, start)) if match]
        if not steps:
            return False
        start = max(steps)
    return start == end and tokens[end].joined


def _leads_up(tokens: list[Token], number: Number, cue: Match[CasualtyCue], language: str) -> bool:
    """Whether the words between a number and what became of those counted are of one clause."""
    between = tokens[number.last : cue.first]
    breaks, conjunctions = word_class("casualty_breaks", language), word_class("conjunctions", language)
    if between and conjunctions.begins(between[-1]):
        return False
    if cue.value.kind == "detained" and _describes(tokens, cue, language):
        return False
    return all(word.kind == "word" and word.joined and not breaks.begins(word) for word in between)


def _describes(tokens: list[Token], cue: Match[CasualtyCue], language: str) -> bool:
    """Whether the words stand before a noun that they describe: "115 captured soldiers" may be free again."""
    noun = counted_nouns(language).at(tokens, cue.last)
    return noun is not None and noun.value == "person" and tokens[cue.last].joined


def _casualty(tokens: list[Token], cue: Match[CasualtyCue], number: Number, language: str) -> Casualty:
    first, last = min(cue.first, number.first), max(cue.last, number.last)
    return Casualty(
        start=tokens[first].start,
        end=tokens[last - 1].end,
        kind=cue.value.kind,
        count=None if number.value is None else int(number.value),
        lower=int(number.lower),
        number=(tokens[number.first].start, tokens[number.last - 1].end),
        qualifier=qualified(tokens, number.first, number.last, language).qualifier,
    )
