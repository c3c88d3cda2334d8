"""Convert, train, package and score the pipelines.

    python training/train.py all id              # all of the following, in this order: `make train PIPELINE=id`
    python training/train.py convert id          # ../shared/corpora -> training/work/id/*.spacy
    python training/train.py train id syntax
    python training/train.py train id names
    python training/train.py package id          # -> src/simpang/language/id/pipeline, scored

The folder of corpora is given by --corpora. What a language changes in configs/ stands in settings.yaml.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import yaml
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_nlp
from spacy.util import load_config
from thinc.api import use_ops

import corpora
import packing
import simpang.language
import tokens
from clusters import english_vectors
from documents import name_docs, store, syntax_docs
from lemmas import indonesian_tables
from scoring import score_card

HERE = Path(__file__).parent
WORK = HERE / "work"
CORPORA = HERE.parent.parent / "shared/corpora"
KINDS = ["syntax", "names"]
# The most sentences in one training document.
TOGETHER = 6
# How often the training part is gone through with different variants of its sentences.
PASSES = 2


def blank(language: str, folder: Path) -> Language:
    """The pipeline whose tokenizer all data of a language is brought to, for Indonesian with its tables of roots."""
    if language == "en":
        return tokens.english()
    nlp = tokens.indonesian()
    roots: Any = nlp.add_pipe("simpang_roots", name="lemmatizer")
    roots.fill(indonesian_tables(folder))
    return nlp


def convert(language: str, folder: Path, work: Path, *, tests_only: bool = False) -> None:
    """Write training, dev and test documents, or only those of the tests, into the work folder."""
    nlp, target = blank(language, folder), work / language
    target.mkdir(parents=True, exist_ok=True)
    if language == "en" and not tests_only:
        nlp.vocab.vectors = english_vectors(nlp.vocab.strings)
    nlp.to_disk(target / "blank")
    treebanks, named = corpora.syntax(language, folder), corpora.names(language, folder)
    for part, sentences in treebanks.parts(tests_only):
        vary = part == "train"
        seeds = range(PASSES) if vary else range(1)
        docs = [doc for seed in seeds for doc in syntax_docs(nlp, sentences, seed, TOGETHER, vary)]
        store(docs, str(target / f"syntax {part}.spacy"))
        print(
            part, len(sentences), "sentences;", sum(len(doc) for doc in docs), "tokens with all repetitions"
        )
    for part, named_part in named.parts(tests_only):
        docs = list(name_docs(nlp, named_part, 0, TOGETHER))
        store(docs, str(target / f"names {part}.spacy"))
        print(part, len(named_part), "sentences;", sum(len(doc.ents) for doc in docs), "names")


def train(language: str, kind: str, work: Path) -> None:
    """Train one part ("syntax" or "names"); the best by the dev part is kept in the work folder."""
    source = work / language
    settings = yaml.safe_load((HERE / "settings.yaml").read_text(encoding="utf-8"))[language][kind]
    paths = {
        "paths.train": str(source / f"{kind} train.spacy"),
        "paths.dev": str(source / f"{kind} dev.spacy"),
        "paths.blank": str(source / "blank"),
        "nlp.lang": language,
    }
    config = load_config(HERE / f"configs/{kind}.cfg", overrides=paths, interpolate=False).merge(settings)
    (source / kind).mkdir(parents=True, exist_ok=True)
    with use_ops("numpy", use_blis=False):
        nlp = init_nlp(config)
        train_nlp(nlp, source / kind, stdout=sys.stdout, stderr=sys.stderr)


def main() -> None:
    """Read the command line and do one step."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("step", choices=["all", "convert", "train", "package", "score"])
    parser.add_argument("language", choices=["id", "en"])
    parser.add_argument("kind", choices=KINDS, nargs="?", default="syntax")
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--corpora", type=Path, default=CORPORA)
    parser.add_argument("--work", type=Path, default=WORK)
    given = parser.parse_args()
    if given.step in {"convert", "all"}:
        convert(given.language, given.corpora, given.work)
    if given.step in {"train", "all"}:
        for kind in KINDS if given.step == "all" else [given.kind]:
            train(given.language, kind, given.work)
    if given.step in {"package", "all"}:
        packing.package(given.language, given.corpora, given.work, given.version)
    if given.step == "score":
        print(
            json.dumps(
                score_card(simpang.language.pipeline(given.language), given.language, given.work), indent=1
            )
        )


if __name__ == "__main__":
    main()
