"""What is wrong, doubtful or worth a look in the tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from simpang.reference import faults

TERMS = "office,body,title,acting,person,valid_from,valid_until,known_until,source"
MEMBERS = "body,member,relation,valid_from,valid_until,source"


def found(folder: Path, level: str) -> list[str]:
    """The faults of a level in the tables of this folder alone, each as line and message."""
    return [f"{fault.line} {fault.message}" for fault in faults(folder)
            if fault.level == level and fault.path.startswith(str(folder))]  # fmt: skip


def write(folder: Path, name: str, *lines: str) -> None:
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_the_shipped_tables_have_neither_errors_nor_doubts() -> None:
    assert [fault for fault in faults() if fault.level != "note"] == []


@pytest.fixture
def people(tmp_path: Path) -> Path:
    write(tmp_path, "offices_people.csv", "person,aliases", "Budi Santoso,", "Sari Dewi,")
    return tmp_path


def test_two_at_once_in_an_office_for_one_are_a_doubt(people: Path) -> None:
    write(people, "offices.csv", TERMS,
          "defence_minister,TUV,,,Budi Santoso,2011-02-01,2013-05-01,,x",
          "defence_minister,TUV,,,Sari Dewi,2013-01-15,2014,,x")  # fmt: skip
    assert found(people, "doubt") == [
        "3 Budi Santoso and Sari Dewi both hold defence_minister of TUV from 2013-01-15"
    ]


def test_somebody_who_stands_in_is_no_second_holder(people: Path) -> None:
    write(people, "offices.csv", TERMS,
          "defence_minister,TUV,,,Budi Santoso,2011-02-01,2013-05-01,,x",
          "defence_minister,TUV,,yes,Sari Dewi,2013-01-15,2013-05-01,,x")  # fmt: skip
    assert found(people, "doubt") == []


def test_a_year_without_a_holder_is_a_note(people: Path) -> None:
    write(people, "offices.csv", TERMS,
          "defence_minister,TUV,,,Budi Santoso,2011-02-01,2013-05-01,,x",
          "defence_minister,TUV,,,Sari Dewi,2014-05-01,2015,,x")  # fmt: skip
    assert found(people, "note") == [
        "3 nobody on record holds defence_minister of TUV from 2013-05-01 to 2014-05-01"
    ]


def test_a_member_before_there_was_a_body_is_a_doubt(tmp_path: Path) -> None:
    write(tmp_path, "memberships.csv", MEMBERS, "NATO,TUR,member,1948-02-18,,x")
    assert found(tmp_path, "doubt") == ["2 since 1948-02-18, and NATO was founded on 1949-04-04"]


def test_two_periods_of_a_member_that_overlap_are_a_doubt(tmp_path: Path) -> None:
    write(tmp_path, "memberships.csv", MEMBERS,
          "OPEC,ECU,member,1973,1992-12-31,x", "OPEC,ECU,member,1990,2020-01-01,x")  # fmt: skip
    assert found(tmp_path, "doubt") == ["3 two periods of ECU as member of OPEC overlap"]


def test_one_acronym_of_two_bodies_is_a_note(tmp_path: Path) -> None:
    write(tmp_path, "organisations.yaml",
          "- {id: BARU, code: BARU, kind: organisation, sort: bloc,",
          "   names: {en: {name: North A, acronyms: [NATO]}}}")  # fmt: skip
    assert found(tmp_path, "note") == ["1 NATO (en) stands for NATO, BARU"]


def test_somebody_without_an_office_is_a_note(people: Path) -> None:
    write(people, "offices.csv", TERMS, "defence_minister,TUV,,,Sari Dewi,2014-05-01,2015,,x")
    assert found(people, "note") == ["2 Budi Santoso holds no office on record"]


def test_a_holder_who_is_not_among_the_people_is_an_error(people: Path) -> None:
    write(people, "offices.csv", TERMS, "defence_minister,TUV,,,Rina Hartati,2014-05-01,2015,,x")
    assert found(people, "error") == ["2 no line for 'Rina Hartati' in offices_people.csv"]
