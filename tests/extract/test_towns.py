"""Towns, regions and bases stand for the state in which they lie."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("language", "text", "line"),
    [
        ("id", "Roket menghantam sebuah sekolah di Zaporizhzhia.", "Zaporizhzhia = UKR place"),
        ("id", "Bentrokan meletus di Bukavu pada Senin pagi.", "Bukavu = COD place"),
        ("en", "Rockets fell on a school in Zaporizhzhia.", "Zaporizhzhia = UKR place"),
        ("en", "Clashes broke out in El Fasher on Monday.", "El Fasher = SDN place"),
    ],
)
def test_a_town_stands_for_its_state(
    cast: Callable[..., list[str]], language: str, text: str, line: str
) -> None:
    assert line in cast(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Kapal tanker itu dihentikan di Selat Hormuz."),
        ("en", "The tanker was stopped in the Strait of Hormuz."),
        ("en", "Bath is said to be full of tourists."),
    ],
)
def test_waters_and_common_words_stand_for_nobody(
    cast: Callable[..., list[str]], language: str, text: str
) -> None:
    assert [line for line in cast(language, text) if line.endswith("place")] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Venezuela berduka. Ledakan mengguncang Valencia.", "Valencia = VEN place"),
        ("Spanyol berduka. Ledakan mengguncang Valencia.", "Valencia = ESP place"),
    ],
)
def test_of_namesakes_the_one_in_a_state_that_is_named_is_meant(
    cast: Callable[..., list[str]], text: str, line: str
) -> None:
    assert line in cast("id", text)


def test_of_namesakes_none_is_meant_where_no_state_is_named(cast: Callable[..., list[str]]) -> None:
    assert cast("id", "Ledakan mengguncang Valencia.") == []


def test_an_attack_on_a_town_is_one_on_its_state(indonesian: Read, english: Read) -> None:
    assert indonesian("Rusia menembaki Mykolaiv semalam.").events == ["RUS -> UKR ASSAULT/firearms occurred"]
    assert english("Russian forces shelled Mykolaiv overnight.").events == [
        "RUS -> UKR ASSAULT/heavy-weapons occurred"
    ]


def test_what_happens_in_a_town_is_at_home_there(indonesian: Read, english: Read) -> None:
    told = indonesian("Drone menghantam pasar di Bukavu. Tentara menahan tujuh warga.")
    assert "COD -> ? COERCE/arrest occurred" in told.events
    told = english("Protesters marched in Port-au-Prince. Police fired tear gas at the crowd.")
    assert "HTI -> HTI ASSAULT/crowd-control occurred" in told.events


def test_a_town_where_people_meet_takes_no_part(indonesian: Read) -> None:
    assert indonesian("Ukraina dan Rusia berunding di Istanbul.").events == ["UKR+RUS -> ? CONSULT occurred"]


def test_a_present_office_tells_more_than_a_former_one(indonesian: Read) -> None:
    told = indonesian(
        "Komisaris Tinggi HAM PBB Michelle Bachelet, yang juga mantan presiden Chile, mengecam Myanmar."
    )
    assert told.events == ["UN -> MMR ACCUSE/disapprove occurred"]
