"""Numbers in digits and words, in both languages."""

from __future__ import annotations

import pytest

from simpang.values.numbers import numbers
from simpang.values.scanning import scan


def read(text: str, language: str) -> list[tuple[str, float | None, float]]:
    tokens = scan(text)
    return [
        (text[tokens[number.first].start : tokens[number.last - 1].end], number.value, number.lower)
        for number in numbers(tokens, language)
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2.500 orang", 2500),
        ("51,5 ton", 51.5),
        ("1,5 triliun", 1.5e12),
        ("1.234.567,89", 1234567.89),
        ("dua puluh lima ribu tiga ratus", 25300),
        ("seribu lima ratus", 1500),
        ("seratus dua puluh juta", 1.2e8),
        ("satu setengah juta", 1.5e6),
        ("setengah juta", 5e5),
        ("dua belas", 12),
        ("selusin", 12),
        ("10 ribu triliun", 1e16),
        ("2,500 personel", 2500),  # an English thousands sign: no decimals end in 00
        ("US$1.5 miliar", 1.5e9),  # an English decimal point
    ],
)
def test_indonesian_numbers(text: str, value: float) -> None:
    assert [number[1] for number in read(text, "id")] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,500 soldiers", 2500),
        ("€2.5m", 2.5e6),
        ("$61bn", 6.1e10),
        ("two hundred and five", 205),
        ("forty-two million six hundred thousand", 42.6e6),
        ("one and a half million", 1.5e6),
        ("half a dozen", 6),
        ("half a million", 5e5),
        ("a hundred", 100),
        ("two dozen", 24),
        ("1.250 billion", 1.25e9),
        ("2.500 euros", 2500),
    ],
)
def test_english_numbers(text: str, value: float) -> None:
    assert [number[1] for number in read(text, "en")] == [value]


@pytest.mark.parametrize(
    ("text", "language", "lower"),
    [
        ("ratusan ribu orang", "id", 200_000),
        ("belasan", "id", 11),
        ("beberapa ratus", "id", 200),
        ("puluhan ribu", "id", 20_000),
        ("tens of thousands", "en", 20_000),
        ("hundreds of thousands", "en", 200_000),
        ("scores of people", "en", 40),
        ("several hundred", "en", 200),
    ],
)
def test_vague_numbers_have_no_value_but_a_least_one(text: str, language: str, lower: float) -> None:
    assert [number[1:] for number in read(text, language)] == [(None, lower)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("pesawat F-16 dan G7", "id"),
        ("paket ke-16", "id"),
        ("Pasal 5", "id"),
        ("salah satu", "id"),
        ("(23/4)", "id"),
        ("the 16th package in the 1960s", "en"),
        ("no one, one of them, one another", "en"),
        ("at 14:30", "en"),
        ("Article 5 and Resolution 1701", "en"),
        ("99999999999999999999", "en"),
    ],
)
def test_names_ordinals_times_and_codes_are_no_numbers(text: str, language: str) -> None:
    assert read(text, language) == []


def test_a_model_is_no_scale() -> None:
    assert read("31 M1 Abrams", "en")[0] == ("31", 31, 31)
