"""The media through which statements come, as reports name them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import simpang.reference
from simpang.errors import DataError
from simpang.reference.media import Medium, load_media

DATA = Path(simpang.reference.__path__[0]) / "data"


@pytest.fixture(scope="module")
def media() -> tuple[Medium, ...]:
    return load_media(DATA)


@pytest.mark.parametrize(
    ("form", "name", "kind"),
    [
        ("Reuters", "Reuters", "agency"),
        ("AFP", "Agence France-Presse", "agency"),
        ("AP", "Associated Press", "agency"),
        ("Anadolu", "Anadolu Agency", "agency"),
        ("Antara", "ANTARA", "agency"),
        ("Kantor Berita WAFA", "WAFA", "agency"),
        ("Detik.com", "detikcom", "portal"),
        ("Harian Kompas", "Kompas", "newspaper"),
        ("CNN Indonesia", "CNN Indonesia", "broadcaster"),
        ("Aljazeera", "Al Jazeera", "broadcaster"),
        ("NYT", "The New York Times", "newspaper"),
        ("Times of Israel", "The Times of Israel", "newspaper"),
        ("Twitter", "X", "platform"),
        ("Truth Social", "Truth Social", "platform"),
    ],
)
def test_a_form_in_a_report_names_its_medium(
    media: tuple[Medium, ...], form: str, name: str, kind: str
) -> None:
    assert [(medium.name, medium.kind) for medium in media if form in medium.forms] == [(name, kind)]


def test_a_form_names_one_medium_only(media: tuple[Medium, ...]) -> None:
    owners: dict[str, list[str]] = {}
    for medium in media:
        for form in medium.forms:
            owners.setdefault(form, []).append(medium.name)
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


@pytest.mark.parametrize(
    "word", ["Detik", "Merdeka", "Suara", "Time", "Foreign Affairs", "The National", "Guardian"]
)
def test_a_common_word_is_no_form(media: tuple[Medium, ...], word: str) -> None:
    assert all(word not in medium.forms for medium in media)


def test_countries_and_domains_are_well_formed(media: tuple[Medium, ...]) -> None:
    assert all(medium.country is None or re.fullmatch("[A-Z]{3}", medium.country) for medium in media)
    domains = [medium.domain for medium in media if medium.domain]
    assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+(/[a-z-]+)?", domain) for domain in domains)
    assert len(domains) == len(set(domains))


def test_the_news_of_the_world_and_of_indonesia_are_there(media: tuple[Medium, ...]) -> None:
    assert len(media) >= 220
    assert sum(medium.country == "IDN" for medium in media) >= 40


def test_a_medium_of_no_known_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "media.csv").write_text("name,aliases,domain,country,kind\nKoran Desa,,,IDN,zine\n", "utf-8")
    with pytest.raises(DataError, match=r"media\.csv, line 2: kind"):
        load_media(tmp_path)
