"""The house: imports point downwards only."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_imports_point_downwards_only() -> None:
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    ended = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert ended.returncode == 0 and "1 kept" in ended.stdout, ended.stdout + ended.stderr


def test_every_package_says_what_comes_in_and_what_goes_out() -> None:
    packages = sorted((ROOT / "src" / "simpang").glob("*/__init__.py"))
    silent = [path.parent.name for path in packages if not path.read_text(encoding="utf-8").startswith('"""')]
    assert packages
    assert silent == []
