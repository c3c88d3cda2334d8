"""Which names are one person: "Jens Stoltenberg" and "Stoltenberg", "Jokowi" and "Joko Widodo".

In comes a `CastBuilder` with persons, out goes the same with one key for each person, surnames found, and what
the public record knows of the person on the report's day.
"""

from __future__ import annotations

from simpang.extract.cast import CastBuilder
from simpang.extract.persons import name_words
from simpang.extract.setting import Setting

_SHORTEST_SURNAME = 3


def unite_persons(builder: CastBuilder, setting: Setting) -> None:
    """Give every person one key and find the places where only a part of the name stands."""
    _unite_by_record(builder, setting)
    _unite_by_words(builder)
    _find_name_parts(builder, setting)
    _consult_record(builder, setting)


def _person_keys(builder: CastBuilder) -> list[str]:
    keys = (key for mention in builder.ordered() if mention.kind == "person" for key in mention.actors)
    return list(dict.fromkeys(keys))


def _unite_by_record(builder: CastBuilder, setting: Setting) -> None:
    """Names that the record gives to one and the same person."""
    first_key: dict[str, str] = {}
    for key in _person_keys(builder):
        actor = builder.actors[key]
        terms = setting.reference.offices.terms_of(actor.name, setting.day)
        people = {term.person for term in terms}
        if len(people) != 1:
            continue
        person = people.pop()
        builder.know(key, actor.model_copy(update={"reference": person}))
        if person in first_key:
            builder.rename(key, first_key[person])
        else:
            first_key[person] = key


def _unite_by_words(builder: CastBuilder) -> None:
    """A name that is the head or tail of a longer name in the report is that person."""
    keys = sorted(_person_keys(builder), key=lambda key: -len(name_words(builder.actors[key].name)))
    for index, key in enumerate(keys):
        if key not in builder.actors:
            continue
        words = name_words(builder.actors[key].name)
        for longer in keys[:index]:
            if longer not in builder.actors:
                continue
            whole = name_words(builder.actors[longer].name)
            if len(whole) > len(words) and _is_part(words, whole):
                builder.rename(key, longer)
                break


def _is_part(words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a name is the head or tail of a longer one, or one whole word of it ("Brawner" in "Brawner Jr")."""
    if len(words) == 1:
        return words[0] in whole and len(words[0]) >= _SHORTEST_SURNAME
    return whole[-len(words) :] == words or whole[: len(words)] == words


def _find_name_parts(builder: CastBuilder, setting: Setting) -> None:
    """Free capitalised words that are a part of a person's name in this report."""
    owner: dict[str, list[str]] = {}
    for key in _person_keys(builder):
        for word in name_words(builder.actors[key].name):
            if len(word) >= _SHORTEST_SURNAME:
                owner.setdefault(word, []).append(key)
    stops = setting.lexicon.words("name_stops")
    latest: dict[str, int] = {}
    for token in builder.doc:
        mention = builder.at(token.i)
        if mention is not None:
            if mention.kind == "person":
                latest[mention.actors[0]] = token.i
            continue
        candidates = owner.get(token.lower_, [])
        if candidates and token.text[:1].isupper() and token.lower_ not in stops:
            key = max(candidates, key=lambda each: latest.get(each, -1))
            if key in latest:
                builder.mention(token.i, token.i + 1, (key,), "person")
                latest[key] = token.i


def _consult_record(builder: CastBuilder, setting: Setting) -> None:
    """On whose behalf a person on record acts, where the text gives no office: the office held on that day."""
    for key in _person_keys(builder):
        actor = builder.actors[key]
        if actor.code is not None or any(claim.person == key for claim in builder.claims):
            continue
        day = setting.day
        terms = setting.reference.offices.terms_of(actor.name, setting.day)
        if day is not None:
            terms = [term for term in terms if term.covers(day) == "yes"]
        bodies = setting.reference.offices.bodies_of(terms)
        if len(bodies) == 1:
            builder.know(
                key, actor.model_copy(update={"code": bodies.pop(), "sector": actor.sector or "GOV"})
            )
