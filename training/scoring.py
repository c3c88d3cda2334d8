"""Score cards: how a pipeline does on the test parts, and how fast it is on one core."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.scorer import PRFScore
from spacy.tokens import Doc, DocBin

ROUNDS = 3


def score_card(nlp: Language, language: str, work: Path) -> dict[str, Any]:
    """Scores in percent by test part, and words a second on one core, with all components."""
    card: dict[str, Any] = {}
    texts: list[str] = []
    for path in (
        sorted((work / language).glob("syntax * test.spacy"))
        + sorted((work / language).glob("*held out.spacy"))
        + sorted((work / language).glob("names *.spacy"))
    ):
        kind, _, part = path.stem.partition(" ")
        if part in {"train", "dev"}:
            continue
        gold = list(DocBin().from_disk(path).get_docs(nlp.vocab))
        card[path.stem] = syntax_scores(nlp, gold) if kind == "syntax" else name_scores(nlp, gold)
        texts += [doc.text for doc in gold]
    card["words a second"] = words_a_second(nlp, texts)
    return card


def syntax_scores(nlp: Language, gold: list[Doc]) -> dict[str, float]:
    """Scores on raw text, in the gold tokens; UAS and LAS without punctuation."""
    right = dict.fromkeys(["pos", "morph", "uas", "las", "lemma"], 0)
    total, arcs, lemmas = 0, 0, 0
    limits = PRFScore()
    for reference in gold:
        found = nlp.make_doc(reference.text)
        if [t.text for t in found] != [t.text for t in reference]:
            words, spaces = [t.text for t in reference], [bool(t.whitespace_) for t in reference]
            found = Doc(nlp.vocab, words=words, spaces=spaces)
        found.user_data |= reference.user_data
        found = nlp(found)
        limits.score_set({t.i for t in found if t.is_sent_start and not t.is_space},
                         {t.i for t in reference if t.is_sent_start})  # fmt: skip
        for a, b in zip(found, reference, strict=True):
            if b.is_space:
                continue
            total += 1
            right["pos"] += a.pos_ == b.pos_
            right["morph"] += a.morph == b.morph
            if b.lemma_:
                lemmas += 1
                right["lemma"] += a.lemma_.lower() == b.lemma_.lower()
            if b.dep_ != "punct":
                arcs += 1
                right["uas"] += a.head.i == b.head.i
                right["las"] += a.head.i == b.head.i and a.dep_ == b.dep_
    scores = {key: right[key] / total for key in ("pos", "morph")} | {
        key: right[key] / arcs for key in ("uas", "las")
    }
    if lemmas > total / 2:
        scores["lemma"] = right["lemma"] / lemmas
    scores["sentences_f"] = limits.fscore
    return {key: round(100 * value, 1) for key, value in scores.items()}


def name_scores(nlp: Language, gold: list[Doc]) -> dict[str, float]:
    """Precision, recall and F of names with their exact limits, all and by label."""
    overall, by_label = PRFScore(), {label: PRFScore() for label in ("PERSON", "ORGANISATION", "PLACE")}
    for reference in gold:
        text = nlp.make_doc(reference.text)
        text.user_data |= reference.user_data
        found = {(e.label_, e.start_char, e.end_char) for e in nlp(text).ents}
        wanted = {(e.label_, e.start_char, e.end_char) for e in reference.ents}
        overall.score_set(found, wanted)
        for label, prf in by_label.items():
            prf.score_set({e for e in found if e[0] == label}, {e for e in wanted if e[0] == label})
    scores = {"p": overall.precision, "r": overall.recall, "f": overall.fscore}
    scores |= {f"{label} f": prf.fscore for label, prf in by_label.items()}
    return {key: round(100 * value, 1) for key, value in scores.items()}


def words_a_second(nlp: Language, texts: list[str]) -> int:
    """Words a second in this process, the best of three rounds over the first 500 texts."""
    sample = texts[:500]
    best = 0.0
    for _ in range(ROUNDS):
        start = time.process_time()
        words = sum(len(doc) for doc in nlp.pipe(sample))
        best = max(best, words / (time.process_time() - start))
    return round(best)
