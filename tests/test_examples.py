"""The examples read through the command line: three reports, and one mistake of fact in one of them."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).parent.parent / "examples"


@cache
def _simpang(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from simpang.cli import main; main()", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def _readings() -> dict[str, Any]:
    lines = _simpang("read", str(EXAMPLES), "--json").stdout.splitlines()
    return {Path(reading["report"]["source"]).name: reading for reading in map(json.loads, lines)}


def test_all_three_are_read() -> None:
    ended = _simpang("read", str(EXAMPLES), "--json")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert {name: reading["report"]["language"] for name, reading in _readings().items()} == {
        "bantuan-jerman.md": "id",
        "dubes-thailand.txt": "id",
        "gaza-ceasefire.html": "en",
    }


def test_each_has_its_headline_outlet_and_day() -> None:
    heads = {
        (reading["report"]["title"], reading["report"]["outlet"], str(reading["report"]["published"])[:10])
        for reading in _readings().values()
    }
    assert heads == {
        ("Jerman Kirim Empat Sistem Pertahanan Udara ke Ukraina", "Warta Samudra", "2025-04-11"),
        (
            "Thailand Panggil Pulang Dubes dari Kamboja, ASEAN Minta Kedua Pihak Menahan Diri",
            "Lintas Bangsa",
            "2025-07-24",
        ),
        ("Israel and Hamas agree on Gaza ceasefire, Qatar says", "Meridian Dispatch", "2025-01-16"),
    }


def test_austria_is_no_member_of_nato_and_nothing_else_is_wrong() -> None:
    found = {
        name: [(finding["kind"], finding["about"]) for finding in reading["findings"]]
        for name, reading in _readings().items()
        if reading["findings"]
    }
    assert found == {"bantuan-jerman.md": [("contradicts_reference", ["AUT", "member_of", "NATO"])]}


def test_the_finding_comes_first_on_the_page() -> None:
    page = _simpang("read", str(EXAMPLES / "bantuan-jerman.md")).stdout
    assert page.index("Yang tidak cocok") < page.index("Austria") < page.index("Yang terjadi")


def test_every_report_holds_events_and_statements() -> None:
    for reading in _readings().values():
        assert reading["events"]
        assert reading["statements"]
