"""Parts of states that act for them: ministries, armies, courts, parliaments, police, crowds.

In comes a `CastBuilder` with names and persons, out go mentions of institutions with the code of the state that
they belong to: "Kementerian Luar Negeri Inggris", "Israel's army", "American and British aircraft", or a bare
"tentara" in a report on one state.
"""

from __future__ import annotations

from collections import Counter

from simpang.extract.cast import CastBuilder, Mention
from simpang.extract.persons import institution_table
from simpang.extract.scene import scene
from simpang.extract.setting import Setting
from simpang.language.lexicon import Institution
from simpang.records import Actor

_NEAR = 3
_NAMED = ("name", "adjective", "capital", "place", "seat", "person")
_OPENING = 40  # tokens in which a report says where it is


class StateOf:
    """Finds the state that a noun belongs to by what stands around it."""

    def __init__(self, builder: CastBuilder, setting: Setting) -> None:
        self.builder = builder
        self.doc = builder.doc
        self.setting = setting
        counts: Counter[str | None] = Counter()
        for mention in builder.ordered():
            for key in mention.actors if mention.kind in _NAMED else ():
                code = builder.actors[key].code
                if builder.actors[key].kind == "state" or (
                    mention.kind == "person" and code in builder.actors
                ):
                    counts[code] += 1 + (mention.start < _OPENING)
        here = scene(builder.doc, setting)
        self.ranked = [code for code, _ in counts.most_common()]
        if here in counts:
            self.ranked = [here, *(code for code in self.ranked if code != here)]

    def adjacent(self, start: int, end: int) -> tuple[int, int, Mention] | None:
        """The name that is grammatically bound to the noun: the widened tokens and the mention."""
        if self.setting.language == "en":
            return self._before(start, end) or self._after(start, end)
        return self._after(start, end)

    def _before(self, start: int, end: int) -> tuple[int, int, Mention] | None:
        words = self.setting.lexicon.words
        skippable = words("possessive") | words("office_openers")
        token = start - 1
        for _ in range(_NEAR):
            if token < 0:
                return None
            mention = self.builder.at(token)
            if mention is not None:
                owns = mention.kind in ("name", "adjective", "capital", "seat")
                return (mention.start, end, mention) if owns and self._bound(mention, start) else None
            if self.doc[token].lower_ not in skippable and self.doc[token].pos_ != "ADJ":
                return None
            token -= 1
        return None

    def _bound(self, mention: Mention, start: int) -> bool:
        """An adjective or a possessive binds; a plain name only where it stands right before the noun."""
        if mention.kind == "adjective":
            return True
        after = self.doc[mention.end].lower_
        return after in self.setting.lexicon.words("possessive") or (mention.end == start)

    def _after(self, start: int, end: int) -> tuple[int, int, Mention] | None:
        token = end
        links = self.setting.lexicon.words("institution_links")
        for _ in range(_NEAR):
            if token >= len(self.doc):
                return None
            mention = self.builder.at(token)
            if mention is not None:
                bound = mention.kind in ("name", "adjective", "capital", "seat")
                officer = mention.kind == "person" and self.builder.actors[mention.actors[0]].code is not None
                return (start, mention.end, mention) if bound or (officer and token - end <= 1) else None
            word = self.doc[token]
            if word.lower_ not in links and not (
                self.setting.language == "id" and word.pos_ in ("ADJ", "PROPN")
            ):
                return None
            token += 1
        return None

    def by_context(self, start: int) -> str | None:
        """The state that a bare noun most likely belongs to.

        The last one named before it in its sentence, else a place after it there, else the one that the dateline
        or the report names most and that the rest of the sentence does not name as the other party.
        """
        sentence = self.doc[start].sent
        for token in range(start - 1, sentence.start - 1, -1):
            mention = self.builder.at(token)
            if mention is not None:
                for key in mention.actors:
                    actor = self.builder.actors[key]
                    if actor.kind in ("state", "person") and actor.code is not None:
                        return actor.code
        locatives = self.setting.lexicon.words("locatives")
        for token in range(start + 1, sentence.end):
            mention = self.builder.at(token)
            if mention is not None and mention.start == token and self.doc[token - 1].lower_ in locatives:
                actor = self.builder.actors[mention.actors[0]]
                if actor.kind == "state":
                    return actor.code
        others = {
            self.builder.actors[key].code
            for token in range(start, sentence.end)
            if (mention := self.builder.at(token)) is not None
            for key in mention.actors
        }
        return next((code for code in self.ranked if code not in others), None) or next(
            iter(self.ranked), None
        )


