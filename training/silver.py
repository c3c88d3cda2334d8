"""Sentences of raw text, annotated by several trained pipelines that vote: silver beside the gold of the treebanks.

In come texts and pipelines with one tokenizer, out come `Sentence`s. A sentence counts where the pipelines see the same
limits and their votes make one tree.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Span, Token

from treebanks import Sentence, Word

SHORTEST, LONGEST = 4, 60


def voted(texts: Iterable[str], pipelines: Sequence[Language]) -> Iterator[Sentence]:
    """The sentences of the texts on which the pipelines agree well enough."""
    listed = list(texts)
    for docs in zip(*(nlp.pipe(listed) for nlp in pipelines), strict=True):
        limits = Counter((sentence.start, sentence.end) for doc in docs for sentence in doc.sents)
        for (start, end), votes in limits.items():
            if votes == len(docs) and SHORTEST <= end - start <= LONGEST:
                sentence = _sentence([doc[start:end] for doc in docs])
                if sentence is not None:
                    yield sentence


def _sentence(readings: Sequence[Span]) -> Sentence | None:
    """The words with the annotation that most readings have; None where that is no tree."""
    kept = [i for i, token in enumerate(readings[0]) if not token.is_space]
    place = {old: new for new, old in enumerate(kept)}
    words = []
    for i in kept:
        tokens = [reading[i] for reading in readings]
        head, _ = Counter(_head(token) for token in tokens).most_common(1)[0]
        if head not in place:
            return None
        dep, _ = Counter(token.dep_ for token in tokens if _head(token) == head).most_common(1)[0]
        pos, _ = Counter(token.pos_ for token in tokens).most_common(1)[0]
        feats, _ = Counter(str(token.morph) for token in tokens if token.pos_ == pos).most_common(1)[0]
        dep = "root" if place[head] == len(words) else dep
        words.append(
            Word(tokens[0].text, "_", pos, feats or "_", place[head], dep, bool(tokens[0].whitespace_))
        )
    return Sentence(tuple(words)) if _is_tree([word.head for word in words]) else None


def _head(token: Token) -> int:
    """The head of a token, counted from the start of its sentence."""
    return token.head.i - token.sent.start


def _is_tree(heads: Sequence[int]) -> bool:
    """Whether every word leads up to one root, which is its own head."""
    if sum(head == i for i, head in enumerate(heads)) != 1:
        return False
    for i in range(len(heads)):
        steps, at = 0, i
        while heads[at] != at:
            at, steps = heads[at], steps + 1
            if steps > len(heads):
                return False
    return True
