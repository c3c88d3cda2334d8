"""Who speaks: from a cue to the actor whose words it reports.

In come a Doc, its `Cast`, a cue and the stretch that it stands in, out come actor keys. Subjects are asked first,
then the order of words; a source told only by what it is ("a trader in Benin") becomes an actor of the cast.
"""

from __future__ import annotations

from spacy.tokens import Doc

from simpang.extract.cast import Cast, Mention
from simpang.extract.clauses import ClauseReader, Range, compounded
from simpang.extract.contents import adds_speech
from simpang.extract.cues import CueUse
from simpang.extract.parties import Parties
from simpang.extract.quotes import Quote
from simpang.extract.setting import Setting
from simpang.extract.speech import LOOK_AHEAD, Course
from simpang.records import Actor


class Speakers:
    """Finds the speakers of one Doc."""

    def __init__(self, doc: Doc, cast: Cast, setting: Setting) -> None:
        self.doc = doc
        self.cast = cast
        self.setting = setting
        self.words = setting.lexicon.words
        self.clauses = ClauseReader(doc, setting.lexicon)
        self.parties = Parties(doc, cast, setting.lexicon)

    def of_cue(self, use: CueUse, stretch: Range, quote: Quote | None, course: Course) -> str | None:
        """The key of who speaks by a cue in a stretch; an unnamed source is introduced to the cast."""
        own = self.cast.at(use.start)
        if own is not None and own.kind == "pronoun":
            return own.actors[0]
        if use.form == "active" and self._goes_on(use, stretch, course):
            return course.cue[0].speaker if course.cue is not None else None
        if use.form in ("bare", "invariable"):
            mention = self.named_after(use.end, stretch[1], addressed=use.cue.kind != "preposition")
            if mention is not None:
                return mention.actors[0]
            return self._source((use.end, self._phrase_end(use.end, stretch[1])))
        if use.form == "passive":
            found = self.parties.in_range((use.end, min(use.end + LOOK_AHEAD, stretch[1])))
            return found[0] if found else None
        subject = self.clauses.subject(use.start)
        if subject is not None:
            chosen = self._first_speaker(
                self.cast.within(subject[0], self._with_apposition(subject, use.start))
            )
            if chosen is not None:
                return chosen
            source = self._source(subject)
            if source is not None:
                return source
            if subject[1] <= use.start and not self._pronominal(subject):
                return None
        return self._by_order(use, stretch, quote)

    def named_until(self, use: CueUse, stretch: Range) -> int | None:
        """The first token after "Menurut X[, who he is,]"."""
        commas = [i for i in range(use.end, min(stretch[1], use.end + 40)) if self.doc[i].text == ","]
        mention = self.cast.at(use.start) or self.named_after(use.end, stretch[1], addressed=False)
        if mention is None:
            return None
        start = max(use.end, mention.end)
        for comma in commas:
            if comma < start:
                continue
            between = self.doc[start:comma]
            if any(
                token.pos_ in ("VERB", "AUX") and token.dep_ not in ("acl", "acl:relcl") for token in between
            ):
                break
            start = comma + 1
        while start < stretch[1] and self.doc[start].text in (",", ")"):
            start += 1
        return start

    def named_after(self, start: int, limit: int, *, addressed: bool = True) -> Mention | None:
        """The speaker named right after a cue: titles and bodies before the name are passed over."""
        best: Mention | None = None
        closing = self.words("relativisers") | self.words("quotes")
        for index in range(start, min(start + LOOK_AHEAD, limit)):
            token = self.doc[index]
            if addressed and token.lower_ in self.words("addressing"):
                break
            mention = self.cast.at(index)
            if mention is not None:
                if mention.kind == "person":
                    return mention
                best = best or (mention if mention.kind != "place" else None)
            if token.text == "," and (best is not None or index > start):
                nearby = self.cast.at(index + 1) if index + 1 < limit else None
                if nearby is None or nearby.kind != "person" or best is None or best.kind == "medium":
                    break
            elif (token.pos_ in ("VERB", "AUX", "SCONJ") and best is not None) or token.lower_ in closing:
                break
        return best

    def _phrase_end(self, start: int, limit: int) -> int:
        """Where the noun phrase after a cue ends: at punctuation, an addressee or a verb."""
        for index in range(start, min(start + LOOK_AHEAD, limit)):
            token = self.doc[index]
            ends = token.pos_ in ("PUNCT", "VERB", "AUX") and not compounded(token)
            if ends or token.lower_ in self.words("addressing"):
                return index
        return min(start + LOOK_AHEAD, limit)

    def _with_apposition(self, subject: Range, limit: int) -> int:
        """The end of a subject with the name that follows it: "Its secretary general, Jens Stoltenberg, urged"."""
        end = subject[1]
        if end + 1 < limit and self.doc[end].text == ",":
            mention = self.cast.at(end + 1)
            if mention is not None and mention.kind == "person":
                return mention.end
        return end

    def _source(self, tokens: Range) -> str | None:
        """An unnamed source told by what it is ("a trader in Benin", "seorang pejabat"), or an unknown name."""
        start, end = tokens
        words = [token for token in self.doc[start:end] if not token.is_space]
        nouns = self.words("source_nouns")
        is_source = any(token.lower_.removesuffix("nya") in nouns for token in words)
        is_name = len(words) <= 3 and all(
            token.pos_ == "PROPN" and token.text[:1].isupper() for token in words
        )
        timely = any(token.lower_ in self.words("time_words") for token in words)
        if not words or timely or not (is_source or is_name):
            return None
        name = self.doc[start:end].text.strip()
        key = f"source:{name.lower()}"
        codes = [self.cast.code(k) for m in self.cast.within(start, end) for k in m.actors]
        code = next((code for code in codes if code is not None), None)
        self.cast.introduce(Actor(id=key, name=name, kind="person", code=code), (start, end))
        return key

    def _goes_on(self, use: CueUse, stretch: Range, course: Course) -> bool:
        """ "X called it a mistake and urged …": a cue right after the "and" that ends what X said before."""
        if course.cue is None or course.cue[1] != stretch or use.start == 0:
            return False
        speech = course.cue[0]
        between = self.doc.text[speech.content[1] : self.doc[use.start].idx].strip(" ,")
        joined = between.lower() in self.words("coordinators") or (
            not between and adds_speech(self.doc, use, self.words)
        )
        return joined and use.start > speech.cue[1]

    def _pronominal(self, tokens: Range) -> bool:
        return all(self.doc[index].pos_ in ("PRON", "DET", "PUNCT") for index in range(*tokens))

    def _by_order(self, use: CueUse, stretch: Range, quote: Quote | None) -> str | None:
        """The mention nearest before the cue in its clause; in an inverted cue ("said X") the one after it."""
        low = (
            quote.last if quote is not None and quote.last <= use.start else self.clauses.left_edge(use.start)
        )
        keys = self.parties.of_free((max(low, stretch[0]), use.start), self._can_speak)
        if keys:
            return keys[0]
        if self.setting.language == "en" and use.end < stretch[1]:
            right = self.cast.at(use.end) or self.cast.at(min(use.end + 1, stretch[1] - 1))
            if (
                right is not None
                and quote is not None
                and right.start - use.end <= 1
                and self._can_speak(right)
            ):
                return right.actors[0]
        return None

    def _can_speak(self, mention: Mention) -> bool:
        """A possessive ("its") is nobody who speaks."""
        return self.doc[mention.start].lower_ not in self.words("possessives")

    def _first_speaker(self, mentions: tuple[Mention, ...]) -> str | None:
        """Of a subject phrase the first mention that can speak: persons first, then bodies and states."""
        able = [m for m in mentions if m.kind != "place" and self._can_speak(m)]
        people = [m for m in able if m.kind == "person"]
        return (people or able)[0].actors[0] if able else None
