"""Tables for the lemmatizers, from the training parts of the treebanks and the open lemma tables."""

from __future__ import annotations

import csv
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from spacy.lookups import Lookups

from corpora import syntax
from simpang.language.roots import FUNCTION, UNCHANGED, RootTables

MIN_ROOT = 3
FREQUENT = 3
ENGLISH_TABLES = ("lemma_rules", "lemma_exc", "lemma_index")


def indonesian_tables(folder: Path) -> RootTables:
    """Forms with their roots, all roots, affixes: what the treebanks have counts before the open table."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in syntax("id", folder).train:
        for word in sentence.words:
            if word.lemma != "_" and word.pos not in UNCHANGED | FUNCTION:
                seen[word.form.lower()][word.lemma.lower()] += 1
    table: dict[str, str] = json.loads(
        (folder / "lemma_lookups/id_lemma_lookup.json").read_text(encoding="utf-8")
    )
    own = {form: lemmas.most_common(1)[0][0] for form, lemmas in seen.items()}
    known = frozenset(root for root in [*own.values(), *table.values()] if len(root) >= MIN_ROOT)
    with (Path(__file__).parent / "data/affixes_id.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    clitics, suffixes = (
        tuple(row["affix"] for row in rows if row["kind"] == kind) for kind in ("clitic", "suffix")
    )
    prefixes = tuple((row["affix"], row["letter"]) for row in rows if row["kind"] == "prefix")
    return RootTables({**table, **own}, known, clitics, suffixes, prefixes)


def english_lookups(folder: Path) -> Lookups:
    """Tables of spaCy's rule lemmatizer; frequent forms of the treebanks are exceptions."""
    tables: dict[str, dict[str, Any]] = {}
    for name in ENGLISH_TABLES:
        path = folder / f"lemma_lookups/en_{name}.json"
        tables[name] = json.loads(path.read_text(encoding="utf-8"))
    seen: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sentence in syntax("en", folder).train:
        for word in sentence.words:
            if word.lemma != "_" and word.pos not in UNCHANGED and word.form.isascii():
                seen[word.pos.lower(), word.form.lower()][word.lemma] += 1
    for (pos, form), lemmas in sorted(seen.items()):
        if lemmas.total() >= FREQUENT:
            tables["lemma_exc"].setdefault(pos, {})[form] = [_lemma_case(lemmas.most_common(1)[0][0], pos)]
    lookups = Lookups()
    for name, table in tables.items():
        lookups.add_table(name, table)
    return lookups


def _lemma_case(lemma: str, pos: str) -> str:
    """Lower case, but for the pronoun "I"."""
    return lemma if pos == "pron" else lemma.lower()
