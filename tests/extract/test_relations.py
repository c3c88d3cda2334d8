"""Lasting ties: who belongs to what, who fights whom, who is allied with whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Norwegia, anggota NATO, menolak usulan itu.", "NOR member_of NATO"),
        ("Estonia adalah anggota Uni Eropa.", "EST member_of EU"),
        ("Vietnam merupakan negara anggota ASEAN.", "VNM member_of ASEAN"),
        ("Sejumlah anggota NATO seperti Polandia meminta perlindungan udara.", "POL member_of NATO"),
        ("Sejumlah anggota NATO, termasuk Latvia, meminta perlindungan udara.", "LVA member_of NATO"),
        ("Swiss bukan anggota Uni Eropa.", "CHE member_of EU not"),
        ("Serbia belum menjadi anggota NATO.", "SRB member_of NATO not"),
        ("Timor Leste akan menjadi anggota ASEAN.", "TLS member_of ASEAN planned"),
        ("Moldova adalah negara kandidat Uni Eropa.", "MDA candidate_of EU"),
        ("Yordania, sekutu Amerika Serikat, menutup wilayah udaranya.", "JOR ally_of USA"),
        ("Qatar adalah sekutu utama non-NATO Amerika Serikat.", "QAT major_non_nato_ally_of USA"),
        ("Vietnam adalah mitra strategis India.", "VNM partner_of IND"),
        ("Perang antara Rusia dan Ukraina memasuki musim dingin.", "RUS at_war_with UKR"),
        ("Konflik antara Armenia dan Azerbaijan belum usai.", "ARM at_war_with AZE"),
    ],
)
def test_a_noun_names_a_tie(indonesian: Read, text: str, relation: str) -> None:
    assert relation in indonesian(text).relations


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Norway, a member of NATO, rejected the proposal.", "NOR member_of NATO"),
        ("Estonia is a member of the European Union.", "EST member_of EU"),
        ("Several NATO members such as Poland asked for air cover.", "POL member_of NATO"),
        ("NATO member Latvia asked for air cover.", "LVA member_of NATO"),
        ("Switzerland is not a member of the European Union.", "CHE member_of EU not"),
        ("Norway, which is not a member of the European Union, rejected the plan.", "NOR member_of EU not"),
        ("Serbia is not a NATO member.", "SRB member_of NATO not"),
        ("Moldova is a candidate for membership of the European Union.", "MDA candidate_of EU"),
        ("Jordan, a close ally of the United States, closed its airspace.", "JOR ally_of USA"),
        ("Qatar is a major non-NATO ally of the United States.", "QAT major_non_nato_ally_of USA"),
        ("The war between Russia and Ukraine has entered its third winter.", "RUS at_war_with UKR"),
        ("The conflict between Armenia and Azerbaijan is not over.", "ARM at_war_with AZE"),
    ],
)
def test_an_english_noun_names_a_tie(english: Read, text: str, relation: str) -> None:
    assert relation in english(text).relations


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Kolombia mengakui Palestina sebagai negara.", "COL recognises PSE"),
        ("Belgia akan mengakui Palestina.", "BEL recognises PSE planned"),
        ("Bolivia memutus hubungan diplomatik dengan Israel.", "BOL has_relations_with ISR ended"),
        ("Ekuador keluar dari OPEC.", "ECU member_of OPEC ended"),
    ],
)
def test_an_act_makes_or_ends_a_tie(indonesian: Read, text: str, relation: str) -> None:
    assert relation in indonesian(text).relations


def test_a_body_that_is_to_be_left_is_still_joined(indonesian: Read) -> None:
    told = indonesian("Angola akan keluar dari OPEC.")
    assert told.events == ["AGO -> OPEC SANCTION/discontinue planned"]
    assert told.relations == ["AGO member_of OPEC"]


@pytest.mark.parametrize(
    "text",
    [
        "Austria mungkin mengakui Palestina.",
        "Ukraina menjual gandum ke Mesir.",
    ],
)
def test_what_is_only_possible_or_mere_trade_makes_no_tie(indonesian: Read, text: str) -> None:
    assert indonesian(text).relations == []


@pytest.mark.parametrize(
    "text",
    [
        "Siprus mengakui Kosovo sebagai bagian dari Serbia.",
        "Paraguay mengakui Sahara Barat sebagai wilayah Maroko.",
    ],
)
def test_what_is_called_part_of_another_is_not_recognised(indonesian: Read, text: str) -> None:
    told = indonesian(text)
    assert (told.events, told.relations) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "Cyprus recognizes Kosovo as part of Serbia.",
        "Paraguay recognised Western Sahara as Moroccan territory.",
    ],
)
def test_what_is_called_part_of_another_is_not_recognised_in_english(english: Read, text: str) -> None:
    told = english(text)
    assert (told.events, told.relations) == ([], [])


def test_recognition_not_yet_given_is_a_tie_denied(indonesian: Read) -> None:
    assert indonesian("Swiss belum mengakui Palestina.").relations == ["CHE recognises PSE not"]


def test_a_tie_told_from_both_ends_is_one(indonesian: Read) -> None:
    told = indonesian(
        "Perang antara Rusia dan Ukraina berlanjut. Perang antara Ukraina dan Rusia menguras gudang senjata."
    )
    assert told.relations == ["RUS at_war_with UKR"]


def test_two_bodies_in_one_sentence_keep_their_own_members(indonesian: Read) -> None:
    told = indonesian("Turki, anggota NATO, mengkritik Siprus, anggota Uni Eropa.")
    assert sorted(told.relations) == ["CYP member_of EU", "TUR member_of NATO"]
