"""Words of giving: verbs that say how far help has come, and words with which money is no help.

In comes a Doc, out come `Giving`s in the order of the text. The words are `language/<code>/giving.yaml`.
Knows nothing of amounts or actors.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Doc, Token

from simpang.extract.triggers import is_passive
from simpang.language.affixes import Voice, verb_forms
from simpang.language.lexicon import FOLDER, LexiconRow
from simpang.records import Stage
from simpang.tables import read_yaml

_GAP = 5
_VERB_TAGS = ("VERB", "ADJ", "AUX")

_WORDS = ("recipient", "source", "addressee", "package", "sum", "for_a_while", "ground", "not_yet")

Role = Literal[
    "no_help",
    "link",
    "recipient",
    "source",
    "addressee",
    "package",
    "sum",
    "for_a_while",
    "ground",
    "not_yet",
]


class GivingWords(LexiconRow):
    """Verbs of one stage of help. `stems` (Indonesian) take affixes, `verbs` are lemmas or invariable forms.

    A `sure` verb tells help by itself, others need a noun for help or a recipient. The subject of a `takes`
    verb is who gets the help, that of a `thing` verb the help itself; that of a `blocks` verb need not be the
    donor.

    With no stage, by `role`: words with which money is no help (`no_help`), verbs that stand between another
    and its amount and begin no clause (`link`), the prepositions of who gets it (`recipient`), gives it
    (`source`) or is asked for it (`addressee`); nouns that are help where an amount measures them (`package`)
    or tell an amount of what went before (`sum`); `for_a_while`: what is stopped is only held up; `ground`:
    prepositions before what somebody is thanked or blamed for; `not_yet`: before an infinitive, the act is
    still to be done.
    """

    stage: Stage | None = None
    role: Role | None = None
    stems: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    sure: bool = False
    takes: bool = False
    thing: bool = False
    blocks: bool = False


@dataclass(frozen=True, slots=True)
class Giving:
    """A word of giving at the tokens `[start, end)`."""

    start: int
    end: int
    row: GivingWords
    voice: Voice
    is_verb: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    row: GivingWords
    voice: Voice
    is_verb: bool


@cache
def _rows(language: str) -> tuple[GivingWords, ...]:
    return tuple(read_yaml(FOLDER / language / "giving.yaml", GivingWords))


@cache
def words_of(language: str, role: Role) -> frozenset[str]:
    """The words of a role: prepositions, nouns, adverbs."""
    return frozenset(word for row in _rows(language) if row.role == role for word in row.nouns)


@cache
def _index(language: str) -> dict[str, list[_Entry]]:
    index: dict[str, list[_Entry]] = defaultdict(list)

    def enter(form: str, row: GivingWords, voice: Voice, is_verb: bool) -> None:
        words = tuple(form.lower().split())
        index[words[0]].append(_Entry(words, row, voice, is_verb))

    for row in _rows(language):
        if row.role in _WORDS:
            continue
        for stem in row.stems:
            for form, voice in verb_forms(stem):
                enter(form, row, voice, True)
        for verb in row.verbs:
            enter(verb, row, "active", True)
        for noun in row.nouns:
            enter(noun, row, "active", False)
    return {word: sorted(entries, key=lambda entry: -len(entry.words)) for word, entries in index.items()}


def giving_words(doc: Doc, language: str) -> list[Giving]:
    """All words of giving in the order of the text, of those that begin at one token the longest."""
    index = _index(language)
    found = []
    for token in doc:
        entries = [*index.get(token.lower_, ())]
        if language == "en" and token.lemma_.lower() != token.lower_:
            entries += index.get(token.lemma_.lower(), ())
        for entry in sorted(entries, key=lambda entry: -len(entry.words)):
            end = _end(doc, token, entry, language)
            if end is not None:
                found.append(Giving(token.i, end, entry.row, _voice(token, entry, language), entry.is_verb))
                break
    return found


def _end(doc: Doc, token: Token, entry: _Entry, language: str) -> int | None:
    """Where an entry's words end; parts of an English verb may stand apart ("put 5m on the table")."""
    if language == "en" and entry.is_verb and token.pos_ not in _VERB_TAGS:
        return None
    position = token.i + 1
    for number, word in enumerate(entry.words[1:]):
        reach = _GAP if language == "en" and entry.is_verb and number == 0 else 1
        for index in range(position, min(len(doc), position + reach)):
            if word in (doc[index].lower_, doc[index].lemma_.lower()):
                position = index + 1
                break
            if doc[index].is_punct or doc[index].pos_ in ("VERB", "SCONJ"):
                return None
        else:
            return None
    return token.i + 1 if language == "en" and entry.is_verb else position


def _voice(token: Token, entry: _Entry, language: str) -> Voice:
    if language == "id" or not entry.is_verb:
        return entry.voice
    return "passive" if is_passive(token) else "active"
