"""From what the layers found to records: ids in the order of the text, spans, attribution."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Read = Callable[..., Any]

REPORT = (
    "Rusia mengusir dua diplomat Jerman pada Senin. "
    "“Kami menolak tuduhan itu,” kata Menteri Luar Negeri Jerman Annalena Baerbock kepada Reuters.\n\n"
    "Jerman, anggota NATO, mengirim tiga tank ke Ukraina. Menurut Kyiv, tank itu sudah tiba."
)


def test_ids_count_up_in_each_layer(indonesian: Read) -> None:
    reading = indonesian(REPORT).reading
    for records, letter in (
        (reading.actors, "a"),
        (reading.events, "e"),
        (reading.statements, "s"),
        (reading.relations, "r"),
        (reading.commitments, "c"),
        (reading.findings, "f"),
    ):
        assert [record.id for record in records] == [f"{letter}{n}" for n in range(1, len(records) + 1)]


def test_actors_stand_in_the_order_in_which_the_text_names_them(indonesian: Read) -> None:
    reading = indonesian(REPORT).reading
    first = [actor.mentions[0][0] for actor in reading.actors]
    assert first == sorted(first)


def test_whoever_takes_part_in_no_record_is_left_out(indonesian: Read) -> None:
    told = indonesian("Rusia mengusir dua diplomat Jerman. Cuaca di Peru cerah.")
    assert [actor.code for actor in told.reading.actors] == ["RUS", "DEU"]


def test_mentions_are_the_words_of_the_text(indonesian: Read) -> None:
    told = indonesian(REPORT)
    words = {told.words(span) for actor in told.reading.actors for span in actor.mentions}
    assert {"Rusia", "diplomat Jerman", "Annalena Baerbock", "Reuters", "NATO", "Ukraina", "Kyiv"} <= words


def test_evidence_spans_carry_no_space_at_their_ends(indonesian: Read) -> None:
    told = indonesian(REPORT)
    reading = told.reading
    for record in (*reading.events, *reading.relations, *reading.commitments):
        words = told.words(record.evidence)
        assert words and words == words.strip()


def test_the_trigger_of_an_event_lies_in_its_evidence(indonesian: Read) -> None:
    for event in indonesian(REPORT).reading.events:
        assert event.evidence[0] <= event.trigger[0] < event.trigger[1] <= event.evidence[1]


def test_an_act_that_somebody_tells_of_is_attributed_to_the_innermost_statement(english: Read) -> None:
    reading = english("Ukraine said that Poland had warned that Russia attacked Odesa.").reading
    inner = max(reading.statements, key=lambda statement: statement.content[0])
    assert [event.attributed_to for event in reading.events if event.type == "ASSAULT"] == [inner.id]
    assert inner.within is not None


def test_what_the_report_itself_tells_is_attributed_to_nobody(indonesian: Read) -> None:
    reading = indonesian("Rusia mengusir dua diplomat Jerman.").reading
    assert [event.attributed_to for event in reading.events] == [None]
