"""What cannot be a ledger is told in one line that names the file and the cause, and is left as it was."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from simpang.errors import LedgerError
from simpang.ledger import open_ledger
from simpang.ledger import sqlite as settings
from simpang.records import Reading


def _refused(where: str | Path, *, create: bool = True) -> LedgerError:
    with pytest.raises(LedgerError) as told:
        open_ledger(where, create=create)
    assert "\n" not in told.value.message
    return told.value


@pytest.mark.parametrize("create", [True, False])
@pytest.mark.parametrize("content", [b"JAKARTA, Berita - bukan buku besar. " * 50, bytes(range(256)) * 30])
def test_a_file_of_another_kind(path: Path, content: bytes, create: bool) -> None:
    path.write_bytes(content)
    error = _refused(path, create=create)
    assert (error.code, error.message) == ("not_a_ledger", f"{path}: the file is no ledger of Simpang")
    assert path.read_bytes() == content


@pytest.mark.parametrize("table", ["accounts", "simpang_ledger"])
def test_a_database_of_another_program(path: Path, table: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(f"CREATE TABLE {table} (name TEXT)")
    connection.close()
    content = path.read_bytes()
    assert _refused(path).code == "not_a_ledger"
    assert path.read_bytes() == content


def test_an_empty_file_becomes_a_ledger_only_where_one_is_to_be_made(path: Path, envoy: Reading) -> None:
    path.touch()
    assert _refused(path, create=False).code == "not_a_ledger"
    with open_ledger(path) as ledger:
        assert ledger.add(envoy).added


def test_no_ledger_there(path: Path) -> None:
    error = _refused(path, create=False)
    assert error.code == "no_ledger"
    assert str(path) in error.message
    assert not path.exists()


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    assert _refused(tmp_path).code == "not_a_ledger"


def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    error = _refused(tmp_path / "arsip" / "simpang.db")
    assert error.code == "cannot_open"
    assert str(tmp_path / "arsip") in error.message


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that nobody may write to")
def test_a_folder_that_nobody_may_write_to() -> None:
    error = _refused("/proc/simpang.db")
    assert (error.code, error.message[:18]) == ("cannot_open", "/proc/simpang.db: ")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_file_that_may_not_be_written(path: Path, envoy: Reading) -> None:
    open_ledger(path).close()
    path.chmod(0o444)
    with open_ledger(path) as ledger, pytest.raises(LedgerError) as told:
        ledger.add(envoy)
    assert told.value.code == "read_only"


def test_a_ledger_of_a_newer_simpang(path: Path) -> None:
    open_ledger(path).close()
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE simpang_ledger SET version = 99")
    connection.close()
    assert _refused(path).code == "newer_ledger"


def test_another_program_writes_for_long(path: Path, envoy: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "BUSY_SECONDS", 0.05)
    with open_ledger(path) as ledger:
        other = sqlite3.connect(path)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="another program is writing") as told:
            ledger.add(envoy)
        assert told.value.code == "locked"
        assert ledger.reports() == []
        other.rollback()
        other.close()
        assert ledger.add(envoy).added


FILL = """
import sys
from simpang.errors import LedgerError
from simpang.ledger import open_ledger
from simpang.records import Reading
reading = Reading.model_validate_json(sys.stdin.read())
with open_ledger(sys.argv[1]) as ledger:
    for number in range(10_000):
        report = reading.report.model_copy(update={"id": f"{number:064x}"})
        try:
            ledger.add(reading.model_copy(update={"report": report}))
        except LedgerError as error:
            print(number, error.code, error.message)
            break
"""


def test_a_full_disk_keeps_the_reports_that_are_in(path: Path, envoy: Reading) -> None:
    def no_more_than_a_megabyte() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2**20, 2**20))

    filling = subprocess.run(
        [sys.executable, "-c", FILL, str(path)],
        input=envoy.model_dump_json(),
        capture_output=True,
        text=True,
        preexec_fn=no_more_than_a_megabyte,
        check=True,
    )
    number, code, message = filling.stdout.strip().split(" ", 2)
    assert code == "full"
    assert message.startswith(f"{path}: the disk is full")
    with open_ledger(path, create=False) as ledger:
        assert ledger.counts()["reports"] == int(number) > 0
        assert ledger.reading(f"{0:064x}").events == envoy.events


@pytest.mark.parametrize(
    ("address", "code"), [("://", "bad_address"), ("nosuchthing://desk@host/ledger", "no_driver")]
)
def test_an_address_that_leads_nowhere(address: str, code: str) -> None:
    assert _refused(address).code == code


def test_the_address_of_a_sqlite_file(path: Path, plain: Callable[..., Reading]) -> None:
    with open_ledger(f"sqlite:///{path}") as ledger:
        assert ledger.add(plain("Kabar", "Kabar dari Kairo.")).added
    with open_ledger(path, create=False) as ledger:
        assert ledger.counts()["reports"] == 1
