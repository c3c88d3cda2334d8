"""The nouns and names of what is given, by category, as data.

In comes a language code, out come phrases with their categories. The nouns are
`values/data/items.<language>.yaml`, the names of weapons `values/data/weapons.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from simpang.records import CommitmentKind, ItemCategory
from simpang.tables import read_yaml
from simpang.values.scanning import Phrases
from simpang.values.vocabulary import DATA, ValueRow, data_file


class ItemNoun(ValueRow):
    """Nouns for one category of items, in the singular; with no category, phrases that name no item."""

    category: ItemCategory | None
    forms: tuple[str, ...]


class Weapon(ValueRow):
    """Names of weapons. A `doubtful` one is also a name of people: it needs a number or item beside it."""

    category: ItemCategory
    forms: tuple[str, ...]
    doubtful: bool = False


class AidWords(ValueRow):
    """Words that tell the kind of help beside a noun for help ("bantuan militer") or `alone` ("weaponry").

    `topic` words tell what a whole report is about ("gempa", "IMF"). With no kind, phrases that tell none
    ("gencatan senjata").
    """

    kind: CommitmentKind | None
    phrases: tuple[str, ...]
    alone: bool = False
    topic: bool = False


@dataclass(frozen=True, slots=True)
class ItemWord:
    """What a phrase stands for. `name`: as written in the data for a proper name, None for a common noun."""

    category: ItemCategory | None
    name: str | None = None
    doubtful: bool = False


@cache
def item_words(language: str) -> Phrases[ItemWord]:
    """All nouns and names of items of a language, with their plurals."""
    nouns = read_yaml(data_file("items", language), ItemNoun)
    return Phrases((*_named(), *_common(nouns, language)))


@cache
def weapons() -> tuple[Weapon, ...]:
    """The names of weapons and equipment, by category."""
    return tuple(read_yaml(DATA / "weapons.yaml", Weapon))


def _named() -> Iterator[tuple[str, ItemWord]]:
    for row in weapons():
        for form in row.forms:
            yield form, ItemWord(row.category, form, row.doubtful)


def _common(nouns: list[ItemNoun], language: str) -> Iterator[tuple[str, ItemWord]]:
    for row in nouns:
        for form in row.forms:
            for variant in _variants(form, language):
                yield variant, ItemWord(row.category)


def _variants(form: str, language: str) -> tuple[str, ...]:
    """A noun with its regular plurals; in Indonesian also doubled and with -nya."""
    if language == "id":
        head, _, rest = form.partition(" ")
        return form, f"{form}nya", f"{head}-{head} {rest}".strip()
    if form.endswith("y") and form[-2:-1] not in "aeiou":
        return form, f"{form[:-1]}ies"
    if form.endswith(("s", "x", "ch", "sh")):
        return form, f"{form}es"
    return form, f"{form}s"


@cache
def aid_words() -> Phrases[AidWords]:
    """The words that tell the kind of help, of both languages."""
    return Phrases((phrase, row) for row in read_yaml(DATA / "aid.yaml", AidWords) for phrase in row.phrases)
