"""Who gives an amount of money and who gets it, by the verb that governs it or by the phrase it stands in.

In come a `Sum` and the verb of giving, out come actor keys.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from simpang.extract.cast import Cast, Mention
from simpang.extract.clauses import Clause, ClauseReader, Range
from simpang.extract.giving import Giving, words_of
from simpang.extract.parties import Parties
from simpang.extract.setting import Setting
from simpang.extract.sums import Sum, Sums
from simpang.values.currencies import currencies

Sides = tuple[tuple[str, ...], tuple[str, ...]]


class GiftSides:
    """Finds donors and recipients of the sums of one Doc."""

    def __init__(self, doc: Doc, cast: Cast, setting: Setting, sums: Sums, clauses: ClauseReader) -> None:
        self.doc = doc
        self.cast = cast
        self.language = setting.language
        self.lists = setting.lexicon.words
        self.sums = sums
        self.clauses = clauses
        self.parties = Parties(doc, cast, setting.lexicon)
        self.states = {
            key: mention.actors
            for mention in reversed(cast.mentions)
            for key in mention.actors
            if len(mention.actors) == 1 and not sums.holds(mention.start)
        }

    def of_verb(self, money: Sum, verb: Giving, clause: Clause) -> Sides:
        """Donors and recipients of a sum that a verb governs."""
        subject = self._subject(verb, clause)
        if verb.row.takes:
            return self._slot(clause, words_of(self.language, "source")), subject
        if verb.row.stage == "requested":
            asked = self._slot(clause, words_of(self.language, "addressee")) or self._object(money, verb)
            needy = self.recipients_after(money, self.codes(asked)) or self._states(subject)
            return asked, tuple(key for key in needy if not self.codes(asked) & self.codes([key]))
        if verb.row.blocks:
            return self.possessor(money), self.recipients_after(money, frozenset())
        if verb.row.thing or verb.voice == "passive":
            donors = () if verb.row.thing else self._agent(verb, clause)
            given = self._slot(clause, words_of(self.language, "recipient"), donors)
            recipients = self.recipients_after(money, self.codes(donors)) or given
            if money.start >= verb.end and not verb.row.thing:
                recipients = recipients or subject
            return donors or self.possessor(money), recipients
        found = self.recipients_after(money, self.codes(subject)) or self._object(money, verb, subject)
        return subject, found or self._slot(clause, words_of(self.language, "recipient"), subject)

    def _subject(self, verb: Giving, clause: Clause) -> tuple[str, ...]:
        ground = self._ground(verb)
        if ground is not None:
            named = self.actors(self.doc[verb.start].sent.start, ground)
            return self.parties.keys(self.cast.group(named[-1])) if named else ()
        beside = self.cast.at(verb.start - 1) if verb.start > 0 else None
        if beside is not None and clause.subject is not None and beside.start >= clause.subject[1]:
            return self.parties.keys(self.cast.group(beside))
        if clause.subject is not None:
            found = self.parties.of_phrase(clause.subject)
            between = self.doc[clause.subject[1] : verb.start]
            if found or not any(token.pos_ == "VERB" for token in between):
                return found
        return self.parties.before(verb.start, self.clauses.left_edge(verb.start))

    def _ground(self, verb: Giving) -> int | None:
        """ "thanked Delhi for having sent": the preposition before a verb whose subject stands before it."""
        index = verb.start - 1
        while index > 0 and self.doc[index].pos_ == "AUX":
            index -= 1
        return index if self.doc[index].lower_ in words_of(self.language, "ground") else None

    def _agent(self, verb: Giving, clause: Clause) -> tuple[str, ...]:
        by = self._slot(clause, self.lists("agent"))
        if by or self.language != "id" or verb.row.thing:
            return by
        mention = self.cast.at(verb.end)
        following = mention is not None and mention.kind != "place"
        return self.parties.keys(self.cast.group(mention)) if mention is not None and following else ()

    def _object(self, money: Sum, verb: Giving, but: Iterable[str] = ()) -> tuple[str, ...]:
        """Who stands between a verb and its amount: "gave Ukraine 5 million"."""
        tokens = (verb.end, money.start)
        first = next(iter(self.actors(*tokens)), None)
        if first is None or self.introduced(first):
            return ()
        return self._first(tokens, but)

    def _slot(self, clause: Clause, names: frozenset[str], but: Iterable[str] = ()) -> tuple[str, ...]:
        for name, ranges in clause.slots.items():
            for tokens in ranges if name in names else ():
                found = self._first(tokens, but)
                if found:
                    return found
        return ()

    def _states(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Those who may ask for themselves: an organisation asks for others."""
        return tuple(key for key in keys if self.cast.actors[key].kind != "organisation")

    def possessor(self, money: Sum) -> tuple[str, ...]:
        """ "Germany's 5 billion package", "a Japanese loan of", "paket Jerman senilai"."""
        noun = self.sums.noun_beside(money)
        first = min(noun, money.start) if noun is not None else money.start
        before = (
            () if self._is_kind(first - 1) else self.parties.adjacent_before(first, self.lists("possessive"))
        )
        if before or noun is None or self.language != "id":
            return before
        inside = [m for m in self.actors(noun + 1, money.start) if not self.introduced(m)]
        return inside[0].actors if inside else ()

    def _is_kind(self, token: int) -> bool:
        """ "military aid": an institution that only says what kind of help it is."""
        mention = self.cast.at(token) if token >= 0 else None
        return mention is not None and mention.kind == "institution"

    def source(self, money: Sum) -> tuple[str, ...]:
        """ "5 million in aid from Japan"."""
        for mention in self.actors(money.end, self.sums.phrase_end(money)):
            if words_of(self.language, "source").intersection(self._prepositions(mention)[:1]):
                return self.parties.keys(self.cast.group(mention))
        return ()

    def owners(self, money: Sum, but: Iterable[str]) -> tuple[str, ...]:
        """The state named in the report whose own money it is, where only one state has that money."""
        using = [row.countries for row in currencies() if money.amount.currency == row.currency]
        if not using or len(using[0]) != 1 or using[0][0] in self.codes(but):
            return ()
        return self.states.get(using[0][0], ())

    def recipients_after(self, money: Sum, but: frozenset[str]) -> tuple[str, ...]:
        """The first actor after an amount whose preposition makes it the recipient."""
        for mention in self.actors(money.end, self.sums.phrase_end(money)):
            if self._receives(mention):
                if but.issuperset(self.parties.codes(mention.actors)):
                    continue
                return self.parties.keys(self.cast.group(mention))
        return ()

    def recipients_before(self, noun: int, money: Sum) -> tuple[str, ...]:
        """ "program untuk Kyiv senilai …", "aid for Sudan worth …"."""
        for mention in self.actors(noun, money.start):
            if self._receives(mention):
                return self.parties.keys(self.cast.group(mention))
        return ()

    def _receives(self, mention: Mention) -> bool:
        """Whether a preposition makes a mention the recipient; "in the country" alone may mean any."""
        receiving, places = words_of(self.language, "recipient"), self.lists("locatives")
        found = self._prepositions(mention)
        if not found:
            return False
        if found[0] in places:
            pointing = mention.kind in ("description", "pronoun")
            return any(word in receiving - places for word in found[1:]) or (
                found[0] in receiving and not pointing
            )
        return found[0] in receiving

    def _prepositions(self, mention: Mention) -> list[str]:
        """The prepositions before a mention in its phrase, nearest first ("for victims in Vanuatu")."""
        found = []
        for index in range(mention.start - 1, max(0, mention.start - 8), -1):
            token = self.doc[index]
            helped = token.pos_ == "VERB" and token.lemma_.lower() in words_of(self.language, "recipient")
            if helped or token.lower_ in self.lists("prepositions"):
                found.append(token.lemma_.lower() if helped else token.lower_)
            elif token.is_punct or token.pos_ == "VERB" or self.sums.holds(index):
                break
        return found

    def introduced(self, mention: Mention) -> bool:
        """Whether a preposition stands right before a mention."""
        before = self.doc[mention.start - 1] if mention.start > 0 else None
        return before is not None and before.lower_ in self.lists("prepositions")

    def actors(self, start: int, end: int) -> list[Mention]:
        """The mentions that may give or get: no media, no "US" in "US dollars", no "military aid"."""
        mentions = self.cast.within(start, end) if start < end else ()
        return [
            mention
            for mention in mentions
            if mention.kind != "medium"
            and not (mention.kind == "institution" and mention.end in self.sums.nouns)
            and not self.sums.holds(mention.start)
        ]

    def _first(self, tokens: Range, but: Iterable[str]) -> tuple[str, ...]:
        """The first actor in a range, with those beside it, that acts for none of the codes of `but`."""
        taken = self.codes(but)
        for mention in self.actors(*tokens):
            if not taken.issuperset(self.parties.codes(mention.actors)):
                return self.parties.keys(self.cast.group(mention))
        return ()

    def codes(self, keys: Iterable[str]) -> frozenset[str]:
        return frozenset(self.parties.codes(keys))
