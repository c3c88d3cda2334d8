"""Persons and the offices that the text gives them.

In comes a `CastBuilder` with the names of the reference in it, out go persons and `OfficeClaim`s. A title binds
a name and a body: "Menteri Luar Negeri Jerman Annalena Baerbock", "Sweden's prime minister, Ulf Kristersson",
"Jens Stoltenberg, Sekretaris Jenderal NATO,". Which body is meant where none is named is left to `anaphora`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from simpang.extract.cast import CastBuilder, Mention
from simpang.extract.forms import FormTable, lowered
from simpang.extract.names import person_key
from simpang.extract.setting import Setting
from simpang.language.lexicon import Institution, Lexicon, Title, TitlePrefix, lexicon
from simpang.records import Actor, Office, RelationStatus, Sector
from simpang.reference import Term

_REACH = 14
_NAME_LENGTH = 4
_SHORTEST_SURNAME = 5
_PREFIX_REACH = 2
_RUN_LENGTH = 9
_LEADERS = frozenset({"head_of_state", "head_of_government", "secretary_general"})


@dataclass(frozen=True, slots=True)
class TitleUse:
    """A title in the text: tokens `[start, end)`, what it stands for, and how it is qualified."""

    start: int
    end: int
    title: Title
    prefix: TitlePrefix | None


@cache
def _title_table(language: str) -> FormTable[Title]:
    return FormTable(((form, row) for row in lexicon(language).titles for form in row.forms), cased=False)


@cache
def _prefixes(language: str) -> dict[str, TitlePrefix]:
    return {form: row for row in lexicon(language).title_prefixes for form in row.forms}


@cache
def institution_table(language: str) -> FormTable[Institution]:
    suffixes = ("", "nya") if language == "id" else ("",)
    rows = lexicon(language).institutions
    return FormTable(
        ((form + end, row) for row in rows for form in row.forms for end in suffixes), cased=False
    )


def title_uses(builder: CastBuilder, setting: Setting) -> list[TitleUse]:
    """All titles in the text, with the prefix before or after them."""
    uses = []
    prefixes = _prefixes(setting.language)
    for found in _title_table(setting.language).find(builder.doc.text):
        span = builder.span(found.start, found.end)
        around = [*_before_title(builder, span.start), *_after_title(builder, span.end)]
        prefix = next((prefixes[word] for word in around if word in prefixes), None)
        uses.append(TitleUse(span.start, span.end, found.value, prefix))
    return uses


def _before_title(builder: CastBuilder, start: int) -> list[str]:
    """The word before a title, also before its body ("former Polish president")."""
    index = start - 1
    words = []
    for _ in range(_PREFIX_REACH):
        if index < 0:
            break
        words.append(builder.doc[index].lower_)
        mention = builder.at(index)
        if mention is None or mention.kind not in ("adjective", "name"):
            break
        index = mention.start - 1
    return words


def _after_title(builder: CastBuilder, end: int) -> list[str]:
    """The word after a title, also after a hyphen ("president-elect", "presiden terpilih")."""
    words = [token.lower_ for token in builder.doc[end : end + 2]]
    return words[1:] if words and words[0] == "-" else words[:1]


def persons(builder: CastBuilder, setting: Setting) -> frozenset[int]:
    """Add the persons of the text: those that titles announce, and those that the pipeline sees.

    Returns the tokens that are part of a title.
    """
    uses = title_uses(builder, setting)
    titled = {token for use in uses for token in range(use.start, use.end)}
    reader = _TitleReader(builder, setting, uses, titled)
    for use in uses:
        reader.read(use)
    for entity in builder.doc.ents:
        if entity.label_ == "PERSON":
            start, end = entity.start, entity.end
            while start < end and start in titled:
                start += 1
            while start < end and end - 1 in titled:
                end -= 1
            _add_seen(builder, setting, start, end)
    _add_surnames(builder, setting)
    return frozenset(titled)


def _add_surnames(builder: CastBuilder, setting: Setting) -> None:
    """Free proper nouns that are the surname of one person who is in office or has led a state: "Zelenskyy"."""
    for token in builder.doc:
        if token.pos_ != "PROPN" or len(token.text) < _SHORTEST_SURNAME or not token.text[:1].isupper():
            continue
        if builder.at(token.i) is not None or token.lower_ in setting.lexicon.words("name_stops"):
            continue
        if setting.reference.is_place(token.text):
            continue
        people = {
            term.person
            for term in setting.reference.offices.terms_of(token.text, setting.day)
            if term.office in _LEADERS or _may_mean(token, term, setting)
        }
        if len(people) == 1:
            key = person_key(token.text)
            builder.know(key, Actor(id=key, name=token.text, kind="person", reference=people.pop()))
            builder.mention(token.i, token.i + 1, (key,), "person")


def _may_mean(token: Token, term: Term, setting: Setting) -> bool:
    """Whether a bare surname may mean the holder of a lesser office: on that day, and no other word at all.

    The first word of a sentence has its capital in any case ("Massa menjarah toko").
    """
    if token.is_sent_start and token.ent_type_ != "PERSON":
        return False
    return setting.day is None or term.covers(setting.day) != "no"


def _add_seen(builder: CastBuilder, setting: Setting, start: int, end: int) -> None:
    if start >= end or not builder.doc[start].text[:1].isupper():
        return
    if (
        end - start == 1
        and builder.doc[start].is_sent_start
        and not setting.reference.offices.terms_of(builder.doc[start].text, setting.day)
    ):
        return
    held = [builder.at(token) for token in range(start, end)]
    if any(mention is not None and (mention.kind == "person" or mention.start < start) for mention in held):
        return
    if all(mention is not None for mention in held) or any(mention is not None for mention in held[1:]):
        return
    name = builder.doc[start:end].text
    if setting.reference.is_place(name) and not setting.reference.offices.terms_of(name, setting.day):
        return
    key = person_key(name)
    builder.know(key, Actor(id=key, name=name, kind="person"))
    builder.absorb(start, end, (key,), "person")


class _TitleReader:
    """Reads what stands around one title: the body that it belongs to and the person who bears it."""

    def __init__(
        self, builder: CastBuilder, setting: Setting, uses: list[TitleUse], titled: set[int]
    ) -> None:
        self.builder = builder
        self.doc = builder.doc
        self.lexicon: Lexicon = setting.lexicon
        self.setting = setting
        self.titled = titled
        self.use_at = {use.start: use for use in uses}
        self.institution_at = {
            builder.span(found.start, found.end).start: builder.span(found.start, found.end).end
            for found in institution_table(setting.language).find(builder.doc.text)
        }
        self.prefixes = _prefixes(setting.language)
        self.stops = self.lexicon.words("name_stops")
        self.particles = self.lexicon.words("name_particles")

    def read(self, use: TitleUse) -> None:
        body = self._body_before(use.start) if self.setting.language == "en" else None
        body_after, name = self._after(use)
        if name is None and self._apposition_ends(use, body_after):
            name = self._name_before(use.start, body)
            if name is not None and body is not None and body.start < name[1]:
                body = None
        if name is None or self._in_a_capacity(use):
            return
        chosen = body or body_after
        key = self._person(*name)
        self._claim(use, key, chosen, name)

    def _in_a_capacity(self, use: TitleUse) -> bool:
        """ "selaku ketua ASEAN", "as chair of the G20": a turn that a member takes, not a person's office."""
        before = {self.doc[index].lower_ for index in range(max(0, use.start - 2), use.start)}
        return use.title.office == "leader" and bool(before & self.lexicon.words("capacity"))

    # --- the person -------------------------------------------------------------------------------------------

    def _person(self, start: int, end: int) -> str:
        held = self.builder.at(start)
        if held is not None and held.kind == "person":
            return held.actors[0]
        name = self.doc[start:end].text
        key = person_key(name)
        self.builder.know(key, Actor(id=key, name=name, kind="person"))
        self.builder.absorb(start, end, (key,), "person")
        return key

    def _after(self, use: TitleUse) -> tuple[Mention | None, tuple[int, int] | None]:
        """The body and the name after a title, with nothing between but what belongs to the office."""
        body: Mention | None = None
        commas = 0
        token = use.end
        limit = min(len(self.doc), use.end + _REACH)
        while token < limit:
            word = self.doc[token]
            mention = self.builder.at(token)
            if mention is not None and mention.kind == "person":
                return body, (mention.start, mention.end)
            if mention is not None and mention.kind != "medium":
                body = body or mention
                token = mention.end
                continue
            if word.text == "," and commas == 0 and token + 1 < limit:
                commas += 1
                nearby = self.builder.at(token + 1)
                if (nearby is None or nearby.kind == "person") and self._name_from(token + 1) is not None:
                    token += 1
                    continue
                return body, None
            if token in self.use_at and self._continues_office(use, token):
                token = self.use_at[token].end
                continue
            if token in self.institution_at and word.text[:1].isupper() | use.title.nested:
                token = self.institution_at[token]
                continue
            name = self._name_from(token)
            if name is not None:
                return body, name
            if (
                word.lower_ in self.lexicon.words("office_links")
                or word.lower_ in self.prefixes
                or word.text in ("(", ")")
            ):
                token += 1
                continue
            return body, None
        return body, None

    def _continues_office(self, use: TitleUse, token: int) -> bool:
        """ "Juru bicara Presiden …": a second title inside the office of a nested one."""
        return use.title.nested and self.use_at[token].title.office is not None and token - use.end <= 3

    def _name_from(self, token: int) -> tuple[int, int] | None:
        """A capitalised run that starts here and is no title, weekday or known name.

        Where the pipeline sees a person inside the run, the name starts there ("Senator Republik Lindsey Graham",
        "Laksamana Madya Yudo Margono"); where it sees none, one capitalised word alone is no name.
        """
        held = self.builder.at(token)
        if held is not None and held.kind == "person":
            return held.start, held.end
        end = token
        while end < len(self.doc) and end - token < _RUN_LENGTH and self._in_name(end, first=end == token):
            end += 1
        while (
            end > token
            and self.doc[end - 1].lower_ in self.particles
            and not self.doc[end - 1].text[:1].isupper()
        ):
            end -= 1
        seen = next((i for i in range(token, end) if self.doc[i].ent_type_ == "PERSON"), None)
        if seen is not None:
            return seen, end
        return (token, end) if 2 <= end - token <= _NAME_LENGTH else None

    def _in_name(self, index: int, *, first: bool) -> bool:
        word = self.doc[index]
        held = self.builder.at(index)
        if held is not None and held.kind == "person":
            return False
        if held is not None and (first or held.kind in ("name", "medium")) and word.ent_type_ != "PERSON":
            return False
        if word.lower_ in self.stops or (index in self.titled and word.ent_type_ != "PERSON"):
            return False
        if word.text in ("-", "–") and not first:
            return self._glued(index)
        if word.text[:1].isupper() and any(char.isalpha() for char in word.text):
            return not (len(word.text) > 3 and word.text.isupper() and word.ent_type_ != "PERSON")
        return not first and word.lower_ in self.particles and self._capital_follows(index)

    def _glued(self, index: int) -> bool:
        before, after = self.doc[index - 1], self.doc[index + 1] if index + 1 < len(self.doc) else None
        return not before.whitespace_ and after is not None and not self.doc[index].whitespace_

    def _capital_follows(self, index: int) -> bool:
        return index + 1 < len(self.doc) and (
            self.doc[index + 1].text[:1].isupper() or self.doc[index + 1].text in ("-",)
        )

    def _apposition_ends(self, use: TitleUse, body: Mention | None) -> bool:
        """Whether a mark closes the office before any verb: not so in "…, the Norwegian leader also promised"."""
        start = max(use.end, body.end if body is not None else use.end)
        for token in self.doc[start : start + _REACH]:
            if token.is_punct or token.lower_ in self.lexicon.words("relativisers"):
                return True
            if token.pos_ in ("VERB", "AUX"):
                return False
        return True

    def _name_before(self, title_start: int, body: Mention | None) -> tuple[int, int] | None:
        """ "Ulf Kristersson, Sweden's prime minister" : the name before a comma before the office."""
        token = (body.start if body is not None else title_start) - 1
        steps = 0
        while token > 0 and steps < 5 and self.doc[token].lower_ in self.lexicon.words("office_openers"):
            token -= 1
            steps += 1
        if token <= 0 or self.doc[token].text not in (",", "-", "–", "—", "("):
            return None
        return self._name_ending(token)

    def _name_ending(self, end: int) -> tuple[int, int] | None:
        held = self.builder.at(end - 1)
        if held is not None:
            return (held.start, held.end) if held.kind == "person" else None
        if self.doc[end - 1].ent_type_ != "PERSON":
            return None
        start = end - 1
        while start > 0 and self.doc[start].ent_iob_ == "I":
            start -= 1
        return start, end

    # --- the body ---------------------------------------------------------------------------------------------

    def _body_before(self, start: int) -> Mention | None:
        """ "Russian Foreign Minister", "NATO's secretary general", "Kremlin spokesman"."""
        token = start - 1
        skippable = self.lexicon.words("office_openers") | self.lexicon.words("possessive")
        for _ in range(4):
            if token < 0:
                return None
            mention = self.builder.at(token)
            if mention is not None:
                return mention if mention.kind not in ("person", "medium") else None
            if self.doc[token].lower_ not in skippable and not self._in_institution(token):
                return None
            token -= 1
        return None

    def _in_institution(self, token: int) -> bool:
        return any(start <= token < end for start, end in self.institution_at.items())

    # --- the claim --------------------------------------------------------------------------------------------

    def _claim(self, use: TitleUse, key: str, body: Mention | None, name: tuple[int, int]) -> None:
        office = self._office(use, body)
        status: RelationStatus = "holds"
        if use.prefix is not None and use.prefix.status is not None:
            status = use.prefix.status
        if office is None:
            return
        code = self._body_code(body)
        start = min(use.start, name[0])
        end = max(use.end, name[1])
        claim_body = code or ""
        self.builder.claim(key, office, claim_body, status, start, end)
        self.builder.describe(key, self.doc[use.start : use.end].text, self._sector(use, body))

    def _office(self, use: TitleUse, body: Mention | None) -> Office | None:
        office = use.title.office
        if body is not None and use.title.of_body is not None and not self._is_state(body):
            office = use.title.of_body
        if use.prefix is not None and use.prefix.office is not None:
            office = use.prefix.office
        return office

    def _is_state(self, body: Mention) -> bool:
        return self.builder.actors[body.actors[0]].kind == "state"

    def _body_code(self, body: Mention | None) -> str | None:
        return self.builder.actors[body.actors[0]].code if body is not None else None

    def _sector(self, use: TitleUse, body: Mention | None) -> Sector:
        if body is not None and not self._is_state(body):
            return self.builder.actors[body.actors[0]].sector or "IGO"
        return use.title.sector


def name_words(name: str) -> tuple[str, ...]:
    """A name in lower-case words, hyphens opened, for comparing names within one report."""
    return tuple(lowered(name).replace("-", " ").split())
