"""A program that dies at any moment leaves whole reports in the ledger, or none."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import event

from simpang.errors import LedgerError
from simpang.ledger import Ledger, open_ledger
from simpang.records import Reading

ADD_ALL = """
import sys
from simpang.ledger import open_ledger
from simpang.records import Reading
with open(sys.argv[1], encoding="utf-8") as lines, open_ledger(sys.argv[2]) as ledger:
    for line in lines:
        ledger.add(Reading.model_validate_json(line))
        print(flush=True)
"""


def _long_readings(envoy: Reading, count: int) -> dict[str, Reading]:
    """Reports with many events each, so that a kill falls within a transaction as a rule."""
    (first,) = envoy.events
    events = tuple(first.model_copy(update={"id": f"e{number}"}) for number in range(300))
    reports = (envoy.report.model_copy(update={"id": f"{number:064x}"}) for number in range(count))
    return {
        report.id: envoy.model_copy(update={"report": report, "events": events, "findings": ()})
        for report in reports
    }


def _faults(path: Path) -> list[object]:
    connection = sqlite3.connect(path)
    try:
        checks = ("PRAGMA foreign_key_check", "PRAGMA integrity_check")
        return [row for check in checks for row in connection.execute(check) if row != ("ok",)]
    finally:
        connection.close()


@pytest.mark.parametrize("round_", range(4))
def test_killed_while_adding(tmp_path: Path, path: Path, envoy: Reading, round_: int) -> None:
    readings = _long_readings(envoy, 60)
    source = tmp_path / "readings.jsonl"
    source.write_text("\n".join(each.model_dump_json() for each in readings.values()), encoding="utf-8")
    chance = random.Random(round_)
    command = [sys.executable, "-c", ADD_ALL, str(source), str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as adding:
        assert adding.stdout is not None
        told = chance.randrange(1, 20)
        for _ in range(told):
            adding.stdout.readline()
        time.sleep(chance.random() / 50)
        os.kill(adding.pid, signal.SIGKILL)
    with open_ledger(path, create=False) as ledger:
        kept = [line.id for line in ledger.reports()]
        assert told <= len(kept) < len(readings)
        assert all(ledger.reading(report_id) == readings[report_id] for report_id in kept)
        assert ledger.add(readings[kept[0]]).outcome == "unchanged"
    assert _faults(path) == []


def test_killed_while_the_ledger_is_made(path: Path, envoy: Reading) -> None:
    command = [sys.executable, "-c", ADD_ALL, os.devnull, str(path)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as making:
        while not path.exists() and making.poll() is None:
            time.sleep(0.001)
        os.kill(making.pid, signal.SIGKILL)
    with open_ledger(path) as ledger:
        assert ledger.add(envoy).added


@pytest.mark.parametrize("known", [False, True])
def test_a_fault_at_any_step_leaves_what_was_there(
    path: Path, envoy: Reading, plain: Callable[..., Reading], known: bool
) -> None:
    former = envoy.model_copy(update={"events": (), "findings": ()})
    with open_ledger(path) as ledger:
        ledger.add(former if known else plain("Lain", "Laporan lain."))
        before = (ledger.counts(), ledger.reports())
        step = 0
        while not _add_with_fault(ledger, envoy, step):
            assert (ledger.counts(), ledger.reports()) == before
            step += 1
        assert step > 10
        assert ledger.reading(envoy.report.id) == envoy
    assert _faults(path) == []


def _add_with_fault(ledger: Ledger, reading: Reading, step: int) -> bool:
    """Add a Reading while the database fails at that step; true where it has no such step."""
    steps = iter(range(10**6))

    def fail(*_: object) -> None:
        if next(steps) == step:
            raise sqlite3.OperationalError("a fault")

    engine = ledger._engine
    event.listen(engine, "before_cursor_execute", fail)
    try:
        ledger.add(reading)
    except LedgerError:
        return False
    finally:
        event.remove(engine, "before_cursor_execute", fail)
    return True
