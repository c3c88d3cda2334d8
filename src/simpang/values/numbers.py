"""Numbers in digits and words: `51,5`, `2,500`, `dua puluh lima ribu`, `half a million`, `ratusan ribu`.

In come tokens and their language, out come numbers over token places. Indonesian writes a decimal comma and
points between thousands, English the reverse; see `digits` for what is read where a writer mixes the two.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from simpang.values.scanning import Phrases, Token
from simpang.values.vocabulary import NumberWord, counted_nouns, number_words, word_class

_MOST_DIGITS = 15  # more are no count: ids, telephone numbers
_MOST_PARTS = 16
_SPACES = str.maketrans("", "", "\u00a0\u2009\u202f")
_TOO_LARGE = Decimal(10) ** 18

# After which parts a part of a number may come; "" is the beginning.
_MAY_FOLLOW: dict[str, frozenset[str]] = {
    "digits": frozenset({""}),
    "unit": frozenset({"", "tens", "times_ten", "hundred", "scale"}),
    "teen": frozenset({"", "hundred", "scale"}),
    "tens": frozenset({"", "hundred", "scale"}),
    "add_ten": frozenset({"unit"}),
    "times_ten": frozenset({"unit", "few", "hundred", "scale"}),
    "hundred": frozenset({"unit", "digits", "article", "few", "half", "scale"}),
    "dozen": frozenset({"unit", "teen", "tens", "digits", "article", "few", "half"}),
    "scale": frozenset(
        {
            "digits",
            "unit",
            "teen",
            "tens",
            "add_ten",
            "times_ten",
            "hundred",
            "dozen",
            "article",
            "few",
            "half",
        }
        | {"vague", "scale"}
    ),
    "half": frozenset({"", "unit", "digits"}),
    "vague": frozenset({""}),
    "article": frozenset({"", "half"}),
    "few": frozenset({""}),
}
_HYPHENS = frozenset("-‐‑")
_CODE_MARKS = frozenset("/:#_@")
_OPENERS = frozenset({"article", "few", "half"})  # a number only before one of these:
_OPENED = frozenset({"hundred", "dozen", "scale", "times_ten"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number over tokens `[first, last)`. `value` is None for a vague one, which is at least `lower`.

    `scale` is the product of the scale words in it (1 where there are none), `in_digits` whether it has
    digits.
    """

    first: int
    last: int
    value: float | None
    lower: float
    scale: int = 1
    in_digits: bool = False


def digits(written: str, language: str, scaled: bool = False) -> Decimal | None:
    """The value of a number in digits, or None where it is none (a time `20.30.15`, too many digits).

    The sign of the language between groups of three is a thousands sign, the other one a decimal sign. The
    other sign alone before exactly three digits is a thousands sign too where those digits end in `00`
    (nobody writes the decimals of `2,500` so) and no scale word follows (`scaled`); likewise where it stands
    more than once.
    """
    written = written.translate(_SPACES)
    thousands, decimal = (".", ",") if language == "id" else (",", ".")
    if sum(character.isdigit() for character in written) > _MOST_DIGITS:
        return None
    if (
        _is_grouped(written, decimal)
        and not scaled
        and (written.count(decimal) > 1 or written.endswith("00"))
    ):
        return Decimal(written.replace(decimal, ""))
    whole, _, fraction = written.partition(decimal)
    if (
        not fraction
        and decimal not in written
        and written.count(thousands) == 1
        and not _is_grouped(written, thousands)
    ):
        whole, _, fraction = written.partition(thousands)
    elif thousands in whole and not _is_grouped(whole, thousands):
        return None
    if not fraction.isdigit() and fraction:
        return None
    return Decimal(f"{whole.replace(thousands, '')}.{fraction or 0}")


def _is_grouped(written: str, sign: str) -> bool:
    """Whether digits stand in groups of three, the first of one to three digits and not a lone zero."""
    first, *others = written.split(sign)
    return (
        bool(others)
        and first.isdigit()
        and 1 <= len(first) <= 3
        and not first.startswith("0")
        and all(len(group) == 3 and group.isdigit() for group in others)
    )


@dataclass(frozen=True, slots=True)
class _Part:
    kind: str
    value: Decimal


def _value(parts: list[_Part]) -> Decimal:
    """What the parts of a number are worth together."""
    total = block = pending = Decimal(0)
    largest = Decimal(0)
    for part in parts:
        if part.kind in ("hundred", "dozen", "times_ten"):
            factor = pending or (block if part.kind == "dozen" else Decimal(0)) or Decimal(1)
            block = (block if pending or part.kind != "dozen" else Decimal(0)) + factor * part.value
            pending = Decimal(0)
        elif part.kind == "add_ten":
            block, pending = block + pending + part.value, Decimal(0)
        elif part.kind == "scale" and largest and part.value > largest:
            total, block, pending = (total + block + pending) * part.value, Decimal(0), Decimal(0)
        elif part.kind == "scale":
            total, block, pending = total + (block + pending or 1) * part.value, Decimal(0), Decimal(0)
            largest = part.value
        elif part.kind == "tens":
            block += part.value
        else:
            pending += part.value
    return total + block + pending


def _digit_part(tokens: list[Token], at: int, words: Phrases[NumberWord], language: str) -> _Part | None:
    after = words.at(tokens, at + 1)
    scaled = after is not None and after.value.kind == "scale" and tokens[at + 1].joined
    value = digits(tokens[at].text, language, scaled)
    return None if value is None else _Part("digits", value)


