"""What stands for something named before: pronouns, "negara tersebut", "the alliance", "kedua negara".

In comes a `CastBuilder` with names, persons and institutions, out go mentions that point to them.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from functools import cache

from simpang.extract.cast import CastBuilder, Mention
from simpang.extract.forms import FormTable
from simpang.extract.setting import Setting
from simpang.language.lexicon import Anaphor, lexicon
from simpang.reference import Entity

_ORGANISATIONS = ("organisation", "armed_group")
_REMEMBERED = 80  # mentions; who was named longer ago is not pointed back to


@cache
def _table(language: str) -> FormTable[tuple[Anaphor, ...]]:
    by_form: dict[str, list[Anaphor]] = {}
    for row in lexicon(language).anaphora:
        for form in row.forms:
            by_form.setdefault(form, []).append(row)
    return FormTable(((form, tuple(rows)) for form, rows in by_form.items()), cased=False)


class _Memory:
    """What has been named so far, nearest last."""

    def __init__(self, builder: CastBuilder) -> None:
        self.builder = builder
        self.mentions = builder.ordered()

    def before(self, token: int) -> list[Mention]:
        """The last mentions before a token, nearest first."""
        high = bisect_left(self.mentions, token, key=lambda mention: mention.end)
        if high < len(self.mentions) and self.mentions[high].end == token:
            high += 1
        return self.mentions[max(0, high - _REMEMBERED) : high][::-1]

    def remember(self, mention: Mention) -> None:
        insort(self.mentions, mention, key=lambda each: each.start)


def anaphora(builder: CastBuilder, setting: Setting) -> None:
    """Add the mentions that point back."""
    memory = _Memory(builder)
    for found in _table(setting.language).find(builder.doc.text):
        span = builder.span(found.start, found.end)
        if not builder.free(span.start, span.end):
            continue
        for row in found.value:
            tokens = _with_determiner(builder, setting, row, span.start, span.end)
            if tokens is None:
                continue
            keys = _referents(builder, setting, memory, row, tokens[0], span.text.lower())
            if keys:
                kind = "description" if row.needs_determiner or row.count not in (1, None) else "pronoun"
                if builder.mention(*tokens, keys, kind):  # type: ignore[arg-type]
                    memory.remember(Mention(*tokens, keys, kind))  # type: ignore[arg-type]
                break


def _with_determiner(
    builder: CastBuilder, setting: Setting, row: Anaphor, start: int, end: int
) -> tuple[int, int] | None:
    if not row.needs_determiner:
        return start, end
    doc, words = builder.doc, setting.lexicon.words
    for index in range(end, min(end + 2, len(doc))):
        if doc[index].lower_ in words("determiners_after") and builder.free(end, index + 1):
            return start, index + 1
    for index in range(start - 1, max(start - 3, -1), -1):
        if doc[index].lower_ in words("determiners_before") and builder.free(index, start):
            return index, end
    return None


def _referents(
    builder: CastBuilder, setting: Setting, memory: _Memory, row: Anaphor, token: int, noun: str
) -> tuple[str, ...]:
    if row.count is not None and row.count > 1:
        others_only = bool(setting.lexicon.words("side_words") & set(noun.split()))
        return _several(builder, memory, row, token, others_only)
    if row.refers_to == "subject":
        return _subject(builder, memory, token) or _person(builder, memory, token)
    if row.refers_to == "person":
        return _person(builder, memory, token)
    if row.count is None:
        return _plural(builder, memory, token)
    if row.refers_to == "state" and _possessed(builder, setting, token, noun):
        person = _person(builder, memory, token)
        code = builder.actors[person[0]].code if person else None
        if code is not None and code in builder.actors:
            return (code,)
    if row.refers_to == "state":
        return _nearest(builder, memory, token, ("state",))
    if row.refers_to in _ORGANISATIONS:
        return _organisation(builder, setting, memory, token, noun, row.refers_to)
    return _nearest(builder, memory, token, ("state", *_ORGANISATIONS))


def _person(builder: CastBuilder, memory: _Memory, token: int) -> tuple[str, ...]:
    """The first person of the nearest sentence before that names one, or of the same sentence."""
    doc = builder.doc
    own = doc[token].sent
    by_sentence: dict[int, list[Mention]] = {}
    for mention in memory.before(token):
        if mention.kind in ("person", "pronoun") and all(
            builder.actors[key].kind == "person" for key in mention.actors
        ):
            by_sentence.setdefault(doc[mention.start].sent.start, []).append(mention)
    if not by_sentence:
        return ()
    nearest = max(by_sentence)
    candidates = sorted(by_sentence[nearest], key=lambda m: m.start)
    if nearest == own.start:
        return candidates[0].actors[:1]
    subjects = [m for m in candidates if any(doc[i].dep_.startswith("nsubj") for i in range(m.start, m.end))]
    return (subjects or candidates)[0].actors[:1]


def _subject(builder: CastBuilder, memory: _Memory, token: int) -> tuple[str, ...]:
    """The first actor named in the same sentence before a token."""
    sentence = builder.doc[token].sent.start
    named = [m for m in memory.before(token) if m.start >= sentence and m.kind not in ("place", "medium")]
    return named[-1].actors if named else ()


def _nearest(builder: CastBuilder, memory: _Memory, token: int, kinds: tuple[str, ...]) -> tuple[str, ...]:
    for mention in memory.before(token):
        if mention.kind == "place" or (mention.kind == "pronoun" and len(mention.actors) > 1):
            continue
        actor = builder.actors[mention.actors[0]]
        if actor.kind in kinds and len(mention.actors) == 1:
            if actor.kind == "organisation" and actor.reference is None and mention.kind == "institution":
                continue
            return mention.actors
    return ()


def _organisation(
    builder: CastBuilder, setting: Setting, memory: _Memory, token: int, noun: str, kind: str
) -> tuple[str, ...]:
    """The nearest body or group that is described by this noun, else the nearest of that kind."""
    fallback: tuple[str, ...] = ()
    for mention in memory.before(token):
        actor = builder.actors[mention.actors[0]]
        if actor.kind not in _ORGANISATIONS or actor.reference is None or len(mention.actors) != 1:
            continue
        entity = setting.reference.entity(actor.reference)
        if entity is not None and noun in _descriptions(entity, setting.language):
            return mention.actors
        if actor.kind == kind:
            fallback = fallback or mention.actors
    return fallback


def _descriptions(entity: Entity, language: str) -> tuple[str, ...]:
    naming = entity.names.get(language)
    return naming.described_as if naming is not None else ()


def _possessed(builder: CastBuilder, setting: Setting, token: int, noun: str) -> bool:
    """ "negaranya", "his country": the state of a person."""
    owners = setting.lexicon.words("personal_possessives")
    return builder.doc[token].lower_ in owners or any(
        noun.endswith(owner) for owner in owners if owner == "nya"
    )


def _several(
    builder: CastBuilder, memory: _Memory, row: Anaphor, token: int, others_only: bool
) -> tuple[str, ...]:
    """The last `count` different states or groups named.

    "Both sides" (`others_only`) are not those who speak of them: the names of the same sentence do not count.
    """
    assert row.count is not None
    found: list[str] = []
    sentence = builder.doc[token].sent.start
    for mention in memory.before(token):
        if mention.kind == "place" or (others_only and mention.start >= sentence):
            continue
        for key in reversed(mention.actors):
            actor = builder.actors[key]
            if actor.kind not in ("state", "armed_group") or key in found:
                continue
            found.append(key)
            if len(found) == row.count:
                return tuple(reversed(found))
    return ()


def _plural(builder: CastBuilder, memory: _Memory, token: int) -> tuple[str, ...]:
    """ "they": those named together in the same sentence, else the nearest group, crowd or armed group before."""
    together = _coordinated(builder, memory, token)
    if together:
        return together
    for mention in memory.before(token):
        actor = builder.actors[mention.actors[0]]
        if len(mention.actors) > 1 or actor.kind == "armed_group" or mention.kind == "institution":
            return mention.actors
    return ()


def _coordinated(builder: CastBuilder, memory: _Memory, token: int) -> tuple[str, ...]:
    """The first coordination of states in the sentence before a token ("Germany, France and Poland … they")."""
    sentence = builder.doc[token].sent.start
    run: list[Mention] = []
    for mention in reversed([m for m in memory.before(token) if m.start >= sentence and m.kind != "place"]):
        gap = builder.doc[run[-1].end : mention.start] if run else ()
        if run and (len(gap) > 2 or any(word.pos_ not in ("PUNCT", "CCONJ") for word in gap)):
            break
        run.append(mention)
    return tuple(key for mention in run for key in mention.actors) if len(run) > 1 else ()
