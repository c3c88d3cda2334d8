"""Counts of a corpus, and where it falls short of the spread that `spread.yaml` wishes for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

from pydantic import BaseModel, ConfigDict

from labels import MODES, Labelled
from simpang.records import EventType
from simpang.tables import read_yaml

WANTED = Path(__file__).parent / "spread.yaml"


class Wanted(BaseModel):
    """The wished spread; see the comments in spread.yaml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    reports: dict[str, int]
    each_type: int
    each_mode: int
    commitments: int
    currencies: int
    outlets: int
    topics: int
    first_year: int
    last_year: int
    with_findings: tuple[float, float]
    without_events: tuple[float, float]


def wanted(path: Path = WANTED) -> Wanted:
    """The wished spread. Raises DataError where the file is not valid."""
    [wish] = read_yaml(path, Wanted)
    return wish


def counts(reports: Sequence[Labelled]) -> dict[str, Counter[str]]:
    """How often each value occurs, by field: topic, year, type, mode, status, act, predicate, stage, …"""
    events = [event for report in reports for event in report.events]
    commitments = [commitment for report in reports for commitment in report.commitments]
    return {
        "topic": Counter(report.topic for report in reports),
        "year": Counter(report.published[:4] if report.published else "undated" for report in reports),
        "words": Counter(_length(report.text) for report in reports),
        "type": Counter(event.type for event in events),
        "mode": Counter(f"{event.type}/{event.mode}" for event in events if event.mode),
        "status": Counter(event.status for event in events),
        "act": Counter(statement.act for report in reports for statement in report.statements),
        "direct": Counter(
            "direct" if statement.direct else "indirect"
            for report in reports
            for statement in report.statements
        ),
        "predicate": Counter(relation.predicate for report in reports for relation in report.relations),
        "stage": Counter(commitment.stage for commitment in commitments),
        "kind": Counter(commitment.kind for commitment in commitments),
        "currency": Counter(c.currency for c in commitments if c.currency),
        "finding": Counter(finding.kind for report in reports for finding in report.findings),
    }


def _length(text: str) -> str:
    """A headline alone, a brief, a report of usual length, a long one; by words."""
    words = len(text.split())
    limits = {"to 25": 25, "26 to 69": 69, "70 to 249": 249}
    return next((name for name, most in limits.items() if words <= most), "from 250")


def shortfalls(reports: Sequence[Labelled], wish: Wanted) -> Iterator[str]:
    """Where the corpus has less than was wished for, each as a sentence."""
    whole = counts(reports)
    for language, number in wish.reports.items():
        part = [report for report in reports if report.language == language]
        found = counts(part)
        if len(part) < number:
            yield f"{language}: {len(part)} reports of {number}"
        for name in get_args(EventType):
            if found["type"][name] < wish.each_type:
                yield f"{language}: {found['type'][name]} of {wish.each_type} events {name}"
        for name in (f"{kind}/{mode}" for kind, modes in MODES.items() for mode in modes):
            if found["mode"][name] < wish.each_mode:
                yield f"{language}: {found['mode'][name]} of {wish.each_mode} events {name}"
    amounts = {
        "commitments": (whole["stage"].total(), wish.commitments),
        "currencies": (len(whole["currency"]), wish.currencies),
        "outlets": (len({report.outlet for report in reports}), wish.outlets),
        "topics": (len(whole["topic"]), wish.topics),
    }
    yield from (f"{has} {name} of {number}" for name, (has, number) in amounts.items() if has < number)
    for year in range(wish.first_year, wish.last_year + 1):
        if not whole["year"][str(year)]:
            yield f"no report of {year}"
    shares = {
        "with a finding": (sum(bool(report.findings) for report in reports), wish.with_findings),
        "without an event": (sum(not report.events for report in reports), wish.without_events),
    }
    for name, (has, (least, most)) in shares.items():
        if not least <= has / len(reports) <= most:
            yield f"{has / len(reports):.0%} of the reports {name}, not {least:.0%} to {most:.0%}"
