"""The commitments layer: help that goes, or is to go, from donors to recipients.

In come a Doc and the acts found, out come `Help`s: an act whose frame moves help along a stage, with the amounts
of money and the items named in its clause.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from simpang.extract.cast import Cast
from simpang.extract.clauses import Range
from simpang.extract.events import Act
from simpang.extract.setting import Setting
from simpang.records import CommitmentKind, Stage
from simpang.values.items import ItemSpan, aid_kind, items
from simpang.values.money import MoneySpan, amounts, resolve_currency

_HELP_THEMES = frozenset({"aid", "arms"})


@dataclass(frozen=True)
class Help:
    """A commitment as found; `act` is the event that it stands beside, `evidence` tokens."""

    act: Act
    donors: tuple[str, ...]
    recipients: tuple[str, ...]
    kind: CommitmentKind
    stage: Stage
    amount: MoneySpan | None
    currency: str | None
    items: tuple[ItemSpan, ...]
    evidence: Range
    rule: str
    confidence: float


class HelpReader:
    """Reads the commitments of one Doc."""

    def __init__(self, doc: Doc, cast: Cast, setting: Setting) -> None:
        self.doc = doc
        self.cast = cast
        self.setting = setting
        self.amounts = amounts(doc.text, setting.language)
        self.items = items(doc.text, setting.language)

    def read(self, acts: list[Act]) -> list[Help]:
        """The commitments that the acts bring, each package and stage once."""
        found = [help_ for act in acts if (help_ := self._help(act)) is not None]
        return _once(found)

    def _help(self, act: Act) -> Help | None:
        stage = _stage(act)
        if stage is None or not self._is_help(act):
            return None
        donors, recipients = act.actors, act.recipients
        if stage == "requested":
            donors, recipients = act.recipients, act.actors
        if not donors and not recipients:
            return None
        money = self._money(act)
        goods = self._goods(act)
        start, end = act.evidence
        words = self.doc[self.doc[act.trigger[0]].sent.start : self.doc[act.trigger[0]].sent.end].text
        return Help(
            act=act,
            donors=donors,
            recipients=recipients,
            kind=aid_kind(goods, words) or self._usual_kind(act, money),
            stage=stage,
            amount=money,
            currency=self._currency(money, donors),
            items=goods,
            evidence=(start, end),
            rule=f"act/{act.frame.id}/{stage}",
            confidence=round(act.confidence * 0.9, 2),
        )

    def _usual_kind(self, act: Act, money: MoneySpan | None) -> CommitmentKind:
        """The kind where neither the goods nor the words tell it."""
        if "military" in act.frame.contexts or "arms" in act.themes:
            return "military"
        return "financial" if money is not None else "humanitarian"

    def _is_help(self, act: Act) -> bool:
        if act.frame.type == "AID":
            return True
        if act.frame.id in ("request", "offer", "promise", "agree"):
            return bool(act.themes & _HELP_THEMES) and (act.mode == "assist" or act.frame.type == "AGREE")
        return bool(act.themes & _HELP_THEMES)

    def _clause(self, act: Act) -> tuple[int, int]:
        """Characters of the act's clause, with a subject that is itself the help ("bantuan US$5 juta dikirim")."""
        first, last = self.doc[act.evidence[0]], self.doc[act.evidence[1] - 1]
        return first.idx, last.idx + len(last)

    def _money(self, act: Act) -> MoneySpan | None:
        start, end = self._clause(act)
        for span in self.amounts:
            if start <= span.start < end and not span.restated:
                return span
        return None

    def _currency(self, money: MoneySpan | None, donors: tuple[str, ...]) -> str | None:
        if money is None:
            return None
        if money.currency is not None:
            return money.currency
        codes = [self.cast.code(key) for key in donors]
        return resolve_currency(money.unit, codes[0] if codes else None)

    def _goods(self, act: Act) -> tuple[ItemSpan, ...]:
        start, end = self._clause(act)
        return tuple(span for span in self.items if start <= span.start < end)


def _stage(act: Act) -> Stage | None:
    stage = act.frame.commitment
    if stage is None:
        return None
    if act.status == "denied":
        return "delayed" if stage in ("approved", "pledged") else None
    if act.type == "REJECT" or act.status == "possible":
        return None
    if act.frame.type == "AID" and act.type == "AGREE":
        return "pledged"
    return stage


def _once(found: list[Help]) -> list[Help]:
    """A package told twice at one stage is one; the telling with an amount or more items is kept."""
    kept: list[Help] = []
    for each in found:
        for index, other in enumerate(kept):
            if _same(each, other):
                if each.amount is not None and other.amount is None:
                    kept[index] = each
                break
        else:
            kept.append(each)
    return kept


def _same(a: Help, b: Help) -> bool:
    if a.stage != b.stage or set(a.donors) != set(b.donors) or set(a.recipients) != set(b.recipients):
        return False
    if a.amount is not None and b.amount is not None:
        return a.amount.value == b.amount.value
    return True
