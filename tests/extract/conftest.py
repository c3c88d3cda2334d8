"""The cast of a text as short lines: `Kyiv = UKR capital`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from simpang.extract.actors import actors
from simpang.extract.setting import Setting
from simpang.language import analyse
from simpang.language.lexicon import lexicon
from simpang.reference import load


@pytest.fixture(scope="session")
def cast() -> Callable[..., list[str]]:
    """Every place in a text that stands for an actor: its words, whom they stand for, the kind of word."""

    def lines(language: str, text: str, day: str | None = None) -> list[str]:
        doc = analyse(text, language)
        published = date.fromisoformat(day) if day else None
        setting = Setting(language=language, day=published, lexicon=lexicon(language), reference=load())
        found = actors(doc, setting)
        told = []
        for mention in found.mentions:
            whom = "+".join(found.actors[key].code or found.actors[key].name for key in mention.actors)
            told.append(f"{doc[mention.start : mention.end].text} = {whom} {mention.kind}")
        return told

    return lines
