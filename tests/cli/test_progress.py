"""Progress is for long work that somebody looks at."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

SHOWING = """
import sys
from pathlib import Path
from simpang.cli.progress import progress
with progress([Path(name) for name in sys.argv[1:]]) as told:
    told.step("berita/satu.txt")
    told.complain("dua.txt: not read")
"""


def _on_a_terminal(*names: str) -> str:
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "80"}
    command = [sys.executable, "-c", SHOWING, *names]
    subprocess.run(command, stderr=theirs, stdout=subprocess.DEVNULL, env=environment, check=True)
    os.close(theirs)
    with os.fdopen(ours, "rb") as screen:
        return screen.read1(100_000).decode()


def test_several_reports_on_a_terminal() -> None:
    screen = _on_a_terminal("satu.txt", "dua.txt")
    assert "1 · berita/satu.txt" in screen
    assert "simpang: dua.txt: not read" in screen


def test_one_short_report_needs_none() -> None:
    assert _on_a_terminal("satu.txt").split("\r\n") == ["simpang: dua.txt: not read", ""]


def test_silence_where_nobody_looks(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", SHOWING, str(tmp_path)], capture_output=True, text=True, check=True
    )
    assert (ended.stdout, ended.stderr) == ("", "simpang: dua.txt: not read\n")
