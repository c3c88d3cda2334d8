"""Markdown -> plain lines: headings, links, emphasis and quotations without their marks.

In come lines as found, out come lines of plain text. A heading of the first level below other text begins a
report, which is said by a separator line before it. A block of fields at the top (YAML between `---`) is read
apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain, islice

import yaml

from simpang.gather.vocabulary import names

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_QUOTE_OR_ITEM = re.compile(r"^\s*(?:(?:>\s?)+|[-*+]\s+(?=\S))")
_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)")
_LINK = re.compile(r"\[([^\[\]]+)\](?:\([^()]*\)|\[[^\[\]]*\])")
_REFERENCE = re.compile(r"\s{0,3}\[[^\]]+\]:\s+\S+.*$")
_BARE_LINK = re.compile(r"<(https?://[^<>\s]+)>")
_EMPHASIS = re.compile(
    r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]+?)(?<=\S)\1(?!\*)|(?<!\w)(_{1,3})(?=\S)([^_\n]+?)(?<=\S)\3(?!\w)"
)
_CODE = re.compile(r"`([^`\n]+)`")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])")
_FENCE = re.compile(r"\s{0,3}(?:```|~~~)")
_MOST_FIELD_LINES = 100
_FIELDS = ("title", "published", "author", "url", "outlet", "language")


def read_fields(lines: Iterable[str]) -> tuple[dict[str, str], Iterator[str]]:
    """The fields at the top (title, published, author, url, outlet, language), and the lines below them."""
    ahead = iter(lines)
    top = list(islice(ahead, 1))
    if not top or top[0].strip("\ufeff \t\r\n") != "---":
        return {}, chain(top, ahead)
    for line in islice(ahead, _MOST_FIELD_LINES):
        top.append(line)
        if line.strip() in ("---", "..."):
            fields = _fields("\n".join(top[1:-1]))
            return (fields, ahead) if fields is not None else ({}, chain(top, ahead))
    return {}, chain(top, ahead)


@cache
def _field_names() -> dict[str, str]:
    return {name: field for field in _FIELDS for name in names(f"field_{field}")}


def _fields(block: str) -> dict[str, str] | None:
    try:
        rows = yaml.safe_load(block)
    except yaml.YAMLError:
        return None
    if not isinstance(rows, dict):
        return None
    found: dict[str, str] = {}
    for name, value in rows.items():
        field = _field_names().get(str(name).lower())
        if field is not None and isinstance(value, str | date) and field not in found:
            found[field] = value.isoformat() if isinstance(value, date) else value
    return found or None


def plain_lines(lines: Iterable[str]) -> Iterator[str]:
    """The lines without marks of Markdown."""
    begun = False
    for line in lines:
        heading = _HEADING.match(line)
        if heading is not None:
            if len(heading[1]) == 1 and begun:
                yield "==="
            yield ""
            yield _plain(heading[2])
            yield ""
        elif not _FENCE.match(line) and not _REFERENCE.match(line):
            yield _plain(_QUOTE_OR_ITEM.sub("", line, count=1)) if not _is_rule(line) else line
        begun = begun or bool(line.strip())


def _is_rule(line: str) -> bool:
    return re.fullmatch(r"\s{0,3}([-*_=])(?:\s*\1){2,}\s*", line) is not None


def _plain(line: str) -> str:
    line = _LINK.sub(r"\1", _IMAGE.sub("", line))
    line = _CODE.sub(r"\1", _BARE_LINK.sub(r"\1", line))
    for _ in range(2):
        line = _EMPHASIS.sub(lambda match: match[2] or match[4], line)
    return _ESCAPE.sub(r"\1", line)
