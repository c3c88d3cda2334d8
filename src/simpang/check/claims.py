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

from simpang.check.draft import DATA, Case
from simpang.records import Actor
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
            pattern = row.pattern.replace("{n}", _NUMBER.format(name="n")).replace("{m}", _NUMBER.format(name="m"))
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


def count(text: str, language: str) -> int | None:
    """A whole number told in figures or words, None where it is no number."""
    number = number_at(scan(text), 0, language)
    if number is None or number.value is None or number.value != int(number.value):
        return None
    return int(number.value)


def body_of(case: Case, claim: Claim, kinds: tuple[str, ...]) -> tuple[Entity, Actor] | None:
    """The entity in the claim's sentence that the claim is about: nearest on the claim's side, then the other."""
    low, high = case.sentence(claim.start)
    before: list[tuple[int, Entity, Actor]] = []
    after: list[tuple[int, Entity, Actor]] = []
    for actor in case.reading.actors:
        entity = case.entity(actor)
        if entity is None or entity.kind not in kinds:
            continue
        for start, end in actor.mentions:
            if low <= start < high:
                side = before if end <= claim.end - 1 and start < claim.start else after
                side.append((min(abs(claim.start - end), abs(start - claim.end)), entity, actor))
    first, second = (before, after) if claim.scope == "before" else (after, before)
    for candidates in (first, second):
        if candidates:
            _, entity, actor = min(candidates, key=lambda each: each[0])
            return entity, actor
    return None
