"""A user's own tables, laid over the shipped ones."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from simpang.errors import DataError, OverlayWarning
from simpang.reference import faults, load, office_holders, standings, who

TERMS = "office,body,title,acting,person,valid_from,valid_until,known_until,source"
MEMBERS = "body,member,relation,valid_from,valid_until,source"


def overlay(folder: Path, **tables: str) -> Path:
    """A folder with tables, each given by its name with `_` for the dot."""
    for name, text in tables.items():
        (folder / name.replace("__", ".")).write_text(text + "\n", encoding="utf-8")
    return folder


def holders(folder: Path, office: str, body: str, on: str) -> list[str]:
    answer = office_holders(load(folder), office, body, date.fromisoformat(on))  # type: ignore[arg-type]
    return [each.person for each in answer.holders]


def test_a_new_term_ends_the_one_that_was_still_running(tmp_path: Path) -> None:
    folder = overlay(
        tmp_path,
        offices__csv=f"{TERMS}\nforeign_minister,IDN,,,Ratna Wulandari,2026-03-01,,2026-11-01,Lembaran Negara",
        offices_people__csv="person,aliases\nRatna Wulandari,",
    )
    assert holders(folder, "foreign_minister", "IDN", "2025-06-01") == ["Sugiono"]
    assert holders(folder, "foreign_minister", "IDN", "2026-05-01") == ["Ratna Wulandari"]


def test_the_same_term_told_anew_stands_in_the_place_of_the_shipped_one(tmp_path: Path) -> None:
    folder = overlay(
        tmp_path,
        offices__csv=f"{TERMS}\nforeign_minister,IDN,,,Sugiono,2024-10-21,2026-06-01,,Lembaran Negara",
    )
    terms = [
        t for t in load(folder).offices.at("IDN") if (t.office, t.person) == ("foreign_minister", "Sugiono")
    ]
    assert [(str(t.valid_until), t.source) for t in terms] == [("2026-06-01", "Lembaran Negara")]
    assert holders(folder, "foreign_minister", "IDN", "2020-01-01") == ["Retno Marsudi"]


def test_a_former_and_later_term_of_one_person_are_two(tmp_path: Path) -> None:
    folder = overlay(
        tmp_path,
        offices__csv=f"{TERMS}\nhead_of_state,USA,,,Donald Trump,2025-01-20,,2026-11-01,Lembaran Negara",
    )
    assert holders(folder, "head_of_state", "USA", "2019-01-01") == ["Donald Trump"]
    assert holders(folder, "head_of_state", "USA", "2023-01-01") == ["Joe Biden"]
    assert holders(folder, "head_of_state", "USA", "2026-10-01") == ["Donald Trump"]


def test_rows_of_a_body_and_its_member_replace_the_shipped_ones(tmp_path: Path) -> None:
    folder = overlay(tmp_path, memberships__csv=f"{MEMBERS}\nNATO,MKD,member,2020-03-28,,Warta NATO")
    answer = standings(load(folder), "NATO", "MKD", date(2020, 3, 27)).standings
    assert [(each.standing, each.verdict) for each in answer] == [("member", "no")]
    assert standings(load(folder), "NATO", "FIN", date(2024, 1, 1)).standings[0].verdict == "yes"


def test_an_organisation_of_ones_own_has_its_names_and_its_seat(tmp_path: Path) -> None:
    folder = overlay(
        tmp_path,
        organisations__yaml="- {id: PERISAI, code: PERISAI, kind: organisation, sort: tank, country: IDN, "
        "names: {id: {name: Lembaga Perisai Nusantara, acronyms: [LPN]}}}",
    )
    assert [bearer.kind for bearer in who(load(folder), "LPN", date(2026, 1, 1)).bearers] == ["organisation"]
    assert who(load(), "LPN", date(2026, 1, 1)).bearers == ()
    assert load(folder).version() != load().version()


@pytest.mark.parametrize(
    ("table", "text", "said"),
    [
        ("offices__csv", "office,body,person,from\n", "offices.csv, line 1: unknown column 'from'; valid: acting"),
        ("memberships__csv", f"{MEMBERS}\nNATO,IRL,member,2026-13-01,,x", "memberships.csv, line 2: valid_from"),
        ("memberships__csv", f"{MEMBERS}\nNATO,FIN,member,2023-04-04,,x\nNATTO,IRL,member,2026,,x",
         "memberships.csv, line 3: no body 'NATTO'"),
        ("memberships__csv", f"{MEMBERS}\nNATO,IRX,member,2026,,x", "line 2: no state or organisation 'IRX'"),
        ("offices__csv", f"{TERMS}\nleader,NATO,,,Budi Santoso,2026,,2026-05-01,x",
         "offices.csv, line 2: no line for 'Budi Santoso'"),
        ("organisations__yaml",
         "- {id: SATU, code: SATU, kind: organisation, sort: bloc, succeeded_by: DUA, names: {en: {name: One}}}\n"
         "- {id: DUA, code: DUA, kind: organisation, sort: bloc, succeeded_by: SATU, names: {en: {name: Two}}}",
         "organisations.yaml, line 1: successors run in a circle: SATU → DUA → SATU"),
        ("organisations__yaml", "- {id: SATU, code: SATU, kind: organisation, sort: blok, names: {en: {name: One}}}",
         "organisations.yaml, line 1: SATU: 'blok'; valid: alliance"),
        ("office__csv", f"{TERMS}\n", "office.csv: no table of the reference; valid: alliances.csv"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named_with_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str, text: str, said: str
) -> None:
    folder = overlay(tmp_path, **{table: text})
    with pytest.raises(DataError) as refused:
        load(folder)
    assert said in refused.value.message
    monkeypatch.setenv("SIMPANG_REFERENCE", str(folder))
    with pytest.warns(OverlayWarning, match="this overlay is left out") as warned:
        shipped = load()
    assert said in str(warned[0].message)
    assert standings(shipped, "NATO", "FIN", date(2024, 1, 1)).standings[0].verdict == "yes"


def test_the_environment_names_overlays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = overlay(tmp_path, memberships__csv=f"{MEMBERS}\nNATO,AUT,member,2026-01-01,,Warta Wina")
    monkeypatch.setenv("SIMPANG_REFERENCE", str(folder))
    assert standings(load(), "NATO", "AUT", date(2026, 2, 1)).standings[0].verdict == "yes"


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no such folder of reference tables"):
        load(tmp_path / "tiada")


PLACES = "name_en,name_id,aliases_en,aliases_id,kind,countries,latitude,longitude,capital_of,source,note"


def test_places_of_ones_own_stand_beside_the_shipped_ones_or_in_their_place(tmp_path: Path) -> None:
    new = "Desa Contoh,Desa Contoh,,,camp,IDN,-3.5,140.25,,UNHCR,"
    goma = "Goma,Goma,,Kota Goma,city,COD,-1.7,29.2,,Institut géographique du Congo,"
    reference = load(overlay(tmp_path, places__csv=f"{PLACES}\n{new}\n{goma}"))
    assert [place.source for place in reference.places_named("desa contoh")] == ["UNHCR"]
    assert [place.latitude for place in reference.places_named("Kota Goma")] == [-1.7]
    assert len(reference.places) == len(load().places) + 1


def test_a_place_in_no_known_state_makes_an_overlay_unusable(tmp_path: Path) -> None:
    folder = overlay(tmp_path, places__csv=f"{PLACES}\nDesa,Desa,,,city,IDX,1,1,,GeoNames,")
    with pytest.raises(DataError, match=r"places\.csv, line 2: countries: no state 'IDX'"):
        load(folder)
    assert [fault.code for fault in faults(folder) if fault.level == "error"] == ["bad_place"]
