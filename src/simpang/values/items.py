"""What is given: `delapan tank Leopard 2`, `artillery shells`, `obat dan selimut`, with category and count.

In comes text with its language, out come items with their spans. Whether something is given at all is for the
caller to say: every tank and every soldier named is found here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from simpang.records import CommitmentKind, ItemCategory
from simpang.values.item_words import ItemWord, aid_words, item_words
from simpang.values.numbers import Number, numbers
from simpang.values.scanning import Match, Token, scan
from simpang.values.vocabulary import LANGUAGES, counted_nouns, word_class

_MOST_BETWEEN = 2  # words between a number and what it counts, as in "four American F-16s"
_MILITARY = frozenset(
    {"ammunition", "artillery", "missile", "air_defence", "aircraft", "armour", "drone", "small_arms"}
    | {"ship", "training", "troops", "intelligence"}
)
_HUMANITARIAN = frozenset({"medical", "food", "shelter"})
_FINANCIAL = frozenset({"cash", "loan"})
_CARRIERS = frozenset({"aircraft", "ship"})
_NEAR = 3


@dataclass(frozen=True, slots=True)
class ItemSpan:
    """An item at `[start, end)`, without its number. `count` is None where none is told, or only a weight."""

    start: int
    end: int
    category: ItemCategory
    name: str
    count: int | None = None


def items(text: str, language: str) -> list[ItemSpan]:
    """All items of a text in order, none overlapping. Raises LanguageError for an unknown language.

    Nouns that stand together are one item ("tank Leopard 2", "Patriot missiles"): its category is that of
    the head, the first noun in Indonesian, the last in English.
    """
    tokens = scan(text)
    found = numbers(tokens, language)
    spans = []
    for group in item_groups(tokens, language):
        number = _count(tokens, found, group[0].first, language)
        if all(match.value.doubtful for match in group) and number is None:
            continue
        start, end = tokens[group[0].first].start, tokens[group[-1].last - 1].end
        spans.append(ItemSpan(start, end, _category(group, language), text[start:end], number))
    return spans


def item_groups(tokens: list[Token], language: str) -> list[list[Match[ItemWord]]]:
    """Runs of item nouns and names that stand side by side, each run one item."""
    groups: list[list[Match[ItemWord]]] = []
    for match in item_words(language).all(tokens):
        if match.value.category is None or not _is_as_written(tokens, match):
            continue
        beside = groups and groups[-1][-1].last == match.first and tokens[match.first].joined
        if beside and "\n" not in tokens[match.first].gap:
            groups[-1].append(match)
        else:
            groups.append([match])
    return groups


def _is_as_written(tokens: list[Token], match: Match[ItemWord]) -> bool:
    """Whether a proper name has its capitals; a common noun may be written in any way."""
    if match.value.name is None:
        return True
    written = "".join(token.text for token in tokens[match.first : match.last])
    wanted = "".join(token.text for token in scan(match.value.name))
    return written in (wanted, wanted.upper())


def _category(group: Sequence[Match[ItemWord]], language: str) -> ItemCategory:
    """The category of the head; where that is no more than "other" ("senjata"), that of the rest."""
    ordered = list(group if language == "id" else reversed(group))
    telling = [match.value.category for match in ordered if match.value.category not in (None, "other")]
    return telling[0] or "other" if telling else "other"


def _count(tokens: list[Token], found: list[Number], first: int, language: str) -> int | None:
    """The whole number just before an item, with no more than a classifier or an adjective or two between."""
    before = [number for number in found if first - _MOST_BETWEEN - 2 <= number.last <= first]
    if not before:
        return None
    number = before[-1]
    if (
        number.value is None
        or not number.value.is_integer()
        or not _counts(tokens, number.last, first, language)
    ):
        return None
    return int(number.value)


def _counts(tokens: list[Token], start: int, end: int, language: str) -> bool:
    """Whether the words between a number and a noun leave the number counting the noun."""
    classifier = counted_nouns(language).at(tokens, start) if start < end else None
    if classifier is not None and classifier.last <= end:
        if classifier.value != "classifier":
            return False
        start = classifier.last
        linked = word_class("count_links", language).at(tokens, start)
        start = linked.last if linked is not None and linked.last <= end else start
    else:
        linked = word_class("count_links", language).at(tokens, start) if start < end else None
        start = linked.last if linked is not None and linked.last <= end else start
    between = tokens[start:end]
    if not all(token.joined for token in tokens[start : end + 1]):
        return False
    allowed = 0 if language == "id" else _MOST_BETWEEN
    closed = word_class("function_words", language)
    return len(between) <= allowed and all(
        word.kind == "word" and not closed.begins(word) for word in between
    )


def aid_kind(given: Iterable[ItemSpan], text: str, *, about_help: bool = False) -> CommitmentKind | None:
    """The kind of help that words ("bantuan militer", "humanitarian aid") or else the items tell, or None.

    Arms and relief together are `mixed`; money for arms or for relief is of that kind, and so are the
    aircraft and ships that carry relief. In a text that is `about_help` the words need no noun for help.
    """
    return _together(_told(scan(text), about_help)) or _together(_kinds({item.category for item in given}))


def _told(tokens: list[Token], about_help: bool) -> set[CommitmentKind]:
    """The kinds that words tell: those that need a noun for help have one within three words."""
    nouns = {at for at in range(len(tokens)) for language in LANGUAGES if _is_aid_noun(tokens, at, language)}
    return {
        match.value.kind
        for match in aid_words().all(tokens)
        if match.value.kind is not None
        and (
            about_help
            or match.value.alone
            or any(at in nouns for at in range(match.first - _NEAR, match.last + _NEAR))
        )
    }


def topic_kinds(text: str) -> list[CommitmentKind]:
    """The kinds of help that the words of a whole report speak of, once for each word that does."""
    found = (match.value for match in aid_words().all(scan(text)))
    return [words.kind for words in found if words.kind is not None and words.topic]


def _is_aid_noun(tokens: list[Token], at: int, language: str) -> bool:
    return word_class("aid_nouns", language).at(tokens, at) is not None


def _kinds(categories: set[ItemCategory]) -> set[CommitmentKind]:
    kinds: set[CommitmentKind] = set()
    if categories & _HUMANITARIAN:
        kinds.add("humanitarian")
        categories = categories - _CARRIERS
    if categories & _MILITARY:
        kinds.add("military")
    if categories & _FINANCIAL:
        kinds.add("financial")
    return kinds


def _together(kinds: set[CommitmentKind]) -> CommitmentKind | None:
    if {"military", "humanitarian"} <= kinds:
        return "mixed"
    order: tuple[CommitmentKind, ...] = ("military", "humanitarian", "financial")
    return next((kind for kind in order if kind in kinds), None)
