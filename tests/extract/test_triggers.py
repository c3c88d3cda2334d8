"""Words that may tell an act, and the voice they stand in."""

from __future__ import annotations

import pytest

from simpang.extract.triggers import themes_by_token, triggers
from simpang.language import analyse


def told(language: str, text: str) -> list[tuple[str, str, str | None]]:
    doc = analyse(text, language)
    return [(doc[t.start : t.end].text, t.units[0].frame, t.voice) for t in triggers(doc, language)]


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("id", "Chad mengusir dua diplomat Jerman.", ("mengusir", "expel_diplomats", "active")),
        ("id", "Dua diplomat Jerman diusir oleh Chad.", ("diusir", "expel_diplomats", "passive")),
        ("id", "Invasi itu berlangsung singkat.", ("Invasi", "invade", None)),
        (
            "id",
            "Prancis memanggil pulang duta besarnya.",
            ("memanggil pulang", "recall_ambassador", "active"),
        ),
        ("en", "Chad expelled two German diplomats.", ("expelled", "expel_diplomats", "active")),
        ("en", "Two German diplomats were expelled by Chad.", ("expelled", "expel_diplomats", "passive")),
        ("en", "Two diplomats expelled by Chad left.", ("expelled", "expel_diplomats", "passive")),
        ("en", "The invasion was short.", ("invasion", "invade", None)),
    ],
)
def test_a_verb_has_a_voice_and_a_noun_has_none(
    language: str, text: str, trigger: tuple[str, str, str | None]
) -> None:
    assert trigger in told(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [("id", "Pasar itu ramai sejak pagi."), ("en", "The market was busy from the morning.")],
)
def test_a_text_about_nothing_political_has_no_trigger(language: str, text: str) -> None:
    assert told(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "word", "theme"),
    [
        ("id", "Mereka mengirim tank.", "tank", "arms"),
        ("id", "Mereka memanggil duta besarnya.", "duta", "envoy"),
        ("en", "They recalled their ambassador.", "ambassador", "envoy"),
        ("en", "They sent tanks.", "tanks", "arms"),
    ],
)
def test_a_noun_has_the_themes_that_decide_between_frames(
    language: str, text: str, word: str, theme: str
) -> None:
    doc = analyse(text, language)
    found = themes_by_token(doc, language)
    assert theme in next(found[token.i] for token in doc if token.text == word)
