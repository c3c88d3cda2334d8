"""`reference update`: what it asks for, what it tells, how it ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
import typer
from typer.testing import Result

from simpang import upkeep
from simpang.cli.app import make_app
from simpang.cli.words import Language, words_in
from simpang.errors import UpkeepError
from simpang.upkeep.lines import Change
from simpang.upkeep.overlay import Reason
from simpang.upkeep.told import Dating, Told

Run = Callable[..., Result]
ROOT = Path(__file__).parents[2]
DUMP = ROOT / "tests" / "upkeep" / "data" / "dump.json"
UPDATE = ("reference", "update", "--from", "wikidata", "--into", "overlay")
CONTACT = ("--contact", "me@example.org")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The states asked about; each is told one minister (ATA has none on record and will have none)."""
    monkeypatch.delenv("SIMPANG_CONTACT", raising=False)
    places: list[str] = []

    def told(self: Any, place: str) -> list[Told]:
        places.append(place)
        if place == "FRA":
            raise UpkeepError(
                "no_answer", "https://query.wikidata.org/sparql: no usable answer after 5 tries"
            )
        dating = Dating(starts=("2026-11-02",))
        name = "Tavita Example"
        minister = Told(office="foreign_minister", of=place, about="Q1", name=name, page="Q1", dating=dating)
        return [minister, minister.model_copy(update={"office": "defence_minister", "dating": Dating()})]

    monkeypatch.setattr(upkeep.Service, "told", told)
    return places


def test_it_tells_what_was_written_and_what_was_left_out(simpang: Run, asked: list[str]) -> None:
    result = simpang(*UPDATE, *CONTACT, "--states", "ATA")
    assert (result.exit_code, result.stderr) == (0, "")
    assert asked == ["ATA"]
    assert result.stdout.splitlines() == [
        "Overlay in overlay",
        "  offices.csv: 1 new · 0 ended · 0 still running · 0 as on record",
        "  memberships.csv: 0 new · 0 ended · 0 still running · 0 as on record",
        "  left out: 1 (overlay/.wikidata/left_out.csv)",
        "    1 · no first day",
    ]
    assert "foreign_minister,ATA,,,Tavita Example,2026-11-02" in Path("overlay/offices.csv").read_text()


def test_in_indonesian(simpang: Run, asked: list[str]) -> None:
    output = simpang(*UPDATE, *CONTACT, "--states", "ATA", "--lang", "id").stdout
    assert "Tabel tambahan di overlay" in output
    assert "1 · tanpa hari awal" in output


def test_from_a_dump_without_any_service(simpang: Run, asked: list[str]) -> None:
    result = simpang(*UPDATE, "--dump", str(DUMP), "--states", "ATA,IDN")
    assert (result.exit_code, asked) == (0, [])
    assert Path("overlay/offices.csv").is_file()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Wikimedia's policy asks every client"),
        (("--contact", "me"), "'me' is no contact"),
        ((*CONTACT, "--endpoint", "file:///etc/passwd"), "is no query service"),
        ((*CONTACT, "--states", "IDX"), "'IDX' is the code of no state on record"),
        (("--dump", "nowhere.json"), "does not exist"),
        (("--dump", str(DUMP), "--endpoint", "https://example.org"), "a dump is read without any service"),
    ],
)
def test_wrong_use_writes_nothing(
    simpang: Run, asked: list[str], arguments: tuple[str, ...], told: str
) -> None:
    result = simpang(*UPDATE, *arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert asked == []
    assert not Path("overlay").exists()


def test_tables_of_somebody_else_are_wrong_use(simpang: Run, asked: list[str]) -> None:
    Path("overlay").mkdir()
    Path("overlay/offices.csv").write_text("office,body\n")
    result = simpang(*UPDATE, *CONTACT, "--states", "ATA")
    assert result.exit_code == 2
    assert "holds lines that this command did not write" in result.stderr


def test_a_service_that_does_not_answer(simpang: Run, asked: list[str]) -> None:
    result = simpang(*UPDATE, *CONTACT, "--states", "ATA,FRA")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        "simpang: FRA: https://query.wikidata.org/sparql: no usable answer after 5 tries; what was told before is "
        "kept, and the same command goes on from there\n"
    )
    assert simpang(*UPDATE, *CONTACT, "--states", "ATA").exit_code == 0
    assert asked == ["ATA", "FRA"]


def test_the_contact_may_stand_in_the_environment(
    simpang: Run, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIMPANG_CONTACT", "https://example.org/me")
    assert simpang(*UPDATE, "--states", "ATA").exit_code == 0


def test_options_are_in_the_docs() -> None:
    docs = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    command = typer.main.get_command(make_app()).commands["reference"].commands["update"]  # type: ignore[attr-defined]
    options = {option for parameter in command.params for option in parameter.opts}
    assert [option for option in options if option not in docs] == []


@pytest.mark.parametrize("language", get_args(Language))
def test_every_change_and_reason_has_a_phrase(language: Language) -> None:
    words = words_in(language)
    reasons = [code for group in get_args(Reason) for code in get_args(group)]
    assert len(reasons) > 10
    assert all(words("left_out", code) for code in reasons)
    assert all(words("change", code) for code in get_args(Change))
