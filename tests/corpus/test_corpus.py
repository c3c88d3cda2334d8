"""The corpus itself: sound labels, nothing twice, no month in two splits, a data sheet that tells the truth."""

from __future__ import annotations

from labels import FOLDER, Labelled, files, problems, read
from repetition import sentences_twice
from sheet import BEGIN, END, tables
from spread import shortfalls, wanted

PARTS: dict[str, list[Labelled]] = {
    split: [report for path in paths for report in read(path)] for split, paths in files().items()
}
REPORTS = [report for part in PARTS.values() for report in part]


def test_every_label_is_sound() -> None:
    assert [problem for report in REPORTS for problem in problems(report)] == []


def test_no_sentence_stands_in_two_reports() -> None:
    assert list(sentences_twice([(report.id, report.text) for report in REPORTS])) == []


def test_ids_are_given_once() -> None:
    assert len({report.id for report in REPORTS}) == len(REPORTS)


def test_no_month_stands_in_two_splits() -> None:
    months = [{r.published[:7] for r in part if r.published} for part in PARTS.values()]
    assert sum(len(part) for part in months) == len(set.union(*months))


def test_the_corpus_has_the_spread_that_was_wished_for() -> None:
    assert list(shortfalls(REPORTS, wanted())) == []


def test_no_file_holds_more_than_25_reports() -> None:
    assert [path.name for paths in files().values() for path in paths if len(read(path)) > 25] == []


def test_the_data_sheet_has_the_counts_of_the_files() -> None:
    sheet = (FOLDER / "README.md").read_text(encoding="utf-8")
    shown = BEGIN + sheet.partition(BEGIN)[2].partition(END)[0] + END
    assert shown == tables(PARTS)
