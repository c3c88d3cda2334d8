"""The lexicons: both languages have what extraction asks for, and nothing is listed twice."""

from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest

from simpang.errors import LanguageError
from simpang.language.lexicon import LANGUAGES, cues, lexicon, lexicon_files, lexicon_version, tie_nouns
from simpang.records import Act, Office


def test_both_languages_have_the_same_lists_of_words() -> None:
    names = {language: frozenset(lexicon(language).lists) for language in LANGUAGES}
    assert len(set(names.values())) == 1


def test_a_list_that_no_language_has_is_an_error() -> None:
    with pytest.raises(KeyError):
        lexicon("id").words("no such list")


@pytest.mark.parametrize("language", ["ms", "", "ID"])
def test_a_language_without_a_lexicon_is_an_error_that_names_those_with_one(language: str) -> None:
    with pytest.raises(LanguageError, match="en, id"):
        lexicon(language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_to_speak_has_cues(language: str) -> None:
    assert {cue.act for cue in cues(language)} == set(get_args(Act))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_office_but_none_has_a_title(language: str) -> None:
    titles = lexicon(language).titles
    offices = {title.office for title in titles} | {title.of_body for title in titles}
    assert set(get_args(Office)) <= offices


@pytest.mark.parametrize("language", LANGUAGES)
def test_ties_are_named_by_nouns(language: str) -> None:
    predicates = {row.predicate for row in tie_nouns(language)}
    assert {"member_of", "candidate_of", "ally_of", "partner_of", "at_war_with"} <= predicates


def test_an_indonesian_institution_is_listed_once() -> None:
    forms = Counter(form for row in lexicon("id").institutions for form in row.forms)
    assert [form for form, times in forms.items() if times > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_are_written_in_small_letters(language: str) -> None:
    words = lexicon(language)
    forms = [form for row in (*words.titles, *words.institutions, *words.anaphora) for form in row.forms]
    assert [form for form in forms if form != form.lower()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_version_is_a_hash_of_the_files(language: str) -> None:
    assert lexicon_files(language)
    assert len(lexicon_version(language)) == 12
    assert lexicon_version("en") != lexicon_version("id")
