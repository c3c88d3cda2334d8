"""What the checks share: the case before them, a finding in the making, and its words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict
from spacy.tokens import Doc

from simpang.check.bodies import Named, named
from simpang.extract.setting import Setting
from simpang.records import Actor, Fact, Finding, FindingKind, Reading, Severity, Span
from simpang.reference import Entity
from simpang.tables import read_yaml

DATA = Path(__file__).parent / "data"


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    id_text: str
    en_text: str


@cache
def _messages() -> dict[str, _Message]:
    return {row.id: row for row in read_yaml(DATA / "messages.yaml", _Message)}


@dataclass(frozen=True)
class Draft:
    """A finding without its id."""

    kind: FindingKind
    about: tuple[str, ...]
    severity: Severity
    message: str
    evidence: Span
    record: str | None = None
    reference: Fact | None = None
    confidence: float = 0.9

    def finding(self, id_: str) -> Finding:
        return Finding(
            id=id_,
            kind=self.kind,
            about=self.about,
            record=self.record,
            severity=self.severity,
            message=self.message,
            reference=self.reference,
            evidence=self.evidence,
            confidence=self.confidence,
        )


@dataclass(frozen=True)
class Case:
    """A report before the checks."""

    reading: Reading
    doc: Doc
    setting: Setting

    @property
    def text(self) -> str:
        return self.reading.report.text

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """Entities on record that the text names: those of its records, and any other."""
        known = [
            Named(start, end, entity)
            for actor in self.reading.actors
            if (entity := self.entity(actor)) is not None
            for start, end in actor.mentions
        ]
        taken = {place for each in known for place in range(each.start, each.end)}
        others = named(self.text, self.setting.reference, self.setting.language)
        free = [each for each in others if each.start not in taken]
        return tuple(sorted([*known, *free], key=lambda each: each.start))

    def actor(self, id_: str) -> Actor | None:
        return next((actor for actor in self.reading.actors if actor.id == id_), None)

    def entity(self, actor: Actor | None) -> Entity | None:
        """The entity of the reference that an actor is, None for persons and institutions."""
        if actor is None or actor.reference is None or actor.kind == "person":
            return None
        return self.setting.reference.entity(actor.reference)

    def say(self, message: str, **fields: object) -> str:
        """A message of the data file in the report's language."""
        row = _messages()[message]
        return (row.id_text if self.setting.language == "id" else row.en_text).format(**fields)

    def sentence(self, start: int) -> Span:
        """The characters of the sentence that covers a character."""
        for low, high in self.reading.report.sentences:
            if low <= start < high:
                return low, high
        return start, min(start + 1, len(self.text))
