"""Which corpora train which language, and how each is split.

In comes the folder of corpora, out come sentences, each with the corpus that it is from, in the parts train, dev and
test. No sentence of a test part is trained on, nor one that chooses a model; names whose sentence stands word for
word in a dev or test part are dropped from training.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Generic, TypeVar

import english
import indonesian
from government import government_names
from gum import gum_names
from names import NamedSentence, read_columns, read_iob2
from treebanks import Sentence, read_conllu
from variety import renamed

Item = TypeVar("Item")
GSD_TRAIN = "ud_indonesian_gsd/id-ud-train.UDv2.0-2017-02-04.conllu"
GSD_PART = "ud_indonesian_gsd/id-ud-{}.UDv2.0.conllu"
WIKIGOLD = "wikigold_en/data/wikigold/CONLL-format/data/wikigold.conll.txt"
# So many sentences at the end of an Indonesian dev part choose the model; the others are trained on. GSD's dev part
# holds the same sentences in both releases, in the same order.
CHOOSING = 60
# Newswire counts more than encyclopaedias: how often a part is repeated in training.
NEWS_WEIGHT = 2
# The part of the sentences with persons that is used once more with other persons, of both languages.
RENAMED = 1.0
MAX_NAME = 4


@dataclass(frozen=True)
class Parts(Generic[Item]):
    """Training sentences, sentences to choose a model by, and named test sets."""

    train: list[Item]
    dev: list[Item]
    tests: dict[str, list[Item]]

    def parts(self, tests_only: bool) -> list[tuple[str, list[Item]]]:
        """The parts by name, all or only the tests."""
        trained = [] if tests_only else [("train", self.train), ("dev", self.dev)]
        return [*trained, *self.tests.items()]


def syntax(language: str, folder: Path) -> Parts[Sentence]:
    """The treebanks of a language, "id" or "en"."""
    return _indonesian_syntax(folder) if language == "id" else _english_syntax(folder)


def names(language: str, folder: Path) -> Parts[NamedSentence]:
    """The corpora of names of a language, "id" or "en"."""
    both = {"id": _indonesian_names(folder), "en": _english_names(folder)}
    parts = {key: _without_overlap(part) for key, part in both.items()}
    persons = [name for part in parts.values() for name in _persons(part.train)]
    chosen, rng = parts[language], random.Random(0)
    with_persons = [s for s in chosen.train if any(label == "PERSON" for _, _, label in s.names)]
    more = [renamed(s, persons, rng) for s in with_persons if rng.random() < RENAMED]
    return Parts(chosen.train + more, chosen.dev, chosen.tests)


def _persons(sentences: Iterable[NamedSentence]) -> list[str]:
    """The full names of persons, without those that are more than a name."""
    found = {s.text[a:b] for s in sentences for a, b, label in s.names if label == "PERSON"}
    return sorted(name for name in found if 2 <= len(name.split()) <= MAX_NAME and name[0].isupper())


def _indonesian_syntax(folder: Path) -> Parts[Sentence]:
    def of(corpus: str, path: str) -> list[Sentence]:
        return [replace(s, corpus=corpus) for s in read_conllu(folder / path, True)]

    def newer(corpus: str, path: str) -> list[Sentence]:
        return [indonesian.newer(s) for s in of(corpus, path)]

    csui = newer("CSUI", "ud_indonesian_csui/id_csui-ud-train.conllu")
    pud = newer("PUD", "ud_indonesian_pud/id_pud-ud-test.conllu")
    revised = newer("GSD newest", "ud_indonesian_gsd/id_gsd-ud-dev.conllu")
    csui_train, csui_dev = csui[:-CHOOSING], csui[-CHOOSING:]
    habits = indonesian.learn_habits([*csui_train, *pud])

    def gsd(path: str, held: slice = slice(None)) -> list[Sentence]:
        return [new for s in of("GSD", path)[held] for new in indonesian.older(s, habits)]

    dev = GSD_PART.format("dev")
    tests = {
        "CSUI test": newer("CSUI", "ud_indonesian_csui/id_csui-ud-test.conllu"),
        "GSD 2.0 test": gsd(GSD_PART.format("test")),
        "GSD newest test": newer("GSD newest", "ud_indonesian_gsd/id_gsd-ud-test.conllu"),
    }
    train = [*gsd(GSD_TRAIN), *gsd(dev, slice(None, -CHOOSING)), *revised[:-CHOOSING]]
    chosen_by = [*gsd(dev, slice(-CHOOSING, None)), *csui_dev]
    return Parts([*train, *(csui_train + pud) * NEWS_WEIGHT], chosen_by, tests)


def _english_syntax(folder: Path) -> Parts[Sentence]:
    def read(corpus: str, path: Path) -> list[Sentence]:
        return [english.common(replace(s, corpus=corpus)) for s in read_conllu(path, False)]

    def ewt(part: str) -> list[Sentence]:
        return read("EWT", folder / f"ud_english_ewt/en_ewt-ud-{part}.conllu")

    gum_train, gum_held = _gum_files(folder)
    gum = {path: read("GUM", path) for path in gum_train + gum_held}
    gum_news = [s for path in gum_train if "_news_" in path.name for s in gum[path]]
    return Parts(
        ewt("train.rebuilt") + [s for path in gum_train for s in gum[path]] + gum_news,
        ewt("dev"),
        {"EWT test": ewt("test"), "GUM held out": [s for path in gum_held for s in gum[path]]},
    )


def _gum_files(folder: Path) -> tuple[list[Path], list[Path]]:
    """GUM's documents for training, and every twelfth of them, which is held out."""
    files = sorted((folder / "gum_open_genres/dep").glob("*.conllu"))
    held = files[5::12]
    return [path for path in files if path not in held], held


