"""Standard output: pages or JSON Lines, whole or told as failed; and complaints on standard error."""

from __future__ import annotations

import io
import os
import sys

from rich.console import Console, RenderableType
from rich.text import Text

from simpang.cli.plain import shown
from simpang.errors import SimpangError
from simpang.records import Record

# Lines longer than this tire the eye, however wide the terminal.
WIDEST = 100


class OutputError(SimpangError):
    """Standard output that cannot be written (a full disk)."""


class Output:
    """Standard output of one command. Raises BrokenPipeError where its reader is gone, else OutputError."""

    def __init__(self) -> None:
        self._console = _renderer(Console(file=sys.stdout))
        self._empty = True

    def show(self, page: RenderableType) -> None:
        """Write a page, set apart from the one before; in colour only on a terminal."""
        with self._console.capture() as captured:
            self._console.print(page)
        gap = "" if self._empty else "\n\n"
        self.line(gap + "\n".join(line.rstrip() for line in captured.get().splitlines()))

    def json(self, record: Record) -> None:
        """Write a record as one line of JSON, in UTF-8 whatever the locale."""
        self._write(f"{record.model_dump_json()}\n", "utf-8")

    def answer(self, record: Record, page: RenderableType, *, as_json: bool) -> None:
        """Write a record as one line of JSON, or the page that shows it."""
        if as_json:
            self.json(record)
        else:
            self.show(page)

    def line(self, text: str) -> None:
        """Write a line, or several at once."""
        self._write(f"{text}\n", sys.stdout.encoding or "utf-8")

    def _write(self, text: str, encoding: str) -> None:
        self._empty = False
        try:
            _write_all(text, encoding)
        except BrokenPipeError:
            raise
        except OSError as error:
            abandon_stdout()
            raise OutputError("output", f"cannot write the output: {error.strerror}") from error


def complain(message: str, console: Console | None = None) -> None:
    """Say on standard error, in one line, what went wrong."""
    console = console or Console(stderr=True)
    console.print(Text(f"simpang: {shown(message)}"), soft_wrap=True, highlight=False)


def abandon_stdout() -> None:
    """Let go of an output that nobody takes, so that nothing more is told of it when the process ends."""
    try:
        number = sys.stdout.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)


def _renderer(outside: Console) -> Console:
    """A console that writes nowhere and renders as fits the one outside."""
    return Console(
        file=io.StringIO(),
        width=min(outside.width, WIDEST),
        force_terminal=outside.is_terminal,
        no_color=outside.no_color,
        highlight=False,
        markup=False,
        emoji=False,
    )


def _write_all(text: str, encoding: str) -> None:
    """Write and flush. An unbuffered stream may take only a part, so what is left is offered again."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
    else:
        left = memoryview(text.encode(encoding, errors="replace"))
        while left:
            left = left[buffer.write(left) :]
    sys.stdout.flush()
