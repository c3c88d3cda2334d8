"""Where a corpus falls short of the spread that was wished for."""

from __future__ import annotations

from samples import labelled

from labels import Labelled
from spread import counts, shortfalls, wanted

WISH = wanted().model_copy(
    update={
        "reports": {"id": 1},
        "each_type": 0,
        "each_mode": 0,
        "commitments": 0,
        "currencies": 0,
        "outlets": 1,
        "topics": 1,
        "first_year": 2019,
        "last_year": 2019,
        "with_findings": (0.0, 0.5),
        "without_events": (0.0, 0.5),
    }
)
REPORTS = [Labelled.model_validate(labelled())]


def test_a_corpus_that_has_what_was_wished_falls_short_of_nothing() -> None:
    assert list(shortfalls(REPORTS, WISH)) == []


def test_what_is_missing_is_told_with_both_numbers() -> None:
    wish = WISH.model_copy(update={"reports": {"id": 2}, "each_type": 1, "last_year": 2020})
    told = list(shortfalls(REPORTS, wish))
    assert "id: 1 reports of 2" in told
    assert "id: 0 of 1 events SANCTION" in told
    assert "id: 0 of 1 events AID" not in told
    assert "no report of 2020" in told


def test_a_share_outside_its_limits_is_told() -> None:
    wish = WISH.model_copy(update={"with_findings": (0.25, 0.4)})
    assert list(shortfalls(REPORTS, wish)) == ["0% of the reports with a finding, not 25% to 40%"]


def test_an_undated_report_is_counted_as_such() -> None:
    undated = [Labelled.model_validate(labelled(published=None))]
    assert counts(undated)["year"] == {"undated": 1}
