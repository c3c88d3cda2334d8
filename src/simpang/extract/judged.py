"""Who is praised or blamed where the words name nobody: "called it a mistake".

In come the acts of a Doc in the order of the text, out comes who did what was told last. Knows nothing of words.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from simpang.extract.acts import Act
from simpang.extract.clauses import Range
from simpang.extract.parties import Parties

_BACK = 3  # sentences; what was told longer ago is not what is judged now
_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN", "REJECT", "PROTEST"})
_WORDS = frozenset({"ACCUSE", "CONSULT", "REQUEST"})  # words are seldom what is judged


class Judged:
    """Finds the doer of the deed that a judgement of one Doc means."""

    def __init__(self, doc: Doc, parties: Parties, openers: frozenset[str]) -> None:
        self.doc = doc
        self.openers = openers
        self.parties = parties

    def of(
        self, found: Sequence[Act], content: Range, cue: int, judge: str, *, blame: bool
    ) -> tuple[str, ...]:
        """Whom a judgement means: who is named before its verdict, else who did the last deed, else who was named."""
        own = frozenset(self.parties.codes([judge]))
        start, end = content
        verdict = next((i for i in range(start + 1, end) if self.doc[i].lower_ in self.openers), end)
        named = self.parties.in_range((start, verdict), but=own)
        return named or self._doer(found, cue, own, blame=blame) or self._named_before(cue, own)

    def _named_before(self, token: int, own: frozenset[str]) -> tuple[str, ...]:
        """The state or group named last in the sentence before."""
        sentence = self.doc[token].sent.start
        if sentence == 0:
            return ()
        mentions = self.parties.cast.within(self.doc[sentence - 1].sent.start, sentence)
        for mention in reversed(mentions):
            if mention.kind in ("name", "capital", "institution", "person") and not own.issuperset(
                self.parties.codes(mention.actors)
            ):
                return mention.actors if self.parties.cast.code(mention.actors[0]) is not None else ()
        return ()

    def _doer(self, found: Sequence[Act], token: int, own: frozenset[str], *, blame: bool) -> tuple[str, ...]:
        """The actors of the last deed before a token that are not those who judge."""
        for act in reversed(found):
            if act.trigger[0] >= token or self._distance(act.trigger[0], token) > _BACK:
                continue
            others = tuple(key for key in act.actors if not own.issuperset(self.parties.codes([key])))
            fits = act.type in _HOSTILE if blame else act.type not in _HOSTILE | _WORDS
            if fits and others and len(others) == len(act.actors):
                return others
        return ()

    def _distance(self, first: int, second: int) -> int:
        return sum(1 for word in self.doc[first + 1 : second + 1] if word.is_sent_start)
