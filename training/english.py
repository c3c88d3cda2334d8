"""One convention for the English treebanks: the subtypes of relations that extraction can use are kept."""

from __future__ import annotations

from dataclasses import replace

from treebanks import Sentence

KEPT_SUBTYPES = {
    "nsubj:pass",
    "csubj:pass",
    "aux:pass",
    "obl:agent",
    "obl:unmarked",
    "acl:relcl",
    "nmod:poss",
    "nmod:unmarked",
    "compound:prt",
}


def common(sentence: Sentence) -> Sentence:
    """A sentence of EWT or GUM without rare subtypes."""
    words = tuple(
        w if w.dep in KEPT_SUBTYPES else replace(w, dep=w.dep.split(":")[0]) for w in sentence.words
    )
    return replace(sentence, words=words)
