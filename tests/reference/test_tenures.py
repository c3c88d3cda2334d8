"""Who holds an office on a day."""

from __future__ import annotations

from datetime import date

import pytest

from simpang.errors import UnknownNameError
from simpang.records import Office
from simpang.reference import load
from simpang.reference.tenures import Holders, office_holders, title_holders


def _office(office: Office, body: str, on: str) -> Holders:
    return office_holders(load(), office, body, date.fromisoformat(on))


def _titled(title: str, body: str, *offices: Office, on: str = "2024-05-22") -> Holders:
    day = date.fromisoformat(on)
    return title_holders(load(), title, body, day, of_state=offices, of_body=offices)


def _persons(answer: Holders) -> list[str]:
    return [each.person for each in answer.holders]


def test_the_holder_with_days_and_source() -> None:
    [retno] = _office("foreign_minister", "Indonesia", "2020-01-01").holders
    assert (retno.person, str(retno.valid_from), str(retno.valid_until)) == (
        "Retno Marsudi",
        "2014-10-27",
        "2024-10-20",
    )
    assert retno.source


def test_after_the_last_certain_day_nobody_certainly_holds_it() -> None:
    answer = _office("secretary_general", "NATO", "2090-01-01")
    assert answer.holders == ()
    assert [each.on_day for each in answer.uncertain] == ["unknown"]


def test_a_body_with_several_seats() -> None:
    assert len(_office("leader", "EU", "2023-02-01").holders) == 2


def test_the_title_of_a_seat_means_that_seat() -> None:
    assert _persons(_titled("prosecutor", "ICC", "leader")) == ["Karim Khan"]
    assert _persons(_titled("SECRETARY OF STATE", "VAT", "foreign_minister")) == ["Pietro Parolin"]


def test_beside_the_seat_of_the_office_itself_others_are_named_by_their_title() -> None:
    assert _persons(_office("foreign_minister", "IND", "2025-05-10")) == ["Subrahmanyam Jaishankar"]
    assert _persons(_titled("foreign secretary", "IND", "foreign_minister", on="2025-05-10")) == [
        "Vikram Misri"
    ]


def test_an_office_that_gathers_many_posts_answers_by_title_only() -> None:
    assert _persons(_titled("vice president", "USA", "other")) == ["Kamala Harris"]
    assert _persons(_titled("national security adviser", "USA", "other")) == []


def test_a_title_that_stands_for_nothing_is_told_with_the_codes() -> None:
    with pytest.raises(UnknownNameError, match=r"'gubernurr'.*foreign_minister") as raised:
        _titled("gubernurr", "IDN")
    assert raised.value.code == "unknown_title"


def test_an_unknown_body() -> None:
    with pytest.raises(UnknownNameError, match="'XQZ'"):
        _office("leader", "XQZ", "2024-01-01")
