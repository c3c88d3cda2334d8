"""Reading + reference → findings: what in a report does not square.

In come a Reading, its Doc and the `Setting`; out come findings. Each check is a short function that yields
findings and knows nothing of the others; none accuses where the record answers "not known".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Doc

from simpang.check.counts import member_counts, parts_beyond_the_whole, two_counts
from simpang.check.draft import Case, Draft
from simpang.check.names import misnamed
from simpang.check.places import capitals, seats
from simpang.check.ties import memberships, offices
from simpang.check.timing import impossible_dates
from simpang.extract.setting import Setting
from simpang.records import Finding, Reading

Check = Callable[[Case], Iterator[Draft]]

CHECKS: tuple[Check, ...] = (
    memberships,
    offices,
    misnamed,
    member_counts,
    seats,
    capitals,
    impossible_dates,
    parts_beyond_the_whole,
    two_counts,
)


def findings(reading: Reading, doc: Doc, setting: Setting) -> tuple[Finding, ...]:
    """All findings of a report in the order of its text, each once."""
    case = Case(reading, doc, setting)
    drafts = {(draft.kind, draft.about): draft for check in reversed(CHECKS) for draft in check(case)}
    ordered = sorted(drafts.values(), key=lambda draft: (draft.evidence, draft.kind, draft.about))
    return tuple(draft.finding(f"f{number}") for number, draft in enumerate(ordered, 1))
