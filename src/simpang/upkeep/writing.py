"""An overlay as text: the tables in the form of the shipped ones, and what changed and was left out beside them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from simpang.upkeep.lines import MembershipLine, TermLine
from simpang.upkeep.overlay import LeftOut, Tables
from simpang.upkeep.sought import sought_bodies

TABLES = ("offices_people.csv", "offices.csv", "memberships.csv")
"""Persons first: a term without its person would not load."""

Cells = Mapping[str, object]


def tables_text(tables: Tables, shipped: Path) -> dict[str, str]:
    """The tables by name, with the columns of those in the shipped folder."""
    rows: dict[str, Iterable[Cells]] = {
        "offices_people.csv": (
            {"person": person, "aliases": "|".join(aliases)} for person, aliases in tables.people.items()
        ),
        "offices.csv": map(_term, tables.terms),
        "memberships.csv": map(_membership, tables.memberships),
    }
    return {name: _text(_columns(shipped / name), rows[name]) for name in TABLES}


def left_out_text(left_out: Iterable[LeftOut]) -> str:
    """What was left out and why, as a table."""
    columns = ["reason", "office", "body", "who", "valid_from", "valid_until", "item", "page", "against"]
    return _text(columns, map(_left_out, left_out))


def _term(line: TermLine) -> Cells:
    return {
        "office": line.office,
        "body": line.body,
        "title": line.title,
        "acting": "yes" if line.acting else None,
        "person": line.person,
        "valid_from": line.valid_from,
        "valid_until": line.valid_until,
        "known_until": line.known_until,
        "source": line.source,
    }


def _membership(line: MembershipLine) -> Cells:
    return {
        "body": line.body,
        "member": line.member,
        "relation": line.relation,
        "valid_from": line.valid_from,
        "valid_until": line.valid_until,
        "source": line.source,
    }


def _left_out(each: LeftOut) -> Cells:
    told = each.told
    return {
        "reason": each.reason,
        "office": told.office or "member",
        "body": told.of if told.office else sought_bodies().get(told.about),
        "who": told.name if told.office else told.of,
        "valid_from": " ".join(told.dating.starts),
        "valid_until": " ".join(told.dating.ends),
        "item": told.about,
        "page": told.page,
        "against": each.against,
    }


def _columns(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as handle:
        return next(csv.reader(handle))


def _text(columns: list[str], rows: Iterable[Cells]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for cells in rows:
        writer.writerow("" if cells[name] is None else cells[name] for name in columns)
    return text.getvalue()
