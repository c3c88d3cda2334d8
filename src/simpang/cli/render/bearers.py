"""Who or what a name stands for: an entry for each bearer."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from simpang.cli.plain import day, marked_day, number, shown
from simpang.cli.render.conflicts import conflict_details
from simpang.cli.render.entries import detail, entry, joined
from simpang.cli.render.tenures import tenure_lines
from simpang.cli.words import Words
from simpang.reference.bearers import (
    Bearer,
    Bearers,
    NamedConflict,
    NamedEntity,
    NamedMedium,
    NamedPerson,
    NamedPlace,
    NamedWeapon,
)


def bearers_page(answer: Bearers, words: Words) -> RenderableType:
    """All that the name stands for, or that it is not known."""
    heading = f"{shown(answer.name)} {words('known', 'on')} {day(str(answer.on), words)}"
    entries = [_entry(bearer, words) for bearer in answer.bearers]
    return Group(Text(heading, style="bold underline"), *(entries or [entry(words("known", "nothing"))]))


def names_line(names: dict[str, str], words: Words) -> str:
    """A name in the language of the page, and in the other where it differs."""
    own = names.get(words.language)
    return " / ".join(dict.fromkeys(filter(None, (own, *names.values()))))


def _entry(bearer: Bearer, words: Words) -> RenderableType:
    if isinstance(bearer, NamedEntity):
        return _entity(bearer, words)
    if isinstance(bearer, NamedConflict):
        return entry(f"{names_line(bearer.names, words)} ({bearer.id})", *conflict_details(bearer, words))
    if isinstance(bearer, NamedPerson):
        return _person(bearer, words)
    if isinstance(bearer, NamedWeapon):
        return entry(bearer.name, joined(words("bearer", bearer.kind), words("item", bearer.category)))
    return _medium(bearer, words) if isinstance(bearer, NamedMedium) else _place(bearer, words)


def _entity(bearer: NamedEntity, words: Words) -> RenderableType:
    return entry(
        f"{names_line(bearer.names, words)} ({bearer.id})",
        joined(
            words("bearer", bearer.kind),
            words("by", bearer.by),
            bearer.sector,
            None if bearer.code == bearer.id else f"{words('known', 'acts_for')} {bearer.code}",
            None if bearer.country in (None, bearer.id, bearer.code) else bearer.country,
            marked_day(words("known", "founded"), bearer.founded, words),
            words("known", "not_yet") if bearer.not_yet else None,
            marked_day(words("known", "dissolved"), bearer.dissolved, words),
            bearer.succeeded_by and f"{words('known', 'succeeded_by')} {bearer.succeeded_by}",
            words("known", "no_longer") if bearer.no_longer else None,
        ),
    )


def _person(bearer: NamedPerson, words: Words) -> RenderableType:
    told = joined(words("bearer", bearer.kind), bearer.country, ", ".join(bearer.aliases))
    none_then = all(each.on_day == "no" for each in bearer.offices)
    return Group(
        entry(bearer.name, told, words("known", "no_office") if none_then else None),
        *(detail(line) for line in tenure_lines(bearer.offices, words)),
    )


def _medium(bearer: NamedMedium, words: Words) -> RenderableType:
    return entry(
        bearer.name,
        joined(words("bearer", bearer.kind), words("medium", bearer.medium), bearer.country, bearer.domain),
    )


def _place(bearer: NamedPlace, words: Words) -> RenderableType:
    capital = bearer.capital_of and f"{words('known', 'capital_of')} {bearer.capital_of}"
    return entry(
        names_line(bearer.names, words),
        joined(
            words("place", bearer.place),
            ", ".join(bearer.countries),
            capital,
            _coordinates(bearer, words),
            f"{words('told', 'source')}: {bearer.source}",
        ),
        _other_names(bearer, words),
        bearer.note,
    )


def _other_names(bearer: NamedPlace, words: Words) -> str | None:
    """What it is also called, in the language of the page first."""
    own = bearer.aliases.get(words.language, ())
    every = dict.fromkeys((*own, *(name for names in bearer.aliases.values() for name in names)))
    others = [name for name in every if name not in bearer.names.values()]
    return f"{words('by', 'alias')}: {', '.join(others)}" if others else None


def _coordinates(bearer: NamedPlace, words: Words) -> str | None:
    if bearer.latitude is None or bearer.longitude is None:
        return None
    north = words("compass", "north" if bearer.latitude >= 0 else "south")
    east = words("compass", "east" if bearer.longitude >= 0 else "west")
    return f"{number(abs(bearer.latitude), words)}° {north}, {number(abs(bearer.longitude), words)}° {east}"
