"""Dates that may lack their day or month."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import TypeAdapter

from simpang.values.days import PartialDate


@pytest.mark.parametrize("text", ["2024", "2024-05", "2024-05-22"])
def test_a_date_is_written_as_it_was_read(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


def test_a_month_runs_from_its_first_day_to_its_last() -> None:
    month = PartialDate.parse("2024-02")
    assert (month.first_day, month.last_day) == (date(2024, 2, 1), date(2024, 2, 29))


@pytest.mark.parametrize("text", ["2024-13", "2023-02-29", "24-05-22", "Mei 2024", ""])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


def test_dates_are_ordered_by_their_first_day() -> None:
    assert PartialDate(2023, 12) < PartialDate(2024) < PartialDate(2024, 1, 2) < PartialDate(2024, 2)


def test_a_date_in_json_is_the_text_it_was_read_from() -> None:
    dates = TypeAdapter(list[PartialDate])
    assert dates.dump_json(dates.validate_json('["2024-05", "2024"]')) == b'["2024-05","2024"]'
