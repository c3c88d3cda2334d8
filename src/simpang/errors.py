"""The errors of Simpang, one tree.

SimpangError
├── GatherError        a source that cannot be read as reports (file, encoding, markup, JSON line)
├── LanguageError      a language without a pipeline, or a pipeline that lacks what extraction needs
├── UnknownNameError   a name or code that nothing on record bears, or several do: names the choices
├── DataError          a lexicon, frame or reference file that is wrong: names file, line, valid choices
├── UpkeepError        a source of the public record that does not answer, or an overlay that cannot be written
└── LedgerError        a ledger that cannot be opened, read or written

Every error has a `code` (a stable word for programs) and a message that says what, where and why. An
`OverlayWarning` tells of a user's own reference tables that are left out, since they do not fit.
"""

from __future__ import annotations


class SimpangError(Exception):
    """Base of all errors that Simpang raises on purpose."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


class GatherError(SimpangError):
    """A source that cannot be read as reports."""


class LanguageError(SimpangError):
    """A report in a language that Simpang does not read, or a pipeline that lacks an attribute."""


class UnknownNameError(SimpangError):
    """A name or code that nothing on record bears, or that several bear where one is asked for."""


class DataError(SimpangError):
    """A data file of the project, or of a user, that does not fit its schema."""


class UpkeepError(SimpangError):
    """A source of the public record that cannot be asked or read, or an overlay that cannot be written."""


class LedgerError(SimpangError):
    """A ledger that cannot be opened, read or written."""


class OverlayWarning(UserWarning):
    """A user's own reference tables do not fit and are left out."""
