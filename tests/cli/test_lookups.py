"""`who`, `member` and `office`: the public record, asked for a day."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from typer.testing import Result

Run = Callable[..., Result]


def test_who_tells_both_names_the_code_and_the_way(simpang: Run) -> None:
    result = simpang("who", "UE", "--on", "2024-05-22", "--lang", "id")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "UE pada 22 Mei 2024",
        "  Uni Eropa / European Union (EU)",
        "    organisasi · singkatan · IGO · berdiri 1 November 1993",
    ]


def test_who_tells_a_person_with_the_offices_of_the_day_first(simpang: Run) -> None:
    lines = simpang("who", "Rutte", "--on", "2024-12-01").stdout.splitlines()
    first, second = (index for index, line in enumerate(lines) if "since" in line)
    assert "secretary-general, NATO · In office on that day" in lines[first]
    assert "head of government, NLD · At other times" in lines[second]


def test_who_keeps_all_that_bear_a_name(simpang: Run) -> None:
    output = simpang("who", "Kongo", "--on", "2024-05-22").stdout
    assert "(COD)" in output and "(COG)" in output


def test_who_tells_a_place_with_state_and_coordinates(simpang: Run) -> None:
    result = simpang("who", "Mariupol", "--on", "2024-05-22", "--lang", "id")
    assert result.stdout.splitlines() == [
        "Mariupol pada 22 Mei 2024",
        "  Mariupol",
        "    kota atau desa · UKR · 47,10° LU, 37,54° BT · sumber: GeoNames",
    ]
    assert "other name: Artemivsk, Artyomovsk" in simpang("who", "Artemivsk").stdout
    south = simpang("who", "Buenos Aires", "--on", "2024-05-22").stdout
    assert "city or village · ARG · capital of ARG · 34.61° S, 58.38° W" in south


def test_who_tells_of_a_place_what_is_disputed(simpang: Run) -> None:
    output = simpang("who", "Second Thomas Shoal", "--on", "2024-05-22").stdout
    assert "held by the Philippines" in output and "claimed by China" in output


def test_who_writes_a_place_as_json(simpang: Run) -> None:
    [place] = json.loads(simpang("who", "Selat Hormuz", "--json").stdout)["bearers"]
    assert (place["kind"], place["place"], place["countries"]) == ("place", "strait", ["IRN", "OMN"])
    assert (place["latitude"], place["longitude"]) == (26.57, 56.25)


@pytest.mark.parametrize(("language", "told"), [("id", "Tidak diketahui."), ("en", "Not known.")])
def test_nothing_known_is_an_answer(simpang: Run, language: str, told: str) -> None:
    for arguments in (["who", "Bambang Tanpanama"], ["office", "menteri agama@IDN"]):
        result = simpang(*arguments, "--on", "2020-01-01", "--lang", language)
        assert result.exit_code == 0
        assert told in result.stdout


def test_member_tells_whether_the_list_is_complete(simpang: Run) -> None:
    output = simpang("member", "NATO", "--on", "2023-06-01").stdout
    assert "The list is complete." in output
    assert "Members (31)" in output
    assert "Candidates" in output


def test_a_partial_list_is_not_passed_off_as_one(simpang: Run) -> None:
    output = simpang("member", "BRICS", "--on", "2024-06-01", "--lang", "id").stdout
    assert "Daftar tidak lengkap" in output
    assert "Tidak pasti anggota atau bukan (1)" in output


def test_a_day_of_which_nothing_is_known_shows_no_list(simpang: Run) -> None:
    output = simpang("member", "OPEC", "--on", "2026-03-01").stdout
    assert "Not known for 1 March 2026." in output
    assert "Members" not in output


def test_member_of_one_state(simpang: Run) -> None:
    output = simpang("member", "EU", "Inggris", "--on", "2021-06-01", "--lang", "id").stdout
    assert "bukan anggota Uni Eropa (EU)" in output
    assert "sejak 1 Februari 2020 · sumber: European Union" in output


@pytest.mark.parametrize("title", ["foreign_minister@IDN", "menlu@IDN", "Foreign Minister@Indonesia"])
def test_office_by_code_or_by_words(simpang: Run, title: str) -> None:
    output = simpang("office", title, "--on", "2020-01-01").stdout
    assert "Retno Marsudi – foreign minister, IDN" in output
    assert "since 27 October 2014 · until 20 October 2024 · source:" in output


def test_whoever_may_still_hold_an_office_is_told_as_not_certain(simpang: Run) -> None:
    output = simpang("office", "sekjen@NATO", "--on", "2026-03-01", "--lang", "id").stdout
    assert (
        output.index("Tidak diketahui.")
        < output.index("Tidak pasti pada hari itu")
        < output.index("Mark Rutte")
    )


def test_who_tells_a_war_with_its_days_and_its_sides(simpang: Run) -> None:
    told = simpang("who", "Perang Enam Hari", "--on", "2024-05-22", "--lang", "id").stdout
    output = " ".join(told.split())
    assert "Perang Enam Hari / Six-Day War (SIXDAY1967)" in output
    assert "sejak 5 Juni 1967" in output and "sumber: " in output
    assert "Pihak A: Israel" in output
    assert "Pihak B: Mesir (hingga 8 Juni 1967), Yordania (hingga 7 Juni 1967), Suriah" in output
    supported = simpang("who", "Invasi Rusia ke Ukraina", "--on", "2023-05-22", "--lang", "id").stdout
    assert "Belarus (pendukung" in supported and "berlangsung pada hari itu" in supported


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["who", "PBB"], {"name": "PBB", "on": "2020-01-01"}),
        (
            ["member", "ASEAN"],
            {"body": "ASEAN", "coverage": "complete", "count": 10, "complete_since": "1967-08-08"},
        ),
        (["member", "ASEAN", "IDN"], {"body": "ASEAN", "member": "IDN", "on": "2020-01-01"}),
        (["office", "menlu@IDN"], {"body": "IDN", "on": "2020-01-01", "uncertain": []}),
    ],
)
def test_the_same_facts_as_one_line_of_json(
    simpang: Run, arguments: list[str], expected: dict[str, object]
) -> None:
    result = simpang(*arguments, "--on", "2020-01-01", "--json")
    [line] = result.stdout.splitlines()
    assert expected.items() <= json.loads(line).items()


def test_without_a_day_it_is_today(simpang: Run) -> None:
    assert json.loads(simpang("who", "PBB", "--json").stdout)["on"] == date.today().isoformat()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["who", "UE", "--on", "2024-13-01"], "YYYY-MM-DD"),
        (["who", "UE", "--on", "kemarin"], "YYYY-MM-DD"),
        (["who", "UE", "--on", (date.today() + timedelta(days=2)).isoformat()], "yet to come"),
        (["member", "Arisan"], "valid: AES, AMU"),
        (["member", "EU", "Perancisss"], "FRA"),
        (["member"], "BODY"),
        (["office", "menlu"], "menlu@IDN"),
        (["office", "menlu@Kongo"], "COD"),
        (["office", "gubernurr@IDN"], "head_of_state"),
    ],
)
def test_wrong_use_names_the_choices(simpang: Run, arguments: list[str], told: str) -> None:
    result = simpang(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
