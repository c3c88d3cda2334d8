"""Draft -> Report: clean-up, headline and byline, outlet, day, language, and the id that content gives.

In comes what a source says of a report, out comes the `Report`. What is given weighs more than what the text
says.
"""

from __future__ import annotations

import hashlib
from urllib.parse import urlsplit

from simpang.errors import GatherError
from simpang.gather.cleaning import clean_line, clean_text
from simpang.gather.datelines import Dateline, read_dateline
from simpang.gather.drafts import Draft
from simpang.gather.headlines import Head, read_head
from simpang.gather.publication import day_in_lead, full_dates, iso_day
from simpang.gather.tongues import find_language, language_code
from simpang.records import PublishedFrom, Report

LONGEST_TEXT = 2_000_000
"""The longest text of one report that is read, in characters."""

TOO_LONG = f"the text is longer than one report may be ({LONGEST_TEXT:,} characters)"

_LEAD_PARAGRAPHS = 2


def report_from_text(
    text: str,
    *,
    source: str = "text",
    title: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    author: str | None = None,
    language: str | None = None,
) -> Report:
    """One report from a string: cleaned, with all that is not given read from the text where it says so.

    `published` is an ISO date or date-time, or another full date. A headline on the first line becomes the
    title where none is given. Raises GatherError: `empty` (no text), `too_long` (over 2,000,000 characters),
    `bad_field` (`published` is no full date).
    """
    draft = Draft(
        text=text, source=source, place=source, title=title, published=published, outlet=outlet, url=url,
        author=author, language=language,
    )  # fmt: skip
    return compose(draft)


def compose(draft: Draft) -> Report:
    """The report of a draft. Raises GatherError as `report_from_text` does, with the place of the draft."""
    if len(draft.text) > LONGEST_TEXT:
        raise GatherError("too_long", f"{draft.place}: {TOO_LONG}")
    text = clean_text(draft.text)
    if not text:
        raise GatherError("empty", f"{draft.place}: no text")
    title = _line(draft.title)
    language = language_code(draft.language) if draft.language else find_language(f"{title or ''}\n{text}")
    head = read_head(text, title, language)
    text = text[head.body :]
    dateline = read_dateline(text)
    published, published_from = _published(draft, head, dateline, text, language)
    url = _line(draft.url)
    outlet = _line(draft.outlet) or head.outlet or (dateline.outlet if dateline else None) or _host(url)
    return Report(
        id=content_id(head.title, text, outlet, published),
        source=clean_line(draft.source),
        url=url,
        outlet=outlet,
        title=head.title,
        author=_line(draft.author) or head.author,
        published=published,
        published_from=published_from,
        language=language,
        text=text,
    )


def content_id(title: str | None, text: str, outlet: str | None, published: str | None) -> str:
    """Sixteen hexadecimal digits of SHA-256 over a report's content, the same wherever it was found."""
    content = "\x1f".join(part or "" for part in (title, text, outlet, published))
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def _line(value: str | None) -> str | None:
    return clean_line(value) or None if value else None


def _published(
    draft: Draft, head: Head, dateline: Dateline | None, text: str, language: str | None
) -> tuple[str | None, PublishedFrom | None]:
    """The day and where it was found: as given, above the text, in its dateline, in its first paragraphs."""
    if draft.published and draft.published.strip():
        day = iso_day(draft.published, language)
        if day is None:
            raise GatherError(
                "bad_field", f"{draft.place}: `published` is no full date: {draft.published[:60]!r}"
            )
        return day, draft.published_from
    if head.day is not None:
        return head.day, "text"
    if dateline is not None and dateline.day is not None:
        for found in full_dates(dateline.day, language):
            return found.day.isoformat(), "text"
    paragraphs = [line for line in text[:4000].split("\n") if line][:_LEAD_PARAGRAPHS]
    told = day_in_lead(paragraphs, language)
    return (told.isoformat(), "text") if told is not None else (None, None)


def _host(url: str | None) -> str | None:
    """The host of a web address without `www.`, as the name of the outlet that has no other."""
    try:
        parts = urlsplit(url or "")
        host = parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
