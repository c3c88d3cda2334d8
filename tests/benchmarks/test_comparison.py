"""Differences that follow each other are told together, and explained by key and days."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from crosschecks.comparison import Agreement, Comparison, stretches
from crosschecks.explained import Explanation, explanation, explanations, idle
from simpang.errors import DataError


def _on(month: int, verdict: Agreement = "differ", theirs: str = "Sari Laut") -> Comparison:
    return Comparison(
        "lists", "offices.csv", f"leader@IDN {theirs}", date(2020, month, 1), verdict, "Budi", theirs
    )


def _because(key: str, since: str | None = None, until: str | None = None) -> Explanation:
    cells = {"from": since, "until": until, "key": key, "who_is_right": "ours", "why": "a wrong month"}
    return Explanation.model_validate({"source": "lists", "table": "offices.csv", **cells})


def test_an_agreement_parts_two_stretches() -> None:
    found = [_on(4), _on(1), _on(2), _on(3, "agree")]
    assert list(map(str, stretches(found))) == [
        "lists, offices.csv, leader@IDN Sari Laut 2020-01-01 – 2020-02-01 (2): ours Budi; theirs Sari Laut",
        "lists, offices.csv, leader@IDN Sari Laut 2020-04-01 – 2020-04-01 (1): ours Budi; theirs Sari Laut",
    ]


@pytest.mark.parametrize(
    ("because", "explained"),
    [
        (_because("leader@IDN *"), True),
        (_because("leader@MYS *"), False),
        (_because("leader@IDN Sari Laut / Budi"), True),
        (_because("leader@IDN Sari Laut / Tono"), False),
        (_because("leader@IDN *", "2020-03-01", "2020-03-31"), True),
        (_because("leader@IDN *", "2020-03-02"), False),
        (_because("leader@IDN *", None, "2020-02-28"), False),
    ],
)
def test_an_explanation_holds_for_its_key_and_days(because: Explanation, explained: bool) -> None:
    assert (explanation(_on(3), [because]) is not None) == explained


def test_what_explains_nothing_is_told_where_its_source_was_read() -> None:
    among = [_because("leader@IDN *"), _because("leader@MYS *")]
    assert idle(among, [_on(3)], {"lists"}) == [among[1]]
    assert idle(among, [_on(3)], set()) == []


def test_an_explanation_says_who_is_right(tmp_path: Path) -> None:
    table = tmp_path / "differences.csv"
    table.write_text(
        "source,table,key,from,until,who_is_right,why\nlists,offices.csv,leader@IDN,,,nobody,so\n",
        encoding="utf-8",
    )
    with pytest.raises(DataError, match="line 2: who_is_right"):
        explanations(table)
