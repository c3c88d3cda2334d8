"""The Indonesian treebanks in one form: the same words, the same subtypes of relations, features everywhere.

GSD as of UD 2.0 on the one side, CSUI and PUD on the other, were annotated to different guides. Parts of speech and
relations stay as each has them, since the models are told whose habits to follow. Subtypes that only one has are
dropped, reduplications and names with a hyphen that GSD writes in three words are joined, and words of GSD, which has
few features, get those that the newer treebanks give them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from treebanks import Sentence, Word, merge

KEPT_SUBTYPES = {"nsubj:pass", "csubj:pass", "obl:agent", "acl:relcl"}
ENDS = {".", "?", "!"}
LOOSELY_JOINED = {"dep", "parataxis", "conj"}
JOINED = {"compound:plur", "fixed"}
ENDINGS = {"an", "nya"}
VERB_PREFIX = re.compile(r"^(di|me|ber|ter|per|ke)")
MARKUP = {"&amp;": "&", "&quot;": '"', "&lt;": "<", "&gt;": ">", "``": '"', "''": '"'}


def plain_relation(dep: str) -> str:
    """The relation without a subtype that is not kept."""
    return dep if dep in KEPT_SUBTYPES else dep.split(":")[0]


@dataclass(frozen=True)
class Habits:
    """What the newer treebanks do with a word, learned by counting.

    `feats`: (lower-case form, part of speech) -> features; `voice`: verb prefix -> voice.
    """

    feats: dict[tuple[str, str], str]
    voice: dict[str, str]


def learn_habits(sentences: Iterable[Sentence]) -> Habits:
    """Count the annotation of the newer treebanks."""
    feats: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    voice: dict[str, Counter[str]] = defaultdict(Counter)
    for word in (word for sentence in sentences for word in sentence.words):
        form = word.form.lower()
        feats[form, word.pos][word.feats] += 1
        if word.pos == "VERB" and "Voice=" in word.feats:
            voice[_prefix(form)][word.feats] += 1
    return Habits({key: c.most_common(1)[0][0] for key, c in feats.items()},
                  {key: c.most_common(1)[0][0] for key, c in voice.items()})  # fmt: skip


def _prefix(form: str) -> str:
    match = VERB_PREFIX.match(form)
    return match.group(1) if match else ""


def newer(sentence: Sentence) -> Sentence:
    """A sentence of CSUI, PUD or of GSD's newest release."""
    words = tuple(replace(word, dep=plain_relation(word.dep)) for word in sentence.words)
    return _flat_names(replace(sentence, words=tuple(_name_modifier(words, i) for i in range(len(words)))))


def older(sentence: Sentence, habits: Habits) -> list[Sentence]:
    """A sentence of GSD as of UD 2.0, in several where it holds several."""
    return split(_older(sentence, habits))


def split(sentence: Sentence) -> list[Sentence]:
    """The sentences within one: GSD hangs a second sentence on the first by a loose relation."""
    words = sentence.words
    for at in range(2, len(words) - 1):
        if words[at - 1].form not in ENDS:
            continue
        across = [i for i, word in enumerate(words) if (i < at) != (word.head < at) and word.dep != "punct"]
        if len(across) == 1 and across[0] >= at and words[across[0]].dep in LOOSELY_JOINED:
            return [_part(sentence, 0, at, -1), *split(_part(sentence, at, len(words), across[0]))]
    return [sentence]


def _part(sentence: Sentence, start: int, end: int, root: int) -> Sentence:
    """The words from `start` to `end`; `root` is the new root, or -1 where the old one is inside."""
    words = sentence.words
    if root < 0:
        root = next(i for i, word in enumerate(words) if word.head == i)
    part = []
    for i in range(start, end):
        head = words[i].head if start <= words[i].head < end and i != root else root
        dep = "root" if i == root else words[i].dep
        part.append(replace(words[i], head=head - start, dep=dep))
    return replace(sentence, words=tuple(part))


def _older(sentence: Sentence, habits: Habits) -> Sentence:
    joined = _join_hyphens(_mend_forms(sentence))
    words = (replace(w, dep=plain_relation(w.dep), feats=_features(w, habits)) for w in joined.words)
    return replace(joined, words=tuple(words))


def _flat_names(sentence: Sentence) -> Sentence:
    """All later parts of a name hang on its first part, as UD has it; GSD chains them."""
    words = list(sentence.words)
    for i, word in enumerate(words):
        head = word.head
        while word.dep == "flat" and head < i and words[head].dep == "flat" and words[head].head < head:
            head = words[head].head
        words[i] = replace(word, head=head)
    return replace(sentence, words=tuple(words))


def _mend_forms(sentence: Sentence) -> Sentence:
    """Undo markup and restore the spacing of quotation marks, which the treebank lost."""
    words, opened = list(sentence.words), False
    for i, word in enumerate(words):
        form = MARKUP.get(word.form, word.form)
        if form == '"':
            opened = not opened
            if opened:
                words[i] = replace(word, form=form, space=False)
            else:
                words[i] = replace(word, form=form)
                if i:
                    words[i - 1] = replace(words[i - 1], space=False)
        else:
            words[i] = replace(word, form=form)
    return replace(sentence, words=tuple(words))


def _join_hyphens(sentence: Sentence) -> Sentence:
    words, spans, i = sentence.words, [], 1
    while i < len(words) - 1:
        if words[i].form == "-" and _are_one_word(sentence, i - 1, i + 1):
            spans.append((i - 1, i + 1, f"{words[i - 1].form}-{words[i + 1].form}", words[i + 1].space))
            i += 2
        i += 1
    return merge(sentence, spans)


def _are_one_word(sentence: Sentence, left: int, right: int) -> bool:
    """Whether two words around a hyphen are a reduplication, one name, or a word and its ending."""
    before, after = sentence.words[left], sentence.words[right]
    if after.dep in JOINED or (after.dep == "flat" and after.head == left):
        return True
    return before.form.lower() == after.form.lower() or after.form.lower() in ENDINGS


def _name_modifier(words: tuple[Word, ...], index: int) -> Word:
    """A proper noun that follows its head as part of one name ("Jawa Tengah") is `flat`."""
    word = words[index]
    head = words[word.head]
    if word.dep == "amod" and word.pos == head.pos == "PROPN" and word.head < index:
        return replace(word, dep="flat")
    return word


def _features(word: Word, habits: Habits) -> str:
    known = habits.feats.get((word.form.lower(), word.pos))
    if known is not None:
        return known
    if word.pos == "VERB":
        return habits.voice.get(_prefix(word.form.lower()), "Voice=Act")
    if word.pos == "NOUN":
        left, _, right = word.form.lower().partition("-")
        return "Number=Plur" if right.startswith(left) and left else "Number=Sing"
    return word.feats
