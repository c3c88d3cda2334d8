"""Written forms found in a text: whole words, the longest first, offsets of the text as it is."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simpang.extract.forms import FormTable, lowered

STATES = [("Sudan", "SDN"), ("Sudan Selatan", "SSD"), ("Niger", "NER"), ("U.S.", "USA"), ("AS", "USA")]


def found(text: str, *, cased: bool = True) -> list[tuple[str, str]]:
    return [(hit.form, hit.value) for hit in FormTable(STATES, cased=cased).find(text)]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Sudan Selatan dan Sudan", [("Sudan Selatan", "SSD"), ("Sudan", "SDN")]),
        ("Nigeria dan Niger", [("Niger", "NER")]),
        ("the U.S. said", [("U.S.", "USA")]),
        ("asas kapas", []),
        ("pasukan AS, bukan as roda", [("AS", "USA")]),
        ("Sudan's army", [("Sudan", "SDN")]),
        ("", []),
    ],
)
def test_only_whole_words_and_the_longest_form_count(text: str, hits: list[tuple[str, str]]) -> None:
    assert found(text) == hits


def test_without_case_the_words_are_still_those_of_the_text() -> None:
    assert found("SUDAN selatan", cased=False) == [("SUDAN selatan", "SSD")]


def test_an_entry_without_letters_at_its_start_is_never_found() -> None:
    assert list(FormTable([("(x)", 1)], cased=False).find("(x) (x)")) == []


@given(st.text())
def test_lowering_keeps_every_character_at_its_offset(text: str) -> None:
    assert len(lowered(text)) == len(text)


@given(st.lists(st.sampled_from(["Sudan", "Selatan", "Niger", "U.S.", " ", "x", "İ", "ß", ","])).map("".join))
def test_what_is_found_stands_there_and_nothing_overlaps(text: str) -> None:
    hits = list(FormTable(STATES, cased=False).find(text))
    assert all(text[hit.start : hit.end] == hit.form for hit in hits)
    assert all(left.end <= right.start for left, right in itertools.pairwise(hits))
