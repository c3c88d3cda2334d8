"""Whose act it is: from token ranges to actors.

In come a `Cast` and ranges of a `Clause`, out come actor keys. A noun phrase stands for the actor named by its
head, else for the one to whom it belongs ("serangan Israel", "Russia's move").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from spacy.tokens import Doc

from simpang.extract.cast import Cast, Mention
from simpang.extract.clauses import Range
from simpang.language.lexicon import Lexicon

_WEAK = ("place", "medium")


class Parties:
    """Finds the actors that token ranges of one Doc stand for."""

    def __init__(self, doc: Doc, cast: Cast, lexicon: Lexicon) -> None:
        self.doc = doc
        self.cast = cast
        self.prepositions = lexicon.words("prepositions") - lexicon.words("possessive")

    def in_range(
        self, tokens: Range | None, *, places: bool = False, but: frozenset[str] = frozenset()
    ) -> tuple[str, ...]:
        """The actors of the first mention (or coordination) in a range that acts for none of the codes `but`."""
        if tokens is None:
            return ()
        mentions = [m for m in self.cast.within(*tokens) if not but.issuperset(self.codes(m.actors))]
        strong = [m for m in mentions if m.kind not in _WEAK]
        for mention in strong or (mentions if places else []):
            if mention.kind == "medium":
                continue
            return self.keys(m for m in self.cast.group(mention) if m.kind not in _WEAK or places)
        return ()

    def of_phrase(self, tokens: Range | None) -> tuple[str, ...]:
        """The actors of a subject phrase: the first mention that no preposition introduces, else the last one."""
        if tokens is None:
            return ()
        mentions = [m for m in self.cast.touching(*tokens) if m.kind not in _WEAK]
        free = [m for m in mentions if not self._introduced(m, tokens[0])]
        chosen = free[:1] or mentions[:1]
        return self.keys(m for each in chosen for m in self.cast.group(each) if m.kind not in _WEAK)

    def before(
        self, token: int, limit: int, together: Callable[[int, int], bool] = lambda a, b: True
    ) -> tuple[str, ...]:
        """The actors named first between `limit` and `token` without a preposition: a subject by word order.

        Only mentions that stand `together` with the token count (in the same stretch of reported speech).
        """
        return self.of_free((limit, token), lambda mention: together(mention.start, token))

    def of_free(
        self, tokens: Range, counts: Callable[[Mention], bool] = lambda mention: True
    ) -> tuple[str, ...]:
        """Like `of_phrase`, but nothing where every mention has a preposition before it."""
        mentions = [m for m in self.cast.within(*tokens) if m.kind not in _WEAK and counts(m)]
        free = [m for m in mentions if not self._introduced(m, tokens[0])]
        return self.keys(m for each in free[:1] for m in self.cast.group(each) if m in mentions)

    def adjacent_before(self, token: int, openers: frozenset[str]) -> tuple[str, ...]:
        """The possessor right before a noun: "Israel's attack", "Russian air strikes"."""
        index = token - 1
        for _ in range(4):
            if index < 0:
                return ()
            mention = self.cast.at(index)
            if mention is not None:
                return self.keys(self.cast.group(mention)) if mention.kind not in _WEAK else ()
            if self.doc[index].pos_ not in ("ADJ", "NUM", "NOUN") and self.doc[index].lower_ not in openers:
                return ()
            index -= 1
        return ()

    def codes(self, keys: Iterable[str]) -> set[str]:
        """On whose behalf actors act, by key where they have no code."""
        return {self.cast.code(key) or key for key in keys}

    def keys(self, mentions: Iterable[Mention]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(key for mention in mentions for key in mention.actors))

    def _introduced(self, mention: Mention, limit: int) -> bool:
        for index in range(mention.start - 1, max(limit, mention.start - 4) - 1, -1):
            token = self.doc[index]
            if token.lower_ in self.prepositions:
                return True
            if token.pos_ not in ("DET", "ADJ", "NUM", "NOUN", "PROPN") or self._is_place(index):
                return False
        return False

    def _is_place(self, token: int) -> bool:
        """ "In Brussels NATO ambassadors met": the preposition belongs to the place."""
        mention = self.cast.at(token)
        return mention is not None and mention.kind in ("place", "capital")
