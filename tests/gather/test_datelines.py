"""Datelines: place, medium and day before the first sentence."""

from __future__ import annotations

import pytest

from simpang.gather.datelines import read_dateline

_SENTENCE = "Presiden Rusia tiba di Beijing."


@pytest.mark.parametrize(
    ("dateline", "outlet"),
    [
        ("starsunleash.com – ", "starsunleash.com"),
        ("Kompas.com - ", "Kompas.com"),
        ("JAKARTA, KOMPAS — ", "KOMPAS"),
        ("JAKARTA, KOMPAS.com - ", "KOMPAS.com"),
        ("TEMPO.CO, Jakarta - ", "TEMPO.CO"),
        ("Liputan6.com, Jakarta - ", "Liputan6.com"),
        ("REPUBLIKA.CO.ID, JAKARTA -- ", "REPUBLIKA.CO.ID"),
        ("Jakarta, CNN Indonesia -- ", "CNN Indonesia"),
        ("Jakarta, WartaTimur - ", "WartaTimur"),
        ("MOSKWA, LENSAGLOBAL - ", "LENSAGLOBAL"),
        ("Jakarta (ANTARA) - ", "ANTARA"),
        ("London (ANTARA/Reuters) - ", "ANTARA/Reuters"),
        ("KYIV (Reuters) - ", "Reuters"),
        ("UNITED NATIONS, Sept 5 (Reuters) - ", "Reuters"),
        ("KYIV, Ukraine (AP) — ", "AP"),
        ("KYIV, May 22, 2024 (Reuters) - ", "Reuters"),
        ("SOLO/WARTASOLO.com – ", "WARTASOLO.com"),
        ("VIVA – ", "VIVA"),
        ("(Reuters) - ", "Reuters"),
        ("BRUSSEL - ", None),
        ("Vilnius - ", None),
        ("Bandar Seri Begawan - ", None),
        ("AL RAYYAN, Qatar — ", None),
        ("PARIS, Prancis - ", None),
        ("WASHINGTON/LONDON - ", None),
        ("WASHINGTON—", None),
        ("KUALA LUMPUR: ", None),
        ("BEIRUT, Nov 27 — ", None),
        ("JAKARTA, Rabu - ", None),
        ("July 17 - ", None),
        ("RIO DE JANEIRO, Brazil — ", None),
        ("PORT-AU-PRINCE, Haiti — ", None),
    ],
)
def test_the_medium_of_a_dateline(dateline: str, outlet: str | None) -> None:
    read = read_dateline(dateline + _SENTENCE)
    assert read is not None
    assert (read.outlet, dateline[: read.length]) == (outlet, dateline)


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("KYIV, May 22, 2024 (Reuters) - ", "May 22, 2024"),
        ("JAKARTA, 22 Mei 2024 - ", "22 Mei 2024"),
        ("Jakarta, KOMPAS, Rabu (22/5/2024) - ", "Rabu (22/5/2024)"),
        ("BEIJING/TAIPEI, Aug 5 — ", "Aug 5"),
    ],
)
def test_the_day_of_a_dateline(dateline: str, day: str) -> None:
    read = read_dateline(dateline + _SENTENCE)
    assert read is not None
    assert read.day == day


@pytest.mark.parametrize(
    "paragraph",
    [
        "Presiden Joko Widodo menerima Menlu Rusia - pertemuan itu tertutup.",
        "Rusia - yang menyerang Ukraina pada 2022 - menolak usul itu.",
        "Erdogan: Kami tidak akan mundur dari Suriah.",
        "Perang Rusia-Ukraina memasuki tahun ketiga.",
        "“Kami menang” - begitu kata Presiden.",
        "Pada 2024 – 2025 bantuan naik.",
        "NATO menghadapi keadaan darurat di Ukraina.",
        "",
    ],
)
def test_a_sentence_with_a_dash_is_no_dateline(paragraph: str) -> None:
    assert read_dateline(paragraph) is None


def test_a_place_alone_is_a_weak_sign() -> None:
    weak, strong = read_dateline("Vilnius - Turki setuju."), read_dateline("VILNIUS - Turki setuju.")
    assert weak is not None and strong is not None
    assert (weak.strong, strong.strong) == (False, True)
