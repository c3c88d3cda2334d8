"""The nouns: frozen, strict, in the order in which they are written, and described by the schema in docs/."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from simpang import records
from simpang.records import Actor, Provenance, Reading, Record, Report, Unread
from simpang.schema import schema

SCHEMA = Path(__file__).parent.parent / "docs" / "records.schema.json"

READING = Reading(
    report=Report(id="r", source="-", text="Rusia mengusir enam diplomat Inggris."),
    actors=(Actor(id="a1", name="Rusia", code="RUS", kind="state", mentions=((0, 5),)),),
    provenance=Provenance(program="0", pipeline="0", lexicon="0", reference="0"),
)

TYPES = [kind for kind in vars(records).values() if isinstance(kind, type) and issubclass(kind, Record)]


def test_the_schema_in_the_docs_is_that_of_the_types() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema(), "write it anew: python -m simpang.schema"


def test_the_command_prints_the_schema() -> None:
    command = [sys.executable, "-m", "simpang.schema"]
    printed = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    assert printed == schema()


def test_the_schema_names_every_field_in_its_order() -> None:
    body = json.loads(schema())
    assert list(body["properties"]) == list(Reading.model_fields)
    for kind in TYPES:
        if kind.__name__ in body["$defs"]:
            described = body["$defs"][kind.__name__]
            assert list(described["properties"]) == list(kind.model_fields)
            assert described["additionalProperties"] is False


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_every_noun_is_frozen_and_says_what_it_is(kind: type[Record]) -> None:
    assert kind.model_config.get("frozen") is True
    assert kind.model_config.get("extra") == "forbid"
    assert kind.__doc__


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        READING.actors[0].name = "Uni Soviet"  # type: ignore[misc]


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "a1", "name": "Rusia", "kind": "empire"},
        {"id": "a1", "name": "Rusia", "kind": "state", "colour": "red"},
        {"id": "a1", "name": "Rusia", "kind": "state", "confidence": 1.5},
        {"id": "a1", "name": "Rusia", "kind": "state", "mentions": [[-1, 5]]},
        {"id": "a1", "kind": "state"},
    ],
)
def test_what_does_not_fit_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Actor.model_validate(fields)


def test_written_and_read_again_it_is_the_same() -> None:
    assert Reading.model_validate_json(READING.model_dump_json()) == READING


def test_the_lists_are_written_in_the_order_of_the_layers() -> None:
    assert list(json.loads(READING.model_dump_json())) == [
        "report",
        "actors",
        "events",
        "statements",
        "relations",
        "commitments",
        "findings",
        "provenance",
    ]


def test_a_report_that_could_not_be_read_says_why() -> None:
    unread = Unread.model_validate(
        {"report": {"source": "x"}, "error": {"code": "encoding", "message": "x: …"}}
    )
    assert json.loads(unread.model_dump_json())["error"]["code"] == "encoding"
