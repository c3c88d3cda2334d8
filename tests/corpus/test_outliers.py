"""The same wording labelled in two ways is shown to be looked at again."""

from __future__ import annotations

from samples import labelled

from labels import Labelled
from outliers import outliers


def many(number: int, **changes: object) -> list[Labelled]:
    return [Labelled.model_validate(labelled(id=f"id-{i:04d}", **changes)) for i in range(number)]


def test_a_verb_that_once_stands_for_another_act_is_shown() -> None:
    event = labelled()["events"][0]
    odd = labelled(id="id-0099", events=[event | {"type": "COOPERATE"}])
    found = list(outliers([*many(6), Labelled.model_validate(odd)]))
    assert [(o.report, o.label, o.usual) for o in found] == [("id-0099", "COOPERATE", "AID")]


def test_a_name_with_two_codes_is_shown() -> None:
    actors = [*labelled()["actors"][:2], {"code": "SWE", "name": "Ine Eriksen Soreide"}]
    odd = labelled(id="id-0099", actors=actors)
    found = list(outliers([*many(6), Labelled.model_validate(odd)]))
    assert [(o.what, o.label) for o in found] == [("name", "SWE")]


def test_a_wording_that_is_always_labelled_alike_is_not_shown() -> None:
    assert list(outliers(many(6))) == []
