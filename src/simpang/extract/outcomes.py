"""What an act comes to: its type, its mode and its status.

In come a frame, its unit and the clauses around a trigger, out come the values of the record: what is denied,
possible or planned is another status, and with some types another type.
"""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc

from simpang.extract.clauses import Clause, ClauseReader
from simpang.extract.setting import Setting
from simpang.extract.sides import Sides, verbs_of
from simpang.extract.triggers import Trigger
from simpang.frames import Frame, Unit, mode_rules, type_rules
from simpang.records import EventStatus, EventType

# "did not reject" says nothing of an act.
_NEVER_DENIED = frozenset({"REJECT", "ACCUSE", "REQUEST", "THREATEN"})


class Outcomes:
    """Tells what the acts of one Doc come to; `themes` are those that stand at each token."""

    def __init__(
        self,
        doc: Doc,
        setting: Setting,
        clauses: ClauseReader,
        sides: Sides,
        themes: Mapping[int, frozenset[str]],
    ) -> None:
        self.doc = doc
        self.clauses = clauses
        self.sides = sides
        self.themes = themes
        self.announcing_verbs = verbs_of(setting, "announcing_verbs")
        self.purposes = setting.lexicon.words("purpose_nouns")

    def of(
        self, frame: Frame, unit: Unit, governor: Clause, trigger: Trigger, clause: Clause
    ) -> tuple[EventType, str | None, EventStatus] | None:
        """Type, mode and status; None where nothing is told. `governor` is the clause whose mood holds."""
        if self._is_purpose(trigger):
            return None
        rule = type_rules()[frame.type]
        mode = self._mode(frame, unit, trigger, clause)
        ahead = governor.future or governor.intended
        if governor.negated and ahead and rule.refused is not None:
            return rule.refused.type, rule.refused.mode, "occurred"
        if governor.negated and frame.type in _NEVER_DENIED:
            return None
        if governor.negated:
            return frame.type, mode, "denied"
        if frame.type == "ASSAULT" and (ahead or governor.possible) and self._vowed(governor):
            return "THREATEN", "violence", "occurred"
        if governor.possible:
            return frame.type, mode, "possible"
        if ahead:
            if rule.future is not None:
                return rule.future.type, rule.future.mode, rule.future.status
            if frame.type in ("AGREE", "REQUEST", "ACCUSE", "CONCEDE", "REJECT", "THREATEN"):
                return frame.type, mode, frame.status
            return frame.type, mode, "planned"
        if trigger.part == "noun" and rule.future is not None and self._announced(governor):
            return rule.future.type, rule.future.mode, rule.future.status
        return frame.type, mode, frame.status

    def _vowed(self, governor: Clause) -> bool:
        """ "Kami akan menyerang" in a quotation: who says so threatens."""
        low = governor.subject[0] if governor.subject is not None else self.clauses.left_edge(governor.start)
        return self.sides.first_person((low, governor.start)) is not None

    def _announced(self, governor: Clause) -> bool:
        token = self.doc[governor.start]
        return token.lower_ in self.announcing_verbs or token.lemma_.lower() in self.announcing_verbs

    def _mode(self, frame: Frame, unit: Unit, trigger: Trigger, clause: Clause) -> str | None:
        if unit.mode is not None or not frame.modes_by_object:
            return unit.mode or frame.mode
        rule = mode_rules()[frame.type]
        for token in (*self._before(frame, trigger, clause), *range(trigger.start, clause.region[1])):
            present = self.themes.get(token, frozenset())
            told = next((mode for theme, mode in rule.themes.items() if theme in present), None)
            if told is not None:
                return told
        return rule.default

    def _before(self, frame: Frame, trigger: Trigger, clause: Clause) -> list[int]:
        """The tokens before an act that may tell its means: of a noun its attributes ("a drone attack")."""
        if trigger.part == "noun":
            return [token.i for token in self.doc[trigger.start].lefts]
        if clause.subject is not None and frame.type == "ASSAULT":
            return list(range(*clause.subject))
        return []

    def _is_purpose(self, trigger: Trigger) -> bool:
        """ "Tujuannya adalah untuk mengirim …", "the aim is to free …": what is aimed at is not told as done."""
        verb = self.doc[trigger.start]
        while verb.dep_ == "conj" and verb.head.i < verb.i:
            verb = verb.head
        if trigger.part != "verb" or verb.i == 0 or verb.nbor(-1).lower_ not in ("to", "untuk"):
            return False
        return any(token.lower_ in self.purposes for token in self.doc[verb.sent.start : verb.i])
