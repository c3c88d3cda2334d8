"""Whose people they are where an act at home names no side: "some 400 people were detained", "a curfew is in force".

In come a `Cast` and a token, out comes the state that the passage is about. Knows nothing of acts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from spacy.tokens import Doc

from simpang.extract.cast import Cast, Mention
from simpang.extract.clauses import Clause, Range
from simpang.extract.scene import scene
from simpang.extract.setting import Setting

_BACK = 3  # sentences; what was named longer ago is not the place of what is told now


class Home:
    """Finds the state in which something happens in one Doc."""

    def __init__(self, doc: Doc, cast: Cast, setting: Setting) -> None:
        self.doc = doc
        self.cast = cast
        self.people = setting.lexicon.words("home_people")
        self.locatives = setting.lexicon.words("locatives")
        self.states = [m for m in cast.mentions if self._state(m) is not None]
        self.counts = Counter(self._state(m) for m in self.states)
        here = scene(doc, setting)
        self.scene = here if here in self.counts else None

    def of(self, token: int, but: Collection[str] = ()) -> str | None:
        """The actor key of the state: one named in the sentence, else the main one of the report or passage.

        It is none of the codes `but`.
        """
        sentence = self.doc[token].sent
        states = [m for m in self.states if self._state(m) not in but]
        before = [m for m in states if sentence.start <= m.start < token]
        after = [m for m in states if token < m.start < sentence.end and self._placed(m)]
        for mention in (*reversed(before), *after):
            return self._state(mention)
        near = [m for m in states if m.start < sentence.start and self._distance(m, token) <= _BACK]
        if self.scene is not None and self.scene not in but:
            return self.scene
        if not near:
            return None
        ranked = Counter(self._state(m) for m in near)
        return max(reversed(list(ranked)), key=lambda key: (self.counts[key], ranked[key]))

    def has_people(self, clause: Clause, trigger: Range) -> bool:
        """Whether the subject or the object of a clause, or what stands right before it, are people."""
        ranges = [clause.region, (max(self.doc[trigger[0]].sent.start, trigger[0] - 8), trigger[0])]
        if clause.subject is not None:
            ranges.append(clause.subject)
        return any(
            token.lower_ in self.people or token.lemma_.lower() in self.people
            for start, end in ranges
            for token in self.doc[start:end]
        )

    def _placed(self, mention: Mention) -> bool:
        before = self.doc[mention.start - 1] if mention.start > 0 else None
        return before is not None and before.lower_ in self.locatives

    def _state(self, mention: Mention) -> str | None:
        """The key of the state that a mention names or acts for; the reference keys states by their code."""
        if len(mention.actors) != 1 or mention.kind in ("medium", "pronoun"):
            return None
        code = self.cast.code(mention.actors[0])
        actor = self.cast.actors.get(code) if code is not None else None
        return code if actor is not None and actor.kind == "state" else None

    def _distance(self, mention: Mention, token: int) -> int:
        return sum(1 for word in self.doc[mention.start + 1 : token + 1] if word.is_sent_start)
