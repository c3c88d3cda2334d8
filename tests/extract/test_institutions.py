"""Parts of states that act for them: ministries, armies, parliaments, police, crowds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Kementerian Luar Negeri Inggris menolak usulan itu.", "Kementerian Luar Negeri Inggris = GBR seat"),
        ("Kementerian Pertahanan Inggris menolak usulan itu.", "Kementerian Pertahanan Inggris = GBR seat"),
        ("Tentara Israel menolak usulan itu.", "Tentara Israel = ISR institution"),
        ("Parlemen Georgia menolak usulan itu.", "Parlemen Georgia = GEO institution"),
        ("Mahkamah Agung Brasil menolak usulan itu.", "Mahkamah Agung Brasil = BRA institution"),
        ("Pemerintah Kuba menolak usulan itu.", "Pemerintah Kuba = CUB institution"),
        ("Israel membantah kabar itu. Militer menyatakan sekolah itu kosong.", "Militer = ISR institution"),
        ("Junta militer Niger menolak usulan itu.", "Junta militer Niger = NER institution"),
    ],
)
def test_an_institution_belongs_to_the_state_named_beside_it(
    cast: Callable[..., list[str]], text: str, line: str
) -> None:
    assert line in cast("id", text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The British foreign ministry rejected the plan.", "British foreign ministry = GBR institution"),
        ("Israel's army rejected the plan.", "Israel's army = ISR institution"),
        ("The parliament of Georgia rejected the plan.", "parliament of Georgia = GEO institution"),
        (
            "American and British aircraft bombed Yemen.",
            "American and British aircraft = USA+GBR institution",
        ),
        ("Israel denied the report. The army said that the school was empty.", "army = ISR institution"),
        ("The Cuban government rejected the plan.", "Cuban government = CUB institution"),
    ],
)
def test_an_english_institution_belongs_to_the_state_named_beside_it(
    cast: Callable[..., list[str]], text: str, line: str
) -> None:
    assert line in cast("en", text)


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Tentara Israel menembak dua warga Lebanon.", "MIL"),
        ("Parlemen Iran mengecam Swedia.", "LEG"),
        ("Polisi Kenya menahan seorang warga Uganda.", "COP"),
        ("Pemerintah Kuba mengecam Amerika Serikat.", "GOV"),
        ("Pengadilan Rusia memvonis seorang warga Amerika Serikat.", "JUD"),
    ],
)
def test_an_institution_has_its_sector(indonesian: Read, text: str, sector: str) -> None:
    told = indonesian(text)
    (event,) = told.reading.events
    assert told.actor(event.actors[0]).sector == sector


@pytest.mark.parametrize(
    "text", ["Estonia masuk ke aliansi militer itu.", "Blok militer itu bubar. Ghana berduka."]
)
def test_a_word_that_tells_the_kind_of_a_body_is_no_army(cast: Callable[..., list[str]], text: str) -> None:
    assert [line for line in cast("id", text) if line.startswith("militer")] == []
