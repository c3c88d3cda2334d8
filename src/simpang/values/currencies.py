"""Which currency a sign, a unit and a country name together: `US$`, `krone` of Norway, `Swedish crowns`.

In come words, out come ISO 4217 codes. The tables are `values/data/currencies.csv` and `currency_units.yaml`.
"""

from __future__ import annotations

from functools import cache

from pydantic import Field, field_validator

from simpang.tables import read_csv, read_yaml
from simpang.values.scanning import Phrases
from simpang.values.vocabulary import DATA, ValueRow


class Currency(ValueRow):
    """A currency: its code, the units it is called by, the countries that use it, its signs.

    `default_of`: units that mean this currency where no country is known. `english`, `indonesian`: the words
    that stand beside the unit for this currency ("Swedish crowns", "dolar AS").
    """

    currency: str = Field(pattern=r"[A-Z]{3}")
    units: tuple[str, ...]
    countries: tuple[str, ...]
    default_of: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    indonesian: tuple[str, ...] = ()

    @field_validator("units", "countries", "default_of", mode="before")
    @classmethod
    def _by_spaces(cls, cell: str) -> tuple[str, ...]:
        return tuple(cell.split())

    @field_validator("signs", "english", "indonesian", mode="before")
    @classmethod
    def _by_bars(cls, cell: str) -> tuple[str, ...]:
        return tuple(cell.split("|"))

    def adjectives(self, language: str) -> tuple[str, ...]:
        return self.indonesian if language == "id" else self.english


class CurrencyUnit(ValueRow):
    """What a unit of money is called in each language.

    A `common_word` is also another word ("won", "pounds" of weight): read as money only with thousands or a
    country.
    """

    unit: str
    en: tuple[str, ...]
    id: tuple[str, ...]
    common_word: bool = False

    def forms(self, language: str) -> tuple[str, ...]:
        return self.id if language == "id" else self.en


@cache
def currencies() -> tuple[Currency, ...]:
    """All currencies. Raises DataError where the table does not fit."""
    return tuple(read_csv(DATA / "currencies.csv", Currency))


@cache
def unit_words(language: str) -> Phrases[CurrencyUnit]:
    """The words for units of money, with the unit each stands for."""
    rows = read_yaml(DATA / "currency_units.yaml", CurrencyUnit)
    return Phrases((form, row) for row in rows for form in row.forms(language))


@cache
def signs() -> Phrases[Currency]:
    """Signs and codes of currencies that stand before or after an amount. A bare `$` is the US dollar's."""
    return Phrases((sign, row) for row in currencies() for sign in row.signs)


@cache
def adjectives(language: str) -> Phrases[tuple[Currency, ...]]:
    """Words beside a unit that tell whose it is, with all currencies they may mean ("CFA")."""
    words: dict[str, list[Currency]] = {}
    for row in currencies():
        for adjective in row.adjectives(language):
            words.setdefault(adjective, []).append(row)
    return Phrases((adjective, tuple(rows)) for adjective, rows in words.items())


def resolve_currency(unit: str, country_code: str | None = None) -> str | None:
    """The ISO 4217 code of a unit of money in a country (ISO 3166-1 alpha-3), None where that is not clear.

    A country that has no such unit falls to the unit's default ("dollar" of Norway is the US dollar):
    "krone" is NOK for NOR and DKK for DNK, "dollar" USD without a country, AUD for AUS.
    """
    for row in currencies():
        if unit in row.units and country_code is not None and country_code in row.countries:
            return row.currency
    return next((row.currency for row in currencies() if unit in row.default_of), None)
