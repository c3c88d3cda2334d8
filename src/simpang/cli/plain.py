"""Values in plain words: days, numbers, quoted words, text that is safe to show on a terminal."""

from __future__ import annotations

import unicodedata
from datetime import date

from simpang.cli.words import Words
from simpang.values.days import PartialDate


def shown(text: str) -> str:
    """Text on one line, without anything that could steer a terminal."""
    return " ".join("".join(map(_visible, text)).split())


def _visible(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    return " " if category in {"Cc", "Cs", "Zl", "Zp"} else char


def quoted(text: str) -> str:
    """The words of a report, between quotation marks."""
    return f"“{shown(text)}”"


def day(iso: str, words: Words) -> str:
    """An ISO date (`2024`, `2024-05`, `2024-05-22`, a time after it left out) as a newspaper prints it."""
    try:
        told = PartialDate.parse(iso[:10])
    except ValueError:
        return shown(iso)
    parts = (str(told.day) if told.day else "", words("month", str(told.month)) if told.month else "")
    return " ".join((*filter(None, parts), str(told.year)))


def marked_day(mark: str, when: PartialDate | date | None, words: Words) -> str | None:
    """A day with the word before it ("since 22 May 2024"); nothing where there is none."""
    return None if when is None else f"{mark} {day(str(when), words)}"


def number(value: float, words: Words) -> str:
    """A number with its thousands set apart as the language does."""
    text = f"{value:,.0f}" if value.is_integer() else f"{value:,.2f}"
    return text.translate(str.maketrans(",.", ".,")) if words.language == "id" else text
