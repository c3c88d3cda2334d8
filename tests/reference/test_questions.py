"""Questions a desk would ask, each with an answer that is certain from the public record, put to the library.

`questions.csv` holds one a line: its kind, its arguments (parted by `|`, names in either language), the day, the
answer, and where a person finds it. `unknown` is an answer too: what is not on record accuses nobody.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple, cast, get_args

import pytest

from simpang.language.titles import body_offices, seats, state_offices
from simpang.records import Office
from simpang.reference import Reference, Standing, load, office_holders, standings, title_holders, who
from simpang.reference.bearers import NamedConflict, NamedEntity, NamedPlace
from simpang.reference.naming import entity_named


class Question(NamedTuple):
    kind: str
    arguments: str
    on: str
    answer: str
    source: str


def _questions() -> list[Question]:
    with Path(__file__).with_name("questions.csv").open(encoding="utf-8", newline="") as file:
        return [Question(**row) for row in csv.DictReader(file)]


QUESTIONS = _questions()


def _who(reference: Reference, on: date, name: str) -> str:
    bearers = [each for each in who(reference, name, on).bearers if not isinstance(each, NamedPlace)]
    return _listed(
        [each.id if isinstance(each, NamedEntity | NamedConflict) else each.name for each in bearers]
    )


def _place(reference: Reference, _on: date, name: str) -> str:
    """The places of a name: each by its kind and the states in which it lies."""
    places = reference.places_named(name)
    return _listed([" ".join((place.kind, *place.countries)) for place in places])


def _standing(standing: Standing) -> Callable[..., str]:
    def ask(reference: Reference, on: date, body: str, state: str) -> str:
        lines = standings(reference, body, state, on).standings
        return next((line.verdict for line in lines if line.standing == standing), "unknown")

    return ask


def _count(reference: Reference, on: date, body: str) -> str:
    count = reference.member_count(_id(reference, body), on)
    return "unknown" if count is None else str(count)


def _office(reference: Reference, on: date, office: str) -> str:
    title, _, body = office.partition("@")
    if title in get_args(Office):
        answer = office_holders(reference, cast(Office, title), body, on)
    else:
        meant = {"of_state": state_offices(title), "of_body": body_offices(title)}
        answer = title_holders(reference, title, body, on, **meant, seats=seats(title))
    return _listed([holder.person for holder in answer.holders])


def _held(reference: Reference, on: date, person: str, office: str) -> str:
    code, _, body = office.partition("@")
    return reference.offices.held(person, cast(Office, code), _id(reference, body), on).verdict


def _tie(lookup: Callable[..., object]) -> Callable[..., str]:
    def ask(reference: Reference, on: date, one: str, other: str) -> str:
        answer = lookup(reference, _id(reference, one), _id(reference, other), on)
        return str(answer.verdict)  # type: ignore[attr-defined]

    return ask


def _headquarters(reference: Reference, on: date, body: str) -> str:
    return _listed([seat.city["en"] for seat in reference.headquarters(_id(reference, body), on)])


def _capital(reference: Reference, _on: date, state: str, language: str) -> str:
    return reference.capital(_id(reference, state), language) or "unknown"


def _id(reference: Reference, name: str) -> str:
    return entity_named(reference, name).id


def _listed(found: list[str]) -> str:
    return "|".join(found) or "unknown"


ASK: dict[str, Callable[..., str]] = {
    "who": _who,
    "member": _standing("member"),
    "candidate": _standing("candidate"),
    "suspended": _standing("suspended"),
    "count": _count,
    "office": _office,
    "held": _held,
    "recognises": _tie(Reference.recognises),
    "ally": _tie(Reference.major_non_nato_ally),
    "defence": _tie(Reference.mutual_defence),
    "relations": _tie(Reference.relations),
    "war": _tie(Reference.at_war),
    "headquarters": _headquarters,
    "capital": _capital,
    "place": _place,
}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: f"{each.kind} {each.arguments} {each.on}")
def test_the_record_answers(question: Question) -> None:
    arguments = question.arguments.split("|")
    answer = ASK[question.kind](load(), date.fromisoformat(question.on), *arguments)
    assert answer == question.answer, question.source


def test_the_questions_are_many_and_spread() -> None:
    kinds = Counter(question.kind for question in QUESTIONS)
    years = Counter(question.on[:4] for question in QUESTIONS)
    assert len(QUESTIONS) >= 300
    assert set(kinds) == set(ASK)
    assert {str(year) for year in range(2010, 2026)} <= set(years)
    assert all(question.source for question in QUESTIONS)
    assert len({question[:3] for question in QUESTIONS}) == len(QUESTIONS)
