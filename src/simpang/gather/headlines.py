"""What stands above a report's first sentence: its headline, and the lines that say when and by whom.

In come clean lines, out come yes or no, or a `Head`. A headline is known by its form alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from simpang.gather.cleaning import is_credit, is_noise
from simpang.gather.datelines import read_dateline
from simpang.gather.publication import date_line
from simpang.gather.vocabulary import any_of, names

_LONGEST_HEADLINE = 170
_MOST_WORDS = 26
_LEAST_PROSE = 5
_SENTENCE_END = re.compile(r"[.!?…][\"”’'»)\]]*(?:\s*\([^()]{1,40}\))?$")
_NO_HEADLINE_END = re.compile(r"(?:[.;,:…]|\.[\"”’'»)]|[.!?][\"”’]?\s*\([^()]*\))$")
_INITIALS_END = re.compile(r"(?:\b\w\.){2,}$")
_HEADLINE_START = re.compile(r"[\"“‘'«(\[]*(?:\d|[^\W\d_a-zß-öø-ÿ]|[a-z]{1,2}[A-Z])")
_BULLET = re.compile(r"(?:[-•*–—]|\d+[.)])\s")
_HEAD_LINES = 4


@dataclass(frozen=True)
class Head:
    """What the lines above the first sentence say. `body`: how many characters of the text they take up."""

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    day: str | None = None
    body: int = 0


def is_headline(line: str) -> bool:
    """Whether a clean line has the form of a headline: short, one capital first, no final full stop."""
    words = line.split()
    return (
        1 < len(words) <= _MOST_WORDS
        and len(line) <= _LONGEST_HEADLINE
        and (_NO_HEADLINE_END.search(line) is None or _INITIALS_END.search(line) is not None)
        and _HEADLINE_START.match(line) is not None
        and _BULLET.match(line) is None
        and not is_noise(line)
        and not is_credit(line)
        and byline(line) is None
        and date_line_about(line) is None
        and read_dateline(line) is None
    )


def is_prose(line: str) -> bool:
    """Whether a clean line holds a sentence of a report."""
    return (
        len(line.split()) >= _LEAST_PROSE
        and ends_sentence(line)
        and not is_credit(line)
        and not is_noise(line)
    )


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _SENTENCE_END.search(line) is not None


@cache
def _byline() -> re.Pattern[str]:
    word = r"[^\W\d_a-z][\w'’.\-]*"
    return re.compile(
        rf"(?:(?i:{any_of(names('byline'))})\s*(?::\s*|(?<=\w)\s+))(?P<name>{word}(?:,?\s(?:{word}|dan|and|bin)){{0,7}})"
    )


def byline(line: str) -> str | None:
    """The author whom a line names, where the line is nothing but a byline ("Oleh: …", "By …")."""
    match = _byline().fullmatch(line.rstrip(" |/-"))
    return match["name"].strip() if match and not line.endswith((".", "?", "!")) else None


def date_line_about(line: str, language: str | None = None) -> Head | None:
    """The day and outlet on a date line, or None. More than three words besides are no date line."""
    read = date_line(line, language)
    if read is None or len(read[1].split()) > 3:
        return None
    day, rest = read
    return Head(outlet=rest if is_medium(rest) else None, day=day.isoformat() if day else None)


@cache
def _medium() -> re.Pattern[str]:
    return re.compile(
        rf"{any_of(names('medium'))}|[^\W_][\w-]*(?:\.[a-z][\w-]*)*\.[a-z]{{2,6}}", re.IGNORECASE
    )


def is_medium(name: str) -> bool:
    """Whether a name is a domain or a medium that is known by name."""
    return _medium().fullmatch(name) is not None


def is_head_line(line: str, language: str | None = None) -> bool:
    """Whether a clean line is a byline or date line, as they stand between a headline and a report."""
    return byline(line) is not None or date_line_about(line, language) is not None


def read_head(text: str, title: str | None, language: str | None) -> Head:
    """What the first lines of a clean text say; the last line is never taken.

    A title that is given is not looked for, only left out where the text repeats it.
    """
    head = Head(title=title)
    at = 0
    for _ in range(_HEAD_LINES):
        end = text.find("\n", at)
        if end < 0:
            break
        line = text[at:end]
        read = _read_line(line, head, language)
        if read is None:
            break
        at = end + len(text[end:]) - len(text[end:].lstrip("\n"))
        head = replace(read, body=at)
    return head


def _read_line(line: str, head: Head, language: str | None) -> Head | None:
    author = byline(line)
    if author is not None:
        return replace(head, author=head.author or author)
    dated = date_line_about(line, language)
    if dated is not None:
        return replace(head, outlet=head.outlet or dated.outlet, day=head.day or dated.day)
    if head.title is not None and line.casefold() == head.title.casefold():
        return head
    if head.title is None and is_headline(line):
        return replace(head, title=line)
    return None
