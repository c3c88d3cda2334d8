"""Amounts of money that are help: who gives them, who gets them, how far they have come.

In come a Doc, its `Cast` and the amounts in it, out come `Gift`s. An amount is help by the verb that governs it
("pledged 5 million euros"), by the noun that it measures ("pinjaman 5 miliar yen bagi Ukraina"), or because it
goes on a list of such ("Germany 96 million, Italy 10 million").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from simpang.extract.cast import Cast, Mention
from simpang.extract.clauses import Clause, ClauseReader, Range
from simpang.extract.giving import Giving, giving_words, words_of
from simpang.extract.parties import Parties
from simpang.extract.setting import Setting
from simpang.records import Stage
from simpang.values.currencies import currencies
from simpang.values.money import MoneySpan
from simpang.values.scanning import scan
from simpang.values.vocabulary import word_class

_LEFT, _RIGHT = 25, 12  # how far, in tokens, a verb may stand from its amount
_NOUN_REACH = 6
_OUTER_REACH = 6
_HARD_STOPS = frozenset({";", ":", "–", "—"})
_PARTIES = ("state", "organisation", "armed_group")


@dataclass(frozen=True)
class Gift:
    """An amount that is help. `verb`: the tokens of the verb that governs it, None where a noun tells it.

    `words`: the tokens that may tell what kind of help it is; `told`: whether the text says there who gets it.
    """

    amount: MoneySpan
    tokens: Range
    donors: tuple[str, ...]
    recipients: tuple[str, ...]
    stage: Stage
    verb: Range | None
    evidence: Range
    words: Range
    rule: str


@dataclass(frozen=True)
class _Money:
    amount: MoneySpan
    start: int
    end: int


class GiftReader:
    """Reads the gifts of one Doc."""

    def __init__(self, doc: Doc, cast: Cast, setting: Setting, amounts: Iterable[MoneySpan]) -> None:
        self.doc = doc
        self.cast = cast
        self.language = setting.language
        self.clauses = ClauseReader(doc, setting.lexicon)
        self.parties = Parties(doc, cast, setting.lexicon)
        self.lists = setting.lexicon.words
        self.money = [
            money for span in amounts if not span.restated and (money := self._money(span)) is not None
        ]
        words = giving_words(doc, setting.language)
        self.verbs = [word for word in words if word.row.stage is not None]
        self.links = {
            token for word in words if word.row.role == "link" for token in range(word.start, word.end)
        }
        self.kept_out = {word.start for word in words if word.row.role == "no_help"}
        self.nouns = _aid_nouns(doc, setting.language)
        packages = words_of(setting.language, "package")
        self.measured = self.nouns | {token.i for token in doc if token.lower_ in packages}

    def read(self, *, about_aid: bool = False) -> list[Gift]:
        """The gifts in the order of the text, each amount at most once for each stage.

        In a report that is `about_aid` money given is help though its own sentence does not say so.
        """
        found: list[Gift] = []
        last: Gift | None = None
        self.claimed: set[MoneySpan] = set()
        for index, money in enumerate(self.money):
            if self._is_total(index):
                self.claimed.add(money.amount)
                continue
            if self._is_kept_out(money):
                continue
            listed = self._listed(money, last)
            gifts = (
                [listed]
                if listed is not None
                else [*self._governed(money, about_aid)] or [*self._named(money)]
            )
            found += gifts
            self.claimed.update(gift.amount for gift in gifts)
            last = gifts[0] if gifts else None
        return found

    def free(self, tokens: Range) -> Iterable[tuple[MoneySpan, int, int]]:
        """The amounts within a token range that are no gift, with their tokens."""
        for money in self.money:
            if tokens[0] <= money.start < tokens[1] and money.amount not in self.claimed:
                yield money.amount, money.start, money.end

    def unclaimed(self, tokens: Range) -> MoneySpan | None:
        """The first amount within a token range that is no gift, unless its words keep it out."""
        for amount, start, end in self.free(tokens):
            if not self._is_kept_out(_Money(amount, start, end)):
                return amount
        return None

    def _money(self, span: MoneySpan) -> _Money | None:
        tokens = self.doc.char_span(span.start, span.end, alignment_mode="expand")
        return None if tokens is None else _Money(span, tokens.start, tokens.end)

    # --- what is no help --------------------------------------------------------------------------------------

    def _is_total(self, index: int) -> bool:
        """ "US$1 miliar: US$800 juta bantuan … dan …": a sum whose parts follow is no package of its own."""
        if index + 1 >= len(self.money):
            return False
        between = self.doc[self.money[index].end : self.money[index + 1].start]
        return 0 < len(between) < 3 and between[0].text in (":", "–", "—")

    def _is_kept_out(self, money: _Money) -> bool:
        low, high = self._around(money)
        return bool(self.kept_out.intersection(range(low, high)))

    def _around(self, money: _Money) -> Range:
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

    # --- a list -----------------------------------------------------------------------------------------------

    def _listed(self, money: _Money, last: Gift | None) -> Gift | None:
        """The next of a list in one sentence: another donor, another recipient, or only another amount."""
        if last is None or last.tokens[1] > money.start:
            return None
        start = last.tokens[1]
        between = self.doc[start : money.start]
        if self.doc[start - 1].sent != self.doc[money.start].sent or any(
            self._breaks(token) for token in between
        ):
            return None
        named = [m for m in self._actors(start, money.start) if m.end >= money.start - 3]
        joints = [
            token.i for token in between if token.text == "," or token.lower_ in self.lists("coordinators")
        ]
        if not joints:
            return None
        start = joints[-1] + 1
        gift = replace(
            last,
            amount=money.amount,
            tokens=(money.start, money.end),
            evidence=(money.start, money.end),
            words=(start, money.end),
            rule="amount/list",
        )
        after = self._recipients_after(money, frozenset())
        if named and last.stage != "requested":
            donors = self.parties.keys(m for m in self.cast.group(named[-1]))
            return replace(
                gift,
                donors=donors,
                recipients=after or last.recipients,
                evidence=(named[-1].start, money.end),
            )
        return replace(gift, recipients=after or last.recipients, words=(start, self._phrase_end(money)))

    def _breaks(self, token: Token) -> bool:
        """Whether a token between two amounts begins something new."""
        known = token.i in self.links or self.cast.at(token.i) is not None
        finite = token.pos_ == "VERB" and not known
        return finite or token.text in _HARD_STOPS or token.lower_ in self.lists("quotes")

    # --- by a verb --------------------------------------------------------------------------------------------

    def _governed(self, money: _Money, about_aid: bool) -> Iterable[Gift]:
        """The gift that the nearest verb makes of an amount, and what a relative clause adds."""
        left, right = self._verb_before(money), self._verb_after(money)
        first = self._gift(money, left, about_aid) if left is not None else None
        if first is not None:
            yield first
        if right is None:
            return
        second = self._gift(money, right, about_aid)
        if second is not None and (first is None or (second.stage != first.stage and first.recipients)):
            fill = first if first is not None else second
            yield replace(
                second,
                donors=second.donors or fill.donors,
                recipients=second.recipients or fill.recipients,
            )

    def _verb_before(self, money: _Money) -> Giving | None:
        sentence = self.doc[money.start].sent
        for verb in reversed([v for v in self.verbs if sentence.start <= v.start and v.end <= money.start]):
            if money.start - verb.end > _LEFT:
                return None
            between = self.doc[verb.end : money.start]
            comma = next((token.i for token in between if token.text == ","), None)
            if any(self._breaks(token) and not self._is_giving(token) for token in between):
                return None
            if comma is not None and self._actors(comma, money.start):
                return None
            return self._outer(verb)
        return None

    def _outer(self, verb: Giving) -> Giving:
        """The verb that governs a verb: "berjanji menyalurkan", "approved a plan to give", "asked Japan to lend"."""
        for outer in reversed([v for v in self.verbs if v.end <= verb.start]):
            if outer.row.thing or outer.row.takes:
                return verb
            between = self.doc[outer.end : verb.start]
            if len(between) > _OUTER_REACH or self.doc[outer.start].sent != self.doc[verb.start].sent:
                return verb
            if outer.row.stage == "delivered" or any(
                token.is_punct or self._breaks(token) or token.lower_ in self.lists("coordinators")
                for token in between
            ):
                return verb
            return self._outer(outer)
        return verb

    def _is_giving(self, token: Token) -> bool:
        return any(verb.start <= token.i < verb.end for verb in self.verbs)

    def _verb_after(self, money: _Money) -> Giving | None:
        """The verb whose subject the amount is: "US$5 juta dianggarkan", "a loan of $5 billion was approved"."""
        sentence = self.doc[money.start].sent
        for verb in self.verbs:
            if verb.start < money.end or verb.start >= sentence.end:
                continue
            between = self.doc[money.end : verb.start]
            if len(between) > _RIGHT or any(self._breaks(token) for token in between):
                return None
            relative = any(token.lower_ in self.lists("relativisers") for token in between)
            if any(token.text == "," for token in between) and not relative:
                return None
            if verb.voice == "passive" or verb.row.thing or relative:
                return verb
            return None
        return None

    def _gift(self, money: _Money, verb: Giving, about_aid: bool) -> Gift | None:
        clause = self.clauses.read(verb.start, verb.end)
        stage = self._stage(verb, clause)
        if stage is None or self._is_denied(verb):
            return None
        after = money.start >= verb.end
        donors, recipients = self._sides(money, verb, clause)
        sure = verb.row.sure or about_aid or self._has_noun(money, verb)
        told = bool(donors and recipients) or (bool(recipients) and stage == "requested")
        if not sure and not told:
            return None
        low = (
            min(money.start, verb.start)
            if clause.subject is None or not after
            else min(clause.subject[0], verb.start)
        )
        return Gift(
            amount=money.amount,
            tokens=(money.start, money.end),
            donors=donors,
            recipients=recipients,
            stage=stage,
            verb=(verb.start, verb.end),
            evidence=(low, max(verb.end, self._phrase_end(money))),
            words=(min(verb.start, money.start), max(verb.end, self._phrase_end(money))),
            rule=f"amount/verb/{stage}",
        )

    def _stage(self, verb: Giving, clause: Clause) -> Stage | None:
        stage = verb.row.stage
        ahead = clause.future or clause.intended or self._is_to(verb)
        if clause.negated:
            return "delayed" if stage in ("approved", "pledged", "delivered") and not ahead else None
        if clause.possible:
            return None
        return "pledged" if stage == "delivered" and ahead else stage

    def _is_to(self, verb: Giving) -> bool:
        """ "China is to contribute"."""
        before = self.doc[max(0, verb.start - 2) : verb.start]
        return len(before) == 2 and before[1].lower_ == "to" and before[0].lower_ in self.lists("copulas")

    def _is_denied(self, verb: Giving) -> bool:
        before = self.doc[max(self.doc[verb.start].sent.start, verb.start - 3) : verb.start]
        return any(token.lower_ in self.lists("denial") for token in before)

    def _sides(self, money: _Money, verb: Giving, clause: Clause) -> tuple[tuple[str, ...], tuple[str, ...]]:
        subject = self._subject(verb, clause)
        if verb.row.takes:
            return self._slot(clause, words_of(self.language, "source")), subject
        if verb.row.stage == "requested":
            asked = self._slot(clause, words_of(self.language, "addressee")) or self._object(money, verb)
            needy = self._recipients_after(money, self._codes(asked)) or self._states(subject)
            return asked, tuple(key for key in needy if not self._codes(asked) & self._codes([key]))
        if verb.row.thing or verb.voice == "passive":
            donors = () if verb.row.thing else self._agent(verb, clause)
            given = self._slot(clause, words_of(self.language, "recipient"), donors)
            recipients = self._recipients_after(money, self._codes(donors)) or given
            if money.start >= verb.end and not verb.row.thing:
                recipients = recipients or subject
            return donors or self._possessor(money), recipients
        found = self._recipients_after(money, self._codes(subject)) or self._object(money, verb, subject)
        return subject, found or self._slot(clause, words_of(self.language, "recipient"), subject)

    def _subject(self, verb: Giving, clause: Clause) -> tuple[str, ...]:
        if clause.subject is not None:
            found = self.parties.of_phrase(clause.subject)
            between = self.doc[clause.subject[1] : verb.start]
            if found or not any(token.pos_ == "VERB" for token in between):
                return found
        ground = self._ground(verb)
        if ground is not None:
            named = self._actors(self.doc[verb.start].sent.start, ground)
            return self.parties.keys(self.cast.group(named[-1])) if named else ()
        return self.parties.before(verb.start, self.clauses.left_edge(verb.start))

    def _ground(self, verb: Giving) -> int | None:
        """ "thanked Delhi for having sent": the preposition before a verb whose subject is the object before it."""
        index = verb.start - 1
        while index > 0 and self.doc[index].pos_ == "AUX":
            index -= 1
        return index if self.doc[index].lower_ in words_of(self.language, "ground") else None

    def _agent(self, verb: Giving, clause: Clause) -> tuple[str, ...]:
        by = self._slot(clause, self.lists("agent"))
        if by or self.language != "id" or verb.row.thing:
            return by
        mention = self.cast.at(verb.end)
        following = mention is not None and mention.kind != "place"
        return self.parties.keys(self.cast.group(mention)) if mention is not None and following else ()

    def _object(self, money: _Money, verb: Giving, but: Iterable[str] = ()) -> tuple[str, ...]:
        """Who stands between a verb and its amount: "gave Ukraine 5 million"."""
        tokens = (verb.end, money.start)
        first = next(iter(self._actors(*tokens)), None)
        if first is None or self._introduced(first):
            return ()
        return self.parties.in_range(tokens, places=True, but=self._codes(but))

    def _slot(self, clause: Clause, names: frozenset[str], but: Iterable[str] = ()) -> tuple[str, ...]:
        for name, ranges in clause.slots.items():
            for tokens in ranges if name in names else ():
                found = self.parties.in_range(tokens, places=True, but=self._codes(but))
                if found:
                    return found
        return ()

    def _states(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Those who may ask for themselves: an organisation asks for others."""
        return tuple(key for key in keys if self.cast.actors[key].kind != "organisation")

    # --- by a noun --------------------------------------------------------------------------------------------

    def _named(self, money: _Money) -> Iterable[Gift]:
        """ "pinjaman 5 miliar yen bagi Ukraina": a noun for help, its amount and who gets it."""
        noun = self._noun_beside(money)
        if noun is None:
            return
        low = min(noun, money.start)
        donors = self._possessor(money) or self._source(money)
        recipients = self._recipients_after(money, self._codes(donors)) or self._recipients_before(low, money)
        if not recipients and low in self.nouns | set(range(money.start, money.end)):
            recipients = self._recipients_before(self.doc[low].sent.start, money)
        donors = donors or self._owners(money, recipients)
        if not recipients:
            return
        yield Gift(
            amount=money.amount,
            tokens=(money.start, money.end),
            donors=donors,
            recipients=recipients,
            stage="pledged",
            verb=None,
            evidence=(low, self._phrase_end(money)),
            words=(low, self._phrase_end(money)),
            rule="amount/noun",
        )

    def _noun_beside(self, money: _Money) -> int | None:
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

    def _has_noun(self, money: _Money, verb: Giving) -> bool:
        low, high = min(money.start, verb.start), max(money.end, verb.start)
        return self._noun_beside(money) is not None or any(index in self.nouns for index in range(low, high))

    def _possessor(self, money: _Money) -> tuple[str, ...]:
        """ "Germany's 5 billion package", "a Japanese loan of", "paket Jerman senilai"."""
        noun = self._noun_beside(money)
        first = min(noun, money.start) if noun is not None else money.start
        before = self.parties.adjacent_before(first, self.lists("possessive"))
        if before or noun is None or self.language != "id":
            return before
        inside = [m for m in self._actors(noun + 1, money.start) if not self._introduced(m)]
        return inside[0].actors if inside else ()

    def _source(self, money: _Money) -> tuple[str, ...]:
        """ "5 million in aid from Japan"."""
        for mention in self._actors(money.end, self._phrase_end(money)):
            if self._preposition(mention) in words_of(self.language, "source"):
                return self.parties.keys(self.cast.group(mention))
        return ()

    def _owners(self, money: _Money, but: Iterable[str]) -> tuple[str, ...]:
        """The state named before whose own money it is, where only one state has that money."""
        using = [row.countries for row in currencies() if money.amount.currency == row.currency]
        if not using or len(using[0]) != 1 or using[0][0] in self._codes(but):
            return ()
        named = (m for m in self._actors(0, money.start) if self.parties.codes(m.actors) == set(using[0]))
        return next((m.actors for m in named), ())

    # --- who gets it ------------------------------------------------------------------------------------------

    def _recipients_after(self, money: _Money, but: frozenset[str]) -> tuple[str, ...]:
        """The first actor after an amount whose preposition makes it the recipient."""
        for mention in self._actors(money.end, self._phrase_end(money)):
            if self._receives(mention):
                if but.issuperset(self.parties.codes(mention.actors)):
                    continue
                return self.parties.keys(self.cast.group(mention))
        return ()

    def _recipients_before(self, noun: int, money: _Money) -> tuple[str, ...]:
        """ "program untuk Kyiv senilai …", "aid for Sudan worth …"."""
        for mention in self._actors(noun, money.start):
            if self._receives(mention):
                return self.parties.keys(self.cast.group(mention))
        return ()

    def _receives(self, mention: Mention) -> bool:
        """Whether a preposition makes a mention the recipient; "in the country" alone may mean any."""
        preposition = self._preposition(mention)
        vague = mention.kind in ("description", "pronoun") and preposition in self.lists("locatives")
        return preposition in words_of(self.language, "recipient") and not vague

    def _phrase_end(self, money: _Money) -> int:
        """Where the phrase that follows an amount ends: at a stop, another amount or a verb."""
        sentence = self.doc[money.start].sent
        index = money.end
        others = {other.start for other in self.money}
        while index < sentence.end and index - money.end < 2 * _RIGHT:
            token = self.doc[index]
            if index in others or self._stops(token) or token.text in (".", ")"):
                return index
            if token.lower_ in self.lists("relativisers") or (
                self._is_giving(token) and token.pos_ == "VERB"
            ):
                return index
            index += 1
        return index

    def _preposition(self, mention: Mention) -> str | None:
        """The preposition that introduces a mention, within its phrase."""
        for index in range(mention.start - 1, max(0, mention.start - 8), -1):
            token = self.doc[index]
            if token.lower_ in self.lists("prepositions"):
                return token.lower_
            if token.pos_ == "VERB" and token.lemma_.lower() in words_of(self.language, "recipient"):
                return token.lemma_.lower()
            if token.is_punct or token.pos_ == "VERB":
                return None
        return None

    def _introduced(self, mention: Mention) -> bool:
        before = self.doc[mention.start - 1] if mention.start > 0 else None
        return before is not None and before.lower_ in self.lists("prepositions")

    def _actors(self, start: int, end: int) -> list[Mention]:
        return [m for m in self.cast.within(start, end) if m.kind != "medium"] if start < end else []

    def _codes(self, keys: Iterable[str]) -> frozenset[str]:
        return frozenset(self.parties.codes(keys))


def _aid_nouns(doc: Doc, language: str) -> frozenset[int]:
    """The tokens at which a noun for help begins."""
    words = scan(doc.text)
    starts = {words[match.first].start for match in word_class("aid_nouns", language).all(words)}
    return frozenset(token.i for token in doc if token.idx in starts)
