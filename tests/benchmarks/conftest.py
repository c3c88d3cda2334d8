"""A folder of sources with a few made-up lines in the form in which each is published."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

Write = Callable[[str, object], Path]

CODES = """\
ISO3166-1-Alpha-3,FIPS,ISO3166-1-Alpha-2
IDN,ID,ID
FIN,FI,FI
,XX,
QQZ,QZ,QZ
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def write(sources: Path) -> Write:
    """Writes a file of the folder: text as it is, anything else as JSON."""

    def written(name: str, content: object) -> Path:
        path = sources / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    return written


@pytest.fixture
def write_r(sources: Path) -> Callable[[str, Mapping[str, Any]], None]:
    """Writes a table of R; without the package that does so the test is left out."""
    pyreadr = pytest.importorskip("pyreadr")
    pandas = pytest.importorskip("pandas")

    def written(name: str, columns: Mapping[str, Any]) -> None:
        path = sources / name
        path.parent.mkdir(parents=True, exist_ok=True)
        pyreadr.write_rdata(str(path), pandas.DataFrame(columns))

    return written


@pytest.fixture
def codes(write: Write) -> Path:
    return write("country_codes/data/country-codes.csv", CODES)
