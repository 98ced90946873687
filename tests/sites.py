"""Courses built for the tests, as the command line builds them."""

from __future__ import annotations

import shutil
from pathlib import Path

from course.build import check
from course.render import render
from course.site import write_site

ROOT = Path(__file__).resolve().parents[1]
TINY = ROOT / "tests" / "courses" / "tiny"
PLAYER_COURSE = ROOT / "tests" / "courses" / "player_course"
READINGS_OF_COURSE = ROOT / "tests" / "courses" / "readings.yaml"
"""How its words are read, for tests that lay this beside it as modules/readings.yaml."""


def build(root: Path, out: Path) -> Path:
    """Build a course that must have no errors; give its page."""
    checked = check(root)
    assert checked.sound is not None, "\n".join(map(str, checked.problems.errors))
    write_site(render(checked.sound), out)
    return out / "index.html"


def build_what_loads(root: Path, out: Path) -> Path:
    """Build a course that is still being written, as far as it can be read."""
    course = check(root).course
    assert course is not None
    write_site(render(course), out)
    return out / "index.html"


def edit(root: Path, path: str, *changes: tuple[str, str]) -> None:
    """Replace texts in a file of a course, each of which stands there once."""
    file = root / path
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8", newline="")


def copy_of(course: Path, folder: Path) -> Path:
    """Copy a course, to be edited."""
    return Path(shutil.copytree(course, folder / "source"))
