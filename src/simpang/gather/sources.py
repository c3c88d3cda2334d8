"""Paths -> reports: opens each file, asks what kind it is, reads it so; no failure is silent."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from simpang.errors import GatherError
from simpang.gather.decoding import decode_line, decode_wide, text_lines, wide_encoding
from simpang.gather.drafts import Draft, Fault, number
from simpang.gather.folders import cause_of, fault_of, files_below, shown
from simpang.gather.json_lines import read_json_lines
from simpang.gather.kinds import kind_of
from simpang.gather.markdown import plain_lines, read_fields
from simpang.gather.opening import OpenSource
from simpang.gather.pages import read_page
from simpang.gather.reports import LONGEST_TEXT, TOO_LONG, compose
from simpang.gather.splitting import split_reports
from simpang.records import Problem, Report, Unread

_STDIN = "stdin"
_LONGEST_LINE = 4 * (LONGEST_TEXT + 1)


def gather(paths: Iterable[str | Path], *, stdin: BinaryIO | None = None) -> Iterator[Report | Unread]:
    """The reports of files, folders (all below them, by name, hidden ones left out) and `-`.

    One at a time and only when asked for: a file of many reports is never held whole. What cannot be read is
    an `Unread` whose message names the file and the cause, in its place among the reports; its codes are
    `not_found`, `permission`, `unreadable`, `empty`, `binary`, `encoding`, `unknown_type`, `no_text`,
    `too_long`, `bad_json`, `no_text_field` and `bad_field`. Raises nothing for what the sources hold.
    """
    for path in paths:
        for found in _walk(path, stdin):
            yield _finish(found)


def _finish(found: Draft | Fault) -> Report | Unread:
    if isinstance(found, Draft):
        try:
            return compose(found)
        except GatherError as error:
            return Unread(report=_known(found), error=Problem(code=error.code, message=error.message))
    problem = Problem(code=found.code, message=f"{found.place}: {found.cause}")
    return Unread(report={"source": found.source, **found.known}, error=problem)


def _known(draft: Draft) -> dict[str, str | None]:
    known = {"title": draft.title, "outlet": draft.outlet, "url": draft.url, "language": draft.language}
    return {"source": draft.source, **{name: value for name, value in known.items() if value}}


def _walk(path: str | Path, stdin: BinaryIO | None) -> Iterator[Draft | Fault]:
    if str(path) == "-":
        yield from _guarded(
            lambda: stdin if stdin is not None else sys.stdin.buffer, _STDIN, "standard input", ""
        )
        return
    for file in files_below(Path(path)):
        if isinstance(file, Fault):
            yield file
        else:
            yield from _read_file(file)


def _read_file(path: Path) -> Iterator[Draft | Fault]:
    name = shown(path)
    try:
        stream = path.open("rb")
    except (OSError, ValueError) as error:
        yield fault_of(error, path)
        return
    with stream:
        yield from _guarded(lambda: stream, name, name, path.suffix.lower())


def _guarded(stream: Callable[[], BinaryIO], source: str, place: str, suffix: str) -> Iterator[Draft | Fault]:
    """What one stream holds; a failure on the way is a Fault, and what came before it stands."""
    try:
        yield from _read(OpenSource(stream()), source, place, suffix)
    except GatherError as error:
        yield Fault(source, place, error.code, error.message)
    except OSError as error:
        yield Fault(source, place, *cause_of(error))


def _read(opened: OpenSource, source: str, place: str, suffix: str) -> Iterator[Draft | Fault]:
    kind = kind_of(opened.head, suffix)
    if kind == "json_lines":
        yield from read_json_lines(opened, source, place)
    elif kind == "html":
        yield read_page(opened, source, place)
    else:
        fields: dict[str, str] = {}
        lines = _lines(opened)
        if kind == "markdown":
            fields, lines = read_fields(lines)
            lines = plain_lines(lines)
        yield from number(_drafts(lines, source, place, fields))


def _lines(opened: OpenSource) -> Iterator[str]:
    encoding = wide_encoding(opened.head)
    if encoding is not None:
        for wide in decode_wide(opened.chunks(), encoding):
            yield from text_lines(wide)
        return
    for count, (line, _) in enumerate(opened.lines(_LONGEST_LINE), start=1):
        try:
            yield from text_lines(decode_line(line))
        except GatherError as error:
            raise GatherError(error.code, f"line {count}: {error.message}") from error


def _drafts(lines: Iterator[str], source: str, place: str, fields: dict[str, str]) -> Iterator[Draft | Fault]:
    """A draft for each report of a text; the fields at the top of the file are those of the first."""
    count = 0
    try:
        for count, piece in enumerate(split_reports(lines, LONGEST_TEXT), start=1):
            if piece.overlong:
                yield Fault(source, place, "too_long", TOO_LONG)
            else:
                told = fields if count == 1 else {}
                yield Draft("\n".join(piece.lines), source, place, published_from="metadata", **told)
    except GatherError as error:
        yield Fault(source, place, error.code, error.message)
        return
    if not count:
        yield Fault(source, place, "empty", "no text")
