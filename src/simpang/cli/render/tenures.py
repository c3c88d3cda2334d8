"""Offices with the days on which somebody held them, and by which source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.text import Text

from simpang.cli.plain import day, marked_day, shown
from simpang.cli.render.entries import entry, joined, section
from simpang.cli.words import Words
from simpang.reference.tenures import Holders, Tenure


def holders_page(answer: Holders, words: Words) -> RenderableType:
    """Who holds the office on the day; that it is not known, and who may hold it, where nobody certainly does."""
    name = answer.names.get(words.language, answer.body)
    heading = f"{name} ({answer.body}) {words('known', 'on')} {day(str(answer.on), words)}"
    told = [entry(_with_person(each, words), days_and_source(each, words)) for each in answer.holders]
    uncertain = [entry(_with_person(each, words), days_and_source(each, words)) for each in answer.uncertain]
    return Group(
        Text(shown(heading), style="bold underline"),
        *(told or [entry(words("known", "nothing"))]),
        *([section(words("tenure", "unknown"), uncertain)] if uncertain else []),
    )


def tenure_lines(tenures: Iterable[Tenure], words: Words) -> Iterator[Text]:
    """One line for each tenure, those of the day first."""
    for verdict in ("yes", "unknown", "no"):
        for each in tenures:
            if each.on_day == verdict:
                told = joined(office_of(each, words), words("tenure", verdict), days_and_source(each, words))
                yield Text(told, style="bold" if verdict == "yes" else "")


def office_of(tenure: Tenure, words: Words) -> str:
    """The office, its seat's title where it has one, and the code of the body."""
    named = words("office", tenure.office)
    titled = f"{named} – {shown(tenure.title)}" if tenure.title else named
    return f"{titled}, {tenure.body}" + (f" ({words('known', 'acting')})" if tenure.acting else "")


def days_and_source(tenure: Tenure, words: Words) -> str:
    """Since when, until when (or until when that is known), and by which source."""
    return joined(
        marked_day(words("told", "since"), tenure.valid_from, words),
        marked_day(words("told", "until"), tenure.valid_until, words),
        marked_day(words("known", "until"), tenure.known_until, words),
        f"{words('told', 'source')}: {shown(tenure.source)}",
    )


def _with_person(tenure: Tenure, words: Words) -> str:
    return f"{shown(tenure.person)} – {office_of(tenure, words)}"
