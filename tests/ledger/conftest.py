"""Readings as the ledger gets them, made by hand from two short reports."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from simpang.ledger import Ledger, open_ledger
from simpang.records import (
    Actor,
    Amount,
    Commitment,
    Event,
    Fact,
    Finding,
    Item,
    Period,
    Place,
    Provenance,
    Reading,
    Relation,
    Report,
    Span,
    Statement,
)

ENVOY = (
    "Israel memanggil pulang duta besarnya dari Irlandia, Rabu (22/5). Menurut Reuters, Tel Aviv menilai "
    "anggota NATO seperti Irlandia keliru. Amerika Serikat berjanji mengirim 12 rudal senilai US$61 miliar."
)
PROVENANCE = Provenance(program="0.1.0", pipeline="id 1", lexicon="abc", reference="def")


def _place(words: str) -> Span:
    start = ENVOY.index(words)
    return start, start + len(words)


def _envoy() -> Reading:
    return Reading(
        report=Report(
            id=hashlib.sha256(ENVOY.encode()).hexdigest(),
            source="berita/duta.txt",
            outlet="Harian Contoh",
            title="Israel Panggil Pulang Dubes",
            published="2024-05-23",
            published_from="metadata",
            language="id",
            text=ENVOY,
            sentences=((0, 65),),
        ),
        actors=(
            Actor(id="a1", code="ISR", name="Israel", kind="state", mentions=(_place("Israel"),)),
            Actor(id="a2", code="IRL", name="Irlandia", kind="state", mentions=(_place("Irlandia"),)),
            Actor(id="a3", name="Reuters", kind="medium", sector="JRN"),
            Actor(id="a4", code="USA", name="Amerika Serikat", kind="state"),
        ),
        events=(
            Event(
                id="e1",
                type="SANCTION",
                mode="withdraw",
                context=("diplomatic",),
                actors=("a1",),
                recipients=("a2",),
                time=Period(start="2024-05-22", end="2024-05-22", text="Rabu (22/5)"),
                place=Place(name="Dublin", country="IRL", latitude=53.35, longitude=-6.26, text="Dublin"),
                magnitude={"size": 1},
                evidence=_place("memanggil pulang duta besarnya"),
                trigger=_place("memanggil pulang"),
                rule="recall_ambassador",
            ),
        ),
        statements=(
            Statement(
                id="s1",
                speaker="a1",
                act="say",
                direct=False,
                via=("a3",),
                content=_place("anggota NATO seperti Irlandia keliru"),
                cue=_place("menilai"),
                rule="clause",
            ),
        ),
        relations=(
            Relation(
                id="r1",
                subject="a2",
                predicate="member_of",
                object="NATO",
                evidence=_place("anggota NATO seperti Irlandia"),
                attributed_to="s1",
                rule="like",
            ),
        ),
        commitments=(
            Commitment(
                id="c1",
                donors=("a4",),
                kind="military",
                stage="pledged",
                amount=Amount(value=61e9, currency="USD", text="US$61 miliar"),
                items=(Item(category="missile", name="rudal", count=12),),
                evidence=_place("mengirim 12 rudal"),
                rule="pledge",
            ),
        ),
        findings=(
            Finding(
                id="f1",
                kind="contradicts_reference",
                about=("IRL", "member_of", "NATO"),
                record="r1",
                severity="error",
                message="Irlandia disebut anggota NATO, padahal bukan.",
                reference=Fact(statement="Anggota NATO sejak 2024: 32 negara.", source="nato.int"),
                evidence=_place("anggota NATO seperti Irlandia"),
            ),
        ),
        provenance=PROVENANCE,
    )


def _plain(name: str, text: str, published: str | None = None) -> Reading:
    report_id = hashlib.sha256(text.encode()).hexdigest()
    report = Report(id=report_id, source=f"{name}.txt", title=name, published=published, text=text)
    return Reading(report=report, provenance=PROVENANCE)


@pytest.fixture
def envoy() -> Reading:
    """A recalled ambassador, an arms pledge and a wrong membership: every layer holds a record."""
    return _envoy()


@pytest.fixture
def plain() -> Callable[..., Reading]:
    """Makes a Reading of a report that says nothing: (title, text, published)."""
    return _plain


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a new ledger may be made."""
    return tmp_path / "simpang.db"


@pytest.fixture
def ledger(path: Path) -> Ledger:
    """A new ledger, on a fixed day."""
    return open_ledger(path, now=lambda: datetime(2024, 6, 1, 12, tzinfo=UTC))
