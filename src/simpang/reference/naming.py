"""Names as somebody types them, and the entities of the reference that they may stand for.

In comes a name, an acronym, a nickname or a code, in any language, whatever its capitals and accents; out come all
forms on record that are written so. Where one entity is asked for and the name stands for none or for several,
that is an error which tells the choices.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from simpang.errors import UnknownNameError
from simpang.values.folding import fold

if TYPE_CHECKING:
    from simpang.reference.entities import Entity, Form, FormKind
    from simpang.reference.record import Reference

# Forms that are an entity's own; a capital, a seat, a demonym only stand for it.
_OWN: frozenset[FormKind] = frozenset({"name", "acronym", "alias"})
_NEAREST = 5
_ALIKE = 75.0


class NameIndex:
    """All forms of all entities, found whatever their capitals, accents and marks; as written in one step."""

    def __init__(self, forms: Iterable[Form]) -> None:
        by_text: dict[str, list[Form]] = defaultdict(list)
        for form in forms:
            by_text[fold(form.text)].append(form)
        self._by_text = {text: tuple(alike) for text, alike in by_text.items()}
        self._as_written = {form.text: alike for alike in self._by_text.values() for form in alike}

    def find(self, name: str) -> tuple[Form, ...]:
        """The forms so written, of every entity that bears one."""
        return self._as_written.get(name) or self._by_text.get(fold(name), ())

    def nearest(self, name: str) -> list[Form]:
        """Forms that are written much like the name, the likest first, one for each entity."""
        alike = process.extract(
            fold(name), self._by_text.keys(), scorer=fuzz.ratio, limit=_NEAREST, score_cutoff=_ALIKE
        )
        forms = (form for text, _, _ in alike for form in self._by_text[text] if form.kind in _OWN)
        nearest: dict[str, Form] = {}
        for form in forms:
            nearest.setdefault(form.entity_id, form)
        return list(nearest.values())


def entity_named(reference: Reference, name: str, among: Collection[str] | None = None) -> Entity:
    """The one entity with that id, or with that name, acronym or alias in any language.

    `among`: the ids that are asked for. Raises UnknownNameError where there is none or more than one.
    """
    by_id = reference.entity(name.strip().upper())
    if by_id is not None and (among is None or by_id.id in among):
        return by_id
    own = {form.entity_id for form in reference.forms_of(name) if form.kind in _OWN}
    found = [reference.entity(each) for each in sorted(own) if among is None or each in among]
    entities = [entity for entity in found if entity is not None]
    if len(entities) > 1:
        choices = ", ".join(f"{entity.id} ({entity.name('en')})" for entity in entities)
        raise UnknownNameError(
            "ambiguous_name", f"{name!r} stands for several; name one by its code: {choices}"
        )
    if not entities:
        raise UnknownNameError("unknown_name", _unknown(reference, name, among))
    return entities[0]


def _unknown(reference: Reference, name: str, among: Collection[str] | None) -> str:
    if among is not None:
        return f"no body {name!r} with members on record; valid: {', '.join(sorted(among))}"
    nearest = [f"{form.entity_id} ({form.text})" for form in reference.forms_like(name)]
    hint = f"nearest: {', '.join(nearest)}" if nearest else "states go by ISO 3166-1 alpha-3 codes (IDN)"
    return f"no code or name {name!r} on record; {hint}"
