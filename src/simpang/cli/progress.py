"""Progress on standard error, for long work on a terminal; silence otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.markup import escape
from rich.status import Status

from simpang.cli.output import complain
from simpang.cli.plain import shown

# Bytes of a file that takes more than a moment to read.
_LONG = 200_000


class Progress:
    """How far the work is. Complaints go through it, so that they do not fall into the moving line."""

    def __init__(self, console: Console, status: Status | None) -> None:
        self._console = console
        self._status = status
        self._count = 0

    def step(self, source: str) -> None:
        """One report, or one state that is asked about, is done."""
        self._count += 1
        if self._status is not None:
            self._status.update(f"{self._count} · {escape(shown(source))}")

    def say(self, message: str) -> None:
        """Say where the work is, in the moving line."""
        if self._status is not None:
            self._status.update(escape(shown(message)))

    def complain(self, message: str) -> None:
        """Say in one line what went wrong."""
        complain(message, self._console)


@contextmanager
def progress(paths: Sequence[Path], *, wanted: bool = True) -> Iterator[Progress]:
    """Progress over the reports in `paths`, told where it is wanted, the work is long and somebody looks."""
    with progress_of_long_work(wanted=wanted and _is_long(paths)) as done:
        yield done


@contextmanager
def progress_of_long_work(*, wanted: bool = True) -> Iterator[Progress]:
    """Progress over work that takes more than a moment, told where it is wanted and somebody looks."""
    console = Console(stderr=True)
    if not (wanted and console.is_terminal):
        yield Progress(console, None)
        return
    with console.status("…") as status:
        yield Progress(console, status)


def _is_long(paths: Sequence[Path]) -> bool:
    return len(paths) > 1 or any(
        path.is_dir() or (path.is_file() and path.stat().st_size > _LONG) for path in paths
    )
