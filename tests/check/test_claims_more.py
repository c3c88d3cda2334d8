"""Counts, seats, names and offices in more words, and what must not be accused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "day", "findings"),
    [
        (
            "NATO bersidang di Brussel. Aliansi beranggotakan 29 negara itu sepakat.",
            "2024-06-21",
            ["contradicts_reference: NATO member_count 29"],
        ),
        ("NATO bersidang di Brussel. Aliansi beranggotakan 32 negara itu sepakat.", "2024-06-21", []),
        (
            "NATO dan Uni Eropa bersidang. Blok beranggotakan 26 negara itu sepakat.",
            "2024-06-21",
            ["contradicts_reference: EU member_count 26"],
        ),
        ("Sekretariat SCO berada di Shanghai.", "2024-06-21", ["contradicts_reference: SCO place Shanghai"]),
        ("Sekretariat SCO berada di Beijing.", "2024-06-21", []),
        (
            "Sekretariat Perhimpunan Bangsa-Bangsa Asia Tenggara (ASEAN) bermarkas di Bangkok.",
            "2024-06-21",
            ["contradicts_reference: ASEAN place Bangkok"],
        ),
    ],
)
def test_counts_and_seats(indonesian: Read, text: str, day: str, findings: list[str]) -> None:
    assert indonesian(text, day).findings == findings


@pytest.mark.parametrize(
    ("text", "day", "findings"),
    [
        (
            "The African Union, from its Nairobi headquarters, called for calm.",
            "2024-06-21",
            ["contradicts_reference: AU place Nairobi"],
        ),
        ("The African Union, from its Addis Ababa headquarters, called for calm.", "2024-06-21", []),
        (
            "Leaders of the Pacific Islands Forum met. The Forum, whose secretariat sits in Apia, is split.",
            "2024-06-21",
            ["contradicts_reference: PIF place Apia"],
        ),
    ],
)
def test_english_seats(english: Read, text: str, day: str, findings: list[str]) -> None:
    assert english(text, day).findings == findings


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Calon presiden Amerika Serikat Joe Biden berpidato.", "2024-12-20"),
        ("Ousted president Jair Bolsonaro spoke.", "2024-12-20"),
    ],
)
def test_an_office_sought_or_lost_accuses_nobody(
    indonesian: Read, english: Read, text: str, day: str
) -> None:
    read = indonesian if text.startswith("Calon") else english
    assert read(text, day).findings == []


def test_an_office_of_a_guessed_state_accuses_nobody(english: Read) -> None:
    told = english(
        "Colombia and Venezuela talked. Foreign Minister Luis Gilberto Murillo left.", "2024-09-10"
    )
    assert told.findings == []


def test_a_larger_group_than_was_told(indonesian: Read) -> None:
    told = indonesian(
        "Rusia mengusir enam diplomat Inggris. Ketujuh diplomat tersebut sudah pulang.", "2024-09-14"
    )
    assert told.findings == ["inconsistent: enam diplomat Ketujuh diplomat tersebut"]


def test_a_part_of_a_group_is_no_contradiction(english: Read) -> None:
    told = english(
        "Nine soldiers were hurt. All of the three soldiers flown to Germany will live.", "2024-09-14"
    )
    assert told.findings == []


def test_a_recognition_wrongly_denied(english: Read) -> None:
    told = english("Croatia does not recognise Kosovo.", "2023-05-31")
    assert told.findings == ["contradicts_reference: HRV recognises XKX"]


@pytest.mark.parametrize(
    "text",
    [
        "The agency of the United Nations, based in Paris, appealed for calm.",
        "Ex-Prime Minister Boris Johnson spoke at the inquiry.",
        "The book tells of President Barack Obama's deputy.",
    ],
)
def test_words_that_accuse_nobody(english: Read, text: str) -> None:
    assert english(text, "2024-06-21").findings == []
