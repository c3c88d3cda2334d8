"""Doc → records: the five layers in order, each a plain function of what came before.

In come a Doc, its Report and a `Setting`; out comes a Reading without findings. The layers work on tokens and
actor keys; `assembly` turns what they found into records with ids and character spans. This package knows
clauses and roles; it knows no verb (that is data) and prints nothing.
"""

from __future__ import annotations

from spacy.tokens import Doc

from simpang.extract.actors import actors
from simpang.extract.affiliations import affiliations
from simpang.extract.assembly import assemble
from simpang.extract.commitments import HelpReader
from simpang.extract.events import EventReader
from simpang.extract.relations import relations
from simpang.extract.setting import Setting
from simpang.extract.statements import statements
from simpang.records import Provenance, Reading, Report

__all__ = ["Setting", "extract"]


def extract(doc: Doc, report: Report, setting: Setting, provenance: Provenance) -> Reading:
    """All that a report says, layer by layer."""
    cast = actors(doc, setting)
    speeches = statements(doc, cast, setting)
    acts = EventReader(doc, cast, setting, speeches).read()
    ties = relations(doc, cast, setting, acts)
    helps = HelpReader(doc, cast, setting).read(acts)
    cast, ties = affiliations(doc, cast, setting, ties)
    return assemble(doc, report, cast, speeches, acts, ties, helps, provenance, setting)
