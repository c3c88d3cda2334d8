"""Reports as the library reads them, made by hand, and a command line to run on them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from typer.testing import CliRunner, Result

from simpang.cli.app import make_app
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
    Problem,
    Provenance,
    Reading,
    Relation,
    Report,
    Statement,
    Unread,
)

RECALL = (
    "Israel memanggil pulang duta besarnya dari Irlandia, Rabu (22/5). Menurut Reuters, juru bicara Oren "
    "Marmorstein menilai anggota NATO seperti Irlandia keliru. Amerika Serikat berjanji mengirim 12 rudal "
    "senilai US$61 miliar. Antonio Guterres adalah Sekretaris Jenderal PBB."
)
TALKS = "Egypt may host talks in Cairo, the ministry said on Monday."
PROVENANCE = Provenance(program="0.1.0", pipeline="id 1", lexicon="abc", reference="def")


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _recall() -> Reading:
    wrong = _span(RECALL, "anggota NATO seperti Irlandia")
    return Reading(
        report=Report(
            id="a" * 64,
            source="berita/duta.txt",
            url="https://contoh.example/duta",
            outlet="Harian Contoh",
            title="Israel Panggil Pulang Dubes",
            published="2024-05-23",
            published_from="metadata",
            language="id",
            text=RECALL,
        ),
        actors=(
            Actor(id="a1", code="ISR", name="Israel", kind="state"),
            Actor(id="a2", code="IRL", name="Irlandia", kind="state"),
            Actor(id="a3", name="Reuters", kind="medium", sector="JRN"),
            Actor(id="a4", code="USA", name="Amerika Serikat", kind="state"),
            Actor(id="a5", code="ISR", name="Oren Marmorstein", kind="person", sector="GOV"),
            Actor(id="a6", code="NATO", name="NATO", kind="organisation"),
            Actor(id="a7", code="UN", name="Antonio Guterres", kind="person"),
            Actor(id="a8", code="UN", name="Perserikatan Bangsa-Bangsa", kind="organisation"),
        ),
        events=(
            Event(
                id="e1",
                type="SANCTION",
                mode="withdraw",
                actors=("a1",),
                recipients=("a2",),
                time=Period(start="2024-05-22", end="2024-05-22", text="Rabu (22/5)"),
                place=Place(name="Dublin", text="Dublin"),
                magnitude={"dead": 1200},
                evidence=_span(RECALL, "memanggil pulang duta besarnya"),
                trigger=_span(RECALL, "memanggil pulang"),
                attributed_to="s1",
                rule="recall_ambassador",
            ),
        ),
        statements=(
            Statement(
                id="s1",
                speaker="a5",
                act="criticise",
                direct=False,
                addressees=("a2",),
                via=("a3",),
                content=_span(RECALL, "anggota NATO seperti Irlandia keliru"),
                cue=_span(RECALL, "menilai"),
                rule="clause",
            ),
        ),
        relations=(
            Relation(id="r1", subject="a2", predicate="member_of", object="a6", evidence=wrong, rule="like"),
            Relation(
                id="r2",
                subject="a7",
                predicate="holds_office",
                object="secretary_general@UN",
                since="2017-01",
                evidence=_span(RECALL, "Antonio Guterres adalah Sekretaris Jenderal PBB"),
                rule="copula",
            ),
        ),
        commitments=(
            Commitment(
                id="c1",
                donors=("a4",),
                kind="military",
                stage="pledged",
                amount=Amount(value=61e9, currency="USD", qualifier="about", text="US$61 miliar"),
                items=(Item(category="missile", name="rudal", count=12),),
                evidence=_span(RECALL, "berjanji mengirim 12 rudal"),
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
                message="Laporan menyebut Irlandia anggota NATO; menurut catatan, Irlandia bukan anggotanya.",
                reference=Fact(
                    statement="NATO beranggotakan 32 negara",
                    valid_from="2024-03-07",
                    source="https://nato.int",
                ),
                evidence=wrong,
            ),
        ),
        provenance=PROVENANCE,
    )


def _talks() -> Reading:
    return Reading(
        report=Report(id="b" * 64, source="talks.html", outlet="Example Post", language="en", text=TALKS),
        actors=(Actor(id="a1", code="EGY", name="Egypt", kind="state"),),
        events=(
            Event(
                id="e1",
                type="CONSULT",
                status="possible",
                actors=("a1",),
                evidence=_span(TALKS, "may host talks"),
                trigger=_span(TALKS, "host"),
                rule="host",
            ),
        ),
        provenance=PROVENANCE,
    )


@pytest.fixture
def recall() -> Reading:
    """An Indonesian report with a record in every layer and a wrong membership."""
    return _recall()


@pytest.fixture
def talks() -> Reading:
    """An English report without title, day or finding."""
    return _talks()


@pytest.fixture
def french() -> Unread:
    """A report in a language that is not read."""
    return Unread(
        report={"source": "paris.txt", "language": "fr"},
        error=Problem(code="language", message="paris.txt: reports in French are not read"),
    )


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[object]]:
    """Makes the library read what is given, whatever the paths; returns where the paths are noted."""

    def given(*results: Reading | Unread) -> list[object]:
        asked: list[object] = []

        def readings(paths: list[Path], *, stdin: object = None) -> Iterator[Reading | Unread]:
            asked.extend(paths)
            yield from results

        module = ModuleType("simpang.reading")
        module.readings = readings  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "simpang.reading", module)
        return asked

    return given


@pytest.fixture
def simpang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs a command in an empty working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SIMPANG_LEDGER", raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
        return CliRunner().invoke(make_app(), arguments, input=stdin, catch_exceptions=False)

    return run
