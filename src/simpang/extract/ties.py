"""What the readers of lasting ties share: the `Tie` itself, and the ground on which they look for its ends.

In come a Doc, its `Cast` and the `Setting`; out come answers such as "who is the subject of this verb" or
"which body was named last". Knows nothing of any particular tie.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from simpang.extract.cast import Cast, Mention
from simpang.extract.clauses import ClauseReader, Range
from simpang.extract.parties import Parties
from simpang.extract.setting import Setting
from simpang.records import ActorKind, Polarity, Predicate, RelationStatus

_TOPIC_REACH = 3
_LONGEST_NAME = 12
_ENDS = frozenset({".", "?", "!", "…", '"', "”", ":"})
_STATE_LIKE = ("state", "armed_group", "organisation")
_SELF_STANDING = ("name", "capital", "description", "adjective", "pronoun")
Subjects = tuple[tuple[str, ...], Range]


@dataclass(frozen=True)
class Tie:
    """A relation as found. `object` is an actor key or `office@code`; `evidence` are tokens."""

    subject: str
    predicate: Predicate
    object: str
    polarity: Polarity
    status: RelationStatus
    evidence: Range
    rule: str
    confidence: float


def fits(cast: Cast, predicate: Predicate, subject: str, other: str) -> bool:
    """Whether two actors are of the kinds that the tie joins."""
    if subject == other:
        return False
    kinds = cast.actors[subject].kind, cast.actors[other].kind
    if predicate in ("member_of", "candidate_of"):
        return kinds[0] == "state" and kinds[1] == "organisation"
    if predicate == "recognises":
        return kinds == ("state", "state")
    return kinds[0] != "medium" and kinds[1] != "medium"


class Ground:
    """One Doc with its cast, as the readers of ties see it."""

    def __init__(self, doc: Doc, cast: Cast, setting: Setting) -> None:
        self.doc = doc
        self.cast = cast
        self.setting = setting
        self.words = setting.lexicon.words
        self.clauses = ClauseReader(doc, setting.lexicon)
        self.parties = Parties(doc, cast, setting.lexicon)
        self._sentence_index = {sentence.start: number for number, sentence in enumerate(doc.sents)}

    def sentence_of(self, token: int) -> int:
        """The number of a token's sentence."""
        return self._sentence_index[self.doc[token].sent.start]

    def sentence_end(self, token: int) -> int:
        """Where a token's sentence ends, also where the pipeline cut it at a place without a mark."""
        end = self.doc[token].sent.end
        while end < len(self.doc) and self.doc[end - 1].text not in _ENDS and not self.doc[end - 1].is_space:
            end = self.doc[end].sent.end
        return end

    def stateish(self, mention: Mention) -> bool:
        """Whether a mention stands for states, armed groups or bodies, by name or pointing back."""
        return mention.kind in _SELF_STANDING and all(
            self.cast.actors[key].kind in _STATE_LIKE for key in mention.actors
        )

    def state_keys(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(key for key in keys if self.cast.actors[key].kind in ("state", "armed_group"))

    def body_keys(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the actors that are bodies on record."""
        return tuple(key for key in keys if self.is_body(key))

    def is_body(self, key: str) -> bool:
        actor = self.cast.actors[key]
        return actor.kind == "organisation" and actor.reference is not None

    def kind(self, key: str) -> ActorKind:
        """The kind of an actor; a part of a state counts as the state."""
        actor = self.cast.actors[key]
        return "state" if actor.kind == "organisation" and actor.reference is None else actor.kind

    def state_of(self, key: str) -> str | None:
        """The state itself, or the one on whose behalf a person acts, where it is in the cast."""
        actor = self.cast.actors[key]
        if actor.kind == "state":
            return key
        code = actor.code
        return code if actor.kind == "person" and code is not None and code in self.cast.actors else None

    def topic(self, before: int) -> str | None:
        """The body named last, in this sentence or the few before it; or the only one so far."""
        first_sentence = self.sentence_of(before) - _TOPIC_REACH
        named = [key for m in self.cast.within(0, before) for key in self.body_keys(m.actors)]
        for mention in reversed(self.cast.within(0, before)):
            if self.sentence_of(mention.start) < first_sentence:
                return named[0] if len(set(named)) == 1 else None
            if len(mention.actors) == 1 and mention.kind != "institution" and self.is_body(mention.actors[0]):
                return mention.actors[0]
        return None

    def named_at(self, token: int) -> Mention | None:
        """The mention at a token, also in brackets after a full name that is not on record."""
        mention = self.cast.at(token)
        if mention is not None or not self.doc[token].text[:1].isupper():
            return mention
        for index in range(token, min(token + _LONGEST_NAME, self.sentence_end(token))):
            if self.doc[index].text == "(":
                inner = self.cast.at(index + 1)
                return inner if inner is not None and self.body_keys(inner.actors) else None
            if self.doc[index].is_punct and self.doc[index].text not in ("-", ","):
                return None
        return None

    def group_at(self, mention: Mention) -> list[Mention]:
        """The mention and those coordinated after it, all of them states or bodies."""
        return [m for m in self.cast.group(mention) if m.start >= mention.start and self.stateish(m)]

    def introduced(self, mention: Mention) -> bool:
        """Whether a preposition or a possessive stands before the mention and those coordinated with it."""
        low = self.cast.group(mention)[0].start
        before = self.doc[low - 1].lower_ if low > self.doc[mention.start].sent.start else ""
        return before in self.parties.prepositions or before in self.words("possessive")

    def subject(self, verb: int) -> Subjects | None:
        """The states that are the subject of a verb, by grammar, else by the order of words."""
        found = self.clauses.subject(verb)
        if found is not None:
            keys = self.state_keys(self.parties.of_phrase(found))
            return (keys, found) if keys else None
        edge = self.clauses.left_edge(verb)
        keys = self.state_keys(self.parties.before(verb, edge))
        return (keys, (edge, verb)) if keys else None

    def polarity(self, low: int, positive: Polarity = "yes") -> tuple[Polarity, RelationStatus]:
        """What the words right before a tie make of it: denied, ended, yet to come."""
        edge = max(self.doc[low].sent.start, low - 5)
        before: set[str] = set()
        for index in range(low - 1, edge - 1, -1):
            token = self.doc[index]
            if self.cast.at(index) is not None or token.text == ",":
                break
            before |= {token.lower_, token.lemma_.lower()}
        denied = bool(before & self.words("negation"))
        status: RelationStatus = "ended" if before & self.words("former") else "holds"
        if before & (self.words("future") | self.words("intention")):
            status = "planned"
        return ("no" if denied else positive), status
