"""Amounts of money as news tells them."""

from __future__ import annotations

import pytest

from simpang.values.money import MoneySpan, amounts, resolve_currency


def one(text: str, language: str) -> tuple[str, MoneySpan]:
    (span,) = amounts(text, language)
    return text[span.start : span.end], span


@pytest.mark.parametrize(
    ("text", "told", "value", "currency"),
    [
        ("dana US$40 miliar itu cair", "US$40 miliar", 4e10, "USD"),
        ("bantuan Rp 1,5 triliun", "Rp 1,5 triliun", 1.5e12, "IDR"),
        ("bantuan Rp30 miliar", "Rp30 miliar", 3e10, "IDR"),
        ("pinjaman EUR 1,2 miliar", "EUR 1,2 miliar", 1.2e9, "EUR"),
        ("hibah 1 juta dolar AS", "1 juta dolar AS", 1e6, "USD"),
        ("hibah 5 juta dolar Singapura", "5 juta dolar Singapura", 5e6, "SGD"),
        ("hibah S$ 5 juta", "S$ 5 juta", 5e6, "SGD"),
        ("paket 3 miliar krona Swedia", "3 miliar krona Swedia", 3e9, "SEK"),
        ("paket 75 miliar krone bagi Kyiv", "75 miliar krone", 7.5e10, None),
        ("setengah juta euro", "setengah juta euro", 5e5, "EUR"),
        ("denda Rp 5 M", "Rp 5 M", 5e9, "IDR"),
        ("pinjaman 100 juta pound sterling", "100 juta pound sterling", 1e8, "GBP"),
    ],
)
def test_indonesian_amounts(text: str, told: str, value: float, currency: str | None) -> None:
    words, span = one(text, "id")
    assert (words, span.value, span.currency, span.qualifier) == (told, value, currency, "exact")


@pytest.mark.parametrize(
    ("text", "told", "value", "currency"),
    [
        ("a €50bn facility", "€50bn", 5e10, "EUR"),
        ("worth $40 billion", "$40 billion", 4e10, "USD"),
        ("£2.5 million in relief", "£2.5 million", 2.5e6, "GBP"),
        ("300 million kronor", "300 million kronor", 3e8, "SEK"),
        ("9 billion Danish crowns", "9 billion Danish crowns", 9e9, "DKK"),
        ("7,000 euros", "7,000 euros", 7000, "EUR"),
        ("a $70 million bill", "$70 million", 7e7, "USD"),
        ("CHF 3 million", "CHF 3 million", 3e6, "CHF"),
        ("A$20 million", "A$20 million", 2e7, "AUD"),
        ("a 75-billion-krone package", "75-billion-krone", 7.5e10, None),
        ("5 million in US dollars", "5 million in US dollars", 5e6, "USD"),
        ("half a million dollars", "half a million dollars", 5e5, "USD"),
    ],
)
def test_english_amounts(text: str, told: str, value: float, currency: str | None) -> None:
    words, span = one(text, "en")
    assert (words, span.value, span.currency) == (told, value, currency)


@pytest.mark.parametrize(
    ("text", "language", "qualifier", "words"),
    [
        ("sekitar US$5 juta", "id", "about", "sekitar"),
        ("lebih dari 5 juta euro", "id", "over", "lebih dari"),
        ("hingga US$5 juta", "id", "up_to", "hingga"),
        ("sedikitnya 3 juta euro", "id", "at_least", "sedikitnya"),
        ("dua juta dolar lebih", "id", "over", "lebih"),
        ("some 9 billion kroner", "en", "about", "some"),
        ("nearly $2.5bn", "en", "about", "nearly"),
        ("up to 3 million pounds", "en", "up_to", "up to"),
        ("at least $1 billion", "en", "at_least", "at least"),
        ("2 million dollars or more", "en", "at_least", "or more"),
        ("Manila handed over $300,000", "en", "exact", None),
    ],
)
def test_a_qualifier_is_told_beside_the_amount(
    text: str, language: str, qualifier: str, words: str | None
) -> None:
    told, span = one(text, language)
    assert (span.qualifier, span.qualifier_words) == (qualifier, words)
    assert words is None or words not in told


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("US$5-10 miliar", "id"),
        ("US$5 miliar hingga US$10 miliar", "id"),
        ("antara 5 dan 10 miliar dolar", "id"),
        ("$5-10 billion", "en"),
        ("$5 billion to $10 billion", "en"),
        ("between $5 billion and $10 billion", "en"),
        ("between 5 and 10 billion dollars", "en"),
    ],
)
def test_a_range_is_one_amount_with_two_ends(text: str, language: str) -> None:
    _, span = one(text, language)
    assert (span.value, span.upper, span.currency) == (5e9, 1e10, "USD")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("100 juta yuan (US$13,8 juta)", "id"),
        ("20 juta euro atau setara Rp320 miliar", "id"),
        ("9 billion crowns ($1.2 billion)", "en"),
    ],
)
def test_an_amount_said_again_in_another_currency(text: str, language: str) -> None:
    assert [span.restated for span in amounts(text, language)] == [False, True]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("1 billion in aid", "en"),
        ("1 miliar bantuan", "id"),
        ("they won 20 won", "en"),
        ("500 pounds of TNT", "en"),
        ("billions of dollars", "en"),
        ("12 tank", "id"),
        ("F-16", "en"),
    ],
)
def test_no_money(text: str, language: str) -> None:
    assert amounts(text, language) == []


@pytest.mark.parametrize(
    ("unit", "country", "currency"),
    [
        ("krone", "NOR", "NOK"),
        ("krone", "DNK", "DKK"),
        ("krone", None, None),
        ("krona", "SWE", "SEK"),
        ("crown", "CZE", "CZK"),
        ("dollar", None, "USD"),
        ("dollar", "AUS", "AUD"),
        ("dollar", "NOR", "USD"),
        ("pound", "EGY", "EGP"),
        ("pound", None, "GBP"),
        ("peso", "PHL", "PHP"),
        ("peso", None, None),
        ("rupee", "IND", "INR"),
        ("dinar", "KWT", "KWD"),
        ("riyal", "QAT", "QAR"),
        ("franc", "CHE", "CHF"),
        ("won", "KOR", "KRW"),
        ("cowrie", "KOR", None),
    ],
)
def test_the_country_tells_the_currency(unit: str, country: str | None, currency: str | None) -> None:
    assert resolve_currency(unit, country) == currency
