"""Labelled reports in, figures out: the library run over files of labels, and their own scorer over both.

A folder of labels holds JSON Lines files (one report with its labels on a line). The scorer is the program
`score.py` that stands beside the labels; it is loaded from there and asked for its `load` and `score`.
"""

from __future__ import annotations

import importlib.util
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from simpang import Reading, readings

ROOT = Path(__file__).parent.parent
GOLD = ROOT.parent / "shared" / "gold"
# The parts of the corpus that may be looked into; its test part is scored only when asked for.
CORPUS = (ROOT / "corpus" / "train", ROOT / "corpus" / "dev")
LAYERS = ("actors", "events", "statements", "relations", "commitments", "findings")

# language ("en", "id", "all") -> layer -> precision, recall, f1, hit, found, gold
Figures = dict[str, dict[str, Any]]


def scorer(folder: Path = GOLD) -> ModuleType:
    """The scorer of a folder of labels. Raises FileNotFoundError where there is none."""
    path = folder / "score.py"
    if not path.is_file():
        raise FileNotFoundError(f"{path}: there is no scorer here")
    spec = importlib.util.spec_from_file_location("labels_scorer", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{path}: this is no Python module")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def groups(folder: Path) -> dict[str, list[Path]]:
    """Label files by what is measured together, under a name.

    `dev-en.jsonl` and `dev-id-2.jsonl` are `dev`; files that are named by language and number only
    (`train/id-01.jsonl`) go by their folders, as `corpus/train`.
    """
    found: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(folder.glob("*.jsonl")):
        name = re.sub(r"(^|-)(id|en)(-\d+)?$", "", path.stem)
        found[name or f"{folder.parent.name}/{folder.name}"].append(path)
    return dict(found)


def figures(files: Iterable[Path], score: ModuleType) -> Figures:
    """Precision, recall and F1 of each layer, by language and for all; a report unread has no records."""
    paths = list(files)
    labels = [label for path in paths for label in score.load(str(path))]
    records = [reading.model_dump(mode="json") for reading in readings(paths) if isinstance(reading, Reading)]
    result: Figures = score.score(labels, records)[0]
    return result
