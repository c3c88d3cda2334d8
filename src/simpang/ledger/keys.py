"""Global ids of records: what makes a record the same record, whatever its number in a Reading.

An id is the first 128 bits (32 hex digits) of a SHA-256 over the report's id, the layer and those fields of
the record that say what it asserts and on which words it rests. Neither its local number, nor the rule that
found it, nor its confidence counts: what a newer program finds again keeps its id, and what a person decided
about it still stands. Actors count by code, name and kind. Records alike in all this are told apart by their
order.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import Any

from simpang.errors import LedgerError
from simpang.ledger.layers import LAYERS, Layer
from simpang.records import Reading, Record


def global_ids(reading: Reading) -> dict[str, str]:
    """The global id of each local id. Raises LedgerError (`broken_reading`) where a local id stands twice."""
    ids: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for layer in LAYERS:
        for record in getattr(reading, layer.name):
            if record.id in ids:
                raise LedgerError(
                    "broken_reading", f"{reading.report.source}: two records have the id {record.id}"
                )
            content = _content(record, layer, ids)
            ids[record.id] = _digest(reading.report.id, layer.name, content, str(seen[layer.name + content]))
            seen[layer.name + content] += 1
    return ids


def reading_digest(reading: Reading) -> str:
    """One hash over all that a Reading says, save where the report was found."""
    content = reading.model_dump(mode="json", exclude={"report": {"source", "url"}})
    return hashlib.sha256(_canonical(content).encode()).hexdigest()


def _content(record: Record, layer: Layer, ids: dict[str, str]) -> str:
    fields = record.model_dump(mode="json", include=set(layer.identity))
    for name in (*layer.parties, *layer.pointers, "object"):
        if name in fields:
            fields[name] = _named(fields[name], ids)
    return _canonical(fields)


def _named(value: Any, ids: dict[str, str]) -> Any:
    if isinstance(value, list):
        return [ids.get(local, local) for local in value]
    return ids.get(value, value)


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]
