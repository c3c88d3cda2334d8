"""A Wikidata JSON dump as a source: the same that the query service says, from a file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path

from simpang.errors import UpkeepError
from simpang.upkeep.gleaning import glean
from simpang.upkeep.gleanings import Gleanings, Statement
from simpang.upkeep.sought import BODIES, SoughtOffice, questions_version, sought_bodies, sought_offices
from simpang.upkeep.told import Told


class Dump:
    """Gleans a dump into a working file when it is first asked, and then tells what it says of each state.

    What was gleaned of the same dump before is not read again; a dump that was read in part is read on. Raises
    UpkeepError `bad_dump` where the file cannot be read or is no dump.
    """

    def __init__(self, path: Path, working: Path, tell: Callable[[str], None] = lambda _: None) -> None:
        self.name = path.name
        self._path = path
        self._working = working
        self._tell = tell

    @cached_property
    def _gleanings(self) -> Gleanings:
        return _gleaned(self._path, self._working, self._tell)

    @property
    def day(self) -> date:
        """The day on which the last entity in it was changed: what is told as open still ran then."""
        newest = self._gleanings.read("newest")
        if not newest:
            raise UpkeepError("bad_dump", f"{self._path}: no entity in it has the day of its last change")
        return date.fromisoformat(newest)

    def close(self) -> None:
        """Let go of the working file."""
        if "_gleanings" in self.__dict__:
            self._gleanings.close()

    def told(self, place: str) -> list[Told]:
        """What the dump says of a state, or of all bodies (`BODIES`)."""
        told = list(self._of_bodies() if place == BODIES else self._of_state(place))
        return list({each.model_dump_json(): each for each in told}.values())

    def _of_bodies(self) -> Iterator[Told]:
        for office in sought_offices():
            for item, body in sought_bodies().items():
                if office.of == "body" and office.holder:
                    yield from self._held(office, body, self._gleanings.stated_on(office.holder, item))

    def _of_state(self, code: str) -> Iterator[Told]:
        for state in self._gleanings.linked_to("code", code):
            for office in sought_offices():
                if office.of == "state":
                    yield from self._office(office, code, state)
            for page, body, dating in self._gleanings.stated_on("P463", state):
                if body in sought_bodies():
                    name, aliases, _ = self._gleanings.named(body)
                    yield Told(of=code, about=body, name=name, aliases=aliases, page=page, dating=dating)

    def _office(self, office: SoughtOffice, code: str, state: str) -> Iterator[Told]:
        if office.holder:
            yield from self._held(office, code, self._gleanings.stated_on(office.holder, state))
        for position in self._positions(office, state):
            held = [(page, page, dating) for page, _, dating in self._gleanings.stated_of("P39", position)]
            yield from self._held(office, code, held)

    def _positions(self, office: SoughtOffice, state: str) -> list[str]:
        positions = set(self._gleanings.linked(f"position/{office.office}", state) if office.position else ())
        at_state = set(self._gleanings.linked_to("at", state))
        directing = {who for body in at_state for who in self._gleanings.linked_to("directs", body)}
        classes = {*office.classes, *self._gleanings.linked_to("class", office.office)}
        if office.classes or office.labelled:
            positions |= {
                position
                for position in at_state | directing
                if classes.intersection(self._gleanings.linked("is", position))
            }
        return sorted(positions)

    def _held(self, office: SoughtOffice, of: str, stated: list[Statement]) -> Iterator[Told]:
        for page, person, dating in stated:
            name, aliases, died = self._gleanings.named(person)
            yield Told(
                office=office.office,
                title=office.title,
                of=of,
                about=person,
                name=name,
                aliases=aliases,
                page=page,
                dating=dating,
                died=died,
            )


def _gleaned(path: Path, working: Path, tell: Callable[[str], None]) -> Gleanings:
    """The gleanings of that dump; those of another, or of other questions, are thrown away."""
    what = f"{path.name} {path.stat().st_size if path.is_file() else 0} {questions_version()}"
    gleanings = Gleanings(working)
    if gleanings.read("what") != what:
        gleanings.close()
        working.unlink()
        gleanings = Gleanings(working)
        gleanings.commit(what=what)
    if gleanings.read("whole") != "yes":
        try:
            glean(path, gleanings, tell)
        except sqlite3.Error as error:
            raise UpkeepError("cannot_write", f"{working}: cannot be written: {error}") from error
        finally:
            if gleanings.read("whole") != "yes":
                gleanings.close()
    return gleanings
