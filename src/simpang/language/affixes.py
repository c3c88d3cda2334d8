"""Indonesian verb forms from their stems.

In comes a stem as a lexicon lists it ("tarik", "kirimkan"), out come the forms in which a text shows it, each
with its voice. The rules of meN- are those of the standard grammar (Tata Bahasa Baku Bahasa Indonesia): the
prefix takes the place of p, t, s, k before a vowel; loan stems keep them, so both forms are given.
"""

from __future__ import annotations

from typing import Literal

Voice = Literal["active", "passive"]

_VOWELS = "aeiou"
_NASAL = {"p": "mem", "b": "mem", "f": "mem", "v": "mem", "t": "men", "d": "men", "c": "men", "j": "men", "z": "men",
          "s": "meny", "k": "meng", "g": "meng", "h": "meng", "q": "meng"}  # fmt: skip
_DROPPED = "ptsk"


def active_forms(stem: str) -> list[str]:
    """The meN- forms of a stem; for stems in p, t, s, k with and without the letter."""
    first = stem[0]
    if first in _VOWELS:
        return ["meng" + stem]
    prefix = _NASAL.get(first)
    if prefix is None:
        return ["me" + stem]
    kept = ("men" if first == "s" else prefix) + stem
    forms = [kept]
    if first in _DROPPED and len(stem) > 1 and stem[1] in _VOWELS:
        forms.insert(0, prefix + stem[1:])
    if sum(letter in _VOWELS for letter in stem.removesuffix("kan").removesuffix("i")) == 1:
        forms.append("menge" + stem)
    return forms


def verb_forms(stem: str) -> list[tuple[str, Voice]]:
    """All forms of a stem with their voice, also with the object or agent clitic -nya."""
    active = active_forms(stem)
    passive = ["di" + stem]
    forms: list[tuple[str, Voice]] = [(form, "active") for form in active] + [
        (form, "passive") for form in passive
    ]
    return forms + [(form + "nya", voice) for form, voice in forms]
