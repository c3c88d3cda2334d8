"""Headlines, bylines and date lines above a report."""

from __future__ import annotations

import pytest

from simpang.gather.headlines import Head, byline, is_headline, is_prose, read_head


@pytest.mark.parametrize(
    "line",
    [
        "Moskwa Usir Enam Diplomat Inggris",
        "Resmi! Indonesia Jadi Anggota Penuh BRICS",
        "Prabowo: Ini Bukan Pakta Militer",
        "Sweden joins NATO, closing two centuries of staying out",
        "Siapa Menang di Ukraina?",
        '"Memalukan!" Seru Menlu Inggris',
        "75 Miliar Krone untuk Kyiv",
        "iPhone Buatan China Kena Tarif",
        "Milei turns down seat offered by U.S.",
    ],
)
def test_headlines(line: str) -> None:
    assert is_headline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Rusia menyerang Kyiv.",
        "dan Ukraina membalas serangan itu",
        "Internasional",
        "Baca juga: Mesir Buka Rafah",
        "Oleh: Rina Wulandari",
        "Rabu, 22 Mei 2024",
        "JAKARTA, KOMPAS — Presiden tiba di Beijing",
        "- Amerika Serikat",
        "Daftar penerima bantuan:",
        "Harga beras mulai naik. (*)",
        "Presiden " + "sangat " * 30 + "lelah",
        "",
    ],
)
def test_lines_that_are_no_headline(line: str) -> None:
    assert not is_headline(line)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Oleh: Rina Wulandari", "Rina Wulandari"),
        ("By John O'Neill and Anna Novak", "John O'Neill and Anna Novak"),
        ("Penulis: Budi Santoso", "Budi Santoso"),
        ("By the time they came, it was over", None),
        ("Oleh karena itu Rusia mundur.", None),
        ("Byline Times", None),
        ("Laporan itu dibantah Kremlin", None),
    ],
)
def test_bylines(line: str, author: str | None) -> None:
    assert byline(line) == author


def test_prose_is_a_sentence_of_some_length() -> None:
    assert is_prose("Rusia menyerang Kyiv pada malam hari.")
    assert is_prose("Harga beras mulai merangkak naik lagi. (*)")
    assert not is_prose("Moskwa Usir Enam Diplomat Inggris")
    assert not is_prose("Reporting by Anna Novak in Kyiv; editing by Tom Lee.")


def test_the_head_of_a_report() -> None:
    text = "Moskwa Usir Diplomat\nOleh: Rina Wulandari\nKompas.com - 22/05/2024, 10:15 WIB\n\nRusia mengusir."
    head = read_head(text, None, "id")
    assert head == Head(
        "Moskwa Usir Diplomat", "Rina Wulandari", "Kompas.com", "2024-05-22", text.index("Rusia meng")
    )


def test_a_title_that_is_given_is_left_out_where_the_text_repeats_it() -> None:
    head = read_head("MOSKWA USIR DIPLOMAT\n\nRusia mengusir diplomat.", "Moskwa Usir Diplomat", "id")
    assert (head.title, head.body) == ("Moskwa Usir Diplomat", 22)


def test_the_only_line_is_the_text_and_no_title() -> None:
    assert read_head("Moskwa Usir Enam Diplomat Inggris", None, "id") == Head()
