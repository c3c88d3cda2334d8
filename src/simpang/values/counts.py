"""Which numbers of a text count things: all but those of dates, amounts of money, names and codes."""

from __future__ import annotations

import re

from simpang.values.calendar_words import CalendarWord, months
from simpang.values.date_resolution import exists
from simpang.values.money import amounts_of
from simpang.values.numbers import Number, numbers
from simpang.values.scanning import Match, Token
from simpang.values.vocabulary import counted_nouns

_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PART_OF_DATE = re.compile(r"0[0-9]")


def counting_numbers(tokens: list[Token], language: str) -> list[Number]:
    """The numbers of a text that are no part of a date or an amount of money, in order."""
    found = numbers(tokens, language)
    money = [(span.start, span.end) for span in amounts_of(tokens, found, language)]
    free = []
    at = 0
    for number in found:
        start, end = tokens[number.first].start, tokens[number.last - 1].end
        while at < len(money) and money[at][1] <= start:
            at += 1
        is_money = at < len(money) and money[at][0] < end
        if (
            not is_money
            and not _is_bare_year(tokens, number, language)
            and not _is_day(tokens, number, language)
        ):
            free.append(number)
    return free


def _is_bare_year(tokens: list[Token], number: Number, language: str) -> bool:
    """Whether four digits without a thousands sign are a year: one of our time with no counted noun next."""
    token = tokens[number.first]
    if number.last - number.first > 1 or not _YEAR.fullmatch(token.text):
        return False
    return number.last >= len(tokens) or counted_nouns(language).at(tokens, number.last) is None


def _is_day(tokens: list[Token], number: Number, language: str) -> bool:
    """Whether digits are the day of a month named beside them ("22 Mei", "May 22") or as in `2024-05-22`."""
    if not number.in_digits or number.value is None or number.scale > 1:
        return False
    if _PART_OF_DATE.fullmatch(tokens[number.first].text):
        return True
    after = months(language).at(tokens, number.last)
    if after is not None and tokens[number.last].joined and _is_named(tokens, after, language):
        return True
    before = months(language).before(tokens, number.first) if language == "en" else None
    if before is None or not _is_named(tokens, before, language):
        return False
    return exists(None, before.value.value, int(number.value))


def _is_named(tokens: list[Token], month: Match[CalendarWord], language: str) -> bool:
    """Whether a word is the name of a month and not "may" or "march"."""
    return language == "id" or tokens[month.first].capital


def is_measured(tokens: list[Token], number: Number, language: str) -> bool:
    """Whether a unit of measure follows: "12 persen", "24 hours", "155 mm"."""
    if number.last >= len(tokens) or not tokens[number.last].joined:
        return False
    noun = counted_nouns(language).at(tokens, number.last)
    return noun is not None and noun.value == "measure"
