"""What a language's words mean for extraction, as data: titles, institutions, anaphora, markers, cues.

In comes a language code, out comes a `Lexicon` of validated rows read from `language/<code>/*.yaml`. Event units
are read by `frames`, which knows what they may point to. Knows nothing of reports, actors or the reference.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from simpang.errors import LanguageError
from simpang.records import Act, ActorKind, Office, Polarity, Predicate, RelationStatus, Sector
from simpang.tables import fingerprint, read_yaml

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "id")


class LexiconRow(BaseModel):
    """Base of lexicon rows: frozen, unknown fields are errors."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Title(LexiconRow):
    """An office as it is written before or after a name: its forms, and the office it stands for.

    `of_body` is the office where the title belongs to an organisation rather than to a state (a president of a
    commission is a `leader`). A `nested` title is followed or preceded by another office or institution that only
    says whose it is ("spokesman for the foreign ministry").
    """

    forms: tuple[str, ...]
    office: Office | None
    of_body: Office | None = None
    nested: bool = False
    sector: Sector = "GOV"


class SeatWords(LexiconRow):
    """Words for one certain post, and the titles of the seats that it may be, the likeliest first."""

    forms: tuple[str, ...]
    seats: tuple[str, ...]


class TitlePrefix(LexiconRow):
    """A word before a title that changes what is claimed: former, deputy, acting, elect."""

    forms: tuple[str, ...]
    status: RelationStatus | None = None
    office: Office | None = None


class Institution(LexiconRow):
    """A noun for a part of a state that acts for it: ministry, army, court, parliament, police, crowd."""

    forms: tuple[str, ...]
    sector: Sector
    bare: bool = True


class Anaphor(LexiconRow):
    """A word that stands for something named before.

    `refers_to`: what kind of actor it may stand for; `count`: how many (None: any number, plural).
    A noun needs a determiner (`needs_determiner`) to point back ("negara itu", "the alliance").
    """

    forms: tuple[str, ...]
    refers_to: Literal["person", "state", "organisation", "armed_group", "any", "subject"]
    count: int | None = 1
    needs_determiner: bool = False


class WordList(LexiconRow):
    """A closed class of words with one function, such as negation."""

    name: str
    words: tuple[str, ...]


class Cue(LexiconRow):
    """A way to report speech or thought: its forms, the act, and how the clause is built.

    `stems` (Indonesian) take meN- and di-, `verbs` are invariable forms or lemmas, `bare` forms only follow what
    was said ("…," ujar X). `kind`: `verb` (X says that …), `preposition` (according to X, …), `media` (a medium
    passes it on), `noun` ("demikian bunyi pernyataan X"). `object`: `clause` (that …), `addressee_clause`
    (urged X to …), `as` (called X a …). `noun`: a noun alone as object is a statement too; `needs_clause`: only
    a clause or a quotation is. `needs_marker`: only after "bahwa"/"that", a comma or a colon, for verbs that also
    have other senses.
    """

    act: Act
    stems: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    kind: Literal["verb", "preposition", "media", "noun"] = "verb"
    object: Literal["clause", "addressee_clause", "as"] = "clause"
    noun: bool = False
    needs_clause: bool = False
    needs_marker: bool = False


class TieNoun(LexiconRow):
    """A noun that names a lasting tie: "anggota", "sekutu", "war between".

    `object`: which kinds of actor may stand at the other end; `pairwise`: the tie joins two named together.
    """

    predicate: Predicate
    nouns: tuple[str, ...]
    object: tuple[ActorKind, ...]
    polarity: Polarity = "yes"
    pairwise: bool = False


class JudgementWords(LexiconRow):
    """Words that judge: in somebody's mouth they praise or blame what another did."""

    judgement: Literal["blame", "praise"]
    words: tuple[str, ...]


class Lexicon(LexiconRow):
    """All closed and open lists of one language that extraction needs, apart from event units."""

    language: str
    titles: tuple[Title, ...]
    title_prefixes: tuple[TitlePrefix, ...]
    institutions: tuple[Institution, ...]
    anaphora: tuple[Anaphor, ...]
    lists: dict[str, frozenset[str]]

    def words(self, name: str) -> frozenset[str]:
        """The words of one closed list. Raises KeyError for a list that the language does not have."""
        return self.lists[name]


def _folder(language: str) -> Path:
    if language not in LANGUAGES:
        raise LanguageError(
            "language", f"no lexicon for language {language!r}; there is: {', '.join(LANGUAGES)}"
        )
    return FOLDER / language


def lexicon_files(language: str) -> list[Path]:
    """All data files of a language's lexicon."""
    return sorted(_folder(language).glob("*.yaml"))


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language. Raises LanguageError for others, DataError where a file does not fit."""
    folder = _folder(language)
    return Lexicon(
        language=language,
        titles=tuple(read_yaml(folder / "titles.yaml", Title)),
        title_prefixes=tuple(read_yaml(folder / "title_prefixes.yaml", TitlePrefix)),
        institutions=tuple(read_yaml(folder / "institutions.yaml", Institution)),
        anaphora=tuple(read_yaml(folder / "anaphora.yaml", Anaphor)),
        lists={row.name: frozenset(row.words) for row in read_yaml(folder / "words.yaml", WordList)},
    )


@cache
def cues(language: str) -> tuple[Cue, ...]:
    """The cue verbs, prepositions and nouns of reported speech."""
    return tuple(read_yaml(_folder(language) / "cues.yaml", Cue))


@cache
def seat_words(language: str) -> tuple[SeatWords, ...]:
    """The words for one certain post, whose seat has a title on record."""
    return tuple(read_yaml(_folder(language) / "seats.yaml", SeatWords))


@cache
def tie_nouns(language: str) -> tuple[TieNoun, ...]:
    """The nouns that name lasting ties."""
    return tuple(read_yaml(_folder(language) / "ties.yaml", TieNoun))


@cache
def judgement_words(language: str) -> tuple[JudgementWords, ...]:
    """The words that praise or blame."""
    return tuple(read_yaml(_folder(language) / "judgements.yaml", JudgementWords))


@cache
def lexicon_version(language: str) -> str:
    """A content hash over the language's lexicon files."""
    return fingerprint(lexicon_files(language))
