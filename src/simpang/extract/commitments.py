"""The commitments layer: help that goes, or is to go, from donors to recipients.

In come a Doc and the acts found, out come `Help`s: the acts whose frame moves help along a stage, and the
amounts of money that are help, also where no act tells them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from simpang.extract.acts import Act
from simpang.extract.cast import Cast
from simpang.extract.clauses import Range
from simpang.extract.gifts import Gift, GiftReader
from simpang.extract.giving import words_of
from simpang.extract.help_kinds import HelpKinds
from simpang.extract.helping import HelpingActs
from simpang.extract.setting import Setting
from simpang.records import CommitmentKind, Stage
from simpang.values.items import ItemSpan, items
from simpang.values.money import MoneySpan, amounts, resolve_currency

_ABOUT_AID = 2  # nouns for help and gifts in a report, from which on it is about help
_SUM_REACH = 4


@dataclass(frozen=True)
class Help:
    """A commitment as found.

    `act` is the event that it stands beside, None where a noun phrase tells it; `at` the token that tells it;
    `evidence` and `words` (which tell its kind) are token ranges.
    """

    act: Act | None
    at: int
    donors: tuple[str, ...]
    recipients: tuple[str, ...]
    kind: CommitmentKind
    stage: Stage
    amount: MoneySpan | None
    currency: str | None
    items: tuple[ItemSpan, ...]
    evidence: Range
    words: tuple[Range, ...]
    rule: str
    confidence: float


class HelpReader:
    """Reads the commitments of one Doc."""

    def __init__(self, doc: Doc, cast: Cast, setting: Setting) -> None:
        self.doc = doc
        self.cast = cast
        self.language = setting.language
        self.amounts = amounts(doc.text, setting.language)
        self.items = items(doc.text, setting.language)
        self.gifts = GiftReader(doc, cast, setting, self.amounts)
        self.institutions = {doc[m.start].idx for m in cast.mentions if m.kind == "institution"}
        self.acts = HelpingActs(doc, cast, setting, self.items, self.gifts.sums.nouns)

    def read(self, acts: list[Act]) -> list[Help]:
        """The commitments of the text, each package and stage once."""
        helping = [act for act in acts if self.acts.is_help(act)]
        gifts = self.gifts.read()
        beginnings = len(gifts) + len(helping)
        about_aid = beginnings > 0 and beginnings + len(self.gifts.sums.nouns) >= _ABOUT_AID
        if about_aid:
            gifts = self.gifts.read(about_aid=True)
        taken = {gift.amount for gift in gifts}
        found = self._of_gifts(gifts, helping)
        told = _Told(gifts)
        found += [self._of_act(act, taken) for act in helping if not told.covers(act)]
        found.sort(key=lambda help_: (help_.at, help_.evidence))
        found = self._to_the_same(self._once([self._summed(help_, taken) for help_ in found]))
        found = [help_ for help_ in found if self._has_sides(help_) or self._stands_alone(help_, about_aid)]
        return HelpKinds(self.doc, self.gifts.sums.nouns).told(found)

    def _has_sides(self, help_: Help) -> bool:
        return bool(help_.recipients) and not self._codes(help_.recipients) <= self._codes(help_.donors)

    def _stands_alone(self, help_: Help, about_aid: bool) -> bool:
        """Whether help to nobody in particular counts: what somebody gives, in a report about help."""
        if not help_.donors or help_.recipients or help_.stage == "requested":
            return False
        return about_aid or (help_.stage != "delivered" if help_.amount is None else help_.act is None)

    def _of_gifts(self, gifts: list[Gift], helping: list[Act]) -> list[Help]:
        """The gifts as commitments, beside the act of the same verb, else that whose words hold the sum."""
        by_verb = {token: act for act in reversed(helping) for token in range(*act.trigger)}
        by_words = {token: act for act in reversed(helping) for token in range(*act.evidence)}
        found = []
        for gift in gifts:
            act = by_verb.get(gift.verb[0]) if gift.verb is not None else None
            if act is None and gift.rule != "amount/list":
                act = by_words.get(gift.tokens[0])
            found.append(self._of_gift(gift, act))
        return found

    def _of_gift(self, gift: Gift, act: Act | None) -> Help:
        donors, recipients = gift.donors, gift.recipients
        if act is not None and gift.verb is not None and act.trigger[0] == gift.verb[0]:
            told = self.acts.sides(act)
            own = gift.stage == "requested" or gift.rule.startswith("amount/blocked")
            donors = donors if own else donors or told[0]
            given = self._codes(donors)
            recipients = recipients or tuple(key for key in told[1] if not given & self._codes([key]))
        confidence = 0.75 - 0.1 * (gift.verb is None) - 0.1 * (not donors) - 0.1 * (not recipients)
        return Help(
            act=act,
            at=gift.verb[0] if gift.verb is not None else gift.tokens[0],
            donors=donors,
            recipients=recipients,
            kind="financial",
            stage=gift.stage,
            amount=gift.amount,
            currency=self._currency(gift.amount, donors),
            items=self._goods(gift.words) or self._cash(gift),
            evidence=gift.evidence,
            words=(gift.words,),
            rule=gift.rule,
            confidence=round(confidence, 2),
        )

    def _of_act(self, act: Act, taken: set[MoneySpan]) -> Help:
        donors, recipients = self.acts.sides(act)
        stage = self.acts.stage(act)
        assert stage is not None
        free = self.gifts.sums.free(act.evidence, taken)
        amount = next((money.amount for money in free if not self.gifts.sums.is_kept_out(money)), None)
        return Help(
            act=act,
            at=act.trigger[0],
            donors=donors,
            recipients=recipients,
            kind="financial",
            stage=stage,
            amount=amount,
            currency=self._currency(amount, donors),
            items=self._goods(act.evidence),
            evidence=act.evidence,
            words=(act.evidence,),
            rule=f"act/{act.frame.id}/{stage}",
            confidence=round(act.confidence * 0.9, 2),
        )

    def _currency(self, amount: MoneySpan | None, donors: tuple[str, ...]) -> str | None:
        if amount is None or amount.currency is not None:
            return amount.currency if amount is not None else None
        codes = [self.cast.code(key) for key in donors]
        return resolve_currency(amount.unit, codes[0] if codes else None)

    def _goods(self, tokens: Range) -> tuple[ItemSpan, ...]:
        start, end = self.doc[tokens[0]].idx, self.doc[tokens[1] - 1].idx + len(self.doc[tokens[1] - 1])
        return tuple(
            span for span in self.items if start <= span.start < end and span.start not in self.institutions
        )

    def _cash(self, gift: Gift) -> tuple[ItemSpan, ...]:
        """Money given as such, where no noun says what it is."""
        if self.gifts.sums.measured.intersection(range(*gift.words)):
            return ()
        start, end = gift.amount.start, gift.amount.end
        return (ItemSpan(start, end, "cash", self.doc.text[start:end]),)

    # --- what the rest of the report adds -----------------------------------------------------------------

    def _summed(self, help_: Help, taken: set[MoneySpan]) -> Help:
        """ "… Its worth was put at 5 million": an amount told of help right after it."""
        if help_.amount is not None:
            return help_
        sums = words_of(self.language, "sum")
        end = self.doc[min(self.doc[help_.at].sent.end, len(self.doc) - 1)].sent.end
        for money in self.gifts.sums.free((help_.evidence[1], end), taken):
            before = self.doc[max(0, money.start - _SUM_REACH) : money.start]
            if any(token.lower_ in sums for token in before):
                currency = self._currency(money.amount, help_.donors)
                return replace(help_, amount=money.amount, currency=currency)
        return help_

    def _to_the_same(self, found: list[Help]) -> list[Help]:
        """Help with no recipient told goes where all help before it in the report goes, if to one place."""
        common: dict[str, str] | None = None
        filled = []
        for help_ in found:
            if help_.recipients:
                told = {self.cast.code(key) or key: key for key in help_.recipients}
                common = {code: key for code, key in told.items() if common is None or code in common}
            elif common:
                keys = tuple(key for code, key in common.items() if code not in self._codes(help_.donors))
                help_ = replace(help_, recipients=keys, rule=f"{help_.rule}/same")
            filled.append(help_)
        return filled

    def _once(self, found: list[Help]) -> list[Help]:
        """A package told twice at one stage is one; the telling with an amount or more sides is kept."""
        kept: list[Help] = []
        for each in found:
            index = next((i for i, other in enumerate(kept) if self._same(each, other)), None)
            if index is None:
                kept.append(each)
                continue
            other = kept[index]
            fuller, poorer = (
                (each, other) if each.amount is not None and other.amount is None else (other, each)
            )
            donors = fuller.donors or poorer.donors
            kept[index] = replace(
                fuller,
                act=fuller.act or poorer.act,
                donors=donors,
                recipients=fuller.recipients or poorer.recipients,
                currency=self._currency(fuller.amount, donors),
                items=fuller.items or poorer.items,
                words=(*fuller.words, *poorer.words),
            )
        return kept

    def _same(self, a: Help, b: Help) -> bool:
        if a.stage != b.stage or not all(
            not left or not right or self._codes(left) == self._codes(right)
            for left, right in ((a.donors, b.donors), (a.recipients, b.recipients))
        ):
            return False
        if a.amount is not None and b.amount is not None:
            return a.amount.value == b.amount.value
        goods = [{item.category for item in help_.items} - {"cash", "other"} for help_ in (a, b)]
        return not goods[0] or not goods[1] or bool(goods[0] & goods[1])

    def _codes(self, keys: Iterable[str]) -> set[str]:
        return {self.cast.code(key) or key for key in keys}


class _Told:
    """Which acts gifts have told already: by their verb, or by the amount in their words."""

    def __init__(self, gifts: Iterable[Gift]) -> None:
        self.verbs = {gift.verb[0] for gift in gifts if gift.verb is not None}
        self.amounts = {gift.tokens[0] for gift in gifts if gift.rule != "amount/list"}

    def covers(self, act: Act) -> bool:
        in_verb = not self.verbs.isdisjoint(range(*act.trigger))
        return in_verb or not self.amounts.isdisjoint(range(*act.evidence))
