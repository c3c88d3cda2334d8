"""Ties that verbs tell: who belongs to a body, whom it comprises, who keeps or has cut relations.

In comes the `Ground` of a Doc, out come `Tie`s. The verbs are data (`tie_verbs.yaml`). What acts bring about
(joining, recognising, …) is told elsewhere; here stand states of affairs, and what a text leaves unsaid
because its topic is clear ("Greece joined in 1952, Spain in 1982").
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from simpang.extract.cast import Mention
from simpang.extract.forms import FormTable
from simpang.extract.ties import Ground, Subjects, Tie, fits
from simpang.language.lexicon import FOLDER, LexiconRow
from simpang.records import ActorKind, Polarity, Predicate, RelationStatus
from simpang.tables import read_yaml

_NEAR = 6
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_YEAR_REACH = 4


class TieVerb(LexiconRow):
    """A verb phrase that names a tie.

    `shape` says who stands where: `belongs` (states, verb, partner), `comprises` (body, verb, members),
    `turns` (states join or leave a body that is left unsaid before a year), `relations` (states, verb, noun
    for relations, partner; a `plain` verb needs "diplomatic" or "formal"), `chairs` (a state, or one whose
    officer, leads a body).
    """

    predicate: Predicate
    shape: Literal["belongs", "comprises", "turns", "inside", "asked", "relations", "chairs", "recognised"]
    verbs: tuple[str, ...]
    object: tuple[ActorKind, ...] = ("organisation",)
    polarity: Polarity = "yes"
    status: RelationStatus = "holds"
    plain: bool = False


@cache
def _table(language: str) -> FormTable[TieVerb]:
    rows = read_yaml(FOLDER / language / "tie_verbs.yaml", TieVerb)
    return FormTable(((verb, row) for row in rows for verb in row.verbs), cased=False)


class VerbReader:
    """Reads ties that verbs tell."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.doc = ground.doc
        self.cast = ground.cast
        self.words = ground.words

    def read(self) -> list[Tie]:
        """The ties in the order of the text."""
        readers = {
            "belongs": self._belongs,
            "comprises": self._comprises,
            "turns": self._turns,
            "inside": self._inside,
            "asked": self._asked,
            "recognised": self._recognised,
            "relations": self._relations,
            "chairs": self._chairs,
        }
        ties: list[Tie] = []
        for found in _table(self.ground.setting.language).find(self.doc.text):
            span = self.doc.char_span(found.start, found.end, alignment_mode="expand")
            if span is not None:
                ties += readers[found.value.shape](found.value, span.start, span.end)
        return ties

    # --- the shapes -----------------------------------------------------------------------------------------

    def _belongs(self, row: TieVerb, start: int, end: int) -> list[Tie]:
        """ "Keduanya bernaung di bawah SCO", "Estonia belongs to NATO", "Israel menduduki …"."""
        partner = self._partner(row, end)
        subjects = self._subjects(start)
        if subjects is None:
            return []
        if partner is None:
            bodies = self._relative_bodies(subjects[1][0])
            return self._ties(row, subjects, bodies, start, end)
        return self._ties(row, subjects, self.ground.parties.keys(partner), start, partner[-1].end)

    def _relative_bodies(self, start: int) -> tuple[str, ...]:
        """ "CARICOM, to which Guyana belongs": the bodies before the relative pronoun."""
        if start < 2 or self.doc[start - 1].lower_ not in self.words("relativisers"):
            return ()
        low = self.doc[start].sent.start
        bodies: list[Mention] = []
        for mention in reversed(self.cast.within(low, start)):
            apart = bodies and {t.lower_ for t in self.doc[mention.end : bodies[-1].start]} - self.words(
                "tie_adders"
            )
            if apart or not self.ground.body_keys(mention.actors):
                break
            bodies.append(mention)
        return self.ground.parties.keys(bodies)

    def _inside(self, row: TieVerb, start: int, end: int) -> list[Tie]:
        """ "Kenya dan Uganda termasuk di dalamnya", "Finland is already in": the body is the topic."""
        subjects = self._subjects(start)
        body = self.ground.topic(start)
        if subjects is None or body is None or self.cast.at(min(end, len(self.doc) - 1)) is not None:
            return []
        return self._ties(row, subjects, (body,), start, end)

    def _asked(self, row: TieVerb, start: int, end: int) -> list[Tie]:
        """ "Who belongs? Russia, Belarus and Armenia.": the list that answers."""
        body = self.ground.topic(start)
        if body is None or end >= len(self.doc) - 1 or self.doc[end].text not in ("?", ":"):
            return []
        mention = next(iter(self.cast.within(end + 1, min(end + _NEAR, len(self.doc)))), None)
        group = self.ground.group_at(mention) if mention is not None and self.ground.stateish(mention) else []
        keys = self.ground.state_keys(self.ground.parties.keys(group))
        if len(keys) < 2:
            return []
        return self._ties(
            row, (keys, (group[0].start, group[-1].end)), (body,), group[0].start, group[-1].end
        )

    def _recognised(self, row: TieVerb, start: int, end: int) -> list[Tie]:
        """ "Negara itu diakui 100 negara, termasuk Jerman dan Spanyol": by those named as examples."""
        recognised = self._subjects(start)
        if recognised is None:
            return []
        for index in range(end, self.ground.sentence_end(start) - 1):
            if self.doc[index].text == ";":
                break
            mention = self.cast.at(index + 1)
            if self.doc[index].lower_ in self.words("exemplifiers") and mention is not None:
                group = [m for m in self.ground.group_at(mention) if m.kind != "adjective"]
                keys = self.ground.state_keys(self.ground.parties.keys(group))
                return (
                    self._ties(row, (keys, recognised[1]), recognised[0], start, group[-1].end)
                    if keys
                    else []
                )
        return []

    def _comprises(self, row: TieVerb, start: int, end: int) -> list[Tie]:
        """ "ASEAN terdiri atas A, B, dan C", "The bloc is made up of A and B", "Its members include A"."""
        mention = self._next(end, _NEAR, self.words("tie_links") | self.words("exemplifiers"))
        if mention is None or mention.kind not in ("name", "capital"):
            return []
        group = self.ground.group_at(mention)
        body = self._body_before(start) or self._body_meant(row, start)
        if body is None:
            return []
        subjects = self.ground.parties.keys(group), (group[0].start, group[-1].end)
        return self._ties(row, subjects, (body,), start, group[-1].end)

    def _turns(self, row: TieVerb, start: int, end: int) -> list[Tie]:
        """ "Yunani masuk pada 1952", "Britain left in 2020": the body is the topic."""
        year = self._year_after(end)
        body = self.ground.topic(start)
        subjects = self._subjects(start)
        if year is None or body is None or subjects is None:
            return []
        ties = self._ties(row, subjects, (body,), start, year + 1)
        return ties + self._ellipses(row, body, year + 1)

    def _relations(self, row: TieVerb, start: int, end: int) -> list[Tie]:
        """ "memutus seluruh hubungan diplomatik dengan X", "keeps formal ties with X, Y and Z"."""
        noun = self._relations_noun(row, end)
        partner = self._partner(row, noun) if noun is not None else None
        subjects = self._subjects(start)
        if partner is None or subjects is None:
            return []
        return self._ties(row, subjects, self.ground.parties.keys(partner), start, partner[-1].end)

    def _chairs(self, row: TieVerb, start: int, end: int) -> list[Tie]:
        """ "Laos, which chairs ASEAN", "Sonexay Siphandone, whose country chairs the bloc"."""
        partner = self._partner(row, end)
        if partner is None:
            return []
        subjects = self._chair(start)
        return (
            [] if subjects is None else self._ties(row, subjects, partner[0].actors, start, partner[-1].end)
        )

    def _relations_noun(self, row: TieVerb, end: int) -> int | None:
        """Where the noun for relations and what qualifies it end, after a verb."""
        qualified = not row.plain
        noun: int | None = None
        for index in range(end, min(end + _NEAR, self.ground.sentence_end(end - 1))):
            token = self.doc[index]
            if token.lower_ in self.words("tie_relation_nouns"):
                noun = index + 1
            elif token.lower_ in self.words("tie_relation_kinds"):
                qualified = True
                noun = index + 1 if noun is not None else None
            elif (
                noun is not None or self.cast.at(index) is not None or token.pos_ in ("ADP", "VERB", "PUNCT")
            ):
                break
        return noun if qualified else None

    # --- the ends -------------------------------------------------------------------------------------------

    def _ties(
        self, row: TieVerb, subjects: Subjects, others: tuple[str, ...], start: int, end: int
    ) -> list[Tie]:
        keys, (low, high) = subjects
        polarity, status = self.ground.polarity(start, row.polarity)
        if row.polarity == "no":
            polarity = "no"
        evidence = (min(low, start), max(high, end))
        told: RelationStatus = row.status if status == "holds" else status
        return [
            Tie(key, row.predicate, other, polarity, told, evidence, f"verb/{row.shape}", 0.7)
            for key in keys
            for other in others
            if fits(self.cast, row.predicate, key, other)
        ]

    def _subjects(self, verb: int) -> Subjects | None:
        """The states that the verb is said of."""
        right_before = self._right_before(verb)
        if right_before is not None:
            return right_before
        return self.ground.subject(verb)

    def _right_before(self, verb: int) -> Subjects | None:
        """The mention that only adverbs, auxiliaries or a relative pronoun part from the verb."""
        skippable = self.words("tie_openers") | self.words("relativisers") | self.words("negation") | {","}
        for index in range(verb - 1, max(verb - 6, self.doc[verb].sent.start - 1), -1):
            mention = self.cast.at(index)
            if mention is not None:
                if not self.ground.stateish(mention) or self.ground.introduced(mention):
                    return None
                group = [m for m in self.cast.group(mention) if self.ground.stateish(m)]
                keys = self.ground.state_keys(self.ground.parties.keys(group))
                return (keys, (group[0].start, group[-1].end)) if keys else None
            token = self.doc[index]
            if token.lower_ not in skippable and token.pos_ not in ("ADV", "AUX", "PART"):
                return None
        return None

    def _partner(self, row: TieVerb, end: int) -> list[Mention] | None:
        mention = self._next(end, _NEAR, self.words("tie_links") | self.words("exemplifiers"))
        if mention is None or mention.kind in ("medium", "person"):
            return None
        group = [m for m in self.cast.group(mention) if m.start >= mention.start]
        kept = [m for m in group if all(self.ground.kind(key) in row.object for key in m.actors)]
        return kept if kept and kept[0] is mention else None

    def _next(self, end: int, reach: int, links: frozenset[str]) -> Mention | None:
        """The next mention, with nothing before it but links, determiners, numbers, days and adjectives."""
        for index in range(end, min(end + reach, self.ground.sentence_end(end - 1))):
            mention = self.ground.named_at(index)
            if mention is not None:
                return mention
            token = self.doc[index]
            counted = token.lower_ in self.words("state_sets") or token.pos_ in ("NUM", "DET", "ADJ", "ADV")
            counted = counted or token.lower_ in self.words("name_stops")
            if token.lower_ not in links and not counted and token.text not in (",", ":"):
                return None
        return None

    def _body_before(self, verb: int) -> str | None:
        """The body that is the verb's subject: the mention before it that is a body, in the same sentence."""
        low = self.ground.clauses.left_edge(verb)
        relative = self._body_of_relative(verb)
        if relative is not None:
            return relative
        found = self.ground.clauses.subject(verb)
        ranges = [found] if found is not None else []
        for tokens in [*ranges, (low, verb)]:
            bodies = self.ground.body_keys(self.ground.parties.of_free(tokens))
            if len(bodies) == 1:
                return bodies[0]
        return None

    def _body_of_relative(self, verb: int) -> str | None:
        """ "KTT ASEAN yang tahun ini diketuai Laos": the body right before the relative pronoun."""
        for index in range(verb - 1, max(verb - 5, self.doc[verb].sent.start), -1):
            if self.doc[index].lower_ in self.words("relativisers"):
                mention = self.cast.at(index - 1) or (self.cast.at(index - 2) if index > 1 else None)
                bodies = self.ground.body_keys(mention.actors) if mention is not None else ()
                return bodies[0] if len(bodies) == 1 else None
        return None

    def _body_meant(self, row: TieVerb, verb: int) -> str | None:
        """The topic, where the subject is a noun for a body ("Pakta yang dipimpin X itu")."""
        if row.predicate == "candidate_of":
            return self.ground.topic(verb)
        nouns = {
            form
            for each in self.ground.setting.lexicon.anaphora
            for form in each.forms
            if each.refers_to == "organisation"
        }
        low = self.ground.clauses.left_edge(verb)
        spoken = any(self.doc[index].lower_ in nouns for index in range(low, verb))
        return self.ground.topic(verb) if spoken or self.doc[verb].lower_.startswith("anggota") else None

    def _chair(self, verb: int) -> Subjects | None:
        """The state that leads a body, also where its officer is named ("X, whose country chairs …")."""
        for index in range(verb - 1, max(verb - 6, self.doc[verb].sent.start - 1), -1):
            mention = self.cast.at(index)
            if mention is None or self.doc[index].lower_ in self.words("tie_openers"):
                continue
            if mention.kind in ("description", "pronoun") and self._of_antecedent(mention):
                continue
            states = [state for key in mention.actors if (state := self.ground.state_of(key)) is not None]
            return (tuple(states), (mention.start, mention.end)) if states else None
        return None

    def _of_antecedent(self, mention: Mention) -> bool:
        """ "…, yang negaranya", "…, whose country": the state of the one named before."""
        return mention.start > 0 and self.doc[mention.start - 1].lower_ in self.words("relativisers")

    # --- years ----------------------------------------------------------------------------------------------

    def _year_after(self, end: int) -> int | None:
        """The token of a year soon after the verb, with no actor before it."""
        for index in range(end, min(end + _YEAR_REACH, self.ground.sentence_end(end - 1))):
            if self.cast.at(index) is not None or self.doc[index].text == ",":
                return None
            if _YEAR.fullmatch(self.doc[index].text):
                return index
        return None

    def _ellipses(self, row: TieVerb, body: str, start: int) -> list[Tie]:
        """ "…, disusul Polandia pada 1999", "… and Spain in 1982": the same again, without the verb."""
        ties: list[Tie] = []
        end = self.ground.sentence_end(start - 1)
        for mention in self.cast.within(start, end):
            year = self._year_after(mention.end)
            verbs = any(self.doc[index].pos_ == "VERB" for index in range(mention.end, year or mention.end))
            if year is None or verbs or not self.ground.stateish(mention):
                continue
            group = [m for m in self.cast.group(mention) if self.ground.stateish(m)]
            subjects = (
                self.ground.state_keys(self.ground.parties.keys(group)),
                (group[0].start, group[-1].end),
            )
            ties += self._ties(row, subjects, (body,), group[0].start, year + 1)
        return ties
