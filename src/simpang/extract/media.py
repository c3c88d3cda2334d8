"""The chain of media: through which a statement came.

In come the speeches of one stretch and the `Cast`, out come the speeches with `via` filled in, outermost first.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from simpang.extract.cast import Cast, Mention
from simpang.extract.clauses import Range
from simpang.extract.setting import Setting
from simpang.extract.speech import Speech


class MediaChain:
    """Finds the media that carried the statements of one Doc."""

    def __init__(self, doc: Doc, cast: Cast, setting: Setting) -> None:
        self.doc = doc
        self.cast = cast
        self.words = setting.lexicon.words

    def passed_on(self, new: list[Speech], stretch: Range) -> list[Speech]:
        """The speeches of a stretch with the media named beside them, which carried them.

        A medium that only passes on another's words is no speaker.
        """
        media = [m for m in self.cast.within(*stretch) if m.kind == "medium"]
        if not new or not media:
            return new
        others = [s for s in new if self.cast.actors[s.speaker].kind != "medium"]
        passed: list[Speech] = []
        for speech in others or new:
            low, high = speech.content
            outside = [m for m in media if not low <= self.doc[m.start].idx < high]
            via = [
                key for m in sorted(outside, key=self._told_to) for key in m.actors if key != speech.speaker
            ]
            passed.append(replace(speech, via=tuple(dict.fromkeys(via))))
        return passed

    def _told_to(self, medium: Mention) -> bool:
        """Whether a medium heard it itself ("told Reuters"): it stands inside those that quote it."""
        before = self.doc[max(0, medium.start - 2) : medium.start]
        return any(token.lower_ in self.words("told_to") for token in before)
