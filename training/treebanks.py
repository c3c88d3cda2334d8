"""CoNLL-U files -> sentences of words with their spaces, contractions merged.

In comes a file of Universal Dependencies, out come `Sentence`s. Knows nothing of spaCy and of any one
language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(frozen=True)
class Word:
    """One syntactic word. `head` is an index into the sentence; the root has its own index."""

    form: str
    lemma: str
    pos: str
    feats: str
    head: int
    dep: str
    space: bool


@dataclass(frozen=True)
class Sentence:
    """The words of one sentence, in order; `group` names the document, `corpus` the treebank it comes from."""

    words: tuple[Word, ...]
    group: str = ""
    corpus: str = ""

    def children(self, index: int) -> list[int]:
        """Indices of the words whose head is `index`."""
        return [i for i, word in enumerate(self.words) if word.head == index and i != index]

    def text(self) -> str:
        """The sentence as running text."""
        return "".join(word.form + (" " if word.space else "") for word in self.words).strip()


def read_conllu(path: Path, merge_contractions: bool) -> Iterator[Sentence]:
    """The sentences of a file.

    With `merge_contractions` a multiword token ("menyetujuinya") becomes one word that has the annotation
    of its head; without, its words are kept, and only the last carries the space.
    """
    group, lines = "", []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# newdoc"):
            group = line.partition("=")[2].strip()
        elif line.startswith("#"):
            continue
        elif line:
            lines.append(line.split("\t"))
        elif lines:
            yield _sentence(lines, group, merge_contractions)
            lines = []


def _sentence(lines: list[list[str]], group: str, merge_contractions: bool) -> Sentence:
    spans: list[tuple[int, int, str, bool]] = []
    words: list[Word] = []
    for cells in lines:
        space = "SpaceAfter=No" not in cells[9]
        if "-" in cells[0]:
            first, last = cells[0].split("-")
            spans.append((int(first) - 1, int(last) - 1, cells[1], space))
        elif "." not in cells[0]:
            head = int(cells[6]) - 1 if cells[6] != "0" else len(words)
            words.append(Word(cells[1], cells[2], cells[3], cells[5], head, cells[7], space))
    if merge_contractions:
        return merge(Sentence(tuple(words), group), spans)
    for first, last, _, space in spans:
        for i in range(first, last + 1):
            words[i] = replace(words[i], space=space and i == last)
    return Sentence(tuple(words), group)


def merge(sentence: Sentence, spans: list[tuple[int, int, str, bool]]) -> Sentence:
    """Make one word, annotated as its head, out of each span (first, last, form, space after)."""
    owner = list(range(len(sentence.words)))
    shown: dict[int, tuple[str, bool]] = {}
    for first, last, form, space in spans:
        inside = range(first, last + 1)
        top = next(
            (i for i in inside if sentence.words[i].head not in inside or sentence.words[i].head == i), first
        )
        for i in inside:
            owner[i] = top
        shown[top] = (form, space)
    kept = [i for i in range(len(owner)) if owner[i] == i]
    place = {old: new for new, old in enumerate(kept)}
    words = []
    for old in kept:
        word = sentence.words[old]
        form, space = shown.get(old, (word.form, word.space))
        words.append(replace(word, form=form, space=space, head=place[owner[word.head]]))
    return replace(sentence, words=tuple(words))
