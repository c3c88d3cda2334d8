"""Who or what a name stands for on a day."""

from __future__ import annotations

from datetime import date

import pytest

from simpang.reference import load
from simpang.reference.bearers import Bearer, NamedEntity, NamedMedium, NamedPerson, NamedPlace, who


def _who(name: str, on: str = "2024-05-22") -> tuple[Bearer, ...]:
    return who(load(), name, date.fromisoformat(on)).bearers


def _entity(name: str, on: str = "2024-05-22") -> NamedEntity:
    [bearer] = _who(name, on)
    assert isinstance(bearer, NamedEntity)
    return bearer


def _person(name: str, on: str = "2024-05-22") -> NamedPerson:
    [bearer] = _who(name, on)
    assert isinstance(bearer, NamedPerson)
    return bearer


@pytest.mark.parametrize(
    ("name", "entity", "by"),
    [
        ("Jerman", "DEU", "name"),
        ("PBB", "UN", "acronym"),
        ("Negeri Tirai Bambu", "CHN", "alias"),
        ("Kremlin", "RUS", "seat"),
        ("DEU", "DEU", "code"),
    ],
)
def test_the_way_in_which_a_name_stands_for_it(name: str, entity: str, by: str) -> None:
    bearer = _entity(name)
    assert (bearer.id, bearer.by) == (entity, by)


def test_both_names_and_on_whose_behalf_a_body_acts() -> None:
    council = _entity("Dewan Keamanan PBB")
    assert (council.id, council.code) == ("UNSC", "UN")
    assert set(council.names) == {"id", "en"}


def test_a_seat_tells_the_branch() -> None:
    assert _entity("Pentagon").sector == "MIL"


def test_a_body_before_its_first_day() -> None:
    assert _entity("Uni Afrika", "1990-01-01").not_yet
    assert not _entity("Uni Afrika", "2010-01-01").not_yet


def test_a_body_after_its_last_day_names_its_successor() -> None:
    after, before = (_entity("Organisasi Persatuan Afrika", on) for on in ("2010-01-01", "1990-01-01"))
    assert (after.no_longer, before.no_longer, after.succeeded_by) == (True, False, "AU")


def test_all_that_bear_a_name_are_told_in_the_order_of_their_codes() -> None:
    bearers = _who("Kongo")
    assert [each.id for each in bearers if isinstance(each, NamedEntity)] == ["COD", "COG"]


def test_a_person_with_offices_their_days_and_what_holds_on_the_day() -> None:
    rutte = _person("Rutte", "2024-12-01")
    assert {(each.office, each.body): each.on_day for each in rutte.offices} == {
        ("head_of_government", "NLD"): "no",
        ("secretary_general", "NATO"): "yes",
    }
    assert rutte.country == "NLD"
    assert all(each.source for each in rutte.offices)


def test_a_surname_that_several_share_keeps_them_all() -> None:
    names = [each.name for each in _who("Khamenei") if isinstance(each, NamedPerson)]
    assert "Ali Khamenei" in names and len(names) > 1


def test_a_medium() -> None:
    [medium] = _who("reuters")
    assert isinstance(medium, NamedMedium)
    assert (medium.name, medium.medium) == ("Reuters", "agency")


def test_a_place_with_its_state_and_coordinates() -> None:
    [place] = _who("artemivsk")
    assert isinstance(place, NamedPlace)
    assert (place.names["en"], place.place, place.countries) == ("Bakhmut", "city", ("UKR",))
    assert (place.latitude, place.longitude) == (48.59, 38.0)


def test_a_capital_is_told_as_what_it_stands_for_and_as_a_place() -> None:
    state, lebanese, libyan = _who("Tripoli")
    assert isinstance(state, NamedEntity) and (state.id, state.by) == ("LBY", "capital")
    assert isinstance(lebanese, NamedPlace) and lebanese.countries == ("LBN",)
    assert isinstance(libyan, NamedPlace) and libyan.capital_of == "LBY"


def test_a_city_of_geonames_that_bears_the_name_too_is_told() -> None:
    body, city = _who("ILO")
    assert isinstance(body, NamedEntity) and body.id == "ILO"
    assert isinstance(city, NamedPlace) and (city.names, city.countries) == ({"en": "Ilo"}, ("PER",))


@pytest.mark.parametrize("name", ["Mesir", "Egypt", "Hamas", "Whitehall"])
def test_another_spelling_of_a_city_does_not_stand_beside_who_bears_the_name(name: str) -> None:
    assert not any(isinstance(bearer, NamedPlace) for bearer in _who(name))


@pytest.mark.parametrize("name", ["Bambang Tanpanama", "", " ", "…"])
def test_a_name_that_nobody_bears(name: str) -> None:
    assert _who(name) == ()


@pytest.mark.parametrize(
    ("name", "category"), [("himars", "artillery"), ("Bayraktar TB2", "drone"), ("F-16", "aircraft")]
)
def test_a_weapon_comes_with_its_category(name: str, category: str) -> None:
    (weapon,) = (bearer for bearer in _who(name) if bearer.kind == "weapon")
    assert weapon.category == category
