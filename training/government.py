"""Names in government statements (re3d): JSON Lines of documents and of entities by offset -> NamedSentence.

A labelled person that is only an office ("Foreign Office Minister") is no name: a span counts when each of
its longer words is capitalised and, for persons, when it holds no word that also stands in lower case
elsewhere in the document.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from names import NamedSentence

LABELS = {"Organisation": "ORGANISATION", "Person": "PERSON", "Location": "PLACE"}


def government_names(folder: Path) -> list[NamedSentence]:
    """The paragraphs of all documents."""
    found: list[NamedSentence] = []
    for source in sorted(path for path in folder.iterdir() if path.is_dir()):
        entities: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for line in _lines(source / "entities.json"):
            entities[line["documentId"]].append(line)
        for document in _lines(source / "documents.json"):
            found += _paragraphs(document["text"], entities[document["_id"]])
    return found


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _is_name(text: str, document: str, label: str) -> bool:
    long_words = [word for word in text.split() if len(word) > 3]
    if not text[:1].isupper() or not all(word[0].isupper() or not word[0].isalpha() for word in long_words):
        return False
    return label != "PERSON" or not any(f" {word.lower()} " in document for word in long_words)


def _paragraphs(text: str, entities: list[dict[str, Any]]) -> list[NamedSentence]:
    spans = [
        (int(e["begin"]), int(e["end"]), LABELS[e["type"]])
        for e in entities
        if e["type"] in LABELS and _is_name(text[int(e["begin"]) : int(e["end"])], text, LABELS[e["type"]])
    ]
    longest: list[tuple[int, int, str]] = []
    for span in sorted(spans, key=lambda s: s[0] - s[1]):
        if all(span[1] <= other[0] or other[1] <= span[0] for other in longest):
            longest.append(span)
    found, at = [], 0
    for paragraph in text.split("\n"):
        inside = [
            (s - at, e - at, label) for s, e, label in sorted(longest) if at <= s and e <= at + len(paragraph)
        ]
        if paragraph.strip():
            found.append(NamedSentence(paragraph, tuple(inside)))
        at += len(paragraph) + 1
    return found
