"""The day of a report: told in full, or unknown."""

from __future__ import annotations

from datetime import date

import pytest

from simpang.gather.publication import date_line, day_in_lead, full_dates, iso_day


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Rabu (22/5/2024)", "id", date(2024, 5, 22)),
        ("22 Mei 2024", "id", date(2024, 5, 22)),
        ("Jumat, 1 Desember 2023", "id", date(2023, 12, 1)),
        ("May 22, 2024", "en", date(2024, 5, 22)),
        ("Wednesday, 22nd of May 2024", "en", date(2024, 5, 22)),
        ("Sept. 5, 2024", "en", date(2024, 9, 5)),
        ("2024-05-22", "en", date(2024, 5, 22)),
        ("03/05/2024", "id", date(2024, 5, 3)),
        ("22.05.2024", "id", date(2024, 5, 22)),
        ("5/22/2024", "en", date(2024, 5, 22)),
    ],
)
def test_days_told_in_full(text: str, language: str, day: date) -> None:
    assert [found.day for found in full_dates(text, language)] == [day]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rabu (22/5)", "id"),
        ("22 Mei", "id"),
        ("Mei 2024", "id"),
        ("31 Februari 2024", "id"),
        ("May 22", "en"),
        ("3/5/2024", "en"),
        ("pasal 12/2024", "id"),
        ("2024", "id"),
        ("skor 3-1-2024x", "id"),
        ("45/13/2024", "id"),
    ],
)
def test_a_day_that_is_not_told_in_full_or_cannot_be_is_not_guessed(text: str, language: str) -> None:
    assert list(full_dates(text, language)) == []


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Rabu, 22 Mei 2024 | 10:15 WIB", ""),
        ("Kompas.com - 22/05/2024, 10:15 WIB", "Kompas.com"),
        ("Published: Wednesday, May 22, 2024, 10:15 AM GMT", ""),
        ("Diterbitkan pada Rabu, 22 Mei 2024 pukul 10.15 WIB", ""),
        ("CNN Indonesia | Rabu, 22 Mei 2024 10:15 WIB", "CNN Indonesia"),
        ("2024-05-22", ""),
        ("Published 22 May 2024, updated 24 May 2024", ""),
    ],
)
def test_a_line_that_is_nothing_but_a_date(line: str, rest: str) -> None:
    assert date_line(line, "id") == (date(2024, 5, 22), rest)


def test_the_day_of_a_later_change_is_not_the_day_of_a_report() -> None:
    assert date_line("Last updated: 24 May 2024", "en") == (None, "")


def test_the_lead_tells_the_day_by_weekday_and_date() -> None:
    assert day_in_lead(["Rusia menyerang Kyiv, Rabu (22/5/2024)."], "id") == date(2024, 5, 22)
    assert day_in_lead(["Sidang dibuka.", "Talks began on Wednesday, May 22, 2024, in Doha."], "en") == date(
        2024, 5, 22
    )
    said = ['"Kami akan menarik pasukan," kata Menlu di Jakarta, Rabu (22/5/2024).']
    assert day_in_lead(said, "id") == date(2024, 5, 22)


@pytest.mark.parametrize(
    "lead",
    [
        "NATO lahir di Washington pada 4 April 1949.",
        "KTT akan digelar di Tokyo pada Rabu (22/5/2024).",
        "The summit will open on Wednesday, May 22, 2024.",
        "Perang berkecamuk sejak Kamis, 24 Februari 2022.",
        "Rusia menyerang Kyiv, Senin (22/5/2024).",
        "Rusia menyerang Kyiv, Rabu (22/5).",
    ],
)
def test_a_day_in_the_lead_that_is_of_another_time_or_doubtful_is_not_taken(lead: str) -> None:
    assert day_in_lead([lead], "id" if "(" in lead or "pada" in lead or "sejak" in lead else "en") is None


@pytest.mark.parametrize(
    ("given", "iso"),
    [
        ("2024-05-22", "2024-05-22"),
        ("2024-05-22T10:15:00+07:00", "2024-05-22T10:15:00+07:00"),
        ("2024-05-22T03:15:00Z", "2024-05-22T03:15:00+00:00"),
        ("2024-05-22 10:15", "2024-05-22T10:15:00"),
        ("Wed, 22 May 2024 10:15:00 +0700", "2024-05-22T10:15:00+07:00"),
        ("Rabu, 22 Mei 2024", "2024-05-22"),
        ("22 May 2024", "2024-05-22"),
        ("2024", None),
        ("2024-05", None),
        ("kemarin", None),
        ("", None),
    ],
)
def test_a_day_as_given_in_iso_form(given: str, iso: str | None) -> None:
    assert iso_day(given, "id") == iso
