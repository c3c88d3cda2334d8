"""How a command ends: its exit status, and one clear line where something went wrong."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec

import typer

from simpang.cli.output import abandon_stdout, complain
from simpang.errors import OverlayWarning, SimpangError

P = ParamSpec("P")

DONE, FAILED, WRONG_USE = 0, 1, 2
# As a shell tells of a program that a signal ended: 128 + SIGINT, 128 + SIGPIPE.
INTERRUPTED, NOBODY_READS = 130, 141

# What the user named wrongly, rather than what failed on the way.
_WRONGLY_NAMED = {
    "ambiguous_id",
    "ambiguous_name",
    "bad_address",
    "bad_contact",
    "bad_endpoint",
    "newer_ledger",
    "no_driver",
    "no_ledger",
    "no_overlay",
    "not_a_ledger",
    "not_our_overlay",
    "unknown_id",
    "unknown_name",
    "unknown_title",
}


def ends_well(command: Callable[P, int]) -> Callable[P, None]:
    """A command that returns its exit status, as one that ends with it, and in one line where it fails."""

    @wraps(command)
    def ending(*args: P.args, **kwargs: P.kwargs) -> None:
        raise typer.Exit(_status(command, *args, **kwargs))

    return ending


def _status(command: Callable[P, int], *args: P.args, **kwargs: P.kwargs) -> int:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("once", OverlayWarning)
            warnings.showwarning = _tell
            return command(*args, **kwargs)
    except SimpangError as error:
        complain(error.message)
        return WRONG_USE if error.code in _WRONGLY_NAMED else FAILED
    except BrokenPipeError:
        abandon_stdout()
        return NOBODY_READS
    except KeyboardInterrupt:
        return INTERRUPTED


def _tell(message: Warning | str, *_where: Any, **_more: Any) -> None:
    """A warning in one line, as all complaints are."""
    complain(str(message))
