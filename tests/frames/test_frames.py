"""What can happen, as data: the 16 types, their modes, and the units that say them."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from simpang import frames as house
from simpang.errors import DataError
from simpang.frames import Frame, frames, mode_rules, themes, type_rules, units, version
from simpang.language import LANGUAGES
from simpang.records import EventType
from simpang.tables import read_yaml

MODES: dict[str, str] = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack "
    "aerial "
    "drone heavy-weapons crowd-control unconventional",
}


def allowed(type_: str, mode: str | None) -> bool:
    """Whether PLOVER has this mode for this type."""
    return mode is None or mode in MODES.get(type_, "").split()


def test_each_of_the_sixteen_types_has_a_rule() -> None:
    assert set(type_rules()) == set(get_args(EventType))


def test_quads_part_words_from_deeds_and_help_from_harm() -> None:
    for rule in type_rules().values():
        assert rule.quad in (1, 2, 3, 4)
        assert (rule.goldstein > 0) == (rule.quad < 3)


def test_every_mode_is_one_of_its_type() -> None:
    assert [frame.id for frame in frames().values() if not allowed(frame.type, frame.mode)] == []
    assert [
        rule.type
        for rule in mode_rules().values()
        for mode in (*rule.themes.values(), rule.default)
        if not allowed(rule.type, mode)
    ] == []


def test_what_an_act_becomes_is_a_type_with_its_mode() -> None:
    for rule in type_rules().values():
        for outcome in (rule.future, rule.refused):
            assert outcome is None or allowed(outcome.type, outcome.mode)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_gives_a_mode_that_its_frame_may_have(language: str) -> None:
    wrong = [unit for unit in units(language) if not allowed(frames()[unit.frame].type, unit.mode)]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_has_words(language: str) -> None:
    assert [unit for unit in units(language) if not (unit.stems or unit.verbs or unit.nouns)] == []


def test_stems_are_for_the_language_with_affixes() -> None:
    assert [unit.frame for unit in units("en") if unit.stems] == []


def test_a_frame_whose_modes_depend_on_its_object_has_a_rule() -> None:
    asked = {frame.type for frame in frames().values() if frame.modes_by_object}
    assert asked <= set(mode_rules())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_themes_that_name_modes_exist(language: str) -> None:
    known = {theme.name for theme in themes(language)}
    assert {theme for rule in mode_rules().values() for theme in rule.themes} <= known


def test_cameo_codes_are_two_to_four_figures() -> None:
    codes = {frame.cameo for frame in frames().values()}
    assert [code for code in codes if not (code.isdecimal() and 2 <= len(code) <= 4)] == []


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("- {id: x, type: NOTHING, cameo: '010'}", "line 1: type: .*AGREE"),
        ("# a comment\n- {id: x, type: AGREE, cameo: '010', colour: red}", "line 2: colour"),
        ("- {id: x, type: AGREE}", "line 1: cameo"),
        ("id: x", "a list of entries"),
    ],
)
def test_a_row_that_does_not_fit_is_told_with_its_file_and_line(
    tmp_path: Path, row: str, message: str
) -> None:
    path = tmp_path / "frames.yaml"
    path.write_text(row, encoding="utf-8")
    with pytest.raises(DataError, match=message) as caught:
        read_yaml(path, Frame)
    assert "frames.yaml" in str(caught.value)


def test_the_version_changes_with_the_language() -> None:
    assert version("id") != version("en")
    assert version("id") == version("id")


def test_the_data_lies_beside_the_code() -> None:
    assert {path.name for path in house.FOLDER.glob("*.yaml")} == {"frames.yaml", "modes.yaml", "types.yaml"}
