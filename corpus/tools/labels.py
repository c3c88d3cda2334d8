"""Labelled reports: one JSON object on a line, as ../CODEBOOK.md describes them.

In come files of JSON Lines, out come validated `Labelled` reports, or a list of what is wrong with them, by file
and line. Knows nothing of the program that the labels measure.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from simpang.records import (
    Act,
    CommitmentKind,
    EventStatus,
    EventType,
    FindingKind,
    ItemCategory,
    Office,
    Polarity,
    Predicate,
    RelationStatus,
    Sector,
    Stage,
)

FOLDER = Path(__file__).parent.parent
SPLITS = ("train", "dev", "test")

Topic = Literal[
    "alliances", "europe-wars", "middle-east", "africa", "asia-conflicts", "asean-south-china-sea",
    "indonesia-diplomacy", "recognition-envoys", "sanctions-trade", "unrest-elections", "un-courts",
    "energy-climate", "migration-refugees", "disasters-relief", "americas",
]  # fmt: skip

# The modes of PLOVER, by type; the other types have none.
MODES: dict[str, tuple[str, ...]] = {
    "CONSULT": ("visit", "third-party", "multilateral", "phone"),
    "RETREAT": ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    "REQUEST": ("assist", "change", "yield", "meet"),
    "ACCUSE": ("disapprove", "investigate", "allege"),
    "REJECT": ("assist", "change", "yield", "meet"),
    "THREATEN": ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct"),
    "SANCTION": ("convict", "expel", "withdraw", "discontinue"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "COERCE": (
        "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold",
        "misinformation", "cyber",
    ),
    "ASSAULT": (
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
    ),
}  # fmt: skip


class _Label(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ActorLabel(_Label):
    """Who takes part: `code` of the state or body on whose behalf, none for a medium."""

    name: str = Field(min_length=1)
    code: str | None = None
    sector: Sector | None = None


class EventLabel(_Label):
    """One act; `actors` and `recipients` are codes."""

    type: EventType
    mode: str | None = None
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    status: EventStatus
    evidence: str


class StatementLabel(_Label):
    """One stretch of reported speech; `content` is its words, `via` media, outermost first."""

    speaker: str = Field(min_length=1)
    code: str | None = None
    act: Act
    direct: bool
    via: tuple[str, ...]
    content: str


class RelationLabel(_Label):
    """One lasting tie; `object` is `office@code` for `holds_office`."""

    subject: str
    predicate: Predicate
    object: str
    polarity: Polarity
    status: RelationStatus
    evidence: str


class CommitmentLabel(_Label):
    """One package of help at one stage; `value` in whole units of `currency` (ISO 4217)."""

    donors: tuple[str, ...]
    recipients: tuple[str, ...]
    kind: CommitmentKind
    stage: Stage
    value: float | None = None
    currency: str | None = None
    items: tuple[ItemCategory, ...] = ()
    evidence: str


class FindingLabel(_Label):
    """What in the report does not square."""

    kind: FindingKind
    about: tuple[str, ...] = Field(min_length=1)
    evidence: str


class Labelled(_Label):
    """A report with its labels. `published` is an ISO day, or missing where the report has none."""

    id: str
    language: Literal["id", "en"]
    published: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}-\d{2}$")
    outlet: str
    title: str
    topic: Topic
    text: str = Field(min_length=80)
    actors: tuple[ActorLabel, ...]
    events: tuple[EventLabel, ...]
    statements: tuple[StatementLabel, ...]
    relations: tuple[RelationLabel, ...]
    commitments: tuple[CommitmentLabel, ...]
    findings: tuple[FindingLabel, ...]


def files(folder: Path = FOLDER) -> dict[str, list[Path]]:
    """The files of each split, in order."""
    return {split: sorted((folder / split).glob("*.jsonl")) for split in SPLITS}


def read(path: Path) -> list[Labelled]:
    """The reports of a file. Raises ValueError, with file and line, at the first that is no labelled report."""
    reports = []
    for number, line in _lines(path):
        try:
            reports.append(Labelled.model_validate_json(line))
        except ValidationError as error:
            first = error.errors()[0]
            at = ".".join(str(part) for part in first["loc"])
            raise ValueError(f"{path}, line {number}, {at}: {first['msg']}") from error
    return reports


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            yield number, line


def problems(report: Labelled) -> Iterator[str]:
    """What is wrong with the labels of one report, each a sentence that starts with its id."""
    known = {actor.code for actor in report.actors} | {actor.name for actor in report.actors}
    records = (*report.events, *report.relations, *report.commitments, *report.findings)
    for record in records:
        if not record.evidence or record.evidence not in report.text:
            yield f"{report.id}: evidence is not in the text: {record.evidence!r}"
    for event in report.events:
        if event.mode is not None and event.mode not in MODES.get(event.type, ()):
            yield f"{report.id}: {event.type} has no mode {event.mode!r}"
        if not event.actors + event.recipients:
            yield f"{report.id}: an event without a party: {event.evidence!r}"
        yield from _strangers(report.id, "event", event.actors + event.recipients, known)
    for commitment in report.commitments:
        yield from _strangers(report.id, "commitment", commitment.donors + commitment.recipients, known)
        if (commitment.value is None) != (commitment.currency is None):
            yield f"{report.id}: a value without a currency, or the other way: {commitment.evidence!r}"
    for statement in report.statements:
        if not statement.content or statement.content not in report.text:
            yield f"{report.id}: content is not in the text: {statement.content!r}"
    for relation in report.relations:
        if relation.predicate == "holds_office":
            office, _, body = relation.object.partition("@")
            if office not in get_args(Office) or not body:
                yield f"{report.id}: no office with its body: {relation.object!r}"


def _strangers(report: str, what: str, parties: tuple[str, ...], known: set[str | None]) -> Iterator[str]:
    for party in parties:
        if party not in known:
            yield f"{report}: a party of the {what} is not among the actors: {party!r}"
