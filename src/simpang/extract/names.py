"""Names that the reference knows: states, organisations, armed groups, media, people.

In comes a `CastBuilder`, out go mentions in it. Knows nothing of offices, pronouns or events.
"""

from __future__ import annotations

import re
from functools import cache

from simpang.extract.cast import CastBuilder, MentionKind
from simpang.extract.forms import FormTable, Found
from simpang.extract.setting import Setting
from simpang.records import Actor
from simpang.reference import Form, Medium, Reference

_KINDS: dict[str, MentionKind] = {
    "demonym": "adjective",
    "adjective": "adjective",
    "capital": "capital",
    "place": "place",
    "seat": "seat",
}
_DATELINE_REACH = 8
_DOLLARS_AFTER = re.compile(r"[$€£¥]|\s(?:dollars?|dolar)\b")
_DOLLARS_BEFORE = re.compile(r"\bdolar\s\Z")
_ABBREVIATION = re.compile(r"\s?\(\s?([A-Z][\w.&-]{1,14})\s?\)")


@cache
def _entity_table(reference: Reference, language: str) -> FormTable[Form]:
    return FormTable(((form.text, form) for form in reference.forms(language)), cased=True)


@cache
def _media_table(reference: Reference) -> FormTable[Medium]:
    forms = ((form, medium) for medium in reference.media for form in medium.forms)
    return FormTable(forms, cased=True)


@cache
def _people_table(reference: Reference) -> FormTable[str]:
    return FormTable(reference.offices.people(), cased=True)


@cache
def _shield_table(reference: Reference, language: str) -> FormTable[None]:
    return FormTable(((text, None) for text in reference.shields(language)), cased=True)


def person_key(name: str) -> str:
    """The key of a person in a cast."""
    return f"person:{name}"


def known_people(builder: CastBuilder, setting: Setting) -> None:
    """People on file by their full name (a surname alone says too little here)."""
    for found in _people_table(setting.reference).find(builder.doc.text):
        if " " not in found.form:
            continue
        span = builder.span(found.start, found.end)
        key = person_key(found.value)
        builder.know(key, Actor(id=key, name=found.value, kind="person", reference=found.value))
        builder.mention(span.start, span.end, (key,), "person")


def known_names(builder: CastBuilder, setting: Setting) -> None:
    """States, organisations, armed groups and their seats; then media, where no state or body has the words."""
    text = builder.doc.text
    shielded = [(hit.start, hit.end) for hit in _shield_table(setting.reference, setting.language).find(text)]
    covered = frozenset(at for start, end in shielded for at in range(start, end))
    for found in _entity_table(setting.reference, setting.language).find(text):
        is_money = _DOLLARS_AFTER.match(text, found.end) or _DOLLARS_BEFORE.search(
            text, max(0, found.start - 8), found.start
        )
        if not is_money and found.start not in covered and not _is_common_word(builder, found):
            _add_entity(builder, setting, found)
    for medium in _media_table(setting.reference).find(text):
        span = builder.span(medium.start, medium.end)
        key = f"medium:{medium.value.name}"
        if builder.mention(span.start, span.end, (key,), "medium"):
            builder.know(
                key,
                Actor(
                    id=key, name=medium.value.name, kind="medium", sector="JRN", country=medium.value.country
                ),
            )
    _swallow_abbreviations(builder)


def _is_common_word(builder: CastBuilder, found: Found[Form]) -> bool:
    """A form that is also a common word, at the start of a sentence before a noun ("Lima tentara …")."""
    span = builder.span(found.start, found.end)
    if not found.value.ambiguous or not builder.doc[span.start].is_sent_start or span.end >= len(builder.doc):
        return False
    following = builder.doc[span.end]
    return following.text[:1].islower() and following.pos_ in ("NOUN", "NUM", "ADJ")


def _add_entity(builder: CastBuilder, setting: Setting, found: Found[Form]) -> None:
    span = builder.span(found.start, found.end)
    entity = setting.reference.entity(found.value.entity_id)
    if entity is None:
        return
    kind = _KINDS.get(found.value.kind, "name")
    if kind == "capital" and _is_place(builder, setting, span.start):
        kind = "place"
    key = entity.id
    sector = found.value.sector or entity.sector
    if kind == "seat" and found.value.sector not in (None, "GOV"):
        key = f"{entity.id}:{found.form}"
        builder.know(
            key,
            Actor(
                id=key,
                code=entity.code,
                name=found.form,
                kind="organisation",
                sector=sector,
                country=entity.code,
            ),
        )
    if builder.mention(span.start, span.end, (key,), kind) and key == entity.id:
        builder.know(
            key,
            Actor(
                id=key,
                code=entity.code,
                name=entity.name(setting.language),
                kind=entity.kind,
                sector=None if entity.kind == "state" else sector,
                country=entity.country,
                reference=entity.id,
            ),
        )


def _is_place(builder: CastBuilder, setting: Setting, token: int) -> bool:
    """A capital after a locative ("di Kyiv", "in Kyiv") or in a dateline is a place, not a government."""
    doc = builder.doc
    if token == 0 or doc[token - 1].is_space:
        return _opens_dateline(builder, token)
    return doc[token - 1].lower_ in setting.lexicon.words("locatives")


def _opens_dateline(builder: CastBuilder, token: int) -> bool:
    """ "BRUSSEL, KOMPAS -": a dash follows within a few words, before any verb."""
    for word in builder.doc[token + 1 : token + _DATELINE_REACH]:
        if word.text in ("-", "–", "—", "--", ":"):
            return True
        if word.pos_ in ("VERB", "AUX"):
            return False
    return False


def _swallow_abbreviations(builder: CastBuilder) -> None:
    """ "Uni Emirat Arab (UEA)": the bracket belongs to the name before it, also where the reference lacks it."""
    text = builder.doc.text
    for mention in builder.ordered():
        end = builder.doc[mention.end - 1].idx + len(builder.doc[mention.end - 1])
        bracket = _ABBREVIATION.match(text, end)
        if bracket is None:
            continue
        span = builder.span(bracket.start(1), bracket.end())
        inner = builder.at(builder.span(bracket.start(1), bracket.end(1)).start)
        if inner is not None and inner.actors != mention.actors:
            builder.drop(inner)
        builder.absorb(mention.start, span.end, mention.actors, mention.kind)
