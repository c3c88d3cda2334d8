"""Seats of bodies and capitals of states against the record."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from simpang.check.claims import Claim, body_of, claims
from simpang.check.draft import Case, Draft
from simpang.records import Fact
from simpang.reference import Reference
from simpang.values.folding import fold


@cache
def _cities(reference: Reference) -> frozenset[str]:
    """Every capital and every seat of a body on record, folded."""
    capitals = (name for entity in reference.entities for names in entity.capital.values() for name in names)
    homes = (name for entity in reference.entities for row in entity.headquarters for name in row.spellings)
    return frozenset(fold(name) for names in (capitals, homes) for name in names)


def seats(case: Case) -> Iterator[Draft]:
    """A body said to have its seat in a city where it has none."""
    language = case.setting.language
    for claim in claims(case, "seat"):
        city = _known_city(case, claim)
        subject = body_of(case, claim, ("organisation",))
        if subject is None or city is None:
            continue
        entity = subject
        known = case.setting.reference.headquarters(entity.id, case.setting.day)
        if not known or any(fold(city) == fold(name) for row in known for name in row.spellings):
            continue
        row = known[0]
        place = row.city.get(language) or next(iter(row.city.values()))
        name = entity.name(language)
        yield Draft(
            kind="contradicts_reference",
            about=(entity.code, "place", city),
            severity="error",
            message=case.say("seat", subject=name, told=city, known=place),
            evidence=(claim.start, claim.end),
            reference=Fact(
                statement=case.say("on_record_seat", subject=name, known=place),
                valid_from=str(row.valid_from) if row.valid_from else None,
                valid_until=str(row.valid_until) if row.valid_until else None,
                source=row.source,
            ),
        )


def capitals(case: Case) -> Iterator[Draft]:
    """A city said to be the capital of a state that has another."""
    language = case.setting.language
    for claim in claims(case, "capital"):
        city = _known_city(case, claim)
        subject = body_of(case, claim, ("state",))
        if subject is None or city is None:
            continue
        entity = subject
        known = case.setting.reference.capitals(entity.id, language)
        if not known or any(fold(city) == fold(name) for name in known):
            continue
        yield Draft(
            kind="contradicts_reference",
            about=(entity.code, "place", city),
            severity="error",
            message=case.say("capital", subject=entity.name(language), told=city, known=known[0]),
            evidence=(claim.start, claim.end),
        )


def _known_city(case: Case, claim: Claim) -> str | None:
    """The city of a claim where it is a capital or a seat on record; a part of a longer name counts."""
    words = claim.groups["city"].rstrip(".").split()
    cities = _cities(case.setting.reference)
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        if fold(name) in cities:
            return name
    return None
