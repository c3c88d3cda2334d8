"""Words that report speech or thought, where they stand in a text.

In comes a Doc, out come `CueUse`s. Knows nothing of who speaks or what is said.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Literal

from spacy.tokens import Doc

from simpang.extract.triggers import is_passive
from simpang.language.affixes import verb_forms
from simpang.language.lexicon import Cue, cues

Form = Literal["active", "passive", "bare", "invariable"]


@dataclass(frozen=True, slots=True)
class CueUse:
    """A cue at the tokens `[start, end)`. `form` is `bare` where it can only follow or precede what was said."""

    start: int
    end: int
    cue: Cue
    form: Form


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    cue: Cue
    form: Form


@cache
def _index(language: str) -> dict[str, tuple[_Entry, ...]]:
    index: dict[str, list[_Entry]] = defaultdict(list)
    for cue in cues(language):
        forms: list[tuple[str, Form]] = [(form, "bare") for form in cue.bare]
        forms += [(form, "invariable" if cue.kind != "verb" else "active") for form in cue.verbs]
        for stem in cue.stems:
            forms += [(form, voice) for form, voice in verb_forms(stem) if not form.startswith("ter")]
        for form, kind in forms:
            words = tuple(form.split())
            index[words[0]].append(_Entry(words, cue, kind))
    return {word: tuple(sorted(entries, key=lambda e: -len(e.words))) for word, entries in index.items()}


def cue_uses(doc: Doc, language: str) -> list[CueUse]:
    """All cues in the order of the text; one token may be a cue in several ways (verb and media)."""
    index = _index(language)
    found: list[CueUse] = []
    for token in doc:
        keys = {token.lower_, token.lemma_.lower()} if language == "en" else {token.lower_}
        seen: set[str] = set()
        for key in sorted(keys):
            for entry in index.get(key, ()):
                end = token.i + len(entry.words)
                rest = [doc[i].lower_ for i in range(token.i + 1, min(end, len(doc)))]
                if tuple(rest) != entry.words[1:] or entry.cue.kind in seen:
                    continue
                form = entry.form
                if language == "en" and entry.cue.kind in ("verb", "media"):
                    if token.pos_ not in ("VERB", "AUX"):
                        continue
                    form = "passive" if is_passive(token) else "active"
                seen.add(entry.cue.kind)
                found.append(CueUse(token.i, end, entry.cue, form))
    return found
