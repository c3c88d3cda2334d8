"""Ties that nouns name: "Norwegia, anggota NATO", "its members, among them A and B", "war between X and Y".

In comes the `Ground` of a Doc, out come `Tie`s. The nouns are data (`ties.yaml`).
"""

from __future__ import annotations

from functools import cache

from simpang.extract.cast import Mention
from simpang.extract.clauses import Range
from simpang.extract.forms import FormTable, Found
from simpang.extract.tie_subjects import SubjectReader
from simpang.extract.ties import Ground, Tie, fits
from simpang.language.lexicon import TieNoun, lexicon, tie_nouns

_NEAR = 5
_BODY_TIES = ("member_of", "candidate_of")


@cache
def _table(language: str) -> FormTable[TieNoun]:
    return FormTable(((noun, row) for row in tie_nouns(language) for noun in row.nouns), cased=False)


@cache
def _set_table(language: str) -> FormTable[None]:
    """Words for a set of states that examples may follow ("negara-negara seperti")."""
    return FormTable(((word, None) for word in lexicon(language).words("state_sets")), cased=False)


class NounReader:
    """Reads ties that nouns name."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.doc = ground.doc
        self.cast = ground.cast
        self.words = ground.words
        self.language = ground.setting.language
        self.subjects = SubjectReader(ground)
        self._openers = ground.words("prepositions") | ground.words("possessive") | ground.words("tie_sides")
        # A set of members named without examples: the noun's row, the body, the sentence.
        self._open_set: tuple[TieNoun, str, int] | None = None

    def read(self) -> list[Tie]:
        """The ties in the order of the text."""
        ties: list[Tie] = []
        text = self.doc.text
        places: list[Found[TieNoun] | Found[None]] = [*_table(self.language).find(text)]
        places += _set_table(self.language).find(text)
        for found in sorted(places, key=lambda each: (each.start, -each.end)):
            span = self.doc.char_span(found.start, found.end, alignment_mode="expand")
            if span is None:
                continue
            if found.value is None:
                ties += self._set_examples(span.start, span.end)
            elif found.value.pairwise:
                ties += self._pairwise(found.value, span.start, span.end)
            else:
                pair = self._related_pair(found.value, span.start, span.end)
                ties += pair or self._directed(found.value, span.start, span.end)
        return ties

    # --- "war between X and Y" ------------------------------------------------------------------------------

    def _pairwise(self, row: TieNoun, start: int, end: int) -> list[Tie]:
        pair = self._pair_after(row, start, end) or self._pair_before(row, start)
        if pair is None:
            return []
        (left, right), (low, high) = pair
        if self.cast.code(left) == self.cast.code(right):
            return []
        status = self.ground.polarity(start)[1]
        return [Tie(left, row.predicate, right, "yes", status, (low, high), "noun/pair", 0.7)]

    def _related_pair(self, row: TieNoun, start: int, end: int) -> list[Tie]:
        """ "Hubungan diplomatik X dan Y pulih", "diplomatic relations between X and Y were severed"."""
        if row.predicate != "has_relations_with":
            return []
        pair = self._pair_after(row, start, end)
        if pair is None:
            return []
        (left, right), (low, high) = pair
        around = {token.lower_ for token in (*self.doc[max(0, low - 3) : low], *self.doc[high : high + 5])}
        cut = bool(around & self.words("tie_cut"))
        polarity, status = self.ground.polarity(low)
        return [
            Tie(
                left,
                row.predicate,
                right,
                polarity,
                "ended" if cut else status,
                (low, high),
                "noun/pair",
                0.7,
            )
        ]

    def _pair_after(self, row: TieNoun, start: int, end: int) -> tuple[tuple[str, str], Range] | None:
        """ "war between X and Y", "war broke out between X and Y", "X's war with Y", "perang X melawan Y"."""
        for index in range(end, min(end + 4, self.ground.sentence_end(start))):
            if self.doc[index].lower_ in self.words("tie_between"):
                end = index + 1
                break
            if self.cast.at(index) is not None:
                break
        limit = min(end + 14, self.ground.sentence_end(start))
        mentions = [m for m in self.cast.within(end, limit) if self._is(m, row)]
        if not mentions or mentions[0].start - end > 3:
            return None
        group = [m for m in self.cast.group(mentions[0]) if self._is(m, row)]
        keys = list(self.ground.parties.keys(group))
        if len(keys) < 2 and len(mentions) > 1 and self._joined(mentions[0], mentions[1]):
            keys = list(self.ground.parties.keys(mentions[:2]))
        if len(keys) == 2:
            return (keys[0], keys[1]), (start, max(m.end for m in mentions[:2]))
        return self._possessor_pair(row, start, end, mentions[0])

    def _possessor_pair(
        self, row: TieNoun, start: int, end: int, other: Mention
    ) -> tuple[tuple[str, str], Range] | None:
        """ "Russia's war with Ukraine": the possessor before the noun, the other after "with"."""
        link = {self.doc[end - 1].lower_, self.doc[end].lower_} & self.words("tie_against")
        apart = any(token.is_punct for token in self.doc[end : other.start])
        if not link or apart or len(other.actors) != 1:
            return None
        keys = self.ground.parties.adjacent_before(start, self.words("office_openers"))
        if len(keys) != 1 or not self._fit_key(keys[0], row) or keys[0] == other.actors[0]:
            return None
        return (keys[0], other.actors[0]), (start, other.end)

    def _pair_before(self, row: TieNoun, start: int) -> tuple[tuple[str, str], Range] | None:
        """ "the Armenia-Azerbaijan conflict"."""
        right = self.cast.at(start - 1) if start else None
        left = self.cast.at(right.start - 2) if right is not None and right.start > 1 else None
        if left is None or right is None or self.doc[right.start - 1].text not in ("-", "–"):
            return None
        if not (self._is(left, row) and self._is(right, row)) or len(left.actors) + len(right.actors) != 2:
            return None
        return (left.actors[0], right.actors[0]), (left.start, start + 1)

    def _joined(self, left: Mention, right: Mention) -> bool:
        between = self.doc[left.end : right.start]
        joiners = self.words("coordinators") | self.words("tie_against") | {"-", "–"}
        return len(between) <= 5 and any(token.lower_ in joiners for token in between)

    # --- "X, a member of Y" ---------------------------------------------------------------------------------

    def _directed(self, row: TieNoun, start: int, end: int) -> list[Tie]:
        others, low, high = self._objects(row, start, end)
        if not others:
            return []
        found = self.subjects.read(row, start, max(end, high), min(low, start))
        if found is None:
            told = (
                high > end
                or low < start
                or self.doc[end - 1].lower_.endswith("nya")
                or self._possessed(start)
            )
            opens = row.predicate == "member_of" and told
            self._open_set = (row, others[0], self.ground.sentence_of(start)) if opens else None
            return []
        subjects, subject_tokens = found
        begin, stop = min(low, start, subject_tokens[0]), max(end, high, subject_tokens[1])
        polarity, status = self.ground.polarity(min(low, start), row.polarity)
        bodies = [(other, polarity) for other in others]
        if row.predicate in _BODY_TIES:
            bodies += [(body, "no" if denied else polarity) for body, denied in self._further(max(end, high))]
        return [
            Tie(subject, row.predicate, other, told, status, (begin, stop), "noun/directed", 0.7)
            for subject in subjects
            for other, told in bodies
            if fits(self.cast, row.predicate, subject, other)
        ]

    def _further(self, end: int) -> list[tuple[str, bool]]:
        """More bodies that follow the first one, each with whether it is denied ("but not of the EU")."""
        found: list[tuple[str, bool]] = []
        denied = linked = False
        links = self.words("tie_adders") | self.words("tie_links") | {","}
        for index in range(end, min(end + _NEAR, self.ground.sentence_end(end - 1))):
            mention = self.ground.named_at(index)
            token = self.doc[index].lower_
            if mention is not None:
                bodies = self.ground.body_keys(mention.actors)
                if not linked or not bodies:
                    break
                return [(body, denied) for body in bodies]
            denied = denied or token in self.words("negation")
            linked = linked or denied or token in self.words("tie_adders")
            if token not in links and token not in self.words("negation"):
                break
        return found

    def _set_examples(self, start: int, end: int) -> list[Tie]:
        """ "… several of its members. … countries such as A and B": a set named the sentence before."""
        if self._open_set is None or self.ground.sentence_of(start) - self._open_set[2] not in (0, 1):
            return []
        row, body, _ = self._open_set
        found = self.subjects.examples(end, start)
        if found is None:
            return []
        keys, tokens = found
        return [
            Tie(key, row.predicate, body, "yes", "holds", tokens, "noun/examples", 0.6)
            for key in keys
            if fits(self.cast, row.predicate, key, body)
        ]

    # --- the other end --------------------------------------------------------------------------------------

    def _objects(self, row: TieNoun, start: int, end: int) -> tuple[tuple[str, ...], int, int]:
        """The partners: after the noun (or "of"), else right before it ("NATO member"), else implied."""
        limit = min(end + _NEAR, self.ground.sentence_end(start))
        links = self.words("tie_links")
        for index in range(end, limit):
            mention = self.ground.named_at(index)
            if mention is not None:
                if self._is(mention, row):
                    return self._partners(row, mention, start)
                break
            if self.doc[index].lower_ not in links and self.doc[index].pos_ not in ("ADJ", "NUM"):
                break
        if self.language == "en":
            before = self._before_noun(row, start, end)
            if before is not None:
                return before
        return self._implied(row, start, end)

    def _partners(self, row: TieNoun, mention: Mention, start: int) -> tuple[tuple[str, ...], int, int]:
        group = [m for m in self.cast.group(mention) if m.start >= mention.start and self._is(m, row)]
        return self.ground.parties.keys(group), start, group[-1].end

    def _before_noun(self, row: TieNoun, start: int, end: int) -> tuple[tuple[str, ...], int, int] | None:
        """ "NATO member", "NATO's newest member", "NATO's 31st member"."""
        for index in range(start - 1, max(start - 5, -1), -1):
            mention = self.cast.at(index)
            if mention is not None:
                return (mention.actors, mention.start, end) if self._is(mention, row) else None
            token = self.doc[index]
            if token.lower_ not in self.words("possessive") and token.pos_ not in ("ADJ", "NUM"):
                return None
        return None

    def _implied(self, row: TieNoun, start: int, end: int) -> tuple[tuple[str, ...], int, int]:
        """The partner named last: by a clitic or possessive ("anggotanya", "its members"), or the topic."""
        possessive = self.doc[end - 1].lower_.endswith("nya") or self._possessed(start)
        if row.predicate == "member_of" and self.doc[end - 1].lower_ not in self._openers:
            body = self.ground.topic(start)
            return ((body,) if body is not None else ()), start, end
        if possessive and row.predicate in ("ally_of", "partner_of"):
            for mention in reversed(self.cast.within(self.doc[start].sent.start, start)):
                if len(mention.actors) == 1 and self._is(mention, row):
                    return mention.actors, start, end
        return (), start, end

    def _possessed(self, start: int) -> bool:
        """Whether "its" or "their" stands before the noun."""
        return any(
            token.lower_ in self.words("tie_possessors") for token in self.doc[max(0, start - 2) : start]
        )

    def _is(self, mention: Mention, row: TieNoun) -> bool:
        if mention.kind in ("medium", "person", "place"):
            return False
        if mention.kind == "institution" and row.predicate != "at_war_with":
            return False
        return all(self._fit_key(key, row) for key in mention.actors)

    def _fit_key(self, key: str, row: TieNoun) -> bool:
        return self.ground.kind(key) in row.object
