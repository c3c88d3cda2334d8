"""Acts that are help, or ask for it: which of them, at what stage, from whom to whom.

In come acts, out come answers about each. An act of help has something that is given: an amount, goods, or a
noun for help; what is asked for must itself be help.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from simpang.extract.acts import Act
from simpang.extract.cast import Cast
from simpang.extract.giving import Giving, giving_words, words_of
from simpang.extract.parties import Parties
from simpang.extract.setting import Setting
from simpang.records import Stage
from simpang.values.items import ItemSpan

_HELP_THEMES = frozenset({"aid", "arms"})
_ASKING = frozenset({"request", "request_aid"})
_PROMISING = frozenset({"offer", "promise", "agree"})
_DENIAL_REACH = 3


class HelpingActs:
    """What the acts of one Doc have to do with help. `nouns`: the tokens that are nouns for help."""

    def __init__(
        self, doc: Doc, cast: Cast, setting: Setting, goods: Iterable[ItemSpan], nouns: frozenset[int]
    ) -> None:
        self.doc = doc
        self.cast = cast
        self.language = setting.language
        self.lists = setting.lexicon.words
        self.parties = Parties(doc, cast, setting.lexicon)
        starts = {span.start for span in goods}
        self.nouns = nouns
        self.given = nouns | {token.i for token in doc if token.idx in starts}
        self.giving = {
            token: word
            for word in giving_words(doc, setting.language)
            for token in range(word.start, word.end)
        }

    def is_help(self, act: Act) -> bool:
        """Whether an act moves help along a stage."""
        if self.stage(act) is None or self._is_denied(act):
            return False
        if act.frame.id in _ASKING:
            return act.mode == "assist" and bool(act.themes & _HELP_THEMES) and self._leads_to_help(act)
        if act.frame.object_act and act.frame.commitment == "pledged" and not self._leads_to_help(act):
            return False
        if act.frame.id in _PROMISING and (act.type != "AGREE" or not act.themes & _HELP_THEMES):
            return False
        if not any(self.sides(act)):
            return False
        given = self.nouns if act.frame.id == "stop_aid" else self.given
        return act.frame.id == "give_arms" or bool(given.intersection(self._told(act)))

    def stage(self, act: Act) -> Stage | None:
        """How far the help has come, None where the act is refused, only possible, or no help at all."""
        stage = act.frame.commitment
        if stage is None or act.type == "REJECT" or act.status == "possible":
            return None
        if act.status == "denied":
            return "delayed" if stage in ("approved", "pledged") else None
        if act.frame.type == "AID" and act.type == "AGREE":
            return "pledged"
        word = self.giving.get(act.trigger[0])
        told = word.row.stage if word is not None else None
        if stage == "delayed":
            return "ended" if told == "ended" and not self._for_a_while(act) else "delayed"
        return told if stage in ("pledged", "approved") and told in ("pledged", "approved") else stage

    def sides(self, act: Act) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Donors and recipients: who is asked for help gives it, to those named or to a state that asks."""
        if act.frame.commitment != "requested":
            return act.actors, act.recipients
        donors = next(
            (
                found
                for tokens in act.clause.slots.get("object", ())
                if (found := self.parties.in_range(tokens))
            ),
            act.recipients,
        )
        asked = self.parties.codes(donors)
        recipient = words_of(self.language, "recipient")
        for mention in self.cast.within(*act.clause.region):
            before = self.doc[mention.start - 1].lower_
            if (
                before in recipient
                and mention.kind != "medium"
                and not asked.issuperset(self.parties.codes(mention.actors))
            ):
                return donors, self.parties.keys(self.cast.group(mention))
        needy = tuple(key for key in act.actors if self.cast.actors[key].kind != "organisation")
        return donors, needy

    def _is_denied(self, act: Act) -> bool:
        low = max(self.doc[act.trigger[0]].sent.start, act.trigger[0] - _DENIAL_REACH)
        return any(token.lower_ in self.lists("denial") for token in self.doc[low : act.trigger[0]])

    def _for_a_while(self, act: Act) -> bool:
        words = words_of(self.language, "for_a_while")
        return any(self.doc[token].lower_ in words for token in range(*act.evidence))

    def _told(self, act: Act) -> Iterable[int]:
        """The tokens that may name what is given; of what is stopped, only the object."""
        verb = range(*act.trigger) if "/verb/" in act.rule else range(0)
        if act.frame.id != "stop_aid" or act.rule.endswith("passive"):
            return [token for token in range(*act.evidence) if token not in verb]
        return range(act.trigger[0], self._object_end(act.trigger[1], act.evidence[1]))

    def _object_end(self, start: int, end: int) -> int:
        for index in range(start, end):
            token = self.doc[index]
            if token.lower_ in self.lists("relativisers") or token.lower_ in self.lists("subordinators"):
                return index
            if index > start and token.lower_ in self.lists("prepositions") and token.lower_ != "of":
                return index
        return end

    def _leads_to_help(self, act: Act) -> bool:
        """Whether the first thing asked for or promised is help, not "to spend more on arms"."""
        start = act.trigger[0] if "/noun/" in act.rule else act.trigger[1]
        if act.rule.endswith("passive") or self.given.intersection(range(act.evidence[0], act.trigger[0])):
            return bool(self.given.intersection(range(*act.evidence)))
        for index in range(start, max(act.clause.region[1], act.evidence[1])):
            token = self.doc[index]
            word = self.giving.get(index)
            if index >= act.trigger[1] and (
                self._ends_request(word) or token.lower_ in self.lists("relativisers")
            ):
                return False
            if index in self.given:
                return True
            if (
                index >= act.trigger[1]
                and token.pos_ == "VERB"
                and word is None
                and not self._is_adverbial(index)
            ):
                return False
        return False

    def _is_adverbial(self, index: int) -> bool:
        return self.doc[index].dep_ in ("amod", "acl")

    @staticmethod
    def _ends_request(word: Giving | None) -> bool:
        return word is not None and (word.row.role == "no_help" or word.row.stage in ("delayed", "ended"))
