"""What every extraction step may look things up in: the language's words, the public record, the report's day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from simpang.language.lexicon import Lexicon
from simpang.reference import Reference


@dataclass(frozen=True)
class Setting:
    """The surroundings of one report. `day` is the day it was published, None where unknown."""

    language: str
    day: date | None
    lexicon: Lexicon
    reference: Reference
