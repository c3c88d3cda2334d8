"""The events layer: who does what to whom.

In come a Doc, its `Cast` and the ranges of reported speech, out come events by frame. A trigger's units are tried
in lexicon order; the first whose conditions the clause meets decides. What is asked, promised or alleged is no
second event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from simpang.extract.cast import Cast
from simpang.extract.clauses import Clause, ClauseReader, Range
from simpang.extract.judgements import judgement
from simpang.extract.parties import Parties
from simpang.extract.setting import Setting
from simpang.extract.statements import Speech
from simpang.extract.triggers import Trigger, themes_by_token, triggers
from simpang.frames import Frame, Unit, frames, mode_rules, type_rules
from simpang.language.affixes import verb_forms
from simpang.records import EventStatus, EventType

_LIGHT_VERB_REACH = 3
_COMPARED = 40  # acts of a kind; what was told longer ago is not told again
_JUDGING_FRAMES = {"criticise": "criticise", "praise": "praise"}
# "did not reject" says nothing of an act.
_NEVER_DENIED = frozenset({"REJECT", "ACCUSE", "REQUEST", "THREATEN"})
# Acts that a state often does to its own people, so that both sides may be of one code.
_INWARD = frozenset({"arrest", "disperse_crowd", "shoot", "riot", "demonstrate", "investigate", "convict"})
# Acts whose grammatical object is what is given, so that in the passive the subject is not the recipient.
_GIVING = frozenset({"AID", "AGREE", "COOPERATE", "SANCTION"})


@dataclass(frozen=True)
class Act:
    """An event as found: actor keys, token ranges, and the frame and unit that decided it."""

    frame: Frame
    type: EventType
    mode: str | None
    status: EventStatus
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    trigger: Range
    evidence: Range
    clause: Clause
    themes: frozenset[str]
    rule: str
    confidence: float


class EventReader:
    """Reads the events of one Doc."""

    def __init__(
        self,
        doc: Doc,
        cast: Cast,
        setting: Setting,
        speeches: Iterable[Speech] = (),
    ) -> None:
        self.doc = doc
        self.text = doc.text
        self.cast = cast
        self.setting = setting
        self.words = setting.lexicon.words
        self.speeches = [
            (speech, tokens) for speech in speeches if (tokens := _tokens(doc, speech)) is not None
        ]
        self.clauses = ClauseReader(doc, setting.lexicon, [tokens for _, tokens in self.speeches])
        self.parties = Parties(doc, cast, setting.lexicon)
        self.themes = themes_by_token(doc, setting.language)
        self.speakers = {
            token: speech.speaker
            for speech, tokens in self.speeches
            if speech.direct
            for token in range(*tokens)
        }
        self.frames = frames()
        self.consumed: set[int] = set()
        self.light_verbs = _forms(setting, "light_verbs")
        self.announcing_verbs = _forms(setting, "announcing_verbs")

    def read(self) -> list[Act]:
        """The acts of the text, each once."""
        found: list[Act] = []
        for trigger in triggers(self.doc, self.setting.language):
            if trigger.start in self.consumed or self.cast_holds(trigger):
                continue
            act = self._act(trigger)
            if act is None:
                continue
            self._consume(act, trigger)
            found.append(act)
        return _once([*found, *self._judgements()], self.parties)

    def _judgements(self) -> Iterator[Act]:
        """To call what another did a crime or a victory is itself an act."""
        for speech, tokens in self.speeches:
            frame = _JUDGING_FRAMES.get(speech.act)
            speaker = self.cast.actors[speech.speaker]
            if frame is None or speech.rule != "indirect/called" or speaker.code is None:
                continue
            judged = judgement(self.text[slice(*speech.content)], self.setting.language)
            if judged is None:
                continue
            recipients = self.parties.in_range(tokens, but=frozenset({speaker.code}))
            if not recipients:
                continue
            clause = self.clauses.read(*speech.cue)
            yield Act(
                frame=self.frames[frame],
                type=self.frames[frame].type,
                mode=self.frames[frame].mode,
                status="occurred",
                actors=(speech.speaker,),
                recipients=recipients,
                trigger=speech.cue,
                evidence=tokens,
                clause=clause,
                themes=frozenset(),
                rule=f"{frame}/judgement",
                confidence=0.6,
            )

    def cast_holds(self, trigger: Trigger) -> bool:
        """Whether the words belong to a name or to an institution rather than to an act."""
        mention = self.cast.at(trigger.start)
        return mention is not None and mention.kind not in ("description", "pronoun")

    # --- one trigger ------------------------------------------------------------------------------------------

    def _act(self, trigger: Trigger) -> Act | None:
        before = self.doc[trigger.start - 1].lower_ if trigger.start > 0 else ""
        if trigger.part == "verb" and before in self.words("gerund_openers"):
            return None
        if f"{before} {self.doc[trigger.start].lower_}" in self.words("idioms"):
            return None
        clause = self.clauses.read(trigger.start, trigger.end)
        present = self._present(clause, trigger)
        for unit in trigger.units:
            if unit.voice not in ("any", trigger.voice):
                continue
            if not self._meets(unit, present, trigger, clause):
                continue
            act = self._build(trigger, clause, unit, present)
            if act is not None:
                return act
        return None

    def _present(self, clause: Clause, trigger: Trigger) -> frozenset[str]:
        """The themes in the clause: its region, and the subject where the verb is passive."""
        ranges = [clause.region]
        if clause.subject is not None and trigger.voice == "passive":
            ranges.append(clause.subject)
        tokens = (token for start, end in ranges for token in range(start, end))
        named = (
            mention
            for tokens_ in ranges
            for mention in self.cast.within(*tokens_)
            if mention.kind != "institution"
        )
        kinds = {self.cast.actors[key].kind for mention in named for key in mention.actors}
        return frozenset(name for token in tokens for name in self.themes.get(token, ())) | kinds

    def _meets(self, unit: Unit, present: frozenset[str], trigger: Trigger, clause: Clause) -> bool:
        if unit.needs_complement and "complement" not in clause.slots:
            return False
        text = self._clause_text(clause, trigger)
        if unit.required and not any(_has(condition, present, text) for condition in unit.required):
            return False
        return not any(_has(condition, present, text) for condition in unit.excluded)

    def _clause_text(self, clause: Clause, trigger: Trigger) -> str:
        text = self.doc[clause.region[0] : clause.region[1]].text
        if clause.subject is not None and trigger.voice == "passive":
            text = self.doc[clause.subject[0] : clause.subject[1]].text + " " + text
        return f" {text.lower()} "

    def _build(self, trigger: Trigger, clause: Clause, unit: Unit, present: frozenset[str]) -> Act | None:
        frame = self.frames[unit.frame]
        if trigger.part == "verb":
            actors, recipients = self._verb_sides(trigger, clause, unit)
            governor = clause
        else:
            sides = self._noun_sides(trigger, clause, unit)
            if sides is None:
                return None
            actors, recipients, governor = sides
        if frame.swap:
            actors, recipients = recipients, actors
        if frame.mutual:
            actors, recipients = self._each_once((*actors, *recipients)), ()
        if not self._acceptable(trigger, unit, frame, actors, recipients):
            return None
        outcome = self._outcome(frame, unit, governor, trigger, clause)
        if outcome is None:
            return None
        type_, mode, status = outcome
        start, end = self._evidence(clause, trigger)
        return Act(
            frame=frame,
            type=type_,
            mode=mode,
            status=status,
            actors=actors,
            recipients=recipients,
            trigger=(trigger.start, trigger.end),
            evidence=(start, end),
            clause=clause,
            themes=present,
            rule=f"{frame.id}/{trigger.part}/{trigger.voice or 'nominal'}",
            confidence=_confidence(trigger, actors, recipients),
        )

    def _acceptable(
        self,
        trigger: Trigger,
        unit: Unit,
        frame: Frame,
        actors: tuple[str, ...],
        recipients: tuple[str, ...],
    ) -> bool:
        if not actors and not recipients:
            return False
        if (
            frame.mutual
            and len(self.parties.codes(actors)) < 2
            and (trigger.part == "noun" or unit.needs_recipient)
        ):
            return False
        if not frame.mutual and unit.needs_recipient and not recipients and not self._points_back(trigger):
            return False
        if trigger.part == "noun":
            return bool(actors)
        return bool(actors) or frame.type in ("ASSAULT", "COERCE", "AID", "AGREE", "SANCTION")

    def _points_back(self, trigger: Trigger) -> bool:
        """Whether the object points to something told before ("mendukung gugatan tersebut", "backed the move")."""
        end = self.clauses.region_end(trigger.end)
        after = self.words("determiners_after")
        before = self.words("determiners_before") - self.words("possessives")
        words = self.doc[trigger.end : end]
        if self.setting.language == "id":
            return any(token.lower_ in after for token in words[:4])
        return bool(words) and words[0].lower_ in before and len(words) <= 3

    def _each_once(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """One actor for each code, the first told."""
        kept: dict[str, str] = {}
        for key in keys:
            kept.setdefault(self.cast.code(key) or key, key)
        return tuple(kept.values())

    # --- sides ------------------------------------------------------------------------------------------------

    def _verb_sides(
        self, trigger: Trigger, clause: Clause, unit: Unit
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        subject = self._subject(trigger, clause)
        if trigger.voice == "passive":
            agent = self._agent(clause)
            slots = [slot for slot in unit.recipient if slot not in ("object", "possessor")]
            taken = self.parties.codes(agent)
            by_slot = self._slots(clause, slots, unit, frozenset(taken))
            by_subject = tuple(key for key in subject if not taken.issuperset(self.parties.codes([key])))
            giving = self.frames[unit.frame].type in _GIVING
            return agent, (by_slot or by_subject) if giving else (by_subject or by_slot)
        return subject, self._slots(clause, list(unit.recipient), unit, self._not_inward(unit, subject))

    def _not_inward(self, unit: Unit, subject: tuple[str, ...]) -> frozenset[str]:
        """The codes that cannot undergo the act.

        They are the actor's own, but where a state turns on its people or a body on its members.
        """
        own = frozenset(self.parties.codes(subject))
        if unit.frame == "request":
            bodies = all(self.cast.actors[key].kind == "organisation" for key in subject)
            return frozenset() if bodies else own
        return frozenset() if unit.frame in _INWARD else own

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
            speaker = self._first_person(clause.subject)
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
        speaker = self._first_person((edge, trigger.start))
        return (speaker,) if speaker is not None else ()

    def _is_document(self, tokens: Range) -> bool:
        """ "meloloskan resolusi yang mengecam Iran": what a document does, its maker does."""
        return any(self.doc[index].lower_ in self.words("document_nouns") for index in range(*tokens))

    def _after_copula(self, token: int) -> bool:
        """ "UEA menjadi negara ketiga yang menjalin …": what a predicate noun does, its subject does."""
        before = self.doc[token - 1] if token > 0 else None
        copulas = self.words("copulas")
        return before is not None and (before.lower_ in copulas or before.lemma_.lower() in copulas)

    def _coordinated(self, token: int) -> bool:
        return self.doc[token].dep_ in ("conj", "xcomp")

    def _first_person(self, tokens: Range) -> str | None:
        for index in range(*tokens):
            if self.doc[index].lower_ in self.words("first_person") and index in self.speakers:
                return self.speakers[index]
        return None

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
        places = self.frames[unit.frame].type in (
            "ASSAULT",
            "MOBILIZE",
            "AID",
            "CONSULT",
            "COERCE",
            "RETREAT",
        )
        for name in names:
            if name in ("possessor", "subject"):
                continue
            inside = (
                (*clause.slots.get("of", ()), *clause.slots.get("relative", ())) if name == "object" else ()
            )
            for tokens in (*clause.slots.get(name, ()), *inside):
                found = self.parties.in_range(tokens, places=places, but=but)
                if found:
                    return found
        return ()

    def _noun_sides(
        self, trigger: Trigger, clause: Clause, unit: Unit
    ) -> tuple[tuple[str, ...], tuple[str, ...], Clause] | None:
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

    # --- what it comes to -------------------------------------------------------------------------------------

    def _outcome(
        self, frame: Frame, unit: Unit, governor: Clause, trigger: Trigger, clause: Clause
    ) -> tuple[EventType, str | None, EventStatus] | None:
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
        return self._first_person((low, governor.start)) is not None

    def _announced(self, governor: Clause) -> bool:
        token = self.doc[governor.start]
        return token.lower_ in self.announcing_verbs or token.lemma_.lower() in self.announcing_verbs

    def _mode(self, frame: Frame, unit: Unit, trigger: Trigger, clause: Clause) -> str | None:
        if unit.mode is not None or not frame.modes_by_object:
            return unit.mode or frame.mode
        rule = mode_rules()[frame.type]
        for token in range(trigger.start, clause.region[1]):
            for name in self.themes.get(token, ()):
                if name in rule.themes:
                    return rule.themes[name]
        return rule.default

    def _evidence(self, clause: Clause, trigger: Trigger) -> Range:
        start = trigger.start
        if clause.subject is not None and clause.subject[1] <= trigger.start:
            start = clause.subject[0]
        end = clause.region[1]
        while end > trigger.end and self.doc[end - 1].is_punct and self.doc[end - 1].text not in (")",):
            end -= 1
        return start, max(end, trigger.end)

    def _consume(self, act: Act, trigger: Trigger) -> None:
        self.consumed.update(range(trigger.start, trigger.end))
        if act.frame.object_act:
            end = act.clause.region[1]
            if trigger.part == "noun":
                end = next((i for i in range(trigger.end, end) if self.doc[i].pos_ in ("VERB", "AUX")), end)
            self.consumed.update(range(trigger.start, end))


def _has(condition: str, present: frozenset[str], text: str) -> bool:
    if condition.startswith("@"):
        return condition[1:] in present
    return f" {condition}" in text


def _forms(setting: Setting, name: str) -> frozenset[str]:
    """The forms of a list of verbs: all affixed forms of Indonesian stems, lemmas as they are."""
    stems = setting.lexicon.words(name)
    if setting.language != "id":
        return stems
    return frozenset(form for stem in stems for form, _ in verb_forms(stem))


def _confidence(trigger: Trigger, actors: tuple[str, ...], recipients: tuple[str, ...]) -> float:
    score = 0.85 if trigger.part == "verb" else 0.7
    score -= 0.2 * (not actors)
    score -= 0.1 * (not recipients)
    return round(score, 2)


def _tokens(doc: Doc, speech: Speech) -> Range | None:
    span = doc.char_span(*speech.content, alignment_mode="expand")
    return (span.start, span.end) if span is not None else None


def _once(found: list[Act], parties: Parties) -> list[Act]:
    """The same act told twice is one: same type and status, sides that agree where both are told."""
    kept: list[Act] = []
    alike: dict[tuple[EventType, EventStatus], list[int]] = defaultdict(list)
    for act in found:
        places = alike[act.type, act.status]
        for index in places[-_COMPARED:]:
            other = kept[index]
            same = _agree(act, other, parties) and not _counted_apart(act, other, parties.doc)
            if same or _one_meeting(act, other, parties):
                if len(act.recipients) + len(act.actors) > len(other.recipients) + len(other.actors):
                    kept[index] = replace(act, trigger=other.trigger, evidence=other.evidence)
                break
        else:
            places.append(len(kept))
            kept.append(act)
    return kept


def _one_meeting(a: Act, b: Act, parties: Parties) -> bool:
    """A visit and the meeting in it, told in one sentence of the same parties, are one."""
    if a.type != "CONSULT" or b.type != "CONSULT" or a.status != b.status:
        return False
    together = parties.doc[a.trigger[0]].sent == parties.doc[b.trigger[0]].sent
    return together and parties.codes((*a.actors, *a.recipients)) == parties.codes((*b.actors, *b.recipients))


def _counted_apart(a: Act, b: Act, doc: Doc) -> bool:
    """Two tellings with different numbers are two acts ("75 billion crowns", "eight tanks")."""
    left, right = ({token.lower_ for token in doc[slice(*act.evidence)] if token.like_num} for act in (a, b))
    return bool(left) and bool(right) and left.isdisjoint(right)


def _agree(a: Act, b: Act, parties: Parties) -> bool:
    modes = a.mode == b.mode or a.mode is None or b.mode is None
    open_ended = a.frame == b.frame
    return modes and all(
        parties.codes(left) == parties.codes(right) or (open_ended and not (left and right))
        for left, right in ((a.actors, b.actors), (a.recipients, b.recipients))
    )
