"""The way through: Report → Reading, the steps in order.

text → Doc → actors → statements → events → relations → commitments → findings. It never goes back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO

from simpang.check import findings
from simpang.errors import LanguageError, SimpangError
from simpang.extract import Setting, extract
from simpang.frames import version as lexicon_version
from simpang.gather import gather, report_from_text
from simpang.language import LANGUAGES, analyse, pipeline_version
from simpang.language.lexicon import lexicon
from simpang.records import Problem, Provenance, Reading, Report, Unread
from simpang.reference import Reference, load


def read(
    text: str, *, published: str | None = None, outlet: str | None = None, language: str | None = None
) -> Reading:
    """All that a report's text says. Raises LanguageError for a language that is not read."""
    return read_report(report_from_text(text, published=published, outlet=outlet, language=language))


def read_report(report: Report, reference: Reference | None = None) -> Reading:
    """All that a report says, set against the public record. Raises LanguageError as `read`."""
    record = reference or load()
    language = report.language or "unknown"
    if language not in LANGUAGES:
        raise LanguageError(
            "language",
            f"a report in a language that is not read ({language}); read are: {', '.join(LANGUAGES)}",
        )
    doc = analyse(report.text, language)
    setting = Setting(
        language=language, day=_day(report.published), lexicon=lexicon(language), reference=record
    )
    report = report.model_copy(
        update={"sentences": tuple((sentence.start_char, sentence.end_char) for sentence in doc.sents)}
    )
    provenance = Provenance(
        program=version("simpang"),
        pipeline=pipeline_version(language),
        lexicon=lexicon_version(language),
        reference=record.version(),
    )
    reading = extract(doc, report, setting, provenance)
    return reading.model_copy(update={"findings": findings(reading, doc, setting)})


def readings(paths: Iterable[str | Path], *, stdin: BinaryIO | None = None) -> Iterator[Reading | Unread]:
    """The Readings of all reports in files, folders and standard input (`-`); one bad report never stops the rest."""
    for report in gather(paths, stdin=stdin):
        yield report if isinstance(report, Unread) else _try(report)


def _try(report: Report) -> Reading | Unread:
    try:
        return read_report(report)
    except SimpangError as error:
        return _unread(report, error.code, error.message)
    except Exception as error:  # one bad report never stops the rest; the type and place lead to the fault
        return _unread(report, "internal", f"{type(error).__name__}: {error}")


def _unread(report: Report, code: str, message: str) -> Unread:
    known = {"source": report.source, "title": report.title, "language": report.language}
    return Unread(report=known, error=Problem(code=code, message=f"{report.source}: {message}"))


def _day(published: str | None) -> date | None:
    """The day of an ISO date or date-time; None where the month or the day is unknown."""
    if published is None or len(published) < 10:
        return None
    return date.fromisoformat(published[:10])
