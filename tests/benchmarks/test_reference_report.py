"""The report: the tables' rows, what agrees, what is left out, which differences are explained."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from crosschecks.explained import explanations
from crosschecks.tables import WITHOUT_SOURCE, Table, tables
from reference_report import CHECKS, main
from simpang.reference.record import DATA

Write = Callable[[str, object], Path]

LIST = """\
stateabb,ccode,leadid,leader,sdate,smonth,syear,emonth,eyear
INS,850,x-1,Karangan,10,1,2021,,
"""
HEADER = "source,table,key,from,until,who_is_right,why\n"
BECAUSE = "reign_leaders_to_2021,offices.csv,leader@IDN Karangan,,,ours,made up\n"


def test_rows_and_their_sources(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,source\nx,a book\ny,\n", encoding="utf-8")
    places = "headquarters: [{source: x.org}, {source: y.org}]"
    (tmp_path / "b.yaml").write_text(f"- {{id: A, {places}}}\n- {{id: B}}\n", encoding="utf-8")
    assert tables(tmp_path) == [Table("a.csv", 2, 1), Table("b.yaml", 2, 1)]


def test_tables_without_sources_are_tables_of_the_record() -> None:
    listed = {table.name: table for table in tables(DATA)}
    assert [name for name in WITHOUT_SOURCE if listed[name].sourced] == []


def test_a_difference_that_is_not_explained_is_listed(
    sources: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write("reign_leaders_to_2021/data_sets/leaderlist_3_21.csv", LIST)
    why = write("why.csv", HEADER)
    assert main(["--sources", str(sources), "--differences", str(why)]) == 1
    shown = capsys.readouterr().out
    assert "2 differences, 0 of them explained" in shown
    assert "leader@IDN Karangan 2021-02-01 – 2021-03-01 (2): ours Joko Widodo; theirs Karangan" in shown
    assert "cldr_id_en: left out: " in shown


def test_a_difference_that_is_explained_is_listed_on_demand(
    sources: Path, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write("reign_leaders_to_2021/data_sets/leaderlist_3_21.csv", LIST)
    why = write("why.csv", HEADER + BECAUSE + BECAUSE.replace("IDN", "MYS"))
    assert main(["--sources", str(sources), "--differences", str(why), "--all"]) == 0
    shown = capsys.readouterr().out
    assert "2 differences, 2 of them explained; right are: ours 2, theirs 0, both 0, open 0" in shown
    assert "Unexplained: none" in shown
    assert "ours: made up" in shown
    assert "explains nothing: reign_leaders_to_2021, offices.csv, leader@MYS Karangan" in shown


def test_explanations_are_of_sources_that_are_read() -> None:
    assert {each.source for each in explanations()} <= {source for source, _ in CHECKS}
