"""Anything -> Report: files, folders, standard input and plain strings become reports.

In come paths (plain text, Markdown, HTML, JSON Lines, folders of these, `-` for standard input) or a string.
Out come `Report`s, cleaned, told apart, with title, outlet, day and language where they can be known, and an
`Unread` for each source that cannot be read; one bad source never stops the rest. `Report.sentences` stays
empty.

Knows what a report looks like from outside (headline, dateline, separators, markup). Must not know what a
report says: no pipeline, no actors, no events, no ledger.
"""

from simpang.gather.reports import LONGEST_TEXT, report_from_text
from simpang.gather.sources import gather

__all__ = ["LONGEST_TEXT", "gather", "report_from_text"]
