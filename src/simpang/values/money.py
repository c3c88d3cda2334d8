"""Amounts of money in news text: `US$95 miliar`, `75 miliar krone`, `$5-10 billion`, `some 7 billion kroner`.

In comes text with its language, out come amounts with their spans. Which country's krone or peso is meant is
for the caller to say, who knows the actors: see `resolve_currency`.
"""

from __future__ import annotations

from dataclasses import dataclass

from simpang.records import Qualifier
from simpang.values.currencies import Currency, adjectives, resolve_currency, signs, unit_words
from simpang.values.numbers import Number, numbers
from simpang.values.qualifiers import qualified
from simpang.values.scanning import Match, Token, scan
from simpang.values.vocabulary import qualifier_words, word_class

__all__ = ["MoneySpan", "amounts", "resolve_currency"]

_LONGEST_SIGN = 4  # tokens
_OPEN_BRACKETS = frozenset("([")


@dataclass(frozen=True, slots=True)
class MoneySpan:
    """An amount of money at `[start, end)` of the text, without its qualifier.

    `value`: in units of `currency` (ISO 4217, None where the unit alone does not tell it); of a range its
    lower end, with the upper end in `upper`. `unit`: the unit as in the data ("krone", "dollar").
    `qualifier_words`: the words of the qualifier. `restated`: the amount repeats the one before in another
    currency ("100 million yuan ($13.8 million)").
    """

    start: int
    end: int
    value: float
    currency: str | None
    unit: str
    qualifier: Qualifier = "exact"
    qualifier_words: str | None = None
    upper: float | None = None
    restated: bool = False


@dataclass(frozen=True, slots=True)
class _Money:
    """A number with the money named beside it, over tokens `[first, last)`."""

    first: int
    last: int
    number: Number
    unit: str
    currency: str | None
    signed: bool


def amounts(text: str, language: str) -> list[MoneySpan]:
    """All amounts of money in order, none overlapping. Raises LanguageError for an unknown language.

    Amounts that are not told in figures ("billions of dollars") are left out, and so are numbers with no
    money beside them ("1 billion in aid").
    """
    tokens = scan(text)
    return amounts_of(tokens, numbers(tokens, language), language)


def amounts_of(tokens: list[Token], found: list[Number], language: str) -> list[MoneySpan]:
    """All amounts of money among the numbers of a text, for a caller that has already found these."""
    spans: list[MoneySpan] = []
    at = 0
    while at < len(found):
        read = _range(tokens, found, at, language) or _single(tokens, found[at], language)
        if read is None:
            at += 1
            continue
        low, high = read
        at += 1 if low is high else 2
        spans.append(_span(tokens, low, high, spans, language))
    return spans


def _span(tokens: list[Token], low: _Money, high: _Money, spans: list[MoneySpan], language: str) -> MoneySpan:
    meant = qualified(tokens, low.first, high.last, language)
    value, upper = low.number.lower, None if low is high else high.number.lower
    return MoneySpan(
        start=tokens[low.first].start,
        end=tokens[high.last - 1].end,
        value=value,
        currency=high.currency or low.currency,
        unit=high.unit,
        qualifier=meant.qualifier,
        qualifier_words=meant.words,
        upper=upper,
        restated=bool(spans) and _is_restated(tokens, low.first, spans[-1].end, language),
    )


def _single(tokens: list[Token], number: Number, language: str) -> tuple[_Money, _Money] | None:
    money = _money(tokens, number, language)
    return None if money is None else (money, money)


def _money(tokens: list[Token], number: Number, language: str) -> _Money | None:
    """The money that a number counts, or None: by a sign before it, a unit or a code after it."""
    if number.value is None:
        return None
    sign = _sign_before(tokens, number)
    after = _after(tokens, number, language)
    if sign is not None:
        last = after.last if after is not None and sign.value.units[0] == after.unit else number.last
        currency = (
            after.currency if after is not None and last == after.last and after.told else sign.value.currency
        )
        return _Money(sign.first, last, number, sign.value.units[0], currency, True)
    if after is None:
        return None
    return _Money(number.first, after.last, number, after.unit, after.currency, False)


def _sign_before(tokens: list[Token], number: Number) -> Match[Currency] | None:
    """The sign or code just before a number in digits: the longest that is written as it should be."""
    if not number.in_digits or "\n" in tokens[number.first].gap:
        return None
    for first in range(max(0, number.first - _LONGEST_SIGN), number.first):
        match = signs().at(tokens, first)
        if match is not None and match.last == number.first and _is_written(tokens, match):
            return match
    return None


def _is_written(tokens: list[Token], match: Match[Currency]) -> bool:
    """Whether a sign stands as in the data, in one piece and with its capitals ("A$", not "a $")."""
    written = "".join(
        token.gap * (at > 0) + token.text for at, token in enumerate(tokens[match.first : match.last])
    )
    return written in match.value.signs


