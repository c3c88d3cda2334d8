"""Dates that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from simpang.check.draft import Case, Draft
from simpang.values.dates import dates


def impossible_dates(case: Case) -> Iterator[Draft]:
    """ "31 Februari", "31 June"."""
    for span in dates(case.text, case.setting.language, case.setting.day):
        if span.impossible:
            words = case.text[span.start : span.end]
            yield Draft(
                kind="impossible",
                about=(words,),
                severity="error",
                message=case.say("no_such_date", told=words),
                evidence=(span.start, span.end),
            )
