"""Dates as news tells them, read with the day of the report."""

from __future__ import annotations

from datetime import date

import pytest

from simpang.values.dates import DateSpan, dates
from simpang.values.days import PartialDate

PUBLISHED = date(2024, 5, 23)  # a Thursday


def one(text: str, language: str, published: date | None = PUBLISHED) -> tuple[str, DateSpan]:
    (span,) = dates(text, language, published)
    return text[span.start : span.end], span


@pytest.mark.parametrize(
    ("text", "told", "first"),
    [
        ("Dewan bersidang Rabu (22/5/2024) di Wina.", "Rabu (22/5/2024)", "2024-05-22"),
        ("Ia tiba Selasa (21/5) pagi.", "Selasa (21/5)", "2024-05-21"),
        ("Ia tiba Selasa malam (21/5) waktu setempat.", "Selasa malam (21/5)", "2024-05-21"),
        ("Pada 9 Maret 2014 referendum digelar.", "9 Maret 2014", "2014-03-09"),
        ("Perang meletus pada Juni 1967.", "Juni 1967", "1967-06"),
        ("Pemilu dijadwalkan 6 Agustus.", "6 Agustus", "2024-08-06"),
        ("Kerja sama dimulai tahun 2016.", "tahun 2016", "2016"),
        ("Kedutaan dibuka pada 2021.", "2021", "2021"),
        ("Kesepakatan berlaku sejak April.", "April", "2024-04"),
        ("Ia berangkat kemarin.", "kemarin", "2024-05-22"),
        ("Menlu bertolak Senin.", "Senin", "2024-05-20"),
        ("Menlu bertolak Senin pekan lalu.", "Senin pekan lalu", "2024-05-13"),
        ("Rapat digelar bulan depan.", "bulan depan", "2024-06"),
        ("Utusan itu datang tiga bulan lalu.", "tiga bulan lalu", "2024-02"),
        ("Kapal itu karam pada Maret tahun lalu.", "Maret tahun lalu", "2023-03"),
        ("Dokumen bertanggal 2023-11-02 itu bocor.", "2023-11-02", "2023-11-02"),
    ],
)
def test_indonesian_dates(text: str, told: str, first: str) -> None:
    words, span = one(text, "id")
    assert (words, str(span.first), span.first) == (told, first, span.last)
    assert not span.impossible and not span.weekday_mismatch


@pytest.mark.parametrize(
    ("text", "told", "first"),
    [
        ("The vote on Feb. 26 was close.", "Feb. 26", "2024-02-26"),
        ("It was signed on May 2, 2019 in Oslo.", "May 2, 2019", "2019-05-02"),
        ("Talks resume on 2 June.", "2 June", "2024-06-02"),
        ("It was signed on the 3rd of March 2020.", "3rd of March 2020", "2020-03-03"),
        ("Envoys met in January 2022.", "January 2022", "2022-01"),
        ("Troops arrived in 2014.", "2014", "2014"),
        ("She flew home yesterday.", "yesterday", "2024-05-22"),
        ("The council meets on Monday.", "Monday", "2024-05-20"),
        ("The council meets next Monday.", "next Monday", "2024-05-27"),
        ("He resigned last month.", "last month", "2024-04"),
        ("He resigned last November.", "last November", "2023-11"),
        ("The bridge fell a year ago.", "a year ago", "2023"),
        ("A treaty dated 5/22/2024 was found.", "5/22/2024", "2024-05-22"),
    ],
)
def test_english_dates(text: str, told: str, first: str) -> None:
    words, span = one(text, "en")
    assert (words, str(span.first), span.first) == (told, first, span.last)


def test_a_week_runs_from_monday_to_sunday() -> None:
    _, span = one("Delegasi tiba pekan lalu.", "id")
    assert (str(span.first), str(span.last), span.precision) == ("2024-05-13", "2024-05-19", "week")


