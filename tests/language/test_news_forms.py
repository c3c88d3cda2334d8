"""Forms that news writes and that cut sentences and words in the wrong places when they are not known."""

from __future__ import annotations

import pytest

from simpang.language import analyse


def sentences(text: str, language: str) -> list[str]:
    return [sentence.text.strip() for sentence in analyse(text, language).sents if sentence.text.strip()]


def words(text: str, language: str) -> list[str]:
    return [token.text for token in analyse(text, language) if not token.is_space]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("Utusan itu tiba di Kairo, Rabu (22/5/2024).", "Ia langsung menuju istana.", "id"),
        ("Anggota blok itu a.l. Malaysia dan Laos.", "Kamboja masuk belakangan.", "id"),
        ("Dewan mengesahkan Resolusi No. 5 tentang Sudan.", "Rusia abstain.", "id"),
        ("Menlu RI Retno Marsudi bertemu Prof. Dr. H. Alwi Shihab.", "Keduanya membahas Gaza.", "id"),
        ("Kementerian itu beralamat di Jl. Pejambon No. 6.", "Demonstran berkumpul di depannya.", "id"),
        ("Serangan pada 7 Okt. 2023 menewaskan ratusan orang.", "Perang pecah sesudahnya.", "id"),
        ("The envoy met Lt. Gen. Mark Hale in the capital.", "They discussed the truce.", "en"),
        ("The council adopted Resolution No. 5 on Sudan.", "Russia abstained.", "en"),
        ("Sgt. Tom Reed of St. Louis was freed on Wed. Jan. 3.", "He flew home at once.", "en"),
        ("The U.S. Senate approved a $95 bln bill.", "The president signed it.", "en"),
    ],
)
def test_abbreviations_and_dates_in_brackets_end_no_sentence(first: str, second: str, language: str) -> None:
    assert sentences(f"{first} {second}", language) == [first, second]


@pytest.mark.parametrize(
    ("text", "word", "language"),
    [
        ("Washington menyiapkan US$95 miliar.", "US$95", "id"),
        ("Bantuan AS$95 juta cair.", "AS$95", "id"),
        ("Jakarta menyumbang Rp1,5 triliun.", "Rp1,5", "id"),
        ("Jet F-16 terbang rendah.", "F-16", "id"),
        ("Sukhoi Su-30MKI mencegat pesawat itu.", "Su-30MKI", "id"),
        ("Negara-negara Teluk menolak.", "Negara-negara", "id"),
        ("Two F-16 jets were scrambled.", "F-16", "en"),
        ("The vote was held on Wed. night.", "Wed.", "en"),
    ],
)
def test_sums_weapons_and_reduplications_are_one_word(text: str, word: str, language: str) -> None:
    assert word in words(text, language)


@pytest.mark.parametrize("language", ["id", "en"])
def test_two_names_with_a_hyphen_are_two_names(language: str) -> None:
    text = "Poros Houthi-Iran menguat." if language == "id" else "The Houthi-Iran axis grew."
    assert {"Houthi", "Iran"} <= set(words(text, language))


def test_the_sign_of_a_currency_may_stand_apart() -> None:
    assert sentences("Jakarta menyetujui Rp 1,5 triliun. Manila menunggu.", "id") == [
        "Jakarta menyetujui Rp 1,5 triliun.",
        "Manila menunggu.",
    ]


@pytest.mark.parametrize(
    ("text", "expected", "language"),
    [
        ("PresidenDonald Trump menolak.", ["Presiden", "Donald", "Trump"], "id"),
        ("Hal itu dilaporkan olehReuters.", ["oleh", "Reuters"], "id"),
        ("PresidentDonald Trump refused.", ["President", "Donald", "Trump"], "en"),
        ("Talks failed, saidReuters.", ["said", "Reuters"], "en"),
    ],
)
def test_a_space_that_a_link_swallowed_is_seen(text: str, expected: list[str], language: str) -> None:
    assert set(expected) <= set(words(text, language))


@pytest.mark.parametrize("name", ["MacArthur", "DeSantis", "McConnell"])
def test_a_name_with_a_capital_inside_stays_whole(name: str) -> None:
    assert name in words(f"Berlin backed {name} on Friday.", "en")


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_missing_space_after_a_full_stop_ends_the_sentence(language: str) -> None:
    text = {
        "id": "Presiden mengecam serangan itu.Menurut istana, korban bertambah.",
        "en": "The president condemned the attack.The palace said more had died.",
    }[language]
    assert len(sentences(text, language)) == 2


def test_a_quotation_over_several_sentences_keeps_its_sentences() -> None:
    text = '"Kami menolak. Kami tidak akan mundur dari perundingan itu," kata Menlu Retno Marsudi.'
    assert sentences(text, "id") == [
        '"Kami menolak.',
        'Kami tidak akan mundur dari perundingan itu," kata Menlu Retno Marsudi.',
    ]


@pytest.mark.parametrize(
    ("headline", "lead", "language"),
    [
        ("Dua Jet, Satu Pesan untuk Teheran", "Moskow mengirim dua jet tempur.", "id"),
        ("Two Jets, One Message for Tehran", "Moscow sent two fighter jets.", "en"),
    ],
)
def test_a_headline_without_a_verb_is_a_sentence(headline: str, lead: str, language: str) -> None:
    assert sentences(f"{headline}\n\n{lead}", language) == [headline, lead]
