"""The two sides of an act: who does it and who undergoes it.

In come a trigger, its `Clause` and the unit that says which slot is which side, out come actor keys. Knows nothing
of what the act comes to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Doc

from simpang.extract.cast import Cast
from simpang.extract.clauses import Clause, ClauseReader, Range
from simpang.extract.parties import Parties
from simpang.extract.setting import Setting
from simpang.extract.triggers import Trigger
from simpang.frames import Unit, frames
from simpang.language.affixes import verb_forms

_LIGHT_VERB_REACH = 3
# Acts that a state often does to its own people, so that both sides may be of one code.
_INWARD = frozenset(
    {"arrest", "disperse_crowd", "shoot", "riot", "demonstrate", "investigate", "convict"}
    | {"declare_emergency", "impose_curfew", "censor", "pardon", "overthrow", "strike_work"}
)
# Acts whose grammatical object is what is given, so that in the passive the subject is not the recipient.
_GIVING = frozenset({"AID", "AGREE", "COOPERATE", "SANCTION"})
# Acts whose grammatical object is the actor's own: "polisi dikerahkan", "troops were withdrawn".
_OWN = frozenset(
    {"move_troops", "move_weapons", "deploy_police", "move_militia", "alert_forces", "withdraw_forces"}
)
# Acts that may be done to a place, so that its name is a side.
_AT_PLACES = frozenset({"ASSAULT", "MOBILIZE", "AID", "CONSULT", "COERCE", "RETREAT"})


class Sides:
    """Finds the sides of the acts of one Doc; `speakers` gives the speaker of each token in a quotation."""

    def __init__(
        self,
        doc: Doc,
        cast: Cast,
        setting: Setting,
        clauses: ClauseReader,
        speakers: Mapping[int, str],
    ) -> None:
        self.doc = doc
        self.cast = cast
        self.setting = setting
        self.words = setting.lexicon.words
        self.clauses = clauses
        self.parties = Parties(doc, cast, setting.lexicon)
        self.speakers = speakers
        self.frames = frames()
        self.light_verbs = verbs_of(setting, "light_verbs")

    def of_verb(
        self, trigger: Trigger, clause: Clause, unit: Unit
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Actors and recipients of an act that a verb tells."""
        subject = self._subject(trigger, clause)
        if trigger.voice == "passive":
            agent = self._agent(clause)
            if not agent and unit.frame in _OWN:
                own = self._not_inward(unit, subject)
                return subject, self._slots(clause, list(unit.recipient), unit, own)
            slots = [slot for slot in unit.recipient if slot not in ("object", "possessor")]
            taken = self.parties.codes(agent)
            by_slot = self._slots(clause, slots, unit, frozenset(taken))
            by_subject = tuple(key for key in subject if not taken.issuperset(self.parties.codes([key])))
            giving = self.frames[unit.frame].type in _GIVING
            return agent, (by_slot or by_subject) if giving else (by_subject or by_slot)
        return subject, self._slots(clause, list(unit.recipient), unit, self._not_inward(unit, subject))

    def of_noun(
        self, trigger: Trigger, clause: Clause, unit: Unit
    ) -> tuple[tuple[str, ...], tuple[str, ...], Clause]:
        """Actors and recipients of an act that a noun tells, and the clause whose mood holds for it."""
        recipients = self._slots(clause, [slot for slot in unit.recipient if slot != "object"], unit)
        governor = self._light_verb(trigger, "subject" in unit.actor)
        actors: tuple[str, ...] = ()
        for slot in unit.actor:
            if slot == "possessor":
                actors = self.parties.adjacent_before(trigger.start, self.words("possessive"))
            elif slot == "subject":
                continue
            elif slot == "object":
                actors = self._right_after(clause)
            else:
                actors = self._slots(clause, [slot], unit)
            if actors:
                break
        if not actors and self.setting.language == "id":
            actors = self._right_after(clause)
        if not actors and governor is not None:
            actors = self._subject(Trigger(governor.start, governor.end, (), "verb", "active"), governor)
        if not recipients and "object" in unit.recipient:
            recipients = tuple(key for key in self._right_after(clause) if key not in actors)
        taken = self.parties.codes(actors)
        recipients = tuple(key for key in recipients if not taken.issuperset(self.parties.codes([key])))
        return (
            actors,
            recipients,
            governor or replace(clause, negated=False, future=False, intended=False, possible=False),
        )

    def first_person(self, tokens: Range) -> str | None:
        """The speaker whom a "we" or "I" among the tokens means."""
        for index in range(*tokens):
            if self.doc[index].lower_ in self.words("first_person") and index in self.speakers:
                return self.speakers[index]
        return None

    def _subject(self, trigger: Trigger, clause: Clause) -> tuple[str, ...]:
        verb = self.doc[trigger.start]
        if verb.dep_ == "advcl" and self.clauses.own_subject(trigger.start) is None:
            edge = self.clauses.left_edge(trigger.start)
            by_order = self.parties.before(trigger.start, edge, self.clauses.same_speech)
            if by_order:
                return by_order
        if clause.subject is not None:
            found = self.parties.of_phrase(clause.subject)
            if found:
                return found
            speaker = self.first_person(clause.subject)
            if speaker is not None:
                return (speaker,)
            if self._is_document(clause.subject) or self._after_copula(clause.subject[0]):
                return self.parties.before(clause.subject[0], self.clauses.left_edge(clause.subject[0]))
            if not self._coordinated(trigger.start):
                return ()
        edge = self.clauses.left_edge(trigger.start)
        by_order = self.parties.before(trigger.start, edge, self.clauses.same_speech)
        if by_order:
            return by_order
        speaker = self.first_person((edge, trigger.start))
        return (speaker,) if speaker is not None else ()

    def _not_inward(self, unit: Unit, subject: tuple[str, ...]) -> frozenset[str]:
        """The codes that cannot undergo the act.

        They are the actor's own, but where a state turns on its people, a body on its members, or an armed group on
        the state for which it is counted.
        """
        own = frozenset(self.parties.codes(subject))
        if subject and all(self.cast.actors[key].kind == "armed_group" for key in subject):
            return frozenset(key for key in subject if key in own)
        if unit.frame == "request":
            bodies = all(self.cast.actors[key].kind == "organisation" for key in subject)
            return frozenset() if bodies else own
        return frozenset() if unit.frame in _INWARD else own

    def _is_document(self, tokens: Range) -> bool:
        """ "meloloskan resolusi yang mengecam Iran": what a document does, its maker does."""
        return any(self.doc[index].lower_ in self.words("document_nouns") for index in range(*tokens))

    def _after_copula(self, token: int) -> bool:
        """ "UEA menjadi negara ketiga yang menjalin …": what a predicate noun does, its subject does."""
        before = self.doc[token - 1] if token > 0 else None
        copulas = self.words("copulas")
        return before is not None and (before.lower_ in copulas or before.lemma_.lower() in copulas)

    def _coordinated(self, token: int) -> bool:
        """Whether the verb hangs on another that has no subject of its own either."""
        governor = self.doc[token].head.i
        return self.doc[token].dep_ in ("conj", "xcomp") and self.clauses.own_subject(governor) is None

    def _agent(self, clause: Clause) -> tuple[str, ...]:
        for preposition in self.words("agent"):
            for tokens in clause.slots.get(preposition, ()):
                found = self.parties.in_range(tokens)
                if found:
                    return found
        return self._right_after(clause) if self.setting.language == "id" else ()

    def _slots(
        self, clause: Clause, names: list[str], unit: Unit, but: frozenset[str] = frozenset()
    ) -> tuple[str, ...]:
        """The actors of the first slot, in the unit's order, that names any."""
        places = self.frames[unit.frame].type in _AT_PLACES
        for name in names:
            if name in ("possessor", "subject"):
                continue
            inside = (
                (*clause.slots.get("of", ()), *clause.slots.get("relative", ())) if name == "object" else ()
            )
            if name == "object" and clause.end - clause.start > 2:
                inside = ((clause.start + 1, clause.end - 1), *inside)
            for tokens in (*clause.slots.get(name, ()), *inside):
                found = self.parties.in_range(tokens, places=places, but=but)
                if found:
                    return found
        return ()

    def _right_after(self, clause: Clause) -> tuple[str, ...]:
        """The name that follows a noun within its phrase: "serangan Israel", "kunjungan kerja Presiden Marcos"."""
        if self.doc[min(clause.end, len(self.doc) - 1)].lower_ in self.words("determiners_after"):
            return ()
        for tokens in clause.slots.get("object", ())[:1]:
            verb = next((i for i in range(*tokens) if self.doc[i].pos_ in ("VERB", "AUX")), tokens[1])
            if tokens[0] == clause.end:
                return self.parties.in_range((tokens[0], verb)) if verb > tokens[0] else ()
        return ()

    def _light_verb(self, trigger: Trigger, takes_any: bool) -> Clause | None:
        """The clause of a light verb that governs the noun: "melancarkan serangan", "issued a call".

        A noun whose unit names a `subject` takes any verb: "tiba untuk kunjungan".
        """
        for index in range(trigger.start - 1, max(trigger.start - 1 - _LIGHT_VERB_REACH, -1), -1):
            token = self.doc[index]
            light = token.lower_ in self.light_verbs or token.lemma_.lower() in self.light_verbs
            if light or (takes_any and token.pos_ == "VERB"):
                return self.clauses.read(index, index + 1)
            if token.pos_ in ("VERB", "PUNCT", "SCONJ"):
                return None
        return None


def verbs_of(setting: Setting, name: str) -> frozenset[str]:
    """The forms of a list of verbs: all affixed forms of Indonesian stems, lemmas as they are."""
    stems = setting.lexicon.words(name)
    if setting.language != "id":
        return stems
    return frozenset(form for stem in stems for form, _ in verb_forms(stem))
