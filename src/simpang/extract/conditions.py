"""What must stand around a trigger for one of its units: themes, kinds of actors, words, a complement.

In come a trigger and its `Clause`, out come the themes present and whether they meet a unit's conditions.
"""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc

from simpang.extract.cast import Cast
from simpang.extract.clauses import Clause, ClauseReader, Range
from simpang.extract.triggers import Trigger
from simpang.frames import TOWN, Unit

_SUBJECT_REACH = 10
_TOWNS = frozenset({"place", "capital"})


class Conditions:
    """Tests the units of the triggers of one Doc; `themes` are those that stand at each token."""

    def __init__(
        self, doc: Doc, cast: Cast, clauses: ClauseReader, themes: Mapping[int, frozenset[str]]
    ) -> None:
        self.doc = doc
        self.clauses = clauses
        self.cast = cast
        self.themes = themes

    def present(self, clause: Clause, trigger: Trigger) -> frozenset[str]:
        """The themes in the clause: its region, and the subject where the verb is passive."""
        return self._themes([clause.region, *_inner(trigger), *self._undergoer(clause, trigger)])

    def _themes(self, ranges: list[Range]) -> frozenset[str]:
        tokens = (token for start, end in ranges for token in range(start, end))
        named = [
            mention
            for tokens_ in ranges
            for mention in self.cast.within(*tokens_)
            if mention.kind != "institution"
        ]
        kinds: set[str] = {self.cast.actors[key].kind for mention in named for key in mention.actors}
        if any(mention.kind in _TOWNS for mention in named):
            kinds.add(TOWN)
        return frozenset(name for token in tokens for name in self.themes.get(token, ())) | kinds

    def met(self, unit: Unit, present: frozenset[str], trigger: Trigger, clause: Clause) -> bool:
        """Whether a clause with these themes has what the unit requires and nothing that it excludes."""
        if unit.needs_complement and "complement" not in clause.slots:
            return False
        if unit.subject and not self._in_subject(unit, trigger, clause):
            return False
        text = self._clause_text(clause, trigger)
        if unit.across:
            beyond = (trigger.end, max(trigger.end, self.doc[trigger.start].sent.end))
            text, present = self._text([beyond]), self._themes([beyond])
        if unit.required and not any(_has(condition, present, text) for condition in unit.required):
            return False
        return not any(_has(condition, present, text) for condition in unit.excluded)

    def _in_subject(self, unit: Unit, trigger: Trigger, clause: Clause) -> bool:
        """Whether the subject is of the kind that the unit asks for ("drone menghantam", "massa membakar")."""
        start, end = clause.subject or (self.clauses.left_edge(trigger.start), trigger.start)
        subject = (max(start, end - _SUBJECT_REACH), end)
        present, text = self._themes([subject]), self._text([subject])
        return any(_has(condition, present, text) for condition in unit.subject)

    def _clause_text(self, clause: Clause, trigger: Trigger) -> str:
        return self._text([*self._undergoer(clause, trigger), *_inner(trigger), clause.region])

    def _text(self, ranges: list[Range]) -> str:
        return f" {' '.join(self.doc[start:end].text for start, end in ranges).lower()} "

    def _undergoer(self, clause: Clause, trigger: Trigger) -> list[Range]:
        """The subject of a passive, which undergoes the act; by word order where the parser finds none."""
        if trigger.voice != "passive":
            return []
        if clause.subject is not None:
            return [clause.subject]
        edge = self.clauses.left_edge(trigger.start)
        return [(edge, trigger.start)] if edge < trigger.start else []


def _inner(trigger: Trigger) -> list[Range]:
    """What stands between the words of a verb ("set the house on fire")."""
    return [(trigger.start + 1, trigger.end - 1)] if trigger.end - trigger.start > 2 else []


def _has(condition: str, present: frozenset[str], text: str) -> bool:
    if condition.startswith("@"):
        return condition[1:] in present
    return f" {condition}" in text
