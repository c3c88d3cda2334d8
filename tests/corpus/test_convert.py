"""The corpus in the formats that people train with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from samples import labelled
from spacy.tokens import DocBin

from convert import conll_lines, write
from labels import SPLITS, Labelled
from simpang.language import pipeline

REPORT = Labelled.model_validate(labelled())
CORPUS = {split: [REPORT] for split in SPLITS}


def test_spacy_documents_hold_the_labels_as_spans(tmp_path: Path) -> None:
    write("spacy", tmp_path, CORPUS)
    [doc] = DocBin().from_disk(tmp_path / "train.spacy").get_docs(pipeline("id").vocab)
    assert doc.text == REPORT.text
    assert [(span.text, span.label_) for span in doc.spans["events"]] == [
        ("Norwegia mengirim 200 tenda ke Mozambik", "AID")
    ]
    assert doc.cats["AID"] == 1.0
    assert doc.cats["ASSAULT"] == 0.0


def test_columns_give_each_token_its_name_and_event() -> None:
    lines = list(conll_lines(pipeline("id"), REPORT))
    assert lines[:4] == [
        "# id = id-0001",
        "Norwegia\tB-NOR\tB-AID\tO",
        "mengirim\tO\tI-AID\tO",
        "200\tO\tI-AID\tO",
    ]


def test_the_hugging_face_layout_has_every_field_in_every_line(tmp_path: Path) -> None:
    write("huggingface", tmp_path, CORPUS)
    [line] = (tmp_path / "data/dev.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["events"][0]["mode"] is None
    assert "path: data/dev.jsonl" in (tmp_path / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["spacy", "conll", "huggingface"])
def test_every_format_has_every_split(tmp_path: Path, form: str) -> None:
    write(form, tmp_path, CORPUS)
    stems = {path.stem for path in tmp_path.rglob("*") if path.is_file()}
    assert set(SPLITS) <= stems
