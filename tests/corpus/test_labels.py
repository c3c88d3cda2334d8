"""Labels of the corpus: what is read, and what is told of labels that are wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from samples import labelled

from labels import Labelled, problems, read


def told(**changes: Any) -> list[str]:
    return list(problems(Labelled.model_validate(labelled(**changes))))


def test_sound_labels_have_no_problem() -> None:
    assert told() == []


def test_evidence_that_the_text_does_not_have_is_named() -> None:
    event = labelled()["events"][0] | {"evidence": "Norwegia menjual tenda"}
    assert told(events=[event]) == ["id-0001: evidence is not in the text: 'Norwegia menjual tenda'"]


def test_a_mode_that_the_type_does_not_have_is_named() -> None:
    event = labelled()["events"][0] | {"mode": "aerial"}
    assert told(events=[event]) == ["id-0001: AID has no mode 'aerial'"]


def test_a_party_that_is_no_actor_is_named() -> None:
    event = labelled()["events"][0] | {"recipients": ["MWI"]}
    assert told(events=[event]) == ["id-0001: a party of the event is not among the actors: 'MWI'"]


def test_an_office_without_its_body_is_named() -> None:
    relation = {
        "subject": "Ine Eriksen Soreide",
        "predicate": "holds_office",
        "object": "foreign_minister",
        "polarity": "yes",
        "status": "holds",
        "evidence": "Menteri Luar Negeri Ine Eriksen Soreide",
    }
    assert told(relations=[relation]) == ["id-0001: no office with its body: 'foreign_minister'"]


def test_an_amount_needs_its_currency() -> None:
    commitment = {
        "donors": ["NOR"],
        "recipients": ["MOZ"],
        "kind": "humanitarian",
        "stage": "delivered",
        "value": 200,
        "evidence": "mengirim 200 tenda",
    }
    assert told(commitments=[commitment]) == [
        "id-0001: a value without a currency, or the other way: 'mengirim 200 tenda'"
    ]


@pytest.mark.parametrize(
    ("field", "value"), [("topic", "sport"), ("published", "2 Maret 2019"), ("language", "ms")]
)
def test_a_line_that_is_no_labelled_report_is_an_error_with_file_and_line(
    tmp_path: Path, field: str, value: str
) -> None:
    path = tmp_path / "id-99.jsonl"
    path.write_text(f"{json.dumps(labelled())}\n{json.dumps(labelled(**{field: value}))}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=rf"id-99\.jsonl, line 2, {field}"):
        read(path)
