"""The public record: who exists, who belongs to what, who holds which office, and since when.

In come the data files beside this package; out go answers to questions about a day, each with its source. It
knows nothing of reports, texts or records: what a report says is compared with it elsewhere.
"""

from simpang.reference.bearers import Bearers, who
from simpang.reference.conflicts import Conflict, Party
from simpang.reference.entities import Entity, Form, FormKind, Headquarters, Naming
from simpang.reference.faults import Fault
from simpang.reference.media import Medium
from simpang.reference.memberships import Standing
from simpang.reference.offices import Offices
from simpang.reference.periods import Answer, Verdict
from simpang.reference.places import Place, PlaceKind
from simpang.reference.record import Reference, faults, load
from simpang.reference.rosters import Roster, Standings, roster, standings
from simpang.reference.tenures import Holders, office_holders, title_holders
from simpang.reference.terms import Term

__all__ = [
    "Answer",
    "Bearers",
    "Conflict",
    "Entity",
    "Fault",
    "Form",
    "FormKind",
    "Headquarters",
    "Holders",
    "Medium",
    "Naming",
    "Offices",
    "Party",
    "Place",
    "PlaceKind",
    "Reference",
    "Roster",
    "Standing",
    "Standings",
    "Term",
    "Verdict",
    "faults",
    "load",
    "office_holders",
    "roster",
    "standings",
    "title_holders",
    "who",
]
