"""Help as reports tell it in passing: in lists, by nouns, blocked, asked for, beside other money."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "commitments"),
    [
        (
            "Denmark akan memberi Ukraina 2 miliar krone untuk membeli drone.",
            ["DNK -> UKR military pledged 2000000000 DKK [drone]"],
        ),
        (
            "Parlemen Jerman mengesahkan tambahan dukungan militer 3 miliar euro untuk Kyiv.",
            ["DEU -> UKR military approved 3000000000 EUR"],
        ),
        (
            "China memberikan fasilitas kredit 500 juta yuan kepada Laos.",
            ["CHN -> LAO financial delivered 500000000 CNY [loan]"],
        ),
        (
            "Ghana memperoleh dana talangan US$3 miliar dari IMF.",
            ["IMF -> GHA financial delivered 3000000000 USD [cash]"],
        ),
        (
            "Washington membekukan bantuan militer US$130 juta untuk Mesir.",
            ["USA -> EGY military delayed 130000000 USD"],
        ),
        (
            "Australia menghentikan pendanaan bagi UNRWA.",
            ["AUS -> UNRWA financial ended [cash]"],
        ),
        (
            "Kongres AS belum menyetujui bantuan US$24 miliar untuk Ukraina.",
            ["USA -> UKR financial delayed 24000000000 USD"],
        ),
        (
            "Ukraina meminta pinjaman US$1 miliar kepada Korea Selatan.",
            ["KOR -> UKR financial requested 1000000000 USD [loan]"],
        ),
    ],
)  # fmt: skip
def test_the_stage_is_that_of_the_verb(indonesian: Read, text: str, commitments: list[str]) -> None:
    assert indonesian(text).commitments == commitments


@pytest.mark.parametrize(
    ("text", "commitments"),
    [
        (
            "Denmark will give Ukraine 2 billion kroner for drones and air defence.",
            ["DNK -> UKR military pledged 2000000000 DKK [drone air_defence]"],
        ),
        (
            "The European Commission approved a 1 billion euro loan to Egypt on Monday.",
            ["EU -> EGY financial approved 1000000000 EUR [loan]"],
        ),
        (
            "China extended a 500 million yuan credit line to Laos.",
            ["CHN -> LAO financial delivered 500000000 CNY [loan]"],
        ),
        (
            "Ghana secured a $3 billion bailout from the International Monetary Fund.",
            ["IMF -> GHA financial pledged 3000000000 USD [cash]"],
        ),
        (
            "Congress has yet to approve $24 billion for Ukraine.",
            ["USA -> UKR financial delayed 24000000000 USD [cash]"],
        ),
        (
            "Some $4 million in aid for Sudan has been stuck in Congress since May.",
            ["? -> SDN financial delayed 4000000 USD"],
        ),
        (
            "Sweden has earmarked 16 billion kronor for Ukraine.",
            ["SWE -> UKR financial approved 16000000000 SEK [cash]"],
        ),
        (
            "Britain is to contribute 8 million pounds to Malawi.",
            ["GBR -> MWI financial pledged 8000000 GBP [cash]"],
        ),
    ],
)  # fmt: skip
def test_the_stage_is_that_of_the_verb_in_english(english: Read, text: str, commitments: list[str]) -> None:
    assert english(text).commitments == commitments


def test_a_list_of_donors_is_as_many_packages(english: Read) -> None:
    told = english(
        "At the donors' conference for Yemen, Norway offered 300 million kroner, Kuwait $20 million "
        "and South Korea $5 million."
    )
    assert told.commitments == [
        "NOR -> ? financial pledged 300000000 NOK [cash]",
        "KWT -> ? financial pledged 20000000 USD [cash]",
        "KOR -> ? financial pledged 5000000 USD [cash]",
    ]


def test_a_list_of_recipients_is_as_many_packages(english: Read) -> None:
    told = english("Spain donated 4 million euros to Niger and 9 million euros to Chad.")
    assert told.commitments == [
        "ESP -> NER financial delivered 4000000 EUR [cash]",
        "ESP -> TCD financial delivered 9000000 EUR [cash]",
    ]


def test_a_noun_tells_help_without_an_event(indonesian: Read) -> None:
    told = indonesian("Hibah Jepang sebesar US$30 juta kepada Fiji membuat oposisi curiga.")
    assert told.commitments == ["JPN -> FJI financial pledged 30000000 USD [cash]"]
    assert told.reading.commitments[0].event is None


def test_who_blocks_help_is_not_who_gives_it(indonesian: Read) -> None:
    told = indonesian("Hungaria memblokir bantuan Uni Eropa senilai 6,6 miliar euro untuk Ukraina.")
    assert told.commitments == ["EU -> UKR financial delayed 6600000000 EUR"]


def test_who_is_thanked_for_giving_gave(english: Read) -> None:
    told = english("Moldova thanked Romania for having donated 5 million euros.")
    assert [line for line in told.commitments if line.startswith("MDA")] == []


def test_help_for_victims_is_humanitarian(english: Read) -> None:
    told = english(
        "The earthquake left thousands in the ruins of Port Vila. Survivors dug for their neighbours. "
        "New Zealand will provide NZ$10 million to Vanuatu."
    )
    assert told.commitments == ["NZL -> VUT humanitarian pledged 10000000 NZD [cash]"]


def test_the_next_sentence_says_what_a_package_is_for(indonesian: Read) -> None:
    told = indonesian(
        "Belgia menjanjikan paket senilai 900 juta euro kepada Ukraina. "
        "Paket itu meliputi keperluan militer saja."
    )
    assert told.commitments == ["BEL -> UKR military pledged 900000000 EUR"]


def test_help_goes_where_the_help_before_it_went(indonesian: Read) -> None:
    told = indonesian(
        "Jepang menjanjikan bantuan pangan US$7 juta kepada Sudan. Swiss menyanggupi 3 juta franc."
    )
    assert told.commitments[1] == "CHE -> SDN humanitarian pledged 3000000 CHF [cash]"


@pytest.mark.parametrize(
    "text",
    [
        "Turkey sold drones worth $300 million to Mali.",
        "Germany owes Poland 1.3 trillion euros in reparations, Warsaw says.",
        "Trade between China and Australia reached $200 billion.",
        "Boeing won a $3 billion contract from the Pentagon.",
        "The kidnappers asked Nigeria for a $1 million ransom.",
        "Japan allocated 2 trillion yen for defence.",
        "The Senate rejected a $10 billion package for Taiwan.",
        "The United States imposed sanctions on a network that sent $100 million to Hezbollah.",
        "Iran must pay a fine of $20 million.",
    ],
)
def test_money_that_is_no_help(english: Read, text: str) -> None:
    assert english(text).commitments == []


@pytest.mark.parametrize(
    "text",
    [
        "Turki menjual drone senilai US$300 juta kepada Mali.",
        "Jerman berutang 1,3 triliun euro kepada Polandia.",
        "Penculik meminta tebusan US$1 juta kepada Nigeria.",
        "Pemerintah Jepang menyetujui anggaran pertahanan 8 triliun yen.",
        "Senat menolak paket US$10 miliar untuk Taiwan.",
        "Investasi Jepang di Vietnam mencapai US$5 miliar.",
    ],
)
def test_money_that_is_no_help_in_indonesian(indonesian: Read, text: str) -> None:
    assert indonesian(text).commitments == []


@pytest.mark.parametrize(
    "text",
    [
        "Brazil urged the United States to halt its aid to Israel.",
        "Brazil called on members to spend 3 percent on weapons.",
    ],
)
def test_what_is_asked_must_itself_be_help(english: Read, text: str) -> None:
    assert english(text).commitments == []


def test_an_amount_told_in_the_next_clause_belongs_to_the_help_before(indonesian: Read) -> None:
    told = indonesian("Kanada mengirim obat dan tenda ke Haiti. Nilainya US$6 juta.")
    assert told.commitments == ["CAN -> HTI humanitarian delivered 6000000 USD [medical shelter]"]
