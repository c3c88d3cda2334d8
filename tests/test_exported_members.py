"""The public surface fits on one screen, and this is it."""

from __future__ import annotations

import pytest

import simpang
from simpang import records


def test_the_public_names() -> None:
    assert sorted(simpang.__all__) == ["Reading", "Report", "read", "read_report", "readings"]


@pytest.mark.parametrize("name", simpang.__all__)
def test_each_public_name_is_there_and_says_what_it_does(name: str) -> None:
    assert getattr(simpang, name).__doc__


def test_the_types_are_those_of_records() -> None:
    assert simpang.Reading is records.Reading
    assert simpang.Report is records.Report


def test_another_name_is_an_error_that_names_it() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = simpang.no_such_name
