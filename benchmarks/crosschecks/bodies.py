"""What a source calls the bodies on record, and how both tell a membership."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict

from crosschecks.codes import DATA
from crosschecks.comparison import Agreement, Comparison, Source
from simpang.reference import Reference
from simpang.tables import read_csv


class _SourceBody(BaseModel):
    """One line of `igo_bodies.csv` or `factbook_bodies.csv`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    acronym: str
    body: str


def bodies(name: str) -> dict[str, str]:
    """The record's body by a source's acronym for it, from a file in `data/`. Raises DataError."""
    return {row.acronym: row.body for row in read_csv(DATA / name, _SourceBody)}


def membership(record: Reference, source: Source, body: str, state: str, on: date, told: bool) -> Comparison:
    """Whether a state is a member on a day, beside what the source says of it."""
    answer = record.membership(body, state, on)
    theirs = "member" if told else "no member"
    ours = {"yes": "member", "no": "no member", "unknown": "not known"}[answer.verdict]
    verdict: Agreement = "unknown" if answer.verdict == "unknown" else "agree" if ours == theirs else "differ"
    return Comparison(
        source.folder, "memberships.csv", f"{body} {state}", on, verdict, ours, theirs,
        rows=(f"{body} {state} {answer.since}",) if answer.verdict == "yes" else (),
        positive="member" in (ours, theirs),
        own=source.named_in(answer.source or ""),
    )  # fmt: skip
