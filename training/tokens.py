"""The Indonesian tokenizer, built once and stored with the pipeline.

Clitics stay with their word, reduplications and prefixed words with a hyphen are one token ("negara-negara",
"non-NATO", "F-16", "Al-Qur'an"), two names joined by a hyphen are three ("Israel-Hamas"); a sum of money
with its sign is one token ("Rp1,5", "US$95").
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import spacy
from spacy.lang.char_classes import (
    ALPHA,
    ALPHA_LOWER,
    ALPHA_UPPER,
    LIST_ELLIPSES,
    LIST_ICONS,
    LIST_PUNCT,
    LIST_QUOTES,
)
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

DASHES = ["—", "–", "--+"]
REDUPLICATION = r"(?i:([a-z']+)-\1(?:an|nya|ku|mu|lah|kah|pun)?)"
MONEY = r"(?i:rp|idr|us\$|s\$|a\$|hk\$|nt\$|[$€£¥])\.?\d(?:[\d.,]*\d)?"

PREFIXES = [
    "§",
    "%",
    "=",
    r"\+(?![0-9])",
    "/",
    "-(?=[0-9])",
    *DASHES,
    *LIST_PUNCT,
    *LIST_ELLIPSES,
    *LIST_QUOTES,
    *LIST_ICONS,
]
SUFFIXES = [
    *LIST_PUNCT, *LIST_ELLIPSES, *LIST_QUOTES, *LIST_ICONS, *DASHES, "/",
    r"(?<=[0-9])%",
    rf"(?<=[0-9{ALPHA_LOWER}%²)\]\"'”’-])\.",
    rf"(?<=[{ALPHA_UPPER}][{ALPHA_UPPER}])\.",
]  # fmt: skip
INFIXES = [
    *LIST_ELLIPSES, *LIST_ICONS, *DASHES,
    rf"(?<=[{ALPHA_LOWER}])\.(?=[{ALPHA_UPPER}])",
    rf"(?<=[{ALPHA}]),(?=[{ALPHA}])",
    rf"(?<=[{ALPHA}]{{2}})[:<>=/](?=[{ALPHA}]{{2}})",
    rf"(?<=[{ALPHA}]{{2}})-(?=[{ALPHA_UPPER}][{ALPHA}]{{2}})",
    r"(?<=[\w)\]])[(\[](?=\w)", r"(?<=\w)[)\]\"”](?=\w)",
]  # fmt: skip


def abbreviations(language: str, followed: bool = False) -> list[str]:
    """Words with a full stop that ends no sentence; with `followed` only those before another word."""
    with (Path(__file__).parent / "data/abbreviations.csv").open(encoding="utf-8", newline="") as handle:
        rows = [row for row in csv.DictReader(handle) if row["language"] == language]
    return [row["form"] for row in rows if not followed or row["followed"] == "yes"]


def whole_words() -> str:
    """A pattern of words kept in one piece: reduplications, bound parts with a hyphen, sums of money."""
    with (Path(__file__).parent / "data/bound_id.csv").open(encoding="utf-8", newline="") as handle:
        bound = "|".join(row["form"] for row in csv.DictReader(handle))
    prefixed = rf"(?:[{ALPHA_LOWER}][{ALPHA}']*|{bound})(?:-[\w'’]+)+"
    return rf"^(?:{REDUPLICATION}|{prefixed}|{MONEY})$"


def glued(language: str) -> str:
    """A pattern of the place where a missing space is plain: "Presiden|Joko Widodo", "oleh|Reuters"."""
    with (Path(__file__).parent / "data/glued.csv").open(encoding="utf-8", newline="") as handle:
        words = [row["word"] for row in csv.DictReader(handle) if row["language"] == language]
    return "|".join(rf"(?<=\b{word})(?=[{ALPHA_UPPER}][{ALPHA_LOWER}])" for word in words)


def indonesian() -> Language:
    """A blank Indonesian pipeline with this tokenizer."""
    nlp = spacy.blank("id")
    rules = {form: [{ORTH: form}] for form in abbreviations("id")}
    rules |= {f"{letter}.": [{ORTH: f"{letter}."}] for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    default = nlp.tokenizer
    nlp.tokenizer = Tokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=compile_prefix_regex(PREFIXES).search,
        suffix_search=compile_suffix_regex(SUFFIXES).search,
        infix_finditer=compile_infix_regex([*INFIXES, glued("id")]).finditer,
        token_match=re.compile(whole_words()).match,
        url_match=default.url_match,
    )
    return nlp


def english() -> Language:
    """A blank English pipeline with spaCy's own tokenizer, more abbreviations, and missing spaces mended."""
    nlp = spacy.blank("en")
    for form in abbreviations("en"):
        nlp.tokenizer.add_special_case(form, [{ORTH: form}])
    nlp.tokenizer.infix_finditer = compile_infix_regex([*nlp.Defaults.infixes, glued("en")]).finditer
    return nlp


@spacy.registry.callbacks("training.blank")
def use_blank(path: str) -> Callable[[Language], None]:
    """Callback of the training configuration: take tokenizer and tables of roots of a stored blank pipeline."""

    def take(nlp: Language) -> None:
        if nlp.has_pipe("lemmatizer"):
            roots: Any = nlp.get_pipe("lemmatizer")
            roots.from_disk(Path(path) / "lemmatizer")
        nlp.tokenizer.from_disk(Path(path) / "tokenizer")

    return take
