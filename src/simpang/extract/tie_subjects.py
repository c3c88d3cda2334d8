"""Who is tied by a noun that names a tie: examples after it, its subject, the noun that it explains.

In comes the place of the noun and its partner, out come the states and the tokens where they stand.
"""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Token

from simpang.extract.cast import Mention
from simpang.extract.ties import Ground, Subjects
from simpang.language.lexicon import TieNoun
from simpang.values.numbers import number_at
from simpang.values.scanning import scan

_EXAMPLE_REACH = 6
_LIST_REACH = 24


class SubjectReader:
    """Finds the states that a noun ties to a body or to another state."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.doc = ground.doc
        self.cast = ground.cast
        self.words = ground.words

    def read(self, row: TieNoun, start: int, high: int, low: int) -> Subjects | None:
        """Who is tied: `start` is the noun, `[low, high)` the noun with its partner."""
        return (
            self.examples(high, start)
            or self._counted(start, high)
            or self._span(high)
            or self._right_before(row, low)
            or self._apposed(low)
            or self._copular(low)
            or self._verbal(low)
            or self._nominal(low)
            or self._cataphoric(row, high, low)
            or self._pointing(row, low, high)
            or self._last_named(start, low, high)
        )

    # --- after the noun -------------------------------------------------------------------------------------

    def examples(self, high: int, start: int) -> Subjects | None:
        """ "members such as A and B", "anggotanya, A dan B", "NATO member Norway", "A and B among them"."""
        limit = min(high + _EXAMPLE_REACH, self.ground.sentence_end(start))
        introduced = False
        for index in range(high, limit):
            mention = self.cast.at(index)
            token = self.doc[index]
            if mention is not None and introduced and token.lower_ in self.words("tie_links"):
                continue
            if mention is not None:
                direct = index == high and self.ground.setting.language == "en" and mention.kind != "pronoun"
                clitic = index == high + 1 and self.doc[high].text == "," and self._possessed(high - 1)
                closing = self._closed(mention, index > high and self.doc[index - 1].text == ",")
                if (introduced or direct or clitic or closing) and self.ground.stateish(mention):
                    return self._found(self.ground.group_at(mention))
                return None
            if token.lower_ in self.words("exemplifiers"):
                introduced = True
            elif token.text not in (",", ":") and token.lower_ not in self.words("tie_links"):
                return None
        return None

    def _possessed(self, noun: int) -> bool:
        return self.doc[noun].lower_.endswith("nya")

    def _closed(self, mention: Mention, after_comma: bool) -> bool:
        """ "…, France and Japan among them", "…, Prancis salah satunya"."""
        end = self.ground.group_at(mention)[-1].end if self.ground.stateish(mention) else mention.end
        following = self.doc[end : end + 2].text.lower()
        return after_comma and any(following.startswith(words) for words in self.words("tie_closers"))

    def _counted(self, start: int, high: int) -> Subjects | None:
        """ "two members, A and B", "Four members … : A, B, C and D": as many names as were counted."""
        number = self._number_before(start)
        if number is None or number < 2:
            return None
        for index in range(high, min(high + _LIST_REACH, self.ground.sentence_end(start))):
            opens = self.doc[index].text in (":", "–", "—") or (index == high and self.doc[index].text == ",")
            if not opens:
                continue
            mention = self.cast.at(index + 1) or self.cast.at(index + 2)
            if mention is None or not self.ground.stateish(mention):
                continue
            group = self.ground.group_at(mention)
            if len(self.ground.parties.keys(group)) == number:
                return self._found(group)
        return None

    def _span(self, high: int) -> Subjects | None:
        """ "55 members, from Cape Verde to the Seychelles"."""
        if high + 2 >= len(self.doc) or self.doc[high].text != ",":
            return None
        if self.doc[high + 1].lower_ not in self.words("tie_span_openers"):
            return None
        found = [m for m in self.cast.within(high + 2, high + 8) if self.ground.stateish(m)][:2]
        between = self.doc[found[0].end : found[1].start].text.lower().split() if len(found) == 2 else []
        linked = bool(between) and between[0] in self.words("tie_span_links")
        return self._found(found) if linked else None

    def _number_before(self, start: int) -> int | None:
        for index in range(start - 1, max(start - 4, self.doc[start].sent.start - 1), -1):
            token = self.doc[index]
            if token.pos_ == "NUM" or token.like_num:
                return _number(token, self.ground.setting.language)
            if token.pos_ not in ("ADJ", "DET", "PROPN", "PART", "NOUN"):
                return None
        return None

    def _found(self, group: list[Mention]) -> Subjects | None:
        keys = self.ground.parties.keys(group)
        return (keys, (group[0].start, group[-1].end)) if keys else None

    # --- before the noun ------------------------------------------------------------------------------------

    def _right_before(self, row: TieNoun, low: int) -> Subjects | None:
        """ "Brunei selaku ketua ASEAN", "Anwar Ibrahim as chair of ASEAN": the state has the turn."""
        mention = self.cast.at(low - 1) or (self.cast.at(low - 2) if self.doc[low - 1].text == "," else None)
        if row.predicate != "member_of" or mention is None or not self._takes_turn(low):
            return None
        state = self.ground.state_of(mention.actors[0])
        return None if state is None else ((state,), (mention.start, mention.end))

    def _takes_turn(self, low: int) -> bool:
        return self.doc[low].lower_ in self.words("capacity")

    def _copular(self, start: int) -> Subjects | None:
        """ "Israel is not a member": what stands before the copula that leads to the noun."""
        sentence = self.doc[start].sent.start
        for index in range(start - 1, max(sentence, start - 7) - 1, -1):
            token = self.doc[index]
            copula = token.lower_ in self.words("copulas") or token.lemma_.lower() in self.words("copulas")
            negation = token.lower_ in self.words("negation") and self.ground.setting.language == "id"
            if copula or negation:
                return self._before_copula(index, sentence)
            if token.pos_ in ("NOUN", "PROPN", "VERB") and token.lower_ not in self.words("tie_openers"):
                return None
        return None

    def _verbal(self, low: int) -> Subjects | None:
        """ "X tetap berada di luar Y", "X diterima sebagai anggota Y": the subject of the verb before."""
        verb = low
        if self.doc[low - 1].lower_ in self.words("capacity") and low > 1:
            verb = low - 2
        if self.doc[verb].pos_ != "VERB" or self.cast.at(verb) is not None:
            return None
        return self._before_copula(verb, self.doc[low].sent.start)

    def _nominal(self, low: int) -> Subjects | None:
        """ "Kedua negara sama-sama anggota OPEC": Indonesian needs no copula, an adverb will do."""
        if self.ground.setting.language != "id":
            return None
        for index in range(low - 1, max(low - 4, self.doc[low].sent.start - 1), -1):
            mention = self.cast.at(index)
            if mention is not None:
                free = (
                    index < low - 1 and self.ground.stateish(mention) and not self.ground.introduced(mention)
                )
                group = [m for m in self.cast.group(mention) if self.ground.stateish(m)] if free else []
                keys = self.ground.state_keys(self.ground.parties.keys(group))
                return (keys, (group[0].start, group[-1].end)) if keys else None
            if self.doc[index].lower_ not in self.words("tie_openers") and self.doc[index].pos_ != "ADV":
                return None
        return None

    def _pointing(self, row: TieNoun, low: int, high: int) -> Subjects | None:
        """ "… dari negara anggota NATO itu", "… from NATO's newest member": the state that was named last."""
        if row.predicate != "member_of" or not self._points_back(low, high):
            return None
        sentence = self.ground.sentence_of(low)
        for mention in reversed(self.cast.within(0, low)):
            if self.ground.sentence_of(mention.start) < sentence - 1:
                return None
            keys = self.ground.state_keys(mention.actors)
            if len(keys) == 1 and mention.kind in ("name", "description", "capital", "adjective"):
                return keys, (low, high)
        return None

    def _last_named(self, start: int, low: int, high: int) -> Subjects | None:
        """ "kedua anggotanya", "kedua sekutu Amerika itu": the two (or more) named most often."""
        number = self._number_before(start)
        beside = (*self.doc[max(0, low - 2) : low], *self.doc[high : high + 1])
        pointing = self._possessed(start) or any(t.lower_ in self.words("tie_pointers") for t in beside)
        if number is None or not 2 <= number <= 4 or not pointing:
            return None
        partner = {key for mention in self.cast.within(low, high) for key in mention.actors}
        counts = Counter(
            key
            for mention in self.cast.within(0, low)
            if mention.kind not in ("place", "medium", "institution")
            for key in self.ground.state_keys(mention.actors)
            if key not in partner
        )
        ranked = counts.most_common(number + 1)
        clear = len(ranked) == number or (len(ranked) > number and ranked[-1][1] < ranked[-2][1])
        return (tuple(key for key, _ in ranked[:number]), (low, high)) if clear else None

    def _points_back(self, low: int, high: int) -> bool:
        after = self.doc[high].lower_ if high < len(self.doc) else ""
        if self.ground.setting.language == "id":
            return self.doc[low].lower_ == "negara" and after in self.words("determiners_after")
        prepared = self.doc[low - 1].pos_ == "ADP" if low else False
        superlative = any(token.lower_ in self.words("tie_superlatives") for token in self.doc[low:high])
        return prepared and superlative

    def _before_copula(self, index: int, sentence: int) -> Subjects | None:
        parties = self.ground.parties
        subject = self.ground.clauses.subject(index)
        keys = self.ground.state_keys(parties.of_phrase(subject)) if subject is not None else ()
        if keys and subject is not None:
            return keys, subject
        relative = self._relative(index, sentence)
        if relative is not None:
            return relative
        edge = self.ground.clauses.left_edge(index)
        for low in (edge, sentence):
            keys = self.ground.state_keys(parties.before(index, low))
            if keys:
                return keys, (low, index)
        return None

    def _relative(self, index: int, sentence: int) -> Subjects | None:
        """ "Israel, yang merupakan mitra meski bukan anggota": the name before the last relative pronoun."""
        for low in range(index - 1, sentence, -1):
            if self.doc[low].lower_ in self.words("relativisers"):
                mention = self.cast.at(low - 2) if self.doc[low - 1].text == "," else self.cast.at(low - 1)
                if mention is None or not self.ground.stateish(mention):
                    return None
                keys = self.ground.state_keys(mention.actors)
                return (keys, (mention.start, mention.end)) if keys else None
        return None

    def _apposed(self, low: int) -> Subjects | None:
        """ "Norwegia, anggota NATO …": the name before the comma, also over one more apposition."""
        skippable = self.words("office_openers") | self.words("negation") | self.words("tie_openers") | {","}
        index = low - 1
        comma = False
        while index >= self.doc[low].sent.start and low - index <= 7:
            mention = self.cast.at(index)
            if mention is not None:
                if not comma or not self.ground.stateish(mention):
                    return None
                group = [m for m in self.cast.group(mention) if self.ground.stateish(m)]
                keys = self.ground.state_keys(self.ground.parties.keys(group))
                return (keys, (group[0].start, group[-1].end)) if keys else None
            token = self.doc[index]
            if token.lower_ not in skippable and token.pos_ not in ("DET", "ADJ", "ADV", "NUM", "SCONJ"):
                return None
            comma = comma or token.text == ","
            index -= 1
        return None

    def _cataphoric(self, row: TieNoun, high: int, low: int) -> Subjects | None:
        """ "Sebagai anggota NATO, Norwegia …": the name after the comma that closes an opening phrase."""
        edge = self.ground.clauses.left_edge(low)
        opening = high < len(self.doc) - 1 and self.doc[high].text == "," and row.polarity == "yes"
        if not opening or self.cast.within(edge, low):
            return None
        mention = self.cast.at(high + 1)
        if mention is None or not self.ground.stateish(mention):
            return None
        keys = self.ground.state_keys(self.ground.parties.keys(self.ground.group_at(mention)))
        return (keys, (mention.start, mention.end)) if keys else None


def _number(token: Token, language: str) -> int | None:
    """The whole number that a word tells ("dua", "ketiga", "12")."""
    for text in (token.lower_, token.lower_.removeprefix("ke")):
        tokens = scan(text)
        number = number_at(tokens, 0, language) if tokens else None
        if number is not None and number.value is not None:
            return int(number.value)
    return None
