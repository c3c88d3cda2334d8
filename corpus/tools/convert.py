"""The corpus in the formats that people train with: `python corpus/tools/convert.py FORMAT FOLDER`.

- spacy: `train.spacy`, `dev.spacy`, `test.spacy` (DocBin): tokens of Simpang's pipelines; `doc.spans["events"]`
  (labels TYPE or TYPE/mode), `["statements"]` (acts), `["relations"]`, `["commitments"]` (stages), `["findings"]`;
  `doc.cats` has every event type with 1.0 or 0.0; `doc.user_data["labels"]` all labels.
- conll: `train.conll`, …: a token on a line, then tab-separated B-I-O columns for names (codes), events (types) and
  speech (acts); where two spans of a column overlap, the longer stands. Blank lines between sentences, `# id = …`
  before a report.
- huggingface: `README.md` with the layout in its header and `data/train.jsonl`, …, every field in every line, as
  `datasets.load_dataset` reads a folder.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans

from labels import FOLDER, SPLITS, Labelled, files, read
from simpang.language import pipeline
from simpang.records import EventType

CARD = """---
license: cc-by-4.0
language: [id, en]
pretty_name: Simpang corpus of political events, statements, ties and aid
task_categories: [text-classification, token-classification]
configs:
- config_name: default
  data_files:
{files}
---

See the data sheet of the corpus in Simpang's repository, `corpus/README.md`.
"""


def corpus(folder: Path = FOLDER) -> dict[str, list[Labelled]]:
    """The reports of each split."""
    return {
        split: [report for path in paths for report in read(path)] for split, paths in files(folder).items()
    }


def labelled_spans(report: Labelled) -> dict[str, list[tuple[str, str]]]:
    """The labelled wordings of a report as (words, label), by layer."""
    return {
        "events": [(e.evidence, f"{e.type}/{e.mode}" if e.mode else e.type) for e in report.events],
        "statements": [(s.content, s.act) for s in report.statements],
        "relations": [(r.evidence, r.predicate) for r in report.relations],
        "commitments": [(c.evidence, c.stage) for c in report.commitments],
        "findings": [(f.evidence, f.kind) for f in report.findings],
    }


def spacy_doc(nlp: Language, report: Labelled) -> Doc:
    """The report as a document with its labels in spans, categories and user data."""
    doc = nlp.make_doc(report.text)
    for layer, wordings in labelled_spans(report).items():
        doc.spans[layer] = [_span(doc, words, label) for words, label in wordings]
    present = {event.type for event in report.events}
    doc.cats = {kind: float(kind in present) for kind in get_args(EventType)}
    doc.user_data["labels"] = report.model_dump_json(exclude={"text"})
    return doc


def _span(doc: Doc, words: str, label: str) -> Span:
    """The first place of the words, widened to whole tokens."""
    start = doc.text.index(words)
    span = doc.char_span(start, start + len(words), label=label, alignment_mode="expand")
    if span is None:
        raise ValueError(f"no tokens under {words!r}")
    return span


def conll_lines(nlp: Language, report: Labelled) -> Iterator[str]:
    """The report in columns: token, name, event, speech."""
    doc = nlp(report.text)
    spans = labelled_spans(report)
    columns = [
        _bio(
            doc,
            [
                _span(doc, actor.name, actor.code or "MEDIUM")
                for actor in report.actors
                if actor.name in doc.text
            ],
        ),
        _bio(doc, [_span(doc, words, label.split("/")[0]) for words, label in spans["events"]]),
        _bio(doc, [_span(doc, words, label) for words, label in spans["statements"]]),
    ]
    yield f"# id = {report.id}"
    for sentence in doc.sents:
        for token in sentence:
            if not token.is_space:
                yield "\t".join([token.text, *(column[token.i] for column in columns)])
        yield ""


def _bio(doc: Doc, spans: Sequence[Span]) -> list[str]:
    marks = ["O"] * len(doc)
    for span in filter_spans(spans):
        marks[span.start : span.end] = [f"B-{span.label_}"] + [f"I-{span.label_}"] * (len(span) - 1)
    return marks


def write(form: str, target: Path, reports: dict[str, list[Labelled]]) -> None:
    """Write all splits in one format ("spacy", "conll", "huggingface") under the target folder."""
    target.mkdir(parents=True, exist_ok=True)
    if form == "huggingface":
        (target / "data").mkdir(exist_ok=True)
        listed = "\n".join(
            f"  - split: {_split_name(split)}\n    path: data/{split}.jsonl" for split in SPLITS
        )
        (target / "README.md").write_text(CARD.format(files=listed), encoding="utf-8")
    for split, part in reports.items():
        if form == "spacy":
            docs = [spacy_doc(pipeline(report.language), report) for report in part]
            DocBin(docs=docs, store_user_data=True).to_disk(target / f"{split}.spacy")
        elif form == "conll":
            lines = [line for report in part for line in conll_lines(pipeline(report.language), report)]
            (target / f"{split}.conll").write_text("\n".join(lines) + "\n", encoding="utf-8")
        else:
            lines = [json.dumps(report.model_dump(mode="json"), ensure_ascii=False) for report in part]
            (target / "data" / f"{split}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _split_name(split: str) -> str:
    return "validation" if split == "dev" else split


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("format", choices=["spacy", "conll", "huggingface"])
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    reports = corpus()
    write(options.format, options.folder, reports)
    print(f"{sum(map(len, reports.values()))} reports written to {options.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
