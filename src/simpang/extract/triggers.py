"""Words that may tell an event: every place where a lexical unit of the language stands.

In comes a Doc, out come `Trigger`s with the units that they may belong to, in lexicon order. Knows nothing of
who takes part.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Doc, Token

from simpang.extract.forms import FormTable
from simpang.frames import Unit, themes, units
from simpang.language.affixes import Voice, verb_forms

_GAP = 4
_AGENT_REACH = 8
_TITLE_CASE = 0.6
_NOUN_TAGS = ("NOUN", "PROPN", "X")
_NOUN_RELATIONS = ("nsubj", "nsubj:pass", "obj")
_VERB_TAGS = ("VERB", "AUX", "ADJ")


@dataclass(frozen=True, slots=True)
class Trigger:
    """Tokens `[start, end)` that may tell an act. `voice` is None for a noun."""

    start: int
    end: int
    units: tuple[Unit, ...]
    part: Literal["verb", "noun"]
    voice: Voice | None


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    order: int
    unit: Unit
    part: Literal["verb", "noun"]
    voice: Voice | None
    bare: bool = False


@cache
def _index(language: str) -> dict[str, list[_Entry]]:
    index: dict[str, list[_Entry]] = defaultdict(list)

    def enter(
        form: str,
        order: int,
        unit: Unit,
        part: Literal["verb", "noun"],
        voice: Voice | None,
        *,
        bare: bool = False,
    ) -> None:
        words = tuple(form.lower().replace("-", " ").split())
        index[words[0]].append(_Entry(words, order, unit, part, voice, bare))

    for order, unit in enumerate(units(language)):
        for stem in unit.stems:
            for form, voice in verb_forms(stem):
                enter(form, order, unit, "verb", voice)
            enter(stem, order, unit, "verb", "active", bare=True)
        for verb in unit.verbs:
            enter(verb, order, unit, "verb", "active")
        for noun in unit.nouns:
            enter(noun, order, unit, "noun", None)
            if language == "id":
                enter(noun + "nya", order, unit, "noun", None)
    return index


def triggers(doc: Doc, language: str) -> list[Trigger]:
    """All triggers in the order of the text; of those that start at one token, verbs before nouns."""
    index = _index(language)
    found: list[Trigger] = []
    for token in doc:
        entries = [*index.get(token.lower_, ())]
        if token.lemma_ and token.lemma_.lower() != token.lower_:
            entries += index.get(token.lemma_.lower(), ()) if language == "en" else ()
        found += _matches(doc, token, entries, language)
    return found


def _matches(doc: Doc, token: Token, entries: list[_Entry], language: str) -> Iterator[Trigger]:
    grouped: dict[tuple[str, Voice | None, int], list[_Entry]] = defaultdict(list)
    for entry in entries:
        if not _fits_tag(token, entry, language):
            continue
        end = _end_of(doc, token, entry, language)
        if end is not None:
            grouped[entry.part, _voice(token, entry, language), end].append(entry)
    for (part, voice, end), same in sorted(grouped.items(), key=lambda item: -item[0][2]):
        ordered = tuple(entry.unit for entry in sorted(same, key=lambda entry: entry.order))
        yield Trigger(token.i, end, ordered, part, voice)  # type: ignore[arg-type]


def _fits_tag(token: Token, entry: _Entry, language: str) -> bool:
    if language == "id":
        return not entry.bare or _in_headline(token)
    if entry.part == "noun":
        return (token.pos_ in _NOUN_TAGS or token.dep_ in _NOUN_RELATIONS) and not _month(token)
    alone = len(entry.words) == 1
    told = token.pos_ in _VERB_TAGS and token.dep_ not in _NOUN_RELATIONS
    return told and not _attributive(token) and not (alone and _hyphenated(token))


def _month(token: Token) -> bool:
    """ "since March": a capital inside a sentence and no name of an act."""
    return token.text == "March" and not token.is_sent_start


def _in_headline(token: Token) -> bool:
    """Whether a verb stands in a line in title case, where Indonesian leaves meN- out ("Turki Kirim Tentara")."""
    words = [word.text for word in token.sent if word.is_alpha]
    capitals = sum(word[0].isupper() for word in words)
    return token.text[0].isupper() and not token.is_sent_start and capitals > _TITLE_CASE * len(words)


def _attributive(token: Token) -> bool:
    """A participle before a noun in its phrase ("the seized tanker"), not a verb after its subject."""
    before = token.doc[token.i - 1] if token.i > 0 else None
    return token.dep_ in ("amod", "compound") and (
        before is None or before.pos_ in ("DET", "ADP", "ADJ", "PRON", "NUM")
    )


def _hyphenated(token: Token) -> bool:
    """A part of a compound ("Rwandan-backed", "virus-free")."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    before = token.doc[token.i - 1] if token.i > 0 else None
    joined_after = after is not None and after.text == "-" and not token.whitespace_
    joined_before = before is not None and before.text == "-" and not before.whitespace_
    return (joined_after or joined_before) and token.dep_ in ("amod", "acl", "compound")


