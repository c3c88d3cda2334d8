"""Several reports in one text are told apart; sub-headings do not part one report."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from simpang.gather import gather
from simpang.gather.splitting import split_reports
from simpang.records import Report

_DEPOK = """Moskwa Usir Enam Diplomat Inggris

MOSKWA, WARTADUNIA - Rusia mengusir enam diplomat Inggris pada hari itu. London menolak tuduhan Moskwa.

Tanggapan London

Pemerintah Inggris menyebut tuduhan itu tidak berdasar sama sekali.

Duta Besar Dipanggil

Duta besar Rusia di London dipanggil pada malam harinya."""
_GAZA = """Kairo Buka Rafah untuk Bantuan

KAIRO, WARTADUNIA - Mesir membuka perbatasan Rafah bagi truk bantuan. Sebanyak 20 truk masuk ke Gaza."""
_KYIV = """Sweden sends Kyiv more artillery

STOCKHOLM (Nordwire) - Sweden will send Ukraine more artillery, its minister said. Kyiv was glad."""


def _titles(text: str) -> list[str | None]:
    read = list(gather(["-"], stdin=io.BytesIO(text.encode())))
    assert all(isinstance(report, Report) for report in read)
    return [report.title for report in read if isinstance(report, Report)]


_THREE = [
    "Moskwa Usir Enam Diplomat Inggris",
    "Kairo Buka Rafah untuk Bantuan",
    "Sweden sends Kyiv more artillery",
]


def test_a_headline_and_a_dateline_begin_a_report_and_sub_headings_do_not() -> None:
    assert _titles("\n\n".join([_DEPOK, _GAZA, _KYIV])) == _THREE


def test_reports_without_blank_lines_are_told_apart_by_full_datelines() -> None:
    assert _titles("\n".join([_DEPOK, _GAZA, _KYIV]).replace("\n\n", "\n")) == _THREE


@pytest.mark.parametrize("separator", ["---", "***", "===", "* * *", "----------", "-----"])
def test_separators_part_reports(separator: str) -> None:
    plain = ["Rusia menyerang Kyiv pada malam hari.", "Ukraina membalas serangan itu pada pagi hari."]
    pieces = [piece.lines for piece in split_reports(f"\n\n{separator}\n\n".join(plain).split("\n"), 1000)]
    assert [[line for line in lines if line] for lines in pieces] == [[plain[0]], [plain[1]]]


def test_separators_without_blank_lines_part_reports() -> None:
    assert _titles("\n---\n".join([_DEPOK, _GAZA, _KYIV])) == _THREE


def test_credits_below_a_separator_are_no_report_of_their_own() -> None:
    read = list(
        gather(
            ["-"], stdin=io.BytesIO(f"{_KYIV}\n---\nReporting by Anna Novak; Editing by Tom Lee.".encode())
        )
    )
    assert len(read) == 1 and isinstance(read[0], Report)
    assert read[0].text.endswith("Reporting by Anna Novak; Editing by Tom Lee.")


def test_a_separator_at_the_end_or_twice_gives_no_empty_report() -> None:
    assert _titles(f"---\n\n{_DEPOK}\n\n---\n\n***\n\n{_GAZA}\n\n===\n") == _THREE[:2]


def test_an_underlined_headline_begins_a_report() -> None:
    one = "Moskwa Usir Diplomat\n====================\n\nRusia mengusir enam diplomat Inggris pada hari itu."
    two = "Kairo Buka Rafah\n================\n\nMesir membuka perbatasan Rafah bagi truk bantuan."
    assert _titles(f"{one}\n\n{two}") == ["Moskwa Usir Diplomat", "Kairo Buka Rafah"]


def test_a_date_line_or_byline_below_a_headline_begins_a_report() -> None:
    one = "Moskwa Usir Diplomat\nRabu, 22 Mei 2024 | 10:15 WIB\n\nRusia mengusir enam diplomat Inggris."
    two = "Kairo Buka Rafah\nOleh: Rina Wulandari\n\nMesir membuka perbatasan Rafah bagi truk bantuan."
    assert _titles(f"{one}\n\n{two}") == ["Moskwa Usir Diplomat", "Kairo Buka Rafah"]


def test_a_wrapped_line_before_a_dash_does_not_begin_a_report() -> None:
    text = (
        "Perang menguras anggaran, kata pengamat di Jakarta tentang konflik\nRusia - Ukraina yang berlarut."
    )
    assert len(_titles(text)) == 1


def test_several_reports_of_one_file_are_numbered_and_one_is_not(tmp_path: Path) -> None:
    (tmp_path / "dua.txt").write_text(f"{_DEPOK}\n\n{_GAZA}", encoding="utf-8")
    (tmp_path / "satu.txt").write_text(_KYIV, encoding="utf-8")
    sources = [report.source for report in gather([tmp_path]) if isinstance(report, Report)]
    assert sources == [f"{tmp_path}/dua.txt#1", f"{tmp_path}/dua.txt#2", f"{tmp_path}/satu.txt"]


def test_nothing_of_a_text_is_lost_between_reports() -> None:
    text = "\n\n".join([_DEPOK, _GAZA, _KYIV])
    read = [report for report in gather(["-"], stdin=io.BytesIO(text.encode())) if isinstance(report, Report)]
    assert "\n\n".join(f"{report.title}\n\n{report.text}" for report in read) == text


def test_a_text_with_one_report_too_long_keeps_the_others() -> None:
    long = ("Pidato itu panjang sekali dan belum selesai juga.\n" * 60)[:-1]
    text = f"{_DEPOK}\n\nPidato Panjang di Majelis Umum\n\nNEW YORK - {long}\n\n{_GAZA}"
    pieces = list(split_reports(text.split("\n"), 1000))
    assert [piece.overlong for piece in pieces] == [False, True, False]
    assert pieces[2].lines[0] == "Kairo Buka Rafah untuk Bantuan"
