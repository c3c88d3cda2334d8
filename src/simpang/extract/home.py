"""Whose people a crowd are that the text does not name: "ribuan orang berunjuk rasa di Kairo", "guru mogok".

In comes a Doc with its `Cast` and the place of a verb, out comes the key of the state where it happens: the one
whose place the sentence names, else the one that the report names most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from spacy.tokens import Doc

from simpang.extract.cast import Cast, Mention
from simpang.language.lexicon import Lexicon

_REACH = 8


class Home:
    """Finds the states of the crowds of one Doc."""

    def __init__(self, doc: Doc, cast: Cast, lexicon: Lexicon) -> None:
        self.doc = doc
        self.cast = cast
        self.crowds = lexicon.lists.get("crowd_words", frozenset())
        self.locatives = lexicon.words("locatives")
        named = ("name", "adjective", "capital", "seat", "place")
        counts = Counter(key for m in cast.mentions if m.kind in named for key in self._states(m))
        self.ranked = [key for key, _ in counts.most_common()]

    def of(self, verb: int, edge: int, but: Iterable[str]) -> tuple[str, ...]:
        """The state of the crowd that acts in a verb whose clause begins at `edge`; none of the codes `but`."""
        subject = self.doc[max(edge, verb - _REACH) : verb]
        if not any(token.lower_ in self.crowds for token in subject):
            return ()
        return self.around(verb, but)

    def around(self, verb: int, but: Iterable[str] = ()) -> tuple[str, ...]:
        """The state where a sentence tells that something happens; none of the codes `but`."""
        others = frozenset(but)
        sentence = self.doc[verb].sent
        here = (
            key
            for m in self.cast.within(sentence.start, sentence.end)
            if self._located(m)
            for key in self._states(m)
        )
        for key in (*here, *self.ranked):
            if self.cast.code(key) not in others:
                return (key,)
        return ()

    def _states(self, mention: Mention) -> tuple[str, ...]:
        return tuple(key for key in mention.actors if self.cast.actors[key].kind == "state")

    def _located(self, mention: Mention) -> bool:
        before = self.doc[max(0, mention.start - 2) : mention.start]
        return any(token.lower_ in self.locatives for token in before)
