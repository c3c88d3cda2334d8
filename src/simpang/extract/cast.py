"""Who takes part: the actors of a report and every place in the text that stands for one of them.

`CastBuilder` gathers mentions while the steps of `actors` run; `Cast` is what the later layers read. Positions
are token indices of the Doc, `[start, end)`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from spacy.tokens import Doc, Span

from simpang.records import Actor, Office, RelationStatus, Sector

MentionKind = Literal[
    "name",
    "adjective",
    "capital",
    "place",
    "seat",
    "person",
    "institution",
    "description",
    "pronoun",
    "medium",
]


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens that stand for one actor, or for several ("both countries"). `actors` are actor ids (keys)."""

    start: int
    end: int
    actors: tuple[str, ...]
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class OfficeClaim:
    """The text gives a person an office of a body (an actor code) in the tokens `[start, end)`.

    `guessed`: the text does not say whose office it is, what stands around it does.
    """

    person: str
    office: Office
    body: str
    status: RelationStatus
    start: int
    end: int
    guessed: bool = False


@dataclass(frozen=True)
class Cast:
    """The actors of one report by key, their mentions in the order of the text, and the offices claimed."""

    actors: dict[str, Actor]
    mentions: tuple[Mention, ...]
    claims: tuple[OfficeClaim, ...] = ()
    groups: tuple[tuple[int, int], ...] = ()
    sources: dict[str, tuple[int, int]] = field(default_factory=dict)
    _starts: tuple[int, ...] = field(default=(), repr=False)

    def introduce(self, actor: Actor, tokens: tuple[int, int]) -> None:
        """Add an actor that a later layer met where no mention stands (an unnamed source of a statement)."""
        self.actors.setdefault(actor.id, actor)
        self.sources.setdefault(actor.id, tokens)

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """Mentions that lie wholly in the tokens `[start, end)`."""
        low = bisect_left(self._starts, start)
        high = bisect_right(self._starts, end - 1)
        return tuple(m for m in self.mentions[low:high] if m.end <= end)

    def touching(self, start: int, end: int) -> tuple[Mention, ...]:
        """Mentions that share a token with `[start, end)`."""
        low = bisect_left(self._starts, start)
        if low > 0 and self.mentions[low - 1].end > start:
            low -= 1
        return self.mentions[low : bisect_left(self._starts, end)]

    def at(self, token: int) -> Mention | None:
        """The mention that covers a token, if any."""
        index = bisect_right(self._starts, token) - 1
        if index >= 0 and self.mentions[index].end > token:
            return self.mentions[index]
        return None

    def code(self, key: str) -> str | None:
        """On whose behalf an actor acts."""
        return self.actors[key].code

    def group(self, mention: Mention) -> tuple[Mention, ...]:
        """The coordination ("A, B and C") that a mention belongs to, in the order of the text."""
        for start, end in self.groups:
            if start <= mention.start and mention.end <= end:
                return self.within(start, end)
        return (mention,)


class CastBuilder:
    """Gathers actors and mentions; a mention given earlier keeps its tokens against later ones."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.actors: dict[str, Actor] = {}
        self.claims: list[OfficeClaim] = []
        self._mentions: list[Mention] = []
        self._owner: dict[int, Mention] = {}

    def span(self, start: int, end: int) -> Span:
        """The tokens that cover characters `[start, end)`."""
        found = self.doc.char_span(start, end, alignment_mode="expand")
        assert found is not None
        return found

    def free(self, start: int, end: int) -> bool:
        """Whether no mention holds any of the tokens."""
        return all(token not in self._owner for token in range(start, end))

    def at(self, token: int) -> Mention | None:
        return self._owner.get(token)

    def know(self, key: str, actor: Actor) -> None:
        """Make an actor known; what is known of it already stays, gaps are filled."""
        old = self.actors.get(key)
        if old is None:
            self.actors[key] = actor
            return
        gaps = {name: value for name, value in actor if value is not None and getattr(old, name) is None}
        if gaps:
            self.actors[key] = old.model_copy(update=gaps)

    def mention(self, start: int, end: int, actors: tuple[str, ...], kind: MentionKind) -> bool:
        """Add a mention where its tokens are free; tells whether it was added."""
        if start >= end or not actors or not self.free(start, end):
            return False
        self._put(Mention(start, end, actors, kind))
        return True

    def absorb(self, start: int, end: int, actors: tuple[str, ...], kind: MentionKind) -> None:
        """Add a mention that takes over all mentions that it touches."""
        for token in range(start, end):
            held = self._owner.get(token)
            if held is not None:
                self.drop(held)
        self._put(Mention(start, end, actors, kind))

    def drop(self, mention: Mention) -> None:
        """Take a mention back."""
        for token in range(mention.start, mention.end):
            self._owner.pop(token, None)

    def claim(
        self, person: str, office: Office, body: str, status: RelationStatus, start: int, end: int
    ) -> None:
        """The text gives a person an office; `body` is "" where the text does not say whose."""
        self.claims.append(OfficeClaim(person, office, body, status, start, end))

    def describe(self, key: str, office: str, sector: Sector) -> None:
        """Fill in how the text calls a person's office, and the sector that goes with it."""
        self.know(key, self.actors[key].model_copy(update={"office": office, "sector": sector}))

    def _put(self, mention: Mention) -> None:
        for token in range(mention.start, mention.end):
            self._owner[token] = mention

    def ordered(self) -> list[Mention]:
        """The mentions as they stand now, in the order of the text."""
        return sorted(set(self._owner.values()), key=lambda mention: mention.start)

    def rename(self, old: str, new: str) -> None:
        """Two keys turn out to be one actor: `old` becomes `new` everywhere."""
        if old == new:
            return
        self.actors.pop(old, None)
        for mention in self.ordered():
            if old in mention.actors:
                keys = tuple(dict.fromkeys(new if key == old else key for key in mention.actors))
                self._put(replace(mention, actors=keys))
        self.claims = [replace(claim, person=new) if claim.person == old else claim for claim in self.claims]

    def build(self, groups: Iterable[tuple[int, int]]) -> Cast:
        """The finished cast."""
        mentions = tuple(self.ordered())
        return Cast(
            actors=dict(self.actors),
            mentions=mentions,
            claims=tuple(self.claims),
            groups=tuple(groups),
            _starts=tuple(mention.start for mention in mentions),
        )
