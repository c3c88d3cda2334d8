"""Help that goes, or is to go: `donors -> recipients kind stage amount [goods]`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "commitments"),
    [
        (
            "Belanda menyerahkan 18 jet tempur F-16 kepada Ukraina.",
            ["NLD -> UKR military delivered [aircraft]"],
        ),
        ("Jerman akan mengirim amunisi ke Ukraina.", ["DEU -> UKR military pledged [ammunition]"]),
        (
            "Qatar menyalurkan bantuan kemanusiaan senilai US$50 juta kepada Lebanon.",
            ["QAT -> LBN humanitarian delivered 50000000 USD"],
        ),
        (
            "Jepang menjanjikan bantuan €200 juta kepada Ukraina.",
            ["JPN -> UKR financial pledged 200000000 EUR"],
        ),
        (
            "Senat Amerika Serikat menyetujui bantuan militer US$14 miliar untuk Israel.",
            ["USA -> ISR military approved 14000000000 USD"],
        ),
        ("Ukraina meminta Jerman mengirim rudal.", ["DEU -> UKR military requested [missile]"]),
        ("Amerika Serikat membekukan bantuan untuk Etiopia.", ["USA -> ETH humanitarian delayed"]),
        (
            "Uni Emirat Arab mengirim makanan dan obat-obatan ke Sudan.",
            ["ARE -> SDN humanitarian delivered [food medical]"],
        ),
        ("Hungaria tidak mengirim senjata ke Ukraina.", []),
        ("Korea Selatan mungkin mengirim senjata ke Ukraina.", []),
        ("Slowakia menolak mengirim amunisi ke Ukraina.", []),
        ("Amerika Serikat menjual jet tempur kepada Polandia.", []),
    ],
)
def test_help_and_how_far_it_has_come(indonesian: Read, text: str, commitments: list[str]) -> None:
    assert indonesian(text).commitments == commitments


@pytest.mark.parametrize(
    ("text", "commitments"),
    [
        (
            "The Netherlands delivered 18 F-16 fighter jets to Ukraine.",
            ["NLD -> UKR military delivered [aircraft]"],
        ),
        ("Japan pledged $200 million in aid to Ukraine.", ["JPN -> UKR financial pledged 200000000 USD"]),
        ("Germany will send ammunition to Ukraine.", ["DEU -> UKR military pledged [ammunition]"]),
        (
            "Qatar sent $50 million in humanitarian aid to Lebanon.",
            ["QAT -> LBN humanitarian delivered 50000000 USD"],
        ),
        (
            "The U.S. Senate approved $14 billion in military aid for Israel.",
            ["USA -> ISR military approved 14000000000 USD"],
        ),
        ("Ukraine asked Germany to send missiles.", ["DEU -> UKR military requested [missile]"]),
        ("The United States suspended aid to Ethiopia.", ["USA -> ETH humanitarian delayed"]),
        ("Hungary did not send weapons to Ukraine.", []),
        ("The United States sold fighter jets to Poland.", []),
    ],
)
def test_english_help(english: Read, text: str, commitments: list[str]) -> None:
    assert english(text).commitments == commitments


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("Japan pledged about $200 million in aid to Ukraine.", "about"),
        ("Japan pledged up to $200 million in aid to Ukraine.", "up_to"),
        ("Japan pledged at least $200 million in aid to Ukraine.", "at_least"),
    ],
)
def test_an_amount_keeps_how_sure_it_is(english: Read, text: str, qualifier: str) -> None:
    (commitment,) = english(text).reading.commitments
    assert (commitment.amount.qualifier, commitment.amount.value) == (qualifier, 200_000_000)


def test_goods_are_counted(indonesian: Read) -> None:
    (commitment,) = indonesian("Belanda menyerahkan 18 jet tempur F-16 kepada Ukraina.").reading.commitments
    assert [(item.category, item.count) for item in commitment.items] == [("aircraft", 18)]


def test_a_commitment_stands_beside_its_event(indonesian: Read) -> None:
    reading = indonesian("Belanda menyerahkan 18 jet tempur F-16 kepada Ukraina.").reading
    assert reading.commitments[0].event == reading.events[0].id


def test_a_package_is_followed_from_promise_to_delivery(indonesian: Read) -> None:
    told = indonesian(
        "Denmark menjanjikan bantuan artileri kepada Ukraina pada Maret. "
        "Pekan lalu, Denmark mengirim artileri itu ke Ukraina."
    )
    assert [commitment.stage for commitment in told.reading.commitments] == ["pledged", "delivered"]


def test_one_package_told_twice_is_one(indonesian: Read) -> None:
    told = indonesian(
        "Jepang menjanjikan bantuan €200 juta kepada Ukraina. Jepang menjanjikan bantuan itu kepada Ukraina "
        "di Roma."
    )
    assert len(told.commitments) == 1


def test_a_dollar_is_the_donors_own(english: Read) -> None:
    (commitment,) = english("Canada pledged C$60 million in aid to Haiti.").reading.commitments
    assert commitment.amount.currency == "CAD"
