"""One thing that the record and a source both may tell of, on one day, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Literal

from simpang.values.names import fold, same_person

Agreement = Literal["agree", "differ", "unknown"]


class LeftOutError(Exception):
    """A source that cannot be compared with, and why."""


@dataclass(frozen=True, slots=True)
class Source:
    """A folder of sources, and the words by which a row on record names what it was made from."""

    folder: str
    name: str

    def named_in(self, text: str) -> bool:
        """Whether a row's own source is this one."""
        return self.name in text


@dataclass(frozen=True, slots=True)
class Comparison:
    """`unknown`: the record does not answer. `positive`: one of the two says that something is so, not both that it
    is not. `rows` are the rows of the table on which our side rests; `own` tells that one of them names this very
    source, so that an agreement proves nothing."""

    source: str
    table: str
    key: str
    on: date | None
    verdict: Agreement
    ours: str
    theirs: str
    rows: tuple[str, ...] = ()
    positive: bool = True
    own: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """Differences of one key that follow each other and say the same; one comparison each."""

    differences: tuple[Comparison, ...]

    def __str__(self) -> str:
        first, last = self.differences[0], self.differences[-1]
        days = f" {first.on} – {last.on} ({len(self.differences)})" if first.on else ""
        return f"{first.source}, {first.table}, {first.key}{days}: ours {first.ours}; theirs {first.theirs}"


def stretches(comparisons: Iterable[Comparison]) -> Iterator[Stretch]:
    """The differences, those that follow each other together; an agreement between two parts them."""
    of_key = attrgetter("source", "table", "key")
    ordered = sorted(comparisons, key=lambda each: (*of_key(each), each.on or date.min))
    for _, of_one in groupby(ordered, key=of_key):
        for alike, run in groupby(of_one, key=attrgetter("verdict", "ours", "theirs")):
            if alike[0] == "differ":
                yield Stretch(tuple(run))


def there(path: Path) -> Path:
    """The path. Raises LeftOutError where nothing is there."""
    if not path.exists():
        raise LeftOutError(f"{path} is not there")
    return path


def named(names: Iterable[str], forms: Iterable[str]) -> bool:
    """Whether one of the names can be of the person who is written in these forms."""
    kept = tuple(forms)
    return any(fold(name) == fold(form) or same_person(name, form) for name in names for form in kept)
