"""`simpang member`: who belongs to a body on a day, or how one state stands to it."""

from __future__ import annotations

from typing import Annotated

import typer

from simpang.cli.endings import DONE
from simpang.cli.options import AsJson, InOwnLanguage, OnDay, day_asked
from simpang.cli.output import Output
from simpang.cli.words import words_for


def member(
    body: Annotated[
        str, typer.Argument(metavar="BODY", help="A body, by any of its names.", show_default=False)
    ],
    state: Annotated[
        str | None,
        typer.Argument(metavar="STATE", help="Only how this state stands to it.", show_default=False),
    ] = None,
    on: OnDay = None,
    as_json: AsJson = False,
    lang: InOwnLanguage = None,
) -> int:
    """Show the members of a body on a day.

    Also who is suspended and who is a candidate, and whether the list is complete for that day. With a STATE: since
    when it is a member, or until when it was one, and by which source."""
    from simpang.cli.render.rosters import roster_page, standings_page
    from simpang.reference import load, roster, standings

    words = words_for(lang)
    if state is None:
        listed = roster(load(), body, day_asked(on))
        Output().answer(listed, roster_page(listed, words), as_json=as_json)
    else:
        standing = standings(load(), body, state, day_asked(on))
        Output().answer(standing, standings_page(standing, words), as_json=as_json)
    return DONE
