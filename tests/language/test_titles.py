"""Titles in words and the offices for which they stand."""

from __future__ import annotations

import pytest

from simpang.language.titles import body_offices, state_offices


@pytest.mark.parametrize(
    ("title", "offices"),
    [
        ("menlu", ("foreign_minister",)),
        ("Menteri Luar Negeri", ("foreign_minister",)),
        ("secretary of state", ("foreign_minister",)),
        ("Sekjen", ("secretary_general",)),
        ("secretary-general", ("secretary_general",)),
        ("kanselir", ("head_of_government",)),
        ("menteri utama", ("minister", "head_of_government")),
        ("tukang kebun", ()),
    ],
)
def test_a_title_in_either_language(title: str, offices: tuple[str, ...]) -> None:
    assert state_offices(title) == offices


def test_a_president_of_a_body_is_its_leader() -> None:
    assert state_offices("presiden") == ("head_of_state",)
    assert body_offices("presiden") == ("leader",)
    assert body_offices("perwakilan tinggi") == ("foreign_minister",)
