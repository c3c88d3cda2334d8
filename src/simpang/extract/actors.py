"""The first layer: Doc → Cast. Who is named, who bears an office, and what words stand for whom.

The steps run in this order, each taking only words that the earlier ones left free: people on record, names of
the reference, titles with persons, one key for each person, institutions, pronouns and descriptions.
"""

from __future__ import annotations

from spacy.tokens import Doc

from simpang.extract.anaphora import anaphora
from simpang.extract.cast import Cast, CastBuilder, Mention
from simpang.extract.identity import unite_persons
from simpang.extract.institutions import institutions
from simpang.extract.names import known_names, known_people
from simpang.extract.offices import settle_by_context, settle_by_record
from simpang.extract.persons import persons
from simpang.extract.setting import Setting
from simpang.extract.towns import known_towns

_LONGEST_TITLE = 6


def actors(doc: Doc, setting: Setting) -> Cast:
    """The cast of a report."""
    builder = CastBuilder(doc)
    known_people(builder, setting)
    known_names(builder, setting)
    known_towns(builder, setting)
    titled = persons(builder, setting)
    unite_persons(builder, setting)
    settle_by_record(builder, setting)
    institutions(builder, setting)
    anaphora(builder, setting)
    settle_by_context(builder, setting)
    return builder.build(_groups(builder, setting, titled))


def _groups(builder: CastBuilder, setting: Setting, titled: frozenset[int]) -> list[tuple[int, int]]:
    """Coordinations: mentions with nothing but commas, "and" and titles between them, and at least one "and"."""
    coordinators = setting.lexicon.words("coordinators")
    articles = setting.lexicon.words("determiners_before")
    groups: list[tuple[int, int]] = []
    run: list[Mention] = []
    joined = False
    for mention in [*builder.ordered(), None]:
        between = builder.doc[run[-1].end : mention.start] if run and mention is not None else ()
        words = [token for token in between if token.i not in titled and token.lower_ not in articles]
        apposed = (not words and 0 < len(between) <= _LONGEST_TITLE) or (not between and run)
        linked = 0 < len(words) <= 2 and all(
            token.lower_ in coordinators or token.text == "," for token in words
        )
        if run and mention is not None and len(between) <= _LONGEST_TITLE and (linked or apposed):
            joined = joined or any(token.lower_ in coordinators for token in words)
        else:
            if len(run) > 1 and joined:
                groups.append((run[0].start, run[-1].end))
            run, joined = [], False
        if mention is not None:
            run.append(mention)
    return groups
