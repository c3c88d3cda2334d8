"""Indonesian lemmas: the root of a word, from a table of known forms, else by taking its affixes off.

The affixes and what they do to the first letter of a root are those of the standard grammar (Tata Bahasa Baku
Bahasa Indonesia). The tables are built in training and stored with the pipeline.

The pipeline's models see a word as its form, its root and the letters at its ends: `seen_by_models` has them see the
root as `token.norm` and three letters, for "di-", "ber-" and "mem-", as `token.prefix`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

from spacy.attrs import NORM, PREFIX
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import registry

TABLES = "roots.json"
UNCHANGED = frozenset({"PROPN", "NUM", "PUNCT", "SYM", "X", "SPACE"})
# Words of function keep their form: the root of "sebagai" or "terhadap" says nothing of what they do.
FUNCTION = frozenset({"ADP", "SCONJ", "CCONJ", "DET", "PRON", "AUX", "PART"})


@dataclass(frozen=True)
class RootTables:
    """What the lemmatizer knows.

    `forms`: lower-case form -> root; `known`: all roots; `clitics` and `suffixes`; `prefixes`: a prefix and
    the letter of the root whose place it has taken ("meny", "s"), which may be empty.
    """

    forms: dict[str, str]
    known: frozenset[str]
    clitics: tuple[str, ...]
    suffixes: tuple[str, ...]
    prefixes: tuple[tuple[str, str], ...]


class RootLemmatizer:
    """Pipeline component that sets `token.lemma_` by form and part of speech; needs `token.pos_`."""

    def __init__(self) -> None:
        self.tables = RootTables({}, frozenset(), (), (), ())
        self.root = lru_cache(maxsize=20_000)(self._root)

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of each token."""
        for token in doc:
            token.lemma_ = self.lemma(token.text, token.pos_)
        return doc

    def lemma(self, form: str, pos: str) -> str:
        """The lemma of a form with a universal part of speech."""
        if pos in UNCHANGED:
            return form
        return form.lower() if pos in FUNCTION else self.root(form.lower())

    def fill(self, tables: RootTables) -> None:
        """Take the tables."""
        self.tables = tables
        self.root.cache_clear()

    def _root(self, form: str) -> str:
        forms = self.tables.forms
        bare = list(self._without_clitics(form))
        for whole in bare:
            if whole in forms:
                return forms[whole]
        for whole in bare:
            left, _, right = whole.partition("-")
            if right and (right in forms or left in forms):
                return forms.get(left) or forms[right]
            found = self._by_affixes(left if right.startswith(left) else whole)
            if found:
                return found
        return form

    def _without_clitics(self, form: str) -> Iterator[str]:
        yield form
        for clitic in self.tables.clitics:
            if form.endswith(clitic) and len(form) > len(clitic) + 2:
                yield form.removesuffix(clitic).removesuffix("-")

    def _by_affixes(self, form: str) -> str | None:
        """The longest known root from which the affixes make the form."""
        found = [
            root
            for prefix, letter in (("", ""), *self.tables.prefixes)
            if form.startswith(prefix)
            for suffix in ("", *self.tables.suffixes)
            if form.endswith(suffix)
            if (root := letter + form[len(prefix) : len(form) - len(suffix)]) in self.tables.known
        ]
        return max(found, key=len, default=None)

    def to_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> None:
        """Store the tables in a folder."""
        Path(path).mkdir(parents=True, exist_ok=True)
        tables = {**asdict(self.tables), "known": sorted(self.tables.known)}
        (Path(path) / TABLES).write_text(
            json.dumps(tables, ensure_ascii=False, sort_keys=True), encoding="utf-8"
        )

    def from_disk(self, path: str | Path, exclude: Iterable[str] = ()) -> RootLemmatizer:
        """Read the tables from a folder."""
        raw = json.loads((Path(path) / TABLES).read_text(encoding="utf-8"))
        prefixes = tuple((prefix, letter) for prefix, letter in raw["prefixes"])
        self.fill(
            RootTables(
                raw["forms"], frozenset(raw["known"]), tuple(raw["clitics"]), tuple(raw["suffixes"]), prefixes
            )
        )
        return self


@Language.factory("simpang_roots", assigns=["token.lemma"], requires=["token.pos"])
def make_roots(nlp: Language, name: str) -> RootLemmatizer:
    """Factory of `RootLemmatizer` for spaCy's configuration."""
    return RootLemmatizer()


@registry.callbacks("simpang.RootAsNorm.v1")  # type: ignore[untyped-decorator]
def seen_by_models(prefix: int) -> Callable[[Language], Language]:
    """Callback for spaCy's configuration: `token.norm_` is the root that the component "lemmatizer" finds, whatever
    the part of speech, and `token.prefix_` the first `prefix` letters, both in lower case."""

    def set_features(nlp: Language) -> Language:
        getters = nlp.vocab.lex_attr_getters  # type: ignore[attr-defined]
        getters[NORM] = lambda word: _roots(nlp)(word.lower())
        getters[PREFIX] = lambda word: word[:prefix].lower()
        return nlp

    return set_features


def _roots(nlp: Language) -> Callable[[str], str]:
    lemmatizer = nlp.get_pipe("lemmatizer")
    if not isinstance(lemmatizer, RootLemmatizer):
        raise ValueError(f"the lemmatizer of this pipeline finds no roots: {lemmatizer!r}")
    return lemmatizer.root
