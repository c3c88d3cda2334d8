"""JSON Lines -> drafts: one object on a line, with `text` and any of the fields of a report beside it.

In come lines as bytes or text, out come `Draft`s and `Fault`s, one for each line that is not blank. All other
fields (labels) are ignored.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from simpang.errors import GatherError
from simpang.gather.decoding import decode_line, decode_wide, wide_encoding
from simpang.gather.drafts import Draft, Fault
from simpang.gather.opening import OpenSource
from simpang.gather.reports import TOO_LONG

LONGEST_LINE = 1 << 25
"""The longest line that is read, in bytes: the longest text with all its letters escaped, and its labels."""

_FIELDS = ("title", "published", "outlet", "url", "author", "language")


def read_json_lines(opened: OpenSource, source: str, place: str) -> Iterator[Draft | Fault]:
    """The drafts of a file. A line that cannot be read is a Fault with its number, and the rest is read."""
    count = 0
    for number, line in enumerate(_lines(opened), start=1):
        spot = f"{place}, line {number}"
        if isinstance(line, GatherError):
            count += 1
            yield Fault(f"{source}#{number}", spot, line.code, line.message)
        elif line.strip("\ufeff \t\r\n"):
            count += 1
            yield _read_object(line, f"{source}#{number}", spot)
    if not count:
        yield Fault(source, place, "empty", "it is empty")


def _lines(opened: OpenSource) -> Iterator[str | GatherError]:
    encoding = wide_encoding(opened.head)
    if encoding is not None:
        try:
            yield from decode_wide(opened.chunks(), encoding)
        except GatherError as error:
            yield error
        return
    for line, whole in opened.lines(LONGEST_LINE):
        try:
            yield decode_line(line) if whole else GatherError("too_long", TOO_LONG)
        except GatherError as error:
            yield error


def _read_object(line: str, source: str, place: str) -> Draft | Fault:
    try:
        row = json.loads(line.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        return Fault(source, place, "bad_json", f"no JSON ({error.msg}, column {error.colno})")
    except (ValueError, RecursionError) as error:
        return Fault(source, place, "bad_json", f"no JSON that can be read ({error})")
    if not isinstance(row, dict):
        return Fault(source, place, "bad_json", "an object is expected")
    return _draft(row, source, place)


def _draft(row: dict[str, Any], source: str, place: str) -> Draft | Fault:
    identity = row.get("id")
    if isinstance(identity, str | int) and str(identity).strip():
        source = str(identity)
    known = {name: value for name in _FIELDS if isinstance(value := row.get(name), str)}
    wrong = next((name for name in _FIELDS if row.get(name) is not None and name not in known), None)
    text = row.get("text")
    if not isinstance(text, str):
        cause = "no field `text`" if text is None else "`text` is no string"
        return Fault(source, place, "no_text_field", cause, known)
    if wrong is not None:
        return Fault(source, place, "bad_field", f"`{wrong}` is no string", known)
    return Draft(
        text=text,
        source=source,
        place=place,
        title=known.get("title"),
        published=known.get("published"),
        outlet=known.get("outlet"),
        url=known.get("url"),
        author=known.get("author"),
        language=known.get("language"),
    )
