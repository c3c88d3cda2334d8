"""Trained parts -> one pipeline as package data, with its credits and scores in `meta.json`."""

from __future__ import annotations

import json
import re
import shutil
import time
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

import simpang.language  # noqa: F401  (makes the package's components known to spaCy)
import tokens
from lemmas import english_lookups
from scoring import score_card
from simpang.language.weights import halve, widen

TARGET = Path(__file__).parent.parent / "src/simpang/language"
LICENCE = "CC BY-SA 4.0"


def package(language: str, folder: Path, work: Path, version: str) -> None:
    """Put the best syntax and the best names of the work folder into one pipeline, score it, store it."""
    nlp = assemble(language, folder, work)
    halve(nlp)
    widen(nlp)
    nlp.meta.update(_meta(language, version))
    nlp.meta["performance"] = score_card(nlp, language, work)
    nlp.config = nlp.config.merge({"nlp": {"tokenizer": {"@tokenizers": "simpang.StoredTokenizer.v1"}}})
    target = TARGET / language / "pipeline"
    if target.exists():
        shutil.rmtree(target)
    halve(nlp)
    _store(nlp, target)
    _forget_paths(target / "config.cfg", language)
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    print(json.dumps(nlp.meta["performance"], indent=1), f"\n{target}: {size / 1e6:.1f} MB")


def _store(nlp: Language, target: Path) -> None:
    """The strings of the training texts stay behind: components bring the ones they need, vectors need none."""
    target.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(target, exclude=["vocab"])
    if nlp.vocab.vectors.n_keys:
        nlp.vocab.to_disk(target / "vocab", exclude=["strings", "lookups"])
        (target / "vocab/strings.json").write_text("[]\n", encoding="utf-8")


def _forget_paths(config: Path, language: str) -> None:
    """Where the training data lay on the machine that trained is nobody's business."""
    folders = re.compile(rf'(?<=")/[^"]*/(?={language}/)')
    config.write_text(folders.sub("", config.read_text(encoding="utf-8")), encoding="utf-8")


def assemble(language: str, folder: Path, work: Path) -> Language:
    """One pipeline: sentence limits, syntax, lemmas, names."""
    nlp = spacy.load(work / language / "syntax/model-best")
    names = spacy.load(work / language / "names/model-best")
    followed = tokens.abbreviations(language, followed=True)
    nlp.add_pipe(
        "simpang_sentence_limits", name="sentence_limits", before="parser", config={"followed": followed}
    )
    if language == "en":
        lemmatizer: Any = nlp.add_pipe("lemmatizer", after="morphologizer", config={"mode": "rule"})
        lemmatizer.initialize(nlp=nlp, lookups=english_lookups(folder))
    nlp.add_pipe("ner", source=names)
    return nlp


def _meta(language: str, version: str) -> dict[str, Any]:
    sources = json.loads((Path(__file__).parent / "data/sources.json").read_text(encoding="utf-8"))[language]
    return {
        "name": "simpang_news",
        "version": version,
        "description": sources["description"],
        "author": "Simpang",
        "license": LICENCE,
        "sources": sources["sources"],
        "trained": time.strftime("%Y-%m-%d"),
    }
