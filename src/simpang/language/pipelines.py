"""Load the pipeline of a language, check what it gives, run it over texts of any length."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import use_ops

from simpang.errors import LanguageError
from simpang.language import corpus_embedding, roots, sentences, tokens  # noqa: F401  (known to spaCy once imported)
from simpang.language.weights import widen

LANGUAGES = ("en", "id")
NAME_LABELS = frozenset({"PERSON", "ORGANISATION", "PLACE"})
NEEDED_RELATIONS = frozenset({"nsubj", "nsubj:pass", "obj", "obl", "nmod", "appos", "conj"})
NEEDED_ANNOTATION = {
    "DEP": "relations",
    "POS": "parts of speech",
    "LEMMA": "lemmas",
    "SENT_START": "sentences",
}
# Characters analysed at once: the parser's memory grows with the text, about 1 GB for each 100,000
# characters.
PIECE = 50_000


def pipeline(language: str, name: str | None = None) -> Language:
    """The spaCy pipeline of a language, loaded once.

    `name` is another installed spaCy pipeline or the path of one; where it is not given, the environment
    variable SIMPANG_PIPELINE_ID or SIMPANG_PIPELINE_EN is asked, and then the pipeline that comes with
    Simpang is taken.

    Raises LanguageError: `language` for a language that is not read, `pipeline` where the named pipeline
    cannot be loaded or lacks what the package docstring says a Doc carries.
    """
    if language not in LANGUAGES:
        raise LanguageError(
            "language", f"no pipeline for language {language!r}; there is: {', '.join(LANGUAGES)}"
        )
    return _load(language, name or os.environ.get(f"SIMPANG_PIPELINE_{language.upper()}") or None)


def pipeline_version(language: str, name: str | None = None) -> str:
    """Name and version of the pipeline that `pipeline` gives, such as `id_simpang_news-0.1.0`."""
    meta = pipeline(language, name).meta
    return f"{meta['lang']}_{meta['name']}-{meta['version']}"


def analyse(text: str, language: str, name: str | None = None) -> Doc:
    """The Doc of a text of any length; `doc.text == text`, so that offsets are those of the text.

    A text of more than 50,000 characters is analysed in pieces that end at a blank line, else at a line's
    end, else at a space. Raises LanguageError as `pipeline` does.
    """
    nlp = pipeline(language, name)
    if len(text) <= PIECE:
        return _lightened(nlp(text))
    docs = [_lightened(doc) for doc in nlp.pipe(_pieces(text), batch_size=4)]
    return Doc.from_docs(docs, ensure_whitespace=False) or nlp.make_doc(text)


@cache
def _load(language: str, name: str | None) -> Language:
    source = name or str(Path(__file__).parent / language / "pipeline")
    try:
        # The matrix products of NumPy: three times as fast as those of blis on the processors measured.
        with use_ops("numpy", use_blis=False):
            nlp = spacy.load(source)
        widen(nlp)
    except (OSError, ValueError) as error:
        raise LanguageError("pipeline", f"{source}: this pipeline cannot be loaded: {error}") from error
    lacks = _lacks(nlp)
    if lacks:
        raise LanguageError("pipeline", f"{source}: this pipeline lacks {', '.join(lacks)}")
    return nlp


def _lacks(nlp: Language) -> list[str]:
    """What a pipeline does not give, in words."""
    doc = nlp("Jakarta, 2024.")
    lacks = [what for attribute, what in NEEDED_ANNOTATION.items() if not doc.has_annotation(attribute)]
    labels = {label for labels in nlp.pipe_labels.values() for label in labels}
    relations = {label.split("||")[0] for label in labels}
    lacks += [f"the relation {label}" for label in sorted(NEEDED_RELATIONS - relations)]
    lacks += [f"the name label {label}" for label in sorted(NAME_LABELS - labels)]
    return lacks


def _lightened(doc: Doc) -> Doc:
    """A Doc without the vectors that the components passed to each other."""
    doc.tensor = numpy.zeros((0,), dtype="f")
    return doc


def _pieces(text: str) -> Iterator[str]:
    """The text in stretches of at most `PIECE` characters; joined they are the text."""
    start = 0
    while start < len(text):
        end = start + PIECE
        if end < len(text):
            cuts = (text.rfind(mark, start, end) + len(mark) for mark in ("\n\n", "\n", ". ", " "))
            end = next((cut for cut in cuts if cut > start + PIECE // 2), end)
        yield text[start:end]
        start = end
