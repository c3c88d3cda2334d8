"""Indonesian verb forms from their stems."""

from __future__ import annotations

import pytest

from simpang.language.affixes import active_forms, verb_forms


@pytest.mark.parametrize(
    ("stem", "form"),
    [
        ("usir", "mengusir"),
        ("ancam", "mengancam"),
        ("tarik", "menarik"),
        ("kirim", "mengirim"),
        ("pasok", "memasok"),
        ("serang", "menyerang"),
        ("bantu", "membantu"),
        ("desak", "mendesak"),
        ("jatuhkan", "menjatuhkan"),
        ("culik", "menculik"),
        ("gugat", "menggugat"),
        ("hukum", "menghukum"),
        ("lancarkan", "melancarkan"),
        ("rebut", "merebut"),
        ("minta", "meminta"),
        ("nyatakan", "menyatakan"),
        ("yakini", "meyakini"),
        ("wakili", "mewakili"),
        ("veto", "memveto"),
        ("protes", "memprotes"),
        ("kritik", "mengkritik"),
        ("transfer", "mentransfer"),
        ("suplai", "menyuplai"),
        ("suplai", "mensuplai"),
        ("bom", "mengebom"),
        ("cap", "mengecap"),
    ],
)
def test_men_takes_its_shape_from_the_first_letter(stem: str, form: str) -> None:
    assert form in active_forms(stem)


@pytest.mark.parametrize(
    ("stem", "wrong"), [("kritik", "mengritik"), ("protes", "memrotes"), ("transfer", "menransfer")]
)
def test_a_stem_in_two_consonants_keeps_its_first_letter(stem: str, wrong: str) -> None:
    assert wrong not in active_forms(stem)


def test_forms_carry_their_voice() -> None:
    voices = dict(verb_forms("usir"))
    assert {form: voices[form] for form in ("mengusir", "diusir", "mengusirnya", "diusirnya")} == {
        "mengusir": "active",
        "diusir": "passive",
        "mengusirnya": "active",
        "diusirnya": "passive",
    }


def test_no_form_is_given_with_two_voices() -> None:
    for stem in ("usir", "diami", "dirikan", "serang", "bom"):
        voices: dict[str, set[str]] = {}
        for form, voice in verb_forms(stem):
            voices.setdefault(form, set()).add(voice)
        assert all(len(found) == 1 for found in voices.values())
