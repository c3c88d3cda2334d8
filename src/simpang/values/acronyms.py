"""Whether an acronym stands for a full name, or nearly: `JINSA`, `PBB`, `UNRWA`, `Basarnas`.

In come an acronym and a name as written, in Indonesian or English. Only the letters are looked at.
"""

from __future__ import annotations

from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from simpang.values.folding import fold
from simpang.values.name_words import acronym_words

_SHORTEST = 2
_SHORTEST_NEAR = 4  # of shorter acronyms, one letter more or less is another acronym
_LONGEST = 12  # letters; longer ones are words
_MOST_WORDS = 20
_LONGEST_PIECE = 4  # letters that one word gives to an acronym of syllables ("Basarnas")
_FEWEST_KEPT = (
    3  # words before a part that the acronym leaves out ("UNRWA" has no letters for "for Palestine …")
)


def is_acronym_of(acronym: str, full_name: str) -> bool:
    """Whether an acronym can be made of a name's words in order.

    By initials, with or without the function words ("of", "dan"), a hyphen joining or parting
    ("Bangsa-Bangsa" gives two letters, "Co-operation" one), a last part after a preposition left out if need
    be; or by the first one to four letters of every word, where the acronym is itself written as a word
    ("Basarnas").
    """
    letters = _letters(acronym)
    if not _SHORTEST <= len(letters) <= _LONGEST:
        return False
    as_word = acronym.strip()[1:].islower()
    longest_piece = _LONGEST_PIECE if as_word else 1
    return any(_spells(letters, words, longest_piece) for words in _readings(full_name))


def near_acronym(acronym: str, full_name: str) -> bool:
    """Whether an acronym is none of a name, but one letter away from one: "JINSI" for "JINSA", "UNWRA".

    `full_name` may itself be the right acronym. One letter added, dropped, changed or swapped with its
    neighbour; acronyms of fewer than four letters are never near.
    """
    letters = _letters(acronym)
    if not _SHORTEST_NEAR <= len(letters) <= _LONGEST or is_acronym_of(acronym, full_name):
        return False
    return any(
        len(right) >= _SHORTEST_NEAR and right != letters and DamerauLevenshtein.distance(letters, right) == 1
        for right in _acronyms(full_name)
    )


def _letters(acronym: str) -> str:
    return fold(acronym).replace(" ", "")


@cache
def _compounds() -> tuple[tuple[str, str], ...]:
    """Phrases with what they are read as beside themselves: two words as one, one word as two."""
    joined = ((phrase, phrase.replace(" ", "")) for phrase in acronym_words("one_word"))
    parted = ((phrase.replace(" ", ""), phrase) for phrase in acronym_words("parted"))
    return (*joined, *parted)


def _readings(full_name: str) -> list[list[str]]:
    """The words of a name: hyphens parting or joining, compounds as one or two, with or without the tail."""
    readings: list[list[str]] = []
    joined = full_name.replace("-", "").replace("‐", "").replace("‑", "")
    for name in (fold(full_name), fold(joined)):
        compound = f" {name} "
        for written, read in _compounds():
            compound = compound.replace(f" {written} ", f" {read} ")
        for words in (name.split(), compound.split()):
            readings.extend(_with_tails_cut(words[:_MOST_WORDS]))
    return [list(words) for words in dict.fromkeys(map(tuple, readings))]


def _with_tails_cut(words: list[str]) -> list[list[str]]:
    starts, functions = acronym_words("tail_starts"), acronym_words("function_words")
    cuts = [words]
    for at, word in enumerate(words):
        kept = sum(before not in functions for before in words[:at])
        if word in starts and kept >= _FEWEST_KEPT:
            cuts.append(words[:at])
    return cuts


def _spells(letters: str, words: list[str], longest_piece: int) -> bool:
    """Whether the letters are pieces of the words in order, one of each; function words may give none."""
    functions = acronym_words("function_words")
    reached = {0}
    for word in words:
        stay = reached if word in functions and reached != {0} else set[int]()
        pieces = range(1, min(longest_piece, len(word)) + 1)
        reached = stay | {
            at + size for at in reached for size in pieces if letters.startswith(word[:size], at)
        }
        if not reached:
            return False
    return len(letters) in reached


def _acronyms(full_name: str) -> set[str]:
    """The acronyms of a name by initials, with and without function words; of one word, the word itself."""
    functions = acronym_words("function_words")
    found = set()
    for words in _readings(full_name):
        if len(words) == 1:
            found.add(words[0])
        found.add("".join(word[0] for word in words))
        found.add("".join(word[0] for word in words if word not in functions))
        found.add("".join(word[0] for word in words if word not in functions or word == "of"))
    return found
