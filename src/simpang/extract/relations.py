"""The relations layer: lasting ties that the text asserts, implies in an apposition, or denies.

In come a Doc, its `Cast` and the acts found, out come `Tie`s: offices from the cast's claims, ties that acts
bring about, and ties that nouns and verbs name ("Norwegia, anggota NATO", "war between X and Y").
"""

from __future__ import annotations

from spacy.tokens import Doc

from simpang.extract.acts import Act
from simpang.extract.cast import Cast
from simpang.extract.setting import Setting
from simpang.extract.tie_echoes import echoes
from simpang.extract.tie_nouns import NounReader
from simpang.extract.tie_verbs import VerbReader
from simpang.extract.ties import Ground, Tie, fits
from simpang.records import Polarity, Predicate, RelationStatus

__all__ = ["Tie", "relations"]

_SYMMETRIC = frozenset({"ally_of", "partner_of", "has_relations_with", "at_war_with"})


def relations(doc: Doc, cast: Cast, setting: Setting, acts: list[Act]) -> list[Tie]:
    """The relations of a report, each once."""
    ground = Ground(doc, cast, setting)
    told = [*_from_acts(ground, acts), *NounReader(ground).read(), *VerbReader(ground).read()]
    return _once([*_offices(cast), *told, *echoes(ground, told)])


def _offices(cast: Cast) -> list[Tie]:
    return [
        Tie(
            subject=claim.person,
            predicate="holds_office",
            object=f"{claim.office}@{claim.body}",
            polarity="yes",
            status=claim.status,
            evidence=(claim.start, claim.end),
            rule="office/title",
            confidence=0.5 if claim.guessed else 0.9,
        )
        for claim in cast.claims
    ]


def _from_acts(ground: Ground, acts: list[Act]) -> list[Tie]:
    ties: list[Tie] = []
    for act in acts:
        told = _told(ground, act)
        if (
            act.frame.relation is None
            or told is None
            or _only_called(ground, act)
            or _only_denied(ground, act)
        ):
            continue
        tie, (polarity, status) = act.frame.relation, told
        predicate = _predicate(ground, act, tie.predicate)
        for subject, other in _pairs(act):
            left, right = (other, subject) if tie.reverse else (subject, other)
            if fits(ground.cast, predicate, left, right):
                rule = f"act/{act.frame.id}"
                ties.append(Tie(left, predicate, right, polarity, status, act.evidence, rule, act.confidence))
    return ties


def _predicate(ground: Ground, act: Act, predicate: Predicate) -> Predicate:
    """The tie that the words around an act make of its usual one.

    "suspended its strategic partnership": relations of partners, not of diplomats; "a bid to join": not
    yet a member.
    """
    start = act.trigger[0]
    before = {token.lower_ for token in ground.doc[max(0, start - 5) : start]}
    before |= {token.lemma_.lower() for token in ground.doc[max(0, start - 5) : start]}
    joins = act.frame.relation is not None and act.frame.relation.status == "holds"
    if predicate == "member_of" and joins and before & ground.words("tie_seeking"):
        return "candidate_of"
    words = {token.lower_ for token in ground.doc[act.evidence[0] : act.evidence[1]]}
    partners = predicate == "has_relations_with" and bool(words & ground.words("tie_partnership"))
    return "partner_of" if partners else predicate


def _told(ground: Ground, act: Act) -> tuple[Polarity, RelationStatus] | None:
    """Whether an act's tie holds, is to come, has ended or is denied; None where nothing is told of it."""
    tie = act.frame.relation
    if tie is None or act.status == "possible":
        return None
    if act.status == "denied" or _not_yet(ground, act):
        deniable = tie.predicate in ("recognises", "member_of") and tie.status == "holds" and not tie.reverse
        return ("no", "holds") if deniable else None
    ahead = act.type != act.frame.type or act.status == "planned"
    if tie.predicate == "supplies_arms_to" and ahead:
        return None
    if tie.status == "ended" and (ahead or _pending(ground, act)):
        return "yes", "holds"
    return "yes", "planned" if ahead and tie.status == "holds" else tie.status


def _pending(ground: Ground, act: Act) -> bool:
    """ "the pending exit", "in the process of leaving", "voted to leave"."""
    start = act.trigger[0]
    return any(token.lower_ in ground.words("tie_pending") for token in ground.doc[max(0, start - 4) : start])


def _not_yet(ground: Ground, act: Act) -> bool:
    """ "has yet to join"."""
    start = act.trigger[0]
    before = ground.doc[max(0, start - 3) : start]
    return any(token.lower_ in ground.words("tie_not_yet") for token in before)


def _only_called(ground: Ground, act: Act) -> bool:
    """ "diakui sebagai sekutu", "recognising Israeli sovereignty": not the recognition of a state."""
    tie = act.frame.relation
    if tie is None or tie.predicate != "recognises":
        return False
    end = act.trigger[1]
    if end < len(ground.doc) and ground.doc[end].lower_ in ground.words("capacity"):
        return True
    mentions = [m for m in ground.cast.within(*act.evidence) if set(m.actors) & set(act.recipients)]
    return bool(mentions) and all(m.kind == "adjective" for m in mentions)


def _only_denied(ground: Ground, act: Act) -> bool:
    """ "X denies arming Y"."""
    start = act.trigger[0]
    return any(token.lower_ in ground.words("denial") for token in ground.doc[max(0, start - 2) : start])


def _pairs(act: Act) -> list[tuple[str, str]]:
    if act.recipients:
        return [(a, r) for a in act.actors for r in act.recipients]
    return [(act.actors[0], other) for other in act.actors[1:]]


def _once(found: list[Tie]) -> list[Tie]:
    """Each tie once; symmetric ties also where told the other way round. A denial and a claim are two."""
    kept: dict[tuple[str, str, str, str], Tie] = {}
    for tie in found:
        ends = (
            tuple(sorted((tie.subject, tie.object)))
            if tie.predicate in _SYMMETRIC
            else (tie.subject, tie.object)
        )
        key = (tie.predicate, ends[0], ends[1], tie.polarity)
        if key not in kept:
            kept[key] = tie
    return list(kept.values())
