"""For whom a person without political office works or plays: "Sri dari Universitas X", "coach of the Y club".

In come a Doc, its `Cast` and the `Setting`; out come the cast with the employers added, and a tie for each. An
employer is a body of the cast or a name that holds a noun for such bodies ("University", "Partai"), so that no
bare name is taken for one.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from simpang.extract.cast import Cast, Mention
from simpang.extract.clauses import Range
from simpang.extract.setting import Setting
from simpang.extract.ties import Tie
from simpang.records import Actor

_REACH = 9
_LONGEST = 10
_BODIES = ("organisation", "armed_group", "medium")
_PLAIN = ("NOUN", "ADJ", "DET", "ADP", "NUM", "PUNCT", "PART", "ADV", "PROPN")


def affiliations(doc: Doc, cast: Cast, setting: Setting, ties: list[Tie]) -> tuple[Cast, list[Tie]]:
    """The cast with employers that it lacked, and the ties with those of employees added, each once.

    A person with a political office is tied to a party alone. An office whose body was only guessed gives way
    where the title turns out to be one of the employer's.
    """
    reader = _Reader(doc, cast, setting)
    officials = {claim.person for claim in cast.claims if not claim.guessed}
    found: dict[tuple[str, str], Tie] = {}
    for person in cast.mentions:
        if person.kind != "person" or len(person.actors) != 1:
            continue
        employer = reader.after(person) or reader.before(person)
        if employer is None or (person.actors[0] in officials and not reader.is_party(employer[1])):
            continue
        key, (low, high) = employer
        evidence = (min(low, person.start), max(high, person.end))
        tie = Tie(person.actors[0], "affiliated_with", key, "yes", "holds", evidence, "affiliation", 0.7)
        found.setdefault((tie.subject, tie.object), tie)
    kept = [tie for tie in ties if not _gives_way(cast, tie, list(found.values()))]
    return reader.extended(), [*kept, *found.values()]


def _gives_way(cast: Cast, tie: Tie, jobs: list[Tie]) -> bool:
    """Whether an office is a guess about words that name an employer."""
    guesses = {(claim.person, claim.start) for claim in cast.claims if claim.guessed}
    if tie.predicate != "holds_office" or (tie.subject, tie.evidence[0]) not in guesses:
        return False
    return any(
        job.subject == tie.subject and job.evidence[0] < tie.evidence[1] and tie.evidence[0] < job.evidence[1]
        for job in jobs
    )


class _Reader:
    """Finds employers beside persons."""

    def __init__(self, doc: Doc, cast: Cast, setting: Setting) -> None:
        self.doc = doc
        self.cast = cast
        self.heads = setting.lexicon.words("employer_heads")
        self.roles = setting.lexicon.words("employee_roles")
        self.links = setting.lexicon.words("employer_links")
        self.joiners = setting.lexicon.words("employer_joiners")
        self.parties = setting.lexicon.words("party_heads")
        self.barriers = setting.lexicon.words("prepositions") - setting.lexicon.words("employee_links")
        self._new: dict[str, list[Mention]] = {}

    def extended(self) -> Cast:
        """The cast with the employers found."""
        actors = {key: Actor(id=key, name=key.partition(":")[2], kind="organisation") for key in self._new}
        mentions = sorted(
            [*self.cast.mentions, *(m for found in self._new.values() for m in found)], key=lambda m: m.start
        )
        return replace(
            self.cast,
            actors={**actors, **self.cast.actors},
            mentions=tuple(mentions),
            _starts=tuple(m.start for m in mentions),
        )

    def is_party(self, tokens: Range) -> bool:
        """Whether an employer is a party, by its name or by the word after it."""
        low, high = tokens
        return any(token.lower_ in self.parties for token in self.doc[low : high + 1])

    def after(self, person: Mention) -> tuple[str, Range] | None:
        """ "Sri Handayani, dosen hukum di Universitas X", "Ali Hasan of the University of X"."""
        end = min(person.end + _REACH, self.doc[person.start].sent.end)
        linked = role = False
        for index in range(person.end, end):
            token = self.doc[index]
            employer = self._employer(index, role) if linked or role else None
            if employer is not None:
                return employer
            closed = role and token.text == ","
            if closed or token.pos_ not in _PLAIN or token.lower_ in self.barriers or self._is_person(index):
                return None
            linked = linked or (token.lower_ in self.links and index - person.end <= 1)
            role = role or token.lower_ in self.roles
        return None

    def before(self, person: Mention) -> tuple[str, Range] | None:
        """ "pelatih Klub Bola X Ali Hasan", "Partai X politician Ali Hasan"."""
        for index in range(max(self.doc[person.start].sent.start, person.start - _REACH), person.start):
            if self.doc[index].lower_ in self.roles:
                for start in range(index + 1, person.start):
                    if self.doc[start].pos_ not in _PLAIN or self.doc[start].lower_ in self.barriers:
                        break
                    employer = self._employer(start, True)
                    if employer is not None and employer[1][1] == person.start:
                        return employer
        return None

    def _is_person(self, index: int) -> bool:
        mention = self.cast.at(index)
        return mention is not None and mention.kind == "person"

    def _employer(self, index: int, role: bool) -> tuple[str, Range] | None:
        mention = self.cast.at(index)
        if mention is not None and role and mention.start == index and len(mention.actors) == 1:
            actor = self.cast.actors[mention.actors[0]]
            named = mention.kind in ("name", "medium") and actor.kind in _BODIES
            return (mention.actors[0], (mention.start, mention.end)) if named else None
        end = self._name_end(index)
        if end is None:
            return None
        key = f"employer:{self.doc[index:end].text}"
        self._new.setdefault(key, []).append(Mention(index, end, (key,), "name"))
        return key, (index, end)

    def _name_end(self, start: int) -> int | None:
        """Where a name in capitals that holds a noun for a body ends, None where there is none."""
        end, headed = start, False
        for index in range(start, min(start + _LONGEST, len(self.doc))):
            token = self.doc[index]
            proper = token.text[:1].isupper() and not self._is_person(index)
            if not proper and (index == start or token.lower_ not in self.joiners):
                break
            headed = headed or (proper and token.lower_ in self.heads)
            end = index + 1 if proper else end
        follows = end > start and end < len(self.doc) and self.doc[end].lower_ in self.parties
        return end if (headed or follows) and end - start > 1 else None
