"""Datelines: the place, medium and day that stand before a report's first sentence.

In comes a paragraph, out comes a `Dateline` or None. The forms are data (datelines.yaml); only their slots
are here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from simpang.gather.vocabulary import DatelinePattern, any_of, dateline_patterns, months, names

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"{_CAPITAL}[\w'’.\-]*"
_UPPER = rf"{_CAPITAL}(?:{_CAPITAL}|['’.\-])+(?!\w)"
_LONGEST = 120
_OPENING = r"(?=[\"“‘'«(\[\d]|[^\W\d_a-zß-öø-ÿ]|i[A-Z])"


@dataclass(frozen=True)
class Dateline:
    """The first `length` characters of a paragraph; `strong` if they can only be a dateline."""

    length: int
    outlet: str | None
    day: str | None
    strong: bool


def _places(word: str) -> str:
    """One place of up to five words, or several with a slash between them, of words of a kind."""
    place = rf"{word}(?:\s(?:{word}|{any_of(names('particle'))})(?!\w)){{0,4}}"
    return rf"(?-i:{place}(?:\s?/\s?{place})*)"


def _day() -> str:
    month, weekday = any_of(list(months())), any_of(names("weekday"))
    numbers = (
        rf"\d\d?\s{month}\b\.?(?:,?\s\d{{4}})?|{month}\b\.?\s\d\d?(?:,?\s\d{{4}})?"
        r"|\d\d?[/.]\d\d?(?:[/.]\d{4})?|\d{4}-\d\d-\d\d"
    )
    return rf"(?P<day>(?:{weekday}\b,?\s*)?\(?(?:{numbers})\)?|{weekday}\b)"


@cache
def _slots() -> dict[str, str]:
    region = rf"{any_of([*names('region_id'), *names('region_en')])}(?!\w)"
    return {
        "domain": r"(?P<domain>[^\W_][\w-]*(?:\.[a-z][\w-]*)*\.[a-z]{2,6})(?!\w)",
        "medium": rf"(?P<medium>{any_of(names('medium'))})(?!\w)",
        "outlet": rf"(?!{region}\W)(?-i:(?P<outlet>{_WORD}(?:\s{_WORD}){{0,3}}))",
        "agency": r"(?P<agency>[^\W\d_][^()\n]{1,40})",
        "place": _places(_WORD),
        "PLACE": _places(_UPPER),
        "region": region,
        "day": _day(),
        "dash": rf"(?:--?|[–—])\s+(?-i:{_OPENING})",
        "tight": rf"\s?[—–]\s?(?-i:{_OPENING})",
    }


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], DatelinePattern], ...]:
    expressions = (_expression(row.pattern, _slots()) for row in dateline_patterns())
    return tuple(
        (re.compile(expression, re.IGNORECASE), row)
        for expression, row in zip(expressions, dateline_patterns(), strict=True)
    )


def _expression(pattern: str, slots: dict[str, str]) -> str:
    """The regular expression of a pattern: slots filled in, square brackets as optional groups."""
    parts = []
    for piece in re.findall(r"\{\w+\}|.", pattern):
        if piece.startswith("{"):
            parts.append(slots[piece[1:-1]])
        else:
            parts.append({"[": "(?:", "]": ")?", " ": r"\s+"}.get(piece, re.escape(piece)))
    return "".join(parts)


def read_dateline(paragraph: str) -> Dateline | None:
    """The dateline at the beginning of a paragraph, or None."""
    head = paragraph[:_LONGEST]
    for expression, row in _compiled():
        match = expression.match(head)
        if match is not None:
            found = match.groupdict()
            outlet = next(
                (found[slot] for slot in ("domain", "medium", "outlet", "agency") if found.get(slot)), None
            )
            return Dateline(match.end(), outlet, found.get("day"), row.strong)
    return None
