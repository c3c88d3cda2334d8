"""The tokenizer of a pipeline that is stored whole: it starts empty and reads its rules with the pipeline.

spaCy's own Indonesian tokenizer adds 16,000 exceptions each time a pipeline is made, which takes longer than
all the rest of loading.
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import registry


@registry.tokenizers("simpang.StoredTokenizer.v1")  # type: ignore[untyped-decorator]
def stored_tokenizer() -> Callable[[Language], Tokenizer]:
    """Factory, for spaCy's configuration, of a tokenizer without rules."""

    def make(nlp: Language) -> Tokenizer:
        return Tokenizer(nlp.vocab)

    return make
