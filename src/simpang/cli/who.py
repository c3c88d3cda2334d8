"""`simpang who`: who or what a name stands for on a day."""

from __future__ import annotations

from typing import Annotated

import typer

from simpang.cli.endings import DONE
from simpang.cli.options import AsJson, InOwnLanguage, OnDay, day_asked
from simpang.cli.output import Output
from simpang.cli.words import words_for


def who(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="A name, acronym, nickname, surname or code.", show_default=False
        ),
    ],
    on: OnDay = None,
    as_json: AsJson = False,
    lang: InOwnLanguage = None,
) -> int:
    """Show who or what a name stands for.

    Every state, organisation, person, medium, war and place on record that bears it; which is meant is not decided.
    For persons all offices on record, those of the day first; for places where they lie."""
    from simpang import reference
    from simpang.cli.render.bearers import bearers_page

    answer = reference.who(reference.load(), name, day_asked(on))
    Output().answer(answer, bearers_page(answer, words_for(lang)), as_json=as_json)
    return DONE
