"""The words of the interface, read from words.yaml: a name (`status/planned`) in, a phrase out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast, get_args

from simpang.errors import DataError
from simpang.records import Record
from simpang.tables import read_yaml

Language = Literal["id", "en"]

_FILE = Path(__file__).with_name("words.yaml")


class WordRow(Record):
    """One word or phrase of the interface in all languages."""

    name: str
    id: str
    en: str


@dataclass(frozen=True)
class Words:
    """The interface in one language."""

    language: Language
    phrases: dict[str, str]

    def __call__(self, group: str, code: str) -> str:
        """The phrase for a code of a group. Raises DataError (`no_word`) where there is none."""
        try:
            return self.phrases[f"{group}/{code}"]
        except KeyError as error:
            raise DataError("no_word", f"{_FILE.name}: no word for {group}/{code}") from error

    def has(self, group: str, code: str) -> bool:
        """Whether there is a phrase for that code."""
        return f"{group}/{code}" in self.phrases


@cache
def words_in(language: Language) -> Words:
    """The interface in that language."""
    rows = read_yaml(_FILE, WordRow)
    return Words(language, {row.name: getattr(row, language) for row in rows})


def words_for(language: str | None) -> Words:
    """The interface in that language where it speaks it, else in English."""
    return words_in(cast(Language, language) if language in get_args(Language) else "en")
