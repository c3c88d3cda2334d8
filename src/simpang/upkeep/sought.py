"""What is looked for in Wikidata: which of its properties, classes and items stand for which office or body."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from simpang.records import Office
from simpang.tables import fingerprint, read_yaml

FOLDER = Path(__file__).parent / "data"

SINCE = 2000
"""Terms and memberships that ended before this year are not asked for; the shipped record begins about 2010."""

BODIES = "bodies"
"""Stands in the place of a state where the offices of all bodies are asked for."""

Property = Annotated[str, Field(pattern=r"P[1-9]\d*")]
Item = Annotated[str, Field(pattern=r"Q[1-9]\d*")]


class SoughtOffice(BaseModel):
    """One line of `offices.yaml`: where Wikidata keeps the holders of an office of ours."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    office: Office
    of: Literal["state", "body"]
    title: str | None = None
    holder: Property | None = None
    position: Property | None = None
    classes: tuple[Item, ...] = ()
    labelled: tuple[str, ...] = ()


class SoughtBody(BaseModel):
    """One line of `bodies.yaml`: the item of Wikidata that is a body of ours."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    body: str
    item: Item


@cache
def sought_offices() -> tuple[SoughtOffice, ...]:
    """The offices that are looked for. Raises DataError naming file and line."""
    return tuple(read_yaml(FOLDER / "offices.yaml", SoughtOffice))


@cache
def sought_bodies() -> dict[str, str]:
    """The bodies that are looked for: our id by item. Raises DataError naming file and line."""
    return {row.item: row.body for row in read_yaml(FOLDER / "bodies.yaml", SoughtBody)}


@cache
def questions_version() -> str:
    """A content hash over what is asked: answers to other questions are no answers to these."""
    return fingerprint(path for path in FOLDER.iterdir() if path.suffix in {".rq", ".yaml"})
