"""`add`, `list`, `show` and `findings`: a desk's day with its ledger."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from simpang.records import Reading, Unread

Run = Callable[..., Result]


@pytest.fixture
def filled(simpang: Run, reads: Callable[..., Any], recall: Reading, talks: Reading) -> Result:
    reads(recall, talks)
    return simpang("add", "berita")


def test_reports_are_added_to_the_ledger_of_the_working_folder(filled: Result, tmp_path: Path) -> None:
    assert (filled.exit_code, filled.stdout, filled.stderr) == (0, "simpang.db: 2 added\n", "")
    assert (tmp_path / "simpang.db").is_file()


def test_adding_again_changes_nothing(simpang: Run, filled: Result) -> None:
    assert simpang("add", "berita", "--lang", "id").stdout == "simpang.db: 2 sudah ada\n"


def test_a_report_that_cannot_be_read_fails_and_the_rest_is_added(
    simpang: Run, reads: Callable[..., Any], french: Unread, talks: Reading
) -> None:
    reads(french, talks)
    result = simpang("add", "berita", "--ledger", "desk.db")
    assert (result.exit_code, result.stdout) == (1, "desk.db: 1 added, 1 failed\n")
    assert result.stderr == "simpang: paris.txt: reports in French are not read\n"


def test_a_reading_that_does_not_hang_together_fails_and_the_rest_is_added(
    simpang: Run, reads: Callable[..., Any], recall: Reading, talks: Reading
) -> None:
    reads(recall.model_copy(update={"actors": ()}), talks)
    result = simpang("add", "berita")
    assert (result.exit_code, result.stdout) == (1, "simpang.db: 1 added, 1 failed\n")
    assert "duta.txt" in result.stderr


def test_the_environment_names_the_ledger(
    simpang: Run, reads: Callable[..., Any], talks: Reading, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads(talks)
    monkeypatch.setenv("SIMPANG_LEDGER", str(tmp_path / "desk.db"))
    assert simpang("add", "berita").exit_code == 0
    assert not (tmp_path / "simpang.db").exists()
    assert "Example Post" in simpang("list").stdout


def test_list_shows_reports_newest_first(simpang: Run, filled: Result) -> None:
    result = simpang("list", "--lang", "id")
    heading, first, second = result.stdout.splitlines()
    assert heading.split() == ["ID", "Terbit", "Media", "Judul", "Temuan"]
    assert first.split() == [
        "aaaaaaaaaa",
        "2024-05-23",
        "Harian",
        "Contoh",
        "Israel",
        "Panggil",
        "Pulang",
        "Dubes",
        "1",
    ]
    assert second.split() == ["bbbbbbbbbb", "Example", "Post", "talks.html"]


def test_list_as_json_searched_and_limited(simpang: Run, filled: Result) -> None:
    (line,) = simpang("list", "--json", "--search", "cairo").stdout.splitlines()
    assert json.loads(line)["outlet"] == "Example Post"
    (line,) = simpang("list", "--json", "--limit", "1").stdout.splitlines()
    assert json.loads(line)["findings"] == 1
    assert simpang("list", "--search", "tidakada").stdout == "No reports.\n"


def test_show_gives_the_same_page_and_the_same_json_as_read(
    simpang: Run, filled: Result, reads: Callable[..., Any], recall: Reading
) -> None:
    reads(recall)
    assert simpang("show", "aaaa").stdout == simpang("read", "berita/duta.txt").stdout
    assert simpang("show", "aaaa", "--json").stdout == simpang("read", "x", "--json").stdout


def test_findings_come_with_words_record_and_report(simpang: Run, filled: Result) -> None:
    output = " ".join(simpang("findings").stdout.split())
    assert "Keliru (bertentangan dengan catatan umum)" in output
    assert "“anggota NATO seperti Irlandia”" in output
    assert "Tercatat: NATO beranggotakan 32 negara · sejak 7 Maret 2024 · sumber: https://nato.int" in output
    assert "laporan: Israel Panggil Pulang Dubes · Harian Contoh · 23 Mei 2024 · aaaaaaaaaa" in output


def test_findings_as_json_and_of_one_report(simpang: Run, filled: Result) -> None:
    (line,) = simpang("findings", "--json").stdout.splitlines()
    found = json.loads(line)
    assert found["finding"]["about"] == ["IRL", "member_of", "NATO"]
    assert found["words"] == "anggota NATO seperti Irlandia"
    assert simpang("findings", "--report", "bbbb").stdout == "No findings.\n"


@pytest.mark.parametrize("command", [["list"], ["show", "abc"], ["findings"]])
def test_no_ledger_there(simpang: Run, command: list[str]) -> None:
    result = simpang(*command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "simpang: simpang.db: no such ledger; `simpang add` makes one\n"


@pytest.mark.parametrize("command", [["add", "berita"], ["list"], ["show", "abc"], ["findings"]])
def test_a_ledger_file_that_is_no_ledger(
    simpang: Run, reads: Callable[..., Any], talks: Reading, tmp_path: Path, command: list[str]
) -> None:
    reads(talks)
    (tmp_path / "simpang.db").write_text("Jakarta - Menteri Luar Negeri bertemu.\n" * 100, encoding="utf-8")
    result = simpang(*command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "simpang: simpang.db: the file is no ledger of Simpang\n"


def test_unknown_id(simpang: Run, filled: Result) -> None:
    result = simpang("show", "zzz")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "simpang: simpang.db: no report has an id that begins 'zzz'\n"
