"""A statement as found, and which of several readings stays.

In come speeches over tokens and actor keys, out come those that differ. Knows nothing of how they were read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simpang.extract.clauses import Range
from simpang.records import Act

LOOK_AHEAD = 14  # tokens beside a cue among which its speaker, its comma and its content are looked for


@dataclass(frozen=True)
class Speech:
    """A statement as found. `content` are characters, `cue` tokens; `via` outermost first."""

    speaker: str
    act: Act
    direct: bool
    via: tuple[str, ...]
    addressees: tuple[str, ...]
    content: Range
    cue: Range
    rule: str
    confidence: float


@dataclass(frozen=True)
class Course:
    """What was read before: the speeches found so far, and the speaker, the stretch and the cue read last."""

    found: Sequence[Speech]
    speaker: str | None = None
    stretch: Range | None = None
    cue: tuple[Speech, Range] | None = None


def once(found: Iterable[Speech]) -> list[Speech]:
    """What one speaker is told to have said in the same words is one statement; the first reading stays."""
    kept: list[Speech] = []
    for speech in found:
        if not any(speech.speaker == other.speaker and _overlap(speech, other) for other in kept):
            kept.append(speech)
    return kept


def _overlap(a: Speech, b: Speech) -> bool:
    shared = min(a.content[1], b.content[1]) - max(a.content[0], b.content[0])
    return shared > 0.7 * min(a.content[1] - a.content[0], b.content[1] - b.content[0])
