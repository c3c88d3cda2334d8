"""Files, folders and standard input; each bad source gives one line and the rest is read."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpang.gather import gather
from simpang.records import Report, Unread

_TEXT = "Rusia Serang Kyiv Malam Hari\n\nKYIV - Rusia menyerang ibu kota Ukraina, “Kyiv”, pada malam hari.\n"


def _one(content: bytes, path: Path) -> Report | Unread:
    path.write_bytes(content)
    found = list(gather([path]))
    assert len(found) == 1
    return found[0]


def _unread(found: Report | Unread) -> Unread:
    assert isinstance(found, Unread)
    return found


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)  # fmt: skip
def test_a_text_in_each_encoding(encoding: str, tmp_path: Path) -> None:
    report = _one(_TEXT.encode(encoding), tmp_path / "berita.txt")
    assert isinstance(report, Report)
    assert (report.title, report.text) == ("Rusia Serang Kyiv Malam Hari", _TEXT.split("\n\n")[1].strip())


def test_latin_1_and_old_line_ends(tmp_path: Path) -> None:
    report = _one("Presiden Peru tiba.\rJosé Peña menyambutnya.".encode("latin-1"), tmp_path / "berita.txt")
    assert isinstance(report, Report)
    assert report.text == "Presiden Peru tiba.\nJosé Peña menyambutnya."


@pytest.mark.parametrize(
    ("name", "content", "code", "cause"),
    [
        ("kosong.txt", b"", "empty", "it is empty"),
        ("spasi.txt", b" \r\n\t\n", "empty", "it is empty"),
        ("garis.txt", b"---\n\n---\n", "empty", "no text"),
        ("kosong.jsonl", b"\n\n", "empty", "it is empty"),
        ("arsip.zip", b"PK\x03\x04\x14\x00\x00\x00", "binary", "ZIP archive"),
        ("laporan.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "binary", "PDF document"),
        ("data.txt", bytes(range(256)) * 20, "binary", "binary"),
        ("nol.txt", b"\x00" * 100, "binary", "NUL"),
        ("akhir.txt", b"Rusia menyerang Kyiv.\n" * 5000 + b"\x00\x01\x02", "binary", "line 5001"),
        ("rusia.txt", "Президент прибыл".encode("cp1251"), "encoding", "not UTF-8"),
        ("campur.txt", "“Kyiv” ".encode() + b"\x93Kyiv\x94", "encoding", "not UTF-8"),
        ("potong.txt", _TEXT.encode("utf-16") + b"\x00", "encoding", "UTF-16"),
        ("kabel.xml", b"<?xml version='1.0'?><rss><channel/></rss>", "unknown_type", "XML"),
        ("larik.json", b'[\n{"text": "a"}\n]', "bad_json", "one object on each line"),
        ("rapi.json", b'{\n  "text": "a"\n}', "bad_json", "one object on each line"),
        ("kosong.html", b"<html><head><title>x</title></head><body></body></html>", "no_text", "main text"),
    ],
)
def test_a_bad_file_gives_one_line_with_its_name_and_the_cause(
    name: str, content: bytes, code: str, cause: str, tmp_path: Path
) -> None:
    unread = _unread(_one(content, tmp_path / name))
    assert unread.error.code == code
    assert unread.error.message.startswith(f"{tmp_path}/{name}: ") and cause in unread.error.message
    assert "\n" not in unread.error.message
    assert unread.report["source"] == f"{tmp_path}/{name}"


def test_the_rest_is_read_when_one_source_is_bad(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(_TEXT, encoding="utf-8")
    (tmp_path / "b.bin").write_bytes(b"\x7fELF\x00")
    (tmp_path / "c.txt").write_text(_TEXT, encoding="utf-8")
    found = list(
        gather([tmp_path / "a.txt", tmp_path / "tidak-ada.txt", tmp_path / "b.bin", tmp_path / "c.txt"])
    )
    assert [one.error.code if isinstance(one, Unread) else "read" for one in found] == [
        "read", "not_found", "binary", "read",
    ]  # fmt: skip


def test_a_file_or_folder_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b.txt").write_text(_TEXT, encoding="utf-8")
    (tmp_path / "c.txt").write_text(_TEXT, encoding="utf-8")
    open_, list_ = Path.open, Path.iterdir

    def refuse_open(path: Path, mode: str) -> BinaryIO:
        if path.name == "b.txt":
            raise PermissionError(13, "Permission denied")
        return open_(path, "rb")

    def refuse_listing(path: Path) -> Iterator[Path]:
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return list_(path)

    monkeypatch.setattr(Path, "open", refuse_open)
    monkeypatch.setattr(Path, "iterdir", refuse_listing)
    folder, file, read = gather([tmp_path])
    assert _unread(folder).error.message == f"{tmp_path}/a: no permission to read it"
    assert _unread(file).error.message == f"{tmp_path}/b.txt: no permission to read it"
    assert _unread(file).error.code == "permission"
    assert isinstance(read, Report)


def test_a_failure_in_the_middle_of_a_file_is_told() -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(5, "Input/output error")

    unread = _unread(next(gather(["-"], stdin=Failing(b"Rusia menyerang Kyiv.\n"))))
    assert (unread.error.code, unread.error.message) == (
        "unreadable", "standard input: it cannot be read (Input/output error)",
    )  # fmt: skip


def test_a_folder_is_read_to_its_depths_in_order_and_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", ".sembunyi.txt", ".git/berkas.txt", "b/c/3.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(_TEXT, encoding="utf-8")
    sources = [one.source for one in gather([tmp_path]) if isinstance(one, Report)]
    assert sources == [f"{tmp_path}/{name}" for name in ("a.txt", "b/1.txt", "b/2.txt", "b/c/3.md")]


def test_an_empty_folder_and_a_link_to_itself_are_told(tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    assert _unread(next(gather([tmp_path / "kosong"]))).error.code == "empty"
    (tmp_path / "kosong" / "naik").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "kosong" / "putus").symlink_to(tmp_path / "tidak-ada")
    assert [_unread(one).error.code for one in gather([tmp_path])] == ["unreadable", "not_found"]


def test_a_pipe_in_a_folder_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    assert "pipe" in _unread(next(gather([tmp_path]))).error.message


def test_a_name_that_is_no_utf_8_can_be_written(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/berita\xff.txt"))
    report = _one(_TEXT.encode(), path)
    assert isinstance(report, Report)
    assert report.source == f"{tmp_path}/berita\ufffd.txt"
    assert report.model_dump_json()


def test_a_path_with_a_nul_is_told() -> None:
    assert _unread(next(gather(["berita\x00.txt"]))).error.code == "unreadable"


def test_standard_input_is_known_by_its_content() -> None:
    text, row, page = (
        _TEXT.encode(),
        b'{"id": "r1", "text": "Rusia menyerang Kyiv."}\n',
        b"<html><body><article><p>Rusia menyerang Kyiv pada malam hari.</p></article></body></html>",
    )
    read: Callable[[bytes], Report | Unread] = lambda content: next(gather(["-"], stdin=io.BytesIO(content)))  # noqa: E731
    assert [read(content).model_dump()["source"] for content in (text, row, page)] == ["stdin", "r1", "stdin"]


def test_a_text_of_fifty_megabytes_is_refused_and_the_rest_read(tmp_path: Path) -> None:
    long, short = tmp_path / "a.txt", tmp_path / "b.txt"
    with long.open("wb") as handle:
        for _ in range(50):
            handle.write(b"Rusia menyerang Kyiv. " * 50_000)
    short.write_text(_TEXT, encoding="utf-8")
    refused, read = gather([long, short])
    assert _unread(refused).error.message.startswith(f"{long}: the text is longer than")
    assert _unread(refused).error.code == "too_long"
    assert isinstance(read, Report)


class _Endless(io.RawIOBase):
    """A pipe that never ends: the same lines again and again."""

    def __init__(self, lines: bytes) -> None:
        self._lines, self._at = lines, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        part = (self._lines[self._at :] + self._lines)[: len(buffer)]
        buffer[: len(part)] = part
        self._at = (self._at + len(part)) % len(self._lines)
        return len(part)


@pytest.mark.parametrize(
    "lines", [b'{"id": "r1", "text": "Rusia menyerang Kyiv."}\n', f"{_TEXT}\n---\n\n".encode()]
)
def test_sources_stream(lines: bytes) -> None:
    stream = io.BufferedReader(_Endless(lines))
    reports = list(islice(gather(["-"], stdin=stream), 500))
    assert len(reports) == 500 and all(isinstance(report, Report) for report in reports)


def test_no_stream_is_opened_before_it_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "nanti.txt"
    reports = gather([path])
    path.write_text(_TEXT, encoding="utf-8")
    assert isinstance(next(reports), Report)


def test_the_same_bytes_give_the_same_reports(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(_TEXT * 3, encoding="utf-8")
    first, second = ([one.model_dump_json() for one in gather([tmp_path])] for _ in range(2))
    assert first == second


_PIECES = st.sampled_from(
    [
        b"---\n",
        b"# ",
        b"KYIV - Rusia menyerang.\n",
        b"{",
        b'{"text": "',
        b'"}\n',
        b"<html>",
        b"<p>",
        b"\xff\xfe",
        b"\x00",
        b"\r\n",
        b"\xe2\x80",
    ]
)


@given(st.lists(st.one_of(_PIECES, st.binary(max_size=12)), max_size=20).map(b"".join))
def test_whatever_the_bytes_something_is_told_of_them(content: bytes) -> None:
    found = list(gather(["-"], stdin=io.BytesIO(content)))
    assert found
    for one in found:
        assert one.model_dump_json()
        assert "\n" not in (one.error.message if isinstance(one, Unread) else one.title or "")
