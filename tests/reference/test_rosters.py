"""The members of a body on a day, and how far the list can be trusted."""

from __future__ import annotations

from datetime import date

import pytest

from simpang.errors import UnknownNameError
from simpang.reference import load
from simpang.reference.rosters import Roster, Standings, roster, standings


def _roster(body: str, on: str) -> Roster:
    return roster(load(), body, date.fromisoformat(on))


def _standings(body: str, state: str, on: str) -> Standings:
    return standings(load(), body, state, date.fromisoformat(on))


def test_a_complete_list_with_its_candidates() -> None:
    nato = _roster("NATO", "2023-06-01")
    assert (nato.coverage, nato.count, len(nato.members)) == ("complete", 31, 31)
    assert "SWE" in {line.id for line in nato.candidates}
    assert {line.id: str(line.since) for line in nato.members}["FIN"] == "2023-04-04"


def test_a_suspended_member_stands_in_both_lists() -> None:
    union = _roster("Uni Afrika", "2022-06-01")
    assert "MLI" in {line.id for line in union.suspended} & {line.id for line in union.members}


def test_a_disputed_member_makes_the_list_partial() -> None:
    brics = _roster("BRICS", "2024-06-01")
    assert (brics.coverage, brics.count) == ("partial", None)
    assert [line.id for line in brics.uncertain] == ["SAU"]
    assert "SAU" not in {line.id for line in brics.members}


@pytest.mark.parametrize(
    ("body", "on"), [("OPEC", "2026-06-01"), ("NATO", "1940-01-01"), ("G7", "1960-01-01")]
)
def test_on_a_day_of_which_nothing_is_known_nobody_is_listed(body: str, on: str) -> None:
    listed = _roster(body, on)
    assert listed.coverage == "unknown"
    assert (listed.members, listed.suspended, listed.candidates, listed.uncertain) == ((), (), (), ())
    assert listed.count is None


def test_since_when_and_until_when_a_state_is_a_member() -> None:
    [stayed] = _standings("Uni Eropa", "Inggris", "2019-06-01").standings
    [left] = _standings("EU", "United Kingdom", "2021-06-01").standings
    assert (stayed.verdict, str(stayed.since), str(stayed.until)) == ("yes", "1973-01-01", "2020-02-01")
    assert (left.verdict, str(left.since)) == ("no", "2020-02-01")
    assert left.source


def test_what_else_holds_beside_membership() -> None:
    lines = {line.standing: line.verdict for line in _standings("EU", "Turki", "2020-01-01").standings}
    assert lines == {"member": "no", "candidate": "yes"}


def test_a_disputed_membership_is_told_as_such() -> None:
    lines = {
        line.standing: line.verdict for line in _standings("BRICS", "Arab Saudi", "2024-06-01").standings
    }
    assert lines == {"member": "unknown", "disputed": "yes"}


def test_a_body_whose_members_are_not_on_record() -> None:
    with pytest.raises(UnknownNameError, match="valid: AES"):
        _roster("Taliban", "2024-01-01")
