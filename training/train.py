"""Convert, train, package and score the pipelines.

    python training/train.py convert id          # ../shared/corpora -> training/work/id/*.spacy
    python training/train.py train id syntax --steps 8000
    python training/train.py train id names --steps 6000
    python training/train.py package id          # -> src/simpang/language/id/pipeline, scored

The folder of corpora is given by --corpora.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_nlp
from spacy.util import load_config
from thinc.api import use_ops

import corpora
import packing
import simpang.language
import tokens
from documents import name_docs, store, syntax_docs
from scoring import score_card

HERE = Path(__file__).parent
WORK = HERE / "work"
TOGETHER = 6
# How often the training part is gone through with different variants of its sentences.
PASSES = 2


def blank(language: str) -> Language:
    """The blank pipeline whose tokenizer all data of a language is brought to."""
    return tokens.indonesian() if language == "id" else tokens.english()


def convert(language: str, folder: Path, work: Path) -> None:
    """Write training, dev and test documents into the work folder."""
    nlp, target = blank(language), work / language
    target.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(target / "blank")
    treebanks, named = corpora.syntax(language, folder), corpora.names(language, folder)
    for part, sentences in [("train", treebanks.train), ("dev", treebanks.dev), *treebanks.tests.items()]:
        vary = part == "train"
        seeds = range(PASSES) if vary else range(1)
        docs = [doc for seed in seeds for doc in syntax_docs(nlp, sentences, seed, TOGETHER, vary)]
        store(docs, str(target / f"syntax {part}.spacy"))
        print(
            part, len(sentences), "sentences;", sum(len(doc) for doc in docs), "tokens with all repetitions"
        )
    for part, named_part in [("train", named.train), ("dev", named.dev), *named.tests.items()]:
        docs = list(name_docs(nlp, named_part, 0, TOGETHER))
        store(docs, str(target / f"names {part}.spacy"))
        print(part, len(named_part), "sentences;", sum(len(doc.ents) for doc in docs), "names")


def train(language: str, kind: str, steps: int, work: Path) -> None:
    """Train one part ("syntax" or "names"); the best by the dev part is kept in the work folder."""
    source = work / language
    overrides = {
        "paths.train": str(source / f"{kind} train.spacy"),
        "paths.dev": str(source / f"{kind} dev.spacy"),
        "paths.blank": str(source / "blank"),
        "nlp.lang": language,
        "training.max_steps": steps,
    }
    config = load_config(HERE / f"configs/{kind}.cfg", overrides=overrides, interpolate=False)
    (source / kind).mkdir(parents=True, exist_ok=True)
    with use_ops("numpy", use_blis=False):
        nlp = init_nlp(config)
        train_nlp(nlp, source / kind, stdout=sys.stdout, stderr=sys.stderr)


def main() -> None:
    """Read the command line and do one step."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("step", choices=["convert", "train", "package", "score"])
    parser.add_argument("language", choices=["id", "en"])
    parser.add_argument("kind", choices=["syntax", "names"], nargs="?", default="syntax")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--version", default="0.1.0")
    parser.add_argument("--corpora", type=Path, default=HERE.parent.parent / "shared/corpora")
    parser.add_argument("--work", type=Path, default=WORK)
    given = parser.parse_args()
    if given.step == "convert":
        convert(given.language, given.corpora, given.work)
    elif given.step == "train":
        train(given.language, given.kind, given.steps, given.work)
    elif given.step == "package":
        packing.package(given.language, given.corpora, given.work, given.version)
    else:
        print(
            json.dumps(
                score_card(simpang.language.pipeline(given.language), given.language, given.work), indent=1
            )
        )


if __name__ == "__main__":
    main()
