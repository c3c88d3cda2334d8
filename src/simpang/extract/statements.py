"""The statements layer: who is said to have said what, and through which media it came.

In come a Doc and its `Cast`, out come `Speech`es in the order of the text. Constructions: direct quotations with
the cue after or before them, indirect speech after a cue, a clause followed by a cue ("…, kata X"), "Menurut X,
…", and a sentence that names the source of the one before it ("Hal itu dikatakan X").
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc

from simpang.extract.cast import Cast, Mention
from simpang.extract.clauses import ClauseReader
from simpang.extract.cues import CueUse, cue_uses
from simpang.extract.judgements import judgement
from simpang.extract.parties import Parties
from simpang.extract.quotes import Quote, quotes, stretches
from simpang.extract.setting import Setting
from simpang.records import Act, Actor

_SHORTEST_QUOTATION = 3
_LOOK_AHEAD = 14
_TAIL = 6
_CLAUSE_TAGS = ("VERB", "AUX", "ADJ")


@dataclass(frozen=True)
class Speech:
    """A statement as found. `content` are characters, `cue` and `stretch` tokens; `via` outermost first."""

    speaker: str
    act: Act
    direct: bool
    via: tuple[str, ...]
    addressees: tuple[str, ...]
    content: tuple[int, int]
    cue: tuple[int, int]
    rule: str
    confidence: float


def statements(doc: Doc, cast: Cast, setting: Setting) -> list[Speech]:
    """The statements of a report."""
    return _StatementReader(doc, cast, setting).read()


class _StatementReader:
    def __init__(self, doc: Doc, cast: Cast, setting: Setting) -> None:
        self.doc = doc
        self.text = doc.text
        self.cast = cast
        self.setting = setting
        self.words = setting.lexicon.words
        self.quotes = quotes(doc)
        self.stretches = stretches(doc, self.quotes)
        self.quoted = {token for quote in self.quotes for token in range(quote.first, quote.last)}
        self.cues = [use for use in cue_uses(doc, setting.language) if use.start not in self.quoted]
        self.clauses = ClauseReader(doc, setting.lexicon)
        self.parties = Parties(doc, cast, setting.lexicon)
        self.found: list[Speech] = []
        self.last_speaker: str | None = None
        self.last_stretch: tuple[int, int] | None = None
        self.last_cue: tuple[Speech, tuple[int, int]] | None = None

    def read(self) -> list[Speech]:
        for stretch in self.stretches:
            self._read_stretch(stretch)
            self.last_stretch = stretch
        return sorted(
            (self._judged(speech) for speech in _once(self.found)), key=lambda speech: speech.content
        )

    def _judged(self, speech: Speech) -> Speech:
        """What is merely said but praises or blames is praise or criticism."""
        if speech.act != "say":
            return speech
        found = judgement(self.text[slice(*speech.content)], self.setting.language)
        return speech if found is None else replace(speech, act="criticise" if found == "blame" else "praise")

    # --- one stretch ------------------------------------------------------------------------------------------

    def _read_stretch(self, stretch: tuple[int, int]) -> None:
        start, end = stretch
        cues = [use for use in self.cues if start <= use.start < end and not self._is_infinitival(use)]
        direct = [q for q in self.quotes if start <= q.first < end and self._is_direct(q, stretch, cues)]
        before = len(self.found)
        used = self._direct(direct, stretch, cues)
        claimed: list[tuple[int, int]] = [(q.first, q.last) for q in direct]
        for use in cues:
            if use in used or any(low <= use.start < high for low, high in claimed):
                continue
            speech = self._indirect(use, stretch, cues, direct)
            if speech is not None:
                self.found.append(speech)
                self.last_cue = (speech, stretch)
        self._pass_on_media(stretch, before)
        if len(self.found) > before:
            self.last_speaker = self.found[-1].speaker

    def _is_infinitival(self, use: CueUse) -> bool:
        """ "untuk menyampaikan …", "dalam mengakui …", "a hastily called conference": no act of speaking told."""
        token = self.doc[use.start]
        before = self.doc[use.start - 1].lower_ if use.start > 0 else ""
        if use.cue.kind == "verb" and before in self.words("infinitive_openers"):
            return True
        return self.setting.language == "en" and token.dep_ in ("amod", "compound")

    def _is_direct(self, quote: Quote, stretch: tuple[int, int], cues: list[CueUse]) -> bool:
        """A whole quotation, not a word or phrase put in marks within somebody's clause."""
        length = quote.last - quote.first - 2
        before = self.doc[quote.first - 1] if quote.first > 0 else None
        opens = quote.first == stretch[0] or before is None or before.text in (":", ",") or before.is_space
        if opens and length >= 2:
            return True
        capital = self.text[quote.start : quote.start + 1].isupper()
        after_cue = any(use.end == quote.first for use in cues)
        return length >= _SHORTEST_QUOTATION and (capital or after_cue)

    # --- direct -----------------------------------------------------------------------------------------------

    def _direct(self, direct: list[Quote], stretch: tuple[int, int], cues: list[CueUse]) -> set[CueUse]:
        used: set[CueUse] = set()
        by_cue: dict[tuple[int, int] | None, list[tuple[Quote, CueUse | None, str]]] = {}
        for quote in direct:
            use = self._cue_after(quote, stretch, cues) or self._cue_before(quote, stretch, cues)
            speaker = self._speaker(use, stretch, quote) if use is not None else None
            if speaker is None and use is None:
                speaker = self._continuing(quote, stretch)
            if speaker is None:
                continue
            key = (use.start, use.end) if use is not None else None
            by_cue.setdefault(key, []).append((quote, use, speaker))
            used |= {other for other in cues if use is not None and other.start == use.start}
        for parts in by_cue.values():
            quote, use, speaker = max(parts, key=lambda part: part[0].end - part[0].start)
            cue = (use.start, use.end) if use is not None else (quote.first, quote.first + 1)
            self.found.append(
                Speech(
                    speaker=speaker,
                    act=use.cue.act if use is not None else "say",
                    direct=True,
                    via=(),
                    addressees=(),
                    content=(quote.start, quote.end),
                    cue=cue,
                    rule="direct/cue" if use is not None else "direct/continued",
                    confidence=0.9 if use is not None else 0.6,
                )
            )
        return used

    def _cue_after(self, quote: Quote, stretch: tuple[int, int], cues: list[CueUse]) -> CueUse | None:
        for use in cues:
            if use.start < quote.last or (use.cue.kind in ("preposition",) and use.form != "bare"):
                continue
            between = self.doc[quote.last : use.start]
            if any(token.lower_ in self.words("quotes") or token.text in (".", ":") for token in between):
                return None
            if use.cue.kind == "media" and any(u.start >= quote.last and u.cue.kind != "media" for u in cues):
                continue
            limit = 2 if self.setting.language == "id" else _LOOK_AHEAD
            return use if len(between) <= limit or use.form == "active" else None
        return None

    def _cue_before(self, quote: Quote, stretch: tuple[int, int], cues: list[CueUse]) -> CueUse | None:
        candidates = [use for use in cues if use.end <= quote.first and use.cue.kind != "media"]
        return candidates[-1] if candidates else None

    def _continuing(self, quote: Quote, stretch: tuple[int, int]) -> str | None:
        """A quotation without a cue goes on with the one who spoke last, or the last person named before it."""
        if self.last_speaker is None or self.last_stretch is None:
            return None
        return self.last_speaker if stretch[0] - self.last_stretch[1] <= 1 else None

    # --- indirect ---------------------------------------------------------------------------------------------

    def _indirect(
        self, use: CueUse, stretch: tuple[int, int], cues: list[CueUse], direct: list[Quote]
    ) -> Speech | None:
        if use.cue.kind == "preposition":
            return self._according_to(use, stretch, cues)
        if use.cue.kind in ("media", "noun") or use.form == "bare":
            return self._postposed(use, stretch, cues)
        if use.form == "passive":
            return self._about_previous(use, stretch)
        if self._is_postposed_verb(use, stretch):
            return self._postposed(use, stretch, cues)
        return self._after_cue(use, stretch, cues)

    def _after_cue(self, use: CueUse, stretch: tuple[int, int], cues: list[CueUse]) -> Speech | None:
        """X mengatakan (bahwa) …; X urged Y to …; X called Y a …"""
        speaker = self._speaker(use, stretch, None)
        if speaker is None:
            return None
        start, marked = self._content_start(use, stretch)
        end = self._content_end(start, use, stretch, cues)
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
            token.dep_.startswith("nsubj") and token.head.pos_ in _CLAUSE_TAGS and start <= token.head.i < end
            for token in self.doc[start:end]
        )

    def _postposed(self, use: CueUse, stretch: tuple[int, int], cues: list[CueUse]) -> Speech | None:
        """…, kata X; …, X said; …, lapor Reuters."""
        speaker = self._speaker(use, stretch, None)
        if speaker is None:
            return None
        start = stretch[0]
        comma = self._comma_before(use, start)
        if comma is None:
            return None
        if use.cue.kind == "media" and self.cast.actors[speaker].kind != "medium":
            return None
        for other in cues:
            if other.end <= comma and other.cue.kind == "verb" and other.form != "bare":
                return None
        tail = self._inserted_tail(use, stretch)
        if tail is not None and tail[1] - tail[0] > comma - start:
            return self._speech(use, speaker, *tail, "indirect/inserted", 0.7)
        if comma - start < 2 or not self._has_verb(start, comma):
            return None
        return self._speech(use, speaker, start, comma, "indirect/postposed", 0.8)

    def _inserted_tail(self, use: CueUse, stretch: tuple[int, int]) -> tuple[int, int] | None:
        """ "Akan tetapi, kata dia, jutaan orang …": what follows the inserted cue and its comma."""
        for index in range(use.end, min(use.end + _LOOK_AHEAD, stretch[1])):
            if self.doc[index].text == ",":
                start = index + 1
                end = self._trim(start, stretch[1])
                return (start, end) if self._has_verb(start, end) else None
        return None

    def _comma_before(self, use: CueUse, start: int) -> int | None:
        """The comma (or closing mark) that parts what was said from the cue and its speaker."""
        for index in range(use.start - 1, max(start, use.start - _LOOK_AHEAD) - 1, -1):
            token = self.doc[index]
            if token.text in (",", "—", "–"):
                return index
            if token.pos_ in ("VERB", "AUX") and self.setting.language == "en":
                return None
        return None

    def _is_postposed_verb(self, use: CueUse, stretch: tuple[int, int]) -> bool:
        """English "…, X said" and Indonesian "…, X mengatakan": nothing but time and place follows the cue."""
        if self.setting.language != "en" or use.cue.object != "clause":
            return False
        comma = self._comma_before(use, stretch[0])
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
        return not quoted and not clause_after and not has_that and self._has_verb(stretch[0], comma)

    def _governs_before(self, use: CueUse, start: int, comma: int) -> bool:
        """Whether the parser ties the cue to a verb before the comma, as what is said or as what it is added to."""
        cue = self.doc[use.start]
        if start <= cue.head.i < comma and cue.dep_ in ("parataxis", "conj", "advcl", "ccomp"):
            return True
        return any(
            start <= child.i < comma and child.dep_ in ("ccomp", "parataxis") for child in cue.children
        )

    def _according_to(self, use: CueUse, stretch: tuple[int, int], cues: list[CueUse]) -> Speech | None:
        """Menurut X, …; according to X, …; …, menurut X."""
        speaker = self._speaker(use, stretch, None)
        if speaker is None:
            return None
        opens = use.start - stretch[0] <= 2
        if opens:
            start = self._after_apposition(use, stretch)
            if start is None:
                return None
            end = self._content_end(start, use, stretch, cues)
        else:
            start, end = stretch[0], self._trim(stretch[0], use.start)
            if any(o.cue.kind == "verb" and o.form == "active" and o.end <= use.start for o in cues):
                return None
            tail = self._inserted_tail(use, stretch)
            if tail is not None and tail[1] - tail[0] > end - start:
                start, end = tail
        if end - start < 2:
            return None
        return self._speech(use, speaker, start, end, "indirect/according to", 0.85)

    def _after_apposition(self, use: CueUse, stretch: tuple[int, int]) -> int | None:
        """The first token after "Menurut X[, who he is,]"."""
        commas = [i for i in range(use.end, min(stretch[1], use.end + 40)) if self.doc[i].text == ","]
        mention = self.cast.at(use.start) or self._mention_from(use.end, stretch[1], addressed=False)
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

    def _about_previous(self, use: CueUse, stretch: tuple[int, int]) -> Speech | None:
        """Hal itu dikatakan X: the content is the sentence before."""
        if self.last_stretch is None or self.setting.language != "id" or use.start - stretch[0] > 6:
            return None
        opening = {self.doc[index].lower_ for index in range(stretch[0], use.start)}
        if not opening & self.words("speech_nouns"):
            return None
        named = self._mention_from(use.end, stretch[1], addressed=False)
        speakers = named.actors if named is not None else ()
        if not speakers or any(s.content[0] >= self.doc[self.last_stretch[0]].idx for s in self.found):
            return None
        start, end = self.last_stretch
        return self._speech(
            use, speakers[0], start, self._trim(start, end), "indirect/previous sentence", 0.75
        )

    # --- the speaker ------------------------------------------------------------------------------------------

    def _speaker(self, use: CueUse, stretch: tuple[int, int], quote: Quote | None) -> str | None:
        own = self.cast.at(use.start)
        if own is not None and own.kind == "pronoun":
            return own.actors[0]
        if use.form == "active" and self._goes_on(use, stretch):
            return self.last_cue[0].speaker if self.last_cue is not None else None
        if use.form in ("bare", "invariable"):
            mention = self._mention_from(use.end, stretch[1], addressed=use.cue.kind != "preposition")
            if mention is not None:
                return mention.actors[0]
            return self._source((use.end, self._phrase_end(use.end, stretch[1])))
        if use.form == "passive":
            found = self.parties.in_range((use.end, min(use.end + _LOOK_AHEAD, stretch[1])))
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

    def _phrase_end(self, start: int, limit: int) -> int:
        """Where the noun phrase after a cue ends: at punctuation, an addressee or a verb."""
        for index in range(start, min(start + _LOOK_AHEAD, limit)):
            token = self.doc[index]
            if token.pos_ in ("PUNCT", "VERB", "AUX") or token.lower_ in self.words("addressing"):
                return index
        return min(start + _LOOK_AHEAD, limit)

    def _with_apposition(self, subject: tuple[int, int], limit: int) -> int:
        """The end of a subject with the name that follows it: "Its secretary general, Jens Stoltenberg, urged"."""
        end = subject[1]
        if end + 1 < limit and self.doc[end].text == ",":
            mention = self.cast.at(end + 1)
            if mention is not None and mention.kind == "person":
                return mention.end
        return end

    def _source(self, tokens: tuple[int, int]) -> str | None:
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

    def _goes_on(self, use: CueUse, stretch: tuple[int, int]) -> bool:
        """ "X called it a mistake and urged …": a cue right after the "and" that ends what X said before."""
        if self.last_cue is None or self.last_cue[1] != stretch or use.start == 0:
            return False
        speech = self.last_cue[0]
        between = self.text[speech.content[1] : self.doc[use.start].idx].strip(" ,")
        joined = between.lower() in self.words("coordinators") or (not between and self._adds_speech(use))
        return joined and use.start > speech.cue[1]

    def _pronominal(self, tokens: tuple[int, int]) -> bool:
        return all(self.doc[index].pos_ in ("PRON", "DET", "PUNCT") for index in range(*tokens))

    def _by_order(self, use: CueUse, stretch: tuple[int, int], quote: Quote | None) -> str | None:
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

    def _mention_from(self, start: int, limit: int, *, addressed: bool = True) -> Mention | None:
        """The speaker named right after a cue: titles and bodies before the name are passed over."""
        best: Mention | None = None
        closing = self.words("relativisers") | self.words("quotes")
        for index in range(start, min(start + _LOOK_AHEAD, limit)):
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

    # --- the content ------------------------------------------------------------------------------------------

    def _content_start(self, use: CueUse, stretch: tuple[int, int]) -> tuple[int, bool]:
        """The first token of what was said, and whether "bahwa"/"that" marks it."""
        limit = min(use.end + _LOOK_AHEAD, stretch[1])
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

    def _content_end(self, start: int, use: CueUse, stretch: tuple[int, int], cues: list[CueUse]) -> int:
        end = stretch[1]
        for other in cues:
            if other.start <= max(start, use.end):
                continue
            previous = self.doc[other.start - 1]
            if other.cue.kind in ("media", "preposition") or other.form == "bare":
                comma = self._comma_before(other, start)
                if comma is not None:
                    end = min(end, comma)
            elif previous.lower_ in self.words("coordinators") or self._adds_speech(other):
                end = min(end, other.start - 1)
            elif self._closes(other, stretch):
                end = min(end, self._comma_before(other, start) or end)
        if use.cue.noun or use.cue.needs_clause or use.cue.object == "as":
            end = self._phrase_cut(start, end)
        return self._trim(start, end)

    def _closes(self, use: CueUse, stretch: tuple[int, int]) -> bool:
        """ "…, a source told reporters on Tuesday." at the end of a sentence: somebody else's words end before it."""
        if self.setting.language != "en" or use.cue.kind != "verb" or use.form != "active":
            return False
        return stretch[1] - use.end <= _TAIL and not self._has_verb(use.end, stretch[1])

    def _adds_speech(self, use: CueUse) -> bool:
        """ "…, menekankan bahwa …": a participle after a comma that reports more of the same speaker's words."""
        if use.cue.kind != "verb" or use.form != "active" or self.doc[use.start - 1].text != ",":
            return False
        following = self.doc[use.end].lower_ if use.end < len(self.doc) else ""
        return following in self.words("complementisers")

    def _phrase_cut(self, start: int, end: int) -> int:
        """A noun phrase as content ends before a comma that adds a clause (", in which …", ", dengan …")."""
        opens = self.words("prepositions") | self.words("relativisers")
        for index in range(start + 2, end - 1):
            if self.doc[index].text == "," and self.doc[index + 1].lower_ in opens:
                return index
        return end

    def _trim(self, start: int, end: int) -> int:
        while end > start and (self.doc[end - 1].text in ".,;:" or self.doc[end - 1].is_space):
            end -= 1
        return end

    def _has_verb(self, start: int, end: int) -> bool:
        return any(self.doc[index].pos_ in _CLAUSE_TAGS for index in range(start, end))

    def _past_insertion(self, start: int, end: int) -> int:
        """ "Pistorius mengatakan, seperti dikutip Reuters, paket itu …": the content begins after the insertion."""
        media = [use for use in self.cues if use.cue.kind == "media" and 0 <= use.start - start <= 3]
        if not media:
            return start
        comma = next(
            (i for i in range(media[0].end, min(media[0].end + 6, end)) if self.doc[i].text == ","), None
        )
        return start if comma is None else comma + 1

    def _speech(
        self, use: CueUse, speaker: str, start: int, end: int, rule: str, confidence: float
    ) -> Speech | None:
        start = self._past_insertion(start, end)
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

    def _told_to(self, medium: Mention) -> bool:
        """Whether a medium heard it itself ("told Reuters"): it stands inside those that quote it."""
        before = self.doc[max(0, medium.start - 2) : medium.start]
        return any(token.lower_ in self.words("told_to") for token in before)

    # --- the chain of media -----------------------------------------------------------------------------------

    def _pass_on_media(self, stretch: tuple[int, int], before: int) -> None:
        """Media named beside a statement carried it; a medium that only passes on another's words is no speaker."""
        new = self.found[before:]
        media = [m for m in self.cast.within(*stretch) if m.kind == "medium"]
        if not new or not media:
            return
        others = [s for s in new if self.cast.actors[s.speaker].kind != "medium"]
        kept = others or new
        passed: list[Speech] = []
        for speech in kept:
            low, high = speech.content
            outside = [m for m in media if not low <= self.doc[m.start].idx < high]
            via = [
                key for m in sorted(outside, key=self._told_to) for key in m.actors if key != speech.speaker
            ]
            passed.append(_with_via(speech, tuple(dict.fromkeys(via))))
        self.found[before:] = passed


def _once(found: list[Speech]) -> list[Speech]:
    """What one speaker is told to have said in the same words is one statement; the first reading stays."""
    kept: list[Speech] = []
    for speech in found:
        if not any(speech.speaker == other.speaker and _overlap(speech, other) for other in kept):
            kept.append(speech)
    return kept


def _overlap(a: Speech, b: Speech) -> bool:
    shared = min(a.content[1], b.content[1]) - max(a.content[0], b.content[0])
    return shared > 0.7 * min(a.content[1] - a.content[0], b.content[1] - b.content[0])


def _with_via(speech: Speech, via: tuple[str, ...]) -> Speech:
    return replace(speech, via=via)
