"""Clean-up of text as found: one form of each letter, plain spaces and line ends, no lines of page furniture.

In comes any string, out comes a string in which each character is one that a reader sees. Cleaning twice is
cleaning once.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from simpang.gather.vocabulary import any_of, noise_lines

_LINE_ENDS = re.compile("\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\n{3,}")
_LONGEST_NOISE = 200


def _unseen(characters: set[str]) -> dict[int, str | None]:
    """What becomes of characters that are not seen: a space for spaces, nothing for control characters.

    Categories are those of the Unicode Character Database (Zs space, Cf format, Cc control, Cs surrogate).
    """
    table: dict[int, str | None] = {}
    for character in characters - {"\n"}:
        category = unicodedata.category(character)
        if category == "Zs" or character == "\t":
            table[ord(character)] = " "
        elif category == "Cs":
            table[ord(character)] = "\ufffd"
        elif category in ("Cf", "Cc"):
            table[ord(character)] = None
    return table


def clean_characters(text: str) -> str:
    """Line ends as `\\n`, one kind of space, no invisible characters, Unicode form NFC."""
    if not text.isprintable():
        text = _LINE_ENDS.sub("\n", text)
        text = text.translate(_unseen(set(text)))
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """A text as one clean line (a title, a name), or the empty string."""
    return " ".join(clean_characters(text).split())


@cache
def _noise() -> re.Pattern[str]:
    whole = [form for row in noise_lines() if row.kind == "whole" for form in row.forms]
    label = [form for row in noise_lines() if row.kind == "label" for form in row.forms]
    mark = r"[\s*#>\[\](){}|•·\-–—_=~.…:]*"
    return re.compile(
        f"{mark}(?:{any_of(whole)}{mark}|{any_of(label)}\\s*(?::|[-–—]\\s|[-–—]$).*)", re.IGNORECASE
    )


@cache
def _credit() -> re.Pattern[str]:
    forms = [form for row in noise_lines() if row.kind == "credit" for form in row.forms]
    return re.compile(rf"[\s(\[*_]*{any_of(forms)}(?!\w)", re.IGNORECASE)


def is_noise(line: str) -> bool:
    """Whether a clean line is page furniture ("Baca juga: …", "ADVERTISEMENT") and no part of a report."""
    return 0 < len(line) <= _LONGEST_NOISE and _noise().fullmatch(line) is not None


def is_credit(line: str) -> bool:
    """Whether a clean line only says who worked on a report ("Editing by …")."""
    return _credit().match(line) is not None


def clean_text(text: str) -> str:
    """A text after clean-up: clean characters, single spaces, at most one blank line, no page furniture."""
    lines = (_SPACES.sub(" ", line).strip() for line in clean_characters(text).split("\n"))
    kept = "\n".join(line for line in lines if not is_noise(line))
    return _BLANK_LINES.sub("\n\n", kept).strip()
