"""Counts with the noun that they count."""

from __future__ import annotations

import pytest

from simpang.values.quantities import quantities


@pytest.mark.parametrize(
    ("text", "language", "told", "value", "noun"),
    [
        ("mengirim delapan tank Leopard 2 ke utara", "id", "delapan tank Leopard 2", 8, "tank Leopard 2"),
        ("membawa 51,5 ton bantuan", "id", "51,5 ton", 51.5, "ton"),
        ("disusul 12 unit HIMARS", "id", "12 unit HIMARS", 12, "HIMARS"),
        ("aliansi beranggotakan 31 negara", "id", "31 negara", 31, "negara"),
        ("sent 2,500 soldiers north", "en", "2,500 soldiers", 2500, "soldiers"),
        ("a dozen countries abstained", "en", "a dozen countries", 12, "countries"),
        ("bought four American F-16 jets", "en", "four American F-16 jets", 4, "F-16 jets"),
        ("fell 7.1 percent", "en", "7.1 percent", 7.1, "percent"),
    ],
)
def test_counts(text: str, language: str, told: str, value: float, noun: str) -> None:
    (quantity,) = quantities(text, language)
    assert (text[quantity.start : quantity.end], quantity.value, quantity.noun) == (told, value, noun)


def test_a_vague_count_tells_its_least() -> None:
    (quantity,) = quantities("Ratusan ribu orang turun ke jalan.", "id")
    assert (quantity.value, quantity.lower, quantity.noun_class) == (None, 200_000, "person")


def test_a_count_keeps_its_qualifier() -> None:
    (quantity,) = quantities("Sedikitnya 19 warga mengungsi.", "id")
    assert (quantity.qualifier, quantity.qualifier_words) == ("at_least", "Sedikitnya")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kamis (16/2)", "id"),
        ("bantuan US$5 juta", "id"),
        ("sepanjang 2023 ekspor naik", "id"),
        ("Pasal 5", "id"),
        ("on May 22, 2024", "en"),
        ("the Leopard 2", "en"),
        ("triliunan dolar", "id"),
    ],
)
def test_dates_money_and_names_are_no_counts(text: str, language: str) -> None:
    assert quantities(text, language) == []
