"""Whose offices: a body for each office that the text gives without one, and a country for each person.

In comes a `CastBuilder` with persons and claims, out go claims with bodies. The record decides first
(`settle_by_record`, before pronouns are read), then what stands around the claim (`settle_by_context`, after).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from simpang.extract.cast import CastBuilder, Mention, OfficeClaim
from simpang.extract.setting import Setting

_BESIDE = 2
_BEFORE_TITLE = 3
_BODIES = ("organisation", "armed_group")
_OF_STATES = frozenset(
    {"head_of_state", "head_of_government", "foreign_minister", "defence_minister", "minister", "legislator"}
)
_OF_BODIES = frozenset({"leader", "secretary_general", "deputy_secretary_general"})


def settle_by_record(builder: CastBuilder, setting: Setting) -> None:
    """Give an office the body for which its bearer is on record, and each such person that body's code."""
    builder.claims = [
        claim if claim.body else replace(claim, body=_on_record(builder, setting, claim) or "")
        for claim in builder.claims
    ]
    builder.claims = [_specific(builder, setting, claim) for claim in builder.claims]
    _pass_on_codes(builder)


def settle_by_context(builder: CastBuilder, setting: Setting) -> None:
    """Give the offices that are left a body by what stands around them; without one a claim is dropped."""
    settled: list[OfficeClaim] = []
    for claim in builder.claims:
        told = claim.body or _pointed_to(builder, setting, claim)
        body = told or _nearby(builder, claim)
        if body is not None:
            settled.append(replace(claim, body=body, guessed=claim.guessed or not told))
    builder.claims = settled
    _pass_on_codes(builder)
    _give_countries(builder)


def _pass_on_codes(builder: CastBuilder) -> None:
    """Each person acts for the body of the office that the text gives them, a present one rather than a former one."""
    for claim in sorted(builder.claims, key=lambda claim: claim.status == "ended"):
        actor = builder.actors[claim.person]
        if actor.code is None and claim.body:
            builder.know(claim.person, actor.model_copy(update={"code": claim.body}))


def _on_record(builder: CastBuilder, setting: Setting, claim: OfficeClaim) -> str | None:
    offices = setting.reference.offices
    terms = offices.terms_of(builder.actors[claim.person].name, setting.day)
    bodies = offices.bodies_of([term for term in terms if term.office == claim.office] or terms)
    return bodies.pop() if len(bodies) == 1 else None


def _specific(builder: CastBuilder, setting: Setting, claim: OfficeClaim) -> OfficeClaim:
    """ "U.N. chief António Guterres": where the record knows the chief of a body as its secretary-general."""
    if claim.office != "leader" or not claim.body or setting.day is None:
        return claim
    terms = setting.reference.offices.terms_of(builder.actors[claim.person].name, setting.day)
    held = {term.office for term in terms if term.body == claim.body and term.covers(setting.day) == "yes"}
    return replace(claim, office="secretary_general") if held == {"secretary_general"} else claim


def _pointed_to(builder: CastBuilder, setting: Setting, claim: OfficeClaim) -> str | None:
    """ "the group's spokesman", "its ambassador": the body that the words right before the title point to."""
    skippable = setting.lexicon.words("possessive") | setting.lexicon.words("office_openers")
    for index in range(claim.start - 1, max(claim.start - 1 - _BEFORE_TITLE, -1), -1):
        mention = builder.at(index)
        if mention is not None:
            pointing = mention.kind in ("description", "pronoun") and len(mention.actors) == 1
            actor = builder.actors[mention.actors[0]]
            return actor.code if pointing and actor.kind in ("state", *_BODIES) else None
        if builder.doc[index].lower_ not in skippable and builder.doc[index].pos_ != "ADJ":
            return None
    return None


def _nearby(builder: CastBuilder, claim: OfficeClaim) -> str | None:
    """Another office of the same person, else a fitting body in the sentence, else the report's main one."""
    for other in builder.claims:
        if other.person == claim.person and other.body:
            return other.body
    kinds = ("state",) if claim.office in _OF_STATES else ("state", *_BODIES)
    sentence = builder.doc[claim.start].sent
    counts: Counter[str] = Counter()
    nearest: str | None = None
    for mention in builder.ordered():
        actor = builder.actors[mention.actors[0]]
        if actor.code is None or actor.kind not in kinds or mention.kind == "medium":
            continue
        counts[actor.code] += actor.kind == "state" or claim.office in _OF_BODIES
        if sentence.start <= mention.start < claim.start:
            nearest = actor.code
    if claim.office in _OF_BODIES and nearest is not None:
        return nearest
    return counts.most_common(1)[0][0] if counts else None


def _give_countries(builder: CastBuilder) -> None:
    """A person without an office belongs to the state named beside them, else to the one the report is about."""
    states = [m for m in builder.ordered() if builder.actors[m.actors[0]].kind == "state"]
    counts = Counter(builder.actors[m.actors[0]].code for m in states)
    main, most = counts.most_common(1)[0] if counts else (None, 0)
    for mention in builder.ordered():
        key = mention.actors[0]
        actor = builder.actors[key]
        if mention.kind != "person" or actor.code is not None:
            continue
        code = _named_beside(builder, mention, states) or (main if most * 2 > sum(counts.values()) else None)
        if code is not None:
            builder.know(key, actor.model_copy(update={"code": code}))


def _named_beside(builder: CastBuilder, person: Mention, states: list[Mention]) -> str | None:
    sentence = builder.doc[person.start].sent.start
    for mention in reversed(states):
        near = 0 <= person.start - mention.end <= _BESIDE and mention.start >= sentence
        if near and mention.kind in ("adjective", "name", "place"):
            return builder.actors[mention.actors[0]].code
    return None