@pytest.mark.parametrize(
    ("text", "language", "first", "last"),
    [
        ("KTT digelar 18-20 Mei 2024.", "id", "2024-05-18", "2024-05-20"),
        ("Latihan digelar 28 Februari hingga 3 Maret 2024.", "id", "2024-02-28", "2024-03-03"),
        ("Gencatan itu bertahan antara 2014 dan 2016.", "id", "2014", "2016"),
        ("The summit on May 18-20 drew protests.", "en", "2024-05-18", "2024-05-20"),
        ("Talks ran from December to February 2020.", "en", "2019-12", "2020-02"),
    ],
)
def test_ranges(text: str, language: str, first: str, last: str) -> None:
    _, span = one(text, language)
    assert (str(span.first), str(span.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Perjanjian diteken pada 31 Februari.", "id"),
        ("Perjanjian diteken pada 30 Feb 2024.", "id"),
        ("Rapat digelar 32 Mei.", "id"),
        ("Rapat digelar 29 Februari 2023.", "id"),
        ("Surat itu bertanggal 22/13/2024.", "id"),
        ("Rapat digelar Kamis (31/4).", "id"),
        ("They met on April 31.", "en"),
        ("They met on 31 June, he said.", "en"),
        ("They met on February 30, 2020.", "en"),
    ],
)
def test_days_that_are_not_in_the_calendar(text: str, language: str) -> None:
    _, span = one(text, language)
    assert span.impossible and span.first is None and span.last is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In April 31 people drowned.", "en"),
        ("They said 32 may join.", "en"),
        ("Perkara Nomor 12/45/2024 dibuka.", "id"),
        ("Skor menjadi (31/45).", "id"),
        ("Rapat digelar 29 Februari.", "id"),
    ],
)
def test_what_only_looks_impossible(text: str, language: str) -> None:
    assert not any(span.impossible for span in dates(text, language, PUBLISHED))


def test_29_february_told_in_a_common_year_near_it_cannot_be() -> None:
    _, span = one("Rapat digelar 29 Februari.", "id", date(2023, 3, 5))
    assert span.impossible


@pytest.mark.parametrize(
    ("text", "language", "mismatch"),
    [
        ("Selasa (22/5/2024)", "id", True),
        ("Rabu, 22 Mei 2024", "id", False),
        ("Selasa (22/5)", "id", True),
        ("Monday, May 22, 2024", "en", True),
        ("Wednesday 22 May 2024", "en", False),
    ],
)
def test_a_weekday_that_contradicts_its_date_is_flagged(text: str, language: str, mismatch: bool) -> None:
    assert one(text, language)[1].weekday_mismatch is mismatch


@pytest.mark.parametrize(
    ("text", "published", "year"),
    [
        ("Kesepakatan 20 Desember itu batal.", date(2024, 1, 10), 2023),
        ("Kesepakatan 10 Januari nanti.", date(2023, 12, 20), 2024),
        ("Kesepakatan 6 Maret itu batal.", date(2024, 10, 20), 2024),
        ("Kesepakatan Kamis (16/2) itu batal.", date(2023, 2, 17), 2023),
        ("Kesepakatan 20 Agustus itu batal.", date(2024, 2, 20), None),  # half a year off, either way
        ("Kesepakatan 20 Agustus itu batal.", None, None),
    ],
)
def test_a_missing_year_is_filled_only_where_it_is_clear(
    text: str, published: date | None, year: int | None
) -> None:
    _, span = one(text, "id", published)
    assert (span.first.year if span.first else None) == year


def test_earlier_counts_from_the_day_last_named() -> None:
    text = "Parlemen bersidang Senin (13/5). Dua hari sebelumnya kabinet bubar."
    assert [str(span.first) for span in dates(text, "id", PUBLISHED)] == ["2024-05-13", "2024-05-11"]


def test_what_is_counted_from_a_later_word_stays_unknown() -> None:
    _, span = one("He left two days after the vote.", "en")
    assert span.first is None


def test_without_the_day_of_the_report_relative_dates_keep_their_span() -> None:
    text = "Ia tiba kemarin dan pulang dua hari kemudian, Senin."
    spans = dates(text, "id")
    assert [text[span.start : span.end] for span in spans] == ["kemarin", "dua hari kemudian", "Senin"]
    assert all(span.first is None for span in spans)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("setiap Senin", "id"),
        ("pada 2000 orang", "id"),
        ("the Sunday Times", "en"),
        ("every Monday", "en"),
        ("they may 22 times march", "en"),
        ("the 2000 soldiers", "en"),
        ("March 8 million", "en"),
    ],
)
def test_no_dates(text: str, language: str) -> None:
    assert dates(text, language, PUBLISHED) == []


def test_minggu_is_sunday_inside_a_sentence_and_a_week_at_its_start() -> None:
    inside, start = "Ia tiba Minggu lalu.", "Minggu lalu ia tiba."
    assert one(inside, "id")[1].first == PartialDate(2024, 5, 19)
    assert one(start, "id")[1].precision == "week"
