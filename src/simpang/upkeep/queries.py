"""The questions to the query service, made of the templates beside the tables (`data/*.rq`)."""

from __future__ import annotations

from collections.abc import Iterable
from string import Template

from simpang.upkeep.sought import FOLDER, SINCE, SoughtOffice, sought_bodies, sought_offices


def heads(state: str) -> str:
    """Who is or was head of state or of government of a state, by its ISO 3166-1 alpha-3 code."""
    arms = [arm for office in _offices("state") for arm in _arms(office, "?state")]
    return _filled("heads", state=state, arms=_either(arms))


def ministers(state: str) -> str:
    """Who holds or held the positions in a state that are found by their class."""
    offices = _offices("state")
    return _filled(
        "ministers",
        state=state,
        classes=" ".join(f'("{office.office}" wd:{item})' for office in offices for item in office.classes),
        labels=" ".join(
            f'("{office.office}" "{label}"@en)' for office in offices for label in office.labelled
        ),
    )


def memberships(state: str) -> str:
    """To which of the bodies of ours a state belongs or belonged."""
    return _filled("memberships", state=state, bodies=_items())


def body_offices() -> str:
    """Who holds or held the offices of the bodies of ours."""
    arms = [arm for office in _offices("body") for arm in _arms(office, "?body")]
    return _filled("bodies", bodies=_items(), arms=_either(arms))


def _offices(of: str) -> list[SoughtOffice]:
    return [office for office in sought_offices() if office.of == of]


def _arms(office: SoughtOffice, of: str) -> Iterable[str]:
    told = f'BIND("{office.office}" AS ?office)'
    if office.holder:
        yield f"{{ {of} p:{office.holder} ?statement . ?statement ps:{office.holder} ?about . {told} }}"
    if office.position:
        held = "?about p:P39 ?statement . ?statement ps:P39 ?position ."
        yield f"{{ {of} wdt:{office.position} ?position . {held} {told} }}"


def _either(arms: Iterable[str]) -> str:
    return "  " + "\n  UNION ".join(arms)


def _items() -> str:
    return " ".join(f"wd:{item}" for item in sought_bodies())


def _filled(name: str, **parts: str) -> str:
    dated = Template(_template("dated")).substitute(since=SINCE)
    return Template(_template(name)).substitute(dated=dated, **parts)


def _template(name: str) -> str:
    """A template without its comments, which the service need not read."""
    lines = (FOLDER / f"{name}.rq").read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if not line.lstrip().startswith("#"))
