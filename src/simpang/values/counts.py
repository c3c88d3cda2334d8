"""Which numbers of a text count things: all but those of dates, amounts of money, names and codes."""

from __future__ import annotations

import re

from simpang.values.dates import dates
from simpang.values.money import amounts
from simpang.values.numbers import Number, numbers
from simpang.values.scanning import Token
from simpang.values.vocabulary import counted_nouns

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def counting_numbers(text: str, tokens: list[Token], language: str) -> list[Number]:
    """The numbers of a text that are no part of a date or an amount of money, in order."""
    told = [(date.start, date.end) for date in dates(text, language)]
    taken = sorted(told + [(amount.start, amount.end) for amount in amounts(text, language)])
    free = []
    at = 0
    for number in numbers(tokens, language):
        start, end = tokens[number.first].start, tokens[number.last - 1].end
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        overlaps = at < len(taken) and taken[at][0] < end
        if not overlaps and not _is_bare_year(tokens, number, language):
            free.append(number)
    return free


def _is_bare_year(tokens: list[Token], number: Number, language: str) -> bool:
    """Whether four digits without a thousands sign are a year: one of our time with no counted noun next."""
    token = tokens[number.first]
    if number.last - number.first > 1 or not _YEAR.fullmatch(token.text):
        return False
    return number.last >= len(tokens) or counted_nouns(language).at(tokens, number.last) is None


def is_measured(tokens: list[Token], number: Number, language: str) -> bool:
    """Whether a unit of measure follows: "12 persen", "24 hours", "155 mm"."""
    if number.last >= len(tokens) or not (tokens[number.last].joined):
        return False
    noun = counted_nouns(language).at(tokens, number.last)
    return noun is not None and noun.value == "measure"
