"""Who belongs to what on a day: questions whose answers are certain."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import combinations

import pytest

from simpang.reference import Reference, Standing, load
from simpang.reference.memberships import Body, Membership, Memberships, load_memberships
from simpang.reference.record import DATA
from simpang.values.days import PartialDate


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load()


@pytest.fixture(scope="module")
def tables() -> Memberships:
    return load_memberships(DATA)


@pytest.mark.parametrize(
    ("member", "body", "day", "verdict"),
    [
        ("IRL", "NATO", "2024-05-22", "no"),
        ("ISR", "NATO", "2024-05-22", "no"),
        ("FIN", "NATO", "2023-04-03", "no"),
        ("FIN", "NATO", "2023-04-04", "yes"),
        ("SWE", "NATO", "2024-03-06", "no"),
        ("SWE", "NATO", "2024-03-07", "yes"),
        ("MKD", "NATO", "2020-03-01", "no"),
        ("MKD", "NATO", "2022-01-01", "yes"),
        ("TUR", "NATO", "1960-01-01", "yes"),
        ("UKR", "NATO", "2025-01-01", "no"),
        ("AUT", "NATO", "2020-01-01", "no"),
        ("GBR", "EU", "2020-01-31", "yes"),
        ("GBR", "EU", "2020-02-01", "no"),
        ("HRV", "EU", "2013-06-30", "no"),
        ("HRV", "EU", "2013-07-01", "yes"),
        ("NOR", "EU", "2024-01-01", "no"),
        ("CHE", "EU", "2024-01-01", "no"),
        ("TUR", "EU", "2024-01-01", "no"),
        ("TLS", "ASEAN", "2025-10-25", "no"),
        ("TLS", "ASEAN", "2025-10-26", "yes"),
        ("PNG", "ASEAN", "2024-01-01", "no"),
        ("KHM", "ASEAN", "1999-04-29", "no"),
        ("KHM", "ASEAN", "1999-04-30", "yes"),
        ("ARG", "BRICS", "2024-02-01", "no"),
        ("EGY", "BRICS", "2023-12-31", "no"),
        ("EGY", "BRICS", "2024-01-01", "yes"),
        ("IDN", "BRICS", "2025-01-05", "no"),
        ("IDN", "BRICS", "2025-01-06", "yes"),
        ("SAU", "BRICS", "2024-06-01", "unknown"),
        ("SAU", "BRICS", "2023-06-01", "no"),
        ("RUS", "G7", "2010-01-01", "no"),
        ("RUS", "G8", "2010-01-01", "yes"),
        ("RUS", "G8", "2015-01-01", "no"),
        ("IDN", "G20", "2022-11-15", "yes"),
        ("ESP", "G20", "2022-11-15", "no"),
        ("AU", "G20", "2023-09-08", "no"),
        ("AU", "G20", "2023-09-09", "yes"),
        ("QAT", "OPEC", "2018-12-31", "yes"),
        ("QAT", "OPEC", "2019-01-01", "no"),
        ("ECU", "OPEC", "2020-01-01", "no"),
        ("AGO", "OPEC", "2024-01-01", "no"),
        ("IDN", "OPEC", "2008-06-01", "yes"),
        ("IDN", "OPEC", "2012-06-01", "no"),
        ("IDN", "OPEC", "2016-06-01", "yes"),
        ("IDN", "OPEC", "2017-06-01", "no"),
        ("RUS", "OPEC", "2020-06-01", "no"),
        ("KAZ", "CSTO", "2022-01-06", "yes"),
        ("UZB", "CSTO", "2022-01-06", "no"),
        ("UKR", "CSTO", "2015-01-01", "no"),
        ("IRN", "SCO", "2023-07-03", "no"),
        ("IRN", "SCO", "2023-07-04", "yes"),
        ("BLR", "SCO", "2024-07-04", "yes"),
        ("MAR", "AU", "2016-06-01", "no"),
        ("MAR", "AU", "2018-01-01", "yes"),
        ("NER", "AU", "2024-01-01", "yes"),
        ("IRN", "GCC", "2024-01-01", "no"),
        ("YEM", "GCC", "2024-01-01", "no"),
        ("TUR", "OIC", "2024-01-01", "yes"),
        ("IND", "OIC", "2024-01-01", "no"),
        ("IRN", "LAS", "2024-01-01", "no"),
        ("PSE", "LAS", "2024-01-01", "yes"),
        ("PSE", "UN", "2024-05-10", "no"),
        ("TWN", "UN", "2024-05-10", "no"),
        ("SSD", "UN", "2011-07-13", "no"),
        ("CHE", "UN", "2001-01-01", "no"),
        ("CHE", "UN", "2003-01-01", "yes"),
        ("IDN", "UNSC", "2019-06-01", "yes"),
        ("IDN", "UNSC", "2021-06-01", "no"),
        ("JPN", "UNSC", "2023-06-01", "yes"),
        ("DEU", "UNSC", "1996-06-01", "unknown"),
        ("ISR", "ICC", "2024-05-20", "no"),
        ("USA", "ICC", "2024-05-20", "no"),
        ("UKR", "ICC", "2024-12-31", "no"),
        ("UKR", "ICC", "2025-01-01", "yes"),
        ("ARM", "ICC", "2024-02-01", "yes"),
        ("PHL", "ICC", "2019-03-17", "no"),
        ("HUN", "ICC", "2025-12-01", "yes"),
        ("MRT", "ECOWAS", "2024-01-01", "no"),
        ("MLI", "ECOWAS", "2024-06-01", "yes"),
        ("MLI", "ECOWAS", "2025-01-29", "no"),
        ("RUS", "COE", "2022-03-17", "no"),
        ("HRV", "SCHENGEN", "2022-12-31", "no"),
        ("BGR", "EUROZONE", "2025-12-31", "no"),
        ("BGR", "EUROZONE", "2026-01-01", "yes"),
        ("COL", "OECD", "2021-01-01", "yes"),
        ("IDN", "OECD", "2024-06-01", "no"),
        ("TLS", "WTO", "2024-08-29", "no"),
        ("TLS", "WTO", "2024-08-30", "yes"),
        ("COD", "EAC", "2023-06-01", "yes"),
        ("NZL", "QUAD", "2024-06-01", "no"),
        ("GBR", "AUKUS", "2024-06-01", "yes"),
        ("NZL", "AUKUS", "2024-06-01", "no"),
        ("GBR", "CPTPP", "2024-12-14", "no"),
        ("GBR", "CPTPP", "2024-12-15", "yes"),
    ],
)
def test_membership_on_a_day(reference: Reference, member: str, body: str, day: str, verdict: str) -> None:
    assert reference.membership(body, member, date.fromisoformat(day)).verdict == verdict


@pytest.mark.parametrize(
    ("body", "day", "count"),
    [
        ("NATO", "2023-04-03", 30),
        ("NATO", "2023-10-01", 31),
        ("NATO", "2024-05-22", 32),
        ("EU", "2019-06-01", 28),
        ("EU", "2024-06-01", 27),
        ("ASEAN", "2024-06-01", 10),
        ("ASEAN", "2025-11-01", 11),
        ("BRICS", "2023-06-01", 5),
        ("BRICS", "2024-06-01", None),
        ("G7", "2024-06-01", 7),
        ("G20", "2024-06-01", None),
        ("OPEC", "2024-06-01", 12),
        ("OPEC", "2023-06-01", 13),
        ("CSTO", "2024-06-01", 6),
        ("SCO", "2024-08-01", 10),
        ("AU", "2024-06-01", 55),
        ("GCC", "2024-06-01", 6),
        ("OIC", "2024-06-01", 57),
        ("LAS", "2024-06-01", 22),
        ("UN", "2024-06-01", 193),
        ("UN", "2010-06-01", 192),
        ("UNSC", "2024-06-01", 15),
        ("ICC", "2024-06-01", 124),
        ("ICC", "2025-06-01", 125),
        ("OSCE", "2024-06-01", 57),
        ("COE", "2024-06-01", 46),
        ("COE", "2020-06-01", 47),
        ("SCHENGEN", "2025-06-01", 29),
        ("EUROZONE", "2024-06-01", 20),
        ("ECOWAS", "2024-06-01", 15),
        ("ECOWAS", "2025-06-01", 12),
        ("APEC", "2024-06-01", 21),
        ("OECD", "2024-06-01", 38),
        ("WTO", "2024-09-01", 166),
        ("COMMONWEALTH", "2024-06-01", 56),
        ("CARICOM", "2024-06-01", 15),
        ("PIF", "2024-06-01", 18),
    ],
)
def test_how_many_members_a_body_has(reference: Reference, body: str, day: str, count: int | None) -> None:
    assert reference.member_count(body, date.fromisoformat(day)) == count


@pytest.mark.parametrize(
    ("member", "body", "standing", "day", "verdict"),
    [
        ("UKR", "EU", "candidate", "2022-06-22", "unknown"),
        ("UKR", "EU", "candidate", "2022-06-23", "yes"),
        ("TUR", "EU", "candidate", "2024-01-01", "yes"),
        ("SYR", "LAS", "suspended", "2020-01-01", "yes"),
        ("SYR", "LAS", "suspended", "2024-01-01", "no"),
        ("NER", "AU", "suspended", "2024-01-01", "yes"),
        ("PSE", "UN", "observer", "2024-01-01", "yes"),
        ("MYS", "BRICS", "partner", "2025-02-01", "yes"),
    ],
)
def test_standing_other_than_membership(
    reference: Reference, member: str, body: str, standing: Standing, day: str, verdict: str
) -> None:
    answer = reference.membership(body, member, date.fromisoformat(day), standing)
    assert answer.verdict == verdict


def test_a_no_tells_when_it_ended_or_will_begin(reference: Reference) -> None:
    left = reference.membership("OPEC", "QAT", date(2024, 1, 1))
    assert (str(left.since), left.until, bool(left.source)) == ("2019-01-01", None, True)
    early = reference.membership("NATO", "SWE", date(2023, 1, 1))
    assert (early.since, str(early.until)) == (None, "2024-03-07")


@pytest.mark.parametrize(
    ("member", "body", "verdict"),
    [
        ("IRL", "NATO", "no"),
        ("ISR", "ICC", "no"),
        ("NOR", "NATO", "yes"),
        ("SWE", "NATO", "unknown"),
        ("GBR", "EU", "unknown"),
        ("IDN", "ASEAN", "yes"),
        ("CUB", "UNSC", "unknown"),
        ("SAU", "BRICS", "unknown"),
    ],
)
def test_without_a_day_only_what_held_throughout_is_certain(
    reference: Reference, member: str, body: str, verdict: str
) -> None:
    assert reference.membership(body, member, None).verdict == verdict


def test_a_day_inside_an_imprecise_date_is_unknown() -> None:
    row = Membership(
        body="X", member="SSD", relation="member", valid_from=PartialDate.parse("2016"), source="x.org"
    )
    body = Body(body="X", complete_since=PartialDate.parse("2000-01-01"), source="x.org")
    table = Memberships([row], [body])
    days = (date(2015, 12, 31), date(2016, 6, 1), date(2016, 12, 31))
    assert [table.membership("X", "SSD", day).verdict for day in days] == ["no", "unknown", "yes"]


def test_after_what_is_known_of_a_body_nothing_is_certain(reference: Reference) -> None:
    assert reference.membership("OPEC", "SAU", date(2031, 1, 1)).verdict == "unknown"
    assert reference.member_count("UNSC", date(2031, 1, 1)) is None


def test_an_unknown_body_or_an_incomplete_one_answers_unknown(reference: Reference) -> None:
    assert reference.membership("NOBODY", "IDN", date(2024, 1, 1)).verdict == "unknown"
    assert reference.membership("IAEA", "TON", date(2024, 1, 1)).verdict == "unknown"


def test_the_members_of_a_body(reference: Reference) -> None:
    assert set(reference.members("GCC", date(2024, 1, 1))) == {"ARE", "BHR", "KWT", "OMN", "QAT", "SAU"}
    assert set(reference.members("AES", date(2024, 1, 1))) == {"BFA", "MLI", "NER"}


def test_rows_name_known_entities_and_bodies(reference: Reference, tables: Memberships) -> None:
    known = {entity.id for entity in reference.entities}
    assert {row.member for row in tables.rows} <= known
    assert {row.body for row in tables.rows} == set(tables.bodies)
    assert set(tables.bodies) <= known
    assert all(row.source for row in tables.rows)


def test_periods_of_one_standing_do_not_overlap(tables: Memberships) -> None:
    rows = defaultdict(list)
    for row in tables.rows:
        rows[row.body, row.member, row.relation].append(row)
    for key, same in rows.items():
        for one, other in combinations(same, 2):
            first, second = sorted(
                (one, other), key=lambda row: row.valid_from.first_day if row.valid_from else date.min
            )
            assert first.valid_until and second.valid_from, key
            assert first.valid_until <= second.valid_from, key


def test_a_row_without_a_first_day_is_in_a_complete_body(tables: Memberships) -> None:
    rows = [row for row in tables.rows if row.valid_from is None]
    assert {row.body for row in rows if tables.bodies[row.body].complete_since is None} == set()
