"""What the documents show is what happens: examples run, tables of fields are whole, links lead somewhere."""

from __future__ import annotations

import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import BaseModel

from simpang import records
from simpang.frames import Frame, Unit
from simpang.language.lexicon import Cue, Title

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("*/*.md")])
EXTRACT = ROOT / "src" / "simpang" / "extract"
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _commands() -> list[tuple[str, str]]:
    blocks = re.findall(r"^```console\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    steps = [step for block in blocks for step in re.split(r"^\$ ", block, flags=re.MULTILINE) if step]
    return [(line, shown) for line, _, shown in (step.partition("\n") for step in steps)]


def test_commands_of_the_readme_print_what_it_shows(tmp_path: Path) -> None:
    assert _commands()
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    for line, shown in _commands():
        program, *arguments = shlex.split(line)
        assert program == "simpang"
        command = [sys.executable, "-c", "from simpang.cli import main; main()", *arguments]
        printed = subprocess.run(
            command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True
        ).stdout
        pattern = r"[\s\S]*".join(map(re.escape, shown.split("…\n")))
        assert re.fullmatch(pattern, printed), f"{line}\n{printed}"


@pytest.mark.parametrize("document", ["README.md", "docs/reference.md"])
def test_python_of_the_documents_gives_what_it_shows(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    blocks = "\n".join(re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL))
    example = doctest.DocTestParser().get_doctest(blocks, {}, document, document, 0)
    told: list[str] = []
    ended = doctest.DocTestRunner().run(example, out=told.append)
    assert ended.attempted > 0
    assert ended.failed == 0, "".join(told)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


def _rows(document: str, heading: str) -> list[str]:
    """The names in the first column of the table under a heading."""
    text = (ROOT / "docs" / document).read_text(encoding="utf-8")
    section = re.search(rf"^#+ {heading}$(.*?)(?=^#|\Z)", text, re.MULTILINE | re.DOTALL)
    assert section is not None, f"{document}: no heading {heading!r}"
    cells = re.findall(r"^\| (`[^|]*) \|", section[1], re.MULTILINE)
    return [name for cell in cells for name in re.findall(r"`(\w+)`", cell)]


@pytest.mark.parametrize(
    "kind",
    [
        records.Report, records.Actor, records.Event, records.Statement, records.Relation, records.Commitment,
        records.Finding, records.Provenance, records.Period, records.Place, records.Amount, records.Item,
        records.Fact,
    ],
)  # fmt: skip
def test_docs_tell_every_field_of_a_record(kind: type[BaseModel]) -> None:
    assert _rows("records.md", kind.__name__) == list(kind.model_fields)


@pytest.mark.parametrize(
    ("heading", "kind"), [("Frames", Frame), ("Units", Unit), ("Cues", Cue), ("Titles", Title)]
)
def test_docs_tell_every_field_of_a_lexicon_row(heading: str, kind: type[BaseModel]) -> None:
    assert sorted(_rows("lexicon.md", heading)) == sorted(kind.model_fields)


def test_docs_name_steps_of_extraction_that_are_there() -> None:
    text = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
    section = text.partition("## Extraction, step by step")[2].partition("\n## ")[0]
    named = re.findall(r"^\|.*?\| (`.*?) \|", section, re.MULTILINE)
    modules = {module for cell in named for module in re.findall(r"`(\w+)`", cell)}
    assert modules
    assert [name for name in modules if not (EXTRACT / f"{name}.py").is_file()] == []
