"""Answers of the query service: bytes in, rows out, and rows of one statement as what is told.

The form is SPARQL 1.1 Query Results JSON (https://www.w3.org/TR/sparql11-results-json/). The service may break off
in the midst of an answer, with status 200, where a query runs out of time: such an answer is none.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from http.client import HTTPException
from itertools import groupby
from typing import IO

from simpang.upkeep.sought import sought_bodies, sought_offices
from simpang.upkeep.told import COARSE, Dating, Told, day_told, item_of

Row = Mapping[str, str]
"""One row of an answer: the value of each variable that is bound."""

_CHUNK = 65536
_LANGUAGES = ("en", "mul", "id")


class BadAnswerError(Exception):
    """An answer that is broken, cut off or of another form."""


def unpacked(answer: IO[bytes], largest: int) -> bytes:
    """The whole answer, decompressed where it came in gzip. Raises BadAnswerError, also beyond `largest` bytes."""
    zipped = getattr(answer, "headers", {}).get("Content-Encoding", "") == "gzip"
    unzip = zlib.decompressobj(wbits=31) if zipped else None
    whole = bytearray()
    try:
        while chunk := answer.read(_CHUNK):
            whole += unzip.decompress(chunk, largest + 1 - len(whole)) if unzip else chunk
            if len(whole) > largest:
                raise BadAnswerError(f"its answer is larger than {largest} bytes")
    except (zlib.error, HTTPException) as error:
        raise BadAnswerError(f"its answer is broken ({str(error) or type(error).__name__})") from error
    if unzip is not None and not unzip.eof:
        raise BadAnswerError("its answer is cut off")
    return bytes(whole)


def rows_of(answer: bytes) -> list[Row]:
    """The rows of an answer. Raises BadAnswerError where it is not in the form of the service."""
    try:
        bindings = json.loads(answer)["results"]["bindings"]
        return [{name: str(cell["value"]) for name, cell in row.items()} for row in bindings]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadAnswerError("its answer is no SPARQL result in JSON") from error


def offices_told(rows: Iterable[Row], state: str | None = None) -> list[Told]:
    """What the rows about offices say; of a state, or of the body that each row names."""
    titles = {office.office: office.title for office in sought_offices()}
    told = []
    for group in _by_statement(rows):
        first = group[0]
        of = state or sought_bodies().get(item_of(first["body"]))
        if of is not None and first["office"] in titles:
            office = next(name for name in titles if name == first["office"])
            told.append(_told(group, of).model_copy(update={"office": office, "title": titles[office]}))
    return told


def memberships_told(rows: Iterable[Row], state: str) -> list[Told]:
    """What the rows about the memberships of a state say."""
    return [_told(group, state) for group in _by_statement(rows)]


def _by_statement(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """The rows of each statement about each office; a qualifier with two values makes two rows."""

    def key(row: Row) -> tuple[str, str]:
        return row["statement"], row.get("office", "")

    for _, group in groupby(sorted(rows, key=key), key):
        yield list(group)


def _told(rows: Sequence[Row], of: str) -> Told:
    first = rows[0]
    labels = [first[language] for language in _LANGUAGES if first.get(language)]
    aliases = (*labels[1:], *sorted(filter(None, first.get("aliases", "").split("|"))))
    return Told(
        of=of,
        about=item_of(first["about"]),
        name=labels[0] if labels else "",
        aliases=tuple(dict.fromkeys(aliases)),
        page=item_of(first["statement"]),
        died=any("died" in row for row in rows),
        dating=Dating(
            starts=_days(rows, "start"),
            ends=_days(rows, "end"),
            natures=tuple(sorted({item_of(row["nature"]) for row in rows if "nature" in row})),
            doubtful=any("doubt" in row for row in rows),
        ),
    )


def _days(rows: Iterable[Row], name: str) -> tuple[str, ...]:
    """The days of one qualifier; COARSE where the service tells that there is one and not which."""
    days = set()
    for row in rows:
        if name in row:
            days.add(day_told(row[name], int(row[f"{name}Precision"])))
        elif f"{name}Told" in row:
            days.add(COARSE)
    return tuple(sorted(days))
