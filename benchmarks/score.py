"""How well the library reads labelled reports: `make score`, or `python benchmarks/score.py [FOLDER…]`.

Each FOLDER holds labels as JSON Lines; without one, the labels beside the repository and those of
corpus/train and corpus/dev are taken. The scorer is the first folder's `score.py`, else the one beside the repository.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scoring import CORPUS, GOLD, LAYERS, Figures, figures, groups, scorer

SHOWN = (*LAYERS, "events_strict", "event_types")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", type=Path, default=[GOLD, *CORPUS], metavar="FOLDER")
    parser.add_argument(
        "--fields", action="store_true", help="also how often mode, status, kind, … are right"
    )
    options = parser.parse_args()
    beside = [folder for folder in (*options.folders, GOLD) if (folder / "score.py").is_file()]
    if not beside:
        print(f"Nothing is scored: no score.py in {', '.join(map(str, options.folders))}.")
        return 0
    score = scorer(beside[0])
    for folder in options.folders:
        if not folder.is_dir():
            print(f"{folder}: this folder is missing; its labels are not scored.")
            continue
        for name, files in groups(folder).items():
            print(_table(name, files, figures(files, score), fields=options.fields), flush=True)
    return 0


def _table(name: str, files: list[Path], result: Figures, *, fields: bool) -> str:
    lines = [f"{name} ({', '.join(path.name for path in files)})"]
    languages = [language for language in ("id", "en", "all") if language in result]
    for language in languages if len(languages) > 2 else ["all"]:
        lines.append(
            f"  {language:4} {'layer':14} {'precision':>9} {'recall':>7} {'F1':>6}   right/found/labelled"
        )
        for layer in SHOWN:
            at = result[language][layer]
            lines.append(
                f"  {'':4} {layer:14} {at['precision']:9.3f} {at['recall']:7.3f} {at['f1']:6.3f}"
                f"   {at['hit']}/{at['found']}/{at['gold']}"
            )
        if fields:
            right = result[language]["fields"].items()
            lines.append(
                "       " + "  ".join(f"{name} {at['accuracy']:.2f} of {at['of']}" for name, at in right)
            )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
