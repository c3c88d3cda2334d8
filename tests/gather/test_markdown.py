"""Markdown: headings, links and emphasis become plain words."""

from __future__ import annotations

import io
from pathlib import Path

from simpang.gather import gather
from simpang.records import Report

_TEXT = """# Moskwa Menolak Usul Kyiv

**MOSKWA** - Kremlin [menolak](https://contoh.id/a) usul _gencatan senjata_ dari `Kyiv`. Tidak ada alasan.

## Reaksi Kyiv

> Kami tidak kaget, kata juru bicara itu.

- Ukraina kecewa.
* Polandia juga.

![Foto](kremlin.jpg) Nilai bantuan naik 2\\*3 kali, snake_case_name tetap.
"""


def _read(text: str) -> list[Report]:
    return [one for one in gather(["-"], stdin=io.BytesIO(text.encode())) if isinstance(one, Report)]


def test_marks_go_and_words_stay() -> None:
    (report,) = _read(_TEXT)
    assert report.title == "Moskwa Menolak Usul Kyiv"
    assert report.text.split("\n\n") == [
        "MOSKWA - Kremlin menolak usul gencatan senjata dari Kyiv. Tidak ada alasan.",
        "Reaksi Kyiv",
        "Kami tidak kaget, kata juru bicara itu.",
        "Ukraina kecewa.\nPolandia juga.",
        "Nilai bantuan naik 2*3 kali, snake_case_name tetap.",
    ]


def test_headings_of_the_first_level_part_reports() -> None:
    first = "# Moskwa Menolak Usul\n\nRusia menolak usul Kyiv itu."
    text = f"{first}\n\n# Kyiv Kecewa Berat\n\nUkraina kecewa dengan jawaban Moskwa.\n"
    assert [report.title for report in _read(text)] == ["Moskwa Menolak Usul", "Kyiv Kecewa Berat"]


def test_the_fields_at_the_top() -> None:
    fields = "judul: 'Kremlin: Tidak'\ndate: 2024-05-22\nauthor: Rina\nsource: Harian Contoh\ntags: [a]"
    text = f"---\n{fields}\n---\n{_TEXT}"
    (report,) = _read(text)
    assert (report.title, report.author, report.outlet) == ("Kremlin: Tidak", "Rina", "Harian Contoh")
    assert (report.published, report.published_from) == ("2024-05-22", "metadata")


def test_a_rule_at_the_top_that_opens_no_fields_loses_nothing(tmp_path: Path) -> None:
    for text in (
        "---\nRusia: menyerang [Kyiv\n---\nUkraina membalas serangan itu.",
        "---\n\nRusia menyerang Kyiv lagi.",
    ):
        (tmp_path / "berita.md").write_text(text, encoding="utf-8")
        read = "\n".join(f"{one.title}\n{one.text}" for one in gather([tmp_path]) if isinstance(one, Report))
        assert all(word in read for word in text.replace("---", "").split())
