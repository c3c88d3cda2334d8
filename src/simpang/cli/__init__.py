"""The command line: what a person types is parsed, one function of the library is called, the result shown.

In come arguments, standard input and a ledger; out go pages for people or JSON Lines on standard output,
complaints and progress on standard error, and an exit status: 0 all well, 1 some reports failed or the work
could not be finished, 2 wrong use. It decides nothing about reports: it knows no rule of extraction or of
checking. Heavy parts (pipelines, the database) are imported by the command that needs them.
"""

from __future__ import annotations

import gc
import sys

# New objects between two runs of the garbage collector. Starting makes a million that stay, lexicons and the public
# record: with Python's 700 the collector looks at them over and over, a fifth of the time to a first page.
_OBJECTS_BETWEEN = 100_000


def main() -> None:
    """Run the command line with the arguments of this process."""
    gc.set_threshold(_OBJECTS_BETWEEN)
    try:
        from simpang.cli.app import make_app

        make_app()(prog_name="simpang")
    except KeyboardInterrupt:
        sys.exit(130)
