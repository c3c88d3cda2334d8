"""Full names and the abbreviations in brackets after them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Organisasi Kesehatan Dunia (WHO) mengecam Israel.", []),
        ("Badan Energi Atom Internasional (IAEA) mengecam Iran.", []),
        ("Pakta Pertahanan Atlantik Utara (NATO) mengecam Rusia.", []),
        ("Badan Energi Atom Internasional (IAAE) mengecam Iran.", [("IAAE", "named", "IAEA")]),
        ("Mahkamah Internasional Hukum Laut (ITLOS) mengecam Rusia.", []),
        ("Gerakan Nasional Pembebasan Azawad (MNLA) mengecam Mali.", []),
        ("Kementerian Luar Negeri (Kemlu) mengecam Israel.", []),
        ("Partai Harapan Baru (PHB) mengecam Israel.", []),
    ],
)
def test_an_abbreviation_belongs_to_its_name(
    indonesian: Read, text: str, about: list[tuple[str, ...]]
) -> None:
    assert [finding.about for finding in indonesian(text).reading.findings] == about


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("The World Health Organization (WHO) criticised Israel.", []),
        ("The International Atomic Energy Agency (IAEA) criticised Iran.", []),
        ("The International Atomic Energy Agency (IAAE) criticised Iran.", [("IAAE", "named", "IAEA")]),
        ("The North Atlantic Treaty Organization (NATO) condemned Russia.", []),
        (
            "The North Atlantic Trade Organization (NATO) condemned Russia.",
            [("North Atlantic Trade Organization", "named", "NATO")],
        ),
    ],
)
def test_an_english_abbreviation_belongs_to_its_name(
    english: Read, text: str, about: list[tuple[str, ...]]
) -> None:
    found = [finding.about for finding in english(text).reading.findings]
    assert [each[:2] for each in found] == [each[:2] for each in about]


def test_the_evidence_holds_the_name_and_the_bracket(indonesian: Read) -> None:
    told = indonesian("Badan Energi Atom Internasional (IAAE) mengecam Iran.")
    (finding,) = told.reading.findings
    assert "(IAAE)" in told.words(finding.evidence)
    assert finding.severity == "warning"
