"""The way through: the same text gives the same bytes, and every record leads back to its words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simpang import read, readings
from simpang.errors import GatherError, LanguageError
from simpang.records import Reading, Span, Unread

NEWS = {
    "id": (
        "JAKARTA – Rusia mengusir dua diplomat Jerman pada Senin. “Kami menolak tuduhan itu,” kata "
        "Menteri Luar Negeri Jerman Annalena Baerbock kepada Reuters.\n\nJerman, anggota NATO, menjanjikan "
        "bantuan "
        "amunisi senilai €30 juta kepada Ukraina. Aliansi itu kini beranggotakan 31 negara."
    ),
    "en": (
        "BERLIN (Reuters) – Russia expelled two German diplomats on Monday. “We reject the charge,” said "
        "Annalena Baerbock, the German foreign minister.\n\nGermany, a member of NATO, pledged €30 million "
        "in "
        "military aid to Ukraine. The alliance has 31 members."
    ),
}
PIECES = st.lists(
    st.sampled_from(
        [
            "Rusia",
            "Inggris",
            "NATO",
            "Menteri Luar Negeri",
            "Hakan Fidan",
            "Reuters",
            "Kyiv",
            "mengusir",
            "dikecam oleh",
            "mengatakan bahwa",
            "Menurut",
            "anggota",
            "perang antara",
            "dan",
            "yang",
            "tidak",
            "akan",
            "US$5 juta",
            "31 Februari",
            "31 anggota",
            "bermarkas di",
            "(NATO)",
            "kedua negara",
            "ia",
            "“",
            "”",
            '"',
            "Russia",
            "British diplomats",
            "said that",
            "expelled",
            "according to",
            "member of",
            "the alliance",
            "war between",
            "of",
            "will",
            "not",
            "he",
            "told",
            "31 members",
            ",",
            ".",
            "x\n\nx",
            "—",
            "😀",
            "…",
        ]
    ),
    min_size=1,
    max_size=25,
).map(" ".join)


def spans(reading: Reading) -> Iterator[Span]:
    """All spans of a Reading."""
    yield from reading.report.sentences
    for actor in reading.actors:
        yield from actor.mentions
    for event in reading.events:
        yield from (event.evidence, event.trigger)
    for statement in reading.statements:
        yield from (statement.content, statement.cue)
    for record in (*reading.relations, *reading.commitments, *reading.findings):
        yield record.evidence


def dangling(reading: Reading) -> set[str]:
    """Ids that a record points to and that no record has."""
    actors = {actor.id for actor in reading.actors}
    events = {event.id for event in reading.events}
    statements = {statement.id for statement in reading.statements}
    others = {record.id for record in (*reading.relations, *reading.commitments)}
    named: set[str | None] = set()
    for event in reading.events:
        named |= {*event.actors, *event.recipients}
    for statement in reading.statements:
        named |= {statement.speaker, *statement.via, *statement.addressees}
    for relation in reading.relations:
        named |= {relation.subject} | ({relation.object} if "@" not in relation.object else set())
    for commitment in reading.commitments:
        named |= {*commitment.donors, *commitment.recipients}
    said = {record.attributed_to for record in (*reading.events, *reading.relations, *reading.commitments)}
    said |= {statement.within for statement in reading.statements}
    acted = {commitment.event for commitment in reading.commitments}
    found = {finding.record for finding in reading.findings}
    missing = (named - actors) | (said - statements) | (acted - events)
    missing |= found - actors - events - statements - others
    return {id_ for id_ in missing if id_ is not None}


def check(reading: Reading, text: str) -> None:
    length = len(reading.report.text)
    assert all(0 <= start < end <= length for start, end in spans(reading)), text
    assert dangling(reading) == set(), text


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_same_text_gives_the_same_bytes(language: str) -> None:
    first = read(NEWS[language], language=language, published="2024-05-07").model_dump_json()
    again = read(NEWS[language], language=language, published="2024-05-07").model_dump_json()
    assert first == again


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_layer_is_there_and_every_record_leads_back_to_its_words(language: str) -> None:
    reading = read(NEWS[language], language=language, published="2024-05-07")
    assert (
        reading.events
        and reading.statements
        and reading.relations
        and reading.commitments
        and reading.findings
    )
    check(reading, NEWS[language])


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_reading_says_what_made_it(language: str) -> None:
    provenance = read("Kota itu tenang.", language=language).provenance
    assert provenance.pipeline.startswith(f"{language}_")
    assert all((provenance.program, provenance.lexicon, provenance.reference))


def test_sentences_are_told_with_the_report() -> None:
    report = read("Kota itu tenang. Pasar sudah buka.", language="id").report
    assert [report.text[start:end].strip() for start, end in report.sentences] == [
        "Kota itu tenang.",
        "Pasar sudah buka.",
    ]


@pytest.mark.parametrize("text", ["…", "“", "1", "NATO", "NATO (NATO) (NATO)", "A" * 500])
@pytest.mark.parametrize("language", ["id", "en"])
def test_a_text_that_says_nothing_is_read_all_the_same(language: str, text: str) -> None:
    check(read(text, language=language), text)


@pytest.mark.parametrize("day", ["2024-05-07", "2024-05-07T21:00:00+07:00", None])
def test_a_day_may_be_known_or_not(day: str | None) -> None:
    reading = read(NEWS["id"], language="id", published=day)
    check(reading, NEWS["id"])
    counted = [finding for finding in reading.findings if "member_count" in finding.about]
    assert len(counted) == (1 if day else 0)


@pytest.mark.parametrize(
    ("text", "day", "code"),
    [("", None, "empty"), (" \n\n", None, "empty"), ("Kota itu tenang.", "2024-05", "bad_field")],
)
def test_what_is_no_report_is_an_error(text: str, day: str | None, code: str) -> None:
    with pytest.raises(GatherError) as caught:
        read(text, language="id", published=day)
    assert caught.value.code == code


def test_a_language_that_is_not_read_is_an_error() -> None:
    with pytest.raises(LanguageError, match="fr"):
        read("La Russie a expulsé deux diplomates allemands.", language="fr")


def test_one_report_that_cannot_be_read_never_stops_the_rest(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(
        "La Russie a expulsé lundi deux diplomates allemands. Le ministère allemand des Affaires étrangères "
        "a "
        "dénoncé une décision injustifiée et a promis une réponse dans les prochains jours.",
        encoding="utf-8",
    )
    (tmp_path / "2.txt").write_text(
        "Rusia mengusir dua diplomat Jerman pada Senin. Kementerian Luar Negeri Jerman mengecam keputusan "
        "itu.",
        encoding="utf-8",
    )
    french, indonesian = readings([tmp_path])
    assert isinstance(french, Unread)
    assert french.error.code == "language"
    assert "1.txt" in french.error.message
    assert isinstance(indonesian, Reading)
    assert indonesian.events


@pytest.mark.parametrize("language", ["id", "en"])
@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(
    text=PIECES | st.text(max_size=80).map("Kota ".__add__),
    day=st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1)),
)
def test_any_text_at_all_is_read(language: str, text: str, day: date | None) -> None:
    check(read(text, language=language, published=str(day) if day else None), text)
