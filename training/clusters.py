"""Word vectors for English from clusters of words that are used alike.

The package spacy-lookups-data (MIT) brings the Brown clusters of a million English words: 1,000 leaves of a binary
tree, and the way down to it as a number whose lowest bit is the first turn. Two leaves are the closer, the longer
they share a way; each leaf becomes one vector, and all words of a leaf share it.
"""

from __future__ import annotations

import gzip
import json
from importlib.resources import files
from typing import Any

import numpy
from spacy.strings import StringStore
from spacy.vectors import Vectors

DEPTH = 20
DIMENSIONS = 128
# The most frequent words: 94 to 96 of 100 words of the English test parts.
WORDS = 100_000


def english_vectors(strings: StringStore) -> Vectors:
    """Vectors of shape (about 1,000, 128): the most frequent words as keys, words of one cluster on one row."""
    clusters, log_probability = _table("lexeme_cluster"), _table("lexeme_prob")
    words = sorted((word for word in log_probability if clusters.get(word)),
                   key=lambda word: (-log_probability[word], word))[:WORDS]  # fmt: skip
    leaves = sorted({clusters[word] for word in words})
    rows = {leaf: row for row, leaf in enumerate(leaves)}
    vectors = Vectors(strings=strings, data=_leaf_vectors(leaves), name="en_word_clusters")
    for word in words:
        vectors.add(strings.as_int(word), row=rows[clusters[word]])
    return vectors


def _leaf_vectors(leaves: list[int]) -> numpy.ndarray[Any, numpy.dtype[numpy.float32]]:
    """One vector a leaf; the product of two grows with the number of turns that the leaves share."""
    ways = [[leaf & ((1 << depth) - 1) for depth in range(1, DEPTH + 1)] for leaf in leaves]
    nodes = {
        node: i for i, node in enumerate(sorted({(d, way) for row in ways for d, way in enumerate(row)}))
    }
    shared = numpy.zeros((len(leaves), len(nodes)), dtype="f")
    for i, row in enumerate(ways):
        for depth, way in enumerate(row):
            shared[i, nodes[depth, way]] = 1
    shared -= shared.mean(axis=0)
    left, strengths, _ = numpy.linalg.svd(shared, full_matrices=False)
    found = left[:, :DIMENSIONS] * strengths[:DIMENSIONS]
    return numpy.asarray(found / numpy.linalg.norm(found, axis=1, keepdims=True), dtype="f")


def _table(name: str) -> dict[str, Any]:
    raw = files("spacy_lookups_data").joinpath(f"data/en_{name}.json.gz").read_bytes()
    table: dict[str, Any] = json.loads(gzip.decompress(raw))
    return table
