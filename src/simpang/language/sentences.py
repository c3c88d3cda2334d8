"""Where a sentence must begin and where it cannot, decided before the parser runs.

A blank line ends a sentence (headlines have no full stop). None begins with a closing mark, with a quotation mark that
stands right behind a word or a full stop, after an abbreviation that always has something after it ("No.", "Rp",
"a.l."), or after another word or a comma on the same line. The parser decides the rest.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Token

CLOSING_MARKS = frozenset(".,;:!?…)]}”’»%")
# After a comma they close what was said, and the sentence goes on: "…," kata menteri itu.
QUOTES = frozenset("\"”’»'")


class SentenceLimits:
    """Pipeline component that sets `token.is_sent_start` where it is certain.

    `followed`: tokens after which no sentence begins.
    """

    def __init__(self, followed: Sequence[str]) -> None:
        self.followed = frozenset(followed)

    def __call__(self, doc: Doc) -> Doc:
        """Mark certain sentence starts (True) and certain continuations (False)."""
        breaks, line, before = False, False, ""
        for token in doc:
            text = token.text
            if text.isspace():
                breaks = breaks or text.count("\n") > 1
                line = line or "\n" in text
                if token.i:
                    token.is_sent_start = False
            elif token.i:
                if breaks:
                    token.is_sent_start = True
                elif before in self.followed or _closes(token) or (not line and _goes_on(before)):
                    token.is_sent_start = False
                breaks = False
            if not (text.isspace() or (text in QUOTES and before == ",")):
                line, before = False, text
        return doc


def _closes(token: Token) -> bool:
    """Whether a token is a closing mark, or a straight quotation mark with no space before it."""
    before = token.nbor(-1)
    return token.text in CLOSING_MARKS or (token.text == '"' and not (before.whitespace_ or before.is_space))


def _goes_on(before: str) -> bool:
    """Whether a sentence cannot end with this token: a comma or a plain word."""
    return before == "," or before.isalpha()


@Language.factory("simpang_sentence_limits", default_config={"followed": []}, assigns=["token.is_sent_start"])
def make_sentence_limits(nlp: Language, name: str, followed: list[str]) -> SentenceLimits:
    """Factory of `SentenceLimits` for spaCy's configuration."""
    return SentenceLimits(followed)
