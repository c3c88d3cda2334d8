"""The events layer: who does what to whom.

In come a Doc, its `Cast` and its `Speech`es, out come `Act`s by frame, each once. A trigger's units are tried in
lexicon order; the first whose `conditions` the clause meets decides, `sides` finds who takes part and `outcomes`
what it comes to. What is asked, promised or alleged is no second event.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from simpang.extract.acts import Act, once
from simpang.extract.cast import Cast
from simpang.extract.clauses import Clause, ClauseReader, Range
from simpang.extract.conditions import Conditions
from simpang.extract.home import Home
from simpang.extract.judged import Judged
from simpang.extract.judgements import judgement
from simpang.extract.outcomes import Outcomes
from simpang.extract.parties import Parties
from simpang.extract.setting import Setting
from simpang.extract.sides import Sides
from simpang.extract.speech import Speech
from simpang.extract.triggers import Trigger, themes_by_token, triggers
from simpang.frames import Frame, Unit, frames

_HYPOTHETICAL = frozenset({"REQUEST", "THREATEN"})
_JUDGING_FRAMES = {"criticise": "criticise", "praise": "praise"}


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
        self.cast = cast
        self.setting = setting
        self.words = setting.lexicon.words
        self.speeches = [
            (speech, tokens) for speech in speeches if (tokens := _tokens(doc, speech)) is not None
        ]
        self.clauses = ClauseReader(doc, setting.lexicon, [tokens for _, tokens in self.speeches])
        self.parties = Parties(doc, cast, setting.lexicon)
        themes = themes_by_token(doc, setting.language)
        speakers = {
            token: speech.speaker
            for speech, tokens in self.speeches
            if speech.direct
            for token in range(*tokens)
        }
        self.sides = Sides(doc, cast, setting, self.clauses, speakers)
        self.conditions = Conditions(doc, cast, self.clauses, themes)
        self.outcomes = Outcomes(doc, setting, self.clauses, self.sides, themes)
        self.judged = Judged(doc, self.parties, self.words("verdict_openers"))
        self.home = Home(doc, cast, setting)
        self.frames = frames()
        self.consumed: set[int] = set()

    def read(self) -> list[Act]:
        """The acts of the text, each once."""
        found: list[Act] = []
        for trigger in triggers(self.doc, self.setting.language):
            if trigger.start in self.consumed or self.cast_holds(trigger):
                continue
            act = self._act(trigger)
            if act is None:
                self._pass_over(trigger)
                continue
            self._consume(act, trigger)
            found.append(act)
        return once([*found, *self._judgements(found)], self.parties)

    def _judgements(self, found: Sequence[Act]) -> Iterator[Act]:
        """To call what another did a crime or a victory is itself an act."""
        for speech, tokens in self.speeches:
            frame = _JUDGING_FRAMES.get(speech.act)
            speaker = self.cast.actors[speech.speaker]
            if frame is None or speech.rule != "indirect/called" or speaker.code is None:
                continue
            judged = judgement(self.doc.text[slice(*speech.content)], self.setting.language)
            if judged is None:
                continue
            recipients = self.judged.of(found, tokens, speech.cue[0], speech.speaker, blame=judged == "blame")
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
        present = self.conditions.present(clause, trigger)
        for unit in trigger.units:
            if unit.voice not in ("any", trigger.voice):
                continue
            if not self.conditions.met(unit, present, trigger, clause):
                continue
            act = self._build(trigger, clause, unit, present)
            if act is not None:
                return act
        return None

    def _build(self, trigger: Trigger, clause: Clause, unit: Unit, present: frozenset[str]) -> Act | None:
        frame = self.frames[unit.frame]
        if trigger.part == "verb":
            actors, recipients = self.sides.of_verb(trigger, clause, unit)
            governor = clause
        else:
            actors, recipients, governor = self.sides.of_noun(trigger, clause, unit)
        if frame.swap:
            actors, recipients = recipients, actors
        if frame.home is not None:
            actors, recipients = self._at_home(trigger, clause, frame, actors, recipients)
        if frame.mutual:
            actors, recipients = self._each_once((*actors, *recipients)), ()
        if not self._acceptable(trigger, unit, frame, actors, recipients):
            return None
        outcome = self.outcomes.of(frame, unit, governor, trigger, clause)
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

    def _at_home(
        self,
        trigger: Trigger,
        clause: Clause,
        frame: Frame,
        actors: tuple[str, ...],
        recipients: tuple[str, ...],
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The sides of an act within one state, where the text names none of them or nobody who undergoes it."""
        if frame.home == "host" and recipients and not actors and trigger.voice == "passive":
            host = self.home.of(trigger.start, but=self.parties.codes(recipients))
            return ((host,) if host is not None else ()), recipients
        if recipients or frame.home == "host" or (actors and frame.home != "always"):
            return actors, recipients
        if actors:
            return actors, actors
        people = self.home.has_people(clause, (trigger.start, trigger.end))
        state = self.home.of(trigger.start) if people or frame.home == "always" else None
        if state is None:
            return (), ()
        rest = (trigger.end, self.doc[trigger.start].sent.end)
        others = self.parties.in_range(rest, but=frozenset(self.parties.codes((state,))))
        return (state,), () if others else (state,)

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
        if trigger.part == "verb" and not actors and self._by_nature(trigger):
            return False
        if trigger.part == "noun":
            return bool(actors)
        return bool(actors) or frame.type in ("ASSAULT", "COERCE", "AID", "AGREE", "SANCTION", "RETREAT")

    def _by_nature(self, trigger: Trigger) -> bool:
        """ "Topan menghantam Filipina", "a landslide killed 12": no act of anybody."""
        edge = self.clauses.left_edge(trigger.start)
        before = self.doc[edge : trigger.start]
        return any(token.lower_ in self.words("natural_forces") for token in before)

    def _points_back(self, trigger: Trigger) -> bool:
        """Whether the object of a verb points to something told before ("mendukung gugatan tersebut")."""
        if trigger.part == "noun":
            return False
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

    def _evidence(self, clause: Clause, trigger: Trigger) -> Range:
        start = trigger.start
        if clause.subject is not None and clause.subject[1] <= trigger.start:
            start = clause.subject[0]
        end = clause.region[1]
        while end > trigger.end and self.doc[end - 1].is_punct and self.doc[end - 1].text not in (")",):
            end -= 1
        return start, max(end, trigger.end)

    def _pass_over(self, trigger: Trigger) -> None:
        """What somebody unknown threatens or asks for is no act either."""
        if trigger.part == "noun":
            return
        clause = self.clauses.read(trigger.start, trigger.end)
        present = self.conditions.present(clause, trigger)
        met = [u for u in trigger.units if self.conditions.met(u, present, trigger, clause)]
        if met and all(self.frames[unit.frame].type in _HYPOTHETICAL for unit in met):
            self.consumed.update(range(trigger.start, clause.region[1]))

    def _consume(self, act: Act, trigger: Trigger) -> None:
        self.consumed.update(range(trigger.start, trigger.end))
        if act.frame.object_act:
            end = act.clause.region[1]
            if trigger.part == "noun":
                end = next((i for i in range(trigger.end, end) if self.doc[i].pos_ in ("VERB", "AUX")), end)
            self.consumed.update(range(trigger.start, end))


def _confidence(trigger: Trigger, actors: tuple[str, ...], recipients: tuple[str, ...]) -> float:
    score = 0.85 if trigger.part == "verb" else 0.7
    score -= 0.2 * (not actors)
    score -= 0.1 * (not recipients)
    return round(score, 2)


def _tokens(doc: Doc, speech: Speech) -> Range | None:
    span = doc.char_span(*speech.content, alignment_mode="expand")
    return (span.start, span.end) if span is not None else None
