"""Who exists, and every form by which a text may name them."""

from __future__ import annotations

import itertools
from collections import Counter

import pytest

from simpang.reference import Form, Reference, load


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load()


def meanings(reference: Reference, language: str, text: str) -> list[Form]:
    return [form for form in reference.forms(language) if form.text == text]


@pytest.mark.parametrize(
    ("language", "text", "entity", "kind"),
    [
        ("id", "AS", "USA", "acronym"),
        ("id", "Negeri Paman Sam", "USA", "alias"),
        ("id", "Korsel", "KOR", "alias"),
        ("id", "Korut", "PRK", "alias"),
        ("id", "UEA", "ARE", "acronym"),
        ("id", "Tiongkok", "CHN", "name"),
        ("id", "Cina", "CHN", "alias"),
        ("id", "Negeri Tirai Bambu", "CHN", "alias"),
        ("id", "Turkiye", "TUR", "alias"),
        ("id", "Ceko", "CZE", "name"),
        ("id", "RI", "IDN", "acronym"),
        ("id", "PNG", "PNG", "acronym"),
        ("id", "Moskwa", "RUS", "capital"),
        ("id", "Kiev", "UKR", "capital"),
        ("id", "Jalur Gaza", "PSE", "place"),
        ("id", "Tepi Barat", "PSE", "place"),
        ("id", "PBB", "UN", "acronym"),
        ("id", "Pakta Pertahanan Atlantik Utara", "NATO", "name"),
        ("id", "OKI", "OIC", "acronym"),
        ("id", "Liga Arab", "LAS", "name"),
        ("id", "Hizbullah", "HEZBOLLAH", "name"),
        ("id", "Komite Internasional Palang Merah", "ICRC", "name"),
        ("id", "International Criminal Court", "ICC", "name"),
        ("en", "Briton", "GBR", "demonym"),
        ("en", "Russians", "RUS", "demonym"),
        ("en", "Israeli", "ISR", "adjective"),
        ("en", "Czechs", "CZE", "demonym"),
        ("en", "Burmese", "MMR", "adjective"),
        ("en", "Kyiv", "UKR", "capital"),
        ("en", "Houthis", "HOUTHI", "name"),
    ],
)
def test_a_form_names_its_entity(
    reference: Reference, language: str, text: str, entity: str, kind: str
) -> None:
    assert [(form.entity_id, form.kind) for form in meanings(reference, language, text)] == [(entity, kind)]


@pytest.mark.parametrize(
    ("language", "text", "code", "sector"),
    [
        ("id", "Kremlin", "RUS", "GOV"),
        ("id", "Gedung Putih", "USA", "GOV"),
        ("id", "Pentagon", "USA", "MIL"),
        ("id", "Kongres AS", "USA", "LEG"),
        ("id", "TNI", "IDN", "MIL"),
        ("id", "Kemlu RI", "IDN", "GOV"),
        ("en", "Knesset", "ISR", "LEG"),
        ("en", "Mossad", "ISR", "SPY"),
        ("en", "Foreign Office", "GBR", "GOV"),
        ("en", "Quai d’Orsay", "FRA", "GOV"),
    ],
)
def test_a_seat_stands_for_its_state_and_branch(
    reference: Reference, language: str, text: str, code: str, sector: str
) -> None:
    (form,) = meanings(reference, language, text)
    assert (form.kind, form.entity_id, form.sector) == ("seat", code, sector)


@pytest.mark.parametrize(
    ("language", "text", "entities"),
    [
        ("id", "Kongo", {"COD", "COG"}),
        ("en", "Koreans", {"KOR", "PRK"}),
        ("id", "CSIS", {"CSIS_ID", "CSIS_US"}),
    ],
)
def test_a_form_of_several_entities_is_ambiguous(
    reference: Reference, language: str, text: str, entities: set[str]
) -> None:
    forms = meanings(reference, language, text)
    assert {form.entity_id for form in forms} == entities
    assert all(form.ambiguous for form in forms)


@pytest.mark.parametrize(
    ("language", "text"), [("en", "Georgia"), ("en", "Jordan"), ("id", "Chad"), ("id", "Washington")]
)
def test_a_form_that_means_something_else_too_is_ambiguous(
    reference: Reference, language: str, text: str
) -> None:
    assert all(form.ambiguous for form in meanings(reference, language, text))


def test_the_security_council_acts_for_the_united_nations(reference: Reference) -> None:
    council = reference.entity("UNSC")
    assert council is not None
    assert council.code == "UN"
    assert reference.by_code("UN")[0].id == "UN"


def test_ids_are_unique_and_countries_exist(reference: Reference) -> None:
    counts = Counter(entity.id for entity in reference.entities)
    assert [entity_id for entity_id, count in counts.items() if count > 1] == []
    states = {entity.id for entity in reference.entities if entity.kind == "state"}
    assert {entity.country for entity in reference.entities if entity.country} <= states


def test_every_entity_has_a_name_in_both_languages(reference: Reference) -> None:
    assert [entity.id for entity in reference.entities if set(entity.names) != {"id", "en"}] == []


@pytest.mark.parametrize("language", ["id", "en"])
def test_acronyms_belong_to_one_entity_or_are_flagged(reference: Reference, language: str) -> None:
    forms = sorted((f for f in reference.forms(language) if f.kind == "acronym"), key=lambda f: f.text)
    for text, group in itertools.groupby(forms, key=lambda form: form.text):
        same = list(group)
        assert len(same) == 1 or all(form.ambiguous for form in same), text


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_shield_holds_a_form_and_is_none_itself(reference: Reference, language: str) -> None:
    forms = {form.text for form in reference.forms(language)}
    assert [shield for shield in reference.shields(language) if shield in forms] == []


def test_texts_refer_back_by_the_nouns_of_an_entity_s_sort(reference: Reference) -> None:
    nato, asean, hamas = (reference.entity(entity_id) for entity_id in ("NATO", "ASEAN", "HAMAS"))
    assert nato and asean and hamas
    assert "aliansi" in nato.names["id"].described_as
    assert "perhimpunan" in asean.names["id"].described_as
    assert "movement" in hamas.names["en"].described_as
