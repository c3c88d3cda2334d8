"""How far the public record is sourced, and how far others agree with it: `make reference-report`.

1. The rows of each table, and how many of them name their source.
2. For each source beside the repository: what it and a table of the record both tell of, and how often they agree.
3. How many of the differences are explained in `reference_differences.csv`, and those that are not.

A comparison is one thing on one day: a state's membership at the end of a year, a person in office on the first of a
month. A source that is not there is told as left out. Ends with 1 where a difference is not explained.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from crosschecks import (
    alliances,
    cldr_names,
    current_leaders,
    factbook,
    igo_membership,
    iso_codes,
    officeholders,
    reign_leaders,
)
from crosschecks.comparison import Comparison, LeftOutError, stretches
from crosschecks.explained import PATH, Explanation, explanation, explanations, idle
from crosschecks.tables import Table, tables
from simpang.reference import Reference, load
from simpang.reference.record import DATA

SOURCES = Path(__file__).parent.parent.parent / "shared" / "reference-sources"

Check = Callable[[Reference, Path], Iterator[Comparison]]

CHECKS: Sequence[tuple[str, Check]] = (
    (iso_codes.FOLDER, iso_codes.compare),
    (iso_codes.UMPIRSKY, iso_codes.compare_list),
    (cldr_names.FOLDER, cldr_names.compare),
    (factbook.FOLDER, factbook.compare_capitals),
    (factbook.FOLDER, factbook.compare_memberships),
    (igo_membership.FOLDER, igo_membership.compare),
    (officeholders.FOLDER, officeholders.compare),
    (reign_leaders.FOLDER, reign_leaders.compare),
    (current_leaders.FOLDER, current_leaders.compare),
    (alliances.FOLDER, alliances.compare),
)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sources", type=Path, default=SOURCES, help=f"the folder of sources ({SOURCES})")
    parser.add_argument("--all", action="store_true", help="also list the differences that are explained")
    parser.add_argument("--differences", type=Path, default=PATH, help="the table of explanations")
    options = parser.parse_args(arguments)
    listed = tables(DATA)
    print("\n".join(_rows(listed)))
    found, left_out = compared(load(), options.sources)
    print("\n".join(_agreement(found, left_out)))
    print("\n".join(_checked(found, listed)))
    told = explanations(options.differences)
    differences = [each for each in found if each.verdict == "differ"]
    unexplained = [each for each in differences if explanation(each, told) is None]
    print("\n".join(_explained(differences, told, {each.source for each in found})))
    _show("Unexplained", map(str, stretches(unexplained)))
    if options.all:
        _show("Explained", (_with_why(stretch.differences[0], str(stretch), told)
                            for stretch in stretches(differences)
                            if stretch.differences[0] not in unexplained))  # fmt: skip
    return 1 if unexplained else 0


def compared(record: Reference, sources: Path) -> tuple[list[Comparison], list[str]]:
    """All comparisons, and the checks that are left out, each with why."""
    found: list[Comparison] = []
    left_out: list[str] = []
    for source, check in CHECKS:
        try:
            found += check(record, sources)
        except LeftOutError as why:
            left_out.append(f"{source}: left out: {why}")
    return found, list(dict.fromkeys(left_out))


def _rows(listed: Sequence[Table]) -> Iterator[str]:
    yield f"{'table':22} {'rows':>6} {'with a source':>14}"
    for table in listed:
        share = f"none: {table.why_none}" if table.why_none else f"{_share(table.sourced, table.rows):>14}"
        yield f"{table.name:22} {table.rows:6} {share}"


def _agreement(found: Sequence[Comparison], left_out: Sequence[str]) -> Iterator[str]:
    """By source and table; then of those in which one of the two says that something is so, and of those in which our
    row does not itself name the source.
    """
    yield (
        f"\n{'source':26} {'table':16} {'agree':>7} {'differ':>7} {'not known':>10}"
        f" {'agreement':>10} {'of a yes':>9} {'independent':>12}"
    )
    for source, table in dict.fromkeys((each.source, each.table) for each in found):
        own = [each for each in found if (each.source, each.table) == (source, table)]
        at = Counter(each.verdict for each in own)
        said = Counter(each.verdict for each in own if each.positive)
        apart = Counter(each.verdict for each in own if each.positive and not each.own)
        yield (
            f"{source:26} {table:16} {at['agree']:7} {at['differ']:7} {at['unknown']:10}"
            f" {_share(at['agree'], at['agree'] + at['differ']):>10}"
            f" {_share(said['agree'], said['agree'] + said['differ']):>9}"
            f" {_share(apart['agree'], apart['agree'] + apart['differ']):>12} of {apart['agree'] + apart['differ']}"
        )
    yield from left_out


def _checked(found: Sequence[Comparison], listed: Sequence[Table]) -> Iterator[str]:
    """The rows of each table on which a comparison rests that agrees or differs."""
    yield f"\n{'table':22} {'cross-checked':>14} {'by two':>7}"
    for table in listed:
        own = [each for each in found if each.table == table.name and each.verdict != "unknown"]
        by_source = Counter(row for _, row in {(each.source, row) for each in own for row in each.rows})
        if own:
            by_two = sum(count > 1 for count in by_source.values())
            yield f"{table.name:22} {_share(len(by_source), table.rows):>14} {_share(by_two, table.rows):>7}"


def _explained(
    differences: Sequence[Comparison], told: Sequence[Explanation], sources: set[str]
) -> Iterator[str]:
    by_right = Counter(
        each.who_is_right for each in (explanation(one, told) for one in differences) if each is not None
    )
    parts = ", ".join(f"{right} {by_right[right]}" for right in ("ours", "theirs", "both", "open"))
    yield f"\n{len(differences)} differences, {by_right.total()} of them explained; right are: {parts}"
    for each in idle(told, differences, sources):
        yield f"  explains nothing: {each.source}, {each.table}, {each.key}: {each.why}"


def _with_why(difference: Comparison, shown: str, told: Sequence[Explanation]) -> str:
    why = explanation(difference, told)
    return f"{shown}\n    {why.who_is_right}: {why.why}" if why else shown


def _show(title: str, lines: Iterable[str]) -> None:
    shown = list(lines)
    print(f"\n{title}: {len(shown) or 'none'}")
    for line in shown:
        print(f"  {line}")


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"


if __name__ == "__main__":
    sys.exit(main())
