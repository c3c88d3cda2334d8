"""A dump tells what the service tells, however it is packed, and is read on where reading stopped."""

from __future__ import annotations

import bz2
import gzip
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from simpang.errors import UpkeepError
from simpang.upkeep import Dump, gleaning
from simpang.upkeep.sought import BODIES
from simpang.upkeep.told import Told

SMALL = (Path(__file__).parent / "data" / "dump.json").read_bytes()
PACKED: dict[str, Callable[[bytes], bytes]] = {
    "small.json": bytes,
    "small.json.gz": gzip.compress,
    "small.json.bz2": bz2.compress,
}


def lines(told: list[Told]) -> list[str]:
    return [
        f"{each.office or 'member'} {each.of} {each.name} ({each.page}) {'+'.join(each.dating.starts)}"
        f"..{'+'.join(each.dating.ends)}"
        for each in told
    ]


@pytest.mark.parametrize("name", PACKED)
def test_what_a_dump_tells(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(PACKED[name](SMALL))
    with closing(Dump(tmp_path / name, tmp_path / "working")) as dump:
        assert lines(dump.told("IDN")) == [
            "head_of_state IDN Bima Hartono (Q252) 2024-10-20..",
            "head_of_state IDN Bima Hartono (Q9000001) 2024-10-20..",
            "foreign_minister IDN Sari Wulandari (Q9000003) 2024-10-21..2026-02-16",
            "foreign_minister IDN Raden Kusumo (Q9000004) 2026-02-16..",
            "defence_minister IDN Joko Pranoto (Q9000005) 2019-10-23..2024-10-20",
            "defence_minister IDN Dewi Lestari (Q9000006) 2024-10-20..",
            "minister IDN Rina Marlina (Q9000008) 2025-09-08..?",
            "minister IDN Hadi Purnomo (Q9000009) 2025-09..",
            "minister IDN Wahyu Santoso (Q9000010) 2004-10-21..",
            "minister IDN Lina Gunawan (Q9000011) 2001-07+2001-08-09..2004-10-20",
            "member IDN United Nations (Q252) 1950-09-28..",
            "member IDN OECD (Q252) 2026-06-01..",
        ]
        assert lines(dump.told(BODIES)) == ["secretary_general UN Amira Haddad (Q1065) 2022-01-01.."]
        assert dump.told("BEL") == []
        assert dump.day == date(2026, 9, 9)


def test_what_a_dump_says_of_a_statement(tmp_path: Path) -> None:
    (tmp_path / "small.json").write_bytes(SMALL)
    with closing(Dump(tmp_path / "small.json", tmp_path / "working")) as dump:
        ministers = [each for each in dump.told("IDN") if each.office == "minister"]
    assert [each.fault for each in ministers] == ["no_end", None, "no_end", "qualified"]
    assert [each.dating.acting for each in ministers] == [False, True, False, False]


def test_names_are_those_that_the_service_tells(tmp_path: Path) -> None:
    (tmp_path / "small.json").write_bytes(SMALL)
    with closing(Dump(tmp_path / "small.json", tmp_path / "working")) as dump:
        kusumo = next(each for each in dump.told("IDN") if each.about == "Q9000004")
    assert (kusumo.name, kusumo.aliases) == ("Raden Kusumo", ("Raden Kusumo Adi",))


def test_a_dump_that_was_read_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "small.json").write_bytes(SMALL)
    with closing(Dump(tmp_path / "small.json", tmp_path / "working")) as dump:
        told = dump.told("IDN")
    monkeypatch.setattr(gleaning, "_glean_entity", None)
    with closing(Dump(tmp_path / "small.json", tmp_path / "working")) as dump:
        assert dump.told("IDN") == told


def test_reading_goes_on_where_it_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "small.json").write_bytes(SMALL)
    monkeypatch.setattr(gleaning, "_EVERY", 5)
    read: list[str] = []
    gleaned = gleaning._glean_entity

    def stopping(entity: gleaning.Entity, gleanings: gleaning.Gleanings) -> None:
        if len(read) == 9:
            read.append("stopped")
            raise KeyboardInterrupt
        read.append(entity["id"])
        gleaned(entity, gleanings)

    monkeypatch.setattr(gleaning, "_glean_entity", stopping)
    with (
        closing(Dump(tmp_path / "small.json", tmp_path / "working")) as dump,
        pytest.raises(KeyboardInterrupt),
    ):
        dump.told("IDN")
    stopped = len(read)
    with closing(Dump(tmp_path / "small.json", tmp_path / "working")) as dump:
        again = lines(dump.told("IDN"))
    assert "Q7330070" in read[:4]
    assert "Q7330070" not in read[stopped:]
    (tmp_path / "other").mkdir()
    with closing(Dump(tmp_path / "small.json", tmp_path / "other" / "working")) as dump:
        assert lines(dump.told("IDN")) == again


BAD = {
    "cut.json.gz": (gzip.compress(SMALL)[:-200], "cannot be read to its end"),
    "cut.json": (SMALL[:3000], "line 5: no entity of Wikidata"),
    "end.json": (SMALL[:-2], "breaks off before its end, after line 25"),
    "no.json.gz": (b"no gzip", "cannot be read to its end"),
    "list.json": (b'["P39", "P298"]', "line 1: no entity of Wikidata"),
    "dump.xml": (b"<xml/>", "a dump is a file in .json, .json.gz or .json.bz2"),
    "empty.json": (b"", "no entity in it has the day of its last change"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_dump(tmp_path: Path, name: str) -> None:
    content, told = BAD[name]
    (tmp_path / name).write_bytes(content)
    with closing(Dump(tmp_path / name, tmp_path / "working")) as dump:
        with pytest.raises(UpkeepError, match=told) as error:
            dump.told("IDN")
            assert dump.day
        assert error.value.code == "bad_dump"
        assert name in error.value.message


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    dump = Dump(tmp_path / "small.json", tmp_path / "working")
    with pytest.raises(UpkeepError, match=r"small\.json: cannot be read: No such file"):
        dump.told("IDN")
