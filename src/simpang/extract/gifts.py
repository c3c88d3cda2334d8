"""Amounts of money that are help: who gives them, who gets them, how far they have come.

In come a Doc, its `Cast` and the amounts in it, out come `Gift`s. An amount is help by the verb that governs
it ("pledged 5 million euros"), by the noun that it measures ("pinjaman 5 miliar yen bagi Ukraina"), or
because it goes on a list of such ("Germany 96 million, Italy 10 million").
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from simpang.extract.cast import Cast
from simpang.extract.clauses import Clause, ClauseReader, Range
from simpang.extract.gift_sides import GiftSides
from simpang.extract.giving import Giving, words_of
from simpang.extract.setting import Setting
from simpang.extract.sums import Sum, Sums
from simpang.records import Stage
from simpang.values.money import MoneySpan

_LEFT, _RIGHT = 25, 12  # how far, in tokens, a verb may stand from its amount
_OUTER_REACH = 6


@dataclass(frozen=True)
class Gift:
    """An amount that is help. `verb`: the tokens of the verb that governs it, None where a noun tells it.

    `words`: the tokens that may tell what kind of help it is.
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


class GiftReader:
    """Reads the gifts of one Doc."""

    def __init__(self, doc: Doc, cast: Cast, setting: Setting, amounts: Iterable[MoneySpan]) -> None:
        self.doc = doc
        self.cast = cast
        self.lists = setting.lexicon.words
        self.clauses = ClauseReader(doc, setting.lexicon)
        self.sums = Sums(doc, cast, setting, amounts)
        self.sides = GiftSides(doc, cast, setting, self.sums, self.clauses)

    def read(self, *, about_aid: bool = False) -> list[Gift]:
        """The gifts in the order of the text, each amount at most once for each stage.

        In a report that is `about_aid` money given is help though its own sentence does not say so.
        """
        found: list[Gift] = []
        last: Gift | None = None
        for index, money in enumerate(self.sums.money):
            if self.sums.is_total(index) or self.sums.is_kept_out(money):
                continue
            listed = self._listed(money, last)
            gifts = [listed] if listed is not None else [*self._governed(money, about_aid)]
            gifts = gifts or [*self._named(money)]
            found += gifts
            last = gifts[0] if gifts else None
        return found

    def _listed(self, money: Sum, last: Gift | None) -> Gift | None:
        """The next of a list in one sentence: another donor, another recipient, or only another amount."""
        if last is None or last.tokens[1] > money.start:
            return None
        start = last.tokens[1]
        between = self.doc[start : money.start]
        if self.doc[start - 1].sent != self.doc[money.start].sent or any(
            self.sums.breaks(token) for token in between
        ):
            return None
        near = [m for m in self.sides.actors(start, money.start) if m.end >= money.start - 3]
        named = [m for m in near if not self.sides.introduced(m)]
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
        after = self.sides.recipients_after(money, frozenset())
        held = self.cast.at(money.start)
        if held is not None and held.start < money.start:
            return None
        if named and last.stage != "requested":
            donors = self.sides.parties.keys(m for m in self.cast.group(named[-1]))
            return replace(
                gift,
                donors=donors,
                recipients=after or last.recipients,
                evidence=(named[-1].start, money.end),
            )
        return replace(gift, recipients=after or last.recipients, words=(start, self.sums.phrase_end(money)))

    def _governed(self, money: Sum, about_aid: bool) -> Iterable[Gift]:
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

    def _verb_before(self, money: Sum) -> Giving | None:
        """The verb whose object the amount is."""
        verb = self.sums.verb_before(money.start)
        if verb is None or verb.start < self.doc[money.start].sent.start or money.start - verb.end > _LEFT:
            return None
        between = self.doc[verb.end : money.start]
        if any(self.sums.breaks(token) and token.i not in self.sums.giving for token in between):
            return None
        comma = next((token.i for token in between if token.text == ","), money.start)
        return None if self.sides.actors(comma, money.start) else self._outer(verb)

    def _outer(self, verb: Giving) -> Giving:
        """The verb that governs a verb: "berjanji menyalurkan", "asked Japan to lend"."""
        outer = self.sums.verb_before(verb.start)
        while outer is not None and self._governs(outer, verb):
            verb, outer = outer, self.sums.verb_before(outer.start)
        return verb

    def _governs(self, outer: Giving, verb: Giving) -> bool:
        between = self.doc[outer.end : verb.start]
        if (
            outer.row.thing
            or outer.row.takes
            or outer.row.stage == "delivered"
            or len(between) > _OUTER_REACH
        ):
            return False
        return self.doc[outer.start].sent == self.doc[verb.start].sent and not any(
            token.is_punct or self.sums.breaks(token) or token.lower_ in self.lists("coordinators")
            for token in between
        )

    def _verb_after(self, money: Sum) -> Giving | None:
        """The verb whose subject is the amount: "US$5 juta dianggarkan", "a loan of $5bn was approved"."""
        verb = self.sums.verb_after(money.end)
        if verb is None or verb.start >= self.doc[money.start].sent.end:
            return None
        between = self.doc[money.end : verb.start]
        if len(between) > _RIGHT or any(self.sums.breaks(token) for token in between):
            return None
        relative = any(token.lower_ in self.lists("relativisers") for token in between)
        if any(token.text == "," for token in between) and not relative:
            return None
        return verb if verb.voice == "passive" or verb.row.thing or relative else None

    def _gift(self, money: Sum, verb: Giving, about_aid: bool) -> Gift | None:
        clause = self.clauses.read(verb.start, verb.end)
        stage = self._stage(verb, clause)
        if stage is None or self._is_denied(verb):
            return None
        after = money.start >= verb.end
        donors, recipients = self.sides.of_verb(money, verb, clause)
        sure = verb.row.sure or about_aid or self.sums.has_noun(money, verb)
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
            evidence=(low, max(verb.end, self.sums.phrase_end(money))),
            words=(min(verb.start, money.start), max(verb.end, self.sums.phrase_end(money))),
            rule=f"amount/{'blocked' if verb.row.blocks else 'verb'}/{stage}",
        )

    def _stage(self, verb: Giving, clause: Clause) -> Stage | None:
        stage = verb.row.stage
        ahead = clause.future or clause.intended or self._is_to(verb)
        if clause.negated or self._is_yet_to(verb):
            return "delayed" if stage in ("approved", "pledged", "delivered") and not ahead else None
        if clause.possible:
            return None
        return "pledged" if stage == "delivered" and ahead else stage

    def _is_to(self, verb: Giving) -> bool:
        """ "China is to contribute"."""
        before = self.doc[max(0, verb.start - 2) : verb.start]
        return len(before) == 2 and before[1].lower_ == "to" and before[0].lower_ in self.lists("copulas")

    def _is_yet_to(self, verb: Giving) -> bool:
        """ "Congress has yet to approve"."""
        before = [token.lower_ for token in self.doc[max(0, verb.start - 3) : verb.start]]
        return not words_of(self.sides.language, "not_yet").isdisjoint(before) and before[-1] == "to"

    def _is_denied(self, verb: Giving) -> bool:
        before = self.doc[max(self.doc[verb.start].sent.start, verb.start - 3) : verb.start]
        return any(token.lower_ in self.lists("denial") for token in before)

    def _named(self, money: Sum) -> Iterable[Gift]:
        """ "pinjaman 5 miliar yen bagi Ukraina": a noun for help, its amount and who gets it."""
        noun = self.sums.noun_beside(money)
        if noun is None:
            return
        low = min(noun, money.start)
        donors = self.sides.possessor(money) or self.sides.source(money)
        recipients = self.sides.recipients_after(
            money, self.sides.codes(donors)
        ) or self.sides.recipients_before(low, money)
        if not recipients and (low == money.start or low in self.sums.nouns):
            recipients = self.sides.recipients_before(self.doc[low].sent.start, money)
        if not recipients:
            return
        given = self.sides.codes(recipients)
        donors = tuple(key for key in donors if not given & self.sides.codes([key]))
        donors = donors or self.sides.owners(money, recipients)
        yield Gift(
            amount=money.amount,
            tokens=(money.start, money.end),
            donors=donors,
            recipients=recipients,
            stage="pledged",
            verb=None,
            evidence=(low, self.sums.phrase_end(money)),
            words=(low, self.sums.phrase_end(money)),
            rule="amount/noun",
        )
