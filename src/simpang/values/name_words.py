"""What comparing names and acronyms needs to know, as data: letters, particles, words to leave out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from pydantic import Field

from simpang.tables import read_yaml
from simpang.values.vocabulary import DATA, ValueRow


class NameWords(ValueRow):
    """Words of one kind, or for `letters` pairs of a letter and what it is written as without marks."""

    kind: Literal["letters", "particles", "article_particles", "suffixes", "same_given"]
    words: tuple[str, ...] = ()
    pairs: Mapping[str, str] = Field(default_factory=dict)


class AcronymWords(ValueRow):
    """Words of full names: left out of acronyms, opening a part to leave out, taken as one or as two."""

    kind: Literal["function_words", "tail_starts", "one_word", "parted"]
    words: tuple[str, ...]


@cache
def _name_rows() -> tuple[NameWords, ...]:
    return tuple(read_yaml(DATA / "names.yaml", NameWords))


@cache
def letters() -> dict[int, str]:
    """Letters that Unicode does not take apart, with their plain forms, for `str.translate`."""
    return {ord(letter): plain for row in _name_rows() for letter, plain in row.pairs.items()}


@cache
def name_words(kind: str) -> frozenset[str]:
    """All words of a kind."""
    return frozenset(word for row in _name_rows() if row.kind == kind for word in row.words)


@cache
def given_names() -> dict[str, int]:
    """Given names that are forms of one name, each with the number of its group."""
    groups = (row.words for row in _name_rows() if row.kind == "same_given")
    return {word: number for number, words in enumerate(groups) for word in words}


@cache
def acronym_words(kind: str) -> tuple[str, ...]:
    """The words of acronyms of a kind."""
    rows = read_yaml(DATA / "acronyms.yaml", AcronymWords)
    return tuple(word for row in rows if row.kind == kind for word in row.words)
