"""The language of a text; Malay is not Indonesian."""

from __future__ import annotations

import subprocess
import sys

import pytest

from simpang.gather.tongues import find_language, language_code


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Pemerintah Inggris mengatakan bahwa bantuan untuk Ukraina dikirim karena perang belum usai.",
            "id",
        ),
        (
            "Kerajaan Britain berkata bantuan untuk Ukraine akan dihantar kerana perang belum tamat.",
            "ms",
        ),
        (
            "The British government said that aid for Ukraine would be sent by the end of May.",
            "en",
        ),
        ("Le gouvernement français a annoncé mercredi une nouvelle aide militaire à l'Ukraine.", "fr"),
        ("Die Bundesregierung hat am Mittwoch neue Waffen für die Ukraine angekündigt.", "de"),
        ("Президент России прибыл в Пекин с официальным визитом.", "ru"),
        ("أعلنت وزارة الخارجية المصرية عن فتح معبر رفح.", "ar"),
        ("Kremlin bantah tudingan itu", "id"),
        ("Menlu Rusia tiba di Beijing", "id"),
        ("Polis Malaysia menahan dua lelaki warganegara asing", "ms"),
        ("Putin arrives in Beijing", "en"),
    ],
)
def test_language_of_news(text: str, language: str) -> None:
    assert find_language(text) == language


def test_a_text_without_words_has_no_language() -> None:
    assert find_language("12345 — 67,8 %") is None


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("id", "id"),
        ("ID", "id"),
        ("id-ID", "id"),
        ("in", "id"),
        ("ind", "id"),
        ("Bahasa Indonesia", "id"),
        ("en_US", "en"),
        ("eng", "en"),
        ("zsm", "ms"),
        ("fr-CA", "fr"),
        ("Klingon tua", "Klingon tua"),
    ],
)
def test_a_language_as_given(given: str, code: str) -> None:
    assert language_code(given) == code


def test_clear_texts_are_told_without_loading_the_model() -> None:
    script = (
        "import sys; from simpang.gather import report_from_text as read;"
        "read('Pemerintah mengatakan bahwa bantuan untuk Ukraina akan dikirim karena perang belum usai.');"
        "read('The government said that aid for Ukraine would be sent to the front by the end of May.');"
        "print('py3langid' in sys.modules, 'trafilatura' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "False"]
