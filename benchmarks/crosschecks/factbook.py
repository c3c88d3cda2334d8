"""`cia_factbook_json`: capitals, and the bodies in which a state takes part, as text.

A capital's text may name several, with remarks ("La Paz (administrative capital); Sucre (…)"); one of them has to be
among ours. Bodies are acronyms with commas between; a bracket says that it is something else than a member there
("OAS (observer)"). The text has no day; it is taken for the last state of the book, the end of 2025.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from crosschecks.bodies import bodies, membership
from crosschecks.codes import by_fips
from crosschecks.comparison import Comparison, LeftOutError, Source, there
from simpang.reference import Reference
from simpang.values.folding import fold

FOLDER = "cia_factbook_json"
_SOURCE = Source(FOLDER, "Factbook")
DAY = date(2025, 12, 31)


def compare_capitals(record: Reference, sources: Path) -> Iterator[Comparison]:
    """By the name in English. Raises LeftOutError."""
    for code, government in _states(record, sources):
        text = _text(government.get("Capital", {}).get("name", {}))
        theirs = [name for name in map(_place, re.split(r";|\),", text)) if name]
        ours = [form for language in ("en", "id") for form in record.capitals(code, language)]
        if not theirs:
            continue
        verdict = "agree" if {fold(name) for name in theirs} & {fold(name) for name in ours} else "differ"
        yield Comparison(
            FOLDER, "states.csv", f"{code} capital", None, verdict if ours else "unknown",
            ours[0] if ours else "none", theirs[0], (f"{code} id", f"{code} en") if ours else (),
        )  # fmt: skip


def compare_memberships(record: Reference, sources: Path) -> Iterator[Comparison]:
    """For each state and each body that both have. Raises LeftOutError."""
    names = bodies("factbook_bodies.csv")
    for code, government in _states(record, sources):
        listed = members_of(_text(government.get("International organization participation", {})))
        for acronym, body in names.items() if listed else ():
            yield membership(record, _SOURCE, body, code, DAY, acronym in listed)


def members_of(text: str) -> set[str]:
    """The bodies that a text lists without a bracket behind them."""
    parts = (part.strip() for part in re.split(r",(?![^(]*\))", text))
    return {part for part in parts if part and not part.endswith(")")}


def _place(text: str) -> str:
    return re.sub(r"\(.*", "", re.split(r"\bnote\b", text)[0]).strip(" ,-")


def _states(record: Reference, sources: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The government of each state on record, as the book has it."""
    codes = by_fips(sources)
    paths = sorted(there(sources / FOLDER).glob("*/*.json"))
    if not paths:
        raise LeftOutError(f"{sources / FOLDER} has no file of a state")
    for path in paths:
        code = codes.get(path.stem.upper(), "")
        if record.entity(code) is not None:
            yield code, json.loads(path.read_text(encoding="utf-8")).get("Government", {})


def _text(entry: dict[str, str]) -> str:
    return html.unescape(re.sub(r"<[^>]*>", " ", entry.get("text", "")))
