"""`simpang read`: pages for people, JSON Lines for programs, one line for what cannot be read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from simpang.cli import sources
from simpang.records import Reading, Unread

Run = Callable[..., Result]


def test_a_report_is_shown_in_its_own_language(
    simpang: Run, reads: Callable[..., Any], recall: Reading, talks: Reading
) -> None:
    reads(recall, talks)
    result = simpang("read", "berita")
    assert result.exit_code == 0
    assert "Yang tidak cocok" in result.stdout
    assert "What happened" in result.stdout
    assert result.stderr == ""


def test_headings_follow_the_language_asked_for(
    simpang: Run, reads: Callable[..., Any], recall: Reading
) -> None:
    reads(recall)
    output = simpang("read", "berita", "--lang", "en").stdout
    assert "What does not square" in output
    assert "Yang tidak cocok" not in output


def test_no_colours_and_no_trailing_blanks_where_output_is_piped(
    simpang: Run, reads: Callable[..., Any], recall: Reading
) -> None:
    reads(recall)
    output = simpang("read", "berita").stdout
    assert "\x1b" not in output
    assert all(line == line.rstrip() and len(line) <= 80 for line in output.splitlines())


def test_json_is_one_object_on_a_line_in_utf8_and_in_the_order_of_the_records(
    simpang: Run, reads: Callable[..., Any], recall: Reading, talks: Reading
) -> None:
    named = recall.model_copy(update={"report": recall.report.model_copy(update={"author": "Mircea Geoană"})})
    reads(named, talks)
    result = simpang("read", "berita", "--json")
    first, second = result.stdout_bytes.decode("utf-8").splitlines()
    assert "Mircea Geoană" in first
    assert list(json.loads(first)) == [
        "report",
        "actors",
        "events",
        "statements",
        "relations",
        "commitments",
        "findings",
        "provenance",
    ]
    assert Reading.model_validate_json(first) == named
    assert Reading.model_validate_json(second) == talks


def test_an_unread_report_is_one_line_and_the_rest_is_read(
    simpang: Run, reads: Callable[..., Any], french: Unread, talks: Reading
) -> None:
    reads(french, talks)
    result = simpang("read", "berita")
    assert result.exit_code == 1
    assert result.stderr == "simpang: paris.txt: reports in French are not read\n"
    assert "Egypt (EGY)" in result.stdout


def test_an_unread_report_in_json(
    simpang: Run, reads: Callable[..., Any], french: Unread, talks: Reading
) -> None:
    reads(french, talks)
    result = simpang("read", "berita", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout.splitlines()[0]) == {
        "report": {"source": "paris.txt", "language": "fr"},
        "error": {"code": "language", "message": "paris.txt: reports in French are not read"},
    }
    assert result.stderr == ""


def test_nothing_to_read_is_wrong_use(simpang: Run, reads: Callable[..., Any]) -> None:
    reads()
    result = simpang("read", "folder-kosong")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "simpang: nothing to read in folder-kosong\n"


def test_no_path_on_a_terminal_is_wrong_use(
    simpang: Run, reads: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    reads()
    monkeypatch.setattr(sources, "sys", type("System", (), {"stdin": Terminal()}))
    result = simpang("read")
    assert result.exit_code == 2
    assert "nothing to read" in result.stderr


def test_standard_input_is_read_where_no_path_is_given(
    simpang: Run, reads: Callable[..., Any], talks: Reading
) -> None:
    asked = reads(talks)
    assert simpang("read", stdin=b"Egypt may host talks.").exit_code == 0
    assert asked == [Path("-")]


@pytest.mark.parametrize(
    "arguments", [["baca"], ["read", "--lang", "fr", "x"], ["read", "--warna"], ["show"]]
)
def test_wrong_use(simpang: Run, arguments: list[str]) -> None:
    result = simpang(*arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr


def test_version(simpang: Run) -> None:
    assert simpang("--version").stdout.startswith("simpang 0.")
