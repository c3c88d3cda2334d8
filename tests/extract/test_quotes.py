"""Quotation marks in pairs, and the stretches that no quotation is cut by."""

from __future__ import annotations

from itertools import pairwise

import pytest

from simpang.extract.quotes import quotes, stretches
from simpang.language import analyse


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("id", "“Kami siap,” kata Hakan Fidan.", ["Kami siap"]),
        ("id", '"Kami siap," kata Hakan Fidan.', ["Kami siap"]),
        ("id", "«Kami siap,» kata Hakan Fidan.", ["Kami siap"]),
        ("id", "“Kami siap,” kata Hakan Fidan, “dan kami menunggu.”", ["Kami siap", "dan kami menunggu"]),
        ("en", "He said: “It failed. We go on.”", ["It failed. We go on"]),
        ("en", "“We are open, Fidan said.", []),
        ("en", "“We are open\n\nand ready,” Fidan said.", []),
        ("en", "The soldier's tent isn't here.", []),
        ("en", '""', []),
    ],
)
def test_what_stands_between_a_pair_of_marks_in_one_paragraph(
    language: str, text: str, words: list[str]
) -> None:
    assert [text[quote.start : quote.end] for quote in quotes(analyse(text, language))] == words


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("id", "Kota itu tenang. Pasar sudah buka.", 2),
        ("id", "“Kota itu tenang. Pasar sudah buka,” kata Hakan Fidan.", 1),
        ("en", "The town is calm. The market is open.", 2),
        ("en", "“The town is calm. The market is open,” said Hakan Fidan.", 1),
        ("en", "“Is it true?” asked Hakan Fidan.", 1),
    ],
)
def test_a_quotation_of_several_sentences_is_one_stretch(language: str, text: str, count: int) -> None:
    doc = analyse(text, language)
    assert len(stretches(doc, quotes(doc))) == count


@pytest.mark.parametrize(
    "text", ["“Kota itu tenang. Pasar buka,” kata dia. Hujan turun.", "Satu. Dua.\n\nTiga."]
)
def test_stretches_cover_the_text_without_gaps(text: str) -> None:
    doc = analyse(text, "id")
    joined = stretches(doc, quotes(doc))
    assert joined[0][0] == 0
    assert joined[-1][1] == len(doc)
    assert all(left[1] == right[0] for left, right in pairwise(joined))
