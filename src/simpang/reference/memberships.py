"""Who belongs to which body, since when and until when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

from simpang.reference.layers import laid_rows
from simpang.reference.periods import UNKNOWN, Answer, Dated, answer_from, holds
from simpang.values.days import PartialDate

Standing = Literal["member", "candidate", "partner", "observer", "suspended", "disputed"]


class Membership(Dated):
    """One line of `memberships.csv`: a state's (or body's) standing in a body.

    A suspended member is still a member and has both rows where the body counts it as one. `disputed` says
    that the public record itself differs on whether it is a member.
    """

    body: str
    member: str
    relation: Standing


class Body(BaseModel):
    """One line of `bodies.csv`: how far a body is complete, so that absence means "not a member".

    `from_founding`: everybody who ever was a member has a row. `count_since`: from then on the number of rows
    that hold is the number of members that texts give. After `known_until` nothing is certain.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    body: str
    complete_since: PartialDate | None = None
    from_founding: bool = False
    count_since: PartialDate | None = None
    known_until: date | None = None
    source: str

    def complete_on(self, on: date) -> bool:
        """Whether absence on that day means "not a member"."""
        return self.complete_since is not None and on >= self.complete_since.last_day and not self.beyond(on)

    def beyond(self, on: date) -> bool:
        """Whether the day lies after what is known of the body."""
        return self.known_until is not None and on > self.known_until


class Memberships:
    """All memberships of the reference, by body."""

    def __init__(self, rows: Iterable[Membership], bodies: Iterable[Body]) -> None:
        self.rows = tuple(rows)
        self.bodies = {body.body: body for body in bodies}
        self._of: dict[str, dict[str, list[Membership]]] = {}
        for row in self.rows:
            self._of.setdefault(row.body, {}).setdefault(row.member, []).append(row)

    def membership(self, body: str, member: str, on: date | None, standing: Standing = "member") -> Answer:
        """Whether `member` has that standing in `body` on a day.

        Without a day: `no` only if it never had it, `yes` only if it has had it ever since the body began.
        """
        record = self.bodies.get(body)
        if record is None:
            return UNKNOWN
        rows = self._of.get(body, {}).get(member, [])
        if on is None:
            return _on_any_day(record, [row for row in rows if row.relation == standing], rows)
        if record.beyond(on):
            return UNKNOWN
        if standing != "disputed" and any(
            row.relation == "disputed" and holds(row, on) != "no" for row in rows
        ):
            return UNKNOWN
        return _on_day(record, [row for row in rows if row.relation == standing], on, standing)

    def ever_in(self, body: str) -> tuple[str, ...]:
        """Everybody who has had any standing in a body, in the order of the table."""
        return tuple(self._of.get(body, {}))

    def members(self, body: str, on: date) -> tuple[str, ...]:
        """Who certainly is a member on that day, in the order of joining."""
        of_body = self._of.get(body, {})
        return tuple(member for member in of_body if self.membership(body, member, on).verdict == "yes")

    def member_count(self, body: str, on: date) -> int | None:
        """How many members a body has on that day; None where that is not certain."""
        record = self.bodies.get(body)
        if record is None or record.count_since is None or on < record.count_since.last_day:
            return None
        verdicts = [self.membership(body, member, on).verdict for member in self._of.get(body, {})]
        return None if "unknown" in verdicts else verdicts.count("yes")


def _on_day(record: Body, rows: list[Membership], on: date, standing: Standing) -> Answer:
    complete = record.complete_on(on)
    if not rows:
        return Answer("no", source=record.source) if complete and standing == "member" else UNKNOWN
    if any(row.valid_from is None for row in rows) and not complete:
        return UNKNOWN
    answer = answer_from(rows, on)
    if answer.verdict == "no" and not complete:
        return UNKNOWN
    if answer.verdict == "no" and standing != "member" and answer.since is None:
        return UNKNOWN
    return answer


def _on_any_day(record: Body, rows: list[Membership], all_rows: list[Membership]) -> Answer:
    """Only the rows that hold from the body's first day to today answer `yes` for any day."""
    if not rows:
        never = record.from_founding and not any(row.relation == "disputed" for row in all_rows)
        return Answer("no", source=record.source) if never and record.complete_since else UNKNOWN
    for row in rows:
        founder = row.valid_from is not None and row.valid_from == record.complete_since
        if founder and record.from_founding and row.valid_until is None:
            return Answer("yes", row.valid_from, None, row.source)
    return UNKNOWN


def load_memberships(*folders: Path) -> Memberships:
    """The memberships of data folders, by body and member, and the bodies. Raises DataError naming file and line."""
    return Memberships(
        laid_rows(folders, "memberships.csv", Membership, lambda row: (row.body, row.member)),
        laid_rows(folders, "bodies.csv", Body, lambda row: row.body),
    )
