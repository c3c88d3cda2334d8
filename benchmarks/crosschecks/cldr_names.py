"""`cldr_id_en`: a state's forms include the name that CLDR has for it in that language."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from crosschecks.codes import by_alpha_2
from crosschecks.comparison import Comparison, there
from simpang.reference import Reference
from simpang.values.folding import fold

FOLDER = "cldr_id_en"
_NAMES = frozenset({"name", "alias", "acronym"})


def compare(record: Reference, sources: Path) -> Iterator[Comparison]:
    """By Indonesian and English names; capitals and accents do not count. Raises LeftOutError."""
    codes = by_alpha_2(sources)
    for language in ("id", "en"):
        forms: dict[str, set[str]] = defaultdict(set)
        for form in record.forms(language):
            if form.kind in _NAMES:
                forms[form.entity_id].add(fold(form.text))
        for territory, name in _names(sources, language).items():
            code = codes.get(territory, "")
            entity = record.entity(code)
            if entity is None:
                continue
            verdict = "agree" if fold(name) in forms[code] else "differ"
            key = f"{code} {language}"
            yield Comparison(FOLDER, "states.csv", key, None, verdict, entity.name(language), name, (key,))


def _names(sources: Path, language: str) -> dict[str, str]:
    path = there(sources / FOLDER / "cldr-json/cldr-localenames-full/main" / language / "territories.json")
    tree = json.loads(path.read_text(encoding="utf-8"))
    names: dict[str, str] = tree["main"][language]["localeDisplayNames"]["territories"]
    return names
