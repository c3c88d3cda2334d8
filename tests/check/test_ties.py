"""Memberships, recognition and offices against the record on the report's day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "day", "findings"),
    [
        ("Swiss adalah anggota Uni Eropa.", "2024-05-22", ["contradicts_reference: CHE member_of EU"]),
        ("Estonia adalah anggota Uni Eropa.", "2024-05-22", []),
        (
            "Sejumlah anggota NATO seperti Austria meminta penjelasan.",
            "2024-05-22",
            ["contradicts_reference: AUT member_of NATO"],
        ),
        (
            "Swedia, anggota NATO, meminta penjelasan.",
            "2023-05-22",
            ["contradicts_reference: SWE member_of NATO"],
        ),
        ("Swedia, anggota NATO, meminta penjelasan.", "2024-05-22", []),
        ("Polandia bukan anggota NATO.", "2024-05-22", ["contradicts_reference: POL member_of NATO"]),
        ("Serbia bukan anggota NATO.", "2024-05-22", []),
        ("Swiss adalah anggota Uni Eropa.", None, ["contradicts_reference: CHE member_of EU"]),
        ("Swedia, anggota NATO, meminta penjelasan.", None, []),
        ("Timor Leste akan menjadi anggota ASEAN.", "2024-05-22", []),
        ("Inggris adalah anggota Uni Eropa pada 2010.", "2024-05-22", []),
    ],
)
def test_memberships(indonesian: Read, text: str, day: str | None, findings: list[str]) -> None:
    assert indonesian(text, day).findings == findings


@pytest.mark.parametrize(
    ("text", "day", "findings"),
    [
        (
            "Switzerland is a member of the European Union.",
            "2024-05-22",
            ["contradicts_reference: CHE member_of EU"],
        ),
        ("Estonia is a member of the European Union.", "2024-05-22", []),
        (
            "NATO member Finland asked for details.",
            "2022-05-22",
            ["contradicts_reference: FIN member_of NATO"],
        ),
        ("NATO member Finland asked for details.", "2024-05-22", []),
        ("Poland is not a member of NATO.", "2024-05-22", ["contradicts_reference: POL member_of NATO"]),
        (
            "Vietnam is a major non-NATO ally of the United States.",
            "2024-05-22",
            ["contradicts_reference: VNM major_non_nato_ally_of USA"],
        ),
        ("Japan is a major non-NATO ally of the United States.", "2024-05-22", []),
    ],
)
def test_english_memberships(english: Read, text: str, day: str | None, findings: list[str]) -> None:
    assert english(text, day).findings == findings


@pytest.mark.parametrize(
    ("text", "day", "findings"),
    [
        ("Menteri Luar Negeri Jerman Annalena Baerbock tiba di Kairo.", "2024-05-22", []),
        (
            "Menteri Luar Negeri Jerman Annalena Baerbock tiba di Kairo.",
            "2025-09-01",
            ["outdated_office: Annalena Baerbock holds_office foreign_minister@DEU"],
        ),
        ("Menteri Luar Negeri Jerman Annalena Baerbock tiba di Kairo.", None, []),
        ("Mantan Menteri Luar Negeri Jerman Annalena Baerbock tiba di Kairo.", "2025-09-01", []),
        (
            "Sekretaris Jenderal NATO Jens Stoltenberg berpidato.",
            "2025-02-01",
            ["outdated_office: Jens Stoltenberg holds_office secretary_general@NATO"],
        ),
        ("Sekretaris Jenderal NATO Mark Rutte berpidato.", "2025-02-01", []),
        (
            "Menteri Luar Negeri Jerman Siti Rahmawati tiba di Kairo.",
            "2024-05-22",
            ["outdated_office: Siti Rahmawati holds_office foreign_minister@DEU"],
        ),
    ],
)
def test_offices(indonesian: Read, text: str, day: str | None, findings: list[str]) -> None:
    assert indonesian(text, day).findings == findings


@pytest.mark.parametrize(
    ("text", "day", "findings"),
    [
        ("British Foreign Secretary James Cleverly arrived in Rome.", "2023-05-22", []),
        (
            "British Foreign Secretary James Cleverly arrived in Rome.",
            "2024-05-22",
            ["outdated_office: James Cleverly holds_office foreign_minister@GBR"],
        ),
        ("James Cleverly, a former foreign secretary, arrived in Rome.", "2024-05-22", []),
        ("Japanese Prime Minister Fumio Kishida arrived in Rome.", None, []),
        (
            "Japanese Prime Minister Fumio Kishida arrived in Rome.",
            "2025-02-01",
            ["outdated_office: Fumio Kishida holds_office head_of_government@JPN"],
        ),
    ],
)
def test_english_offices(english: Read, text: str, day: str | None, findings: list[str]) -> None:
    assert english(text, day).findings == findings


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("id", "Uni Afrika mengecam pencopotan Presiden Mesir Mohamed Morsi.", "2013-07-20"),
        ("id", "Presiden Mali Ibrahim Boubacar Keita, korban kudeta, dirawat di Bamako.", "2020-10-20"),
        ("en", "Soldiers who overthrew President Ibrahim Boubacar Keita condemned France.", "2020-10-20"),
    ],
)
def test_who_is_told_to_be_ousted_is_not_said_to_be_in_office(
    indonesian: Read, english: Read, language: str, text: str, day: str
) -> None:
    read = indonesian if language == "id" else english
    assert read(text, day).reading.findings == ()


def test_what_is_made_a_condition_is_not_said_to_hold(indonesian: Read) -> None:
    told = indonesian(
        "Malaysia siap mengakui Israel asalkan Israel lebih dulu mengakui Palestina.", "2024-05-22"
    )
    assert told.reading.findings == ()


def test_a_finding_says_who_held_the_office_and_from_where_it_is_known(indonesian: Read) -> None:
    told = indonesian("Sekretaris Jenderal NATO Jens Stoltenberg berpidato.", "2025-02-01")
    (finding,) = told.reading.findings
    assert "Mark Rutte" in finding.message
    assert finding.reference.statement.startswith("Mark Rutte")
    assert finding.reference.valid_from == "2024-10-01"
    assert finding.reference.source
    assert finding.record == told.reading.relations[0].id
    assert told.words(finding.evidence) == "Sekretaris Jenderal NATO Jens Stoltenberg"


def test_a_message_is_in_the_language_of_the_report(indonesian: Read, english: Read) -> None:
    (first,) = indonesian("Swiss adalah anggota Uni Eropa.").reading.findings
    (second,) = english("Switzerland is a member of the European Union.").reading.findings
    assert first.message.startswith("Laporan menyebut Swiss")
    assert second.message.startswith("The report has Switzerland")


def test_recognition_that_is_not_on_record(indonesian: Read) -> None:
    told = indonesian("Amerika Serikat mengakui Palestina.", "2024-05-22")
    assert told.findings == ["contradicts_reference: USA recognises PSE"]
    assert indonesian("Swedia mengakui Palestina.", "2024-05-22").findings == []
