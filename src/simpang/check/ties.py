"""Memberships, recognition and offices against the record on the report's day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from simpang.check.draft import Case, Draft
from simpang.records import Actor, Fact, Office, Relation
from simpang.reference import Answer, Entity

_CERTAIN = 0.6
_GENITIVES = ("'s", "’s")
_MINISTERS = ("foreign_minister", "defence_minister")
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


def memberships(case: Case) -> Iterator[Draft]:
    """Ties between states and bodies that the record denies (or, where denied in the text, confirms)."""
    for relation in case.reading.relations:
        if relation.status != "holds" or _brought_about(relation):
            continue
        subject = case.entity(case.actor(relation.subject))
        other = case.entity(case.actor(relation.object))
        if subject is None or other is None or _tells_of_the_past(case, relation):
            continue
        answer = _on_record(case, relation, subject, other)
        if answer is None:
            continue
        draft = _tie_draft(case, relation, subject, other, answer)
        if draft is not None:
            yield draft


def _brought_about(relation: Relation) -> bool:
    """Whether an act told in the report made the tie, so that the record may not know it yet."""
    told = relation.polarity == "no" or relation.predicate == "recognises" or relation.rule == "act/comprise"
    return relation.rule.startswith("act/") and not told


def _on_record(case: Case, relation: Relation, subject: Entity, other: Entity) -> Answer | None:
    reference, day = case.setting.reference, case.setting.day
    if relation.predicate == "member_of":
        return reference.membership(other.id, subject.code, day)
    if relation.predicate == "recognises":
        return reference.recognises(subject.code, other.code, day)
    if relation.predicate == "major_non_nato_ally_of":
        return reference.major_non_nato_ally(subject.code, other.code, day)
    return None


_DENIED = {"member_of": "not_member", "recognises": "not_recognising", "major_non_nato_ally_of": "not_mnna"}
_HELD = {"member_of": "is_member", "recognises": "is_recognising"}


def _tie_draft(
    case: Case, relation: Relation, subject: Entity, other: Entity, answer: Answer
) -> Draft | None:
    language = case.setting.language
    names = {"subject": subject.name(language), "object": other.name(language)}
    if relation.polarity == "yes" and answer.verdict == "no":
        message, record = _DENIED[relation.predicate], "on_record_not_member"
    elif relation.polarity == "no" and answer.verdict == "yes" and relation.predicate in _HELD:
        message, record = _HELD[relation.predicate], "on_record_member"
    else:
        return None
    fact = None
    if relation.predicate == "member_of":
        fact = _fact(case.say(record, **names), answer)
    return Draft(
        kind="contradicts_reference",
        about=(subject.code, relation.predicate, other.code),
        severity="error",
        message=case.say(message, **names),
        evidence=relation.evidence,
        record=relation.id,
        reference=fact,
    )


def _fact(statement: str, answer: Answer) -> Fact | None:
    if answer.source is None:
        return None
    return Fact(
        statement=statement,
        valid_from=str(answer.since) if answer.since else None,
        valid_until=str(answer.until) if answer.until else None,
        source=answer.source,
    )


def offices(case: Case) -> Iterator[Draft]:
    """Offices that somebody else held on the report's day."""
    day = case.setting.day
    for relation in case.reading.relations:
        if relation.predicate != "holds_office" or relation.status != "holds" or relation.polarity != "yes":
            continue
        person = case.actor(relation.subject)
        if person is None or day is None or _tells_of_the_past(case, relation):
            continue
        office, body = relation.object.split("@", 1)
        if relation.confidence < _CERTAIN or _doubtful(case, relation):
            continue
        draft = _office_draft(case, relation, _as_written(case, person), office, body, day)
        if draft is not None:
            yield draft


def _as_written(case: Case, person: Actor) -> str:
    """The fullest name by which the text calls a person."""
    surname = person.name.split()[-1]
    written = [case.text[start:end] for start, end in person.mentions]
    names = [text for text in written if text.endswith(surname) and text[:1].isupper() and " " in text]
    return max(names, key=len, default=person.name)


def _doubtful(case: Case, relation: Relation) -> bool:
    """Whether words beside the office say that it is sought, lost or past ("calon presiden", "ousted").

    Who is named as an owner ("President X's deputy") may be named for a time that is past.
    """
    start, end = relation.evidence
    before = case.text[max(0, start - 24) : start].lower().split()[-2:]
    inside = case.text[start:end].lower().split()[:1]
    if case.text[end : end + 2] in _GENITIVES:
        return True
    after = case.text[end : end + 40].lower().replace(",", " ").split()[:4]
    return bool({*before, *inside, *after} & case.setting.lexicon.words("office_doubts"))


def _unmistakable(case: Case, name: str, office: str) -> bool:
    """Whether an accusation is safe: of a person on record, or of a minister.

    Somebody who is not on record may be the president of something that the text names in passing.
    """
    return office in _MINISTERS or bool(case.setting.reference.offices.terms_of(name, case.setting.day))


def _office_draft(
    case: Case, relation: Relation, name: str, office: str, body: str, day: date
) -> Draft | None:
    answer = case.setting.reference.offices.held(name, _office(office), body, day)
    if answer.verdict != "no" or not _unmistakable(case, name, office):
        return None
    holders = ", ".join(dict.fromkeys(term.person for term in answer.holders))
    title = f"{office}@{body}"
    fact = None
    if answer.holders:
        term = answer.holders[0]
        fact = Fact(
            statement=case.say("on_record_office", holder=term.person, title=title),
            valid_from=str(term.valid_from),
            valid_until=str(term.valid_until) if term.valid_until else None,
            source=term.source,
        )
    return Draft(
        kind="outdated_office",
        about=(name, "holds_office", title),
        severity="error",
        message=case.say("office" if holders else "office_unheld", subject=name, title=title, holder=holders),
        evidence=relation.evidence,
        record=relation.id,
        reference=fact,
    )


def _office(name: str) -> Office:
    return name  # type: ignore[return-value]


def _tells_of_the_past(case: Case, relation: Relation) -> bool:
    """Whether the sentence names an earlier year only, so that the report's day is not the day meant."""
    day = case.setting.day
    start, end = case.sentence(relation.evidence[0])
    years = [int(year) for year in _YEAR.findall(case.text[start:end])]
    return bool(years) and day is not None and max(years) < day.year - 1
