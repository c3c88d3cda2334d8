"""The tables of the data sheet: what stands in ../README.md between its marks, made from the reports themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from labels import Labelled
from spread import counts

LAYERS = ("actors", "events", "statements", "relations", "commitments", "findings")
FIELDS = ("topic", "year", "words", "type", "mode", "status", "act", "predicate", "stage", "kind", "finding")
BEGIN, END = "<!-- counts: made by `report.py --sheet` -->", "<!-- end of counts -->"


def tables(parts: Mapping[str, Sequence[Labelled]]) -> str:
    """Reports by split and language, labels by language, and how often each value occurs, as Markdown."""
    reports = [report for part in parts.values() for report in part]
    return "\n".join([BEGIN, "", *_splits(parts), "", *_labels(reports), "", *_values(reports), "", END])


def _splits(parts: Mapping[str, Sequence[Labelled]]) -> Iterator[str]:
    yield "| reports | Indonesian | English |"
    yield "|---|---|---|"
    for split, part in parts.items():
        yield f"| {split} | {_number(part, 'id')} | {_number(part, 'en')} |"


def _number(part: Sequence[Labelled], language: str) -> int:
    return sum(report.language == language for report in part)


def _labels(reports: Sequence[Labelled]) -> Iterator[str]:
    yield "| labels | Indonesian | English |"
    yield "|---|---|---|"
    for layer in LAYERS:
        found = [
            sum(len(getattr(report, layer)) for report in reports if report.language == language)
            for language in ("id", "en")
        ]
        yield f"| {layer} | {found[0]:,} | {found[1]:,} |"


def _values(reports: Sequence[Labelled]) -> Iterator[str]:
    by_language = [counts([r for r in reports if r.language == language]) for language in ("id", "en")]
    for field in FIELDS:
        yield f"**{field}** (Indonesian, English): " + "; ".join(
            f"{value} {by_language[0][field][value]}, {by_language[1][field][value]}"
            for value in sorted(by_language[0][field] | by_language[1][field])
        )
        yield ""
