"""Casualties told in figures."""

from __future__ import annotations

import pytest

from simpang.values.casualties import casualties


def told(text: str, language: str) -> list[tuple[str, int | None, int]]:
    return [(casualty.kind, casualty.count, casualty.lower) for casualty in casualties(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ledakan itu menewaskan sedikitnya 8 warga dan melukai puluhan lainnya.",
         [("dead", 8, 8), ("injured", None, 20)]),
        ("Akibatnya 4 tewas dan 11 terluka.", [("dead", 4, 4), ("injured", 11, 11)]),
        ("Korban tewas mencapai 50 orang.", [("dead", 50, 50)]),
        ("Seorang tentara tewas.", [("dead", 1, 1)]),
        ("Ratusan ribu orang mengungsi.", [("displaced", None, 200_000)]),
        ("Polisi menangkap 14 pengunjuk rasa.", [("detained", 14, 14)]),
        ("Dalam 24 jam, 5 warga sipil dilaporkan hilang.", [("missing", 5, 5)]),
        ("Sebanyak 12 persen rumah rusak dan tidak ada yang tewas.", []),
        ("Pada 2014 mereka tewas.", []),
    ],
)  # fmt: skip
def test_indonesian_casualties(text: str, expected: list[tuple[str, int | None, int]]) -> None:
    assert told(text, "id") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid killed at least 9 people and wounded 31 others.", [("dead", 9, 9), ("injured", 31, 31)]),
        ("Six people were killed and 20 injured.", [("dead", 6, 6), ("injured", 20, 20)]),
        ("The storm left 12 dead, 30 injured and 5 missing.",
         [("dead", 12, 12), ("injured", 30, 30), ("missing", 5, 5)]),
        ("A soldier was killed.", [("dead", 1, 1)]),
        ("The death toll rose to 50.", [("dead", 50, 50)]),
        ("Dozens were arrested.", [("detained", None, 24)]),
        ("Fighting displaced more than 2 million people.", [("displaced", 2_000_000, 2_000_000)]),
        ("Moscow freed 90 captured soldiers.", []),
        ("No one was killed.", []),
        ("Five officers sent 12 tanks.", []),
    ],
)  # fmt: skip
def test_english_casualties(text: str, expected: list[tuple[str, int | None, int]]) -> None:
    assert told(text, "en") == expected


def test_a_casualty_spans_its_number_and_what_became_of_it() -> None:
    text = "Kemarin sekitar 30 orang tewas di sana."
    (casualty,) = casualties(text, "id")
    assert text[casualty.start : casualty.end] == "30 orang tewas"
    assert text[slice(*casualty.number)] == "30"
    assert casualty.qualifier == "about"
