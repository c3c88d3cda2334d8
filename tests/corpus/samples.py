"""A labelled report to build others from."""

from __future__ import annotations

from typing import Any


def labelled(**changes: Any) -> dict[str, Any]:
    """A short report with one event, as a line of a file holds it."""
    return {
        "id": "id-0001",
        "language": "id",
        "published": "2019-03-02",
        "outlet": "Harian Uji",
        "title": "Norwegia kirim tenda",
        "topic": "disasters-relief",
        "text": "Norwegia mengirim 200 tenda ke Mozambik, kata Menteri Luar Negeri Ine Eriksen Soreide, Sabtu (2/3).",
        "actors": [
            {"code": "NOR", "name": "Norwegia"},
            {"code": "MOZ", "name": "Mozambik"},
            {"code": "NOR", "sector": "GOV", "name": "Ine Eriksen Soreide"},
        ],
        "events": [
            {
                "type": "AID",
                "actors": ["NOR"],
                "recipients": ["MOZ"],
                "status": "occurred",
                "evidence": "Norwegia mengirim 200 tenda ke Mozambik",
            }
        ],
        "statements": [],
        "relations": [],
        "commitments": [],
        "findings": [],
    } | changes
