"""Paths -> files: what lies below a path, in order, and why it cannot be had where it cannot.

In comes a path, out come paths of files and `Fault`s. Knows nothing of what the files hold.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from simpang.gather.drafts import Fault

_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


def shown(path: Path) -> str:
    """A path as one line of text that can be written anywhere, also where its bytes are no UTF-8."""
    return _CONTROLS.sub("\ufffd", os.fsencode(path).decode("utf-8", errors="replace"))


def cause_of(error: OSError | ValueError) -> tuple[str, str]:
    """The code and the cause, in words, of a failure to open, list or read."""
    if isinstance(error, FileNotFoundError):
        return "not_found", "it does not exist"
    if isinstance(error, PermissionError):
        return "permission", "no permission to read it"
    if isinstance(error, OSError) and error.strerror:
        return "unreadable", f"it cannot be read ({error.strerror})"
    return "unreadable", f"it cannot be read ({error})"


def fault_of(error: OSError | ValueError, path: Path) -> Fault:
    """The Fault of a path that cannot be opened or listed."""
    return Fault(shown(path), shown(path), *cause_of(error))


def files_below(path: Path) -> Iterator[Path | Fault]:
    """The path itself, or the files in and below a folder, in order of their names, hidden ones left out."""
    try:
        folder = path.is_dir()
    except OSError as error:
        yield fault_of(error, path)
        return
    if not folder:
        yield path
        return
    found = False
    for file in _in_folder(path, ()):
        found = True
        yield file
    if not found:
        yield Fault(shown(path), shown(path), "empty", "a folder without files")


def _in_folder(folder: Path, above: tuple[Path, ...]) -> Iterator[Path | Fault]:
    """`above`: the resolved folders on the way; a link back to one of them is not followed."""
    try:
        here = folder.resolve()
        entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    except (OSError, RuntimeError) as error:
        yield fault_of(error if isinstance(error, OSError) else OSError(str(error)), folder)
        return
    if here in above:
        yield Fault(shown(folder), shown(folder), "unreadable", "a link to a folder above it, already read")
        return
    for entry in entries:
        try:
            below, plain, link = entry.is_dir(), entry.is_file(), entry.is_symlink()
        except OSError as error:
            yield fault_of(error, entry)
            continue
        if below:
            yield from _in_folder(entry, (*above, here))
        elif plain or link:
            yield entry
        else:
            yield Fault(shown(entry), shown(entry), "unreadable", "no file but a pipe, socket or device")
