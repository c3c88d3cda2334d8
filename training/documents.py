"""Annotated sentences -> spaCy documents in a tokenizer's own tokens.

In come `Sentence`s or `NamedSentence`s and a blank pipeline, out come `Doc`s of several sentences, joined as
paragraphs are in reports: by spaces, line breaks and blank lines.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Corpus, Example

import variety
from names import NamedSentence
from simpang.language.corpus_embedding import CORPUS
from treebanks import Sentence, Word

JOINS = (" ", " ", " ", " ", " ", " ", "\n\n", "\n\n", "\n\n", "\n")
HEADLINES = 0.25


@dataclass
class _Columns:
    """The columns of a Doc under construction; `heads` are absolute."""

    heads: list[int]
    deps: list[str]
    pos: list[str]
    morphs: list[str]
    lemmas: list[str]
    starts: list[bool | int | None]


def _spans(sentence: Sentence) -> list[tuple[int, int]]:
    spans, at = [], 0
    for word in sentence.words:
        spans.append((at, at + len(word.form)))
        at += len(word.form) + word.space
    return spans


def align(
    sentence: Sentence, tokens: Doc, spans: list[tuple[int, int]]
) -> tuple[list[int], list[int]] | None:
    """For each word its token, for each token its word (-1: a further piece of the word before).

    None where a token and a word overlap without one holding the other.
    """
    word_token = [-1] * len(spans)
    token_word = [-1] * len(tokens)
    for token in tokens:
        start, end = token.idx, token.idx + len(token)
        inside = [i for i, (a, b) in enumerate(spans) if start <= a and b <= end]
        around = [i for i, (a, b) in enumerate(spans) if a < end and start < b]
        if inside and inside == around:
            group = set(inside)
            roots = [i for i in inside if sentence.words[i].head == i]
            heads = roots + [i for i in inside if sentence.words[i].head not in group]
            token_word[token.i] = (heads or inside)[0]
            for i in inside:
                word_token[i] = token.i
        elif len(around) != 1:
            return None
    for token in tokens:
        if token_word[token.i] < 0:
            start = token.idx
            word = next(i for i, (a, b) in enumerate(spans) if a <= start < b)
            if word_token[word] < 0 and any(c.isalnum() for c in token.text):
                word_token[word] = token.i
                token_word[token.i] = word
    if -1 in word_token or _has_cycle(sentence, word_token, token_word):
        return None
    return word_token, token_word


def _has_cycle(sentence: Sentence, word_token: list[int], token_word: list[int]) -> bool:
    """Whether the heads, brought to tokens, run in a circle (two words of one token with heads apart)."""
    for start in range(len(token_word)):
        at, steps = start, 0
        while token_word[at] >= 0 and steps <= len(token_word):
            above = word_token[sentence.words[token_word[at]].head]
            if above == at:
                break
            at, steps = above, steps + 1
        if steps > len(token_word):
            return True
    return False


def syntax_docs(
    nlp: Language, sentences: Iterable[Sentence], seed: int, together: int, vary: bool
) -> Iterator[Doc]:
    """Documents of 1 to `together` sentences of one group with all annotation.

    With `vary` sentences are changed as `variety` does, and some before a blank line are headlines.
    """
    rng = random.Random(seed)
    batch: list[Sentence] = []
    size = rng.randint(1, together)
    for sentence in sentences:
        last = batch[-1] if batch else sentence
        if batch and (len(batch) >= size or (sentence.corpus, sentence.group) != (last.corpus, last.group)):
            yield from _syntax_doc(nlp, batch, rng, vary)
            batch, size = [], rng.randint(1, together)
        batch.append(sentence)
    if batch:
        yield from _syntax_doc(nlp, batch, rng, vary)


def _syntax_doc(nlp: Language, batch: list[Sentence], rng: random.Random, vary: bool) -> Iterator[Doc]:
    columns = _Columns([], [], [], [], [], [])
    words: list[str] = []
    spaces: list[bool] = []
    for sentence in batch:
        join = rng.choice(JOINS)
        shown = variety.varied(sentence, rng) if vary else sentence
        if vary and join == "\n\n" and rng.random() < HEADLINES:
            shown = variety.headline(shown, rng)
        text = "".join(w.form + (" " if w.space else "") for w in shown.words).rstrip(" ")
        tokens = nlp.make_doc(text)
        found = align(shown, tokens, _spans(shown))
        if found is None:
            continue
        _append(columns, shown.words, tokens, *found, base=len(words))
        words += [token.text for token in tokens]
        spaces += [bool(token.whitespace_) for token in tokens]
        if join == " ":
            spaces[-1] = True
        else:
            _append_space(columns, len(words))
            words.append(join)
            spaces.append(False)
    if words:
        doc = Doc(
            nlp.vocab,
            words=words,
            spaces=spaces,
            heads=columns.heads,
            deps=columns.deps,
            pos=columns.pos,
            morphs=columns.morphs,
            lemmas=columns.lemmas,
            sent_starts=columns.starts,
        )
        if batch[0].corpus:
            doc.user_data[CORPUS] = batch[0].corpus
        yield doc


def _append(
    columns: _Columns,
    words: tuple[Word, ...],
    tokens: Doc,
    word_token: list[int],
    token_word: list[int],
    base: int,
) -> None:
    owner = -1
    for token in tokens:
        columns.starts.append(token.i == 0)
        if token_word[token.i] < 0:
            alone = next((i for i in range(token.i, -1, -1) if token_word[i] >= 0), None)
            owner = alone if alone is not None else next(i for i in range(len(tokens)) if token_word[i] >= 0)
            sign = not any(c.isalnum() for c in token.text)
            columns.heads.append(base + owner)
            columns.deps.append("punct" if sign else "flat")
            columns.pos.append("PUNCT" if sign else words[token_word[owner]].pos)
            columns.morphs.append("")
            columns.lemmas.append(token.text)
            continue
        word = words[token_word[token.i]]
        head = word_token[word.head]
        columns.heads.append(base + head)
        columns.deps.append("ROOT" if head == token.i else word.dep)
        columns.pos.append(word.pos)
        columns.morphs.append("" if word.feats == "_" else word.feats)
        columns.lemmas.append("" if word.lemma == "_" and word.form != "_" else word.lemma)


def _append_space(columns: _Columns, index: int) -> None:
    columns.heads.append(index - 1)
    columns.deps.append("dep")
    columns.pos.append("SPACE")
    columns.morphs.append("")
    columns.lemmas.append("")
    columns.starts.append(False)


def name_docs(nlp: Language, sentences: Iterable[NamedSentence], seed: int, together: int) -> Iterator[Doc]:
    """Documents of 1 to `together` sentences with entities; names that cut through a token are left out."""
    rng = random.Random(seed)
    batch: list[NamedSentence] = []
    size = rng.randint(1, together)
    for sentence in sentences:
        if batch and (len(batch) >= size or sentence.corpus != batch[-1].corpus):
            yield _name_doc(nlp, batch, rng)
            batch, size = [], rng.randint(1, together)
        batch.append(sentence)
    if batch:
        yield _name_doc(nlp, batch, rng)


def _name_doc(nlp: Language, batch: list[NamedSentence], rng: random.Random) -> Doc:
    text, found = "", []
    for sentence in batch:
        found += [(len(text) + start, len(text) + end, label) for start, end, label in sentence.names]
        text += sentence.text + rng.choice(JOINS)
    doc = nlp.make_doc(text.rstrip())
    spans: list[Span] = []
    for start, end, label in found:
        span = doc.char_span(start, end, label=label, alignment_mode="contract")
        if span is not None and (not spans or span.start >= spans[-1].end):
            spans.append(span)
    doc.set_ents(spans)
    if batch[0].corpus:
        doc.user_data[CORPUS] = batch[0].corpus
    return doc


def store(docs: Iterable[Doc], path: str) -> int:
    """Write documents to a DocBin file; returns how many."""
    stored = DocBin(docs=docs, store_user_data=True)
    stored.to_disk(path)
    return len(stored)


@spacy.registry.readers("training.ToldCorpus.v1")
def told_corpus(path: str) -> Callable[[Language], Iterator[Example]]:
    """Reader of a DocBin file for spaCy's configuration: the model is told the corpus of each document."""
    corpus = Corpus(path)

    def read(nlp: Language) -> Iterator[Example]:
        for example in corpus(nlp):
            if CORPUS in example.reference.user_data:
                example.predicted.user_data[CORPUS] = example.reference.user_data[CORPUS]
            yield example

    return read
