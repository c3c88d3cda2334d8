"""How each layer of a Reading lies in the tables: said once, used for writing and for reading back."""

from __future__ import annotations

from dataclasses import dataclass, field

from pydantic import BaseModel
from sqlalchemy import Table

from simpang.ledger import schema
from simpang.records import (
    Actor,
    Amount,
    Commitment,
    Event,
    Fact,
    Finding,
    Item,
    Period,
    Place,
    Record,
    Relation,
    Statement,
)


@dataclass(frozen=True)
class Layer:
    """One list of a Reading.

    `plain` fields lie in a column of the same name, `spans` in two, `nested` ones in a column for each of
    their fields, `pointers` as the global id of the record they name. `parties` are lists of actors, each
    with its role in `party_table`. `identity` names the fields that make a record the same record.
    """

    name: str
    record_type: type[Record]
    table: Table
    identity: tuple[str, ...]
    plain: tuple[str, ...] = ()
    spans: tuple[str, ...] = ()
    nested: dict[str, type[BaseModel]] = field(default_factory=dict)
    pointers: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    party_table: Table | None = None


ACTORS = Layer(
    "actors",
    Actor,
    schema.actors,
    identity=("code", "name", "kind"),
    plain=("code", "name", "kind", "sector", "country", "office", "reference"),
)
STATEMENTS = Layer(
    "statements",
    Statement,
    schema.statements,
    identity=("speaker", "act", "direct", "content", "cue"),
    plain=("act", "direct", "rule"),
    spans=("content", "cue"),
    pointers=("speaker", "within"),
    parties=("addressees", "via"),
    party_table=schema.statement_parties,
)
EVENTS = Layer(
    "events",
    Event,
    schema.events,
    identity=("type", "mode", "status", "actors", "recipients", "trigger"),
    plain=("type", "mode", "context", "status", "magnitude", "cameo", "goldstein", "quad", "rule"),
    spans=("evidence", "trigger"),
    nested={"time": Period, "place": Place},
    pointers=("attributed_to",),
    parties=("actors", "recipients"),
    party_table=schema.event_parties,
)
RELATIONS = Layer(
    "relations",
    Relation,
    schema.relations,
    identity=("subject", "predicate", "object", "polarity", "status", "evidence"),
    plain=("predicate", "polarity", "status", "since", "until", "rule"),
    spans=("evidence",),
    pointers=("subject", "attributed_to"),
)
COMMITMENTS = Layer(
    "commitments",
    Commitment,
    schema.commitments,
    identity=("donors", "recipients", "kind", "stage", "amount", "items", "evidence"),
    plain=("kind", "stage", "rule"),
    spans=("evidence",),
    nested={"amount": Amount, "time": Period},
    pointers=("event", "attributed_to"),
    parties=("donors", "recipients"),
    party_table=schema.commitment_parties,
)
FINDINGS = Layer(
    "findings",
    Finding,
    schema.findings,
    identity=("kind", "about", "evidence"),
    plain=("kind", "about", "severity", "message"),
    spans=("evidence",),
    nested={"reference": Fact},
    pointers=("record",),
)

# In the order in which records name one another.
LAYERS = (ACTORS, STATEMENTS, EVENTS, RELATIONS, COMMITMENTS, FINDINGS)

ITEM_FIELDS = tuple(Item.model_fields)
