"""`make corpus-report`: what the corpus holds, where it falls short, and whether its labels are sound.

Ends with 1 where a label is not valid, a sentence stands twice, or five words in a row are shared with the labelled
reports beside the repository.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from agreement import agreement
from labels import FOLDER, Labelled, files, problems, read
from outliers import outliers
from repetition import sentences_twice, shared_runs
from scoring import GOLD, scorer
from sheet import tables
from spread import counts, shortfalls, wanted

# The labels of the reports that two people labelled, as each gave them, before anything was settled.
TWICE = FOLDER / "twice"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--outliers", action="store_true", help="also list wordings that are labelled in two ways"
    )
    parser.add_argument("--differences", action="store_true", help="also list where two labellers differ")
    parser.add_argument(
        "--sheet", action="store_true", help="print the tables of the data sheet, and nothing else"
    )
    options = parser.parse_args()
    parts = {split: [report for path in paths for report in read(path)] for split, paths in files().items()}
    if options.sheet:
        print(tables(parts))
        return 0
    reports = [report for part in parts.values() for report in part]
    print(*(f"{split}: {len(part)} reports" for split, part in parts.items()), sep="; ")
    for language in ("id", "en"):
        print(_table(language, [report for report in reports if report.language == language]))
    _show("Short of the wished spread", list(shortfalls(reports, wanted())))
    faults = _faults(reports, parts)
    _show("Faults", faults)
    _print_agreement(differences=options.differences)
    if options.outliers:
        looked_at = [report for report in reports if report not in parts["test"]]
        _show("Labels against the habit of the corpus", [str(outlier) for outlier in outliers(looked_at)])
    return 1 if faults else 0


def _table(language: str, reports: Sequence[Labelled]) -> str:
    labels = {
        name: sum(len(getattr(report, name)) for report in reports)
        for name in ("events", "statements", "relations", "commitments", "findings")
    }
    lines = [
        f"\n{language}: {len(reports)} reports, " + ", ".join(f"{n} {name}" for name, n in labels.items())
    ]
    for field, counter in counts(reports).items():
        lines.append(f"  {field}: " + ", ".join(f"{value} {n}" for value, n in sorted(counter.items())))
    return "\n".join(lines)


def _faults(reports: Sequence[Labelled], parts: dict[str, list[Labelled]]) -> list[str]:
    texts = [(report.id, report.text) for report in reports]
    found = [problem for report in reports for problem in problems(report)]
    found += [f"{report}: the id stands twice" for report in _twice([report.id for report in reports])]
    found += [f"{month} stands in two splits" for month in _months_in_two(parts)]
    found += sentences_twice(texts)
    if GOLD.is_dir():
        beside = [report for path in sorted(GOLD.glob("*.jsonl")) for report in scorer().load(str(path))]
        found += shared_runs(texts, [(report["id"], report["text"]) for report in beside])
    else:
        print(f"{GOLD}: this folder is missing; words shared with its reports are not looked for.")
    return found


def _twice(ids: Sequence[str]) -> list[str]:
    return sorted({one for one in ids if ids.count(one) > 1})


def _months_in_two(parts: dict[str, list[Labelled]]) -> list[str]:
    """Months of which reports stand in more than one split: a happening could then be in both."""
    months = {split: {r.published[:7] for r in part if r.published} for split, part in parts.items()}
    seen = [month for part in months.values() for month in part]
    return _twice(seen)


def _print_agreement(*, differences: bool) -> None:
    if not GOLD.is_dir():
        print(f"\n{GOLD}: this folder is missing; agreement needs its scorer.")
        return
    first, second = read(TWICE / "first.jsonl"), read(TWICE / "second.jsonl")
    layers, found = agreement(first, second, scorer())
    print(f"\nAgreement of two labellers on {len(second)} reports, before settling (F1):")
    for layer, at in layers.items():
        print(f"  {layer:12} {at['f1']:.3f}   {at['hit']} alike of {at['gold']} and {at['found']}")
    if differences:
        _show("Differences", [f"{report} {layer} {what}: {record}" for report, layer, what, record in found])


def _show(title: str, lines: Sequence[str]) -> None:
    print(f"\n{title}: {len(lines) or 'none'}")
    for line in lines:
        print(f"  {line}")


if __name__ == "__main__":
    sys.exit(main())
