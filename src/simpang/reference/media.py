"""The news media and platforms through which statements reach a report.

In comes the folder of the reference's tables (`media.csv`); out come media with every form in which they are
named and the domain at which they publish. Knows nothing of texts: whether "Tempo" or "X" is a medium in a
sentence is for the reader of that sentence to say.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from simpang.reference.layers import laid_rows

MediumKind = Literal["agency", "newspaper", "broadcaster", "portal", "magazine", "platform"]


class MediumRow(BaseModel):
    """One line of `media.csv`; aliases are parted by `|`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    aliases: str = ""
    domain: str | None = None
    country: str | None = None
    kind: MediumKind


@dataclass(frozen=True, slots=True)
class Medium:
    """A news medium, or a platform on which people publish. `country` is ISO alpha-3, or None."""

    name: str
    aliases: tuple[str, ...]
    domain: str | None
    country: str | None
    kind: MediumKind

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way in which it is named, the canonical one first; upper and lower case as written."""
        return (self.name, *self.aliases)


def load_media(*folders: Path) -> tuple[Medium, ...]:
    """Read `media.csv`, in its order, by the name of the medium. Raises DataError where a line does not fit."""
    return tuple(
        Medium(row.name, tuple(filter(None, row.aliases.split("|"))), row.domain, row.country, row.kind)
        for row in laid_rows(folders, "media.csv", MediumRow, lambda row: row.name)
    )
