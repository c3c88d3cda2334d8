"""Writing a Reading and reading it back is identity, whatever it holds."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simpang import records
from simpang.ledger import open_ledger
from simpang.records import Reading

Some = st.SearchStrategy[Any]

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
maybe_words = st.none() | words
spans = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6))
counts = st.none() | st.integers(-(2**63), 2**63 - 1)
# SQLite knows no negative zero, and nothing that a report tells is one.
numbers = st.floats(allow_nan=False).map(lambda number: number + 0.0)
confidences = st.floats(0, 1)
periods = st.none() | st.builds(records.Period, start=maybe_words, end=maybe_words, text=words)
places = st.none() | st.builds(
    records.Place,
    name=words,
    country=maybe_words,
    latitude=st.none() | numbers,
    longitude=st.none() | numbers,
    geoname_id=counts,
    text=words,
)
facts = st.none() | st.builds(
    records.Fact, statement=words, valid_from=maybe_words, valid_until=maybe_words, source=words
)
provenances = st.builds(records.Provenance, program=words, pipeline=words, lexicon=words, reference=words)


def choice(literal: Any) -> Some:
    return st.sampled_from(get_args(literal))


def several(strategy: Some) -> Some:
    return st.lists(strategy, max_size=3).map(tuple)


amounts = st.none() | st.builds(
    records.Amount, value=numbers, currency=maybe_words, qualifier=choice(records.Qualifier), text=words
)
items = st.builds(records.Item, category=choice(records.ItemCategory), name=words, count=counts)
reports = st.builds(
    records.Report,
    id=st.text("0123456789abcdef", min_size=1, max_size=64),
    source=words,
    url=maybe_words,
    outlet=maybe_words,
    title=maybe_words,
    author=maybe_words,
    published=maybe_words,
    published_from=st.none() | choice(records.PublishedFrom),
    language=maybe_words,
    text=st.text(st.characters(exclude_categories=["Cs"])),
    sentences=several(spans),
)


@dataclass(frozen=True)
class Names:
    """The ids of the records of one Reading, which its records may name."""

    actors: list[str]
    statements: list[str]
    events: list[str]

    def one(self, names: list[str]) -> Some:
        return st.none() | st.sampled_from(names) if names else st.none()

    @property
    def actor(self) -> Some:
        return st.sampled_from(self.actors)

    @property
    def cast(self) -> Some:
        return several(self.actor) if self.actors else st.just(())

    @property
    def told(self) -> dict[str, Some]:
        return {"attributed_to": self.one(self.statements), "rule": words, "confidence": confidences}


def actor(name: str) -> Some:
    return st.builds(
        records.Actor,
        id=st.just(name),
        code=maybe_words,
        name=words,
        kind=choice(records.ActorKind),
        sector=st.none() | choice(records.Sector),
        country=maybe_words,
        office=maybe_words,
        reference=maybe_words,
        mentions=several(spans),
        confidence=confidences,
    )


def statement(name: str, names: Names) -> Some:
    return st.builds(
        records.Statement,
        id=st.just(name),
        speaker=names.actor,
        act=choice(records.Act),
        direct=st.booleans(),
        addressees=names.cast,
        via=names.cast,
        content=spans,
        cue=spans,
        within=names.one(names.statements),
        rule=words,
        confidence=confidences,
    )


def event(name: str, names: Names) -> Some:
    return st.builds(
        records.Event,
        id=st.just(name),
        type=choice(records.EventType),
        mode=maybe_words,
        context=several(words),
        status=choice(records.EventStatus),
        actors=names.cast,
        recipients=names.cast,
        time=periods,
        place=places,
        magnitude=st.none() | st.dictionaries(words, st.integers(), max_size=2),
        cameo=maybe_words,
        goldstein=st.none() | numbers,
        quad=st.none() | st.integers(1, 4),
        evidence=spans,
        trigger=spans,
        **names.told,
    )


def relation(name: str, names: Names) -> Some:
    return st.builds(
        records.Relation,
        id=st.just(name),
        subject=names.actor,
        predicate=choice(records.Predicate),
        object=names.actor | words.map("minister@{}".format),
        polarity=choice(records.Polarity),
        status=choice(records.RelationStatus),
        since=maybe_words,
        until=maybe_words,
        evidence=spans,
        **names.told,
    )


def commitment(name: str, names: Names) -> Some:
    return st.builds(
        records.Commitment,
        id=st.just(name),
        donors=names.cast,
        recipients=names.cast,
        kind=choice(records.CommitmentKind),
        stage=choice(records.Stage),
        amount=amounts,
        items=several(items),
        time=periods,
        evidence=spans,
        event=names.one(names.events),
        **names.told,
    )


def finding(name: str, names: Names) -> Some:
    return st.builds(
        records.Finding,
        id=st.just(name),
        kind=choice(records.FindingKind),
        about=several(words),
        record=names.one([*names.actors, *names.events]),
        severity=choice(records.Severity),
        message=words,
        reference=facts,
        evidence=spans,
        confidence=confidences,
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any Reading whose records name only records that it holds."""

    def ids(letter: str) -> list[str]:
        return [f"{letter}{number}" for number in range(draw(st.integers(0, 3)))]

    cast = ids("a")
    names = Names(actors=cast, statements=ids("s") if cast else [], events=ids("e"))
    return Reading(
        report=draw(reports),
        actors=tuple(draw(actor(name)) for name in names.actors),
        events=tuple(draw(event(name, names)) for name in names.events),
        statements=tuple(draw(statement(name, names)) for name in names.statements),
        relations=tuple(draw(relation(name, names)) for name in (ids("r") if cast else [])),
        commitments=tuple(draw(commitment(name, names)) for name in ids("c")),
        findings=tuple(draw(finding(name, names)) for name in ids("f")),
        provenance=draw(provenances),
    )


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(reading=readings())
def test_write_then_read_is_identity(reading: Reading) -> None:
    with TemporaryDirectory() as folder, open_ledger(Path(folder) / "simpang.db") as ledger:
        assert ledger.add(reading).outcome == "added"
        stored = ledger.reading(reading.report.id)
        assert stored == reading
        assert stored.model_dump_json() == reading.model_dump_json()
        assert ledger.add(stored).outcome == "unchanged"
