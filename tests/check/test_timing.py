"""Dates that cannot be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("language", "text", "findings"),
    [
        ("id", "Kanada mengusir dua diplomat Rusia pada 31 Februari.", ["impossible: 31 Februari"]),
        ("id", "Kanada mengusir dua diplomat Rusia pada 28 Februari.", []),
        ("id", "Kanada mengusir dua diplomat Rusia pada 29 Februari 2023.", ["impossible: 29 Februari 2023"]),
        ("id", "Kanada mengusir dua diplomat Rusia pada 29 Februari 2024.", []),
        ("en", "Canada expelled two Russian diplomats on 31 June.", ["impossible: 31 June"]),
        ("en", "Canada expelled two Russian diplomats on June 31, 2024.", ["impossible: June 31, 2024"]),
        ("en", "Canada expelled two Russian diplomats on 30 June.", []),
    ],
)
@pytest.mark.parametrize("day", [None, "2024-07-02"])
def test_a_day_that_no_calendar_has(
    indonesian: Read, english: Read, language: str, text: str, findings: list[str], day: str | None
) -> None:
    read = indonesian if language == "id" else english
    assert read(text, day).findings == findings


def test_the_message_names_the_day(indonesian: Read) -> None:
    (finding,) = indonesian("Kanada mengusir dua diplomat Rusia pada 31 Februari.").reading.findings
    assert "31 Februari" in finding.message
    assert finding.severity == "error"
