"""Names of people and bodies compared by their writing."""

from __future__ import annotations

import pytest

from simpang.values.names import fold, is_acronym_of, near_acronym, same_person


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Jonas Gahr Støre", "jonas gahr store"),
        ("Łódź", "lodz"),
        ("al-Qur’an", "al qur an"),
        ("İstanbul", "istanbul"),
        ("  A.B.  ", "a b"),
        ("Straße", "strasse"),
        ("—", ""),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Zelensky", "Volodymyr Zelenskyy"),
        ("Vladimir Zelensky", "Volodymyr Zelenskiy"),
        ("Bashar al-Assad", "Assad"),
        ("Al Assad", "Bashar al-Assad"),
        ("Itamar Ben-Gvir", "Ben Gvir"),
        ("J. Biden", "Joe Biden"),
        ("Joseph Biden", "Joe Biden"),
        ("Xi", "Xi Jinping"),
        ("Prabowo", "Prabowo Subianto"),
        ("Recep Tayyip Erdoğan", "Tayyip Erdogan"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Abe Shinzo", "Shinzo Abe"),
        ("Mohammed bin Salman", "Muhammad bin Salman"),
        ("Ursula von der Leyen", "Von der Leyen"),
        ("Marcos", "Ferdinand Marcos Jr."),
        ("Le Pen", "Marine Le Pen"),
    ],
)
def test_names_of_one_person(a: str, b: str) -> None:
    assert same_person(a, b) and same_person(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Boris Johnson", "Pal Jonson"),
        ("Johnson", "Pal Jonson"),
        ("Joe Biden", "Hunter Biden"),
        ("Kim Jong-un", "Kim Yo-jong"),
        ("Ferdinand Marcos Jr.", "Ferdinand Marcos Sr."),
        ("de", "Charles de Gaulle"),
        ("Donald Trump", "Ronald Trump"),
        ("Marine Le Pen", "Jean-Marie Le Pen"),
        ("", "Xi Jinping"),
        ("B", "Boris Bo"),
    ],
)
def test_names_of_two_people(a: str, b: str) -> None:
    assert not same_person(a, b) and not same_person(b, a)


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("PBB", "Perserikatan Bangsa-Bangsa"),
        ("UE", "Uni Eropa"),
        ("OKI", "Organisasi Kerja Sama Islam"),
        ("BNPB", "Badan Nasional Penanggulangan Bencana"),
        ("Basarnas", "Badan SAR Nasional"),
        ("NATO", "North Atlantic Treaty Organization"),
        ("U.N.", "United Nations"),
        ("OSCE", "Organization for Security and Co-operation in Europe"),
        ("UNRWA", "United Nations Relief and Works Agency for Palestine Refugees in the Near East"),
        ("ASEAN", "Association of Southeast Asian Nations"),
        ("ICRC", "International Committee of the Red Cross"),
    ],
)
def test_acronyms(acronym: str, name: str) -> None:
    assert is_acronym_of(acronym, name)


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("NATO", "Pakta Pertahanan Atlantik Utara"),
        ("FSB", "Federal Security Service"),
        ("N", "Nations"),
        ("", ""),
        ("BASARNAS", "Badan SAR Nasional"),
        ("UNRWE", "United Nations Relief and Works Agency"),
    ],
)
def test_no_acronyms_by_their_letters(acronym: str, name: str) -> None:
    assert not is_acronym_of(acronym, name)


@pytest.mark.parametrize(
    ("acronym", "name", "near"),
    [
        ("UNWRA", "United Nations Relief and Works Agency for Palestine Refugees", True),
        ("UNWRA", "UNRWA", True),
        ("IAEE", "International Atomic Energy Agency", True),
        ("OSCD", "OSCE", True),
        ("NATO", "NATO", False),
        ("OTAN", "NATO", False),
        ("UN", "EU", False),
        ("ICRC", "International Committee of the Red Cross", False),
    ],
)
def test_near_acronyms(acronym: str, name: str, near: bool) -> None:
    assert near_acronym(acronym, name) is near
