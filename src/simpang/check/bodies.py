"""Which bodies and states a text names, whether or not they take part in a record.

In come a text's language and the reference, out come places where an entity on record is named.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from simpang.extract.forms import FormTable
from simpang.reference import Entity, Form, Reference

_BY_NAME = ("name", "acronym", "alias")


@dataclass(frozen=True, slots=True)
class Named:
    """An entity named at `[start, end)` of a text."""

    start: int
    end: int
    entity: Entity


@cache
def _table(reference: Reference, language: str) -> FormTable[Form]:
    return FormTable(((form.text, form) for form in reference.forms(language)), cased=True)


def named(text: str, reference: Reference, language: str) -> tuple[Named, ...]:
    """Entities that a text names in words that mean nothing else, in the order of the text."""
    found = []
    for form in _table(reference, language).find(text):
        entity = reference.entity(form.value.entity_id)
        if entity is not None and form.value.kind in _BY_NAME and not form.value.ambiguous:
            found.append(Named(form.start, form.end, entity))
    return tuple(found)
