"""Each source, a few made-up lines in its own form, beside the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from crosschecks import (
    alliances,
    cldr_names,
    current_leaders,
    factbook,
    igo_membership,
    iso_codes,
    officeholders,
    reign_leaders,
)
from crosschecks.bodies import bodies
from crosschecks.codes import DATA, cow_states
from crosschecks.comparison import Comparison, LeftOutError
from crosschecks.holders import terms
from crosschecks.officeholders import Position
from simpang.reference import load
from simpang.tables import read_csv

Write = Callable[[str, object], Path]
WriteR = Callable[[str, Mapping[str, Any]], None]


def _told(comparisons: Iterable[Comparison], *keys: str) -> list[str]:
    return [
        f"{each.key} {each.on or ''} {each.verdict}: {each.ours} / {each.theirs}".replace("  ", " ")
        for each in comparisons
        if not keys or each.key in keys
    ]


@pytest.mark.usefixtures("codes")
def test_codes_of_states(sources: Path, write: Write) -> None:
    told = ["IDN agree: a state / a state", "QQZ differ: no code / a state", "XKX differ: a state / no code"]
    assert _told(iso_codes.compare(load(), sources), "IDN", "QQZ", "XKX") == told
    write("umpirsky_country_list/data/en/country.json", {"ID": "Indonesia", "QZ": "Qazania"})
    assert _told(iso_codes.compare_list(load(), sources), "IDN", "QQZ", "XKX") == told


@pytest.mark.usefixtures("codes")
def test_names_in_both_languages(sources: Path, write: Write) -> None:
    for language, name in (("id", "INDONESIA"), ("en", "Isles of Maphilindo")):
        names = {"main": {language: {"localeDisplayNames": {"territories": {"ID": name, "001": "Dunia"}}}}}
        write(f"cldr_id_en/cldr-json/cldr-localenames-full/main/{language}/territories.json", names)
    assert _told(cldr_names.compare(load(), sources)) == [
        "IDN id agree: Indonesia / INDONESIA",
        "IDN en differ: Indonesia / Isles of Maphilindo",
    ]


def test_members_at_the_end_of_a_year(sources: Path, write_r: WriteR) -> None:
    table: dict[str, list[float]] = {name: [-1.0] * 5 for name in bodies("igo_bodies.csv")}
    table |= {"ccode": [20.0, 375.0, 375.0, 375.0, 999.0], "year": [2004.0, 2004.0, 2005.0, 2006.0, 2004.0]}
    table["nato"] = [1.0, 2.0, 1.0, -9.0, 1.0]
    write_r("igo_membership_cow_v3/data/state_year_format3.rda", table)
    assert _told(igo_membership.compare(load(), sources)) == [
        "NATO CAN 2004-12-31 agree: member / member",
        "NATO FIN 2004-12-31 agree: no member / no member",
        "NATO FIN 2005-12-31 differ: no member / member",
    ]


def test_holders_on_the_first_of_a_month(sources: Path, write: Write) -> None:
    lines = [
        "position,person,personID,start,end,gender,DOB,DOD,image,enwiki",
        "President,Presiden Jokowi,Q1,2021-11-15,2022-01,male,,,,Joko Widodo",
        "President,Sari Karangan,Q2,2022-02-01,,,,,,",
        "President,Tono Karangan,Q3,2022-04-15,,,,,,",
        "President,Tanpa Hari,Q4,,,,,,,",
        "Vice President,Wakil Karangan,Q5,2022-01-01,,,,,,",
    ]
    write("officeholders_wikidata/indonesia-ministers/html/holders21.csv", "\n".join(lines))
    assert _told(officeholders.compare(load(), sources)) == [
        "head_of_state@IDN Presiden Jokowi 2021-12-01 agree: Joko Widodo / Presiden Jokowi",
        "head_of_state@IDN Sari Karangan 2022-02-01 differ: Joko Widodo / Sari Karangan",
        "head_of_state@IDN Sari Karangan 2022-03-01 differ: Joko Widodo / Sari Karangan",
        "head_of_state@IDN Sari Karangan 2022-04-01 differ: Joko Widodo / Sari Karangan",
        "head_of_state@IDN Tono Karangan 2022-05-01 differ: Joko Widodo / Tono Karangan",
        "head_of_state@IDN Tono Karangan 2022-06-01 differ: Joko Widodo / Tono Karangan",
    ]


def test_a_leader_is_head_of_state_or_of_government(sources: Path, write: Write) -> None:
    lines = [
        "stateabb,ccode,leadid,leader,sdate,smonth,syear,emonth,eyear",
        "MAL,820,x-1,Najib Razak (acting),3,4,2009,3,2010",
        "INS,850,x-2,Karangan,10,1,2021,,",
        "INS,850,x-3,Lama,1,1,1999,12,2009",
        "SNM,331,x-5,Boschi and Karangan,10,2,2020,4,2020",
        "XYZ,999,x-4,Negeri Lain,1,1,2020,,",
    ]
    write("reign_leaders_to_2021/data_sets/leaderlist_3_21.csv", "\n".join(lines))
    assert _told(reign_leaders.compare(load(), sources)) == [
        "leader@MYS Najib Razak 2010-01-01 agree: Najib Razak / Najib Razak",
        "leader@MYS Najib Razak 2010-02-01 agree: Najib Razak / Najib Razak",
        "leader@IDN Karangan 2021-02-01 differ: Joko Widodo / Karangan",
        "leader@IDN Karangan 2021-03-01 differ: Joko Widodo / Karangan",
        "leader@SMR Boschi 2020-03-01 agree: Luca Boschi / Boschi",
        "leader@SMR Karangan 2020-03-01 differ: Luca Boschi and Mariella Mularoni / Karangan",
    ]


@pytest.mark.usefixtures("codes")
def test_leaders_of_the_latest_snapshot(sources: Path, write: Write) -> None:
    for day, name in (("2022-01-02", "Nama Lama"), ("2022-03-04", "Joko Widodo")):
        holder = {"current_holder": {"name_en": name}}
        positions = {"head_of_state": holder, "head_of_government": {"current_holder": None}}
        country = {"country": {"iso_code": "ID"}, "snapshot_date": day, "positions": positions}
        write(
            f"world_leaders_current_2026/snapshots/2022/{day[5:7]}/{day}.json", {"countries": {"x": country}}
        )
    assert _told(current_leaders.compare(load(), sources)) == [
        "head_of_state@IDN Joko Widodo 2022-03-04 agree: Joko Widodo / Joko Widodo"
    ]


@pytest.mark.usefixtures("codes")
def test_the_factbook_as_text(sources: Path, write: Write) -> None:
    capital = {"name": {"text": "Kota Baru (proposed capital), <em>Helsinki</em>; note - moved once"}}
    takes_part = {"text": "Arctic Council (observer, since 2000), EU, OECD (partner)"}
    government = {"Capital": capital, "International organization participation": takes_part}
    write("cia_factbook_json/europe/fi.json", {"Government": government})
    assert _told(factbook.compare_capitals(load(), sources)) == ["FIN capital agree: Helsinki / Kota Baru"]
    assert _told(factbook.compare_memberships(load(), sources), "EU FIN", "ARCTIC FIN", "ASEAN FIN") == [
        "ASEAN FIN 2025-12-31 agree: no member / no member",
        "ARCTIC FIN 2025-12-31 differ: member / no member",
        "EU FIN 2025-12-31 agree: member / member",
    ]


def test_pairs_that_are_allied(sources: Path, write_r: WriteR) -> None:
    pairs = {"ccode1": [2.0, 2.0, 740.0], "ccode2": [740.0, 732.0, 2.0], "year": [2017.0, 2018.0, 2018.0]}
    write_r("peacesciencer_cow/data/atop_alliance.rda", {**pairs, "atop_defense": [0.0, 0.0, 1.0]})
    assert _told(alliances.compare(load(), sources), "JPN USA", "KOR USA") == [
        "JPN USA 2018-12-31 agree: allied / allied",
        "KOR USA 2018-12-31 differ: allied / not allied",
    ]


@pytest.mark.parametrize(
    "check", [iso_codes.compare, cldr_names.compare, officeholders.compare, reign_leaders.compare,
              current_leaders.compare, factbook.compare_capitals, igo_membership.compare, alliances.compare]
)  # fmt: skip
def test_a_source_that_is_not_there_is_left_out(
    check: Callable[..., Iterable[Comparison]], sources: Path
) -> None:
    with pytest.raises(LeftOutError, match="is not there"):
        list(check(load(), sources))


def test_what_is_the_same_thing_is_on_record() -> None:
    record = load()
    mapped = {*bodies("igo_bodies.csv").values(), *bodies("factbook_bodies.csv").values()}
    assert mapped <= set(record.bodies)
    assert [code for code in cow_states().values() if record.entity(code) is None] == []
    positions = read_csv(DATA / "officeholder_positions.csv", Position)
    assert [each for each in positions if not terms(record, each.office, each.state, each.title)] == []
