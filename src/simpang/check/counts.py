"""Numbers that do not square: members of a body, parts beyond the whole, one thing counted twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from simpang.check.claims import body_of, claims, count, vague_nouns
from simpang.check.draft import Case, Draft
from simpang.records import Fact
from simpang.reference import Entity

_TENS = r"(?: belas| puluh \w+| puluh)?"
_COLLECTIVE = {
    "id": re.compile(rf"(?i)\bke-?(\w+{_TENS}) ([a-z]{{4,}}) (?:tersebut|itu|tadi|yang)\b"),
    "en": re.compile(r"\b(?:the|those|all|all of the) ([\w-]+) ([a-z]{4,}s)\b"),
}
_COUNTED = {
    "id": re.compile(rf"\b(?=(\w+{_TENS}) (?:orang |unit |buah )?([a-z]{{4,}})\b)"),
    "en": re.compile(r"\b(?=([\w-]+) (?:[a-z]+ )?([a-z]{4,}s)\b)"),
}


def member_counts(case: Case) -> Iterator[Draft]:
    """A number of members that is not the one on record."""
    for claim in claims(case, "member_count"):
        told = count(claim.groups["n"], case.setting.language)
        subject = body_of(case, claim, ("organisation",))
        if told is None or subject is None:
            continue
        entity = subject
        day = case.setting.day
        known = case.setting.reference.member_count(entity.id, day) if day is not None else None
        if day is None or known is None or known == told or told < known / 2:
            continue
        name = entity.name(case.setting.language)
        yield Draft(
            kind="contradicts_reference",
            about=(entity.code, "member_count", str(told)),
            severity="error",
            message=case.say("member_count", object=name, told=told, known=known),
            evidence=(claim.start, claim.end),
            reference=_count_on_record(case, entity, known, day),
        )


def _count_on_record(case: Case, entity: Entity, known: int, day: date) -> Fact | None:
    """The count as a fact, with the source of the membership table it was counted from."""
    reference = case.setting.reference
    source = reference.membership(entity.id, reference.members(entity.id, day)[0], day).source
    if source is None:
        return None
    name = entity.name(case.setting.language)
    return Fact(statement=case.say("on_record_count", object=name, known=known), source=source)


def parts_beyond_the_whole(case: Case) -> Iterator[Draft]:
    """ "17 of the 15 members"."""
    for claim in claims(case, "more_than_all"):
        part = count(claim.groups["n"], case.setting.language)
        whole = count(claim.groups["m"], case.setting.language)
        if part is not None and whole is not None and part > whole:
            words = case.text[claim.start : claim.end]
            yield Draft(
                kind="impossible",
                about=(words,),
                severity="error",
                message=case.say("more_than_all", told=words),
                evidence=(claim.start, claim.end),
            )


def two_counts(case: Case) -> Iterator[Draft]:
    """ "enam diplomat …, ketujuh diplomat tersebut": a group told again with another number."""
    language = case.setting.language
    for match in _COLLECTIVE[language].finditer(case.text):
        later = count(match.group(1), language)
        if later is None or later < 2 or match.group(2).lower() in vague_nouns(language):
            continue
        earlier = _earlier_counts(case, match.group(2), match.start())
        if len(earlier) == 1 and later > max(earlier):
            first = next(iter(earlier.values()))
            second = match.group()
            yield Draft(
                kind="inconsistent",
                about=(first, second),
                severity="warning",
                message=case.say("two_counts", first=first, second=second),
                evidence=(match.start(), match.end()),
                confidence=0.7,
            )


def _earlier_counts(case: Case, noun: str, before: int) -> dict[int, str]:
    """The numbers given to a noun before a place in the text, with the words."""
    language = case.setting.language
    found: dict[int, str] = {}
    for match in _COUNTED[language].finditer(case.text.lower(), 0, before):
        if match.group(2) == noun:
            number = count(match.group(1), language)
            if number is not None and match.start(2) < before:
                found.setdefault(number, f"{match.group(1)} {match.group(2)}")
    return found
