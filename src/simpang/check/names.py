"""Full names and the abbreviations in brackets after them: do they belong together?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from simpang.check.draft import Case, Draft
from simpang.reference import Entity, Reference
from simpang.values.acronyms import is_acronym_of
from simpang.values.folding import fold

_BRACKET = re.compile(r"\(([A-Z][A-Za-z&.-]{1,9})\)")
_WORDS_BEFORE = re.compile(r"((?:[\w'’.&-]+,? ){1,12})$")
_LINKS = frozenset(
    {"dan", "untuk", "of", "the", "for", "and", "on", "in", "di", "bagi", "atas", "dari", "to", "with"}
)
_NEARLY = 0.72
_SAME_OPENING = 0.15
_PURPOSE = re.compile(r" (?:for|in|on) ")


@cache
def _acronyms(reference: Reference) -> dict[str, tuple[Entity, ...]]:
    """The bodies that bear an abbreviation; several may share one."""
    owners: dict[str, list[Entity]] = {}
    for entity in reference.entities:
        if entity.kind != "state":
            for acronym in {each for naming in entity.names.values() for each in naming.acronyms}:
                owners.setdefault(acronym, []).append(entity)
    return {acronym: tuple(entities) for acronym, entities in owners.items()}


@cache
def _full_names(reference: Reference) -> dict[str, Entity]:
    return {
        fold(name): entity
        for entity in reference.entities
        if entity.kind != "state"
        for naming in entity.names.values()
        for name in (naming.name, *naming.aliases)
        if " " in name
    }


def misnamed(case: Case) -> Iterator[Draft]:
    """ "Full Name (ACRONYM)" where one of the two is not on record with the other but nearly so."""
    for bracket in _BRACKET.finditer(case.text):
        written = bracket.group(1)
        run = _WORDS_BEFORE.search(case.text, max(0, bracket.start() - 140), bracket.start())
        if run is None:
            continue
        draft = _compared(case, written, run.group(1).split())
        if draft is not None:
            start = max(run.start(1), bracket.start() - len(draft.about[0]) - 1)
            low = case.text.rfind(draft.about[0], 0, bracket.end())
            yield _placed(draft, (low if low >= 0 and low < start else start, bracket.end()))


def _compared(case: Case, written: str, words: list[str]) -> Draft | None:
    """What does not fit between an abbreviation and the words before it."""
    reference = case.setting.reference
    named = _named_by(words, reference)
    owners = _acronyms(reference).get(written, ())
    if named is not None and not owners:
        return _wrong_acronym(case, written, *named)
    if named is not None:
        ordinary = any(owner.code == named[1].code for owner in owners) or is_acronym_of(written, named[0])
        return None if ordinary else _wrong_name(case, named[0], owners[0])
    nears = [(owner, _nearly_named(words, owner, case.setting.language)) for owner in owners]
    if len(nears) != 1 or nears[0][1] is None:
        return None
    return _wrong_name(case, nears[0][1], nears[0][0])


def _named_by(words: list[str], reference: Reference) -> tuple[str, Entity] | None:
    """The longest tail of the words before the bracket that is a full name on record."""
    for start in range(len(words) - 1):
        name = " ".join(words[start:])
        entity = _full_names(reference).get(fold(name))
        if entity is not None:
            return name, entity
    return None


def _wrong_acronym(case: Case, written: str, name: str, entity: Entity) -> Draft | None:
    """An unknown abbreviation that is close to one on record and is not simply the name's initials."""
    known = [acronym for naming in entity.names.values() for acronym in naming.acronyms]
    close = [a for a in known if a != written and _close(a, written)]
    if written in known or not close or is_acronym_of(written, name):
        return None
    return _draft(case, written, close[0])


def _close(a: str, b: str) -> bool:
    return sorted(a) == sorted(b) or DamerauLevenshtein.distance(a, b) <= (1 if len(a) < 5 else 2)


def _wrong_name(case: Case, name: str, owner: Entity) -> Draft:
    return _draft(case, name, owner.name(case.setting.language))


def _nearly_named(words: list[str], owner: Entity, language: str) -> str | None:
    """A tail of the words that is nearly, but not quite, a full name of the abbreviation's owner."""
    best: tuple[float, str] | None = None
    for naming in owner.names.values():
        for known in (naming.name, *naming.aliases):
            if " " not in known:
                continue
            for start in range(len(words) - 1):
                tail = words[start:]
                if not tail[0][:1].isupper() or tail[0].lower() in _LINKS:
                    continue
                if _telling(" ".join(tail)) == _telling(known):
                    return None
                score = _likeness(tail, known)
                if _opens_alike(tail, known) and language == "en":
                    score = max(score, _likeness(tail, _PURPOSE.split(known)[0]) + _SAME_OPENING)
                if best is None or score > best[0]:
                    best = (score, " ".join(tail))
    return best[1] if best is not None and best[0] >= _NEARLY else None


def _opens_alike(tail: list[str], known: str) -> bool:
    """Whether both names begin with the same two words and every word of the written one is a name's word."""
    proper = all(word[:1].isupper() or word.lower() in _LINKS for word in tail)
    return proper and len(tail) > 3 and fold(" ".join(tail[:2])) == fold(" ".join(known.split()[:2]))


def _likeness(tail: list[str], known: str) -> float:
    """Share of words in common, each word up to small differences of spelling."""
    left, right = _telling(" ".join(tail)), _telling(known)
    common = sum(any(fuzz.ratio(word, other) >= 85 for other in right) for word in left)
    return 2 * common / (len(left) + len(right)) if left and right else 0.0


def _telling(name: str) -> list[str]:
    """The words of a name without those that one writer sets and another leaves out ("untuk", "for the")."""
    return [word for word in fold(name).split() if word not in _LINKS]


def _draft(case: Case, told: str, known: str) -> Draft:
    return Draft(
        kind="misnamed",
        about=(told, "named", known),
        severity="warning",
        message=case.say("misnamed", told=told, known=known),
        evidence=(0, 0),
        confidence=0.8,
    )


def _placed(draft: Draft, evidence: tuple[int, int]) -> Draft:
    return replace(draft, evidence=evidence)
