"""What stands around a predicate: its subject, how far it reaches, negation and modality."""

from __future__ import annotations

import pytest

from simpang.extract.clauses import Clause, ClauseReader
from simpang.language import analyse
from simpang.language.lexicon import lexicon


def read(language: str, text: str, verb: str) -> tuple[Clause, str, str]:
    """The clause of a verb, with the words of its subject and of what follows it."""
    doc = analyse(text, language)
    token = next(token for token in doc if token.text == verb)
    clause = ClauseReader(doc, lexicon(language)).read(token.i, token.i + 1)
    subject = doc[slice(*clause.subject)].text if clause.subject else ""
    return clause, subject.strip(" ,"), doc[slice(*clause.region)].text.strip()


@pytest.mark.parametrize(
    ("language", "text", "verb", "subject"),
    [
        ("id", "Pemerintah Mesir menolak usulan itu.", "menolak", "Pemerintah Mesir"),
        ("id", "Mesir menerima surat itu dan menolak usulannya.", "menolak", "Mesir"),
        ("id", "Mesir, yang menolak usulan itu, pergi.", "menolak", "Mesir"),
        ("id", "Usulan Mesir ditolak oleh Turki.", "ditolak", "Usulan Mesir"),
        ("en", "The Egyptian government rejected the plan.", "rejected", "The Egyptian government"),
        ("en", "Egypt received the letter and rejected the plan.", "rejected", "Egypt"),
        ("en", "Egypt, which rejected the plan, left.", "rejected", "Egypt"),
        ("en", "The plan was rejected by Turkey.", "rejected", "The plan"),
    ],
)
def test_the_subject_of_a_verb(language: str, text: str, verb: str, subject: str) -> None:
    assert read(language, text, verb)[1] == subject


@pytest.mark.parametrize(
    ("language", "text", "verb", "region"),
    [
        ("id", "Mesir menolak usulan itu meskipun Turki membujuk.", "menolak", "usulan itu"),
        ("id", "Mesir menolak usulan itu; Turki menerimanya.", "menolak", "usulan itu"),
        ("en", "Egypt rejected the plan because it was too dear.", "rejected", "the plan"),
        ("en", "Egypt rejected the plan; Turkey took it.", "rejected", "the plan"),
    ],
)
def test_a_clause_ends_where_the_next_one_begins(language: str, text: str, verb: str, region: str) -> None:
    assert read(language, text, verb)[2] == region


@pytest.mark.parametrize(
    ("language", "text", "verb", "marks"),
    [
        ("id", "Mesir menolak usulan itu.", "menolak", ""),
        ("id", "Mesir tidak menerima usulan itu.", "menerima", "negated"),
        ("id", "Mesir belum menerima usulan itu.", "menerima", "negated"),
        ("id", "Mesir akan menerima usulan itu.", "menerima", "future"),
        ("id", "Mesir tidak akan menerima usulan itu.", "menerima", "negated future"),
        ("id", "Mesir berencana menerima usulan itu.", "menerima", "intended"),
        ("id", "Mesir mungkin menerima usulan itu.", "menerima", "possible"),
        ("id", "Jika Mesir menerima usulan itu, perang usai.", "menerima", "possible"),
        ("en", "Egypt did not accept the plan.", "accept", "negated"),
        ("en", "Egypt has not yet accepted the plan.", "accepted", "negated"),
        ("en", "Egypt will accept the plan.", "accept", "future"),
        ("en", "Egypt will not accept the plan.", "accept", "negated future"),
        ("en", "Egypt plans to accept the plan.", "accept", "intended"),
        ("en", "Egypt may accept the plan.", "accept", "possible"),
        ("en", "If Egypt accepts the plan, the war is over.", "accepts", "possible"),
    ],
)
def test_negation_future_intention_and_possibility(language: str, text: str, verb: str, marks: str) -> None:
    clause, _, _ = read(language, text, verb)
    told = [name for name in ("negated", "future", "intended", "possible") if getattr(clause, name)]
    assert " ".join(told) == marks


def test_prepositions_open_slots() -> None:
    doc = analyse("Mesir mengirim bantuan kepada Sudan melalui Chad.", "id")
    clause = ClauseReader(doc, lexicon("id")).read(1, 2)
    slots = {name: [doc[slice(*tokens)].text for tokens in found] for name, found in clause.slots.items()}
    assert slots["kepada"] == ["Sudan"]
    assert slots["object"] == ["bantuan"]


def test_a_clause_does_not_reach_over_the_edge_of_reported_speech() -> None:
    doc = analyse("Mesir mengatakan Turki menolak usulan itu.", "id")
    verb = next(token.i for token in doc if token.text == "menolak")
    start = next(token.i for token in doc if token.text == "Turki")
    subject = ClauseReader(doc, lexicon("id"), speech=[(start, len(doc))]).subject(verb)
    assert subject is not None
    assert doc[slice(*subject)].text == "Turki"
