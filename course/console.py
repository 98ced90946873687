"""What the commands say: problems, counts, the summary, and how far a long run has come."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from course.build import Checked
from course.checks.coverage import coverage
from course.labels import ITEM_KINDS
from course.model import Course, ItemKind
from course.problems import Problems
from course.steps import Step

PATIENCE_SECONDS = 0.5
REFRESH_SECONDS = 0.1
JSON_KINDS: dict[ItemKind, str] = {"failure": "failures", "point": "points", "caution": "cautions"}


@contextmanager
def progress() -> Iterator[Step]:
    """Show on a terminal how far a run has come, once it takes longer than a moment."""
    began = last = time.monotonic()
    shown = False

    def step(what: str, done: int, total: int) -> None:
        nonlocal last, shown
        now = time.monotonic()
        if sys.stderr.isatty() and now - began > PATIENCE_SECONDS and now - last > REFRESH_SECONDS:
            print(f"\r{what} {done}/{total}   ", end="", file=sys.stderr, flush=True)
            last, shown = now, True

    try:
        yield step
    finally:
        if shown:
            print("\r" + " " * 40 + "\r", end="", file=sys.stderr, flush=True)


def print_problems(problems: Problems) -> None:
    """Print the errors, then the warnings, each by path and line, and how many there are."""
    for problem in [*problems.errors, *problems.warnings]:
        print(problem, file=sys.stderr)
    if len(problems):
        print(f"誤り {len(problems.errors)}件、注意 {len(problems.warnings)}件", file=sys.stderr)


def counts(course: Course) -> dict[str, int]:
    """Count what the course holds."""
    return {
        "modules": len(course.modules),
        "questions": sum(len(module.quiz.questions) for module in course.modules),
        "scenes": sum(len(list(module.scenes())) for module in course.modules),
    }


def report(checked: Checked) -> dict[str, Any]:
    """Give what `check --json` prints."""
    course = checked.course
    held = counts(course) if course else dict.fromkeys(("modules", "questions", "scenes"), 0)
    kinds = coverage(course).kinds if course else {}
    covered = {name: kinds.get(kind, (0, 0))[0] for kind, name in JSON_KINDS.items()}
    problems = [
        {
            "path": p.place.path,
            "line": p.place.line,
            "severity": p.severity,
            "message": p.message,
            "hint": p.hint,
        }
        for p in checked.problems
    ]
    return {**held, "covered": covered, "problems": problems}


def print_counts(checked: Checked) -> None:
    """Print how much there is, and how much of the catalogue it covers."""
    if checked.course is None:
        return
    held = counts(checked.course)
    print(f"モジュール {held['modules']}・場面 {held['scenes']}・問題 {held['questions']}")
    kinds = coverage(checked.course).kinds
    print(
        "出典の項目: "
        + "、".join(f"{ITEM_KINDS[kind]} {done}/{total}" for kind, (done, total) in kinds.items())
    )


def print_summary(course: Course, out: Path, size: int, seconds: float) -> None:
    """Print what a build has made, and the file to open."""
    print_counts(Checked(course, Problems()))
    print(f"大きさ {size / 1024:,.0f} KB・{seconds:.2f} 秒")
    print(f"できました。このファイルを開いてください: {out / 'index.html'}")
