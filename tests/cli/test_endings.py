"""How the program ends in a real shell: a reader that goes away, a full disk, Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from simpang.ledger import open_ledger
from simpang.records import Reading

RUN = [sys.executable, "-c", "from simpang.cli import main; main()"]

# A library that waits for its input, as it does while a person types.
WAITING = """
import sys
from types import ModuleType
def readings(paths, *, stdin=None):
    print("reading", file=sys.stderr, flush=True)
    stdin.read()
    yield from ()
module = ModuleType("simpang.reading")
module.readings = readings
sys.modules["simpang.reading"] = module
from simpang.cli import main
main()
"""

needs_full_device = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")


@pytest.fixture
def ledger(tmp_path: Path, recall: Reading) -> str:
    """A ledger with more text than a pipe holds."""
    path = tmp_path / "simpang.db"
    text = recall.report.text + " Laporan lain menyusul." * 20_000
    with open_ledger(path) as opened:
        opened.add(recall.model_copy(update={"report": recall.report.model_copy(update={"text": text})}))
    return str(path)


@pytest.mark.parametrize("arguments", [["show", "aaaa", "--json"], ["show", "aaaa"], ["findings"]])
def test_a_reader_that_goes_away_is_no_reason_to_complain(ledger: str, arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(
        [*RUN, *arguments, "--ledger", ledger], stdout=writer, stderr=subprocess.PIPE, text=True, check=False
    )
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (141, "")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_the_first_words_are_enough(ledger: str, unbuffered: str) -> None:
    showing = subprocess.Popen(
        [*RUN, "show", "aaaa", "--json", "--ledger", ledger],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
    )
    assert showing.stdout is not None and showing.stderr is not None
    with showing:
        assert showing.stdout.read(10) == b'{"report":'
        showing.stdout.close()
        assert showing.stderr.read() == b""
    assert showing.returncode == 141


@needs_full_device
@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("arguments", [["show", "aaaa", "--json"], ["show", "aaaa"], ["list"]])
def test_a_full_disk_is_told_in_one_line(ledger: str, arguments: list[str], unbuffered: str) -> None:
    command = [*RUN, *arguments, "--ledger", ledger]
    environment = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, check=False, env=environment
        )
    assert ended.returncode == 1
    assert ended.stderr == "simpang: cannot write the output: No space left on device\n"


def _hear_interrupts() -> None:
    """A shell that runs the tests in the background has its children ignore Ctrl-C; this one must not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("command", ["read", "add"])
def test_ctrl_c_ends_quietly(tmp_path: Path, command: str) -> None:
    waiting = subprocess.Popen(
        [sys.executable, "-c", WAITING, command, "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path,
        preexec_fn=_hear_interrupts,
    )
    assert waiting.stderr is not None
    assert waiting.stderr.readline() == "reading\n"
    os.kill(waiting.pid, signal.SIGINT)
    output, complaints = waiting.communicate()
    assert (waiting.returncode, output, complaints) == (130, "", "")


def test_help_needs_neither_a_pipeline_nor_a_database() -> None:
    probe = "import sys, simpang.cli.app; print(*sys.modules, sep='\\n')"
    ended = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert not {"spacy", "sqlalchemy", "trafilatura"} & set(ended.stdout.splitlines())
