"""`simpang office`: who holds an office on a day."""

from __future__ import annotations

from typing import Annotated, cast, get_args

import typer

from simpang.cli.endings import DONE
from simpang.cli.options import AsJson, InOwnLanguage, OnDay, day_asked
from simpang.cli.output import Output
from simpang.cli.words import words_for
from simpang.records import Office


def office(
    office: Annotated[
        str,
        typer.Argument(
            metavar="TITLE@CODE",
            help="An office and whose it is: foreign_minister@IDN, menlu@IDN, sekjen@NATO.",
            show_default=False,
        ),
    ],
    on: OnDay = None,
    as_json: AsJson = False,
    lang: InOwnLanguage = None,
) -> int:
    """Show who holds an office on a day.

    With the days of each holder and the source. The title may be a code or words in Indonesian or English."""
    from simpang.cli.render.tenures import holders_page
    from simpang.reference import load, office_holders, title_holders

    title, at, body = office.rpartition("@")
    if not (title and at and body):
        raise typer.BadParameter(f"{office!r}: write TITLE@CODE, as in menlu@IDN", param_hint="TITLE@CODE")
    day = day_asked(on)
    if title in get_args(Office):
        answer = office_holders(load(), cast(Office, title), body, day)
    else:
        from simpang.language.titles import body_offices, seats, state_offices

        offices = {"of_state": state_offices(title), "of_body": body_offices(title)}
        answer = title_holders(load(), title, body, day, **offices, seats=seats(title))
    Output().answer(answer, holders_page(answer, words_for(lang)), as_json=as_json)
    return DONE
