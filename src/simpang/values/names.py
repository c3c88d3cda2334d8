"""Comparing names of people: `Zelensky` and `Volodymyr Zelenskyy`, `al-Assad` and `Bashar Assad`, `J. Biden`.

In come names as written, without titles; out comes whether they can be of one person. Knows no person: the
answer is about the writing alone, and leans to "no". Names of bodies are compared by `acronyms`.
"""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from simpang.values.acronyms import is_acronym_of, near_acronym
from simpang.values.folding import fold
from simpang.values.name_words import given_names, name_words

__all__ = ["fold", "is_acronym_of", "near_acronym", "same_person"]

_SHORTEST_VARIANT = 7  # letters; in shorter words one letter makes another name ("Jonson", "Johnson")
_LIKE_SURNAME = 85.0  # of 100: "Shmyhal" and "Shmygal"
_LIKE_GIVEN = 80.0
_SHORTEST_GIVEN = 5


def same_person(a: str, b: str) -> bool:
    """Whether two names can be of one person.

    A single word is the first or last word of the longer name ("Prabowo", "Huskic"), or its whole surname
    with particles or hyphen ("Ben-Gvir"). Of two longer names the surnames agree (up to the spelling of long
    ones) and so do the first names (equal, an initial, forms of one name, spellings of one); words between
    may be missing. Surname first is read too. "Jr" against "Sr" is a no; articles ("al-") do not count.
    """
    first, second = _words(a), _words(b)
    if not first or not second or _suffixes_clash(a, b):
        return False
    if first == second or sorted(first) == sorted(second) or "".join(first) == "".join(second):
        return True
    short, long = sorted((first, second), key=len)
    if len(short) == 1:
        return _is_end(short[0], long)
    if _is_run(short, long):
        return True
    return _is_surname(short[-1], long[-1]) and _is_given(short[0], long[0])


def _words(name: str) -> list[str]:
    """The words of a name without articles and suffixes; if nothing else is left, all of them."""
    words = fold(name).split()
    dropped = name_words("article_particles") | name_words("suffixes")
    return [word for word in words if word not in dropped] or words


def _suffixes_clash(a: str, b: str) -> bool:
    first, second = (set(fold(name).split()) & name_words("suffixes") for name in (a, b))
    return bool(first and second and first != second)


def _is_end(word: str, name: list[str]) -> bool:
    """Whether a word is the first or last of a name, or a spelling of its surname. An initial is no name."""
    if len(word) < 2 or word in name_words("particles"):
        return False
    return word in (name[0], name[-1]) or _is_surname(word, name[-1])


def _is_run(short: list[str], long: list[str]) -> bool:
    """Whether a name of several words is the end or the beginning of a longer one."""
    if all(word in name_words("particles") or len(word) < 2 for word in short[:-1]) and len(short[-1]) < 2:
        return False
    return short in (long[-len(short) :], long[: len(short)])


def _is_surname(a: str, b: str) -> bool:
    if a == b:
        return len(a) > 1
    long_enough = min(len(a), len(b)) >= _SHORTEST_VARIANT
    return long_enough and a[0] == b[0] and ratio(a, b) >= _LIKE_SURNAME


def _is_given(a: str, b: str) -> bool:
    if a == b or (1 in (len(a), len(b)) and a[0] == b[0]):
        return True
    groups = given_names()
    if a in groups and groups[a] == groups.get(b):
        return True
    return min(len(a), len(b)) >= _SHORTEST_GIVEN and a[0] == b[0] and ratio(a, b) >= _LIKE_GIVEN
