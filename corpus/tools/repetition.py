"""What is said twice: sentences that stand in two reports, and runs of words taken over from other texts.

In come reports, out come sentences that say what repeats what.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

WORD = re.compile(r"\w+(?:[-'’]\w+)*")
SENTENCE_END = re.compile(r"(?<=[.!?][\"”’)])\s+|(?<=[.!?])\s+|\n+")
RUN = 5
# A shorter sentence ("Ia menolak berkomentar.") may come twice by chance.
SHORTEST = 5


def sentences(text: str) -> list[str]:
    """The sentences of a text, in lower case, cut at ends of sentences and of lines."""
    return [part.strip().lower() for part in SENTENCE_END.split(text) if part.strip()]


def sentences_twice(reports: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Sentences of at least five words that stand in two of the reports, given as (id, text)."""
    seen: dict[str, str] = {}
    for report, text in reports:
        for sentence in sentences(text):
            if len(WORD.findall(sentence)) >= SHORTEST:
                other = seen.setdefault(sentence, report)
                if other != report:
                    yield f"{report}: stands in {other} as well: {sentence!r}"


def runs(text: str) -> set[str]:
    """Every five words in a row, in lower case, but for names and titles: runs with fewer than two plain words."""
    found: set[str] = set()
    for sentence in SENTENCE_END.split(text):
        words = WORD.findall(sentence)
        for start in range(len(words) - RUN + 1):
            run = words[start : start + RUN]
            if sum(not word[0].isupper() for word in run) >= 2:
                found.add(" ".join(run).lower())
    return found


def shared_runs(reports: Iterable[tuple[str, str]], others: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Runs of five words that a report, given as (id, text), shares with one of the other texts."""
    known = {run: other for other, text in others for run in runs(text)}
    for report, text in reports:
        for run in sorted(runs(text) & known.keys()):
            yield f"{report}: shares with {known[run]}: {run!r}"
