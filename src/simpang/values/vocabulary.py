"""The word lists that several values share: number words, qualifiers, closed classes, counted nouns.

In comes a language code (`id`, `en`), out come validated rows of `values/data`, each file read once.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from simpang.errors import LanguageError
from simpang.records import Qualifier
from simpang.tables import read_yaml
from simpang.values.scanning import Phrases

DATA = Path(__file__).parent / "data"
LANGUAGES = ("en", "id")

NumberKind = Literal[
    "unit", "teen", "tens", "add_ten", "times_ten", "hundred", "scale", "dozen", "article", "half", "vague",
    "few", "and", "of",
]  # fmt: skip
NounKind = Literal["person", "thing", "classifier", "measure"]


class ValueRow(BaseModel):
    """Base of the rows of value data: frozen, unknown fields are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class NumberWord(ValueRow):
    """A word of a number. `value`: what it is worth, or for a vague word ("hundreds") the least it can mean.

    A `short` scale ("bn") is read only right after digits. A `whole` word holds its own one ("seratus",
    "seribu").
    """

    kind: NumberKind
    forms: tuple[str, ...]
    value: int = 0
    short: bool = False
    whole: bool = False


class QualifierWord(ValueRow):
    """Words before or after a number that say how it is meant."""

    qualifier: Qualifier
    forms: tuple[str, ...]
    place: Literal["before", "after"] = "before"


class CountedNoun(ValueRow):
    """Nouns after a number: people, things, classifiers ("unit", "buah"), measures ("ton", "persen")."""

    kind: NounKind
    forms: tuple[str, ...]


class WordClass(ValueRow):
    """A closed class of words or phrases by its name."""

    name: str
    words: tuple[str, ...]


def data_file(name: str, language: str) -> Path:
    """The path of a language's data file. Raises LanguageError for a language that values do not know."""
    if language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise LanguageError("language", f"no words for values in language {language!r}; there are: {known}")
    return DATA / f"{name}.{language}.yaml"


@cache
def number_words(language: str) -> Phrases[NumberWord]:
    """All words of numbers, of one language."""
    rows = read_yaml(data_file("numbers", language), NumberWord)
    return Phrases((form, row) for row in rows for form in row.forms)


@cache
def qualifier_words(language: str, place: str) -> Phrases[Qualifier]:
    """The qualifiers that stand before or after a number."""
    rows = read_yaml(data_file("qualifiers", language), QualifierWord)
    return Phrases((form, row.qualifier) for row in rows if row.place == place for form in row.forms)


@cache
def counted_nouns(language: str) -> Phrases[NounKind]:
    """The nouns that are commonly counted, by kind."""
    rows = read_yaml(data_file("nouns", language), CountedNoun)
    return Phrases((form, row.kind) for row in rows for form in row.forms)


@cache
def word_class(name: str, language: str) -> Phrases[str]:
    """A closed class of words. Raises KeyError for a class that the language does not have."""
    rows = {row.name: row for row in read_yaml(data_file("words", language), WordClass)}
    return Phrases((word, name) for word in rows[name].words)
