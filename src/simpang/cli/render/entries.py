"""The shape of a page: sections with a heading, entries with a line, details and the words they rest on."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from simpang.cli.plain import quoted

WORDS_STYLE = "italic"
ASIDE_STYLE = "dim"
SEPARATOR = " · "


def section(heading: str, entries: Iterable[RenderableType]) -> RenderableType:
    """A heading with its entries below."""
    return Group(Text(), Text(heading, style="bold"), *entries)


def entry(line: Text | str, *details: Text | str | None) -> RenderableType:
    """One record: a line, and below it its details, further in. Empty details are left out."""
    return Group(Padding(_text(line), (0, 0, 0, 2)), *(detail(each) for each in details if each))


def detail(line: Text | str) -> RenderableType:
    """A line that belongs to the one above."""
    return Padding(_text(line), (0, 0, 0, 4))


def evidence(text: str, span: tuple[int, int]) -> Text:
    """The words of the report that a record rests on."""
    return Text(quoted(text[span[0] : span[1]]), style=WORDS_STYLE)


def joined(*parts: str | None) -> str:
    """What is known, set side by side."""
    return SEPARATOR.join(part for part in parts if part)


def _text(line: Text | str) -> Text:
    return Text(line) if isinstance(line, str) else line