def institutions(builder: CastBuilder, setting: Setting) -> None:
    """Add the institutions of the text."""
    states = StateOf(builder, setting)
    officers = {token for claim in builder.claims for token in range(claim.start, claim.end)}
    for found in institution_table(setting.language).find(builder.doc.text):
        span = builder.span(found.start, found.end)
        if not builder.free(span.start, span.end) or span.start in officers:
            continue
        owner = states.adjacent(span.start, span.end)
        named = _in_bracket(builder, span.end)
        if named is not None:
            builder.absorb(span.start, named.end, named.actors, "institution")
        elif owner is not None:
            start, end, mention = owner
            _add_owned(builder, setting, found.value, (start, end), mention)
        elif found.value.bare and not _is_attribute(builder, setting, span.start):
            code = states.by_context(span.start)
            if code is not None:
                key = f"institution:{code}:{found.value.sector}:{span.text.lower()}"
                builder.know(key, _actor(key, code, span.text, found.value))
                builder.mention(span.start, span.end, (key,), "institution")


def _is_attribute(builder: CastBuilder, setting: Setting, start: int) -> bool:
    """ "serangan militer", "a military strike": the word tells of what kind something is, not who acts."""
    heads = setting.lexicon.words("attribute_heads")
    index = start + 1 if setting.language == "en" else start - 1
    return 0 <= index < len(builder.doc) and builder.doc[index].lower_ in heads


def _in_bracket(builder: CastBuilder, end: int) -> Mention | None:
    """ "Dinas Keamanan Federal (FSB)": what is known by the abbreviation in the bracket after the words."""
    if end + 1 >= len(builder.doc) or builder.doc[end].text != "(":
        return None
    return builder.at(end + 1)


def _actor(key: str, code: str, name: str, row: Institution) -> Actor:
    return Actor(id=key, code=code, name=name, kind="organisation", sector=row.sector, country=code)


def _add_owned(
    builder: CastBuilder, setting: Setting, row: Institution, tokens: tuple[int, int], mention: Mention
) -> None:
    start, end = tokens
    owners = list(mention.actors)
    before = _coordinated_before(builder, setting, mention)
    if before is not None and setting.language == "en":
        owners = [*before.actors, *owners]
        start = before.start
    after = _coordinated_after(builder, setting, mention) if mention.end == end else None
    if after is not None:
        owners = [*owners, *after.actors]
        end = after.end
    keys = []
    for owner in owners:
        code = builder.actors[owner].code
        if code is None:
            return
        name = builder.doc[tokens[0] : end].text
        if before is not None and owner in before.actors:
            name = (
                f"{builder.doc[before.start : before.end].text} {builder.doc[mention.end : tokens[1]].text}"
            )
        key = f"institution:{code}:{row.sector}:{name.lower()}"
        builder.know(key, _actor(key, code, name, row))
        keys.append(key)
    builder.absorb(start, end, tuple(keys), "institution")


def _coordinated_after(builder: CastBuilder, setting: Setting, mention: Mention) -> Mention | None:
    """ "the defence chiefs of South Korea and the United States": the name after the "and"."""
    index = mention.end
    if mention.kind == "person" or index + 1 >= len(builder.doc):
        return None
    if builder.doc[index].lower_ not in setting.lexicon.words("coordinators"):
        return None
    skip = 1 if builder.doc[index + 1].lower_ in setting.lexicon.words("institution_links") else 0
    other = builder.at(index + 1 + skip) if index + 1 + skip < len(builder.doc) else None
    following = builder.doc[other.end] if other is not None and other.end < len(builder.doc) else None
    ends = following is None or following.pos_ in ("VERB", "AUX", "PUNCT", "ADP")
    same = (
        other is not None and builder.actors[other.actors[0]].kind == "state" and other.kind == mention.kind
    )
    return other if same and ends else None


def _coordinated_before(builder: CastBuilder, setting: Setting, mention: Mention) -> Mention | None:
    """ "American and British aircraft": the adjective before the "and"."""
    index = mention.start - 1
    if mention.kind != "adjective" or index < 1:
        return None
    if builder.doc[index].lower_ not in setting.lexicon.words("coordinators"):
        return None
    other = builder.at(index - 1)
    return other if other is not None and other.kind == "adjective" else None
