"""The first layer: Doc → Cast. Who is named, who bears an office, and what words stand for whom.

The steps run in this order, each taking only words that the earlier ones left free: people on record, names of
the reference, titles with persons, one key for each person, institutions, pronouns and descriptions.
"""

from __future__ import annotations

from spacy.tokens import Doc

from simpang.extract.anaphora import anaphora, complete_claims
from simpang.extract.cast import Cast, CastBuilder
from simpang.extract.identity import unite_persons
from simpang.extract.institutions import institutions
from simpang.extract.names import known_names, known_people
from simpang.extract.persons import persons
from simpang.extract.setting import Setting


def actors(doc: Doc, setting: Setting) -> Cast:
    """The cast of a report."""
    builder = CastBuilder(doc)
    known_people(builder, setting)
    known_names(builder, setting)
    persons(builder, setting)
    unite_persons(builder, setting)
    complete_claims(builder, setting)
    institutions(builder, setting)
    anaphora(builder, setting)
    return builder.build(_groups(builder, setting))


def _groups(builder: CastBuilder, setting: Setting) -> list[tuple[int, int]]:
    """Coordinations: mentions with nothing but commas and "and" between them."""
    links = setting.lexicon.words("coordinators") | {","}
    groups: list[tuple[int, int]] = []
    run: list[int] = []
    previous_end = -2
    for mention in builder.ordered():
        between = builder.doc[previous_end : mention.start] if previous_end >= 0 else ()
        linked = previous_end >= 0 and 0 < len(between) <= 3 and all(token.lower_ in links for token in between)
        if not linked:
            if len(run) > 1:
                groups.append((run[0], previous_end))
            run = []
        run.append(mention.start)
        previous_end = mention.end
    if len(run) > 1:
        groups.append((run[0], previous_end))
    return groups
