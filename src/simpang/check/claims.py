"""Claims that texts make in set words: how many members a body has, where it has its seat.

In come the report and `data/claims.yaml`; out come matches with the body they are about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pydantic import BaseModel, ConfigDict

from simpang.check.bodies import Named
from simpang.check.draft import DATA, Case
from simpang.reference import Entity
from simpang.tables import read_yaml
from simpang.values.numbers import number_at
from simpang.values.scanning import scan

ClaimKind = Literal["member_count", "seat", "capital", "more_than_all"]

_NUMBER = r"(?P<{name}>\d{{1,3}}|[a-zA-Z]+(?: (?:belas|puluh))?(?: [a-z]+)?)"
_CITY = r"(?P<city>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2})"


class _ClaimRow(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: ClaimKind
    language: Literal["id", "en"]
    pattern: str
    scope: Literal["before", "after"]


@dataclass(frozen=True)
class Claim:
    """Words that make a claim at `[start, end)`, and the groups of the pattern."""

    kind: ClaimKind
    start: int
    end: int
    groups: dict[str, str]
    scope: Literal["before", "after"]


@cache
def _patterns(language: str) -> tuple[tuple[_ClaimRow, re.Pattern[str]], ...]:
    compiled = []
    for row in read_yaml(DATA / "claims.yaml", _ClaimRow):
        if row.language == language:
            pattern = row.pattern.replace("{n}", _NUMBER.format(name="n")).replace(
                "{m}", _NUMBER.format(name="m")
            )
            first = pattern.replace("{city}", _CITY)
            compiled.append((row, re.compile(rf"(?<!\w)(?i:{_case_free(first)})(?!\w)")))
    return tuple(compiled)


def _case_free(pattern: str) -> str:
    """City names keep their capitals although the rest of the pattern ignores case."""
    return pattern.replace(_CITY, f"(?-i:{_CITY})")


def claims(case: Case, kind: ClaimKind) -> Iterator[Claim]:
    """The claims of one kind in the order of the text."""
    found = [
        Claim(kind, match.start(), match.end(), {k: v for k, v in match.groupdict().items() if v}, row.scope)
        for row, pattern in _patterns(case.setting.language)
        if row.kind == kind
        for match in pattern.finditer(case.text)
    ]
    yield from sorted(found, key=lambda claim: claim.start)


class _VagueNouns(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    language: Literal["id", "en"]
    words: tuple[str, ...]


@cache
def vague_nouns(language: str) -> frozenset[str]:
    """Nouns that count ever new things ("countries", "hari"): two numbers of them are no contradiction."""
    rows = read_yaml(DATA / "vague_nouns.yaml", _VagueNouns)
    return frozenset(word for row in rows if row.language == language for word in row.words)


def count(text: str, language: str) -> int | None:
    """A whole number told in figures or words, None where it is no number."""
    tokens = scan(text)
    number = number_at(tokens, 0, language) if tokens else None
    if number is None or number.value is None or number.value != int(number.value):
        return None
    return int(number.value)


def body_of(case: Case, claim: Claim, kinds: tuple[str, ...]) -> Entity | None:
    """The entity that the claim is about: named in its sentence on the claim's side, else described there."""
    low, high = case.sentence(claim.start)
    named = [each for each in case.named if each.entity.kind in kinds and low <= each.start < high]
    within = [each for each in named if claim.start <= each.start < claim.end]
    before = [each for each in named if each.end <= claim.start]
    after = [each for each in named if each.start >= claim.end]
    if claim.kind == "seat":
        before = [each for each in before if not _possessor(case, each)]
        after = [each for each in after if not _possessor(case, each)]
    chosen = within or (after or before if claim.scope == "after" else before)
    if not chosen:
        return _described(case, claim, kinds, low)
    return min(chosen, key=lambda each: min(abs(claim.start - each.end), abs(each.start - claim.end))).entity


def _possessor(case: Case, each: Named) -> bool:
    """Whether a body only says whose organ another is ("badan peradilan PBB", "an agency of the UN")."""
    rows = (row for row in case.setting.lexicon.anaphora if row.refers_to == "organisation")
    nouns = {form for row in rows for form in row.forms}
    before = case.text[max(0, each.start - 40) : each.start].lower().split()
    return bool(nouns & set(before[-3:]))


def _described(case: Case, claim: Claim, kinds: tuple[str, ...], low: int) -> Entity | None:
    """ "The alliance, which …": the one body named before that this noun describes, if it is but one."""
    words = set(re.findall(r"[\w-]+", case.text[low : claim.end].lower()))
    earlier = {
        each.entity.id: each.entity for each in case.named if each.entity.kind in kinds and each.end <= low
    }
    fitting = [entity for entity in earlier.values() if words & _nouns(entity, case.setting.language)]
    codes = {entity.code for entity in fitting}
    return fitting[0] if len(codes) == 1 and len(fitting) == 1 else None


def _nouns(entity: Entity, language: str) -> set[str]:
    """The nouns that point back to a body: how it is described, and the head of its name ("the Forum")."""
    naming = entity.names.get(language)
    if naming is None:
        return set()
    head = naming.name.split()[0 if language == "id" else -1].lower()
    return {word for phrase in (*naming.described_as, head) for word in phrase.lower().split()}
