"""All rules over a course: one family a file, each rule a generator of problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from course.checks import (
    alike,
    copied,
    coverage,
    ids,
    language,
    markup,
    pictures,
    questions,
    readings,
    references,
    scenario,
    terms,
    tracks,
    writing,
)
from course.checks.excuses import unless_excused
from course.checks.view import View, view_of
from course.model import Course
from course.problems import Problem, Problems

Rule = Callable[[View], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    *ids.RULES,
    *references.RULES,
    *tracks.RULES,
    *scenario.RULES,
    *questions.RULES,
    *markup.RULES,
    *pictures.RULES,
    *terms.RULES,
    *copied.RULES,
    *readings.RULES,
)
ADVICE: tuple[Rule, ...] = (*writing.RULES, *alike.RULES, *language.RULES)
"""Rules that a question may have an excuse from."""
WHOLE_COURSE_RULES: tuple[Rule, ...] = (*coverage.RULES, *tracks.WHOLE_COURSE_RULES)
"""Rules that make sense only when nothing else is wrong."""


def check_course(course: Course, root: Path, problems: Problems) -> None:
    """Note all problems of a course; what follows from an earlier problem is left out."""
    view = view_of(course, root, problems)
    for rule in RULES:
        problems.extend(rule(view))
    problems.extend(unless_excused(view, (problem for rule in ADVICE for problem in rule(view))))
    if not problems.errors:
        for rule in WHOLE_COURSE_RULES:
            problems.extend(rule(view))
