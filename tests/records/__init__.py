"""A class whose records both sides read, the desk and the report, and what both must say of it.

facts.json: the course; class.zip: the files in the order in which they are handed over; expected.json: sources,
people, figures and tables. `python -m tests.records` writes them anew; a test tells when that is due.
"""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
NOW = 1_795_392_000_000
"""2026-11-23, 9 o'clock in Japan, when the trainer reads the records."""


def facts() -> dict[str, Any]:
    """Give the course as data, as trainer.html holds it."""
    return _read("facts")


def expected() -> dict[str, Any]:
    """Give what both sides must say: sources, people (without notes, code and onRoster), figures, tables."""
    return _read("expected")


def files() -> dict[str, bytes]:
    """Give the files by name, in the order in which they are handed over, not as one zip."""
    with zipfile.ZipFile(HERE / "class.zip") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    return found
