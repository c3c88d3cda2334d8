"""What a desk asks of its ledger: put reports in, find them again, see what did not square."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from simpang.errors import LedgerError
from simpang.ledger import Ledger
from simpang.records import Actor, Reading


def test_report_comes_back_as_it_went_in(ledger: Ledger, envoy: Reading) -> None:
    result = ledger.add(envoy)
    assert result.added
    assert ledger.reading(result.report_id) == envoy


def test_adding_the_same_report_twice_changes_nothing(ledger: Ledger, envoy: Reading) -> None:
    ledger.add(envoy)
    before = (ledger.counts(), ledger.reports(), ledger.findings())
    again = ledger.add(envoy)
    assert (again.outcome, again.added) == ("unchanged", False)
    assert (ledger.counts(), ledger.reports(), ledger.findings()) == before


def test_a_copy_of_the_file_elsewhere_is_the_same_report(ledger: Ledger, envoy: Reading) -> None:
    ledger.add(envoy)
    moved = envoy.model_copy(update={"report": envoy.report.model_copy(update={"source": "arsip/duta.txt"})})
    assert ledger.add(moved).outcome == "unchanged"
    assert ledger.reading(envoy.report.id).report.source == "berita/duta.txt"


def test_a_newer_program_replaces_what_it_reads_otherwise(ledger: Ledger, envoy: Reading) -> None:
    ledger.add(envoy)
    provenance = envoy.provenance.model_copy(update={"program": "0.2.0"})
    newer = envoy.model_copy(update={"provenance": provenance, "findings": (), "commitments": ()})
    assert ledger.add(newer).outcome == "replaced"
    assert ledger.reading(envoy.report.id) == newer
    assert ledger.counts() == {
        "reports": 1,
        "actors": 4,
        "statements": 1,
        "events": 1,
        "relations": 1,
        "commitments": 0,
        "findings": 0,
    }


def test_a_finding_keeps_its_global_id_when_numbers_and_rules_change(ledger: Ledger, envoy: Reading) -> None:
    ledger.add(envoy)
    before = [found.id for found in ledger.findings()]
    relation = envoy.relations[0].model_copy(update={"id": "r7", "rule": "apposition", "confidence": 0.5})
    finding = envoy.findings[0].model_copy(update={"id": "f9", "record": "r7"})
    ledger.add(envoy.model_copy(update={"relations": (relation,), "findings": (finding,)}))
    assert [found.id for found in ledger.findings()] == before


def test_the_same_finding_in_two_reports_has_two_ids(ledger: Ledger, envoy: Reading) -> None:
    other = envoy.model_copy(update={"report": envoy.report.model_copy(update={"id": "f" * 64})})
    ledger.add(envoy)
    ledger.add(other)
    assert len({found.id for found in ledger.findings()}) == 2


def test_findings_come_with_their_words_and_their_report(ledger: Ledger, envoy: Reading) -> None:
    ledger.add(envoy)
    (found,) = ledger.findings()
    assert found.words == "anggota NATO seperti Irlandia"
    assert (found.report, found.title) == (envoy.report.id, "Israel Panggil Pulang Dubes")
    assert found.finding == envoy.findings[0]
    assert ledger.findings(kind="impossible") == []
    assert ledger.findings(severity="error", report=envoy.report.id[:8]) == [found]


def test_reports_are_listed_newest_first_page_by_page(ledger: Ledger, plain: Callable[..., Reading]) -> None:
    for title, day in [("Mei", "2024-05-01"), ("Juli", "2024-07-01"), ("Tanpa hari", None)]:
        ledger.add(plain(title, f"Laporan {title}.", day))
    assert [line.title for line in ledger.reports()] == ["Juli", "Mei", "Tanpa hari"]
    assert [line.title for line in ledger.reports(limit=1, offset=1)] == ["Mei"]


def test_a_line_counts_the_records_and_tells_the_times(ledger: Ledger, envoy: Reading) -> None:
    ledger.add(envoy)
    (line,) = ledger.reports()
    assert (line.actors, line.events, line.findings) == (4, 1, 1)
    assert line.added_at == line.read_at == "2024-06-01T12:00:00+00:00"


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("gencatan senjata", ["Gencatan"]),
        ("SENJATA", ["Gencatan", "Kiriman"]),
        ('"tank" OR NEAR(', []),
        ("senj", []),
    ],
)
def test_words_find_reports_that_hold_them_all(
    ledger: Ledger, plain: Callable[..., Reading], words: str, titles: list[str]
) -> None:
    ledger.add(plain("Gencatan", "Perundingan gencatan senjata berlanjut di Kairo.", "2024-05-02"))
    ledger.add(plain("Kiriman", "Kiriman senjata tertunda.", "2024-05-01"))
    assert [line.title for line in ledger.reports(words=words)] == titles


def test_search_follows_a_report_that_is_read_anew(ledger: Ledger, plain: Callable[..., Reading]) -> None:
    reading = plain("Kabar", "Kabar dari Kairo.")
    ledger.add(reading)
    renamed = reading.report.model_copy(update={"title": "Warta"})
    ledger.add(reading.model_copy(update={"report": renamed}))
    assert ledger.reports(words="warta") and not ledger.reports(words="kabar warta dari jauh")


def test_beginning_of_an_id_is_enough(ledger: Ledger, envoy: Reading) -> None:
    ledger.add(envoy)
    assert ledger.find(envoy.report.id[:6]) == envoy.report.id


@pytest.mark.parametrize("prefix", ["zzz", "", "%", "_"])
def test_unknown_id_is_told(ledger: Ledger, envoy: Reading, prefix: str) -> None:
    ledger.add(envoy)
    with pytest.raises(LedgerError, match="no report has an id that begins") as told:
        ledger.reading(prefix)
    assert told.value.code == "unknown_id"


def test_beginning_that_fits_two_reports_is_told(ledger: Ledger, envoy: Reading) -> None:
    for report_id in ("abc1", "abc2", "abc"):
        ledger.add(envoy.model_copy(update={"report": envoy.report.model_copy(update={"id": report_id})}))
    with pytest.raises(LedgerError, match="several reports") as told:
        ledger.reading("ab")
    assert told.value.code == "ambiguous_id"
    assert ledger.find("abc") == "abc"


def test_records_that_do_not_hang_together_are_refused_whole(ledger: Ledger, envoy: Reading) -> None:
    event = envoy.events[0].model_copy(update={"recipients": ("a99",)})
    with pytest.raises(LedgerError, match=r"duta\.txt: events name 'a99'") as told:
        ledger.add(envoy.model_copy(update={"events": (event,)}))
    assert told.value.code == "broken_reading"
    assert set(ledger.counts().values()) == {0}


def test_two_records_with_one_id_are_refused(ledger: Ledger, envoy: Reading) -> None:
    twice = (Actor(id="a1", name="Israel", kind="state"), Actor(id="a1", name="Irlandia", kind="state"))
    with pytest.raises(LedgerError, match="two records have the id a1"):
        ledger.add(Reading(report=envoy.report, actors=twice, provenance=envoy.provenance))
