"""`simpang reference check`: what is wrong or doubtful in the reference's tables."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from simpang.cli.endings import DONE, FAILED
from simpang.cli.options import AsJson
from simpang.cli.output import Output

if TYPE_CHECKING:
    from simpang.reference.faults import Level


def check(
    overlays: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[FOLDER]...",
            help="Folders with tables of one's own, laid over the shipped ones in this order.",
            show_default=False,
        ),
    ] = None,
    as_json: AsJson = False,
    notes: Annotated[bool, typer.Option("--notes/--no-notes", help="Also what may well be right.")] = True,
) -> int:
    """Tell what is wrong or doubtful in the public record, with file and line.

    Errors make a folder unusable: a wrong column, a date that is none, an unknown body, successors in a circle.
    Doubts are hardly true: two holders of one seat, a member before there was a body. Notes may be right: gaps,
    acronyms that several bear. Status 1 where there are errors or doubts."""
    from simpang.reference import faults

    found = [fault for fault in faults(*overlays or ()) if notes or fault.level != "note"]
    output = Output()
    for fault in found:
        if as_json:
            output.json(fault)
        else:
            output.line(f"{fault.level}: {fault.path}, line {fault.line}: {fault.message}")
    counts = Counter(fault.level for fault in found)
    if not as_json:
        levels: tuple[Level, ...] = ("error", "doubt", "note")
        output.line(
            ", ".join(f"{counts[level]} {level}{'' if counts[level] == 1 else 's'}" for level in levels)
        )
    return FAILED if counts["error"] or counts["doubt"] else DONE
