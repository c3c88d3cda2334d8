"""Indirect speech: what is told after a cue, before one ("…, kata X"), "menurut X", or in the sentence before it.

In come a cue and the stretch that it stands in, out comes a `Speech`, or None where the cue reports nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from simpang.extract.cast import Cast
from simpang.extract.clauses import Range
from simpang.extract.contents import CLAUSE_TAGS, Contents
from simpang.extract.cues import CueUse
from simpang.extract.setting import Setting
from simpang.extract.speakers import Speakers
from simpang.extract.speech import Course, Speech


class IndirectReader:
    """Reads the cues of one Doc that no quotation goes with; `quoted` are the tokens within quotations."""

    def __init__(
        self,
        doc: Doc,
        cast: Cast,
        setting: Setting,
        speakers: Speakers,
        contents: Contents,
        quoted: frozenset[int],
    ) -> None:
        self.doc = doc
        self.cast = cast
        self.setting = setting
        self.words = setting.lexicon.words
        self.speakers = speakers
        self.contents = contents
        self.quoted = quoted

    def read(self, use: CueUse, stretch: Range, cues: Sequence[CueUse], course: Course) -> Speech | None:
        """What a cue reports; `cues` are all those of the stretch."""
        if use.cue.kind == "preposition":
            return self._according_to(use, stretch, cues, course)
        if use.cue.kind in ("media", "noun") or use.form == "bare":
            return self._postposed(use, stretch, cues, course)
        if use.form == "passive":
            return self._about_previous(use, stretch, course)
        if self._is_postposed_verb(use, stretch):
            return self._postposed(use, stretch, cues, course)
        return self._after_cue(use, stretch, cues, course)

    def _after_cue(
        self, use: CueUse, stretch: Range, cues: Sequence[CueUse], course: Course
    ) -> Speech | None:
        """X mengatakan (bahwa) …; X urged Y to …; X called Y a …"""
        speaker = self.speakers.of_cue(use, stretch, None, course)
        if speaker is None:
            return None
        start, marked = self.contents.start(use, stretch)
        end = self.contents.end(start, use, stretch, cues)
        if end - start < (1 if use.cue.noun else 2):
            return None
        if not self._says_something(use, start, end, marked):
            return None
        rule = "indirect/called" if use.cue.object == "as" else "indirect/after cue"
        return self._speech(use, speaker, start, end, rule, 0.8 if marked else 0.7)

    def _says_something(self, use: CueUse, start: int, end: int, marked: bool) -> bool:
        if marked and not use.cue.needs_clause:
            return True
        if use.cue.needs_marker:
            return False
        tags = [self.doc[index].pos_ for index in range(start, end)]
        has_verb = any(tag in ("VERB", "AUX") for tag in tags)
        if use.cue.noun:
            return True
        if use.cue.needs_clause:
            return self._has_own_clause(use, start, end)
        if use.cue.object == "as":
            return end - start >= 2
        if self.setting.language == "en":
            return has_verb and self._has_own_clause(use, start, end)
        return has_verb or any(tag == "ADJ" for tag in tags)

    def _has_own_clause(self, use: CueUse, start: int, end: int) -> bool:
        """The cue governs a clause inside the content, or the content has a verb with a subject."""
        verb = self.doc[use.start]
        for child in verb.children:
            if child.dep_ in ("ccomp", "xcomp", "parataxis", "advcl") and start <= child.i < end:
                return True
        if self.setting.language == "en" and use.cue.needs_clause:
            return False
        return any(
            token.dep_.startswith("nsubj") and token.head.pos_ in CLAUSE_TAGS and start <= token.head.i < end
            for token in self.doc[start:end]
        )

    def _postposed(
        self, use: CueUse, stretch: Range, cues: Sequence[CueUse], course: Course
    ) -> Speech | None:
        """…, kata X; …, X said; …, lapor Reuters."""
        speaker = self.speakers.of_cue(use, stretch, None, course)
        if speaker is None:
            return None
        start = stretch[0]
        comma = self.contents.comma_before(use, start)
        if comma is None:
            return None
        if use.cue.kind == "media" and self.cast.actors[speaker].kind != "medium":
            return None
        for other in cues:
            if other.end <= comma and other.cue.kind == "verb" and other.form != "bare":
                return None
        tail = self.contents.inserted_tail(use, stretch)
        if tail is not None and tail[1] - tail[0] > comma - start:
            return self._speech(use, speaker, *tail, "indirect/inserted", 0.7)
        if comma - start < 2 or not self.contents.has_verb(start, comma):
            return None
        return self._speech(use, speaker, start, comma, "indirect/postposed", 0.8)

    def _is_postposed_verb(self, use: CueUse, stretch: Range) -> bool:
        """English "…, X said" and Indonesian "…, X mengatakan": nothing but time and place follows the cue."""
        if self.setting.language != "en" or use.cue.object != "clause":
            return False
        comma = self.contents.comma_before(use, stretch[0])
        if comma is None or comma - stretch[0] < 3:
            return False
        if not self._governs_before(use, stretch[0], comma):
            return False
        tail = self.doc[use.end : stretch[1]]
        quoted = any(token.i in self.quoted for token in tail)
        clause_after = any(
            child.dep_ == "ccomp" and child.i > use.start for child in self.doc[use.start].children
        )
        has_that = use.end < stretch[1] and self.doc[use.end].lower_ == "that"
        return not quoted and not clause_after and not has_that and self.contents.has_verb(stretch[0], comma)

    def _governs_before(self, use: CueUse, start: int, comma: int) -> bool:
        """Whether the parser ties the cue to a verb before the comma, as what is said or as what it is added to."""
        cue = self.doc[use.start]
        if start <= cue.head.i < comma and cue.dep_ in ("parataxis", "conj", "advcl", "ccomp"):
            return True
        return any(
            start <= child.i < comma and child.dep_ in ("ccomp", "parataxis") for child in cue.children
        )

    def _according_to(
        self, use: CueUse, stretch: Range, cues: Sequence[CueUse], course: Course
    ) -> Speech | None:
        """Menurut X, …; according to X, …; …, menurut X."""
        speaker = self.speakers.of_cue(use, stretch, None, course)
        if speaker is None:
            return None
        opens = use.start - stretch[0] <= 2
        if opens:
            start = self.speakers.named_until(use, stretch)
            if start is None:
                return None
            end = self.contents.end(start, use, stretch, cues)
        else:
            start, end = stretch[0], self.contents.trim(stretch[0], use.start)
            if any(o.cue.kind == "verb" and o.form == "active" and o.end <= use.start for o in cues):
                return None
            tail = self.contents.inserted_tail(use, stretch)
            if tail is not None and tail[1] - tail[0] > end - start:
                start, end = tail
        if end - start < 2:
            return None
        return self._speech(use, speaker, start, end, "indirect/according to", 0.85)

    def _about_previous(self, use: CueUse, stretch: Range, course: Course) -> Speech | None:
        """Hal itu dikatakan X: the content is the sentence before."""
        if course.stretch is None or self.setting.language != "id" or use.start - stretch[0] > 6:
            return None
        opening = {self.doc[index].lower_ for index in range(stretch[0], use.start)}
        if not opening & self.words("speech_nouns"):
            return None
        named = self.speakers.named_after(use.end, stretch[1], addressed=False)
        speakers = named.actors if named is not None else ()
        if not speakers or any(s.content[0] >= self.doc[course.stretch[0]].idx for s in course.found):
            return None
        start, end = course.stretch
        return self._speech(
            use, speakers[0], start, self.contents.trim(start, end), "indirect/previous sentence", 0.75
        )

    def _speech(
        self, use: CueUse, speaker: str, start: int, end: int, rule: str, confidence: float
    ) -> Speech | None:
        start = self.contents.past_insertion(start, end)
        while start < end and (self.doc[start].text in ",:" or self.doc[start].is_space):
            start += 1
        if start >= end:
            return None
        last = self.doc[end - 1]
        return Speech(
            speaker=speaker,
            act=use.cue.act,
            direct=False,
            via=(),
            addressees=(),
            content=(self.doc[start].idx, last.idx + len(last)),
            cue=(use.start, use.end),
            rule=rule,
            confidence=confidence,
        )
