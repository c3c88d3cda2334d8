"""Counts and measures with the noun that they count: `delapan tank Leopard 2`, `2,500 soldiers`, `51,5 ton`.

In comes text with its language, out come quantities with their spans. Casualties are read by `casualties`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from simpang.records import Qualifier
from simpang.values.casualties import Casualty, casualties
from simpang.values.counts import counting_numbers
from simpang.values.currencies import unit_words
from simpang.values.items import item_groups
from simpang.values.numbers import Number
from simpang.values.qualifiers import qualified
from simpang.values.scanning import Token, scan
from simpang.values.vocabulary import counted_nouns, word_class

__all__ = ["Casualty", "Quantity", "casualties", "quantities"]

NounClass = Literal["person", "thing", "classifier", "measure", "item", "other"]
_MOST_WORDS = 4  # how far after a number its noun is looked for
_SHORTEST_PLURAL = 4
_NO_PLURAL = ("ss", "us", "is")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its noun over `[start, end)`; the noun is at `[noun_start, noun_end)`.

    `value` is None for a vague number ("ratusan ribu orang"), which is at least `lower`. `noun_class` tells
    what the noun is as far as the data knows it.
    """

    start: int
    end: int
    value: float | None
    lower: float
    noun: str
    noun_start: int
    noun_end: int
    noun_class: NounClass
    qualifier: Qualifier = "exact"
    qualifier_words: str | None = None


@dataclass(frozen=True, slots=True)
class _Noun:
    first: int
    last: int
    noun_class: NounClass


def quantities(text: str, language: str) -> list[Quantity]:
    """All counts and measures of a text in order. Raises LanguageError for an unknown language.

    A number without a noun in reach is left out, and so are dates, amounts of money, and numbers that are
    part of the name of a thing ("Leopard 2").
    """
    tokens = scan(text)
    groups = item_groups(tokens, language)
    named = {group[0].first: group[-1].last for group in groups}
    inside = {at for group in groups for match in group for at in range(match.first, match.last)}
    counting = counting_numbers(tokens, language)
    starts = {number.first for number in counting}
    found = []
    for number in counting:
        is_money = unit_words(language).at(tokens, number.last) is not None  # "triliunan dolar"
        noun = None if number.first in inside or is_money else _noun(tokens, number, named, starts, language)
        if noun is not None:
            found.append(_quantity(text, tokens, number, noun, language))
    return found


def _quantity(text: str, tokens: list[Token], number: Number, noun: _Noun, language: str) -> Quantity:
    start, end = tokens[noun.first].start, tokens[noun.last - 1].end
    meant = qualified(tokens, number.first, number.last, language)
    return Quantity(
        start=tokens[number.first].start,
        end=end,
        value=number.value,
        lower=number.lower,
        noun=text[start:end],
        noun_start=start,
        noun_end=end,
        noun_class=noun.noun_class,
        qualifier=meant.qualifier,
        qualifier_words=meant.words,
    )


def _noun(
    tokens: list[Token], number: Number, named: dict[int, int], starts: set[int], language: str
) -> _Noun | None:
    """The noun that a number counts: the next one of the data, else a likely one."""
    at = number.last
    link = word_class("count_links", language).at(tokens, at)
    if link is not None:
        at = link.last
    closed = word_class("function_words", language)
    words = at
    while words < min(at + _MOST_WORDS, len(tokens)):
        token = tokens[words]
        if (
            not token.joined
            or (closed.begins(token) and words > at)
            or (words in starts and words not in named)
        ):
            break
        noun = _known(tokens, words, named, language)
        if noun is not None:
            return noun if noun.noun_class != "classifier" else _classified(tokens, noun, named, language)
        if token.kind != "word" or closed.begins(token):
            break
        if language == "id" or _is_plural(token):
            return _Noun(words, words + 1, "other")
        words += 1
    return None if at in starts else _counted_one(tokens, number, at, language)


def _known(tokens: list[Token], at: int, named: dict[int, int], language: str) -> _Noun | None:
    noun = counted_nouns(language).at(tokens, at)
    item_last = named.get(at, at)
    if noun is not None and noun.last >= item_last:
        return _Noun(noun.first, noun.last, noun.value)
    return _Noun(at, item_last, "item") if item_last > at else None


def _classified(tokens: list[Token], classifier: _Noun, named: dict[int, int], language: str) -> _Noun:
    """The noun after a classifier ("unit tank", "orang tentara"), or the classifier where it stands alone."""
    at = classifier.last
    link = word_class("count_links", language).at(tokens, at)
    at = link.last if link is not None else at
    if at < len(tokens) and tokens[at].joined:
        noun = _known(tokens, at, named, language)
        if noun is not None:
            return noun
    return _Noun(
        classifier.first, classifier.last, "person" if _is_people(tokens, classifier, language) else "thing"
    )


def _is_people(tokens: list[Token], classifier: _Noun, language: str) -> bool:
    return word_class("people_words", language).at(tokens, classifier.first) is not None


def _is_plural(token: Token) -> bool:
    form = token.form
    return (
        len(form) >= _SHORTEST_PLURAL
        and form.endswith("s")
        and not form.endswith(_NO_PLURAL)
        and "'" not in form
    )


def _counted_one(tokens: list[Token], number: Number, at: int, language: str) -> _Noun | None:
    """After "one", any common noun just behind it: other numbers have plural nouns or nouns of the data."""
    closed = word_class("function_words", language)
    if number.value != 1 or at >= len(tokens):
        return None
    token = tokens[at]
    if token.kind != "word" or not token.joined or token.capital or closed.begins(token):
        return None
    return _Noun(at, at + 1, "other")
