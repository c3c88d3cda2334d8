"""Memberships, recognition and offices against the record on the report's day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from simpang.check.draft import Case, Draft
from simpang.records import Fact, Office, Relation
from simpang.reference import Answer, Entity

_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


def memberships(case: Case) -> Iterator[Draft]:
    """Ties between states and bodies that the record denies (or, where denied in the text, confirms)."""
    for relation in case.reading.relations:
        if relation.status != "holds" or relation.rule.startswith("act/") and relation.predicate != "recognises":
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


def _tie_draft(case: Case, relation: Relation, subject: Entity, other: Entity, answer: Answer) -> Draft | None:
    language = case.setting.language
    names = {"subject": subject.name(language), "object": other.name(language)}
    if relation.polarity == "yes" and answer.verdict == "no":
        message, record = _DENIED[relation.predicate], "on_record_not_member"
    elif relation.polarity == "no" and answer.verdict == "yes" and relation.predicate == "member_of":
        message, record = "is_member", "on_record_member"
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
        draft = _office_draft(case, relation, person.name, office, body, day)
        if draft is not None:
            yield draft


def _office_draft(
    case: Case, relation: Relation, name: str, office: str, body: str, day: date
) -> Draft | None:
    answer = case.setting.reference.offices.held(name, _office(office), body, day)
    if answer.verdict != "no":
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
