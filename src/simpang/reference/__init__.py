"""The public record: who exists, who belongs to what, who holds which office, and since when.

In come the data files beside this package; out go answers to questions about a day, each with its source. It
knows nothing of reports, texts or records: what a report says is compared with it elsewhere.
"""

from simpang.reference.entities import Entity, Form, FormKind, Headquarters, Naming
from simpang.reference.media import Medium
from simpang.reference.memberships import Standing
from simpang.reference.offices import Offices
from simpang.reference.periods import Answer, Verdict
from simpang.reference.record import Reference, load

__all__ = [
    "Answer",
    "Entity",
    "Form",
    "FormKind",
    "Headquarters",
    "Medium",
    "Naming",
    "Offices",
    "Reference",
    "Standing",
    "Verdict",
    "load",
]
