"""A name as typed, and the one entity that it stands for; or the choices."""

from __future__ import annotations

import pytest

from simpang.errors import UnknownNameError
from simpang.reference import load
from simpang.reference.naming import entity_named


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("IDN", "IDN"),
        ("idn", "IDN"),
        ("Indonesia", "IDN"),
        ("uni eropa", "EU"),
        ("European Union", "EU"),
        ("Côte d'Ivoire", "CIV"),
        ("Cote d’Ivoire", "CIV"),
        ("Dewan Keamanan PBB", "UNSC"),
    ],
)
def test_a_code_or_name_in_either_language_and_any_spelling(name: str, entity: str) -> None:
    assert entity_named(load(), name).id == entity


@pytest.mark.parametrize("name", ["Kremlin", "Jakarta", "orang Jerman"])
def test_what_only_stands_for_a_state_is_no_name_of_it(name: str) -> None:
    with pytest.raises(UnknownNameError):
        entity_named(load(), name)


def test_a_name_of_several_is_told_with_their_codes() -> None:
    with pytest.raises(UnknownNameError, match=r"COD .*COG") as raised:
        entity_named(load(), "Kongo")
    assert raised.value.code == "ambiguous_name"


def test_among_the_bodies_asked_for_a_name_may_be_clear() -> None:
    assert entity_named(load(), "Kongo", {"COG"}).id == "COG"


def test_an_unknown_name_is_told_with_its_nearest() -> None:
    with pytest.raises(UnknownNameError, match=r"'Indonsia'.*IDN \(Indonesia\)") as raised:
        entity_named(load(), "Indonsia")
    assert raised.value.code == "unknown_name"


def test_a_body_without_members_on_record_is_told_with_the_valid_ones() -> None:
    with pytest.raises(UnknownNameError, match=r"'IDN'.*ASEAN, AU"):
        entity_named(load(), "IDN", load().bodies)
