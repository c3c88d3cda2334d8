"""What stands for something named before: pronouns, "negara tersebut", "the alliance", "kedua negara"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "Niger menutup wilayah udaranya. Negara tersebut mengusir duta besar Prancis.",
            "NER -> FRA SANCTION/expel occurred",
        ),
        ("Delegasi Moldova mendatangi NATO. Aliansi itu memuji Moldova.", "NATO -> MDA SUPPORT occurred"),
        (
            "Thailand dan Kamboja berselisih soal perbatasan. Kedua negara bertemu di Kuala Lumpur.",
            "THA+KHM -> ? CONSULT occurred",
        ),
        (
            "Menteri Luar Negeri Turki Hakan Fidan tiba di Bagdad. Ia mengecam Israel.",
            "TUR -> ISR ACCUSE/disapprove occurred",
        ),
        (
            "Presiden Kolombia Gustavo Petro berpidato. Dia mengecam Israel.",
            "COL -> ISR ACCUSE/disapprove occurred",
        ),
        (
            "Uni Eropa bersidang di Brussels. Blok tersebut menjatuhkan sanksi terhadap Belarus.",
            "EU -> BLR SANCTION occurred",
        ),
    ],
)
def test_words_that_point_back_act_for_what_was_named(indonesian: Read, text: str, event: str) -> None:
    assert event in indonesian(text).events


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("A Moldovan delegation came to NATO. The alliance praised Moldova.", "NATO -> MDA SUPPORT occurred"),
        (
            "Niger closed its airspace. The country expelled the French ambassador.",
            "NER -> FRA SANCTION/expel occurred",
        ),
        (
            "Turkish Foreign Minister Hakan Fidan arrived in Baghdad. He condemned Israel.",
            "TUR -> ISR ACCUSE/disapprove occurred",
        ),
        (
            "The European Union met in Brussels. The bloc imposed sanctions on Belarus.",
            "EU -> BLR SANCTION occurred",
        ),
        (
            "Thailand and Cambodia are at odds over the border. The two countries held talks in Kuala "
            "Lumpur.",
            "THA+KHM -> ? CONSULT occurred",
        ),
    ],
)
def test_english_words_that_point_back_act_for_what_was_named(english: Read, text: str, event: str) -> None:
    assert event in english(text).events


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Negara tersebut tidak disebut namanya."),
        ("id", "Ia datang sendirian."),
        ("en", "The alliance was not named."),
        ("en", "He came alone."),
    ],
)
def test_words_that_point_to_nothing_named_stand_for_nobody(
    cast: Callable[..., list[str]], language: str, text: str
) -> None:
    assert cast(language, text) == []


def test_a_noun_without_a_determiner_does_not_point_back(cast: Callable[..., list[str]]) -> None:
    lines = cast("id", "NATO bersidang di Vilnius. Sebuah aliansi baru dibentuk di Pasifik.")
    assert [line for line in lines if line.startswith("aliansi")] == []


def test_an_office_without_a_body_belongs_to_the_state_of_the_report(indonesian: Read) -> None:
    told = indonesian(
        "Pemilu Ghana berlangsung tenang. Presiden Ghana memberi selamat. Menteri Luar Negeri Samuel "
        "Ablakwa berpidato."
    )
    assert "Samuel Ablakwa holds_office foreign_minister@GHA" in told.relations
