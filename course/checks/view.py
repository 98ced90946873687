"""A course as the rules look at it: everything that they look up, gathered once."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar

from course.checks.texts import Found, texts_of
from course.model import Course, Item, ItemKind, Skill
from course.problems import Place, Problem, Problems

COURSE, CATALOGUE, GLOSSARY = (
    f"modules/{name}.yaml" for name in ("course", "catalogue", "glossary")
)


class Placed(Protocol):
    """Anything that knows where it stands."""

    @property
    def place(self) -> Place:
        """Where it stands."""


P = TypeVar("P", bound=Placed)


@dataclass(frozen=True, slots=True)
class View:
    """A course, its texts and its names; `wrong` are the lines with an error of the loader."""

    course: Course
    root: Path
    texts: tuple[Found, ...]
    items: dict[str, tuple[ItemKind, Item]]
    skills: dict[str, Skill]
    wrong: dict[str, list[int]]

    def is_whole(self, path: str) -> bool:
        """Tell whether the loader could read all of a file."""
        return path not in self.wrong

    def whole(self, parts: Sequence[P]) -> Iterator[P]:
        """Give the parts, in the order of their file, in which the loader found nothing wrong."""
        for part, after in zip(parts, [*parts, None][1:], strict=True):
            lines = self.wrong.get(part.place.path, ())
            end = after.place.line if after else float("inf")
            if not any(part.place.line <= line < end for line in lines):
                yield part


def view_of(course: Course, root: Path, problems: Problems) -> View:
    """Gather what the rules need."""
    wrong: dict[str, list[int]] = defaultdict(list)
    for problem in problems.errors:
        wrong[problem.place.path].append(problem.place.line)
    items = {str(item.id): (kind, item) for kind, item in items_of(course.catalogue.skills)}
    skills = {str(skill.id): skill for skill in course.catalogue.skills}
    return View(course, root, tuple(texts_of(course)), items, skills, dict(wrong))


def items_of(skills: Iterable[Skill]) -> Iterator[tuple[ItemKind, Item]]:
    """Give the items of skills, each with its kind."""
    return ((kind, item) for skill in skills for kind, _, item in skill.items())


def nearest(name: str, known: Iterable[str], otherwise: str) -> str:
    """Ask whether a known name is meant; if none is near, give the other cure."""
    near = difflib.get_close_matches(name, list(known), 1, 0.6)
    return f"「{near[0]}」のことですか。" if near else otherwise


def warning(place: Place, message: str, hint: str = "", rule: str = "") -> Problem:
    """Make a problem that does not stop the build; a report may count it by its rule."""
    return Problem(place, message, hint, "warning", rule)
