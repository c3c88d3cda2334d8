"""Titles in words and the offices that they stand for, in every language with a lexicon."""

from __future__ import annotations

from collections.abc import Iterable

from simpang.language.lexicon import LANGUAGES, Title, lexicon, seat_words
from simpang.records import Office
from simpang.values.folding import fold


def state_offices(title: str) -> tuple[Office, ...]:
    """The offices of a state for which a title stands ("menlu", "Secretary of State"); several if ambiguous.

    Capitals, accents and marks do not count. Empty where no lexicon has the title.
    """
    return _distinct(row.office for row in _rows(title))


def body_offices(title: str) -> tuple[Office, ...]:
    """The same for an organisation, of which a president is the leader."""
    return _distinct(row.of_body or row.office for row in _rows(title))


def seats(title: str) -> tuple[str, ...]:
    """The titles of the seats for which words stand ("menkeu": Minister of Finance), the likeliest first."""
    folded = fold(title)
    rows = (row for language in LANGUAGES for row in seat_words(language))
    named = (seat for row in rows if any(fold(form) == folded for form in row.forms) for seat in row.seats)
    return tuple(dict.fromkeys(named))


def _rows(title: str) -> list[Title]:
    folded = fold(title)
    rows = (row for language in LANGUAGES for row in lexicon(language).titles)
    return [row for row in rows if any(fold(form) == folded for form in row.forms)]


def _distinct(offices: Iterable[Office | None]) -> tuple[Office, ...]:
    return tuple(dict.fromkeys(office for office in offices if office is not None))
