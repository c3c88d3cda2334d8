"""Entities of a Wikidata dump: what one line says that may matter here.

The form is that of https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html: one entity on a line, in a
JSON array.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from simpang.upkeep.told import COARSE, Dating, day_told

Claim = dict[str, Any]
Entity = dict[str, Any]

_NATURES = ("P5102", "P3831", "P2868")
_DOUBTS = ("P1480", "P1310")
_LANGUAGES = ("en", "mul", "id")
HUMAN = "Q5"


def entity_on(line: bytes) -> Entity | None:
    """The item on a line, None for the brackets around all and for what is no item. Raises ValueError."""
    text = line.strip().rstrip(b",")
    if text in {b"", b"[", b"]"}:
        return None
    entity = json.loads(text)
    if not isinstance(entity, dict):
        raise ValueError("no entity")
    return entity if entity.get("type") == "item" else None


def names_of(entity: Entity) -> tuple[str, tuple[str, ...]]:
    """The usual name of an item, empty where it has none, and its other names."""
    labels = entity.get("labels") or {}
    told = [labels[language]["value"] for language in _LANGUAGES if language in labels]
    groups = entity.get("aliases") or {}
    others = {alias["value"] for language in _LANGUAGES for alias in (groups or {}).get(language, ())}
    name = told[0] if told else ""
    return name, tuple(dict.fromkeys((*told[1:], *sorted(others))))


def items(entity: Entity, property_: str) -> list[str]:
    """The items that a property certainly names: of the best rank, as `wdt:` in the query service."""
    claims = [claim for claim in _claims(entity, property_) if claim["rank"] != "deprecated"]
    best = [claim for claim in claims if claim["rank"] == "preferred"] or claims
    return [value for value in map(value_of, best) if value]


def is_human(entity: Entity) -> bool:
    """Whether the item is a person."""
    return HUMAN in items(entity, "P31")


def statements(entity: Entity, property_: str) -> Iterator[tuple[str, str, Dating]]:
    """The statements of a property that are not deprecated: id, the item that each names, and its days."""
    for claim in _claims(entity, property_):
        value = value_of(claim)
        if value and claim["rank"] != "deprecated":
            yield claim["id"], value, _dating(claim.get("qualifiers") or {})


def value_of(claim: Claim) -> str | None:
    """The item or text that a claim names, None where it names none."""
    value = _value(claim["mainsnak"])
    return value.get("id") if isinstance(value, dict) else value


def _claims(entity: Entity, property_: str) -> list[Claim]:
    claims: list[Claim] = (entity.get("claims") or {}).get(property_, [])
    return claims


def _value(snak: dict[str, Any]) -> Any:
    return snak["datavalue"]["value"] if snak.get("snaktype") == "value" else None


def _dating(qualifiers: dict[str, list[dict[str, Any]]]) -> Dating:
    natures = {_value(snak)["id"] for name in _NATURES for snak in qualifiers.get(name, ()) if _value(snak)}
    return Dating(
        starts=_days(qualifiers.get("P580", [])),
        ends=_days(qualifiers.get("P582", [])),
        natures=tuple(sorted(natures)),
        doubtful=any(name in qualifiers for name in _DOUBTS),
    )


def _days(snaks: list[dict[str, Any]]) -> tuple[str, ...]:
    """The days of one qualifier. `novalue` says that there is none, `somevalue` that it is not known."""
    days = set()
    for snak in snaks:
        if snak.get("snaktype") == "somevalue":
            days.add(COARSE)
        elif (value := _value(snak)) is not None:
            days.add(day_told(value["time"], value["precision"], value["calendarmodel"]))
    return tuple(sorted(days))
