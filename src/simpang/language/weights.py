"""The weights of a pipeline's models: stored in half precision, which halves the size on disk, used in single.

What rounding to half precision changes is far below what the models can tell apart; the score cards are made with
weights that have been rounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from spacy.language import Language
from thinc.api import Model


def halve(nlp: Language) -> None:
    """Round all weights to half precision, as they are to be stored."""
    _cast(nlp, "float16")


def widen(nlp: Language) -> None:
    """Bring all weights to single precision, which the models compute in."""
    _cast(nlp, "float32")


def _cast(nlp: Language, precision: Literal["float16", "float32"]) -> None:
    for model in _models(nlp):
        for node in model.walk():
            for name in node.param_names:
                if node.has_param(name):
                    weights: Any = node.get_param(name)
                    node.set_param(name, weights.astype(precision))


def _models(nlp: Language) -> Iterator[Model[Any, Any]]:
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            yield model
