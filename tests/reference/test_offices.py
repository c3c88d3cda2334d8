"""Who held which office when: questions a desk would ask, and the tables they rest on."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import simpang.reference
from simpang.errors import DataError
from simpang.records import Office
from simpang.reference.offices import Offices, load_offices
from simpang.values.folding import fold

DATA = Path(simpang.reference.__path__[0]) / "data"


@pytest.fixture(scope="module")
def offices() -> Offices:
    return load_offices(DATA)


HELD: list[tuple[str, Office, str, str]] = [
    ("Joko Widodo", "head_of_state", "IDN", "2024-05-22"),
    ("Jokowi", "head_of_state", "IDN", "2018-01-01"),
    ("Prabowo Subianto", "defence_minister", "IDN", "2024-05-22"),
    ("Prabowo", "head_of_state", "IDN", "2025-01-15"),
    ("Retno Marsudi", "foreign_minister", "IDN", "2024-05-22"),
    ("Retno LP Marsudi", "foreign_minister", "IDN", "2019-05-22"),
    ("Donald Trump", "head_of_state", "USA", "2018-06-12"),
    ("Donald J. Trump", "head_of_state", "USA", "2025-06-12"),
    ("Joe Biden", "head_of_state", "USA", "2024-05-22"),
    ("Antony Blinken", "foreign_minister", "USA", "2022-03-01"),
    ("Lloyd Austin", "defence_minister", "USA", "2023-10-08"),
    ("Volodymyr Zelenskyy", "head_of_state", "UKR", "2022-02-25"),
    ("Zelenskiy", "head_of_state", "UKR", "2024-05-22"),
    ("Dmytro Kuleba", "foreign_minister", "UKR", "2023-01-10"),
    ("Vladimir Putin", "head_of_state", "RUS", "2024-05-22"),
    ("Sergey Lavrov", "foreign_minister", "RUS", "2015-05-22"),
    ("Recep Tayyip Erdoğan", "head_of_state", "TUR", "2024-05-22"),
    ("Tayyip Erdogan", "head_of_state", "TUR", "2016-07-16"),
    ("Hakan Fidan", "foreign_minister", "TUR", "2024-05-22"),
    ("Xi Jinping", "head_of_state", "CHN", "2020-02-01"),
    ("Benjamin Netanyahu", "head_of_government", "ISR", "2023-10-08"),
    ("Jens Stoltenberg", "secretary_general", "NATO", "2024-05-22"),
    ("Mark Rutte", "secretary_general", "NATO", "2025-03-01"),
    ("Mark Rutte", "head_of_government", "NLD", "2020-03-01"),
    ("Ursula von der Leyen", "leader", "EU", "2024-05-22"),
    ("Josep Borrell", "foreign_minister", "EU", "2024-05-22"),
    ("Ban Ki-moon", "secretary_general", "UN", "2016-01-01"),
    ("MBS", "head_of_government", "SAU", "2024-01-01"),
    ("Kim Jong-un", "leader", "PRK", "2019-02-27"),
    ("Andika Perkasa", "commander", "IDN", "2022-05-01"),
    ("Valerii Zaluzhnyi", "commander", "UKR", "2023-05-01"),
    ("Abdel Fattah el-Sisi", "head_of_state", "EGY", "2024-05-22"),
    ("Anwar Ibrahim", "head_of_government", "MYS", "2024-05-22"),
    ("Sultan Hassanal Bolkiah", "head_of_state", "BRN", "2024-05-22"),
    ("Xanana Gusmao", "head_of_government", "TLS", "2024-05-22"),
    ("Tedros Adhanom", "leader", "WHO", "2020-03-11"),
    ("Kao Kim Hourn", "secretary_general", "ASEAN", "2024-05-22"),
    ("Ismail Haniya", "leader", "HAMAS", "2024-05-22"),
    ("Karim Khan", "leader", "ICC", "2024-05-22"),
    ("Vikram Misri", "foreign_minister", "IND", "2025-05-10"),
    ("Erywan Yusof", "foreign_minister", "BRN", "2021-05-10"),
    ("Juan Guaido", "head_of_state", "VEN", "2020-05-10"),
    ("Dmitri Peskov", "spokesperson", "RUS", "2022-02-24"),
]


@pytest.mark.parametrize(("name", "office", "body", "day"), HELD)
def test_in_office_on_the_day(offices: Offices, name: str, office: Office, body: str, day: str) -> None:
    answer = offices.held(name, office, body, date.fromisoformat(day))
    assert answer.verdict == "yes"
    assert answer.terms and all(term.covers(date.fromisoformat(day)) == "yes" for term in answer.terms)


NOT_HELD: list[tuple[str, Office, str, str, str]] = [
    ("Joko Widodo", "head_of_state", "IDN", "2025-01-15", "Prabowo Subianto"),
    ("Prabowo Subianto", "head_of_state", "IDN", "2024-05-22", "Joko Widodo"),
    ("Barack Obama", "head_of_state", "USA", "2018-06-12", "Donald Trump"),
    ("Donald Trump", "head_of_state", "USA", "2022-06-12", "Joe Biden"),
    ("Angela Merkel", "head_of_government", "DEU", "2022-06-12", "Olaf Scholz"),
    ("Jens Stoltenberg", "secretary_general", "NATO", "2025-03-01", "Mark Rutte"),
    ("Ban Ki-moon", "secretary_general", "UN", "2024-05-22", "Antonio Guterres"),
    ("Emmanuel Macron", "head_of_state", "RUS", "2024-05-22", "Vladimir Putin"),
    ("Boris Johnson", "head_of_government", "GBR", "2024-05-22", "Rishi Sunak"),
    ("Petro Poroshenko", "head_of_state", "UKR", "2022-02-25", "Volodymyr Zelensky"),
    ("Federica Mogherini", "foreign_minister", "EU", "2023-05-22", "Josep Borrell"),
    ("Jean-Claude Juncker", "leader", "EU", "2024-05-22", "Ursula von der Leyen"),
    ("Bashar al-Assad", "head_of_state", "SYR", "2025-06-01", "Ahmed al-Sharaa"),
    ("Sheikh Hasina", "head_of_government", "BGD", "2025-06-01", "Muhammad Yunus"),
    ("Keir Starmer", "head_of_government", "GBR", "2026-08-01", "Andy Burnham"),
    ("Adel al-Jubeir", "foreign_minister", "SAU", "2023-06-01", "Faisal bin Farhan"),
    ("Christine Lagarde", "leader", "IMF", "2022-06-01", "Kristalina Georgieva"),
    ("Sergei Shoigu", "defence_minister", "RUS", "2024-08-01", "Andrei Belousov"),
    ("Seseorang Tanpa Jabatan", "head_of_state", "USA", "2024-05-22", "Joe Biden"),
]


@pytest.mark.parametrize(("name", "office", "body", "day", "holder"), NOT_HELD)
def test_out_of_office_on_the_day(
    offices: Offices, name: str, office: Office, body: str, day: str, holder: str
) -> None:
    answer = offices.held(name, office, body, date.fromisoformat(day))
    assert answer.verdict == "no"
    assert holder in {term.person for term in answer.holders}


UNKNOWN: list[tuple[str, Office, str, str | None, str]] = [
    ("Prabowo Subianto", "head_of_state", "IDN", "2024-10-21", "a day after the change"),
    ("Joko Widodo", "head_of_state", "IDN", "2024-10-22", "two days after the change"),
    ("Donald Trump", "head_of_state", "USA", "2031-01-01", "after the last certain day"),
    ("Barack Obama", "head_of_state", "USA", "2031-01-01", "after the last certain day of his successor"),
    ("Wolodimir Selenskyj", "head_of_state", "UKR", "2024-05-22", "a spelling that resembles the holder's"),
    ("Biden", "head_of_state", "FRA", None, "no day given, never held"),
    ("Kaesang", "head_of_state", "IDN", "2024-05-22", "one word that names nobody on file"),
    ("Budi Santoso", "ambassador", "USA", "2022-05-22", "a body has many ambassadors"),
    ("Arrmanatha Nasir", "ambassador", "IDN", "2020-05-22", "once an envoy elsewhere"),
    ("Sean Spicer", "spokesperson", "USA", "2022-05-22", "a body has many spokespersons"),
    ("Martin Griffiths", "deputy_secretary_general", "UN", "2023-05-22", "the UN has many under-secretaries"),
    ("Rosa Lopez", "head_of_state", "VEN", "2026-02-01", "after the last certain day of both who claim it"),
    ("Budi Santoso", "leader", "EU", "2022-05-22", "a leader who is not on file"),
    ("Budi Santoso", "head_of_state", "ZZZ", "2022-05-22", "a body without a table"),
    ("Budi Santoso", "foreign_minister", "PAK", "2017-03-01", "a gap in the table"),
]


@pytest.mark.parametrize(("name", "office", "body", "day", "why"), UNKNOWN)
def test_left_open(offices: Offices, name: str, office: Office, body: str, day: str | None, why: str) -> None:
    answer = offices.held(name, office, body, date.fromisoformat(day) if day else None)
    assert answer.verdict == "unknown", why


def test_a_no_tells_who_is_on_file_for_the_office_from_a_stranger(offices: Offices) -> None:
    day = date(2018, 6, 12)
    former = offices.held("Barack Obama", "head_of_state", "USA", day)
    assert [str(term.valid_until) for term in former.terms] == ["2017-01-20"]
    assert offices.held("Budi Santoso", "head_of_state", "USA", day).terms == ()


def test_without_a_day_who_ever_held_it_held_it(offices: Offices) -> None:
    assert offices.held("Angela Merkel", "head_of_government", "DEU", None).verdict == "yes"


def test_holders_include_acting_ones_and_all_seats(offices: Offices) -> None:
    assert [term.person for term in offices.holders("head_of_state", "KOR", date(2025, 2, 1))] == [
        "Yoon Suk Yeol",
        "Choi Sang-mok",
    ]
    leaders = {term.title: term.person for term in offices.holders("leader", "EU", date(2023, 2, 1))}
    assert leaders == {
        "President of the European Commission": "Ursula von der Leyen",
        "President of the European Council": "Charles Michel",
    }


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("ZELENSKYY", "Volodymyr Zelensky"),
        ("Kim Jong Un", "Kim Jong Un"),
        ("Kim Jong-Un", "Kim Jong Un"),
        ("Mevlüt Çavuşoğlu", "Mevlut Cavusoglu"),
        ("Blinken", "Antony Blinken"),
        ("Donald John Trump", "Donald Trump"),
        ("Raja Charles III", "Charles III"),
    ],
)
def test_a_name_in_another_spelling_finds_its_person(offices: Offices, name: str, person: str) -> None:
    assert {term.person for term in offices.terms_of(name)} == {person}


@pytest.mark.parametrize("name", ["Sharif", "Donald Trump Jr.", "Nobody At All", ""])
def test_an_unclear_name_finds_nobody(offices: Offices, name: str) -> None:
    assert offices.terms_of(name) == []


def test_a_co_prince_of_andorra_acts_for_his_own_state(offices: Offices) -> None:
    assert offices.bodies_of(offices.terms_of("Macron", date(2024, 5, 22))) == {"FRA"}
    assert offices.bodies_of(offices.terms_of("Joan-Enric Vives Sicilia")) == {"AND"}


def test_a_surname_that_two_share_means_the_one_in_office_on_the_day(offices: Offices) -> None:
    assert offices.terms_of("Khamenei") == []
    assert {term.person for term in offices.terms_of("Khamenei", date(2024, 5, 22))} == {"Ali Khamenei"}
    assert offices.held("Khamenei", "leader", "IRN", date(2024, 5, 22)).verdict == "yes"


def test_people_gives_each_form_with_its_person(offices: Offices) -> None:
    forms = dict(offices.people())
    assert forms["Jokowi"] == forms["Joko Widodo"] == "Joko Widodo"
    assert len(list(offices.people())) == len(set(offices.people()))


# The tables


def test_terms_stand_in_order(offices: Offices) -> None:
    keys = [(term.body, term.office, term.valid_from.first_day) for term in offices.terms]
    assert keys == sorted(keys)


def test_of_a_contested_seat_nobody_is_told_to_be_out(offices: Offices) -> None:
    during, before = (offices.held("Bambang Sutrisno", "head_of_government", "LBY", on)
                      for on in (date(2018, 5, 1), date(2013, 5, 1)))  # fmt: skip
    assert (during.verdict, before.verdict) == ("unknown", "no")


def test_two_who_hold_a_seat_together_both_hold_it(offices: Offices) -> None:
    for name in ("Emmanuel Macron", "Joan-Enric Vives Sicilia"):
        assert offices.held(name, "head_of_state", "AND", date(2019, 5, 1)).verdict == "yes"


def test_every_form_names_one_person_within_a_table(offices: Offices) -> None:
    owners: dict[tuple[str, str, str], set[str]] = {}
    for term in offices.terms:
        for form in term.forms:
            owners.setdefault((term.office, term.body, fold(form)), set()).add(term.person)
    assert {key: persons for key, persons in owners.items() if len(persons) > 1} == {}


def test_every_term_names_its_source(offices: Offices) -> None:
    assert all(term.source for term in offices.terms)


def test_a_term_with_neither_an_end_nor_a_last_certain_day_is_refused(tmp_path: Path) -> None:
    (tmp_path / "offices_people.csv").write_text("person,aliases\nSiti,\n", encoding="utf-8")
    (tmp_path / "offices.csv").write_text(
        "office,body,person,valid_from,source\nleader,ABC,Siti,2020,Lembaran Negara\n", encoding="utf-8"
    )
    with pytest.raises(DataError, match=r"offices\.csv, line 2"):
        load_offices(tmp_path)


def test_a_holder_without_a_line_among_the_people_is_refused(tmp_path: Path) -> None:
    (tmp_path / "offices_people.csv").write_text("person,aliases\nSiti,\n", encoding="utf-8")
    (tmp_path / "offices.csv").write_text(
        "office,body,person,valid_from,valid_until,source\nleader,ABC,Budi,2020,2021,Lembaran Negara\n",
        encoding="utf-8",
    )
    with pytest.raises(DataError, match="no line for 'Budi'"):
        load_offices(tmp_path)
