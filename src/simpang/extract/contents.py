"""Where what was said begins and ends.

In come a Doc, its cues and the stretch that a cue stands in, out come token positions. Knows nothing of who
speaks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Doc

from simpang.extract.clauses import Range
from simpang.extract.cues import CueUse
from simpang.extract.setting import Setting
from simpang.extract.speech import LOOK_AHEAD

CLAUSE_TAGS = ("VERB", "AUX", "ADJ")
_TAIL = 6


class Contents:
    """Finds the words of a statement in one Doc; `cues` are all cues that stand outside quotations."""

    def __init__(self, doc: Doc, setting: Setting, cues: Sequence[CueUse]) -> None:
        self.doc = doc
        self.setting = setting
        self.words = setting.lexicon.words
        self.cues = cues

    def start(self, use: CueUse, stretch: Range) -> tuple[int, bool]:
        """The first token of what was said, and whether "bahwa"/"that" marks it."""
        limit = min(use.end + LOOK_AHEAD, stretch[1])
        markers = self.words("complementisers")
        for index in range(use.end, limit):
            token = self.doc[index]
            if token.lower_ in markers and (self.setting.language == "id" or token.pos_ == "SCONJ"):
                return index + 1, True
            if token.pos_ in ("VERB", "AUX"):
                break
        start = use.end
        if start < limit and self.doc[start].text in (",", ":"):
            return start + 1, True
        if self.setting.language == "en":
            for child in self.doc[use.start].children:
                if child.dep_ == "ccomp" and child.i > use.start:
                    return max(start, child.left_edge.i), True
        opens = self.doc[start].lower_ if start < limit else ""
        if opens in self.words("prepositions") or opens in self.words("name_stops"):
            for index in range(start, limit):
                if self.doc[index].text == ",":
                    return index + 1, False
                if self.doc[index].pos_ in ("VERB", "AUX"):
                    break
        return start, False

    def end(self, start: int, use: CueUse, stretch: Range, cues: Sequence[CueUse]) -> int:
        """Where what begins at `start` ends: before other cues of the stretch (`cues`) and its closing marks."""
        end = stretch[1]
        for other in cues:
            if other.start <= max(start, use.end):
                continue
            previous = self.doc[other.start - 1]
            if other.cue.kind in ("media", "preposition") or other.form == "bare":
                comma = self.comma_before(other, start)
                if comma is not None:
                    end = min(end, comma)
            elif previous.lower_ in self.words("coordinators") or adds_speech(self.doc, other, self.words):
                end = min(end, other.start - 1)
            elif self._closes(other, stretch):
                end = min(end, self.comma_before(other, start) or end)
        if use.cue.noun or use.cue.needs_clause or use.cue.object == "as":
            end = self._phrase_cut(start, end)
        return self.trim(start, end)

    def _closes(self, use: CueUse, stretch: Range) -> bool:
        """ "…, a source told reporters on Tuesday." at the end of a sentence: somebody else's words end before it."""
        if self.setting.language != "en" or use.cue.kind != "verb" or use.form != "active":
            return False
        return stretch[1] - use.end <= _TAIL and not self.has_verb(use.end, stretch[1])

    def _phrase_cut(self, start: int, end: int) -> int:
        """A noun phrase as content ends before a comma that adds a clause (", in which …", ", dengan …")."""
        opens = self.words("prepositions") | self.words("relativisers")
        for index in range(start + 2, end - 1):
            if self.doc[index].text == "," and self.doc[index + 1].lower_ in opens:
                return index
        return end

    def past_insertion(self, start: int, end: int) -> int:
        """ "Pistorius mengatakan, seperti dikutip Reuters, paket itu …": the content begins after the insertion."""
        media = [use for use in self.cues if use.cue.kind == "media" and 0 <= use.start - start <= 3]
        if not media:
            return start
        comma = next(
            (i for i in range(media[0].end, min(media[0].end + 6, end)) if self.doc[i].text == ","), None
        )
        return start if comma is None else comma + 1

    def inserted_tail(self, use: CueUse, stretch: Range) -> Range | None:
        """ "Akan tetapi, kata dia, jutaan orang …": what follows the inserted cue and its comma."""
        for index in range(use.end, min(use.end + LOOK_AHEAD, stretch[1])):
            if self.doc[index].text == ",":
                start = index + 1
                end = self.trim(start, stretch[1])
                return (start, end) if self.has_verb(start, end) else None
        return None

    def comma_before(self, use: CueUse, start: int) -> int | None:
        """The comma (or closing mark) that parts what was said from the cue and its speaker."""
        for index in range(use.start - 1, max(start, use.start - LOOK_AHEAD) - 1, -1):
            token = self.doc[index]
            if token.text in (",", "—", "–"):
                return index
            if token.pos_ in ("VERB", "AUX") and self.setting.language == "en":
                return None
        return None

    def has_verb(self, start: int, end: int) -> bool:
        """Whether any of the tokens can be a predicate."""
        return any(self.doc[index].pos_ in CLAUSE_TAGS for index in range(start, end))

    def trim(self, start: int, end: int) -> int:
        """The end without closing marks and spaces before it."""
        while end > start and (self.doc[end - 1].text in ".,;:" or self.doc[end - 1].is_space):
            end -= 1
        return end


def adds_speech(doc: Doc, use: CueUse, words: Callable[[str], frozenset[str]]) -> bool:
    """ "…, menekankan bahwa …": a participle after a comma that reports more of the same speaker's words."""
    if use.cue.kind != "verb" or use.form != "active" or doc[use.start - 1].text != ",":
        return False
    following = doc[use.end].lower_ if use.end < len(doc) else ""
    return following in words("complementisers")
