"""The tiny course, and ways to break a copy of it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from course.checks import check_course
from course.load import load_course
from course.problems import Problems

TINY = Path(__file__).parent / "tiny"
COURSE = "modules/course.yaml"
CATALOGUE = "modules/catalogue.yaml"
GLOSSARY = "modules/glossary.yaml"
MODULE = "modules/01-welcome/module.md"
SCENARIO = "modules/01-welcome/scenario.yaml"
FIGURE = "modules/01-welcome/figures/steps.svg"
QUIZ = "quizzes/01-welcome.yaml"


@dataclass(frozen=True)
class Mistake:
    """One edit of the tiny course, and the only problem that it may bring about.

    The problem stands in `file` (or `elsewhere`) at the line with the text `at`, after the edit.
    """

    name: str
    file: str
    old: str
    new: str
    at: str
    message: str
    elsewhere: str = ""

    @property
    def where(self) -> str:
        """The file that the problem stands in."""
        return self.elsewhere or self.file


def mistakes(*rows: Mistake) -> pytest.MarkDecorator:
    """Run a test once for each mistake."""
    return pytest.mark.parametrize("mistake", rows, ids=lambda row: row.name)


def copy_of_tiny(folder: Path) -> Path:
    """Copy the tiny course into a folder."""
    return Path(shutil.copytree(TINY, folder / "course"))


def replace(root: Path, file: str, old: str, new: str) -> None:
    """Replace the one place where `old` stands in a file."""
    text = (root / file).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    (root / file).write_text(text.replace(old, new), encoding="utf-8", newline="")


def line_of(root: Path, file: str, fragment: str) -> int:
    """Give the line of the first place where a fragment stands; 1 without a fragment."""
    text = (root / file).read_text(encoding="utf-8")
    assert fragment in text, f"{fragment!r} does not stand in {file}"
    return text.count("\n", 0, text.index(fragment)) + 1 if fragment else 1


def problems_of(root: Path) -> Problems:
    """Load and check a course."""
    problems = Problems()
    course = load_course(root, problems)
    if course is not None:
        check_course(course, root, problems)
    return problems


def listed(problems: Problems) -> str:
    """Give all problems, one a line."""
    return "\n".join(str(problem) for problem in problems)


def assert_only(problems: Problems, path: str, line: int, message: str, severity: str) -> None:
    """Assert that there is one problem, at this place, saying this."""
    assert len(problems) == 1, listed(problems)
    (found,) = problems
    assert (found.place.path, found.place.line) == (path, line), listed(problems)
    assert message in f"{found.message} {found.hint}", listed(problems)
    assert found.severity == severity, listed(problems)
    assert found.hint, "a problem without its cure"


def assert_mistake(folder: Path, mistake: Mistake, severity: str = "error") -> None:
    """Break a copy of the tiny course, and assert that one problem says so."""
    root = copy_of_tiny(folder)
    replace(root, mistake.file, mistake.old, mistake.new)
    line = line_of(root, mistake.where, mistake.at)
    assert_only(problems_of(root), mistake.where, line, mistake.message, severity)
