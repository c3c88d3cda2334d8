"""Numbers of members, parts beyond the whole, and one group counted twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "day", "findings"),
    [
        (
            "NATO mengecam Rusia. Aliansi itu beranggotakan 31 negara.",
            "2024-05-22",
            ["contradicts_reference: NATO member_count 31"],
        ),
        ("NATO mengecam Rusia. Aliansi itu beranggotakan 32 negara.", "2024-05-22", []),
        ("NATO mengecam Rusia. Aliansi itu beranggotakan 31 negara.", "2023-06-01", []),
        ("NATO mengecam Rusia. Aliansi itu beranggotakan 31 negara.", None, []),
        (
            "ASEAN beranggotakan dua belas negara dan mengecam Myanmar.",
            "2024-05-22",
            ["contradicts_reference: ASEAN member_count 12"],
        ),
        ("ASEAN beranggotakan sepuluh negara dan mengecam Myanmar.", "2024-05-22", []),
        ("Uni Eropa mengecam Belarus. Blok 27 negara itu bersidang.", "2024-05-22", []),
    ],
)
def test_how_many_members_a_body_has(
    indonesian: Read, text: str, day: str | None, findings: list[str]
) -> None:
    assert indonesian(text, day).findings == findings


@pytest.mark.parametrize(
    ("text", "day", "findings"),
    [
        (
            "NATO condemned Russia. The alliance has 31 members.",
            "2024-05-22",
            ["contradicts_reference: NATO member_count 31"],
        ),
        ("NATO condemned Russia. The alliance has 32 members.", "2024-05-22", []),
        (
            "The 28-nation European Union condemned Belarus.",
            "2024-05-22",
            ["contradicts_reference: EU member_count 28"],
        ),
        ("The 27-nation European Union condemned Belarus.", "2024-05-22", []),
        ("The 28-nation European Union condemned Belarus.", None, []),
    ],
)
def test_how_many_members_in_english(english: Read, text: str, day: str | None, findings: list[str]) -> None:
    assert english(text, day).findings == findings


def test_a_few_of_the_members_are_no_claim_about_their_number(english: Read) -> None:
    assert english("NATO condemned Russia. Five of the members stayed away.", "2024-05-22").findings == []


@pytest.mark.parametrize(
    ("language", "text", "findings"),
    [
        ("id", "Resolusi itu didukung 17 dari 15 anggota.", ["impossible: 17 dari 15 anggota"]),
        ("id", "Resolusi itu didukung 14 dari 15 anggota.", []),
        ("en", "The text won the support of 17 of the 15 members.", ["impossible: 17 of the 15 members"]),
        ("en", "The text won the support of 14 of the 15 members.", []),
    ],
)
def test_a_part_is_not_larger_than_the_whole(
    indonesian: Read, english: Read, language: str, text: str, findings: list[str]
) -> None:
    read = indonesian if language == "id" else english
    assert read(text).findings == findings


@pytest.mark.parametrize(
    ("language", "text", "findings"),
    [
        (
            "id",
            "Kanada mengusir enam diplomat. Kemarin ketujuh diplomat tersebut berangkat.",
            ["inconsistent: enam diplomat ketujuh diplomat tersebut"],
        ),
        ("id", "Kanada mengusir enam diplomat. Keenam diplomat tersebut diberi waktu sehari.", []),
        ("id", "Kanada mengusir enam diplomat. Rusia mengusir tujuh diplomat.", []),
        ("en", "Canada expelled six diplomats. The six diplomats were given a day.", []),
    ],
)
def test_one_group_keeps_its_number(
    indonesian: Read, english: Read, language: str, text: str, findings: list[str]
) -> None:
    read = indonesian if language == "id" else english
    assert read(text).findings == findings