def _indonesian_names(folder: Path) -> Parts[NamedSentence]:
    def idner(part: str) -> list[NamedSentence]:
        return _of("IDNer", read_columns(folder / f"idner_news_2k/{part}.txt", " "))

    def ui(part: str) -> list[NamedSentence]:
        return _of("NER-UI", read_columns(folder / f"ner_ui/ner-id-1.{part}.tsv", "\t"))

    def grit(part: str) -> list[NamedSentence]:
        return _of("NERGrit", read_columns(folder / f"nergrit/{part}_preprocess.txt", None))

    return Parts(
        idner("train") * NEWS_WEIGHT + ui("train") + grit("train"),
        idner("dev"),
        {"idner_news_2k test": idner("test"), "ner_ui test": ui("test"), "nergrit valid": grit("valid")},
    )


def _english_names(folder: Path) -> Parts[NamedSentence]:
    def ewt(name: str) -> list[NamedSentence]:
        return _of("EWT", read_iob2(folder / f"uner_english_ewt/en_ewt-ud-{name}.iob2"))

    def politics(part: str) -> list[NamedSentence]:
        return _of("CrossNER", read_columns(folder / f"crossner/ner_data/politics/{part}.txt", "\t"))

    def gum(paths: Iterable[Path]) -> list[NamedSentence]:
        return _of("GUM", (sentence for path in paths for sentence in gum_names(path)))

    gum_train, gum_held = _gum_files(folder)
    return Parts(
        ewt("train.2022-12-02")
        + _of("WikiGold", read_columns(folder / WIKIGOLD, " "))
        + gum(gum_train)
        + politics("train") * NEWS_WEIGHT,
        ewt("dev") + politics("dev"),
        {
            "EWT test": ewt("test"),
            "CrossNER politics test": politics("test"),
            "re3d": government_names(folder / "re3d"),
            "GUM held out": gum(gum_held),
        },
    )


def _of(corpus: str, sentences: Iterable[NamedSentence]) -> list[NamedSentence]:
    return [replace(sentence, corpus=corpus) for sentence in sentences]


def _without_overlap(parts: Parts[NamedSentence]) -> Parts[NamedSentence]:
    def key(sentence: NamedSentence) -> str:
        return "".join(c for c in sentence.text.lower() if c.isalnum())

    def keys(sentences: Iterable[NamedSentence]) -> set[str]:
        return {key(s) for s in sentences if len(s.text) > 20}

    held = keys(parts.dev).union(*(keys(test) for test in parts.tests.values()))
    return Parts([s for s in parts.train if key(s) not in held], parts.dev, parts.tests)
