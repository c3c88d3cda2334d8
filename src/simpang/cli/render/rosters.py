"""The members of a body on a day, and one state's standing in it."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from simpang.cli.plain import day, marked_day, shown
from simpang.cli.render.bearers import names_line
from simpang.cli.render.entries import entry, joined, section
from simpang.cli.words import Words
from simpang.reference.rosters import Roster, RosterLine, StandingLine, Standings
from simpang.values.days import PartialDate


def roster_page(roster: Roster, words: Words) -> RenderableType:
    """Whether the list is complete, then the members, the suspended, the candidates; or that it is not known."""
    groups = {
        "members" if roster.coverage == "complete" else "certain": roster.members,
        "suspended": roster.suspended,
        "candidates": roster.candidates,
        "uncertain": roster.uncertain,
    }
    sections = [
        section(f"{words('roster', name)} ({len(lines)})", [_line(line, words) for line in lines])
        for name, lines in groups.items()
        if lines
    ]
    heading = f"{names_line(roster.names, words)} ({roster.body}) {words('known', 'on')} "
    return Group(
        Text(heading + day(str(roster.on), words), style="bold underline"),
        entry(_trust(roster, words), joined(*_extent(roster, words))),
        *sections,
    )


def standings_page(answer: Standings, words: Words) -> RenderableType:
    """How a state stands to a body: as a member, and in what else holds on the day."""
    heading = f"{names_line(answer.member_names, words)} ({answer.member}) {words('known', 'on')} "
    return Group(
        Text(heading + day(str(answer.on), words), style="bold underline"),
        *(entry(_standing(line, answer, words), _days(line, words)) for line in answer.standings),
    )


def _trust(roster: Roster, words: Words) -> str:
    if roster.coverage == "unknown":
        return f"{words('known', 'member_on')} {day(str(roster.on), words)}."
    return f"{words('known', roster.coverage)}."


def _extent(roster: Roster, words: Words) -> tuple[str | None, ...]:
    return (
        marked_day(words("known", "since"), roster.complete_since, words),
        marked_day(words("known", "until"), roster.known_until, words),
        f"{words('told', 'source')}: {shown(roster.source)}",
    )


def _line(line: RosterLine, words: Words) -> RenderableType:
    days = _since_until(line.since, line.until, words)
    return entry(joined(f"{line.names.get(words.language, line.id)} ({line.id})", days))


def _standing(line: StandingLine, answer: Standings, words: Words) -> str:
    body = f"{answer.body_names.get(words.language, answer.body)} ({answer.body})"
    if line.verdict == "unknown":
        return f"{words('known', 'member_on')} {day(str(answer.on), words)}: {words('standing', line.standing)} {body}"
    return f"{words('standing' if line.verdict == 'yes' else 'no_standing', line.standing)} {body}"


def _days(line: StandingLine, words: Words) -> str:
    source = line.source and f"{words('told', 'source')}: {shown(line.source)}"
    return joined(_since_until(line.since, line.until, words), source)


def _since_until(since: PartialDate | None, until: PartialDate | None, words: Words) -> str:
    return joined(
        marked_day(words("told", "since"), since, words),
        marked_day(words("told", "until"), until, words),
    )
