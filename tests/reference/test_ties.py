"""Alliances, recognition and diplomatic relations on a day; capitals and headquarters."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import combinations

import pytest

from simpang.reference import Reference, load
from simpang.reference.periods import Dated
from simpang.reference.record import DATA
from simpang.reference.ties import Ties, load_ties


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load()


@pytest.fixture(scope="module")
def ties() -> Ties:
    return load_ties(DATA)


@pytest.mark.parametrize(
    ("state", "recognised", "day", "verdict"),
    [
        ("IRL", "PSE", "2024-05-22", "no"),
        ("IRL", "PSE", "2024-05-28", "yes"),
        ("NOR", "PSE", "2024-05-27", "no"),
        ("ESP", "PSE", "2024-06-01", "yes"),
        ("SVN", "PSE", "2024-06-03", "no"),
        ("SVN", "PSE", "2024-06-04", "yes"),
        ("SWE", "PSE", "2014-10-30", "yes"),
        ("IDN", "PSE", "2024-05-22", "yes"),
        ("USA", "PSE", "2024-05-22", "no"),
        ("DEU", "PSE", "2025-09-22", "no"),
        ("GBR", "PSE", "2025-09-20", "no"),
        ("GBR", "PSE", "2025-09-21", "yes"),
        ("FRA", "PSE", "2025-09-21", "no"),
        ("FRA", "PSE", "2025-09-22", "yes"),
        ("JPN", "PSE", "2031-01-01", "unknown"),
        ("HND", "TWN", "2023-03-25", "yes"),
        ("HND", "TWN", "2024-01-01", "no"),
        ("NRU", "TWN", "2024-01-15", "no"),
        ("PRY", "TWN", "2024-01-01", "yes"),
        ("IDN", "TWN", "2024-01-01", "no"),
        ("VAT", "TWN", "2024-01-01", "yes"),
        ("IDN", "ISR", "2024-01-01", "no"),
        ("ARE", "ISR", "2021-01-01", "yes"),
        ("SRB", "XKX", "2024-01-01", "no"),
        ("USA", "XKX", "2024-01-01", "yes"),
        ("RUS", "TALIBAN", "2025-07-03", "yes"),
    ],
)
def test_who_recognises_whom(
    reference: Reference, state: str, recognised: str, day: str, verdict: str
) -> None:
    assert reference.recognises(state, recognised, date.fromisoformat(day)).verdict == verdict


@pytest.mark.parametrize(
    ("state", "day", "verdict"),
    [
        ("ISR", "2024-05-22", "yes"),
        ("JPN", "2024-05-22", "yes"),
        ("QAT", "2022-03-09", "no"),
        ("QAT", "2022-03-10", "yes"),
        ("KEN", "2024-06-25", "yes"),
        ("AFG", "2022-01-01", "yes"),
        ("AFG", "2022-09-23", "no"),
        ("SAU", "2024-05-22", "no"),
        ("IDN", "2024-05-22", "no"),
        ("SAU", "2025-12-01", "unknown"),
        ("SAU", "2026-06-01", "yes"),
        ("PER", "2026-01-14", "yes"),
        ("IDN", "2026-06-01", "unknown"),
    ],
)
def test_major_non_nato_allies_of_the_united_states(
    reference: Reference, state: str, day: str, verdict: str
) -> None:
    assert reference.major_non_nato_ally(state, "USA", date.fromisoformat(day)).verdict == verdict


@pytest.mark.parametrize(
    ("a", "b", "day", "verdict"),
    [
        ("SAU", "IRN", "2020-01-01", "no"),
        ("IRN", "SAU", "2024-01-01", "yes"),
        ("QAT", "SAU", "2018-01-01", "no"),
        ("SAU", "QAT", "2022-01-01", "yes"),
        ("USA", "CUB", "2015-07-19", "no"),
        ("USA", "CUB", "2015-07-20", "yes"),
        ("RUS", "UKR", "2023-01-01", "no"),
        ("IDN", "ISR", "2024-01-01", "no"),
        ("DZA", "MAR", "2023-01-01", "no"),
        ("TWN", "PRY", "2023-03-27", "yes"),
        ("HND", "TWN", "2024-01-01", "no"),
        ("FRA", "DEU", "2023-01-01", "unknown"),
    ],
)
def test_diplomatic_relations(reference: Reference, a: str, b: str, day: str, verdict: str) -> None:
    assert reference.relations(a, b, date.fromisoformat(day)).verdict == verdict


def test_mutual_defence_holds_both_ways(reference: Reference) -> None:
    for pair in (("JPN", "USA"), ("USA", "JPN")):
        assert reference.mutual_defence(*pair, date(2024, 1, 1)).verdict == "yes"
    assert reference.mutual_defence("IDN", "USA", date(2024, 1, 1)).verdict == "unknown"


def test_a_treaty_of_mutual_defence_that_has_ended(reference: Reference) -> None:
    days = (date(1990, 1, 1), date(2024, 1, 1), date(2024, 12, 4))
    assert [reference.mutual_defence("PRK", "RUS", day).verdict for day in days] == ["yes", "no", "yes"]
    assert reference.mutual_defence("USA", "TWN", date(2024, 1, 1)).verdict == "no"


@pytest.mark.parametrize(
    ("state", "language", "capital"),
    [
        ("AUS", "id", "Canberra"),
        ("TUR", "en", "Ankara"),
        ("EGY", "id", "Kairo"),
        ("KAZ", "en", "Astana"),
        ("MMR", "id", "Naypyidaw"),
        ("BRA", "id", "Brasilia"),
        ("CHE", "en", "Bern"),
        ("PAK", "id", "Islamabad"),
        ("NGA", "en", "Abuja"),
        ("NZL", "id", "Wellington"),
    ],
)
def test_capitals(reference: Reference, state: str, language: str, capital: str) -> None:
    assert reference.capital(state, language) == capital


@pytest.mark.parametrize(
    ("body", "day", "cities"),
    [
        ("NATO", "2024-01-01", {"Brussels"}),
        ("NATO", "1960-01-01", {"Paris"}),
        ("ASEAN", "2024-01-01", {"Jakarta"}),
        ("ICJ", "2024-01-01", {"The Hague"}),
        ("AU", "2024-01-01", {"Addis Ababa"}),
        ("CSTO", "2024-01-01", {"Moscow"}),
        ("SCO", "2024-01-01", {"Beijing"}),
        ("OPEC", "2024-01-01", {"Vienna"}),
        ("OIC", "2024-01-01", {"Jeddah"}),
        ("LAS", "1985-01-01", {"Tunis"}),
        ("LAS", "2024-01-01", {"Cairo"}),
        ("UNRWA", "2024-01-01", {"Amman", "Gaza"}),
        ("G7", "2024-01-01", set()),
    ],
)
def test_headquarters(reference: Reference, body: str, day: str, cities: set[str]) -> None:
    rows = reference.headquarters(body, date.fromisoformat(day))
    assert {row.city["en"] for row in rows} == cities


def test_a_city_has_all_its_spellings(reference: Reference) -> None:
    (csto,) = reference.headquarters("CSTO", date(2024, 1, 1))
    assert {"Moskow", "Moscow", "Moskwa"} <= set(csto.spellings)


def test_rows_name_known_entities_and_have_sources(reference: Reference, ties: Ties) -> None:
    known = {entity.id for entity in reference.entities}
    named = {code for row in ties.alliances for code in (row.ally, row.partner)}
    named |= {code for row in ties.recognitions for code in (row.state, row.recognised)}
    named |= {code for row in ties.diplomatic for code in (row.a, row.b)}
    assert named <= known
    assert all(row.source for row in (*ties.alliances, *ties.recognitions, *ties.diplomatic))


def test_periods_of_one_tie_do_not_overlap(ties: Ties) -> None:
    rows: dict[tuple[str, ...], list[Dated]] = defaultdict(list)
    for alliance in ties.alliances:
        rows["ally", alliance.ally, alliance.partner, alliance.kind].append(alliance)
    for recognition in ties.recognitions:
        rows["recognises", recognition.state, recognition.recognised].append(recognition)
    for relation in ties.diplomatic:
        rows["relations", *sorted((relation.a, relation.b))].append(relation)
    for key, same in rows.items():
        ordered = sorted(same, key=lambda row: row.valid_from.first_day if row.valid_from else date.min)
        for first, second in combinations(ordered, 2):
            assert first.valid_until and second.valid_from and first.valid_until <= second.valid_from, key


def test_the_version_is_a_hash_of_the_data(reference: Reference) -> None:
    assert len(reference.version()) == 12
    assert load() is reference
