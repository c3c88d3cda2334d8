"""Which names are one person."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


def persons(told: Any) -> list[str]:
    return [actor.name for actor in told.reading.actors if actor.kind == "person"]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "id",
            "Menteri Luar Negeri Turki Hakan Fidan tiba di Kairo. Fidan mengatakan bahwa gencatan senjata "
            "sudah dekat.",
            ["Hakan Fidan"],
        ),
        (
            "en",
            "Turkish Foreign Minister Hakan Fidan arrived in Cairo. Fidan said that a ceasefire was near.",
            ["Hakan Fidan"],
        ),
        (
            "en",
            "Mark Rutte, the NATO secretary general, said that talks went on. “We are close,” Rutte said.",
            ["Mark Rutte"],
        ),
        (
            "id",
            "Presiden Indonesia Joko Widodo mengatakan bahwa bantuan sudah tiba. Jokowi mengatakan bahwa "
            "kapal kedua menyusul.",
            ["Joko Widodo"],
        ),
        (
            "en",
            "Presidents Ilham Aliyev and Vladimir Putin met in Sochi. Putin said that the talks were "
            "useful, and Aliyev said that trade would grow.",
            ["Ilham Aliyev", "Vladimir Putin"],
        ),
        (
            "en",
            "Prime Minister Anthony Albanese of Australia said that the port would stay. Penny Wong, the "
            "Australian foreign minister, said that talks went on. Albanese said that nothing had changed.",
            ["Anthony Albanese", "Penny Wong"],
        ),
    ],
)
def test_a_part_of_a_name_is_the_person_of_the_whole_name(
    indonesian: Read, english: Read, language: str, text: str, names: list[str]
) -> None:
    read = indonesian if language == "id" else english
    assert sorted(persons(read(text))) == sorted(names)


def test_each_place_where_a_person_is_named_is_a_mention(english: Read) -> None:
    told = english(
        "Turkish Foreign Minister Hakan Fidan arrived in Cairo. Fidan said that a ceasefire was near."
    )
    (person,) = [actor for actor in told.reading.actors if actor.kind == "person"]
    assert [told.words(span) for span in person.mentions] == ["Hakan Fidan", "Fidan"]


def test_a_person_on_record_without_a_title_acts_for_the_body_of_that_day(english: Read) -> None:
    (person,) = english("Sergei Lavrov said that the talks had failed.", "2024-05-22").reading.actors
    assert (person.code, person.reference) == ("RUS", "Sergei Lavrov")


def test_without_a_day_a_person_acts_for_the_only_body_on_record(english: Read) -> None:
    (person,) = english("Sergei Lavrov said that the talks had failed.").reading.actors
    assert person.code == "RUS"
