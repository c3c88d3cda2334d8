"""Labels to look at again: the same wording labelled in two ways.

In come reports, out come `Outlier`s: a verb whose events are mostly of one type and sometimes of another, a title
that mostly stands for one office and sometimes for another, a reporting verb with a rare act, a name with two codes.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from labels import Labelled
from simpang.language import pipeline

# A wording must be this common, and this much of it must agree, before the rest is an outlier.
COMMON = 5
MOSTLY = 0.8
SHOWN = 60


@dataclass(frozen=True)
class Outlier:
    """A label that differs from most labels of the same wording."""

    report: str
    what: str
    wording: str
    label: str
    usual: str
    evidence: str

    def __str__(self) -> str:
        return f"{self.report}: {self.what} {self.wording!r} is {self.label}, mostly {self.usual}: {self.evidence!r}"


@dataclass(frozen=True)
class _Use:
    report: str
    what: str
    wording: str
    label: str
    evidence: str


def outliers(reports: Iterable[Labelled]) -> Iterator[Outlier]:
    """The labels that stand against the habit of the corpus, the commonest wordings first."""
    uses: dict[tuple[str, str], list[_Use]] = defaultdict(list)
    for report in reports:
        for use in _uses(report):
            uses[use.what, use.wording].append(use)
    for (what, wording), found in sorted(uses.items(), key=lambda item: -len(item[1])):
        usual, times = Counter(use.label for use in found).most_common(1)[0]
        if len(found) >= COMMON and MOSTLY <= times / len(found) < 1:
            for use in found:
                if use.label != usual:
                    yield Outlier(use.report, what, wording, use.label, usual, use.evidence[:SHOWN])


def _uses(report: Labelled) -> Iterator[_Use]:
    doc = pipeline(report.language)(report.text)
    for event in report.events:
        head = _head(doc, report.text, event.evidence)
        if head:
            yield _Use(report.id, f"{report.language} verb", head, event.type, event.evidence)
    for actor in report.actors:
        if actor.code:
            yield _Use(report.id, "name", actor.name, actor.code, actor.name)
    for relation in report.relations:
        if relation.predicate == "holds_office" and relation.subject in relation.evidence:
            title = relation.evidence.replace(relation.subject, "").strip(" ,.").lower()
            office = relation.object.split("@")[0]
            yield _Use(
                report.id, f"{report.language} title", _without_names(title, doc), office, relation.evidence
            )


def _head(doc: Doc, text: str, evidence: str) -> str | None:
    """The lemma of the word on which the evidence hangs, where that is a verb."""
    start = text.find(evidence)
    span: Span | None = doc.char_span(start, start + len(evidence), alignment_mode="expand")
    return span.root.lemma_.lower() if span is not None and span.root.pos_ == "VERB" else None


def _without_names(title: str, doc: Doc) -> str:
    """The title without words that the text writes with a capital only because they are names of places."""
    places = {token.lower_ for entity in doc.ents if entity.label_ == "PLACE" for token in entity}
    return " ".join(word for word in title.split() if word not in places)
