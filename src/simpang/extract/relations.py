"""The relations layer: lasting ties that the text asserts, implies in an apposition, or denies.

In come a Doc, its `Cast` and the acts found, out come `Tie`s: offices from the cast's claims, ties that acts
bring about, and ties that nouns name ("Norwegia, anggota NATO", "war between X and Y").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from simpang.extract.cast import Cast, Mention
from simpang.extract.clauses import ClauseReader, Range
from simpang.extract.events import Act
from simpang.extract.forms import FormTable
from simpang.extract.parties import Parties
from simpang.extract.setting import Setting
from simpang.language.lexicon import TieNoun, tie_nouns
from simpang.records import Polarity, Predicate, RelationStatus

_NEAR = 5
_SYMMETRIC = frozenset({"ally_of", "partner_of", "has_relations_with", "at_war_with"})
_STATE_LIKE = ("state", "armed_group", "organisation")


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


@cache
def _table(language: str) -> FormTable[TieNoun]:
    return FormTable(((noun, row) for row in tie_nouns(language) for noun in row.nouns), cased=False)


def relations(doc: Doc, cast: Cast, setting: Setting, acts: list[Act]) -> list[Tie]:
    """The relations of a report, each once."""
    found = [*_offices(cast), *_from_acts(cast, acts), *_NounReader(doc, cast, setting).read()]
    return _once(found)


def _offices(cast: Cast) -> list[Tie]:
    return [
        Tie(
            subject=claim.person,
            predicate="holds_office",
            object=f"{claim.office}@{claim.body}",
            polarity="yes",
            status=claim.status,
            evidence=(claim.start, claim.end),
            rule="office/title",
            confidence=0.9,
        )
        for claim in cast.claims
    ]


def _from_acts(cast: Cast, acts: list[Act]) -> list[Tie]:
    ties: list[Tie] = []
    for act in acts:
        tie = act.frame.relation
        if tie is None or act.status in ("denied", "possible"):
            continue
        ahead = act.type != act.frame.type or act.status == "planned"
        if tie.predicate == "supplies_arms_to" and ahead:
            continue
        status: RelationStatus = "planned" if ahead and tie.status == "holds" else tie.status
        if ahead and tie.status == "ended":
            status = "holds"
        for subject, other in _pairs(act):
            left, right = (other, subject) if tie.reverse else (subject, other)
            if _fits(cast, tie.predicate, left, right):
                ties.append(
                    Tie(left, tie.predicate, right, "yes", status, act.evidence, f"act/{act.frame.id}", act.confidence)
                )
    return ties


def _pairs(act: Act) -> list[tuple[str, str]]:
    if act.recipients:
        return [(a, r) for a in act.actors for r in act.recipients]
    return [(act.actors[0], other) for other in act.actors[1:]]


def _fits(cast: Cast, predicate: Predicate, subject: str, other: str) -> bool:
    if subject == other:
        return False
    kinds = cast.actors[subject].kind, cast.actors[other].kind
    if predicate in ("member_of", "candidate_of"):
        return kinds[0] == "state" and kinds[1] == "organisation"
    if predicate == "recognises":
        return kinds[1] == "state"
    return kinds[0] != "medium" and kinds[1] != "medium"


class _NounReader:
    """Reads ties that nouns name."""

    def __init__(self, doc: Doc, cast: Cast, setting: Setting) -> None:
        self.doc = doc
        self.cast = cast
        self.setting = setting
        self.words = setting.lexicon.words
        self.clauses = ClauseReader(doc, setting.lexicon)
        self.parties = Parties(doc, cast, setting.lexicon)

    def read(self) -> list[Tie]:
        ties: list[Tie] = []
        for found in _table(self.setting.language).find(self.doc.text):
            span = self.doc.char_span(found.start, found.end, alignment_mode="expand")
            if span is None:
                continue
            if found.value.pairwise:
                ties += self._pairwise(found.value, span.start, span.end)
            else:
                ties += self._directed(found.value, span.start, span.end)
        return ties

    # --- "war between X and Y" --------------------------------------------------------------------------------

    def _pairwise(self, row: TieNoun, start: int, end: int) -> list[Tie]:
        mentions = [m for m in self.cast.within(end, min(end + 14, self._sentence_end(start))) if self._is(m, row)]
        if not mentions or mentions[0].start - end > 3:
            return []
        group = [m for m in self.cast.group(mentions[0]) if self._is(m, row)]
        keys = list(self.parties.keys(group))
        if len(keys) < 2 and len(mentions) > 1 and self._joined(mentions[0], mentions[1]):
            keys = list(self.parties.keys(mentions[:2]))
        if len(keys) != 2 or self.cast.code(keys[0]) == self.cast.code(keys[1]):
            return []
        last = max(m.end for m in mentions[:2])
        return [Tie(keys[0], row.predicate, keys[1], "yes", "holds", (start, last), "noun/pair", 0.7)]

    def _joined(self, left: Mention, right: Mention) -> bool:
        between = self.doc[left.end : right.start]
        joiners = self.words("coordinators") | {"-", "–", "melawan", "against", "with", "dengan"}
        return len(between) <= 5 and any(token.lower_ in joiners for token in between)

    # --- "X, a member of Y" -----------------------------------------------------------------------------------

    def _directed(self, row: TieNoun, start: int, end: int) -> list[Tie]:
        other = self._object(row, start, end)
        if other is None:
            return []
        other_key, low, high = other
        subjects, subject_tokens = self._subjects(row, start, max(end, high), min(low, start))
        polarity, status = self._polarity(row, min(low, start))
        ties = []
        for subject in subjects:
            if subject == other_key or not _fits(self.cast, row.predicate, subject, other_key):
                continue
            begin, stop = min(low, start, subject_tokens[0]), max(end, high, subject_tokens[1])
            ties.append(Tie(subject, row.predicate, other_key, polarity, status, (begin, stop), "noun/directed", 0.7))
        return ties

    def _object(self, row: TieNoun, start: int, end: int) -> tuple[str, int, int] | None:
        """The partner: after the noun (or "of"), else right before it ("NATO member", "the bloc's members")."""
        limit = min(end + _NEAR, self._sentence_end(start))
        for index in range(end, limit):
            mention = self.cast.at(index)
            if mention is not None:
                if self._is(mention, row) and len(mention.actors) == 1:
                    return mention.actors[0], start, mention.end
                break
            if self.doc[index].lower_ not in self.words("tie_links"):
                break
        if self.setting.language == "en":
            for index in range(start - 1, max(start - 4, -1), -1):
                mention = self.cast.at(index)
                if mention is not None:
                    if self._is(mention, row) and len(mention.actors) == 1:
                        return mention.actors[0], mention.start, end
                    break
                if self.doc[index].lower_ not in self.words("possessive") and self.doc[index].pos_ != "ADJ":
                    break
        return self._implied(row, start, end)

    def _implied(self, row: TieNoun, start: int, end: int) -> tuple[str, int, int] | None:
        """A clitic or nothing at all: the body named last ("anggotanya", "two members, Turkey and Hungary")."""
        clitic = self.doc[end - 1].lower_.endswith("nya")
        if row.predicate != "member_of" or not clitic:
            return None
        for index in range(start - 1, -1, -1):
            mention = self.cast.at(index)
            if mention is not None and len(mention.actors) == 1 and self._is(mention, row):
                return mention.actors[0], start, end
        return None

    def _is(self, mention: Mention, row: TieNoun) -> bool:
        if mention.kind in ("medium", "person", "place"):
            return False
        return all(self.cast.actors[key].kind in row.object for key in mention.actors)

    def _subjects(self, row: TieNoun, start: int, high: int, low: int) -> tuple[tuple[str, ...], Range]:
        """Who is tied: examples after the noun, its subject, the noun it stands in apposition to."""
        after = self._examples(high, start)
        if after is not None:
            return after
        subject = self._copular_subject(start)
        if subject is not None:
            return subject
        return self._apposed(low) or ((), (start, start))

    def _examples(self, high: int, start: int) -> tuple[tuple[str, ...], Range] | None:
        limit = min(high + _NEAR, self._sentence_end(start))
        introduced = False
        for index in range(high, limit):
            mention = self.cast.at(index)
            if mention is not None:
                direct = index == high and self.setting.language == "en"
                if (introduced or direct) and self._stateish(mention):
                    group = [m for m in self.cast.group(mention) if self._stateish(m)]
                    return self.parties.keys(group), (group[0].start, group[-1].end)
                return None
            token = self.doc[index]
            if token.lower_ in self.words("exemplifiers"):
                introduced = True
            elif token.text not in (",", ":") and token.lower_ not in self.words("tie_links"):
                return None
        return None

    def _stateish(self, mention: Mention) -> bool:
        return mention.kind in ("name", "capital", "description", "adjective", "pronoun") and all(
            self.cast.actors[key].kind in _STATE_LIKE for key in mention.actors
        )

    def _copular_subject(self, start: int) -> tuple[tuple[str, ...], Range] | None:
        """ "Israel is not a member": a subject of the noun, or of the copula before it."""
        edge = self.clauses.left_edge(start)
        subject = self.clauses.subject(start)
        if subject is None:
            for index in range(start - 1, max(edge, start - 6) - 1, -1):
                token = self.doc[index]
                if token.lower_ in self.words("copulas") or token.lemma_.lower() in self.words("copulas"):
                    subject = self.clauses.subject(index) or (edge, index)
                    break
                if token.lower_ in self.words("negation") and self.setting.language == "id":
                    subject = (edge, index)
                    break
        if subject is None:
            return None
        mentions = [m for m in self.cast.within(*subject) if self._stateish(m)]
        if not mentions:
            return None
        keys = self.parties.of_phrase(subject)
        keys = tuple(key for key in keys if self.cast.actors[key].kind in _STATE_LIKE)
        return (keys, (mentions[0].start, mentions[-1].end)) if keys else None

    def _apposed(self, low: int) -> tuple[tuple[str, ...], Range] | None:
        """ "Norwegia, anggota NATO …": the name before the comma; "sebagai anggota, Hungaria …" is left alone."""
        skippable = self.words("office_openers") | self.words("negation") | self.words("copulas") | {","}
        index = low - 1
        comma = False
        while index >= 0 and low - index <= 6:
            mention = self.cast.at(index)
            if mention is not None:
                if not comma or not self._stateish(mention):
                    return None
                group = [m for m in self.cast.group(mention) if self._stateish(m)]
                return self.parties.keys(group), (group[0].start, group[-1].end)
            token = self.doc[index]
            if token.lower_ not in skippable and token.pos_ not in ("DET", "ADJ", "ADV", "NUM", "AUX", "SCONJ"):
                return None
            comma = comma or token.text == "," or token.lower_ in self.words("relativisers")
            index -= 1
        return None

    def _polarity(self, row: TieNoun, low: int) -> tuple[Polarity, RelationStatus]:
        edge = max(self.doc[low].sent.start, low - 5)
        before: set[str] = set()
        for index in range(low - 1, edge - 1, -1):
            token = self.doc[index]
            if self.cast.at(index) is not None or token.text == ",":
                break
            before |= {token.lower_, token.lemma_.lower()}
        polarity = row.polarity
        if before & self.words("negation"):
            polarity = "no"
        status: RelationStatus = "ended" if before & self.words("former") else "holds"
        if before & (self.words("future") | self.words("intention")):
            status = "planned"
        return polarity, status

    def _sentence_end(self, token: int) -> int:
        return self.doc[token].sent.end


def _once(found: list[Tie]) -> list[Tie]:
    """Each tie once; symmetric ties also where told the other way round. A denial and a claim are two."""
    kept: dict[tuple[str, str, str, str], Tie] = {}
    for tie in found:
        ends = tuple(sorted((tie.subject, tie.object))) if tie.predicate in _SYMMETRIC else (tie.subject, tie.object)
        key = (tie.predicate, ends[0], ends[1], tie.polarity)
        if key not in kept:
            kept[key] = tie
    return list(kept.values())
