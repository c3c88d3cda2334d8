"""What the recorded answers tell, and how it is asked for."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from simpang.errors import UpkeepError
from simpang.upkeep import Service, queries
from simpang.upkeep.sought import BODIES
from simpang.upkeep.told import COARSE, Told, day_told, item_of

DAY = date(2026, 11, 24)


def lines(told: list[Told]) -> list[str]:
    return [
        f"{each.office or 'member'} {each.of} {each.name} ({each.page}) {'+'.join(each.dating.starts)}"
        f"..{'+'.join(each.dating.ends)}{' acting' if each.dating.acting else ''}"
        for each in told
    ]


def test_three_questions_about_a_state(asking: Any) -> None:
    assert lines(Service(asking.client(), DAY).told("IDN")) == [
        "head_of_state IDN Bima Hartono (Q252) 2024-10-20..",
        "head_of_government IDN Bima Hartono (Q252) 2024-10-20..",
        "head_of_state IDN Bima Hartono (Q9000001) 2024-10-20..",
        "head_of_state IDN Agus Widodo (Q9000002) 1945-08-18..2001-07-23",
        "foreign_minister IDN Sari Wulandari (Q9000003) 2024-10-21..2026-02-16",
        "foreign_minister IDN Raden Kusumo (Q9000004) 2026-02-16..",
        "defence_minister IDN Joko Pranoto (Q9000005) 2024-10..",
        "defence_minister IDN Dewi Lestari (Q9000006) 2024-10-20..",
        "defence_minister IDN Tono Susilo (Q9000007) ..2004",
        "minister IDN Rina Marlina (Q9000008) 2025-09-08..?",
        "minister IDN Hadi Purnomo (Q9000009) 2025-09.. acting",
        "member IDN United Nations (Q252) 1950-09-28..",
        "member IDN OPEC (Q252) 1962..2026-03-01",
        "member IDN Some other thing (Q252) 2001-01-01..",
        "member IDN OECD (Q252) 2026-06-01..",
    ]
    assert len(asking.service.asked) == 3


def test_one_question_about_all_bodies(asking: Any) -> None:
    told = Service(asking.client(), DAY).told(BODIES)
    assert lines(told) == ["secretary_general UN Amira Haddad (Q1065) 2022-01-01.."]


def test_a_name_is_english_or_of_no_language_and_the_others_are_kept(asking: Any) -> None:
    told = Service(asking.client(), DAY).told("IDN")
    kusumo = next(each for each in told if each.about == "Q9000004")
    assert kusumo.name == "Raden Kusumo"
    assert kusumo.aliases == ("R. Kusumo Adi", "Raden Kusumo Adi", "Ucok", "قسمه عدي")


def test_a_row_without_what_was_asked_for_is_told_as_a_broken_answer(asking: Any, send: Any) -> None:
    body = b'{"head":{"vars":[]},"results":{"bindings":[{"office":{"type":"literal","value":"leader"}}]}}'
    asking.service.replies = [lambda handler: send(handler, body)]
    with pytest.raises(UpkeepError, match="IDN: its answer lacks 'statement'") as error:
        Service(asking.client(), DAY).told("IDN")
    assert error.value.code == "bad_answer"


def test_questions_name_what_the_tables_say() -> None:
    assert 'wdt:P298 "IDN"' in queries.heads("IDN")
    assert "{ ?state p:P35 ?statement . ?statement ps:P35 ?about ." in queries.heads("IDN")
    assert '("foreign_minister" wd:Q7330070)' in queries.ministers("IDN")
    assert '("defence_minister" "minister of defence"@en)' in queries.ministers("IDN")
    assert "VALUES ?about { wd:Q170481 " in queries.memberships("IDN")
    asked = [queries.heads("A"), queries.ministers("A"), queries.memberships("A"), queries.body_offices()]
    assert all("$" not in query and "#" not in query for query in asked)
    assert all(query.count("{") == query.count("}") for query in asked)
    assert all(len(query) < 4000 for query in asked)  # an address has a limit too


@pytest.mark.parametrize(
    ("time", "precision", "day"),
    [
        ("2024-10-20T00:00:00Z", 11, "2024-10-20"),
        ("+2024-10-01T00:00:00Z", 10, "2024-10"),
        ("+2024-10-00T00:00:00Z", 10, "2024-10"),
        ("+2024-00-00T00:00:00Z", 9, "2024"),
        ("+2020-00-00T00:00:00Z", 8, COARSE),
        ("-0044-03-15T00:00:00Z", 11, COARSE),
        ("+12024-01-01T00:00:00Z", 11, COARSE),
        ("+2024-02-31T00:00:00Z", 11, COARSE),
        ("t1234", 11, COARSE),
    ],
)
def test_days_are_as_precise_as_wikidata_tells_them(time: str, precision: int, day: str) -> None:
    assert day_told(time, precision) == day


def test_a_day_of_another_calendar_is_none() -> None:
    assert day_told("+1918-01-31T00:00:00Z", 11, "http://www.wikidata.org/entity/Q1985786") == COARSE


@pytest.mark.parametrize(
    ("address", "item"),
    [
        ("http://www.wikidata.org/entity/statement/q252-8A1F-11", "Q252"),
        ("Q252$8a1f-11", "Q252"),
        ("http://www.wikidata.org/entity/Q5", "Q5"),
    ],
)
def test_the_item_of_a_statement(address: str, item: str) -> None:
    assert item_of(address) == item
