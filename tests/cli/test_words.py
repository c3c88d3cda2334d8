"""Whatever a record may hold, the interface has words for it in both languages."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from simpang import records
from simpang.cli.words import Language, words_for, words_in
from simpang.frames import frames
from simpang.reference import FormKind, Standing, Verdict
from simpang.reference.conflicts import PartyRole
from simpang.reference.media import MediumKind
from simpang.reference.places import PlaceKind

GROUPS = {
    "event": records.EventType,
    "status": records.EventStatus,
    "act": records.Act,
    "tie": records.Predicate,
    "no_tie": records.Predicate,
    "tie_status": records.RelationStatus,
    "office": records.Office,
    "kind": records.CommitmentKind,
    "stage": records.Stage,
    "item": records.ItemCategory,
    "finding": records.FindingKind,
    "severity": records.Severity,
    "bearer": records.ActorKind,
    "by": FormKind,
    "medium": MediumKind,
    "place": PlaceKind,
    "standing": Standing,
    "tenure": Verdict,
    "conflict": Verdict,
    "conflict_role": PartyRole,
}


@pytest.mark.parametrize("language", get_args(Language))
@pytest.mark.parametrize(("group", "codes"), GROUPS.items())
def test_every_code_has_a_phrase(language: Language, group: str, codes: Any) -> None:
    words = words_in(language)
    assert all(words(group, code) for code in get_args(codes))


@pytest.mark.parametrize("language", get_args(Language))
def test_every_qualifier_but_the_plain_one_has_a_phrase(language: Language) -> None:
    words = words_in(language)
    assert all(words.has("qualifier", code) for code in get_args(records.Qualifier) if code != "exact")


def test_another_language_is_told_in_english() -> None:
    assert words_for("fr").language == words_for(None).language == "en"
    assert words_for("id").language == "id"


@pytest.mark.parametrize("language", get_args(Language))
def test_every_mode_that_a_frame_names_has_a_phrase(language: Language) -> None:
    words = words_in(language)
    modes = {f"{frame.type}/{frame.mode}" for frame in frames().values() if frame.mode}
    assert {mode for mode in modes if not words.has("event", mode)} == set()