def _voice(token: Token, entry: _Entry, language: str) -> Voice | None:
    if entry.part == "noun" or language == "id":
        return entry.voice
    return "passive" if is_passive(token) else "active"


def is_passive(token: Token) -> bool:
    """Whether an English verb stands in the passive: by its dependents, or as a bare participle after a noun."""
    features = token.morph.to_dict()
    if features.get("VerbForm") == "Fin":
        return False
    if any(child.dep_ in ("nsubj:pass", "aux:pass", "csubj:pass") for child in token.children):
        return True
    if token.dep_ != "acl" or features.get("VerbForm") != "Part" or features.get("Tense") != "Past":
        return False
    following = token.doc[token.i + 1 : token.i + 1 + _AGENT_REACH]
    return any(word.lower_ == "by" for word in following) or len(following) == 0 or following[0].is_punct


def _end_of(doc: Doc, token: Token, entry: _Entry, language: str) -> int | None:
    """Where the entry's words end; further words may stand up to a few tokens away in English."""
    position = token.i + 1
    for word in entry.words[1:]:
        limit = min(len(doc), position + (_GAP if language == "en" and entry.part == "verb" else 1))
        for index in range(position, limit):
            if word in (doc[index].lower_, doc[index].lemma_.lower()):
                position = index + 1
                break
            if doc[index].pos_ in ("PUNCT", "VERB", "SCONJ"):
                return None
        else:
            return None
    return position


# --- themes ---------------------------------------------------------------------------------------------------


@cache
def _theme_table(language: str) -> FormTable[frozenset[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for theme in themes(language):
        for word in theme.words:
            names[word].add(theme.name)
    return FormTable(((word, frozenset(found)) for word, found in names.items()), cased=False)


@cache
def _theme_words(language: str) -> dict[str, frozenset[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for theme in themes(language):
        for word in theme.words:
            if " " not in word:
                names[word].add(theme.name)
    return {word: frozenset(found) for word, found in names.items()}


def themes_by_token(doc: Doc, language: str) -> dict[int, frozenset[str]]:
    """The themes that stand at each token, by its first token for longer phrases."""
    tagged: dict[int, frozenset[str]] = {}
    for found in _theme_table(language).find(doc.text):
        span = doc.char_span(found.start, found.end, alignment_mode="expand")
        if span is not None:
            tagged[span.start] = tagged.get(span.start, frozenset()) | found.value
    words = _theme_words(language)
    for token in doc:
        by_lemma = words.get(token.lemma_.lower())
        by_form = words.get(token.lower_) or words.get(token.lower_.removesuffix("nya"))
        for names in (by_lemma, by_form):
            if names is not None:
                tagged[token.i] = tagged.get(token.i, frozenset()) | names
    return tagged
