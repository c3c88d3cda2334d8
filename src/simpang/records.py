"""The nouns of Simpang: what a report is and what it says.

Every type is frozen and knows nothing but itself; the fields and their order are those of the JSON Lines
that `simpang read --json` writes. All spans are `[start, end)` in Unicode code points into `Report.text`.
Ids (`a1`, `s1`, `e1`, …) are local to one Reading; the same input gives the same ids.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Span = tuple[Annotated[int, Field(ge=0)], Annotated[int, Field(ge=0)]]
Confidence = Annotated[float, Field(ge=0.0, le=1.0)]

ActorKind = Literal[
    "state", "organisation", "armed_group", "medium", "person", "place_of_government", "other"
]
Sector = Literal[
    "GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "OPP", "REB", "BUS", "CVL", "EDU", "JRN", "MED", "REL",
    "SOC", "IGO", "NGO",
]  # fmt: skip
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
EventStatus = Literal["occurred", "planned", "possible", "denied"]
Act = Literal[
    "say", "announce", "urge", "criticise", "praise", "warn", "promise", "deny", "allege", "admit", "ask"
]
Predicate = Literal[
    "member_of", "candidate_of", "ally_of", "major_non_nato_ally_of", "partner_of", "recognises",
    "has_relations_with", "at_war_with", "supplies_arms_to", "occupies", "holds_office", "affiliated_with",
]  # fmt: skip
Office = Literal[
    "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "secretary_general",
    "deputy_secretary_general", "ambassador", "commander", "spokesperson", "minister", "legislator", "leader",
    "other",
]  # fmt: skip
Polarity = Literal["yes", "no"]
RelationStatus = Literal["holds", "planned", "ended"]
CommitmentKind = Literal["military", "financial", "humanitarian", "mixed"]
Stage = Literal["requested", "pledged", "approved", "delivered", "delayed", "ended"]
Qualifier = Literal["exact", "about", "at_least", "up_to", "over"]
ItemCategory = Literal[
    "ammunition", "artillery", "missile", "air_defence", "aircraft", "armour", "drone", "small_arms", "ship",
    "training", "troops", "intelligence", "medical", "food", "fuel", "shelter", "cash", "loan", "other",
]  # fmt: skip
FindingKind = Literal["contradicts_reference", "outdated_office", "misnamed", "inconsistent", "impossible"]
Severity = Literal["error", "warning", "note"]
PublishedFrom = Literal["metadata", "text", "given"]


class Record(BaseModel):
    """Base of all records: frozen, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Report(Record):
    """One report as read after clean-up. `id` is a hash of its content; `published` an ISO date or date-time."""

    id: str
    source: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    language: str | None = None
    text: str
    sentences: tuple[Span, ...] = ()


class Actor(Record):
    """A state, organisation, armed group, medium or person that takes part in a record."""

    id: str
    code: str | None = None
    name: str
    kind: ActorKind
    sector: Sector | None = None
    country: str | None = None
    office: str | None = None
    reference: str | None = None
    mentions: tuple[Span, ...] = ()
    confidence: Confidence = 1.0


class Period(Record):
    """A time as told: ISO dates of its first and last day, each null where open or unknown."""

    start: str | None = None
    end: str | None = None
    text: str


class Place(Record):
    """A place as told, with coordinates in degrees where known."""

    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geoname_id: int | None = None
    text: str


class Event(Record):
    """One act between political actors (PLOVER type and mode)."""

    id: str
    type: EventType
    mode: str | None = None
    context: tuple[str, ...] = ()
    status: EventStatus = "occurred"
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    time: Period | None = None
    place: Place | None = None
    magnitude: dict[str, int] | None = None
    cameo: str | None = None
    goldstein: float | None = None
    quad: int | None = None
    evidence: Span
    trigger: Span
    attributed_to: str | None = None
    rule: str
    confidence: Confidence = 1.0


class Statement(Record):
    """Who is said to have said what, and through which media it came (`via`, outermost first)."""

    id: str
    speaker: str
    act: Act
    direct: bool
    addressees: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    content: Span
    cue: Span
    within: str | None = None
    rule: str
    confidence: Confidence = 1.0


class Relation(Record):
    """A lasting tie. `object` is an actor id, or `office@code` for `holds_office`."""

    id: str
    subject: str
    predicate: Predicate
    object: str
    polarity: Polarity = "yes"
    status: RelationStatus = "holds"
    since: str | None = None
    until: str | None = None
    evidence: Span
    attributed_to: str | None = None
    rule: str
    confidence: Confidence = 1.0


class Amount(Record):
    """An amount of money: `value` in units of `currency` (ISO 4217)."""

    value: float
    currency: str | None = None
    qualifier: Qualifier = "exact"
    text: str


class Item(Record):
    """Goods or help that are given: a category, the name as told, and how many."""

    category: ItemCategory
    name: str
    count: int | None = None


class Commitment(Record):
    """Help that goes, or is to go, from donors to recipients."""

    id: str
    donors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    kind: CommitmentKind
    stage: Stage
    amount: Amount | None = None
    items: tuple[Item, ...] = ()
    time: Period | None = None
    evidence: Span
    event: str | None = None
    attributed_to: str | None = None
    rule: str
    confidence: Confidence = 1.0


class Fact(Record):
    """What is on record: a plain sentence in the reader's language, its days and its source."""

    statement: str
    valid_from: str | None = None
    valid_until: str | None = None
    source: str


class Finding(Record):
    """Something in a report that does not square with the public record or with itself."""

    id: str
    kind: FindingKind
    about: tuple[str, ...]
    record: str | None = None
    severity: Severity
    message: str
    reference: Fact | None = None
    evidence: Span
    confidence: Confidence = 1.0


class Provenance(Record):
    """What made the records: the same four and the same text always give the same records."""

    program: str
    pipeline: str
    lexicon: str
    reference: str


class Reading(Record):
    """All that one report says."""

    report: Report
    actors: tuple[Actor, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    findings: tuple[Finding, ...] = ()
    provenance: Provenance


class Problem(Record):
    """Why a report could not be read."""

    code: str
    message: str


class Unread(Record):
    """A report that could not be read: what is known of it, and the problem."""

    report: dict[str, str | None]
    error: Problem
