"""Corpus embeddings: a model that learned from several corpora is told whose habits to follow.

Treebanks and name corpora of one language label the same things differently. Beside what can be brought to one
convention, the model adds a vector of the corpus to those of a text's tokens, learned with the rest (Stymne, de
Lhoneux, Smith and Nivre 2018, "Parser Training with Heterogeneous Treebanks"). A text that names none that
the model knows is read as one of the first corpus.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Model
from thinc.types import Floats2d

CORPUS = "corpus"
"""Key of `doc.user_data` under which the name of the corpus stands."""

_Tokens = list[Floats2d]


@registry.architectures("simpang.CorpusEmbed.v1")  # type: ignore[untyped-decorator]
def corpus_embed(
    embed: Model[list[Doc], _Tokens], width: int, corpora: list[str]
) -> Model[list[Doc], _Tokens]:
    """The token vectors of `embed`, of shape (tokens, width), each with its corpus's vector added.

    `corpora`: their names, the one that is followed by default first.
    """
    return Model(
        "corpus_embed",
        _forward,
        init=_initialise,
        layers=[embed],
        dims={"nO": width},
        params={"E": None},
        attrs={"corpora": list(corpora)},
    )


def _initialise(model: Model[Any, Any], X: Any = None, Y: Any = None) -> None:  # noqa: N803 (as thinc calls it)
    model.layers[0].initialize(X, Y)
    model.set_param("E", model.ops.alloc2f(len(model.attrs["corpora"]), model.get_dim("nO")))


def _forward(
    model: Model[list[Doc], _Tokens], docs: list[Doc], is_train: bool
) -> tuple[_Tokens, Callable[[_Tokens], Any]]:
    row_of = {name: row for row, name in enumerate(model.attrs["corpora"])}
    rows = [row_of.get(doc.user_data.get(CORPUS), 0) for doc in docs]
    tokens, backprop_embed = model.layers[0](docs, is_train)
    vectors: Any = model.get_param("E")

    def backprop(gradients: _Tokens) -> Any:
        change: Any = model.ops.alloc2f(*vectors.shape)
        for row, gradient in zip(rows, gradients, strict=True):
            change[row] += gradient.sum(axis=0)
        model.inc_grad("E", change)
        return backprop_embed(gradients)

    return [vectors[row] + each for row, each in zip(rows, tokens, strict=True)], backprop
