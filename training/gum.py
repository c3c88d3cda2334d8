"""Names in GUM: mentions of persons, organisations and places whose head is a proper noun -> NamedSentence.

In comes a CoNLL-U file with GUM's `Entity` brackets, out come its sentences. A mention holds more than a
name ("NASA Administrator Charles Bolden"), so it is cut down: a person to the head and its `flat` parts,
another to the run of capitalised words around the head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from names import NamedSentence

LABELS = {"person": "PERSON", "organization": "ORGANISATION", "place": "PLACE"}
BRACKET = re.compile(r"\((\d+)-([a-z]+)-[^()]*?(?=[()]|$)(\))?|(\d+)\)")
INNER = {"of", "for", "and", "the", "on", "in", "&", "-", "'s", "de", "al", "bin", "del", "la"}


@dataclass(frozen=True)
class _Token:
    form: str
    pos: str
    tag: str
    head: int
    dep: str
    entity: str
    space: bool


def gum_names(path: Path) -> Iterator[NamedSentence]:
    """The sentences of one document with their names."""
    tokens: list[_Token] = []
    open_mentions: list[tuple[str, str, int]] = []
    joined_until = -1
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("#"):
            continue
        cells = line.split("\t")
        if "-" in cells[0]:
            joined_until = int(cells[0].split("-")[1])
        elif cells[0].isdigit():
            misc = dict(item.split("=", 1) for item in cells[9].split("|") if "=" in item)
            space = misc.get("SpaceAfter") != "No" and int(cells[0]) >= joined_until
            tokens.append(
                _Token(
                    cells[1], cells[3], cells[4], int(cells[6]) - 1, cells[7], misc.get("Entity", ""), space
                )
            )
        elif tokens and not line:
            yield _named(tokens, open_mentions)
            tokens, open_mentions, joined_until = [], [], -1


def _named(tokens: list[_Token], opened: list[tuple[str, str, int]]) -> NamedSentence:
    starts, text = [], ""
    for token in tokens:
        starts.append(len(text))
        text += token.form + (" " if token.space else "")
    mentions: list[tuple[int, int, str]] = []
    for i, token in enumerate(tokens):
        for match in BRACKET.finditer(token.entity):
            number, kind, closed, ending = match.groups()
            if number:
                opened.append((number, kind, i))
            if closed or ending:
                mentions += _closed(opened, ending or number, i)
    names = {_cut(tokens, *mention) for mention in mentions}
    longest: list[tuple[int, int, str]] = []
    for name in sorted((n for n in names if n), key=lambda n: (n[0] - n[1], n)):
        if all(name[1] < other[0] or other[1] < name[0] for other in longest):
            longest.append(name)
    spans = [(starts[a], starts[b] + len(tokens[b].form), label) for a, b, label in sorted(longest)]
    return NamedSentence(text.strip(), tuple(spans))


def _closed(opened: list[tuple[str, str, int]], number: str, end: int) -> list[tuple[int, int, str]]:
    """The mention that ends here, taken off the stack of open ones."""
    for at in range(len(opened) - 1, -1, -1):
        if opened[at][0] == number:
            _, kind, start = opened.pop(at)
            return [(start, end, LABELS[kind])] if kind in LABELS else []
    return []


def _cut(tokens: list[_Token], start: int, end: int, label: str) -> tuple[int, int, str] | None:
    """The name within a mention, or None."""
    inside = range(start, end + 1)
    head = next((i for i in inside if tokens[i].head not in inside), start)
    if tokens[head].pos != "PROPN" or (label == "PERSON" and tokens[head].tag == "NNPS"):
        return None
    first = last = head
    if label == "PERSON":
        while last < end and tokens[last + 1].dep == "flat" and start <= tokens[last + 1].head <= last:
            last += 1
        return first, last, label
    while first > start and _may_belong(tokens[first - 1]):
        first -= 1
    while last < end and _may_belong(tokens[last + 1]):
        last += 1
    while first < head and not (tokens[first].form[0].isupper() and tokens[first].pos != "DET"):
        first += 1
    while last > head and not (tokens[last].form[0].isupper() or tokens[last].form[0].isdigit()):
        last -= 1
    return first, last, label


def _may_belong(token: _Token) -> bool:
    return token.form[0].isupper() or token.form in INNER
