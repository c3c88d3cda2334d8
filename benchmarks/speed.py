"""How fast the library reads, told as ratios that hold on any machine: `make bench`.

1. Text → Reading beside the bare spaCy pipeline, on the same texts, in turns within the same run.
2. `simpang read` on one report beside `import spacy` plus loading the pipeline, each a fresh process.
3. The memory of a process that has read all the texts.
4. How the time of the pipeline grows with the length of one line without a break.
5. Looking up all names on record beside looking the same strings up in a dict.

The texts are those of examples/, of corpus/dev and, where they are there, the labelled ones beside the
repository.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from simpang import Report

ROOT = Path(__file__).parent.parent
ONE_REPORT = ROOT / "examples" / "bantuan-jerman.md"
FOLDERS = (ROOT / "examples", ROOT / "corpus" / "dev", ROOT.parent / "shared" / "gold")

SPACY = "import spacy"
LOADED = "import spacy; from simpang.language import pipeline; pipeline('id')"
COMMAND = (
    f"import sys; sys.argv = ['simpang', 'read', {str(ONE_REPORT)!r}]; from simpang.cli import main; main()"
)
MOST_MEMORY = """
import sys
from pathlib import Path
from simpang import readings
count = sum(1 for _ in readings(map(Path, sys.argv[1:])))
print(next(line.split()[1] for line in Path('/proc/self/status').read_text().splitlines() if 'VmHWM' in line))
"""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--rounds", type=int, default=3, help="how often each text is read; the fastest counts"
    )
    parser.add_argument(
        "--starts", type=int, default=5, help="how often each process is started; the median counts"
    )
    options = parser.parse_args()
    paths = [path for folder in FOLDERS for path in _texts(folder)]
    reports = _reports(paths)
    for language in sorted({str(report.language) for report in reports}):
        print(
            _reading([report for report in reports if report.language == language], language, options.rounds)
        )
    print(_start(options.starts))
    print(_memory(paths))
    print(_growth())
    print(_names(options.rounds))
    return 0


def _texts(folder: Path) -> list[Path]:
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return found if folder.name == "examples" else [path for path in found if path.suffix == ".jsonl"]


def _reports(paths: Sequence[Path]) -> list[Report]:
    from simpang.gather import gather

    return [report for report in gather(paths) if isinstance(report, Report)]


def _reading(reports: Sequence[Report], language: str, rounds: int) -> str:
    """Both take turns on each text; the fastest round counts, in processor time, so that other work does not."""
    from simpang import read_report
    from simpang.language import pipeline

    clock = time.process_time
    bare = pipeline(language)
    read_report(reports[0])
    of_pipeline, of_reading = 0.0, 0.0
    for report in reports:
        pairs = [
            (_seconds(lambda: bare(report.text), clock), _seconds(lambda: read_report(report), clock))  # noqa: B023
            for _ in range(rounds)
        ]
        of_pipeline += min(pair[0] for pair in pairs)
        of_reading += min(pair[1] for pair in pairs)
    words = sum(len(report.text.split()) for report in reports)
    return (
        f"{language}: {len(reports)} reports, {words} words\n"
        f"  bare pipeline   {len(reports) / of_pipeline:7.1f} reports/s {words / of_pipeline:8.0f} words/s\n"
        f"  text → Reading  {len(reports) / of_reading:7.1f} reports/s {words / of_reading:8.0f} words/s\n"
        f"  ratio of times  {of_reading / of_pipeline:7.2f}"
    )


def _start(times: int) -> str:
    programs = (SPACY, LOADED, COMMAND)
    taken: list[list[float]] = [[], [], []]
    for _ in range(times):
        for program, seconds in zip(programs, taken, strict=True):
            seconds.append(_seconds(lambda: _run("-c", program)))  # noqa: B023
    spacy, loaded, command = (statistics.median(seconds) for seconds in taken)
    return (
        f"start: median of {times}\n"
        f"  import spacy                      {spacy:6.2f} s\n"
        f"  … and loading the pipeline        {loaded:6.2f} s\n"
        f"  simpang read {ONE_REPORT.name:20} {command:6.2f} s\n"
        f"  ratio to spaCy with the pipeline  {command / loaded:6.2f}"
    )


def _memory(paths: Sequence[Path]) -> str:
    kilobytes = int(_run("-c", MOST_MEMORY, *map(str, paths)))
    return f"memory: at most {kilobytes / 1024:.0f} MiB in a process that read all texts"


def _growth() -> str:
    """Time of one line of 200,000 characters beside one of 50,000: 4 where it grows with the length."""
    from simpang.language import analyse

    sentence = "Menteri itu mengatakan bahwa bantuan akan dikirim ke Gaza. "
    short, long = (
        _seconds(lambda: analyse((sentence * length)[:length], "id"), time.process_time)  # noqa: B023
        for length in (50_000, 200_000)
    )
    return f"growth: a line of four times the length takes {long / short:.1f} times as long"


def _names(rounds: int) -> str:
    """The names as written and in lower case; the fastest round counts."""
    from simpang.reference import load

    reference = load()
    written = [form.text for language in ("id", "en") for form in reference.forms(language)]
    lower = [name.lower() for name in written]
    bare = dict.fromkeys(written, 0)
    reference.forms_of(written[0])

    def once(names: Sequence[str], find: Callable[[str], object]) -> float:
        return min(_seconds(lambda: [find(name) for name in names], time.process_time) for _ in range(rounds))

    of_dict, as_written, folded = (
        once(written, bare.get), once(written, reference.forms_of), once(lower, reference.forms_of)
    )  # fmt: skip
    return (
        f"names: {len(written)} on record\n"
        f"  as written         {len(written) / as_written:12,.0f} look-ups/s {as_written / of_dict:5.1f} times a dict\n"
        f"  in other capitals  {len(written) / folded:12,.0f} look-ups/s {folded / of_dict:5.1f} times a dict"
    )


def _run(*arguments: str) -> str:
    ended = subprocess.run([sys.executable, *arguments], capture_output=True, encoding="utf-8", check=True)
    return ended.stdout


def _seconds(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    start = clock()
    work()
    return clock() - start


if __name__ == "__main__":
    sys.exit(main())
