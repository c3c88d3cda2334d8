"""The commitments layer: help that goes, or is to go, from donors to recipients.

In come a Doc and the acts found, out come `Help`s: the acts whose frame moves help along a stage, and the amounts
of money that are help, also where no act tells them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from simpang.extract.cast import Cast
from simpang.extract.clauses import Range
from simpang.extract.events import Act
from simpang.extract.gifts import Gift, GiftReader
from simpang.extract.giving import giving_words
from simpang.extract.kinds_of_help import HelpKinds
from simpang.extract.setting import Setting
from simpang.records import CommitmentKind, Stage
from simpang.values.items import ItemSpan, items
from simpang.values.money import MoneySpan, amounts, resolve_currency

_HELP_THEMES = frozenset({"aid", "arms"})
_ASKING = frozenset({"request", "request_aid"})
_PROMISING = frozenset({"offer", "promise", "agree"})


@dataclass(frozen=True)
class Help:
    """A commitment as found; `act` is the event that it stands beside (None: no event), `evidence` tokens."""

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
    rule: str
    confidence: float


class HelpReader:
    """Reads the commitments of one Doc."""

    def __init__(self, doc: Doc, cast: Cast, setting: Setting) -> None:
        self.doc = doc
        self.cast = cast
        self.words = setting.lexicon.words
        self.amounts = amounts(doc.text, setting.language)
        self.items = items(doc.text, setting.language)
        self.gifts = GiftReader(doc, cast, setting, self.amounts)
        self.kinds = HelpKinds(doc, setting.language)
        self.giving = giving_words(doc, setting.language)

    def read(self, acts: list[Act]) -> list[Help]:
        """The commitments of the text, each package and stage once."""
        helping = [act for act in acts if self._is_help(act)]
        sure = self.gifts.read()
        gifts = self.gifts.read(about_aid=True) if self._is_about_aid(helping, sure) else sure
        found = [self._of_gift(gift, self._act_beside(gift, helping)) for gift in gifts]
        taken = [(gift.verb, gift.tokens) for gift in gifts]
        found += [help_ for act in helping if not _told(act, taken) and (help_ := self._of_act(act)) is not None]
        found.sort(key=lambda each: (each.at, each.evidence))
        found = self._to_the_same(self._once(found))
        return [self.
