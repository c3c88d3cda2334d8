"""`simpang reference update`: what Wikidata adds to the record, written as an overlay."""

from __future__ import annotations

from contextlib import ExitStack, closing
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from simpang.cli.endings import DONE
from simpang.cli.options import InOwnLanguage
from simpang.cli.output import Output
from simpang.cli.progress import progress_of_long_work
from simpang.cli.words import words_for


class From(StrEnum):
    """The sources from which the record can be brought up to date."""

    wikidata = "wikidata"


def update(
    source: Annotated[From, typer.Option("--from", help="The source.", show_default=False)],
    into: Annotated[
        Path,
        typer.Option("--into", metavar="DIR", help="The folder of the overlay.", show_default=False),
    ],
    dump: Annotated[
        Path | None,
        typer.Option(
            "--dump",
            metavar="FILE",
            exists=True,
            dir_okay=False,
            help="Read a JSON dump (.json, .json.gz, .json.bz2) instead of asking the query service.",
            show_default=False,
        ),
    ] = None,
    endpoint: Annotated[
        str | None,
        typer.Option(
            "--endpoint", metavar="URL", help="Another query service than Wikidata's.", show_default=False
        ),
    ] = None,
    contact: Annotated[
        str | None,
        typer.Option(
            "--contact",
            metavar="MAIL",
            envvar="SIMPANG_CONTACT",
            help="Where you can be reached, a mail address or a page: Wikimedia asks every client to tell.",
            show_default=False,
        ),
    ] = None,
    states: Annotated[
        str | None,
        typer.Option("--states", metavar="CODES", help="Only these: IDN,USA. Else all.", show_default=False),
    ] = None,
    again: Annotated[bool, typer.Option("--again", help="Ask anew what was asked already.")] = False,
    lang: InOwnLanguage = None,
) -> int:
    """Write what Wikidata adds to the public record as an overlay.

    Who heads states, governments, ministries and bodies, and who belongs to which body: what is new, has ended or
    still runs. Stopped half-way, the same command goes on where it stopped."""
    from simpang import upkeep
    from simpang.cli.render.updates import update_page

    if dump is not None and endpoint is not None:
        raise typer.BadParameter("a dump is read without any service", param_hint="--endpoint")
    if dump is None and contact is None:
        raise typer.BadParameter(
            "name a mail address or a page where you can be reached: Wikimedia's policy asks every client of the "
            "query service to tell it (or read a --dump)",
            param_hint="--contact",
        )
    record = upkeep.shipped_record()
    places = upkeep.places_of(
        record, [code.strip().upper() for code in (states or "").split(",") if code.strip()]
    )
    with progress_of_long_work() as progress, ExitStack() as open_things:
        if dump is not None:
            kept = upkeep.Kept(into)
            asked: upkeep.Source = open_things.enter_context(
                closing(upkeep.Dump(dump, kept.gleanings, progress.say))
            )
        else:
            client = upkeep.Client(contact or "", endpoint or upkeep.ENDPOINT, tell=progress.complain)
            asked = upkeep.Service(client, date.today())
            kept = upkeep.Kept(into)
        tables = upkeep.update(places, asked, kept, record, again=again, step=progress.step)
    Output().show(update_page(tables, into, kept.left_out, words_for(lang)))
    return DONE
