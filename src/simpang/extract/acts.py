"""An event as found, and which of several tellings are one.

In come acts over tokens and actor keys, out comes each once. Knows nothing of how they were read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from simpang.extract.clauses import Clause, Range
from simpang.extract.parties import Parties
from simpang.frames import Frame
from simpang.records import EventStatus, EventType

_COMPARED = 40  # acts of a kind; what was told longer ago is not told again


@dataclass(frozen=True)
class Act:
    """An event as found: actor keys, token ranges, and the frame and unit that decided it."""

    frame: Frame
    type: EventType
    mode: str | None
    status: EventStatus
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    trigger: Range
    evidence: Range
    clause: Clause
    themes: frozenset[str]
    rule: str
    confidence: float


def once(found: Iterable[Act], parties: Parties) -> list[Act]:
    """The same act told twice is one: same type and status, sides that agree where both are told."""
    kept: list[Act] = []
    alike: dict[tuple[EventType, EventStatus], list[int]] = defaultdict(list)
    for act in found:
        places = alike[act.type, act.status]
        for index in places[-_COMPARED:]:
            other = kept[index]
            same = _agree(act, other, parties) and not _counted_apart(act, other, parties.doc)
            if same or _one_meeting(act, other, parties):
                if len(act.recipients) + len(act.actors) > len(other.recipients) + len(other.actors):
                    kept[index] = replace(act, trigger=other.trigger, evidence=other.evidence)
                break
        else:
            places.append(len(kept))
            kept.append(act)
    return kept


def _one_meeting(a: Act, b: Act, parties: Parties) -> bool:
    """A visit and the meeting in it, told in one sentence of the same parties, are one."""
    if a.type != "CONSULT" or b.type != "CONSULT" or a.status != b.status:
        return False
    together = parties.doc[a.trigger[0]].sent == parties.doc[b.trigger[0]].sent
    return together and parties.codes((*a.actors, *a.recipients)) == parties.codes((*b.actors, *b.recipients))


def _counted_apart(a: Act, b: Act, doc: Doc) -> bool:
    """Two tellings with different numbers are two acts ("75 billion crowns", "eight tanks")."""
    left, right = ({token.lower_ for token in doc[slice(*act.evidence)] if token.like_num} for act in (a, b))
    return bool(left) and bool(right) and left.isdisjoint(right)


def _subject_of(noun: Act, verb: Act) -> bool:
    """ "Serangan udara Israel menewaskan 19 warga": the act that the subject names is what the verb tells."""
    subject = verb.clause.subject
    return subject is not None and subject[0] <= noun.trigger[0] < subject[1]


def _agree(a: Act, b: Act, parties: Parties) -> bool:
    modes = a.mode == b.mode or ((a.mode is None or b.mode is None) and "phone" not in (a.mode, b.mode))
    open_ended = a.frame == b.frame or _subject_of(a, b) or _subject_of(b, a)
    return modes and all(
        parties.codes(left) == parties.codes(right) or (open_ended and not (left and right))
        for left, right in ((a.actors, b.actors), (a.recipients, b.recipients))
    )
