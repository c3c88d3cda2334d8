"""Which person of the record somebody in Wikidata is, so that one person is written in one way."""

from __future__ import annotations

from simpang.records import Office
from simpang.upkeep.periods import agree
from simpang.upkeep.shipped import Shipped
from simpang.upkeep.told import Told
from simpang.values.folding import fold
from simpang.values.names import same_person

_MOST_ALIASES = 8


class WhichPersonError(Exception):
    """A name that may be one of several persons, or of one on record: `against` names them."""

    def __init__(self, against: str) -> None:
        super().__init__(against)
        self.against = against


def person_of(told: Told, office: Office, shipped: Shipped) -> str:
    """How the record writes the person, else the name in Wikidata.

    The one on record whose name or alias is that name, else one of the other names in Wikidata; among the holders
    of the same office first. A holder of the same office whose term began on the same day is the same person also
    where the names only can be of one. Raises WhichPersonError where it stays open.
    """
    holders = {term.person for term in shipped.terms(office, told.of)}
    for names in ((told.name,), tuple(filter(_is_whole, told.aliases))):
        written = {person for name in names for person in shipped.persons_written(name)}
        found = written & holders or written
        if len(found) > 1:
            raise WhichPersonError(" / ".join(sorted(found)))
        if found:
            return found.pop()
    alike = [term for term in shipped.terms(office, told.of) if same_person(told.name, term.person)]
    began = {term.person for term in alike if agree(told.dating.start, term.valid_from)}
    if len(began) == 1:
        return began.pop()
    if alike:
        raise WhichPersonError(" / ".join(sorted({term.person for term in alike})))
    return told.name


def aliases_of(person: str, told: Told, shipped: Shipped) -> tuple[str, ...]:
    """The other names of a person: those on record; for somebody new those in Wikidata that are whole names.

    A name of one word, in another script than Latin, or of somebody else on record is left out.
    """
    if person in shipped.aliases:
        return shipped.aliases[person]
    kept: dict[str, str] = {}
    for name in told.aliases:
        folded = fold(name)
        plain = len(folded.split()) > 1 and folded.isascii() and "|" not in name
        if plain and folded != fold(person) and not shipped.persons_written(name):
            kept.setdefault(folded, name)
    return tuple(kept.values())[:_MOST_ALIASES]


def _is_whole(name: str) -> bool:
    """Whether a name is more than a surname or a nickname; only a label may be one word."""
    return len(fold(name).split()) > 1
