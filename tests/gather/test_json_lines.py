"""JSON Lines: a report on each line; a bad line is told with its number."""

from __future__ import annotations

import io
import json

import pytest

from simpang.gather import gather
from simpang.records import Report, Unread


def _read(content: str | bytes) -> list[Report | Unread]:
    content = content.encode() if isinstance(content, str) else content
    return list(gather(["-"], stdin=io.BytesIO(content)))


def test_the_fields_of_a_report_are_kept_and_labels_ignored() -> None:
    row = {
        "id": "r1",
        "title": "Moskwa Usir Diplomat",
        "text": "Rusia mengusir enam diplomat.\n\nLondon membantah.",
        "published": "2024-05-22",
        "outlet": "Harian Contoh",
        "url": "https://contoh.id/1",
        "author": "Rina",
        "language": "id",
        "events": [{"type": "SANCTION"}],
        "source": "dipakai tidak",
    }
    (report,) = _read(json.dumps(row))
    assert isinstance(report, Report)
    kept = report.model_dump(exclude={"id", "source", "published_from", "sentences"})
    assert kept == {name: row[name] for name in kept}
    assert (report.source, report.published_from) == ("r1", "given")


def test_what_a_line_does_not_give_is_read_from_its_text() -> None:
    (report,) = _read(
        '{"text": "KYIV, May 22, 2024 (Reuters) - Russia hit the city of Kyiv.", "title": null}'
    )
    assert isinstance(report, Report)
    assert (report.outlet, report.published, report.published_from) == ("Reuters", "2024-05-22", "text")
    assert (report.language, report.source) == ("en", "stdin#1")


@pytest.mark.parametrize(
    ("line", "code", "cause"),
    [
        ('{"id": "r2", "title": "Tanpa Teks"}', "no_text_field", "no field `text`"),
        ('{"id": "r2", "text": 7}', "no_text_field", "`text` is no string"),
        ('{"id": "r2", "text": "  "}', "empty", "no text"),
        ('{"id": "r2", "text": "Rusia menyerang', "bad_json", "no JSON"),
        ("bukan JSON", "bad_json", "no JSON"),
        ("[1, 2]", "bad_json", "an object is expected"),
        ("[" * 100_000, "bad_json", "no JSON"),
        ('{"id": "r2", "text": "Rusia menyerang Kyiv.", "outlet": ["a"]}', "bad_field", "`outlet`"),
        ('{"id": "r2", "text": "Rusia menyerang Kyiv.", "published": "kemarin"}', "bad_field", "`published`"),
        ('{"id": "r2", "text": "' + "a" * 2_000_001 + '"}', "too_long", "longer than"),
        (b'{"id": "r2", "text": "\xcf\xf0\xe5\xe7\xe8\xe4"}', "encoding", "not UTF-8"),
    ],
)
def test_a_bad_line_is_told_with_its_number_and_the_rest_read(
    line: str | bytes, code: str, cause: str
) -> None:
    good = b'{"id": "r1", "text": "Rusia menyerang Kyiv."}\n'
    first, unread, last = _read(good + (line.encode() if isinstance(line, str) else line) + b"\n" + good)
    assert isinstance(first, Report) and isinstance(last, Report) and isinstance(unread, Unread)
    assert unread.error.code == code
    assert unread.error.message.startswith("standard input, line 2: ") and cause in unread.error.message
    assert unread.report["source"] in ("r2", "stdin#2")


def test_what_is_known_of_a_report_that_cannot_be_read_is_told() -> None:
    (unread,) = _read('{"id": "r2", "title": "Tanpa Teks", "outlet": "Harian Contoh"}')
    assert isinstance(unread, Unread)
    assert unread.report == {"source": "r2", "title": "Tanpa Teks", "outlet": "Harian Contoh"}


def test_blank_lines_marks_and_numbers_as_ids() -> None:
    read = _read(
        "\ufeff" + '{"id": 7, "text": "Rusia menyerang Kyiv."}\r\n\r\n{"text": "Kyiv membalas."}\r\n'
    )
    assert [report.source for report in read if isinstance(report, Report)] == ["7", "stdin#3"]


def test_half_a_surrogate_pair_does_no_harm() -> None:
    (report,) = _read('{"id": "r\\ud83d", "text": "Rusia \\ud83d menyerang Kyiv."}')
    assert isinstance(report, Report)
    assert report.text == "Rusia \ufffd menyerang Kyiv."
    assert report.model_dump_json()


def test_json_lines_in_utf_16() -> None:
    (report,) = _read('{"id": "r1", "text": "Rusia menyerang “Kyiv”."}\n'.encode("utf-16"))
    assert isinstance(report, Report) and report.text == "Rusia menyerang “Kyiv”."
