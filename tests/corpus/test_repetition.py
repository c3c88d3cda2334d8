"""What the corpus may not repeat: a sentence of its own, five words of somebody else's."""

from __future__ import annotations

from repetition import runs, sentences_twice, shared_runs


def test_a_sentence_in_two_reports_is_found() -> None:
    reports = [
        ("a", "Kairo menunggu. Perundingan di Jenewa ditunda sampai pekan depan."),
        ("b", "Perundingan di Jenewa ditunda sampai pekan depan. Tripoli kecewa."),
    ]
    assert list(sentences_twice(reports)) == [
        "b: stands in a as well: 'perundingan di jenewa ditunda sampai pekan depan.'"
    ]


def test_a_short_sentence_may_come_twice() -> None:
    assert list(sentences_twice([("a", "He declined to comment."), ("b", "He declined to comment.")])) == []


def test_a_quotation_ends_a_sentence() -> None:
    reports = [("a", '"Kami tidak akan pernah mundur dari kota itu." Ia pergi.'), ("b", "Ia pergi.")]
    assert list(sentences_twice(reports)) == []


def test_five_words_in_a_row_are_shared() -> None:
    found = shared_runs(
        [("a", "The ministers agreed to reopen the crossing on Friday.")],
        [("b", "Both sides agreed to reopen the crossing at once.")],
    )
    assert list(found) == ["a: shares with b: 'agreed to reopen the crossing'"]


def test_names_and_titles_are_no_shared_words() -> None:
    assert runs("Menteri Luar Negeri Retno Marsudi tiba.") == set()


def test_a_run_does_not_cross_the_end_of_a_sentence() -> None:
    assert runs("They left the capital. Nobody saw the convoy.") == set()
