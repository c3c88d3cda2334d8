"""The language of a text, as an ISO 639 code: clear cases by function words, all others by a model.

In comes a clean text, out comes `id`, `en`, another code, or None for a text without words. The model
(py3langid, naive Bayes over bytes) takes half a second to load, so it is asked only in doubt.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Literal

from simpang.gather.vocabulary import languages, names

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]+)*")
_SAMPLE = 6000
_CLEAR_SHARE = 0.12
_CLEAR_LEAD = 2.0
_LEAST_DISTINCT = 3


def language_code(name: str) -> str:
    """The code of a language as given: `ind`, `id-ID`, `Bahasa Indonesia` are `id`; unknown names stay."""
    wanted = name.strip().lower()
    for code, row in languages().items():
        if wanted == code or wanted in row.aliases:
            return code
    match = _CODE.fullmatch(wanted)
    if match is None:
        return name.strip()
    primary = match[1]
    return primary if primary == wanted else language_code(primary)


def find_language(text: str) -> str | None:
    """The ISO 639 code of the language that a text is in, or None where it has no words.

    Only the first 6,000 characters are looked at: a report is in one language.
    """
    sample = text[:_SAMPLE]
    counts = Counter(word.lower() for word in _WORD.findall(sample))
    if not counts:
        return None
    language = _clear_language(counts) or _by_model(sample)
    sister = languages()[language].sister if language in languages() else None
    if sister is None:
        return language
    own, other = _evidence(counts, language), _evidence(counts, sister)
    if own == other:
        return _of_sisters(sample, language, sister)
    return language if own > other else sister


def _of_sisters(sample: str, language: str, sister: str) -> str:
    """Which of two near languages a model takes a text for, with the benefit of doubt that data give each."""
    scores: dict[str, float] = dict(_identifier((language, sister)).rank(sample))
    return max(scores, key=lambda code: scores[code] + languages()[code].benefit_of_doubt)


def _clear_language(counts: Counter[str]) -> str | None:
    """The language whose function words clearly prevail; of sisters the one with more of them."""
    total = sum(counts.values())
    shares = {code: _share(counts, _word_set(code, "words"), total) for code in languages()}
    best = max(shares, key=lambda code: shares[code])
    kin = {best, languages()[best].sister}
    rest = max((share for code, share in shares.items() if code not in kin), default=0.0)
    distinct = len(counts.keys() & _word_set(best, "words"))
    clear = shares[best] >= _CLEAR_SHARE and shares[best] > _CLEAR_LEAD * rest and distinct >= _LEAST_DISTINCT
    return best if clear else None


@cache
def _word_set(language: str, kind: Literal["words", "evidence"]) -> frozenset[str]:
    row = languages()[language]
    return frozenset(row.words if kind == "words" else row.evidence)


def _share(counts: Counter[str], words: frozenset[str], total: int) -> float:
    return sum(count for word, count in counts.items() if word in words) / total


def _evidence(counts: Counter[str], language: str) -> int:
    """How many of the words (each counted once) can be of this language and hardly of its sister."""
    row = languages()[language]
    marks = counts.keys() & _word_set(language, "evidence")
    ended = (
        {word for word in counts if len(word) > 5 and word.endswith(row.endings)} if row.endings else set()
    )
    return len(marks | ended)


@cache
def _identifier(among: tuple[str, ...]) -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(among)
    return identifier


def _by_model(sample: str) -> str:
    language, _ = _identifier(names("model_language")).classify(sample)
    return str(language)
