"""Tables in R's data files (.rda), as columns of plain values."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crosschecks.comparison import LeftOutError, there


def columns(path: Path, names: list[str] | None = None) -> dict[str, list[Any]]:
    """The columns of the one table in a file, or those of them that are named. Raises LeftOutError."""
    there(path)
    try:
        import pyreadr
    except ImportError as error:
        raise LeftOutError(f"{path} is read with pyreadr: pip install -e '.[report]'") from error
    (frame,) = pyreadr.read_r(path).values()
    return {name: list(frame[name]) for name in names or frame.columns}
