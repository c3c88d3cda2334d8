"""What can happen, as data: language-neutral frames, and how each language says them.

In come `frames.yaml`, `types.yaml` and the units of `language/<code>/units.yaml`; out go validated `Frame`s,
`TypeRule`s and `Unit`s. Knows nothing of documents: it is `extract` that reads clauses with them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

from simpang.errors import DataError
from simpang.language.lexicon import FOLDER as LANGUAGE_FOLDER
from simpang.language.lexicon import lexicon_files
from simpang.records import ActorKind, EventStatus, EventType, Predicate, RelationStatus, Stage
from simpang.tables import fingerprint, read_yaml

FOLDER = Path(__file__).parent
TOWN = "town"
"""What a condition (`@town`) calls a place on record that stands for its state."""


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Outcome(_Row):
    """What an act becomes when it is told as future or refused."""

    type: EventType
    mode: str | None = None
    status: EventStatus = "occurred"


class TypeRule(_Row):
    """What holds for all acts of one PLOVER type."""

    type: EventType
    quad: int
    goldstein: float
    future: Outcome | None = None
    refused: Outcome | None = None


class Tie(_Row):
    """The lasting relation that an act asserts between its actor and its recipient (`reverse`: the other way)."""

    predicate: Predicate
    status: RelationStatus
    reverse: bool = False


class Frame(_Row):
    """One kind of act; see the comments at the top of frames.yaml for the fields."""

    id: str
    type: EventType
    mode: str | None = None
    cameo: str
    contexts: tuple[str, ...] = ()
    status: EventStatus = "occurred"
    object_act: bool = False
    mutual: bool = False
    swap: bool = False
    silent: bool = False
    modes_by_object: bool = False
    home: Literal["unnamed", "always", "host"] | None = None
    commitment: Stage | None = None
    relation: Tie | None = None


class Unit(_Row):
    """How a language says a frame.

    `stems` (Indonesian) take meN- and di-; `verbs` are invariable forms or lemmas, further words of one entry must
    follow close by; `nouns` are the nominalised act. `required` names themes (`@aid`), kinds of actors
    (`@organisation`), a place on record (`@town`) or words of which one must stand in the object or complement;
    `excluded` those that must not. `actor` and `recipient` name slots in the order in which they are tried: `subject`,
    `object`, `possessor`, `complement`, or a preposition. `needs_complement` asks for an infinitive after the verb
    ("told X to leave"). `subject` names what of one must stand in the subject; `across` looks for what is required in
    reported speech too.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    frame: str
    stems: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    subject: tuple[str, ...] = ()
    across: bool = False
    actor: tuple[str, ...] = ("subject",)
    recipient: tuple[str, ...] = ("object",)
    voice: Literal["any", "active", "passive"] = "any"
    needs_recipient: bool = False
    needs_complement: bool = False
    mode: str | None = None


class Theme(_Row):
    """A class of nouns that decides between frames: help, weapons, ambassadors, sanctions, …"""

    name: str
    words: tuple[str, ...]


class ModeRule(_Row):
    """How the object of an act of one type names its mode: the first theme found, else `default`."""

    type: EventType
    default: str | None = None
    themes: dict[str, str]


@cache
def mode_rules() -> dict[str, ModeRule]:
    """The mode rules by type. Raises DataError."""
    return {rule.type: rule for rule in read_yaml(FOLDER / "modes.yaml", ModeRule)}


@cache
def frames() -> dict[str, Frame]:
    """All frames by id. Raises DataError."""
    return {frame.id: frame for frame in read_yaml(FOLDER / "frames.yaml", Frame)}


@cache
def type_rules() -> dict[str, TypeRule]:
    """The rules of the 16 types. Raises DataError."""
    return {rule.type: rule for rule in read_yaml(FOLDER / "types.yaml", TypeRule)}


@cache
def units(language: str) -> tuple[Unit, ...]:
    """The units of a language, in the order of the file. Raises DataError where one points to no frame or theme."""
    path = LANGUAGE_FOLDER / language / "units.yaml"
    rows = read_yaml(path, Unit)
    kinds = (*get_args(ActorKind), TOWN)
    names = {f"@{theme.name}" for theme in themes(language)} | {f"@{kind}" for kind in kinds}
    for unit in rows:
        if unit.frame not in frames():
            raise DataError(
                "no_frame", f"{path}: no frame {unit.frame!r}; there is: {', '.join(sorted(frames()))}"
            )
        for condition in (*unit.required, *unit.excluded, *unit.subject):
            if condition.startswith("@") and condition not in names:
                raise DataError(
                    "no_theme", f"{path}: no theme {condition!r}; there is: {', '.join(sorted(names))}"
                )
    return tuple(rows)


@cache
def themes(language: str) -> tuple[Theme, ...]:
    """The themes of a language. Raises DataError."""
    return tuple(read_yaml(LANGUAGE_FOLDER / language / "themes.yaml", Theme))


@cache
def version(language: str) -> str:
    """A content hash over frames and the lexicon of a language."""
    return fingerprint([*FOLDER.glob("*.yaml"), *lexicon_files(language)])
