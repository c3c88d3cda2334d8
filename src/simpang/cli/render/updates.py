"""What an update wrote into an overlay, and how much it left out for which reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import get_args

from rich.console import Group, RenderableType
from rich.text import Text

from simpang.cli.plain import shown
from simpang.cli.words import Words
from simpang.upkeep import Tables
from simpang.upkeep.lines import Change
from simpang.upkeep.overlay import Reason


def update_page(tables: Tables, folder: Path, left_out: Path, words: Words) -> RenderableType:
    """How many lines of each kind stand in each table; then the reasons for what does not, the commonest first."""
    reasons = Counter(each.reason for each in tables.left_out)
    return Group(
        Text(f"{words('overlay', 'made')} {shown(str(folder))}", style="bold underline"),
        _table("offices.csv", [line.change for line in tables.terms], words),
        _table("memberships.csv", [line.change for line in tables.memberships], words),
        *_left_out(reasons, left_out, words),
    )


def _table(name: str, changes: Iterable[Change], words: Words) -> Text:
    counts = Counter(changes)
    told = (f"{counts[change]} {words('change', change)}" for change in get_args(Change))
    return Text(f"  {name}: {' · '.join(told)}")


def _left_out(reasons: Counter[Reason], path: Path, words: Words) -> Iterable[Text]:
    if reasons:
        yield Text(f"  {words('overlay', 'left_out')}: {reasons.total()} ({shown(str(path))})")
    for reason, count in sorted(reasons.items(), key=lambda each: (-each[1], each[0])):
        yield Text(f"    {count} · {words('left_out', reason)}")
