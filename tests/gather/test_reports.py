"""A string becomes a report: title, medium, day, language, id."""

from __future__ import annotations

import pytest

from simpang.errors import GatherError
from simpang.gather import report_from_text

_TEXT = """Moskwa Usir Enam Diplomat Inggris

MOSKWA, WARTADUNIA - Rusia mengusir enam diplomat Inggris, kata juru bicara Kremlin, Rabu (22/5/2024).

London menolak tuduhan itu."""


def test_a_report_from_its_text_alone() -> None:
    report = report_from_text(_TEXT)
    assert report.title == "Moskwa Usir Enam Diplomat Inggris"
    assert report.text.startswith("MOSKWA, WARTADUNIA - Rusia") and report.text.endswith("tuduhan itu.")
    assert (report.outlet, report.language, report.source) == ("WARTADUNIA", "id", "text")
    assert (report.published, report.published_from) == ("2024-05-22", "text")
    assert report.sentences == ()


def test_what_is_given_weighs_more_than_what_the_text_says() -> None:
    report = report_from_text(
        _TEXT,
        source="arsip/7",
        title="Judul Lain Sekali",
        published="2024-05-23T08:00:00+07:00",
        outlet="Harian Contoh",
        url="https://contoh.id/7",
        author="Rina Wulandari",
        language="ms",
    )
    assert report.title == "Judul Lain Sekali"
    assert report.text.startswith("Moskwa Usir Enam Diplomat Inggris\n\nMOSKWA")
    assert (report.published, report.published_from) == ("2024-05-23T08:00:00+07:00", "given")
    assert (report.outlet, report.author, report.language) == ("Harian Contoh", "Rina Wulandari", "ms")
    assert (report.source, report.url) == ("arsip/7", "https://contoh.id/7")


def test_a_day_without_its_year_is_unknown() -> None:
    report = report_from_text("Rusia mengusir enam diplomat Inggris, Rabu (22/5).")
    assert (report.published, report.published_from) == (None, None)


def test_the_day_of_a_dateline_and_of_a_date_line() -> None:
    assert report_from_text("KYIV, May 22, 2024 (Reuters) - Russia hit Kyiv.").published == "2024-05-22"
    assert (
        report_from_text("Rusia Serang Kyiv\n22 Mei 2024\n\nRusia menyerang Kyiv.").published == "2024-05-22"
    )


def test_the_medium_of_an_address_where_there_is_no_other() -> None:
    assert (
        report_from_text("Rusia menyerang Kyiv.", url="https://www.contoh.co.id/7").outlet == "contoh.co.id"
    )
    assert (
        report_from_text("KYIV (Reuters) - Russia hit Kyiv.", url="https://contoh.id/7").outlet == "Reuters"
    )
    assert report_from_text("Rusia menyerang Kyiv.", url="http://[rusak").outlet is None


def test_the_id_is_of_the_content_and_not_of_the_source() -> None:
    report = report_from_text(_TEXT)
    assert len(report.id) == 16 and set(report.id) <= set("0123456789abcdef")
    assert report_from_text(_TEXT.replace("\n", "\r\n"), source="lain.txt").id == report.id
    assert report_from_text(_TEXT, url="https://contoh.id/7", author="Rina").id == report.id
    for other in (
        report_from_text(_TEXT + " Sekali lagi."),
        report_from_text(_TEXT, title="Judul Lain"),
        report_from_text(_TEXT, outlet="Harian Contoh"),
        report_from_text(_TEXT, published="2024-05-23"),
    ):
        assert other.id != report.id


def test_a_short_text_is_a_report() -> None:
    report = report_from_text("Rusia menyerang Kyiv")
    assert (report.title, report.text, report.language) == (None, "Rusia menyerang Kyiv", "id")


def test_french_is_a_language_and_no_error() -> None:
    assert (
        report_from_text("La Russie a attaqué Kyiv dans la nuit, selon le président ukrainien.").language
        == "fr"
    )


@pytest.mark.parametrize(
    ("text", "published", "code"),
    [
        ("", None, "empty"),
        (" \ufeff\n\x00 ", None, "empty"),
        ("x" * 2_000_001, None, "too_long"),
        ("Rusia menyerang Kyiv.", "kemarin", "bad_field"),
        ("Rusia menyerang Kyiv.", "2024", "bad_field"),
    ],
)
def test_what_makes_no_report(text: str, published: str | None, code: str) -> None:
    with pytest.raises(GatherError, match=r"^arsip/7: ") as caught:
        report_from_text(text, source="arsip/7", published=published)
    assert caught.value.code == code
