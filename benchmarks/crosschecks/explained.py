"""Why the record and a source differ: `reference_differences.csv`.

`who_is_right` is `ours`; `theirs`, until the row is mended; `both`, where each means something else; or `open`. `key`
may hold `*` and `?`, and may go on with ` / ` and what the record says, so that it no longer explains when that
changes. `from` and `until` are the first and the last day on which a difference is explained so; empty
they bound nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from crosschecks.comparison import Comparison
from simpang.tables import read_csv

PATH = Path(__file__).parent.parent / "reference_differences.csv"


class Explanation(BaseModel):
    """One line of `reference_differences.csv`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str
    table: str
    key: str
    since: date | None = Field(default=None, alias="from")
    until: date | None = None
    who_is_right: Literal["ours", "theirs", "both", "open"]
    why: str

    def covers(self, difference: Comparison) -> bool:
        """Whether it tells of that difference."""
        on = difference.on
        keys = (difference.key, f"{difference.key} / {difference.ours}")
        return (
            (self.source, self.table) == (difference.source, difference.table)
            and any(fnmatchcase(key, self.key) for key in keys)
            and (self.since is None or (on is not None and self.since <= on))
            and (self.until is None or (on is not None and on <= self.until))
        )


def explanations(path: Path = PATH) -> list[Explanation]:
    """The lines of the file. Raises DataError naming the line that does not fit."""
    return read_csv(path, Explanation)


def explanation(difference: Comparison, among: Sequence[Explanation]) -> Explanation | None:
    """The first that tells of a difference, or None."""
    return next((each for each in among if each.covers(difference)), None)


def idle(
    among: Sequence[Explanation], differences: Sequence[Comparison], told: set[str]
) -> list[Explanation]:
    """Those of the sources told of that are the explanation of nothing."""
    used = {id(explanation(difference, among)) for difference in differences}
    return [each for each in among if each.source in told and id(each) not in used]
