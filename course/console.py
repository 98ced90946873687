"""What the commands say: problems, counts, the summary, and how far a long run has come."""

from __future__ import annotations

import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from course.build import Checked
from course.checks import language, writing
from course.checks.coverage import coverage
from course.checks.excuses import excused_in
from course.checks.tracks import FORMS, Row, rows
from course.labels import ITEM_KINDS
from course.model import Course, ItemKind
from course.problems import Problems
from course.steps import Step

PATIENCE_SECONDS = 0.5
REFRESH_SECONDS = 0.1
COLUMNS = (
    *("コースの対象", "モジュール", "場面", "起きる失敗", "問題", "問う失敗", "分"),
    *(f"組{form}" for form in FORMS),
)
REPORTS = {"問題の書き方": writing.REPORT, "言葉": language.REPORT}
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
    return {
        **held,
        "covered": covered,
        "tracks": [_row_data(row) for row in rows(course)] if course else [],
        "reports": by_rule(checked.problems),
        "excused": [
            {"path": q.place.path, "line": q.place.line, "question": q.id, "reason": q.excused}
            for q in (excused_in(course) if course else ())
        ],
        "problems": problems,
    }


def by_rule(problems: Problems) -> dict[str, int]:
    """Count the advice on writing and language by its rule; zeros count, too."""
    found = Counter(problem.rule for problem in problems)
    return {rule: found[rule] for labels in REPORTS.values() for rule in labels}


def _row_data(row: Row) -> dict[str, Any]:
    return {**asdict(row), "forms": dict(zip(FORMS, row.forms, strict=True))}


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


def print_report(checked: Checked) -> None:
    """Print what each track holds, how the course is written, and what authors have reasons for."""
    course = checked.course
    if course is None:
        return
    print(*aligned([COLUMNS, *(_cells(row) for row in rows(course))]), sep="\n")
    counted = by_rule(checked.problems)
    for name, labels in REPORTS.items():
        print(f"{name}: " + "・".join(f"{words} {counted[r]}" for r, words in labels.items()))
    places = sum((writing.key_positions(module.quiz) for module in course.modules), Counter())
    print("正解の位置: " + "・".join(f"{n + 1}番目 {places[n]}" for n in sorted(places)))
    for question in excused_in(course):
        path, line = question.place
        print(f"{path}:{line}: 理由つき: 問題「{question.id}」 {question.excused}")


def _cells(row: Row) -> tuple[str, ...]:
    met, asked = (f"{count}/{row.failures}" for count in (row.met, row.asked))
    cells = (row.track, row.module, row.scenes, met, row.questions, asked, row.minutes, *row.forms)
    return tuple(map(str, cells))


def aligned(table: Sequence[Sequence[str]]) -> list[str]:
    """Give the lines of a table; on a console, a Japanese character is two wide."""
    widths = [max(map(width, column)) for column in zip(*table, strict=True)]
    return [
        "  ".join(
            cell + " " * (most - width(cell)) for cell, most in zip(line, widths, strict=True)
        ).rstrip()
        for line in table
    ]


def width(text: str) -> int:
    """Give how many columns of a console a text takes."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in text)


def print_summary(course: Course, out: Path, size: int, seconds: float) -> None:
    """Print what a build has made, and the file to open."""
    print_counts(Checked(course, Problems()))
    print(f"大きさ {size / 1024:,.0f} KB・{seconds:.2f} 秒")
    print(f"できました。このファイルを開いてください: {out / 'index.html'}")
