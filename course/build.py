"""Load → check → render → write: what every command that makes a course goes through."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from course.checks import check_course
from course.load import load_course
from course.model import Course
from course.problems import Problems
from course.steps import Step, quiet


@dataclass(frozen=True, slots=True)
class Checked:
    """A course as far as it could be read, and all that was found wrong with it."""

    course: Course | None
    problems: Problems

    @property
    def sound(self) -> Course | None:
        """The course, if nothing stands against building it."""
        return None if self.problems.errors else self.course


def check(root: Path, step: Step = quiet) -> Checked:
    """Read and check the course in `root`; nothing is raised for bad content."""
    problems = Problems()
    course = load_course(root, problems, step)
    if course is not None:
        check_course(course, root, problems)
    return Checked(course, problems)
