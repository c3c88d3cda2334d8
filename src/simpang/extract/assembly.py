"""From what the layers found to records: ids, character spans, attribution.

In come the layers' findings over tokens and actor keys, out comes a Reading. Actors that take part in no record
are left out; ids count up in the order of the text, so that the same input gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc

from simpang.extract.acts import Act
from simpang.extract.cast import Cast
from simpang.extract.clauses import Range
from simpang.extract.commitments import Help
from simpang.extract.harm import harm_of
from simpang.extract.relations import Tie
from simpang.extract.setting import Setting
from simpang.extract.speech import Speech
from simpang.extract.times import time_of
from simpang.frames import type_rules
from simpang.records import (
    Actor,
    Amount,
    Commitment,
    Event,
    Item,
    Provenance,
    Reading,
    Relation,
    Report,
    Span,
    Statement,
)


@dataclass(frozen=True)
class _Ids:
    """Actor ids by key, and statement and event ids by position."""

    actors: dict[str, str]
    statements: list[tuple[Speech, str]]
    events: list[tuple[Act, str]]

    def keys(self, keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(self.actors[key] for key in keys)

    def attribution(self, start: int) -> str | None:
        """The innermost statement whose content covers a character."""
        covering = [
            (s.content[1] - s.content[0], id_)
            for s, id_ in self.statements
            if s.content[0] <= start < s.content[1]
        ]
        return min(covering)[1] if covering else None


def assemble(
    doc: Doc,
    report: Report,
    cast: Cast,
    speeches: list[Speech],
    acts: list[Act],
    ties: list[Tie],
    helps: list[Help],
    provenance: Provenance,
    setting: Setting,
) -> Reading:
    """The Reading of a report, without findings."""
    shown = [act for act in acts if not act.frame.silent]
    used = _used(speeches, shown, ties, helps)
    order = sorted(used, key=lambda key: (_first_mention(cast, key), key))
    ids = _Ids(
        actors={key: f"a{number}" for number, key in enumerate(order, 1)},
        statements=[(speech, f"s{number}") for number, speech in enumerate(speeches, 1)],
        events=[(act, f"e{number}") for number, act in enumerate(shown, 1)],
    )
    return Reading(
        report=report,
        actors=tuple(_actor(doc, cast, key, ids) for key in order),
        events=tuple(_event(doc, act, id_, ids, setting) for act, id_ in ids.events),
        statements=tuple(_statement(doc, speech, id_, ids) for speech, id_ in ids.statements),
        relations=tuple(_relation(doc, tie, f"r{number}", ids) for number, tie in enumerate(ties, 1)),
        commitments=tuple(_commitment(doc, each, f"c{n}", ids, setting) for n, each in enumerate(helps, 1)),
        provenance=provenance,
    )


def _used(speeches: list[Speech], acts: list[Act], ties: list[Tie], helps: list[Help]) -> set[str]:
    used: set[str] = set()
    for speech in speeches:
        used |= {speech.speaker, *speech.via, *speech.addressees}
    for act in acts:
        used |= {*act.actors, *act.recipients}
    for tie in ties:
        used.add(tie.subject)
        if "@" not in tie.object:
            used.add(tie.object)
    for each in helps:
        used |= {*each.donors, *each.recipients}
    return used


def _first_mention(cast: Cast, key: str) -> int:
    if key in cast.sources:
        return cast.sources[key][0]
    return next((mention.start for mention in cast.mentions if key in mention.actors), len(cast.mentions))


def chars(doc: Doc, tokens: Range) -> Span:
    """The characters of a token range, without space at its ends."""
    start, end = tokens
    while end - 1 > start and doc[end - 1].is_space:
        end -= 1
    while start < end - 1 and doc[start].is_space:
        start += 1
    last = doc[end - 1]
    return doc[start].idx, last.idx + len(last)


def _actor(doc: Doc, cast: Cast, key: str, ids: _Ids) -> Actor:
    spans = tuple(chars(doc, (m.start, m.end)) for m in cast.mentions if key in m.actors)
    if key in cast.sources:
        spans = (chars(doc, cast.sources[key]),)
    return cast.actors[key].model_copy(update={"id": ids.actors[key], "mentions": spans})


def _event(doc: Doc, act: Act, id_: str, ids: _Ids, setting: Setting) -> Event:
    rule = type_rules()[act.type]
    evidence = chars(doc, act.evidence)
    trigger = chars(doc, act.trigger)
    return Event(
        id=id_,
        type=act.type,
        mode=act.mode,
        context=act.frame.contexts,
        status=act.status,
        actors=ids.keys(act.actors),
        recipients=ids.keys(act.recipients),
        time=time_of(doc, act.trigger[0], setting),
        magnitude=harm_of(doc, act.trigger[0], act.type, setting),
        cameo=act.frame.cameo,
        goldstein=rule.goldstein,
        quad=rule.quad,
        evidence=evidence,
        trigger=trigger,
        attributed_to=ids.attribution(trigger[0]),
        rule=act.rule,
        confidence=act.confidence,
    )


def _statement(doc: Doc, speech: Speech, id_: str, ids: _Ids) -> Statement:
    outer = [
        (other.content[1] - other.content[0], other_id)
        for other, other_id in ids.statements
        if other is not speech
        and other.content[0] <= speech.content[0]
        and speech.content[1] <= other.content[1]
        and other.content != speech.content
    ]
    return Statement(
        id=id_,
        speaker=ids.actors[speech.speaker],
        act=speech.act,
        direct=speech.direct,
        addressees=ids.keys(speech.addressees),
        via=ids.keys(speech.via),
        content=speech.content,
        cue=chars(doc, speech.cue),
        within=min(outer)[1] if outer else None,
        rule=speech.rule,
        confidence=speech.confidence,
    )


def _relation(doc: Doc, tie: Tie, id_: str, ids: _Ids) -> Relation:
    evidence = chars(doc, tie.evidence)
    return Relation(
        id=id_,
        subject=ids.actors[tie.subject],
        predicate=tie.predicate,
        object=ids.actors.get(tie.object, tie.object),
        polarity=tie.polarity,
        status=tie.status,
        evidence=evidence,
        attributed_to=ids.attribution(evidence[0]),
        rule=tie.rule,
        confidence=tie.confidence,
    )


def _commitment(doc: Doc, each: Help, id_: str, ids: _Ids, setting: Setting) -> Commitment:
    evidence = chars(doc, each.evidence)
    amount = None
    if each.amount is not None:
        amount = Amount(
            value=each.amount.value,
            currency=each.currency,
            qualifier=each.amount.qualifier,
            text=doc.text[each.amount.start : each.amount.end],
        )
    return Commitment(
        id=id_,
        donors=ids.keys(each.donors),
        recipients=ids.keys(each.recipients),
        kind=each.kind,
        stage=each.stage,
        amount=amount,
        items=tuple(Item(category=i.category, name=i.name, count=i.count) for i in each.items),
        time=time_of(doc, each.at, setting),
        evidence=evidence,
        event=next((event_id for act, event_id in ids.events if act is each.act), None),
        attributed_to=ids.attribution(evidence[0]),
        rule=each.rule,
        confidence=each.confidence,
    )
