"""Clean-up: what a reader does not see goes, what a reader sees stays."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpang.gather.cleaning import clean_line, clean_text, is_credit, is_noise

_SPECIMENS = st.sampled_from(
    [
        "Baca juga: Mesir Buka Rafah",
        "ADVERTISEMENT",
        "\r\n",
        "\n\n\n",
        "\u00a0",
        "\u200b",
        "\u00ad",
        "\ufeff",
        "e\u0301",
        "\u2028",
        "Rusia menyerang Kyiv.",
        "\x00",
        "\x07",
        "\t",
        "\ud83d",
        "e\u200d\u0301",
        "\u2126",
        " ",
        "Read more: Kyiv",
    ]
)


@given(st.lists(st.one_of(_SPECIMENS, st.text(max_size=20)), max_size=30).map("".join))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean_text(text)
    assert clean_text(once) == once
    assert clean_line(clean_line(text)) == clean_line(text)


@given(st.text())
def test_a_clean_text_holds_nothing_unseen(text: str) -> None:
    clean = clean_text(text)
    assert unicodedata.is_normalized("NFC", clean)
    assert not {unicodedata.category(letter) for letter in clean.replace("\n", "")} & {
        "Cc",
        "Cf",
        "Cs",
        "Zl",
        "Zp",
    }
    assert "  " not in clean and "\n\n\n" not in clean and clean == clean.strip()
    clean.encode()


def test_letters_are_composed_and_hidden_characters_go() -> None:
    text = (
        "\ufeffE\u0301mmanuel Mac\u00adron\u00a0di\u200b Ky\u2060iv.\r\n\r\n\r\n\r\nIa\tbertemu\x07 Biden.\r"
    )
    assert clean_text(text) == "Émmanuel Macron di Kyiv.\n\nIa bertemu Biden."


def test_paragraphs_and_line_ends_stay() -> None:
    assert (
        clean_text("Alinea satu.\n\nAlinea dua.\nBaris kedua.") == "Alinea satu.\n\nAlinea dua.\nBaris kedua."
    )


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: Mesir Buka Perbatasan Rafah",
        "BACA JUGA : Mesir Buka Rafah",
        "Baca Juga",
        "ADVERTISEMENT",
        "- ADVERTISEMENT -",
        "Scroll to continue with content",
        "Read more: Kyiv under fire",
        "Simak Video: Detik-detik Rudal Jatuh",
        "[Gambas: Video]",
        "Simak juga Video: Rudal Jatuh",
        "Related articles",
        "Halaman selanjutnya",
    ],
)
def test_furniture_of_a_page_is_no_part_of_a_report(line: str) -> None:
    assert is_noise(line)
    assert (
        clean_text(f"Rusia menyerang Kyiv.\n{line}\nUkraina membalas.")
        == "Rusia menyerang Kyiv.\nUkraina membalas."
    )


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga pernyataan itu dengan teliti, pesan Menlu kepada wartawan.",
        "Read more slowly, the judge told him.",
        "Presiden meminta rakyat membaca: isi perjanjian itu terbuka.",
        "Iklan rokok dilarang di Swiss.",
        "Watch officers saw the ship.",
    ],
)
def test_sentences_that_begin_like_furniture_stay(line: str) -> None:
    assert not is_noise(line)
    assert clean_text(line) == line


def test_lines_that_only_say_who_worked_on_a_report_are_known() -> None:
    assert is_credit("(Reporting by Anna Novak in Kyiv; Editing by Tom Lee)")
    assert is_credit("Editor: Budi Santoso")
    assert not is_credit("Reporters Without Borders condemned the arrest.")
