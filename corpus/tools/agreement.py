"""How far two people agree who labelled the same reports, each without the other's labels.

One's labels are taken as right and the other's as a program's; F1 is the same both ways round. When two records
are the same is decided by the scorer that stands beside the labels of the codebook (`score.py`).
"""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType
from typing import Any

from labels import Labelled

LAYERS = ("actors", "events", "statements", "relations", "commitments", "findings")


def as_output(report: Labelled) -> dict[str, Any]:
    """Labels in the form of the program's output, with codes and names in the place of ids."""
    labels = report.model_dump(mode="json")
    return {
        "report": {"source": report.id, "text": report.text},
        "actors": [{"id": f"actor {i}", **actor} for i, actor in enumerate(labels["actors"])],
        "events": labels["events"],
        "statements": labels["statements"],
        "relations": labels["relations"],
        "commitments": [
            {**commitment, "amount": {key: commitment[key] for key in ("value", "currency")}}
            for commitment in labels["commitments"]
        ],
        "findings": labels["findings"],
    }


def agreement(
    first: Sequence[Labelled], second: Sequence[Labelled], scorer: ModuleType
) -> tuple[dict[str, dict[str, Any]], list[tuple[str, str, str, dict[str, Any]]]]:
    """Figures by layer (hit, found, gold, precision, recall, f1), and what only one of the two has.

    Only reports that both have count. A difference is (report, layer, "missed" or "extra", record): missed by
    the second, or extra in the second.
    """
    ids = {report.id for report in second}
    gold = [report.model_dump(mode="json", exclude_none=True) for report in first if report.id in ids]
    result, differences = scorer.score(gold, [as_output(report) for report in second])
    return {layer: result["all"][layer] for layer in LAYERS}, [
        (report, layer, what, record) for report, layer, what, record in differences if layer in LAYERS
    ]