def _word_part(
    tokens: list[Token], at: int, last: str, words: Phrases[NumberWord]
) -> tuple[_Part, int] | None:
    """The part that a number word adds after a part of kind `last`, and the place after it."""
    if last and not (at < len(tokens) and tokens[at].joined):
        return None
    match = words.at(tokens, at)
    if match is None or match.value.kind not in _MAY_FOLLOW:
        return None
    word = match.value
    if word.short and not (last == "digits" and _is_short_scale(tokens, at)):
        return None
    if last not in _MAY_FOLLOW[word.kind] and not (word.whole and last in ("", "scale")):
        return None
    value = Decimal("0.5") if word.kind == "half" else Decimal(word.value)
    return _Part(word.kind, value), match.last


def _is_short_scale(tokens: list[Token], at: int) -> bool:
    """Whether letters after digits shorten a scale ("61bn", "Rp 5 M") and begin no name ("31 M1")."""
    token = tokens[at]
    in_name = (
        at + 1 < len(tokens) and tokens[at + 1].gap in ("", *_HYPHENS) and tokens[at + 1].kind == "number"
    )
    return not in_name and (token.glued or len(token.form) > 1 or token.capital)


def _bridge(
    tokens: list[Token], at: int, parts: list[_Part], words: Phrases[NumberWord]
) -> tuple[_Part, int] | None:
    """Parts joined by a word: "two hundred and five", "one and a half million", "tens of thousands"."""
    kinds: list[tuple[NumberWord, int]] = []
    match = words.at(tokens, at)
    while match is not None and tokens[match.first].joined and len(kinds) < 3:
        kinds.append((match.value, match.last))
        match = words.at(tokens, match.last)
    names = [word.kind for word, _ in kinds]
    last = parts[-1].kind
    if names[:2] == ["of", "vague"] and last == "vague":
        return _Part("scale", Decimal(kinds[1][0].value // 2)), kinds[1][1]
    if names[:3] == ["and", "article", "half"] and last in ("unit", "digits"):
        return _Part("half", Decimal("0.5")), kinds[2][1]
    if names[:1] == ["and"] and names[1:2] in (["unit"], ["teen"], ["tens"]) and last == "hundred":
        return _Part(names[1], Decimal(kinds[1][0].value)), kinds[1][1]
    return None


def _parts(tokens: list[Token], first: int, language: str) -> tuple[list[_Part], int]:
    words = number_words(language)
    parts: list[_Part] = []
    at = first
    if tokens[first].kind == "number":
        opening = _digit_part(tokens, first, words, language)
        if opening is None:
            return [], first
        parts, at = [opening], first + 1
    while len(parts) < _MOST_PARTS:
        step = _word_part(tokens, at, parts[-1].kind if parts else "", words)
        if step is None and parts:
            step = _bridge(tokens, at, parts, words)
        if step is None:
            break
        part, at = step
        if part.kind != "article" or not parts:  # "half a million": the article adds nothing
            parts.append(part)
    return parts, at


def number_at(tokens: list[Token], first: int, language: str) -> Number | None:
    """The number that begins at a token, or None."""
    parts, last = _parts(tokens, first, language)
    if not parts or (parts[0].kind in _OPENERS and (len(parts) == 1 or parts[1].kind not in _OPENED)):
        return None
    value = _value(parts)
    if value >= _TOO_LARGE:
        return None
    scale = 1
    for part in parts:
        scale *= int(part.value) if part.kind == "scale" else 1
    vague = parts[0].kind in ("few", "vague")
    return Number(
        first, last, None if vague else float(value), float(value), scale, parts[0].kind == "digits"
    )


def numbers(tokens: list[Token], language: str) -> list[Number]:
    """All numbers of a text that count something or may do so, in order.

    Left out: numbers that are part of a name or a code ("F-16", "G7", "Pasal 5"), ordinals ("16th", "ke-16"),
    times and fractions ("14:30", "23/4"), and phrases that only look like numbers ("salah satu", "no one").
    """
    labels, phrases = word_class("number_labels", language), word_class("non_numbers", language)
    words = number_words(language)
    found = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind != "number" and not words.begins(token) and not phrases.begins(token):
            at += 1
            continue
        phrase = phrases.at(tokens, at)
        if phrase is not None:
            at = phrase.last
            continue
        number = number_at(tokens, at, language)
        if number is None:
            at += 1
            continue
        if not _is_code(tokens, number, language) and labels.before(tokens, number.first) is None:
            found.append(number)
        at = number.last
    return found


def _is_code(tokens: list[Token], number: Number, language: str) -> bool:
    """Whether digits are part of something longer: a designation, an ordinal, a time, a fraction."""
    return number.in_digits and (
        _code_left(tokens, number.first, language) or _code_right(tokens, number, language)
    )


def _code_left(tokens: list[Token], first: int, language: str) -> bool:
    if first == 0 or tokens[first].gap not in ("", *_HYPHENS):
        return False
    before = tokens[first - 1]
    if tokens[first].glued and before.kind == "mark":
        return before.form in _CODE_MARKS
    if tokens[first].glued and word_class("number_prefixes", language).before(tokens, first) is not None:
        return False
    return before.kind == "word"


def _code_right(tokens: list[Token], number: Number, language: str) -> bool:
    if number.last >= len(tokens) or not tokens[number.last].glued:
        return False
    after = tokens[number.last]
    if after.kind == "word":
        measure = counted_nouns(language).at(tokens, number.last)
        prefix = word_class("number_prefixes", language).at(tokens, number.last)
        return prefix is None and (measure is None or measure.value != "measure")
    following = tokens[number.last + 1] if number.last + 1 < len(tokens) else None
    return (
        after.form in _CODE_MARKS and following is not None and following.kind == "number" and following.glued
    )
