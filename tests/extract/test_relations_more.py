"""Lasting ties in the words of explainers and background paragraphs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


def _told(text: Any, relations: list[str]) -> bool:
    return set(relations) <= set(text.relations)


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        (
            "Tajikistan dan Belarus sama-sama tergabung dalam CSTO. Keduanya bernaung pula di bawah SCO.",
            ["TJK member_of CSTO", "BLR member_of CSTO", "TJK member_of SCO", "BLR member_of SCO"],
        ),
        ("Dua anggota NATO, Bulgaria dan Yunani, keberatan.", ["BGR member_of NATO", "GRC member_of NATO"]),
        ("Islandia, anggota NATO sekaligus EFTA, setuju.", ["ISL member_of NATO", "ISL member_of EFTA"]),
        ("Serbia bukan anggota NATO ataupun Uni Eropa.", ["SRB member_of NATO not", "SRB member_of EU not"]),
        ("Moldova, yang belum bergabung dengan NATO, meminta bantuan.", ["MDA member_of NATO not"]),
        ("Swiss tidak termasuk Uni Eropa.", ["CHE member_of EU not"]),
        ("Laos memegang keketuaan ASEAN tahun ini.", ["LAO member_of ASEAN"]),
        ("KTT ASEAN yang tahun ini diketuai Laos dibuka Selasa.", ["LAO member_of ASEAN"]),
    ],
)
def test_belonging_in_many_words(indonesian: Read, text: str, relations: list[str]) -> None:
    assert _told(indonesian(text), relations)


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        (
            "Kazakhstan and Kyrgyzstan both sit in the Collective Security Treaty Organization (CSTO).",
            ["KAZ member_of CSTO", "KGZ member_of CSTO"],
        ),
        ("Two NATO members, Bulgaria and Greece, held out.", ["BGR member_of NATO", "GRC member_of NATO"]),
        (
            "Norway, a member of NATO but not of the European Union, agreed.",
            ["NOR member_of NATO", "NOR member_of EU not"],
        ),
        ("Switzerland is not in the EU.", ["CHE member_of EU not"]),
        ("Moldova, which has yet to join NATO, asked for help.", ["MDA member_of NATO not"]),
        ("Laos, which chairs ASEAN this year, opened the summit.", ["LAO member_of ASEAN"]),
        (
            "ECOWAS met. Ministers of member states, among them Ghana and Togo, took part.",
            ["GHA member_of ECOWAS", "TGO member_of ECOWAS"],
        ),
        (
            "Both bodies, the SCO and the CSTO, to which Tajikistan belongs, sent observers.",
            ["TJK member_of SCO", "TJK member_of CSTO"],
        ),
    ],
)
def test_belonging_in_many_english_words(english: Read, text: str, relations: list[str]) -> None:
    assert _told(english(text), relations)


def test_a_body_as_topic_is_left_unsaid_before_a_year(indonesian: Read) -> None:
    told = indonesian(
        "NATO didirikan pada 1949. Yunani masuk pada 1952. Spanyol bergabung pada 1982, lalu Polandia pada 1999."
    )
    assert told.relations == ["GRC member_of NATO", "ESP member_of NATO", "POL member_of NATO"]


def test_a_body_as_topic_in_english(english: Read) -> None:
    told = english("The European Union has grown. Croatia joined in July 2013. Britain left in 2020.")
    assert told.relations == ["HRV member_of EU", "GBR member_of EU ended"]


def test_a_verb_without_a_year_has_no_topic(english: Read) -> None:
    assert english("NATO met on Monday. Greece joined the talks and Britain left early.").relations == []


def test_a_list_of_members(indonesian: Read, english: Read) -> None:
    members = ["IDN member_of ASEAN", "MYS member_of ASEAN", "THA member_of ASEAN"]
    assert (
        indonesian("ASEAN antara lain terdiri atas Indonesia, Malaysia, dan Thailand.").relations == members
    )
    assert english("ASEAN is made up of Indonesia, Malaysia and Thailand, among others.").relations == members
    assert english("ASEAN met. Who belongs? Indonesia, Malaysia and Thailand.").relations == members


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("Arab Saudi tidak memiliki hubungan diplomatik dengan Israel.", ["SAU has_relations_with ISR not"]),
        (
            "Taiwan masih menjalin hubungan resmi dengan Paraguay dan Guatemala.",
            ["TWN has_relations_with PRY", "TWN has_relations_with GTM"],
        ),
        ("Hubungan diplomatik Iran dan Arab Saudi pulih.", ["IRN has_relations_with SAU"]),
        ("Hubungan diplomatik Iran dan Maroko putus.", ["IRN has_relations_with MAR ended"]),
    ],
)
def test_diplomatic_relations(indonesian: Read, text: str, relations: list[str]) -> None:
    assert _told(indonesian(text), relations)


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("Saudi Arabia has no diplomatic relations with Israel.", ["SAU has_relations_with ISR not"]),
        (
            "Taiwan keeps formal ties with Paraguay and Guatemala.",
            ["TWN has_relations_with PRY", "TWN has_relations_with GTM"],
        ),
        ("Kuwait has good relations with Iran.", []),
    ],
)
def test_english_diplomatic_relations(english: Read, text: str, relations: list[str]) -> None:
    told = english(text)
    assert _told(told, relations)
    assert relations or told.relations == []


def test_recognition_denied_and_echoed(indonesian: Read, english: Read) -> None:
    assert "SRB recognises XKX not" in indonesian("Serbia tidak mengakui Kosovo.").relations
    told = english("Ireland recognised Palestine on Tuesday. Slovenia followed suit.")
    assert {"IRL recognises PSE", "SVN recognises PSE"} <= set(told.relations)


def test_being_called_an_ally_is_no_recognition(indonesian: Read) -> None:
    assert not any(
        "recognises" in each
        for each in indonesian("Qatar diakui sebagai sekutu oleh Amerika Serikat.").relations
    )


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Ukraine has been an EU candidate since 2022.", "UKR candidate_of EU"),
        ("Bosnia and Herzegovina is in accession talks with the EU.", "BIH candidate_of EU"),
        ("Georgia's bid to join the European Union stalled.", "GEO candidate_of EU"),
    ],
)
def test_candidates(english: Read, text: str, relation: str) -> None:
    told = english(text).relations
    assert relation in told
    assert relation.replace("candidate_of", "member_of") not in told


def test_a_war_with_somebody(english: Read) -> None:
    assert "RUS at_war_with UKR" in english("Russia's war with Ukraine goes on.").relations
    assert "ARM at_war_with AZE" in english("War broke out between Armenia and Azerbaijan.").relations


def test_a_part_of_something_needs_its_body(english: Read) -> None:
    assert english("NATO met on Monday. A large part of Australia's forests burned.").relations == []


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        (
            "Damar Wicaksono, dosen hukum Universitas Sebelas Maret, menilai langkah itu tepat.",
            "Damar Wicaksono affiliated_with Universitas Sebelas Maret",
        ),
        (
            "Rina Kusuma dari Lembaga Kajian Maritim hadir dalam diskusi itu.",
            "Rina Kusuma affiliated_with Lembaga Kajian Maritim",
        ),
    ],
)
def test_a_person_and_an_employer(indonesian: Read, text: str, relation: str) -> None:
    assert relation in indonesian(text).relations


def test_an_english_employer(english: Read) -> None:
    told = english("Laura Bennett, a researcher at the Harbour Institute for Trade, said prices would fall.")
    assert "Laura Bennett affiliated_with Harbour Institute for Trade" in told.relations


def test_whom_somebody_told_is_no_employer(english: Read) -> None:
    told = english("Laura Bennett, a researcher in Oslo, told Reuters that prices would fall.")
    assert not any("affiliated_with" in each for each in told.relations)
