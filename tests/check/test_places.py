"""Seats of bodies and capitals of states against the record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("NATO, yang bermarkas di Paris, mengecam Rusia.", ["contradicts_reference: NATO place Paris"]),
        ("NATO, yang bermarkas di Brussels, mengecam Rusia.", []),
        ("ASEAN, yang berkantor pusat di Jakarta, mengecam Myanmar.", []),
        (
            "ASEAN, yang berkantor pusat di Bangkok, mengecam Myanmar.",
            ["contradicts_reference: ASEAN place Bangkok"],
        ),
        ("Uni Afrika mengecam Sudan dari markasnya di Addis Ababa.", []),
        ("NATO mengecam Rusia dalam sidang di Paris.", []),
    ],
)
def test_where_a_body_has_its_seat(indonesian: Read, text: str, findings: list[str]) -> None:
    assert indonesian(text, "2024-05-22").findings == findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("NATO, headquartered in Paris, condemned Russia.", ["contradicts_reference: NATO place Paris"]),
        ("NATO, headquartered in Brussels, condemned Russia.", []),
        ("The Jakarta-based ASEAN condemned Myanmar.", []),
    ],
)
def test_where_a_body_has_its_seat_in_english(english: Read, text: str, findings: list[str]) -> None:
    assert english(text, "2024-05-22").findings == findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        (
            "Australia mengecam Rusia. Pawai berlangsung di Sydney, ibu kota Australia.",
            ["contradicts_reference: AUS place Sydney"],
        ),
        ("Australia mengecam Rusia. Pawai berlangsung di Canberra, ibu kota Australia.", []),
        ("Turki mengecam Israel. Pawai berlangsung di Ankara, ibu kota Turki.", []),
        (
            "Turki mengecam Israel. Pawai berlangsung di Teheran, ibu kota Turki.",
            ["contradicts_reference: TUR place Teheran"],
        ),
    ],
)
def test_which_city_is_the_capital(indonesian: Read, text: str, findings: list[str]) -> None:
    assert indonesian(text, "2024-05-22").findings == findings


@pytest.mark.parametrize(
    ("text", "findings"),
    [
        ("Turkey condemned Israel. They marched in Ankara, the capital of Turkey.", []),
        (
            "Turkey condemned Israel. They marched in Tehran, the capital of Turkey.",
            ["contradicts_reference: TUR place Tehran"],
        ),
    ],
)
def test_which_city_is_the_capital_in_english(english: Read, text: str, findings: list[str]) -> None:
    assert english(text, "2024-05-22").findings == findings


@pytest.mark.parametrize("day", [None, "2024-05-22"])
def test_a_seat_that_never_moved_is_known_without_a_day(indonesian: Read, day: str | None) -> None:
    told = indonesian("ASEAN, yang bermarkas di Bangkok, mengecam Myanmar.", day)
    assert told.findings == ["contradicts_reference: ASEAN place Bangkok"]


def test_a_finding_says_where_the_seat_is(indonesian: Read) -> None:
    (finding,) = indonesian("NATO, yang bermarkas di Paris, mengecam Rusia.", "2024-05-22").reading.findings
    assert "Brussel" in finding.message
    assert finding.reference.source
