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
from simpang.language.lexicon import TieNoun, lexicon, tie_nouns
from simpang.records import Polarity, Predicate, RelationStatus

_NEAR = 5
_TOPIC_REACH = 3
_Subjects = tuple[tuple[str, ...], Range]
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


@cache
def _set_table(language: str) -> FormTable[None]:
    """Words for a set of states that examples may follow ("negara-negara seperti")."""
    return FormTable(((word, None) for word in lexicon(language).words("state_sets")), cased=False)


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
        self._sentence_index = {sentence.start: number for number, sentence in enumerate(doc.sents)}
        # A set of members named without examples: the noun's row, the body, the sentence.
        self._open_set: tuple[TieNoun, str, int] | None = None

    def read(self) -> list[Tie]:
        ties: list[Tie] = []
        sets = _set_table(self.setting.language)
        places = [*_table(self.setting.language).find(self.doc.text), *sets.find(self.doc.text)]
        for found in sorted(places, key=lambda each: (each.start, -each.end)):
            span = self.doc.char_span(found.start, found.end, alignment_mode="expand")
            if span is None:
                continue
            if found.value is None:
                ties += self._set_examples(span.start, span.end)
            elif found.value.pairwise:
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
        others, low, high = self._objects(row, start, end)
        if not others:
            return []
        found = self._subjects(row, start, max(end, high), min(low, start))
        if found is None:
            self._open_set = (row, others[0], self._sentence_of(start)) if row.predicate == "member_of" else None
            return []
        subjects, subject_tokens = found
        begin, stop = min(low, start, subject_tokens[0]), max(end, high, subject_tokens[1])
        polarity, status = self._polarity(row, min(low, start))
        return [
            Tie(subject, row.predicate, other, polarity, status, (begin, stop), "noun/directed", 0.7)
            for subject in subjects
            for other in others
            if _fits(self.cast, row.predicate, subject, other)
        ]

    def _set_examples(self, start: int, end: int) -> list[Tie]:
        """ "… several of its members. … countries such as A and B": examples of a set named the sentence before."""
        if self._open_set is None or self._sentence_of(start) - self._open_set[2] not in (0, 1):
            return []
        row, body, _ = self._open_set
        found = self._examples(end, start)
        if found is None:
            return []
        keys, (first, last) = found
        return [
            Tie(key, row.predicate, body, "yes", "holds", (first, last), "noun/examples", 0.6)
            for key in keys
            if _fits(self.cast, row.predicate, key, body)
        ]

    def _sentence_of(self, token: int) -> int:
        return self._sentence_index[self.doc[token].sent.start]

    # --- the other end ----------------------------------------------------------------------------------------

    def _objects(self, row: TieNoun, start: int, end: int) -> tuple[tuple[str, ...], int, int]:
        """The partners: after the noun (or "of"), else right before it ("NATO member"), else implied."""
        limit = min(end + _NEAR, self._sentence_end(start))
        links = self.words("tie_links")
        for index in range(end, limit):
            mention = self.cast.at(index)
            if mention is not None:
                if self._is(mention, row):
                    group = [m for m in self.cast.group(mention) if self._is(m, row)]
                    if row.predicate in ("member_of", "candidate_of"):
                        group = [mention]
                    return self.parties.keys(group), start, group[-1].end
                break
            if self.doc[index].lower_ not in links and self.doc[index].pos_ != "ADJ":
                break
        if self.setting.language == "en":
            for index in range(start - 1, max(start - 4, -1), -1):
                mention = self.cast.at(index)
                if mention is not None:
                    if self._is(mention, row):
                        return mention.actors, mention.start, end
                    break
                if self.doc[index].lower_ not in self.words("possessive") and self.doc[index].pos_ != "ADJ":
                    break
        return self._implied(row, start, end)

    def _implied(self, row: TieNoun, start: int, end: int) -> tuple[tuple[str, ...], int, int]:
        """The partner named last: by a clitic or possessive ("anggotanya", "its members"), or as the topic."""
        before = {self.doc[index].lower_ for index in range(max(0, start - 2), start)}
        possessive = self.doc[end - 1].lower_.endswith("nya") or bool(before & {"its", "their"})
        if row.predicate != "member_of" and not (possessive and row.predicate in ("ally_of", "partner_of")):
            return (), start, end
        first_sentence = self._sentence_of(start) - _TOPIC_REACH
        for mention in reversed(self.cast.within(0, start)):
            if self._sentence_of(mention.start) < first_sentence:
                break
            if len(mention.actors) == 1 and self._is(mention, row):
                return mention.actors, start, end
        return (), start, end

    def _is(self, mention: Mention, row: TieNoun) -> bool:
        if mention.kind in ("medium", "person", "place"):
            return False
        if mention.kind == "institution" and row.predicate != "at_war_with":
            return False
        return all(self._kind(key) in row.object for key in mention.actors)

    def _kind(self, key: str) -> str:
        """The kind of an actor; a part of a state counts as the state."""
        actor = self.cast.actors[key]
        return "state" if actor.kind == "organisation" and actor.reference is None else actor.kind

    # --- who is tied ------------------------------------------------------------------------------------------

    def _subjects(self, row: TieNoun, start: int, high: int, low: int) -> _Subjects | None:
        """Who is tied: examples after the noun, its subject, the noun it stands in apposition to."""
        return (
            self._examples(high, start)
            or self._right_before(row, low)
            or self._apposed(low)
            or self._copular_subject(low)
            or self._cataphoric(high, low)
        )

    def _examples(self, high: int, start: int) -> _Subjects | None:
        limit = min(high + _NEAR + 1, self._sentence_end(start))
        introduced = False
        for index in range(high, limit):
            mention = self.cast.at(index)
            token = self.doc[index]
            if mention is not None:
                direct = index == high and self.setting.language == "en" and mention.kind != "pronoun"
                clitic = index == high + 1 and self.doc[high].text == "," and self.doc[high - 1].lower_.endswith("nya")
                if (introduced or direct or clitic) and self._stateish(mention):
                    group = [m for m in self.cast.group(mention) if self._stateish(m)]
                    return self.parties.keys(group), (group[0].start, group[-1].end)
                return None
            if token.lower_ in self.words("exemplifiers"):
                introduced = True
            elif token.text not in (",", ":") and token.lower_ not in self.words("tie_links"):
                return None
        return None

    def _right_before(self, row: TieNoun, low: int) -> _Subjects | None:
        """ "Brunei selaku ketua ASEAN", "Prime Minister Anwar Ibrahim as chair of ASEAN": the state that takes the turn."""
        mention = self.cast.at(low - 1) or (self.cast.at(low - 2) if self.doc[low - 1].text == "," else None)
        if row.predicate != "member_of" or mention is None or not self._takes_turn(low):
            return None
        code = self.cast.code(mention.actors[0])
        if code is None or code not in self.cast.actors:
            return None
        return (code,), (mention.start, mention.end)

    def _takes_turn(self, low: int) -> bool:
        return self.doc[low].lower_ in self.words("capacity")

    def _stateish(self, mention: Mention) -> bool:
        return mention.kind in ("name", "capital", "description", "adjective", "pronoun") and all(
            self.cast.actors[key].kind in _STATE_LIKE for key in mention.actors
        )

    def _copular_subject(self, start: int) -> _Subjects | None:
        """ "Israel is not a member": what stands before the copula that leads to the noun."""
        sentence = self.doc[start].sent.start
        for index in range(start - 1, max(sentence, start - 7) - 1, -1):
            token = self.doc[index]
            copula = token.lower_ in self.words("copulas") or token.lemma_.lower() in self.words("copulas")
            negation = token.lower_ in self.words("negation") and self.setting.language == "id"
            if copula or negation:
                return self._before_copula(index, sentence)
            if token.pos_ in ("NOUN", "PROPN", "VERB") and token.lower_ not in self.words("tie_openers"):
                return None
        return None

    def _before_copula(self, index: int, sentence: int) -> _Subjects | None:
        subject = self.clauses.subject(index)
        keys = self._state_keys(self.parties.of_phrase(subject)) if subject is not None else ()
        if keys and subject is not None:
            return keys, subject
        edge = self.clauses.left_edge(index)
        for low in (edge, sentence):
            keys = self._state_keys(self.parties.before(index, low))
            if keys:
                return keys, (low, index)
        return None

    def _state_keys(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(key for key in keys if self.cast.actors[key].kind in ("state", "armed_group"))

    def _apposed(self, low: int) -> _Subjects | None:
        """ "Norwegia, anggota NATO …": the name before the comma, also over one more apposition."""
        skippable = self.words("office_openers") | self.words("negation") | self.words("tie_openers") | {","}
        index = low - 1
        comma = False
        while index >= self.doc[low].sent.start and low - index <= 7:
            mention = self.cast.at(index)
            if mention is not None:
                if not comma or not self._stateish(mention):
                    return None
                group = [m for m in self.cast.group(mention) if self._stateish(m)]
                keys = self._state_keys(self.parties.keys(group))
                return (keys, (group[0].start, group[-1].end)) if keys else None
            token = self.doc[index]
            if token.lower_ not in skippable and token.pos_ not in ("DET", "ADJ", "ADV", "NUM", "SCONJ"):
                return None
            comma = comma or token.text == ","
            index -= 1
        return None

    def _cataphoric(self, high: int, low: int) -> _Subjects | None:
        """ "Sebagai anggota NATO, Norwegia …": the name after the comma that closes an opening phrase."""
        edge = self.clauses.left_edge(low)
        if high >= len(self.doc) - 1 or self.doc[high].text != "," or self.cast.within(edge, low):
            return None
        mention = self.cast.at(high + 1)
        if mention is None or not self._stateish(mention):
            return None
        keys = self._state_keys(mention.actors)
        return (keys, (mention.start, mention.end)) if keys else None

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
