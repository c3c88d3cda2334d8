"""What holds for every value and any text: spans lie inside it, in order, and nothing is raised."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simpang.errors import LanguageError
from simpang.values.casualties import casualties
from simpang.values.dates import dates
from simpang.values.items import aid_kind, items
from simpang.values.money import amounts
from simpang.values.names import fold, is_acronym_of, near_acronym, same_person
from simpang.values.quantities import quantities


class Spanned(Protocol):
    """Anything read from a text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Reader = Callable[[str, str], Sequence[Spanned]]
READERS: tuple[Reader, ...] = (dates, amounts, quantities, items)
NEWS_PIECES = st.sampled_from(
    [
        "US$", "Rp", "€", "5", "1,5", "2.500", "31", "2024", "miliar", "juta", "ratusan", "ribu",
        "billion", "bn", "of", "Februari", "Mei", "May", "Rabu", "(16/2)", "32/13/2024", "hari",
        "sebelumnya", "days", "ago", "last", "week", "tank", "Leopard 2", "F-16", "orang", "tewas",
        "killed", "dan", "and", "hingga", "to", "-", ".", ",", "(", ")", "krone", "dollars", "AS",
        "sekitar", "up to", "a", "dozen", "half", "setengah", "kemarin", "\n", "\n\n", " ", "'",
    ]
)  # fmt: skip
NEWS = st.lists(st.tuples(NEWS_PIECES, st.sampled_from(["", " ", "  ", "-"])), max_size=30).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)
TEXTS = st.one_of(st.text(max_size=200), NEWS)
FREELY = settings(deadline=None, max_examples=80)
LANGUAGES = st.sampled_from(["id", "en"])


@pytest.mark.parametrize("reader", READERS)
@FREELY
@given(text=TEXTS, language=LANGUAGES)
def test_spans_lie_in_the_text_in_order_and_do_not_overlap(reader: Reader, text: str, language: str) -> None:
    end = 0
    for span in reader(text, language):
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip()
        end = span.end


@FREELY
@given(text=TEXTS, language=LANGUAGES)
def test_a_casualty_holds_its_number(text: str, language: str) -> None:
    for told in casualties(text, language):
        assert 0 <= told.start <= told.number[0] < told.number[1] <= told.end <= len(text)
        assert told.count is None or told.count == told.lower


@FREELY
@given(text=TEXTS, language=LANGUAGES, published=st.dates())
def test_a_date_is_known_at_both_ends_or_at_none(text: str, language: str, published: date) -> None:
    for span in dates(text, language, published):
        assert (span.first is None) == (span.last is None)
        assert span.first is None or span.last is None or span.first <= span.last
        assert not (span.impossible and span.first)


@FREELY
@given(a=st.text(max_size=40), b=st.text(max_size=40))
def test_names_compare_the_same_both_ways(a: str, b: str) -> None:
    assert same_person(a, b) == same_person(b, a)
    assert not (is_acronym_of(a, b) and near_acronym(a, b))


@FREELY
@given(text=st.text(max_size=100))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@FREELY
@given(text=TEXTS, language=LANGUAGES)
def test_the_kind_of_help_is_read_from_any_text(text: str, language: str) -> None:
    assert aid_kind(items(text, language), text) in ("military", "humanitarian", "financial", "mixed", None)


@pytest.mark.parametrize("reader", [*READERS, casualties])
def test_an_unknown_language_is_an_error_that_names_the_known_ones(reader: Reader) -> None:
    with pytest.raises(LanguageError, match="en, id"):
        reader("22 mai 2024", "fr")


@pytest.mark.parametrize("reader", [*READERS, casualties])
@pytest.mark.parametrize(
    "piece", ["9", "juta ribu ", "US$", "killed 5 ", "Rabu (", "seratus ", "22 ", "hundred and "]
)
def test_a_long_run_of_one_thing_is_read_to_its_end(reader: Reader, piece: str) -> None:
    text = piece * 3_000 + "on May 22, 2024 killed 5 people with 3 tanks worth $5 million"
    assert any(span.end > len(text) - 60 for span in reader(text, "en"))
