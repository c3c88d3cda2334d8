"""The statements layer: who is said to have said what, and through which media it came.

In come a Doc and its `Cast`, out come `Speech`es in the order of the text. Constructions: direct quotations with
the cue after or before them (`direct`), indirect speech after a cue, a clause followed by a cue ("…, kata X"),
"Menurut X, …", and a sentence that names the source of the one before it ("Hal itu dikatakan X") (`indirect`).
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from simpang.extract.cast import Cast
from simpang.extract.clauses import Range
from simpang.extract.contents import Contents
from simpang.extract.cues import CueUse, cue_uses
from simpang.extract.direct import DirectReader
from simpang.extract.indirect import IndirectReader
from simpang.extract.judgements import judgement
from simpang.extract.media import MediaChain
from simpang.extract.quotes import quotes, stretches
from simpang.extract.setting import Setting
from simpang.extract.speakers import Speakers
from simpang.extract.speech import Course, Speech, once


def statements(doc: Doc, cast: Cast, setting: Setting) -> list[Speech]:
    """The statements of a report. Unnamed sources are introduced to the cast."""
    return _StatementReader(doc, cast, setting).read()


class _StatementReader:
    def __init__(self, doc: Doc, cast: Cast, setting: Setting) -> None:
        self.doc = doc
        self.language = setting.language
        self.words = setting.lexicon.words
        self.quotes = quotes(doc)
        self.stretches = stretches(doc, self.quotes)
        quoted = frozenset(token for quote in self.quotes for token in range(quote.first, quote.last))
        self.cues = [use for use in cue_uses(doc, setting.language) if use.start not in quoted]
        speakers = Speakers(doc, cast, setting)
        self.direct = DirectReader(doc, setting, speakers)
        contents = Contents(doc, setting, self.cues)
        self.indirect = IndirectReader(doc, cast, setting, speakers, contents, quoted)
        self.media = MediaChain(doc, cast, setting)

    def read(self) -> list[Speech]:
        found: list[Speech] = []
        course = Course(found)
        for stretch in self.stretches:
            before = len(found)
            course = self._read_stretch(stretch, found, course)
            found[before:] = self.media.passed_on(found[before:], stretch)
            speaker = found[-1].speaker if len(found) > before else course.speaker
            course = replace(course, stretch=stretch, speaker=speaker)
        return sorted((self._judged(speech) for speech in once(found)), key=lambda speech: speech.content)

    def _read_stretch(self, stretch: Range, found: list[Speech], course: Course) -> Course:
        """Add the speeches of a stretch to those found; the course with the last cue that told one."""
        start, end = stretch
        cues = [use for use in self.cues if start <= use.start < end and not self._is_infinitival(use)]
        whole = self.direct.whole(self.quotes, stretch, cues)
        quoted, used = self.direct.read(whole, stretch, cues, course)
        found += quoted
        for use in cues:
            if use in used or any(quote.first <= use.start < quote.last for quote in whole):
                continue
            speech = self.indirect.read(use, stretch, cues, course)
            if speech is not None:
                found.append(speech)
                course = replace(course, cue=(speech, stretch))
        return course

    def _is_infinitival(self, use: CueUse) -> bool:
        """ "untuk menyampaikan …", "dalam mengakui …", "a hastily called conference": no act of speaking told."""
        token = self.doc[use.start]
        before = self.doc[use.start - 1].lower_ if use.start > 0 else ""
        if use.cue.kind == "verb" and before in self.words("infinitive_openers"):
            return True
        return self.language == "en" and token.dep_ in ("amod", "compound")

    def _judged(self, speech: Speech) -> Speech:
        """What is merely said but praises or blames is praise or criticism."""
        if speech.act != "say":
            return speech
        found = judgement(self.doc.text[slice(*speech.content)], self.language)
        return speech if found is None else replace(speech, act="criticise" if found == "blame" else "praise")
