"""Direct speech: whole quotations with a cue after or before them, or going on without one.

In come the quotations and cues of a stretch, out come `Speech`es and the cues that they use up.
"""

from __future__ import annotations

from spacy.tokens import Doc

from simpang.extract.clauses import Range
from simpang.extract.cues import CueUse
from simpang.extract.quotes import Quote
from simpang.extract.setting import Setting
from simpang.extract.speakers import Speakers
from simpang.extract.speech import LOOK_AHEAD, Course, Speech

_SHORTEST_QUOTATION = 3


class DirectReader:
    """Reads the quotations of one Doc."""

    def __init__(self, doc: Doc, setting: Setting, speakers: Speakers) -> None:
        self.doc = doc
        self.setting = setting
        self.words = setting.lexicon.words
        self.speakers = speakers

    def whole(self, found: list[Quote], stretch: Range, cues: list[CueUse]) -> list[Quote]:
        """Those of the quotations of a text that are direct speech in a stretch."""
        start, end = stretch
        return [q for q in found if start <= q.first < end and self._is_whole(q, stretch, cues)]

    def _is_whole(self, quote: Quote, stretch: Range, cues: list[CueUse]) -> bool:
        """A whole quotation, not a word or phrase put in marks within somebody's clause."""
        length = quote.last - quote.first - 2
        before = self.doc[quote.first - 1] if quote.first > 0 else None
        opens = quote.first == stretch[0] or before is None or before.text in (":", ",") or before.is_space
        if opens and length >= 2:
            return True
        capital = self.doc.text[quote.start : quote.start + 1].isupper()
        after_cue = any(use.end == quote.first for use in cues)
        return length >= _SHORTEST_QUOTATION and (capital or after_cue)

    def read(
        self, direct: list[Quote], stretch: Range, cues: list[CueUse], course: Course
    ) -> tuple[list[Speech], set[CueUse]]:
        """The speeches of the whole quotations in a stretch, and the cues that they use up."""
        used: set[CueUse] = set()
        by_cue: dict[Range | None, list[tuple[Quote, CueUse | None, str]]] = {}
        for quote in direct:
            use = self._cue_after(quote, cues) or self._cue_before(quote, cues)
            speaker = self.speakers.of_cue(use, stretch, quote, course) if use is not None else None
            if speaker is None and use is None:
                speaker = self._continuing(stretch, course)
            if speaker is None:
                continue
            key = (use.start, use.end) if use is not None else None
            by_cue.setdefault(key, []).append((quote, use, speaker))
            used |= {other for other in cues if use is not None and other.start == use.start}
        return [self._speech(parts) for parts in by_cue.values()], used

    def _speech(self, parts: list[tuple[Quote, CueUse | None, str]]) -> Speech:
        """The longest of the quotations that share a cue."""
        quote, use, speaker = max(parts, key=lambda part: part[0].end - part[0].start)
        return Speech(
            speaker=speaker,
            act=use.cue.act if use is not None else "say",
            direct=True,
            via=(),
            addressees=(),
            content=(quote.start, quote.end),
            cue=(use.start, use.end) if use is not None else (quote.first, quote.first + 1),
            rule="direct/cue" if use is not None else "direct/continued",
            confidence=0.9 if use is not None else 0.6,
        )

    def _cue_after(self, quote: Quote, cues: list[CueUse]) -> CueUse | None:
        for use in cues:
            if use.start < quote.last or (use.cue.kind in ("preposition",) and use.form != "bare"):
                continue
            between = self.doc[quote.last : use.start]
            if any(token.lower_ in self.words("quotes") or token.text in (".", ":") for token in between):
                return None
            if use.cue.kind == "media" and any(u.start >= quote.last and u.cue.kind != "media" for u in cues):
                continue
            limit = 2 if self.setting.language == "id" else LOOK_AHEAD
            return use if len(between) <= limit or use.form == "active" else None
        return None

    def _cue_before(self, quote: Quote, cues: list[CueUse]) -> CueUse | None:
        candidates = [use for use in cues if use.end <= quote.first and use.cue.kind != "media"]
        return candidates[-1] if candidates else None

    def _continuing(self, stretch: Range, course: Course) -> str | None:
        """A quotation without a cue goes on with the one who spoke last, in the stretch right before it."""
        if course.speaker is None or course.stretch is None:
            return None
        return course.speaker if stretch[0] - course.stretch[1] <= 1 else None
