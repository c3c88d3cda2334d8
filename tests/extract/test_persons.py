"""Persons and the offices that the text gives them: `Name holds_office office@body`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Menteri Luar Negeri Jerman Annalena Baerbock tiba di Kairo.",
            ["Annalena Baerbock holds_office foreign_minister@DEU"],
        ),
        (
            "Presiden Brasil Luiz Inacio Lula da Silva berpidato.",
            ["Luiz Inacio Lula da Silva holds_office head_of_state@BRA"],
        ),
        (
            "Perdana Menteri Malaysia Anwar Ibrahim berpidato.",
            ["Anwar Ibrahim holds_office head_of_government@MYS"],
        ),
        (
            "Jens Stoltenberg, Sekretaris Jenderal NATO, berpidato.",
            ["Jens Stoltenberg holds_office secretary_general@NATO"],
        ),
        (
            "Juru bicara Kementerian Luar Negeri Tiongkok Mao Ning berpidato.",
            ["Mao Ning holds_office spokesperson@CHN"],
        ),
        (
            "Presiden Komisi Eropa Ursula von der Leyen berpidato.",
            ["Ursula von der Leyen holds_office leader@EU"],
        ),
        (
            "Duta Besar Jepang untuk Indonesia Masaki Yasushi berpidato.",
            ["Masaki Yasushi holds_office ambassador@JPN"],
        ),
        (
            "Mantan Presiden Filipina Rodrigo Duterte berpidato.",
            ["Rodrigo Duterte holds_office head_of_state@PHL ended"],
        ),
        (
            "Presiden terpilih Ghana John Mahama berpidato.",
            ["John Mahama holds_office head_of_state@GHA planned"],
        ),
        (
            "Penjabat Presiden Venezuela Delcy Rodriguez berpidato.",
            ["Delcy Rodriguez holds_office head_of_state@VEN"],
        ),
        ("Wakil Presiden Filipina Sara Duterte berpidato.", ["Sara Duterte holds_office other@PHL"]),
        (
            "Panglima militer Myanmar Min Aung Hlaing berpidato.",
            ["Min Aung Hlaing holds_office commander@MMR"],
        ),
        (
            "Menteri Keuangan India Nirmala Sitharaman berpidato.",
            ["Nirmala Sitharaman holds_office minister@IND"],
        ),
        ("Raja Yordania Abdullah II berpidato.", ["Abdullah II holds_office head_of_state@JOR"]),
        (
            "Direktur Jenderal WHO Tedros Adhanom Ghebreyesus berpidato.",
            ["Tedros Adhanom Ghebreyesus holds_office leader@WHO"],
        ),
    ],
)
def test_a_title_gives_a_person_an_office(indonesian: Read, text: str, offices: list[str]) -> None:
    assert indonesian(text).relations == offices


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "German Foreign Minister Annalena Baerbock arrived in Cairo.",
            ["Annalena Baerbock holds_office foreign_minister@DEU"],
        ),
        (
            "Ulf Kristersson, Sweden's prime minister, gave a speech.",
            ["Ulf Kristersson holds_office head_of_government@SWE"],
        ),
        (
            "Jens Stoltenberg, the secretary general of NATO, gave a speech.",
            ["Jens Stoltenberg holds_office secretary_general@NATO"],
        ),
        (
            "NATO Secretary General Jens Stoltenberg gave a speech.",
            ["Jens Stoltenberg holds_office secretary_general@NATO"],
        ),
        (
            "Chinese foreign ministry spokeswoman Mao Ning gave a speech.",
            ["Mao Ning holds_office spokesperson@CHN"],
        ),
        ("Kremlin spokesman Dmitry Peskov gave a speech.", ["Dmitry Peskov holds_office spokesperson@RUS"]),
        (
            "European Commission President Ursula von der Leyen gave a speech.",
            ["Ursula von der Leyen holds_office leader@EU"],
        ),
        ("Former president Joe Biden gave a speech.", ["Joe Biden holds_office head_of_state@USA ended"]),
        (
            "The former president of the Philippines, Rodrigo Duterte, gave a speech.",
            ["Rodrigo Duterte holds_office head_of_state@PHL ended"],
        ),
        (
            "Acting Venezuelan president Delcy Rodriguez gave a speech.",
            ["Delcy Rodriguez holds_office head_of_state@VEN"],
        ),
        ("Philippine Vice President Sara Duterte gave a speech.", ["Sara Duterte holds_office other@PHL"]),
        (
            "Israeli Prime Minister Benjamin Netanyahu gave a speech.",
            ["Benjamin Netanyahu holds_office head_of_government@ISR"],
        ),
        (
            "U.S. Secretary of State Antony Blinken gave a speech.",
            ["Antony Blinken holds_office foreign_minister@USA"],
        ),
        (
            "EU foreign policy chief Josep Borrell gave a speech.",
            ["Josep Borrell holds_office foreign_minister@EU"],
        ),
    ],
)
def test_an_english_title_gives_a_person_an_office(english: Read, text: str, offices: list[str]) -> None:
    assert english(text).relations == offices


@pytest.mark.parametrize(
    ("text", "code", "sector"),
    [
        ("Menteri Luar Negeri Jerman Annalena Baerbock tiba di Kairo.", "DEU", "GOV"),
        ("Panglima militer Myanmar Min Aung Hlaing berpidato.", "MMR", "MIL"),
        ("Jens Stoltenberg, Sekretaris Jenderal NATO, berpidato.", "NATO", "IGO"),
    ],
)
def test_a_person_in_office_acts_for_the_body_of_the_office(
    indonesian: Read, text: str, code: str, sector: str
) -> None:
    (person,) = [actor for actor in indonesian(text).reading.actors if actor.kind == "person"]
    assert (person.code, person.sector) == (code, sector)


def test_the_office_is_kept_as_the_text_tells_it(indonesian: Read) -> None:
    actors = indonesian("Menlu Jerman Annalena Baerbock tiba di Kairo.").reading.actors
    (person,) = [actor for actor in actors if actor.kind == "person"]
    assert person.office == "Menlu"


@pytest.mark.parametrize(
    "text",
    [
        "Ketua panitia menutup acara itu.",
        "Presiden baru akan dilantik bulan depan.",
        "Menteri itu tidak hadir.",
    ],
)
def test_a_title_without_a_name_gives_no_office(indonesian: Read, text: str) -> None:
    assert indonesian(text).relations == []


def test_a_turn_in_the_chair_is_a_membership_and_no_office(indonesian: Read) -> None:
    told = indonesian("Malaysia, selaku ketua ASEAN, mengecam Myanmar.")
    assert told.relations == ["MYS member_of ASEAN"]


def test_a_minister_of_another_time_does_not_lend_his_surname(indonesian: Read) -> None:
    text = "Dokumen itu ditemukan di Wardak. Warga Wardak berunjuk rasa."
    assert [actor.reference for actor in indonesian(text).reading.actors if actor.kind == "person"] == []
