"""What stands around a predicate: its subject, its object, its prepositional slots, negation and modality.

In comes a Doc and the tokens of a verb or noun, out comes a `Clause` of token ranges. Dependencies are asked
first; where they give no subject, the order of words decides. Knows nothing of frames or actors.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc, Token

from simpang.language.lexicon import Lexicon

Range = tuple[int, int]

_FINITE = ("VERB", "AUX")
_HARD_STOPS = frozenset({";", ":", "–", "—", "--"})
_MODAL_REACH = 6
_IS = frozenset({"is", "are", "was", "were", "'s", "’s"})
_RELATIVE_REACH = 8


@dataclass(frozen=True)
class Clause:
    """Token ranges around a predicate. `slots` maps `object`, `complement` and prepositions to ranges."""

    start: int
    end: int
    subject: Range | None
    region: Range
    slots: dict[str, list[Range]] = field(default_factory=dict)
    negated: bool = False
    future: bool = False
    intended: bool = False
    possible: bool = False


class ClauseReader:
    """Reads clauses of one Doc; `speech` are the token ranges of reported speech in it."""

    def __init__(self, doc: Doc, lexicon: Lexicon, speech: Iterable[Range] = ()) -> None:
        self.doc = doc
        self.lexicon = lexicon
        self.speech = tuple(speech)
        self.edges = frozenset(edge for tokens in self.speech for edge in tokens)
        self._innermost = _innermost(self.speech)
        self.quotes = lexicon.words("quotes")
        self.prepositions = lexicon.words("prepositions")
        self.subordinators = lexicon.words("subordinators")
        self.relativisers = lexicon.words("relativisers")
        self.coordinators = lexicon.words("coordinators")
        self.complementisers = lexicon.words("complement_openers")

    def read(self, start: int, end: int) -> Clause:
        """The clause of the predicate that stands in the tokens `[start, end)`."""
        region_end = self.region_end(end)
        subject = self.subject(start)
        markers = self._markers(start, subject)
        words = self.lexicon.words
        return Clause(
            start=start,
            end=end,
            subject=subject,
            region=(end, region_end),
            slots=self._slots(end, region_end),
            negated=bool(markers & (words("negation") | words("denial"))),
            future=bool(markers & words("future")),
            intended=bool(markers & words("intention")),
            possible=bool(markers & words("possibility")) or self._conditional(start),
        )

    # --- to the right -----------------------------------------------------------------------------------------

    def region_end(self, start: int) -> int:
        """Where the clause that goes on after a predicate ends: the first token that is no part of it."""
        sentence_end = self._sentence_end(start)
        index = start
        while index < sentence_end:
            token = self.doc[index]
            if index in self.edges and index > start:
                return index
            if self._hard_stop(index):
                return index
            ends = token.lower_ in self.subordinators and token.lower_ not in self.prepositions
            if ends and index > start and token.lower_ not in self.complementisers:
                return index
            if token.text == "," and not self._list_goes_on(index + 1, sentence_end):
                return index
            if token.lower_ in self.coordinators and self._verb_follows(index + 1, sentence_end):
                return index
            index += 1
        return sentence_end

    def _hard_stop(self, index: int) -> bool:
        """A mark that no clause runs across: a quotation mark, a colon, a dash, the hyphen after a dateline."""
        token = self.doc[index]
        if token.text == "-":
            return index > 0 and bool(self.doc[index - 1].whitespace_)
        return token.text in _HARD_STOPS or token.lower_ in self.quotes

    def _sentence_end(self, token: int) -> int:
        return self.doc[min(token, len(self.doc) - 1)].sent.end

    def _list_goes_on(self, start: int, limit: int) -> bool:
        """After a comma: whether an enumeration of nouns goes on (no verb before the next comma or "and")."""
        for index in range(start, min(start + 8, limit)):
            token = self.doc[index]
            if token.text == "," or token.lower_ in self.coordinators:
                return index > start or token.lower_ in self.coordinators
            if token.pos_ in (*_FINITE, "SCONJ", "PRON", "ADV", "PUNCT") or token.lower_ in self.relativisers:
                return False
        return False

    def _verb_follows(self, start: int, limit: int) -> bool:
        return any(self.doc[index].pos_ in _FINITE for index in range(start, min(start + 2, limit)))

    def _slots(self, start: int, end: int) -> dict[str, list[Range]]:
        """The region cut at prepositions and infinitives; what lies before the first is the object."""
        slots: dict[str, list[Range]] = {}
        name, opened = "object", start
        index = start
        while index < end:
            token = self.doc[index]
            if token.lower_ in self.relativisers and index > start:
                slots.setdefault(name, []).append((opened, index))
                name, opened = "relative", index + 1
            elif index > start and (self._is_infinitive(token) or token.lower_ in self.complementisers):
                slots.setdefault(name, []).append((opened, index))
                name, opened = "complement", index + 1
            elif token.lower_ in self.prepositions and token.pos_ not in _FINITE:
                slots.setdefault(name, []).append((opened, index))
                name, opened = self._preposition(index), index + 1
            index += 1
        slots.setdefault(name, []).append((opened, end))
        return {key: kept for key, ranges in slots.items() if (kept := [r for r in ranges if r[0] < r[1]])}

    def _preposition(self, index: int) -> str:
        return self.doc[index].lower_

    def _is_infinitive(self, token: Token) -> bool:
        following = self.doc[token.i + 1] if token.i + 1 < len(self.doc) else None
        if following is None or following.pos_ not in _FINITE:
            return False
        return token.lower_ in ("to", "untuk", "agar", "supaya", "guna")

    # --- to the left ------------------------------------------------------------------------------------------

    def subject(self, verb: int, depth: int = 0) -> Range | None:
        """The tokens of the subject noun phrase: the verb's own, else that of the verb that governs it."""
        if verb > 0 and self.doc[verb - 1].lower_ in self.lexicon.words("denial"):
            return self.subject(verb - 1, depth + 1) if depth < 3 else None
        own = self.own_subject(verb)
        token = self.doc[verb]
        if own is not None or depth == 3 or token.head.i == verb:
            return own
        governed = token.dep_ in ("conj", "xcomp", "advcl", "aux") and self.same_speech(token.head.i, verb)
        return self.subject(token.head.i, depth + 1) if governed else None

    def own_subject(self, verb: int) -> Range | None:
        """The subject that the verb has in its own clause, resolved through a relative pronoun."""
        token = self.doc[verb]
        antecedent = self._antecedent(verb)
        if antecedent is not None:
            return antecedent
        for child in (*reversed(list(token.lefts)), *token.rights):
            if child.dep_.startswith("nsubj") and child.lower_ not in self.relativisers:
                found = self._phrase(child, verb)
                if found is not None and self._may_be_subject(found, verb):
                    return found
        return None

    def left_edge(self, verb: int) -> int:
        """Where the clause that ends in this verb may begin."""
        sentence = self.doc[verb].sent.start
        for index in range(verb - 1, sentence - 1, -1):
            token = self.doc[index]
            if not self.same_speech(index, verb):
                if self._encloses(index, verb):
                    return index + 1
                continue
            if self._hard_stop(index):
                return index + 1
            if token.lower_ in self.subordinators and token.lower_ not in self.prepositions:
                return index + 1
        return sentence

    def same_speech(self, a: int, b: int) -> bool:
        """Whether two tokens stand in the same stretch of reported speech, or both in none."""
        return self._speech_of(a) == self._speech_of(b)

    def _encloses(self, outside: int, inside: int) -> bool:
        """Whether a token stands outside the reported speech that the other is in."""
        inner = self._speech_of(inside)
        return inner is not None and not inner[0] <= outside < inner[1]

    def _speech_of(self, token: int) -> Range | None:
        return self._innermost.get(token)

    def _may_be_subject(self, tokens: Range, verb: int) -> bool:
        """Not what stands in other speech, across a dash, or tells the time ("Maret lalu", "hours later")."""
        if not self.same_speech(tokens[0], verb) or self._pronominal(tokens):
            return False
        between = range(*tokens) if tokens[0] > verb else range(tokens[0], verb)
        if any(self._hard_stop(index) for index in between):
            return False
        times = self.lexicon.words("time_words")
        return not (self.doc[tokens[0]].lower_ in times or self.doc[tokens[1] - 1].lower_ in times)

    def _pronominal(self, tokens: Range) -> bool:
        """A bare "itu" or "ini" that the parser took for a subject ("Sementara itu …")."""
        determiners = self.lexicon.words("determiners_after")
        return all(self.doc[index].lower_ in determiners for index in range(*tokens))

    def _antecedent(self, verb: int) -> Range | None:
        """ "Iran, yang menolak …", "Canada, which sent home …": the noun phrase before the relative pronoun."""
        index = verb - 1
        limit = max(self.doc[verb].sent.start, verb - _RELATIVE_REACH)
        while index >= limit and self.doc[index].lower_ not in self.relativisers:
            if not self._in_verb_group(self.doc[index]):
                return None
            index -= 1
        if index < limit or (self.doc[index].lower_ == "that" and self.doc[index].pos_ == "SCONJ"):
            return None
        end = index - 1 if index > 0 and self.doc[index - 1].text == "," else index
        start = end
        while start > self.doc[verb].sent.start and start > end - 12:
            token = self.doc[start - 1]
            if (token.pos_ in _FINITE and not compounded(token)) or self._hard_stop(start - 1):
                break
            if token.lower_ in self.prepositions and token.lower_ not in ("of",):
                break
            start -= 1
        return (start, end) if start < end else None

    def _in_verb_group(self, token: Token) -> bool:
        """Whether a token may stand between a relative pronoun and its verb: adverbs, negation, a time."""
        if token.pos_ in ("ADV", "AUX", "PART", "NUM", "DET", "ADJ", "ADP"):
            return True
        words = self.lexicon.words
        return token.lower_ in words("time_words") or token.lower_ in words("negation") | words("intention")

    def _phrase(self, noun: Token, verb: int) -> Range | None:
        """The noun phrase of a subject, without its relative clauses, on the verb's left (or right, inverted)."""
        left, right = noun.left_edge.i, noun.right_edge.i + 1
        for child in noun.children:
            if (
                child.dep_ in ("acl:relcl", "acl", "parataxis", "advcl")
                and child.i > noun.i
                and not compounded(child)
            ):
                right = min(right, child.left_edge.i)
        if noun.i < verb:
            right = min(right, verb)
        else:
            left = max(left, verb + 1)
        for index in range(noun.i - 1, left - 1, -1):
            if self._hard_stop(index):
                left = index + 1
                break
        return (left, right) if left < right else None

    def _markers(self, verb: int, subject: Range | None) -> frozenset[str]:
        """Words of negation and modality in the verb group."""
        start = max(self.left_edge(verb), verb - _MODAL_REACH)
        if subject is not None and subject[1] <= verb:
            start = max(start, subject[1])
            while start > subject[0] + 1 and self.doc[start - 1].lower_ in self._modal:
                start -= 1
        found: set[str] = set()
        for index in range(verb - 1, start - 1, -1):
            token = self.doc[index]
            if token.pos_ == "PUNCT" or token.lower_ in self.coordinators:
                break
            found |= {token.lower_, token.lemma_.lower()}
        if verb > 0 and self.doc[verb - 1].lower_ in self.lexicon.words("denial"):
            found |= self.lexicon.words("denial")
        if verb > 1 and self.doc[verb - 1].lower_ == "to" and self.doc[verb - 2].lower_ in _IS:
            found |= self.lexicon.words("future")
        if subject is not None and self._possibly(subject[0]):
            found |= self.lexicon.words("possibility")
        for child in self.doc[verb].children:
            if child.dep_.split(":")[0] in ("aux", "advmod") and child.i < verb and child.i >= start:
                found |= {child.lower_, child.lemma_.lower()}
        return frozenset(found)

    @cached_property
    def _modal(self) -> frozenset[str]:
        """Words before a verb that a parser may take for the end of its subject ("Rwanda bakal mengusir …")."""
        words = self.lexicon.words
        return words("future") | words("negation") | words("possibility") | words("intention")

    def _possibly(self, subject: int) -> bool:
        """ "ada kemungkinan NATO akan …": a noun of possibility right before the subject."""
        before = self.doc[max(0, subject - 2) : subject]
        possible = self.lexicon.words("possibility")
        return any(token.lower_ in possible and token.pos_ == "NOUN" for token in before)

    def _conditional(self, verb: int) -> bool:
        """ "jika Israel mengakui …", also where the parser has taken the conjunction into the clause."""
        condition = self.lexicon.words("condition")
        return any(token.lower_ in condition for token in self.doc[max(self.left_edge(verb) - 1, 0) : verb])


def compounded(token: Token) -> bool:
    """Whether a verb is the bare second part of a noun: "juru bicara", "pesawat tempur"."""
    return token.dep_ == "acl" and token.head.i == token.i - 1 and not any(True for _ in token.children)


def _innermost(speech: tuple[Range, ...]) -> dict[int, Range]:
    """For each token of reported speech the shortest stretch that covers it."""
    covering: dict[int, Range] = {}
    for tokens in sorted(speech, key=lambda tokens: tokens[0] - tokens[1]):
        covering.update(dict.fromkeys(range(*tokens), tokens))
    return covering
