"""Variants of sentences in the dress of news: quotation marks, dates in brackets, headlines, persons.

In come sentences, out come sentences with the same structure. Each change is drawn by the generator that is
handed in, so that the same seed gives the same training data.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from names import NamedSentence
from treebanks import Sentence, Word

QUOTES = 0.4
DATE = 0.5
CAPITALS = 0.3
MIXED = 0.5
JOINED = 0.04
LONG_WORD = 4


@cache
def day_names() -> frozenset[str]:
    """Indonesian names of days."""
    with (Path(__file__).parent / "data/days_id.csv").open(encoding="utf-8", newline="") as handle:
        return frozenset(row["form"] for row in csv.DictReader(handle))


def varied(sentence: Sentence, rng: random.Random) -> Sentence:
    """The sentence, perhaps with curly quotation marks or with a date after the name of a day."""
    if rng.random() < QUOTES:
        sentence = curly(sentence)
    for i in range(len(sentence.words) - 2, -1, -1):
        word = sentence.words[i]
        if word.form in day_names() and sentence.words[i + 1].form != "(" and rng.random() < DATE:
            sentence = _with_date(sentence, i, rng)
    return sentence


def headline(sentence: Sentence, rng: random.Random) -> Sentence:
    """The sentence without its full stop, at times with capitals as headlines have them."""
    words = sentence.words
    if words[-1].form == "." and len(words) > LONG_WORD:
        words = words[:-1]
    if rng.random() < CAPITALS:
        words = tuple(
            replace(w, form=w.form[0].upper() + w.form[1:]) if len(w.form) > LONG_WORD else w for w in words
        )
    return replace(sentence, words=words)


def curly(sentence: Sentence) -> Sentence:
    """Straight quotation marks made curly, in turn opening and closing."""
    words, opened = [], False
    for word in sentence.words:
        if word.form == '"':
            opened = not opened
            word = replace(word, form="“" if opened else "”", lemma="“" if opened else "”")
        words.append(word)
    return replace(sentence, words=tuple(words))


def _with_date(sentence: Sentence, day: int, rng: random.Random) -> Sentence:
    year = rng.choice(["", f"/{rng.randint(2015, 2026)}"])
    date = f"{rng.randint(1, 31)}/{rng.randint(1, 12)}{year}"
    space = sentence.words[day].space
    added = (
        Word("(", "(", "PUNCT", "_", day + 2, "punct", False),
        Word(date, date, "NUM", "NumType=Card", day, "appos", False),
        Word(")", ")", "PUNCT", "_", day + 2, "punct", space),
    )
    moved = _shifted(sentence.words, day + 1, len(added))
    before = (*moved[:day], replace(moved[day], space=True))
    return replace(sentence, words=(*before, *added, *moved[day + 1 :]))


def _shifted(words: Sequence[Word], at: int, by: int) -> tuple[Word, ...]:
    """The words with their heads counted anew, where `by` words will stand before index `at`."""
    return tuple(replace(word, head=word.head + by if word.head >= at else word.head) for word in words)


def renamed(sentence: NamedSentence, persons: Sequence[str], rng: random.Random) -> NamedSentence:
    """The sentence with other persons in it; a name of one word stays one word."""
    text, names, at = "", [], 0
    for start, end, label in sentence.names:
        text += sentence.text[at:start]
        name = sentence.text[start:end]
        if label == "PERSON":
            other = _person(persons, rng)
            name = other if " " in name else other.split()[-1]
        names.append((len(text), len(text) + len(name), label))
        text += name
        at = end
    return replace(sentence, text=text + sentence.text[at:], names=tuple(names))


def _person(persons: Sequence[str], rng: random.Random) -> str:
    """A full name: one of `persons`, or the first name of one with the family name of another."""
    first, *rest = rng.choice(persons).split()
    if rng.random() < MIXED:
        rest = rng.choice(persons).split()[1:]
    draw = rng.random()
    if draw < JOINED:
        rest[-1] = f"{rest[-1]}-{rng.choice(persons).split()[-1]}"
    elif draw < 2 * JOINED:
        rest[-1] = f"al-{rest[-1]}"
    elif draw < 3 * JOINED:
        first = f"{first}-{rng.choice(persons).split()[0].lower()}"
    return " ".join([first, *rest])
