"""The ledger: Readings kept, so that what reports say can be listed, found and compared later.

In comes a `Reading`; out come the same `Reading`, lists of reports and of findings, and counts. A ledger is a
SQLite file by default, or any database that SQLAlchemy reaches by its URL. It must not know how records are
found or shown: it neither reads text nor prints.

Whole reports or none: everything one report says goes in within one transaction. A report is known by its
content (`Report.id`). Adding it again changes nothing; where a newer program, or the same with newer data,
reads the same report otherwise, its machine records are replaced as a whole and only the latest are kept:
`added_at` stays the day on which the report was first learned, `read_at` becomes that of the last reading.
A copy found elsewhere (another path or URL, all else alike) is the same report, and the first place is kept.
"""

from simpang.ledger.ledger import AddResult, Ledger
from simpang.ledger.opening import open_ledger
from simpang.ledger.views import LedgerFinding, ReportLine

__all__ = ["AddResult", "Ledger", "LedgerFinding", "ReportLine", "open_ledger"]
