"""From the questions to the overlay: written whole, resumable, read by the readers of the record."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from simpang.errors import UnknownNameError, UpkeepError
from simpang.reference.faults import find_faults
from simpang.reference.memberships import Membership
from simpang.reference.offices import load_offices
from simpang.tables import read_csv
from simpang.upkeep import Client, Dump, Kept, Service, Shipped, places_of, update
from simpang.upkeep.sought import BODIES

DAY = date(2026, 11, 24)
HERE = Path(__file__).parent / "data"

OFFICES = (HERE / "overlay" / "offices.csv").read_text(encoding="utf-8")
PEOPLE = (HERE / "overlay" / "offices_people.csv").read_text(encoding="utf-8")
MEMBERSHIPS = (HERE / "overlay" / "memberships.csv").read_text(encoding="utf-8")
LEFT_OUT = (HERE / "overlay" / "left_out.csv").read_text(encoding="utf-8")
STATES = ("IDN", "BEL", BODIES)


def overlay(folder: Path) -> dict[str, str]:
    names = ("offices.csv", "offices_people.csv", "memberships.csv")
    return {name: (folder / name).read_text(encoding="utf-8") for name in names}


@pytest.fixture
def run(tmp_path: Path, record: Shipped, asking: Any) -> Callable[..., Any]:
    """Updates the overlay from the service on this machine."""

    def update_now(*places: str, day: date = DAY, client: Client | None = None, **options: Any) -> Any:
        source = Service(client or asking.client(), day)
        return update(places or STATES, source, Kept(tmp_path / "overlay"), record, **options)

    return update_now


def test_a_good_run(run: Any, tmp_path: Path, asking: Any) -> None:
    steps: list[str] = []
    run(step=steps.append)
    assert overlay(tmp_path / "overlay") == {
        "offices.csv": OFFICES,
        "offices_people.csv": PEOPLE,
        "memberships.csv": MEMBERSHIPS,
    }
    assert Kept(tmp_path / "overlay").left_out.read_text(encoding="utf-8") == LEFT_OUT
    assert steps == list(STATES)
    assert len(asking.service.asked) == 7


def test_the_overlay_is_read_by_the_readers_of_the_record(run: Any, tmp_path: Path, record: Shipped) -> None:
    run()
    offices = load_offices(record.folder, tmp_path / "overlay")
    assert [term.person for term in offices.holders("foreign_minister", "IDN", date(2026, 6, 1))] == [
        "Raden Kusumo"
    ]
    assert offices.holders("foreign_minister", "IDN", date(2026, 11, 25)) == []
    rows = read_csv(tmp_path / "overlay" / "memberships.csv", Membership)
    assert [(row.body, row.member, str(row.valid_from)) for row in rows] == [
        ("OECD", "IDN", "2026-06-01"),
        ("OPEC", "IDN", "1962"),
    ]


def test_laid_over_the_record_it_has_no_faults_of_its_own(run: Any, tmp_path: Path, record: Shipped) -> None:
    run()
    before = {each.message for each in find_faults(record.folder)}
    found = [each for each in find_faults(record.folder, tmp_path / "overlay") if each.message not in before]
    assert [each.message for each in found if each.level != "note"] == []


def test_no_line_is_ever_on_record_as_it_stands(run: Any, record: Shipped) -> None:
    shipped = {
        (term.office, term.body, term.person, term.valid_until, term.known_until)
        for term in record.offices.terms
    }
    tables = run()
    assert not shipped & {
        (line.office, line.body, line.person, line.valid_until, line.known_until) for line in tables.terms
    }


def test_interrupted_it_goes_on_where_it_stopped(run: Any, reply: Any, tmp_path: Path, asking: Any) -> None:
    service = asking.service

    def stop(place: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(step=stop)
    assert len(service.asked) == 3
    assert not (tmp_path / "overlay" / "offices.csv").exists()
    service.replies = [reply(400)]
    with pytest.raises(UpkeepError, match=r"BEL: .* what was told before is kept"):
        run(day=date(2026, 11, 25))
    assert len(service.asked) == 4
    run(day=date(2026, 11, 26))
    assert len(service.asked) == 8
    offices = overlay(tmp_path / "overlay")["offices.csv"]
    assert offices == OFFICES.replace("2022-01-01,,2026-11-24", "2022-01-01,,2026-11-26").replace(
        "(Q1065), as of 2026-11-24", "(Q1065), as of 2026-11-26"
    )


def test_a_finished_update_asks_only_when_it_is_told_to(run: Any, tmp_path: Path, asking: Any) -> None:
    run()
    before = overlay(tmp_path / "overlay")
    run(day=date(2026, 12, 1))
    assert len(asking.service.asked) == 7
    assert overlay(tmp_path / "overlay") == before
    run("IDN", day=date(2026, 12, 1), again=True)
    assert len(asking.service.asked) == 10
    after = overlay(tmp_path / "overlay")["offices.csv"]
    assert "Raden Kusumo,2026-02-16,,2026-12-01" in after
    assert "Amira Haddad,2022-01-01,,2026-11-24" in after


def test_states_asked_one_after_the_other_make_one_overlay(run: Any, tmp_path: Path) -> None:
    run("IDN")
    run(BODIES)
    assert overlay(tmp_path / "overlay")["offices.csv"] == OFFICES


def test_another_source_is_asked_anew(run: Any, tmp_path: Path, record: Shipped) -> None:
    run()
    kept = Kept(tmp_path / "overlay")
    with closing(Dump(HERE / "dump.json", kept.gleanings)) as dump:
        update(STATES, dump, kept, record)
    offices = overlay(tmp_path / "overlay")["offices.csv"]
    assert "Raden Kusumo,2026-02-16,,2026-09-09" in offices
    assert "Hadi Purnomo,2025-09,,2026-09-09" in offices


def test_answers_to_other_questions_are_asked_anew(run: Any, tmp_path: Path, asking: Any) -> None:
    run()
    path = tmp_path / "overlay" / ".wikidata" / "asked-BEL.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "questions": "old"}))
    (path.parent / "asked-IDN.json").write_text("{broken")
    run()
    assert len(asking.service.asked) == 13
    assert overlay(tmp_path / "overlay")["offices.csv"] == OFFICES


def test_lines_of_somebody_else_are_not_lost(run: Any, tmp_path: Path, asking: Any) -> None:
    run()
    path = tmp_path / "overlay" / "offices.csv"
    path.write_text(OFFICES + "other,IDN,Envoy,,Maya Sembiring,2026-01-01,,2026-11-24,own notes\n")
    with pytest.raises(
        UpkeepError, match=r"offices\.csv holds lines that this command did not write"
    ) as error:
        run(again=True)
    assert error.value.code == "not_our_overlay"
    assert "Maya Sembiring" in path.read_text()
    assert len(asking.service.asked) == 7


def test_tables_that_were_cut_short_between_two_of_them_are_still_ours(
    run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("IDN")
    whole = Kept.write

    def full(self: Kept, path: Path, text: str) -> None:
        if path.name == "memberships.csv":
            raise UpkeepError("cannot_write", "disk full")
        whole(self, path, text)

    monkeypatch.setattr(Kept, "write", full)
    with pytest.raises(UpkeepError, match="disk full"):
        run(BODIES)
    monkeypatch.undo()
    run(BODIES)
    assert overlay(tmp_path / "overlay")["offices.csv"] == OFFICES


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UpkeepError, match=r"cannot be written: (Not a directory|File exists)") as error:
        Kept(tmp_path / "file")
    assert error.value.code == "cannot_write"


def test_a_file_is_written_whole_or_left_as_it_was(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    (tmp_path / "taken").mkdir()
    with pytest.raises(UpkeepError, match="taken: cannot be written"):
        kept.write(tmp_path / "taken", "text")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".wikidata", "taken"]


def test_places(record: Shipped) -> None:
    assert places_of(record, ["USA", "IDN", "USA"]) == ("USA", "IDN")
    assert places_of(record)[-1] == BODIES
    assert len(places_of(record)) == len(record.states) + 1
    with pytest.raises(UnknownNameError, match=r"'IDX' is the code of no state on record, .* IDN"):
        places_of(record, ["IDX"])
