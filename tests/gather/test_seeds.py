"""Two reports as they were found, one after the other, against the same two told apart by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from simpang.gather import gather
from simpang.records import Report

_GOLD = Path(__file__).parents[3] / "shared" / "gold"


@pytest.mark.skipif(not (_GOLD / "seeds.txt").exists(), reason="the labelled reports are not here")
def test_the_seeds_are_told_apart() -> None:
    rows = [json.loads(line) for line in (_GOLD / "seeds.jsonl").read_text(encoding="utf-8").splitlines()]
    found = [report for report in gather([_GOLD / "seeds.txt"]) if isinstance(report, Report)]
    fields = ("title", "text", "outlet", "language")
    assert [[getattr(one, name) for name in fields] for one in found] == [
        [row[name] for name in fields] for row in rows
    ]
