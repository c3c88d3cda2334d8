"""`make evaluate-language`: the pipelines that are installed, on the test parts, beside what they are to reach.

    python training/evaluate.py

Prints a table for the README of this folder: scores on raw text, words a second of processor time on one core, size
on disk, seconds to load and memory of a fresh process. Test parts are made anew from the corpora.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

import simpang.language
from packing import TARGET
from scoring import score_card
from train import CORPORA, convert

HERE = Path(__file__).parent
LANGUAGES = ("id", "en")
SPEED, SIZE, LOAD, MEMORY = 9000, 40, 1.5, 400
STARTS = 5
IN_A_FRESH_PROCESS = """
import sys, time
import spacy, simpang.language
start = time.perf_counter()
nlp = simpang.language.pipeline(sys.argv[1])
loaded = time.perf_counter() - start
for _ in nlp.pipe(sys.stdin.read().split("\\f")):
    pass
high = next(line.split()[1] for line in open("/proc/self/status") if "VmHWM" in line)
print(loaded, int(high) / 1024)
"""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, default=CORPORA)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        cards = {}
        for language in LANGUAGES:
            convert(language, options.corpora, work, tests_only=True)
            cards[language] = score_card(simpang.language.pipeline(language), language, work)
    print("\n".join(["", "| | reached | to reach |", "|---|---|---|"]))
    print("\n".join(f"| {name} | {reached} | {aim} |" for name, reached, aim in rows(cards)))


def rows(cards: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str, str]]:
    """What is measured, what was reached, what is to be reached."""
    for target in yaml.safe_load((HERE / "targets.yaml").read_text(encoding="utf-8")):
        reached = cards[target["language"]][target["test"]][target["score"]]
        yield f"{target['language']}: {target['test']}, {target['score']}", f"{reached}", f"{target['least']}"
    sizes = {language: _size(language) for language in LANGUAGES}
    for language in LANGUAGES:
        seconds, memory = _fresh_process(language)
        yield f"{language}: words a second", f"{cards[language]['words a second']:,}", f"{SPEED:,}"
        yield f"{language}: seconds to load", f"{seconds:.2f}", f"under {LOAD}"
        yield f"{language}: memory, MiB", f"{memory:.0f}", f"under {MEMORY}"
    yield "size of both, MB", f"{sum(sizes.values()):.1f}", f"under {SIZE}"


def _size(language: str) -> float:
    files = (TARGET / language / "pipeline").rglob("*")
    return sum(path.stat().st_size for path in files if path.is_file()) / 1e6


def _fresh_process(language: str) -> tuple[float, float]:
    """Seconds to load the pipeline (median), and the most memory while it reads the codebook of the corpus."""
    text = (HERE.parent / "corpus/CODEBOOK.md").read_text(encoding="utf-8").replace("\n\n", "\f")
    taken = []
    for _ in range(STARTS):
        ended = subprocess.run([sys.executable, "-c", IN_A_FRESH_PROCESS, language],
                               input=text, capture_output=True, encoding="utf-8", check=True)  # fmt: skip
        taken.append([float(figure) for figure in ended.stdout.split()])
    return statistics.median(seconds for seconds, _ in taken), max(memory for _, memory in taken)


if __name__ == "__main__":
    main()
