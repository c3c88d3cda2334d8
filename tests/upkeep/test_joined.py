"""Which statements about memberships become lines, and why others do not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from simpang.upkeep import Shipped
from simpang.upkeep.joined import compare_memberships
from simpang.upkeep.overlay import Outcome, Tables
from simpang.upkeep.told import Told

Member = Callable[..., Told]
OPEC = {"body": "Q7795", "name": "OPEC"}


def compared(record: Shipped, *told: Told) -> Tables:
    outcome = Outcome()
    compare_memberships([(each, date(2026, 11, 24)) for each in told], record, outcome)
    return outcome.tables()


def lines(tables: Tables) -> list[str]:
    return [
        f"{line.change} {line.body} {line.member} {line.valid_from}..{line.valid_until or ''}"
        for line in tables.memberships
    ]


def reasons(tables: Tables) -> list[str]:
    return [each.reason for each in tables.left_out]


def test_somebody_joins_after_the_last_day_on_record(record: Shipped, member: Member) -> None:
    tables = compared(record, member("2026-06-01"))
    assert lines(tables) == ["new OECD IDN 2026-06-01.."]
    assert tables.memberships[0].source == "Wikidata, Indonesia (Q252), as of 2026-11-24"


def test_where_the_record_is_complete_nobody_joins(record: Shipped, member: Member) -> None:
    assert reasons(compared(record, member("2020-06-01"))) == ["record_complete"]
    nato = compared(record, member("2020-06-01", body="Q7184", name="NATO"))
    assert reasons(nato) == ["record_complete"]


def test_somebody_leaves(record: Shipped, member: Member) -> None:
    tables = compared(record, member("1962-12", "2026-03-01", **OPEC))
    assert lines(tables) == ["ended OPEC IDN 1962..2026-03-01"]
    assert tables.memberships[0].source == "opec.org; Wikidata, Indonesia (Q252), as of 2026-11-24"


@pytest.mark.parametrize(("start", "end"), [("1962", "2009-01-01"), ("1970-05-01", None)])
def test_other_days_than_on_record_are_left_out(
    record: Shipped, member: Member, start: str, end: str | None
) -> None:
    tables = compared(record, member(start, end, **OPEC))
    assert (lines(tables), reasons(tables)) == ([], ["record_differs"])


def test_what_is_on_record_is_no_line(record: Shipped, member: Member) -> None:
    tables = compared(record, member("1962-12-05", **OPEC))
    assert lines(tables) == reasons(tables) == []


def test_all_lines_of_a_body_and_member_stand_together(record: Shipped, member: Member) -> None:
    tables = compared(record, member("2026-08-23", body="Q458", name="European Union", of="ALB"))
    assert [
        f"{line.change} {line.relation} {line.valid_from}..{line.valid_until}" for line in tables.memberships
    ] == [
        "carried partner 2009-04-01..2014-06-27",
        "ended candidate 2014-06-27..2026-08-23",
        "new member 2026-08-23..None",
    ]
    left = compared(record, member("1975-05-28", "2026-09-01", body="Q7172", name="Arab League", of="SYR"))
    assert [
        f"{line.change} {line.relation} {line.valid_from}..{line.valid_until}" for line in left.memberships
    ] == [
        "ended member 1975-05-28..2026-09-01",
        "ended suspended 2011-11-16..2026-09-01",
    ]


def test_an_item_that_is_called_otherwise_is_not_our_body(record: Shipped, member: Member) -> None:
    assert reasons(compared(record, member("2026-06-01", name="Some other thing"))) == ["which_body"]


def test_no_first_day(record: Shipped, member: Member) -> None:
    assert reasons(compared(record, member(None))) == ["no_start"]


def test_a_membership_told_twice(record: Shipped, member: Member) -> None:
    told = member("2026-06-01")
    assert lines(compared(record, told, told)) == ["new OECD IDN 2026-06-01.."]
    tables = compared(record, told, member("2026-07-01"))
    assert (lines(tables), reasons(tables)) == ([], ["statements_differ"] * 2)
