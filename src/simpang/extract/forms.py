"""Finding many written forms in a text at once, whole words only, longest form first.

In come forms with values, out come `[start, end)` spans with values. Linear in the text's length for a bounded
number of forms that share a first word.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")

_WORD = re.compile(r"\w+")


def lowered(text: str) -> str:
    """The text in lower case with every character at the offset it had."""
    low_text = text.lower()
    if len(low_text) == len(text):
        return low_text
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """A form found in a text."""

    start: int
    end: int
    form: str
    value: Value


class FormTable(Generic[Value]):
    """A table of written forms; `cased` forms match only in the case in which they are given."""

    def __init__(self, entries: Iterable[tuple[str, Value]], *, cased: bool) -> None:
        self._cased = cased
        self._by_first: dict[str, list[tuple[str, Value]]] = defaultdict(list)
        for form, value in entries:
            key = form if cased else lowered(form)
            first = _WORD.search(key)
            if first is not None and first.start() == 0:
                self._by_first[first.group()].append((key, value))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda entry: -len(entry[0]))

    def find(self, text: str) -> Iterator[Found[Value]]:
        """Forms in the order of the text; of forms that start at one place the longest, none inside another."""
        haystack = text if self._cased else lowered(text)
        free_from = 0
        for word in _WORD.finditer(haystack):
            start = word.start()
            if start < free_from:
                continue
            for form, value in self._by_first.get(word.group(), ()):
                end = start + len(form)
                if haystack.startswith(form, start) and _ends_word(haystack, end):
                    yield Found(start, end, text[start:end], value)
                    free_from = end
                    break


def _ends_word(text: str, end: int) -> bool:
    return end >= len(text) or not (text[end].isalnum() or text[end] == "_") or not text[end - 1].isalnum()
