"""The figures on labelled reports do not fall unnoticed below the floors of benchmarks/floors.yaml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from scoring import CORPUS, GOLD, figures, groups, scorer

FLOORS: dict[str, dict[str, dict[str, float]]] = yaml.safe_load(
    (Path(__file__).parent.parent / "benchmarks" / "floors.yaml").read_text(encoding="utf-8")
)
HERE = {name: files for folder in (GOLD, *CORPUS) for name, files in groups(folder).items()}


@pytest.mark.skipif(not (GOLD / "score.py").is_file(), reason="no labels beside the repository")
@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_falls_below_its_floor(name: str) -> None:
    if name not in HERE:
        pytest.skip(f"the labels {name!r} are not here")
    reached = figures(HERE[name], scorer())["all"]
    fallen = [
        f"{layer} {figure} {reached[layer][figure]:.3f}, floor {floor:.3f}"
        for layer, floors in FLOORS[name].items()
        for figure, floor in floors.items()
        if reached[layer][figure] < floor
    ]
    assert fallen == []


def test_labels_of_one_name_are_measured_together(tmp_path: Path) -> None:
    for name in ("seeds", "dev-en", "dev-id", "dev-id-2"):
        (tmp_path / f"{name}.jsonl").touch()
    assert {name: len(files) for name, files in groups(tmp_path).items()} == {"dev": 3, "seeds": 1}


def test_files_of_the_corpus_go_by_their_folders(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "train"
    folder.mkdir(parents=True)
    for name in ("id-01", "id-02", "en-01"):
        (folder / f"{name}.jsonl").touch()
    assert {name: len(files) for name, files in groups(folder).items()} == {"corpus/train": 3}


def test_the_scorer_is_asked_for_where_labels_are(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"score\.py"):
        scorer(tmp_path)
