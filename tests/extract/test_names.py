"""Names that the reference knows, and what a capital, a bracket or a medium stands for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Cast = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Kyiv menolak usulan itu.", "Kyiv = UKR capital"),
        ("Kremlin menolak usulan itu.", "Kremlin = RUS seat"),
        ("Gedung Putih menolak usulan itu.", "Gedung Putih = USA seat"),
        ("Pentagon menolak usulan itu.", "Pentagon = USA seat"),
        ("Presiden Kenya tiba di Kyiv.", "Kyiv = UKR place"),
        ("Warga Palestina di Gaza menunggu bantuan.", "Gaza = PSE place"),
        ("Uni Emirat Arab (UEA) menjadi penengah.", "Uni Emirat Arab (UEA) = ARE name"),
        (
            "Pakta Pertahanan Atlantik Utara (NATO) bersidang.",
            "Pakta Pertahanan Atlantik Utara (NATO) = NATO name",
        ),
        ("AS menolak usulan itu.", "AS = USA name"),
        ("Inggris menolak usulan itu.", "Inggris = GBR name"),
        ("Republik Rakyat Tiongkok menolak usulan itu.", "Republik Rakyat Tiongkok = CHN name"),
        ("Korea Utara menolak usulan itu.", "Korea Utara = PRK name"),
        ("Papua Nugini menolak usulan itu.", "Papua Nugini = PNG name"),
        ("Otoritas Palestina menolak usulan itu.", "Otoritas Palestina = PSE name"),
        ("Dewan Keamanan PBB menolak usulan itu.", "Dewan Keamanan PBB = UN name"),
        ("Kabar itu disiarkan Kantor Berita Anadolu.", "Kantor Berita Anadolu = Anadolu Agency medium"),
    ],
)
def test_a_name_stands_for_its_actor(cast: Cast, text: str, line: str) -> None:
    assert line in cast("id", text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Moscow rejected the plan.", "Moscow = RUS capital"),
        ("The envoy arrived in Moscow.", "Moscow = RUS place"),
        ("The White House rejected the plan.", "White House = USA seat"),
        ("British diplomats rejected the plan.", "British diplomats = GBR institution"),
        (
            "The Democratic Republic of the Congo (DRC) rejected the plan.",
            "Democratic Republic of the Congo (DRC) = COD name",
        ),
        (
            "The Association of Southeast Asian Nations (ASEAN) met.",
            "Association of Southeast Asian Nations (ASEAN) = ASEAN name",
        ),
        ("The U.S. rejected the plan.", "U.S. = USA name"),
        ("Reuters first carried the news.", "Reuters = Reuters medium"),
        ("The Security Council rejected the plan.", "Security Council = UN name"),
    ],
)
def test_an_english_name_stands_for_its_actor(cast: Cast, text: str, line: str) -> None:
    assert line in cast("en", text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("id", "Harga minyak naik menjadi US$80 per barel."),
        ("id", "Sudah sejauh ini, tidak ada kabar."),
        ("en", "It helped us to turn the page."),
        ("en", "The price rose to US$80 a barrel."),
    ],
)
def test_words_that_only_look_like_a_name_are_none(cast: Cast, language: str, text: str) -> None:
    assert cast(language, text) == []


def test_south_sudan_is_not_sudan(cast: Cast) -> None:
    assert cast("id", "Sudan Selatan dan Sudan berunding.") == [
        "Sudan Selatan = SSD name",
        "Sudan = SDN name",
    ]


def test_a_government_in_its_capital_acts_and_the_place_does_not(indonesian: Callable[..., object]) -> None:
    told = indonesian("Moskow mengusir dua diplomat Jepang. Keduanya sudah tiba di Tokyo.")
    assert told.events == ["RUS -> JPN SANCTION/expel occurred"]  # type: ignore[attr-defined]
