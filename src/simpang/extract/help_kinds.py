"""What kind of help a commitment is: by the words of its clause, what is given, what the report is about.

In come the commitments of one report, out come the same with their kinds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from simpang.extract.clauses import Range
from simpang.records import CommitmentKind
from simpang.values.items import aid_kind, topic_kinds

if TYPE_CHECKING:
    from simpang.extract.commitments import Help

_PLAIN = frozenset({"cash", "other"})  # goods that any kind of help may bring
_FOLLOW_UP = 4  # tokens at the start of a sentence, in which it takes up the package of the one before
_ENOUGH = 2  # words of one kind that tell what a report is about


class HelpKinds:
    """Tells the kinds of the commitments of one Doc. `nouns`: the tokens that are nouns for help."""

    def __init__(self, doc: Doc, nouns: frozenset[int]) -> None:
        self.doc = doc
        self.nouns = nouns
        self.topic = Counter(topic_kinds(doc.text))

    def told(self, found: Sequence[Help]) -> list[Help]:
        """The commitments with their kinds: by what each says, then what the others and the report say."""
        own = [self._own(help_) for help_ in found]
        votes = Counter(kind for kind in own if kind is not None)
        topic = self._topic(votes)
        kinds = [kind or self._by_others(help_, found, own) for help_, kind in zip(found, own, strict=True)]
        kinds = [kind or topic or _of_money(help_) for help_, kind in zip(found, kinds, strict=True)]
        kinds = [
            kind or self._by_others(help_, found, kinds) for help_, kind in zip(found, kinds, strict=True)
        ]
        last: CommitmentKind = next(iter(votes), "humanitarian")
        return [replace(help_, kind=kind or last) for help_, kind in zip(found, kinds, strict=True)]

    def _own(self, help_: Help) -> CommitmentKind | None:
        sentence = self.doc[help_.at].sent
        telling = [item for item in help_.items if item.category not in _PLAIN]
        return (
            next((kind for tokens in help_.words if (kind := self._words(tokens)) is not None), None)
            or aid_kind(telling, "")
            or self._words((sentence.start, sentence.end))
            or self._follow_up(sentence.end)
        )

    def _words(self, tokens: Range) -> CommitmentKind | None:
        return aid_kind((), self.doc[tokens[0] : tokens[1]].text)

    def _follow_up(self, start: int) -> CommitmentKind | None:
        """ "Paket itu mencakup keperluan militer": the next sentence goes on about the same help."""
        if start >= len(self.doc):
            return None
        sentence = self.doc[start].sent
        taken_up = any(index in self.nouns for index in range(start, min(start + _FOLLOW_UP, sentence.end)))
        return aid_kind((), sentence.text, about_help=True) if taken_up else None

    def _by_others(
        self, help_: Help, found: Sequence[Help], own: Sequence[CommitmentKind | None]
    ) -> CommitmentKind | None:
        """The kind of other help between the same two."""
        for other, kind in zip(found, own, strict=True):
            same = set(other.donors) & set(help_.donors) and set(other.recipients) & set(help_.recipients)
            if other is not help_ and kind is not None and same:
                return kind
        return None

    def _topic(self, votes: Counter[CommitmentKind]) -> CommitmentKind | None:
        """What the report is about, by its words and the other help in it."""
        kind, count = max((self.topic + votes).items(), key=lambda item: item[1], default=(None, 0))
        return kind if count >= _ENOUGH else None


def _of_money(help_: Help) -> CommitmentKind | None:
    money = help_.amount is not None or any(item.category == "cash" for item in help_.items)
    return "financial" if money else None
