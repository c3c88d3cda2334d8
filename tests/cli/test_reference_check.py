"""`simpang reference check`, and overlays that do not fit."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]

WRONG = "body,member,relation,valid_from,valid_until,source\nNATTO,FIN,member,2024-01-01,,x\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with a membership of a body that is not on record."""
    (tmp_path / "memberships.csv").write_text(WRONG, encoding="utf-8")
    return tmp_path


def test_the_shipped_record_passes(simpang: Run) -> None:
    result = simpang("reference", "check", "--no-notes")
    assert (result.exit_code, result.stdout) == (0, "0 errors, 0 doubts, 0 notes\n")


def test_an_error_is_told_with_file_and_line(simpang: Run, own: Path) -> None:
    result = simpang("reference", "check", "--no-notes", str(own))
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        f"error: {own / 'memberships.csv'}, line 2: no body 'NATTO' in bodies.csv",
        "1 error, 0 doubts, 0 notes",
    ]


def test_json_has_one_fault_a_line(simpang: Run, own: Path) -> None:
    (fault,) = map(
        json.loads, simpang("reference", "check", "--no-notes", "--json", str(own)).stdout.splitlines()
    )
    assert (fault["level"], fault["code"], fault["line"]) == ("error", "unknown_body", 2)


def test_a_folder_that_is_none_is_wrong_use(simpang: Run, tmp_path: Path) -> None:
    result = simpang("reference", "check", str(tmp_path / "tiada"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no such folder of reference tables" in result.stderr


def test_an_unusable_overlay_is_told_and_the_shipped_record_answers(
    simpang: Run, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIMPANG_REFERENCE", str(own))
    result = simpang("member", "NATO", "Finlandia", "--on", "2024-01-01", "--lang", "en")
    assert result.exit_code == 0
    assert "memberships.csv, line 2: no body 'NATTO' in bodies.csv" in result.stderr.replace("\n", " ")
    assert "NATO" in result.stdout
