"""Telling apart the reports that one text holds, line by line.

In come lines of a text, out come the pieces, each with the lines of one report. A report begins at a
headline-like line that is followed by a dateline, or by a line that only says when or by whom; and after a
separator (`---`, `***`, `===`) where sentences follow. Sub-headings do not begin a report. Never more than
one report is held.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from simpang.gather.cleaning import clean_line, is_credit
from simpang.gather.datelines import read_dateline
from simpang.gather.headlines import ends_sentence, is_head_line, is_headline, is_prose

_SEPARATOR = re.compile(r"([-*=_~#])(?:\s?\1){2,}")
_LOOK = 2000
_KEPT_WHEN_OVERLONG = 24


@dataclass
class Piece:
    """The lines of one report, as found. Past the limit it is `overlong` and keeps only its last lines."""

    lines: list[str] = field(default_factory=list)
    length: int = 0
    overlong: bool = False

    def add(self, lines: list[str], limit: int) -> None:
        """Take more lines in; `limit` is the longest report that is kept, in characters."""
        self.lines += lines
        self.length += sum(len(line) + 1 for line in lines)
        self.overlong = self.overlong or self.length > limit + 1
        if self.overlong and len(lines) + len(self.lines) > _KEPT_WHEN_OVERLONG:
            self.lines = [line[:_LOOK] for line in self.lines[-_KEPT_WHEN_OVERLONG // 2 :]]

    @property
    def has_prose(self) -> bool:
        """Whether it holds a sentence, or is too long to be held."""
        return self.overlong or any(is_prose(clean_line(line[-_LOOK:])) for line in self.lines)


def split_reports(lines: Iterable[str], limit: int) -> Iterator[Piece]:
    """The pieces of a text in order; a text without any letter or digit gives none.

    `limit` is the longest report that is kept, in characters. A part without a sentence (a line of credits
    after a separator, a kicker before the headline) goes with its neighbour.
    """
    held = Piece()
    for part in _parts(lines, limit):
        if held.has_prose and part.has_prose:
            yield held
            held = part
        else:
            held.overlong = held.overlong or part.overlong
            held.add(part.lines, limit)
    if held.overlong or any(clean_line(line) for line in held.lines):
        yield held


def _parts(lines: Iterable[str], limit: int) -> Iterator[Piece]:
    """What stands between separators and beginnings of reports."""
    current = Piece()
    for line in lines:
        clean = clean_line(line[:_LOOK])
        separator = _SEPARATOR.fullmatch(clean)
        start = _start_above(current.lines, clean, separator)
        if start is not None:
            begun = current.lines[start:]
            del current.lines[start:]
            yield current
            current = Piece()
            current.add(begun, limit)
        elif separator and not _is_underline(current.lines):
            yield current
            current = Piece()
        if not separator:
            current.add([line], limit)
    yield current


def _is_underline(lines: list[str]) -> bool:
    """Whether a separator right below these lines underlines the last one as a heading."""
    if not lines or not _stands_free(lines, len(lines) - 1):
        return False
    last = clean_line(lines[-1][:_LOOK])
    return is_headline(last) and not ends_sentence(last)


def _start_above(lines: list[str], clean: str, separator: re.Match[str] | None) -> int | None:
    """The place of the headline with which a report begins, as the next line shows; None if none does."""
    if not clean or not lines:
        return None
    if separator:
        return len(lines) - 1 if separator[1] == "=" and _is_underline(lines) else None
    at = len(lines) - 1
    while at > 0 and not clean_line(lines[at]):
        at -= 1
    if len(lines[at]) > _LOOK or not is_headline(clean_line(lines[at])):
        return None
    dateline = read_dateline(clean)
    if dateline is None:
        return at if is_head_line(clean) and _stands_free(lines, at) else None
    return at if _stands_free(lines, at) or (dateline.strong and _follows_an_end(lines, at)) else None


def _stands_free(lines: list[str], at: int) -> bool:
    """Whether nothing, or a blank line, stands above a line."""
    return at == 0 or not clean_line(lines[at - 1][:_LOOK])


def _follows_an_end(lines: list[str], at: int) -> bool:
    above = clean_line(lines[at - 1][-_LOOK:])
    return ends_sentence(above) or is_credit(above) or above.endswith(")")
