"""Corpora of names -> sentences of words with PERSON, ORGANISATION or PLACE over them.

In come files with one word and its label on a line, out come `NamedSentence`s. Each corpus has its own
labels; a label without a counterpart here is dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LABELS = {
    "PER": "PERSON",
    "PERSON": "PERSON",
    "politician": "PERSON",
    "person": "PERSON",
    "ORG": "ORGANISATION",
    "ORGANIZATION": "ORGANISATION",
    "ORGANISATION": "ORGANISATION",
    "organisation": "ORGANISATION",
    "politicalparty": "ORGANISATION",
    "LOC": "PLACE",
    "LOCATION": "PLACE",
    "PLACE": "PLACE",
    "location": "PLACE",
    "country": "PLACE",
}
OPENING = set("([{“‘«")
CLOSING = set(")]}”’».,;:!?%…")
ATTACHED = re.compile(r"^('s|'re|'ve|'ll|'d|'m|n't|’s)$", re.IGNORECASE)


@dataclass(frozen=True)
class NamedSentence:
    """Running text and the names in it as (start, end, label); `corpus` is the one that it comes from."""

    text: str
    names: tuple[tuple[int, int, str], ...]
    corpus: str = ""


def read_columns(path: Path, separator: str | None) -> Iterator[NamedSentence]:
    """Sentences of a file with a word in the first and a label in the last column, empty lines between."""
    words: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith(("#", "-DOCSTART-")) and "\t" not in line:
            continue
        cells = [cell.strip() for cell in line.split(separator)]
        if line.strip() and len(cells) > 1 and cells[0]:
            words.append((cells[0], cells[-1]))
        elif words and (len(cells) < 2 or not any(cells)):
            yield joined(words)
            words = []


def read_iob2(path: Path) -> Iterator[NamedSentence]:
    """Sentences of a Universal NER file, which has the running text in a comment."""
    text, words = "", []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# text"):
            text = line.partition("=")[2].strip()
        elif line.startswith("#"):
            continue
        elif line:
            cells = line.split("\t")
            words.append((cells[1], cells[2]))
        elif words:
            yield _placed(text, words)
            words = []


def joined(words: list[tuple[str, str]]) -> NamedSentence:
    """Words set as running text, with spaces where a writer puts them."""
    text, opened, glue, placed = "", False, True, []
    for form, label in words:
        form = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}.get(form, form)
        closes = form == '"' and opened
        if not (glue or closes or form[0] in CLOSING or ATTACHED.match(form)):
            text += " "
        placed.append((len(text), len(text) + len(form), label))
        text += form
        glue = form in OPENING or (form == '"' and not opened)
        opened = opened != (form == '"')
    return NamedSentence(text, tuple(_spans(placed)))


def _placed(text: str, words: list[tuple[str, str]]) -> NamedSentence:
    placed, at = [], 0
    for form, label in words:
        start = text.find(form, at)
        if start < 0:
            return joined(words)
        at = start + len(form)
        placed.append((start, at, label))
    return NamedSentence(text, tuple(_spans(placed)))


def _spans(placed: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """IOB1, IOB2 or bare labels -> spans."""
    current: tuple[int, int, str] | None = None
    for start, end, mark in placed:
        first, _, rest = mark.partition("-")
        label = LABELS.get(rest if first in {"B", "I"} and rest else mark)
        if current and (label != current[2] or (first == "B" and rest)):
            yield current
            current = None
        if label:
            current = (current[0] if current else start, end, label)
    if current:
        yield current
