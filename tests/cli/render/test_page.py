"""A report on one page: what does not square comes first, and every record shows its words."""

from __future__ import annotations

import pytest

from simpang.cli.output import Output
from simpang.cli.render import page
from simpang.cli.words import words_in
from simpang.records import Actor, Reading, Relation

PAGE = """\
Israel Panggil Pulang Dubes
Harian Contoh · 23 Mei 2024
berita/duta.txt
https://contoh.example/duta

Yang tidak cocok
  Keliru (bertentangan dengan catatan umum)
    Laporan menyebut Irlandia anggota NATO; menurut catatan, Irlandia bukan
    anggotanya.
    “anggota NATO seperti Irlandia”
    Tercatat: NATO beranggotakan 32 negara · sejak 7 Maret 2024 · sumber:
    https://nato.int

Yang terjadi
  Israel (ISR) → Irlandia (IRL)
    menarik duta atau bantuan (SANCTION/withdraw) · terjadi · Rabu (22/5), 22
    Mei 2024 · di Dublin · 1.200 tewas · menurut Oren Marmorstein (ISR)
    “memanggil pulang duta besarnya”

Siapa berkata apa
  Oren Marmorstein (ISR) mengkritik kepada Irlandia (IRL) · lewat Reuters
    “anggota NATO seperti Irlandia keliru”

Siapa memberi apa kepada siapa
  Amerika Serikat (USA)
    bantuan militer, dijanjikan · US$61 miliar (sekitar USD 61.000.000.000) · 12
    rudal
    “berjanji mengirim 12 rudal”

Ikatan
  Irlandia (IRL) anggota NATO
    “anggota NATO seperti Irlandia”
  Antonio Guterres (UN) menjabat sekretaris jenderal, Perserikatan Bangsa-Bangsa
  (UN) · sejak Januari 2017
    “Antonio Guterres adalah Sekretaris Jenderal PBB”
"""

TALKS_PAGE = """\
(no title)
Example Post
talks.html

What does not square
  Nothing was found.

What happened
  Egypt (EGY)
    meets or talks (CONSULT) · possible
    “may host talks”
"""


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def _printed(reading: Reading, language: str, capsys: pytest.CaptureFixture[str]) -> str:
    Output().show(page(reading, words_in("id" if language == "id" else "en")))
    return capsys.readouterr().out


def test_an_indonesian_report(recall: Reading, capsys: pytest.CaptureFixture[str]) -> None:
    assert _printed(recall, "id", capsys) == PAGE


def test_a_report_without_title_day_or_finding(talks: Reading, capsys: pytest.CaptureFixture[str]) -> None:
    assert _printed(talks, "en", capsys) == TALKS_PAGE


def test_a_report_without_records(talks: Reading, capsys: pytest.CaptureFixture[str]) -> None:
    empty = talks.model_copy(update={"events": (), "actors": ()})
    assert "This report holds no other records." in _printed(empty, "en", capsys)


def test_an_office_is_the_state_s_and_not_that_of_a_branch_of_it(
    talks: Reading, capsys: pytest.CaptureFixture[str]
) -> None:
    opposition = Actor(id="a8", name="the opposition", kind="organisation", code="RUS", sector="OPP")
    minister = Actor(id="a9", name="Sergei Lavrov", kind="person", code="RUS", sector="GOV")
    office = Relation(
        id="r1",
        subject="a9",
        predicate="holds_office",
        object="foreign_minister@RUS",
        evidence=(0, 5),
        rule="like",
    )
    told = talks.model_copy(update={"actors": (*talks.actors, opposition, minister), "relations": (office,)})
    assert "Sergei Lavrov (RUS) holds the office of foreign minister, RUS" in _printed(told, "en", capsys)


def test_an_event_with_a_mode_unknown_here_is_told_by_its_type(
    talks: Reading, capsys: pytest.CaptureFixture[str]
) -> None:
    event = talks.events[0].model_copy(update={"mode": "by-letter", "actors": ()})
    output = _printed(talks.model_copy(update={"events": (event,)}), "en", capsys)
    assert "(not named)" in output
    assert "meets or talks (CONSULT/by-letter)" in output


def test_nothing_in_a_report_steers_the_terminal_or_is_taken_for_markup(
    talks: Reading, capsys: pytest.CaptureFixture[str]
) -> None:
    report = talks.report.model_copy(update={"title": "\x1b[31mTalks\x07 \u202eesrever[/bold] [red]:fire:"})
    actor = Actor(id="a1", code="EGY", name="Egypt [link=x]\n", kind="state")
    reading = talks.model_copy(update={"report": report, "actors": (actor,)})
    output = _printed(reading, "en", capsys)
    assert output.startswith("[31mTalks esrever[/bold] [red]:fire:\n")
    assert "Egypt [link=x] (EGY)" in output