@dataclass(frozen=True, slots=True)
class _UnitAfter:
    last: int
    unit: str
    currency: str | None
    told: bool


def _after(tokens: list[Token], number: Number, language: str) -> _UnitAfter | None:
    """The unit of money after a number: "dolar AS", "Swedish crowns", "in US dollars", "EUR"."""
    at = number.last
    if at >= len(tokens) or not tokens[at].joined:
        return None
    in_word = word_class("money_links", language).at(tokens, at)
    at = in_word.last if in_word is not None else at
    owners = adjectives(language).at(tokens, at)
    unit = unit_words(language).at(tokens, owners.last if owners is not None else at)
    if unit is not None:
        money = _unit(
            tokens, unit.last, unit.value.unit, owners.value if owners is not None else (), language
        )
        doubtful = unit.value.common_word and not money.told and number.scale == 1 and number.lower < 1000
        return None if doubtful else money
    sign = signs().at(tokens, at)
    if sign is None or not _is_written(tokens, sign) or tokens[at].text == "$":
        return None
    owned = sign.last < len(tokens) and tokens[sign.last].kind == "number" and tokens[sign.last].joined
    # A sign with a number right behind it is that number's own.
    return None if owned else _UnitAfter(sign.last, sign.value.units[0], sign.value.currency, True)


def _unit(
    tokens: list[Token], last: int, unit: str, owners: tuple[Currency, ...], language: str
) -> _UnitAfter:
    """A unit with whose it is, told before it ("Swedish crowns") or after it ("dolar AS")."""
    after = adjectives(language).at(tokens, last) if last < len(tokens) and tokens[last].joined else None
    for group, end in (
        (owners, last),
        (after.value if after is not None else (), after.last if after else last),
    ):
        for owner in group:
            if unit in owner.units:
                return _UnitAfter(end, unit, owner.currency, True)
    return _UnitAfter(last, unit, resolve_currency(unit), False)


def _range(tokens: list[Token], found: list[Number], at: int, language: str) -> tuple[_Money, _Money] | None:
    """Two amounts that are the ends of one: "$5-10 billion", "5 hingga 10 juta euro", "$5bn to $7bn".

    An end without a unit or a scale word has those of the other.
    """
    if at + 1 >= len(found):
        return None
    low, high = found[at], found[at + 1]
    last = _money(tokens, high, language)
    first = _money(tokens, low, language)
    if last is None and (first is None or not first.signed):
        return None
    first_end = first.last if first is not None else low.last
    last_start = last.first if last is not None else high.first
    if not _is_link(tokens, first_end, last_start, first or low, language):
        return None
    if first is not None and last is not None and first.unit != last.unit:
        return None
    named = last or first
    assert named is not None
    low = _scaled(low, high)
    if low.lower >= high.lower:
        return None
    start = first.first if first is not None else low.first
    end = last.last if last is not None else high.last
    ends = [_Money(start, end, number, named.unit, named.currency, named.signed) for number in (low, high)]
    return ends[0], ends[1]


def _scaled(low: Number, high: Number) -> Number:
    """The lower end of a range, with the scale of the upper one where it has none and is smaller."""
    if low.scale > 1 or high.scale == 1 or low.lower > high.lower / high.scale:
        return low
    value = low.lower * high.scale
    return Number(low.first, low.last, value, value, high.scale, low.in_digits)


def _is_link(tokens: list[Token], end: int, start: int, first: _Money | Number, language: str) -> bool:
    """Whether what stands between two amounts makes them the ends of a range."""
    between = tokens[end:start]
    if not between:
        return tokens[start].gap in ("-", "‐", "‑")
    if len(between) == 1 and between[0].form in ("-", "–", "—"):
        return True
    if any("\n\n" in token.gap for token in between):
        return False
    link = word_class("range_links", language).at(tokens, end)
    if link is not None and link.last == start:
        return True
    both = word_class("between_links", language).at(tokens, end)
    opened = word_class("between", language).before(tokens, first.first)
    return both is not None and both.last == start and opened is not None


def _is_restated(tokens: list[Token], first: int, previous_end: int, language: str) -> bool:
    """Whether an amount only says again the one before it: in brackets, or after "setara", "or about"."""
    start = first
    qualifier = qualifier_words(language, "before").before(tokens, start)
    start = qualifier.first if qualifier is not None else start
    link = word_class("restating", language).before(tokens, start)
    if link is not None:
        start = link.first
    opened = start > 0 and tokens[start - 1].form in _OPEN_BRACKETS
    if opened:
        start -= 1
    if link is None and not opened:
        return False
    return start > 0 and tokens[start - 1].end - previous_end <= 2
