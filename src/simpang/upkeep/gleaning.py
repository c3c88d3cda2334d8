"""Reading a Wikidata JSON dump line by line, and keeping what may matter.

A dump has 100 million lines and more; a line that holds none of a few marks is not even parsed.
"""

from __future__ import annotations

import bz2
import gzip
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, cast

from simpang.errors import UpkeepError
from simpang.upkeep.entities import Entity, entity_on, is_human, items, names_of, statements
from simpang.upkeep.gleanings import Gleanings
from simpang.upkeep.sought import SINCE, sought_bodies, sought_offices
from simpang.upkeep.told import COARSE, Dating

_EVERY = 100_000


def glean(path: Path, gleanings: Gleanings, tell: Callable[[str], None] = lambda _: None) -> None:
    """Read the whole dump into the gleanings, from the line on that they have reached.

    Raises UpkeepError `bad_dump` where the file cannot be read or a line is no entity.
    """
    done = int(gleanings.read("line", "0"))
    newest = gleanings.read("newest")
    marks, bodies = _marks(), _heads()
    number = 0
    with _opened(path) as lines:
        for number, line in enumerate(_lines(path, lines), start=1):
            telling = any(mark in line for mark in marks) or bodies.intersection(line[:60].split(b","))
            if number > done and telling:
                newest = max(newest, _kept(path, number, line, gleanings))
            if number % _EVERY == 0:
                tell(f"{path.name}: line {number}")
                if number > done:
                    gleanings.commit(line=str(number), newest=newest)
    gleanings.commit(line=str(number), newest=newest, whole="yes")


def _kept(path: Path, number: int, line: bytes, gleanings: Gleanings) -> str:
    """Keep what a line says, and tell the day on which its entity was last changed."""
    try:
        entity = entity_on(line)
        if entity is None:
            return ""
        _glean_entity(entity, gleanings)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UpkeepError("bad_dump", f"{path}, line {number}: no entity of Wikidata ({error})") from error
    return str(entity.get("modified", ""))[:10]


def _glean_entity(entity: Entity, gleanings: Gleanings) -> None:
    item = entity["id"]
    codes = items(entity, "P298")
    gleanings.link("code", item, codes)
    if codes:
        for office in sought_offices():
            if office.of == "state" and office.position:
                gleanings.link(f"position/{office.office}", item, items(entity, office.position))
    if codes or item in sought_bodies():
        _keep(entity, gleanings, *(office.holder for office in sought_offices() if office.holder), "P463")
    places = [*items(entity, "P1001"), *items(entity, "P2389")]
    if places:
        gleanings.link("at", item, items(entity, "P1001"))
        gleanings.link("directs", item, items(entity, "P2389"))
        gleanings.link("is", item, [*items(entity, "P279"), *items(entity, "P31")])
    if item in sought_bodies():
        gleanings.name(item, *names_of(entity))
    elif "P39" in entity["claims"] and is_human(entity):
        _keep(entity, gleanings, "P39")
        gleanings.name(item, *names_of(entity), died="P570" in entity["claims"])
    label = (entity.get("labels") or {}).get("en", {}).get("value")
    gleanings.link("class", item, [office.office for office in sought_offices() if label in office.labelled])


def _keep(entity: Entity, gleanings: Gleanings, *properties: str) -> None:
    for property_ in dict.fromkeys(properties):
        for id_, value, dating in statements(entity, property_):
            if not _is_over(dating):
                gleanings.state(property_, entity["id"], value, id_, dating)


def _is_over(dating: Dating) -> bool:
    """Whether it ended before the years that are looked at."""
    return bool(dating.ends) and all(end != COARSE and int(end[:4]) < SINCE for end in dating.ends)


def _marks() -> list[bytes]:
    """What a line holds that may matter: a property, or the label of a class."""
    labels = (label for office in sought_offices() for label in office.labelled)
    properties = ('"P298"', '"P39"', '"P1001"', '"P2389"')
    return [mark.encode() for mark in (*properties, *(f'"value":"{label}"' for label in labels))]


def _heads() -> set[bytes]:
    """What stands in the head of the line of a body."""
    return {f'"id":"{item}"'.encode() for item in sought_bodies()}


def _opened(path: Path) -> IO[bytes]:
    """The dump, decompressed as it is read."""
    try:
        if path.suffix == ".gz":
            return cast(IO[bytes], gzip.open(path))
        if path.suffix == ".bz2":
            return bz2.open(path)
        if path.suffix == ".json":
            return path.open("rb")
    except OSError as error:
        raise UpkeepError("bad_dump", f"{path}: cannot be read: {error.strerror or error}") from error
    raise UpkeepError("bad_dump", f"{path}: a dump is a file in .json, .json.gz or .json.bz2")


def _lines(path: Path, lines: IO[bytes]) -> Iterator[bytes]:
    """The lines of a dump; an array that was opened has to be closed, else the file was cut."""
    number, opened, last = 0, False, b""
    try:
        for number, line in enumerate(lines, start=1):
            opened = opened or (number == 1 and line.strip() == b"[")
            last = line
            yield line
    except (OSError, EOFError, zlib.error) as error:
        raise UpkeepError("bad_dump", f"{path}: cannot be read to its end: {error}") from error
    if opened and last.strip() != b"]":
        raise UpkeepError("bad_dump", f"{path}: breaks off before its end, after line {number}")
