"""The amounts of money of a report, and what stands around them: nouns for help, words of giving, stops.

In come a Doc and its amounts, out come `Sum`s with their tokens. Knows nothing of who gives or gets them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from simpang.extract.cast import Cast
from simpang.extract.clauses import Range
from simpang.extract.giving import Giving, giving_words, words_of
from simpang.extract.setting import Setting
from simpang.values.money import MoneySpan
from simpang.values.scanning import scan
from simpang.values.vocabulary import word_class

_LEFT, _RIGHT = 25, 24  # how far, in tokens, the clause of an amount is read
_NOUN_REACH = 6
_HARD_STOPS = frozenset({";", ":", "–", "—"})


@dataclass(frozen=True)
class Sum:
    """An amount of money at the tokens `[start, end)`."""

    amount: MoneySpan
    start: int
    end: int


class Sums:
    """The amounts of one Doc. `nouns`: tokens of nouns for help; `measured`: also by their amounts.

    Every question is answered from a few tokens around, so that time stays linear in the text.
    """

    def __init__(self, doc: Doc, cast: Cast, setting: Setting, amounts: Iterable[MoneySpan]) -> None:
        self.doc = doc
        self.cast = cast
        self.lists = setting.lexicon.words
        self.money = [
            money for span in amounts if not span.restated and (money := self._money(span)) is not None
        ]
        self._starts = [money.start for money in self.money]
        self._held = {token for money in self.money for token in range(money.start, money.end)}
        words = giving_words(doc, setting.language)
        self.verbs = [word for word in words if word.row.stage is not None]
        self._verb_starts = [verb.start for verb in self.verbs]
        self.giving = {token for verb in self.verbs for token in range(verb.start, verb.end)}
        self.links = {
            token for word in words if word.row.role == "link" for token in range(word.start, word.end)
        }
        no_help = [word for word in words if word.row.role == "no_help"]
        self.kept_out = {word.start for word in no_help if not word.is_verb}
        self.other_verbs = {word.start for word in no_help if word.is_verb}
        self.nouns = _aid_nouns(doc, setting.language)
        packages = words_of(setting.language, "package")
        self.measured = self.nouns | {token.i for token in doc if token.lower_ in packages}

    def free(self, tokens: Range, taken: Collection[MoneySpan]) -> Iterator[Sum]:
        """The sums within a token range whose amounts are not taken, without totals of what follows."""
        for index in range(bisect_left(self._starts, tokens[0]), bisect_left(self._starts, tokens[1])):
            money = self.money[index]
            if money.amount not in taken and not self.is_total(index):
                yield money

    def verb_before(self, token: int) -> Giving | None:
        """The last verb of giving that ends before a token."""
        index = bisect_left(self._verb_starts, token) - 1
        while index >= 0 and self.verbs[index].end > token:
            index -= 1
        return self.verbs[index] if index >= 0 else None

    def verb_after(self, token: int) -> Giving | None:
        """The first verb of giving at or after a token."""
        index = bisect_left(self._verb_starts, token)
        return self.verbs[index] if index < len(self.verbs) else None

    def _money(self, span: MoneySpan) -> Sum | None:
        tokens = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        return None if tokens is None else Sum(span, tokens.start, tokens.end)

    def holds(self, token: int) -> bool:
        """Whether a token stands within an amount."""
        return token in self._held

    def is_total(self, index: int) -> bool:
        """ "US$1 miliar: US$800 juta bantuan … dan …": a sum whose parts follow is no package of its own."""
        if index + 1 >= len(self.money):
            return False
        between = self.doc[self.money[index].end : self.money[index + 1].start]
        return 0 < len(between) < 3 and between[0].text in (":", "–", "—")

    def is_kept_out(self, money: Sum) -> bool:
        low, high = self._around(money)
        named, done = range(low, high), range(low, money.start)
        return bool(self.kept_out.intersection(named) or self.other_verbs.intersection(done))

    def _around(self, money: Sum) -> Range:
        """The clause of an amount, between the nearest stops or other amounts' verbs."""
        sentence = self.doc[money.start].sent
        low = money.start
        while low > sentence.start and not self._stops(self.doc[low - 1]) and money.start - low < _LEFT:
            low -= 1
        high = money.end
        while high < sentence.end and not self._stops(self.doc[high]) and high - money.end < _NOUN_REACH:
            if self.doc[high].lower_ in self.lists("relativisers"):
                break
            high += 1
        return low, high

    def _stops(self, token: Token) -> bool:
        subordinator = token.lower_ in self.lists("subordinators") and token.lower_ not in self.lists(
            "prepositions"
        )
        return token.text in (*_HARD_STOPS, ",") or token.lower_ in self.lists("quotes") or subordinator

    def breaks(self, token: Token) -> bool:
        """Whether a token between two amounts begins something new."""
        known = token.i in self.links or self.cast.at(token.i) is not None
        finite = token.pos_ == "VERB" and not known
        return finite or token.text in _HARD_STOPS or token.lower_ in self.lists("quotes")

    def noun_beside(self, money: Sum) -> int | None:
        """A noun for help in the phrase of an amount, before it ("aid worth …") or after it ("… in aid")."""
        for index in range(
            money.start - 1, max(self.doc[money.start].sent.start, money.start - _NOUN_REACH) - 1, -1
        ):
            token = self.doc[index]
            if index in self.measured:
                return index
            if token.is_punct or (token.pos_ == "VERB" and index not in self.links):
                break
        for index in range(money.end, min(len(self.doc), money.end + 4)):
            token = self.doc[index]
            if index in self.measured:
                return index
            if token.is_punct or token.pos_ == "VERB" or self.cast.at(index) is not None:
                break
        return None

    def has_noun(self, money: Sum, verb: Giving) -> bool:
        low, high = min(money.start, verb.start), max(money.end, verb.start)
        return self.noun_beside(money) is not None or any(index in self.nouns for index in range(low, high))

    def phrase_end(self, money: Sum) -> int:
        """Where the phrase that follows an amount ends: at a stop, another amount or a verb."""
        sentence = self.doc[money.start].sent
        index = money.end
        while index < sentence.end and index - money.end < _RIGHT:
            token = self.doc[index]
            if index in self._held or self._stops(token) or token.text in (".", ")"):
                return index
            if token.lower_ in self.lists("relativisers") or (index in self.giving and token.pos_ == "VERB"):
                return index
            index += 1
        return index


def _aid_nouns(doc: Doc, language: str) -> frozenset[int]:
    """The tokens at which a noun for help begins."""
    words = scan(doc.text)
    starts = {words[match.first].start for match in word_class("aid_nouns", language).all(words)}
    return frozenset(token.i for token in doc if token.idx in starts)
