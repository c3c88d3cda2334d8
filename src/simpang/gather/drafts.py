"""What the readers of sources hand on: a `Draft` of a report with all that its source tells, or a `Fault`.

Knows nothing of files, and nothing of what is done with a draft.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from simpang.records import PublishedFrom


@dataclass(frozen=True)
class Draft:
    """A report before clean-up. `place` names it to people (file, and line or number in the file)."""

    text: str
    source: str
    place: str
    title: str | None = None
    published: str | None = None
    published_from: PublishedFrom = "given"
    outlet: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None


@dataclass(frozen=True)
class Fault:
    """A report that cannot be had from its source, and why; `known` is what is known of it all the same."""

    source: str
    place: str
    code: str
    cause: str
    known: dict[str, str] = field(default_factory=dict)


def number(found: Iterable[Draft | Fault]) -> Iterator[Draft | Fault]:
    """The same; where a source holds several, `#1`, `#2`, … are put to source and place."""
    waiting: Draft | Fault | None = None
    count = 0
    for one in found:
        if waiting is not None:
            count += 1
            yield _numbered(waiting, count)
        waiting = one
    if waiting is not None:
        yield _numbered(waiting, count + 1) if count else waiting


def _numbered(one: Draft | Fault, count: int) -> Draft | Fault:
    return replace(one, source=f"{one.source}#{count}", place=f"{one.place}#{count}")
