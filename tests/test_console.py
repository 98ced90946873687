"""What the commands say, and when they say how far they have come."""

from __future__ import annotations

import io
import sys

import pytest

from course import console
from course.build import check
from course.problems import Place, Problems
from tests.sites import TINY


class Terminal(io.StringIO):
    """A standard error stream that is a terminal, or is not."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        """Tell which of both it is."""
        return self.terminal


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Give a clock that goes on by half a second at each look."""
    now = [0.0]

    def look() -> float:
        now[0] += 0.5
        return now[0]

    monkeypatch.setattr("course.console.time.monotonic", look)
    return now


def walk(steps: int) -> None:
    """Take some steps of a run."""
    with console.progress() as step:
        step("読み込み", 0, 1)
        step("読み込み", 0, 1)
        for number in range(steps):
            step("読み込み", number, steps)


@pytest.mark.usefixtures("clock")
def test_a_long_run_tells_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal, in one line, which is empty at the end."""
    stream = Terminal(terminal=True)
    monkeypatch.setattr(sys, "stderr", stream)
    walk(4)
    told = stream.getvalue()
    assert "読み込み 3/4" in told
    assert "\n" not in told
    assert told.endswith("\r")
    assert not told.split("\r")[-2].strip()


@pytest.mark.usefixtures("clock")
def test_the_line_is_cleared_after_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said next begins at its start."""
    stream = Terminal(terminal=True)
    monkeypatch.setattr(sys, "stderr", stream)
    with pytest.raises(TypeError):
        walk(0.5)  # type: ignore[arg-type] # fails after a step
    assert stream.getvalue().endswith("\r")


def test_a_short_run_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is over before one could read it."""
    stream = Terminal(terminal=True)
    monkeypatch.setattr(sys, "stderr", stream)
    walk(4)
    assert stream.getvalue() == ""


@pytest.mark.usefixtures("clock")
def test_a_log_holds_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream that is no terminal gets none, however long it takes."""
    stream = Terminal(terminal=False)
    monkeypatch.setattr(sys, "stderr", stream)
    walk(100)
    assert stream.getvalue() == ""


def test_problems_are_printed_by_severity_path_and_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Errors, then warnings; each once, with its cure."""
    problems = Problems()
    problems.warning(Place("a.yaml", 1), "長い文です。", "短くしてください。")
    problems.error(Place("b.yaml", 10), "誤り十です。")
    problems.error(Place("b.yaml", 9), "誤り九です。", "直してください。")
    problems.error(Place("b.yaml", 9), "誤り九です。", "直してください。")
    console.print_problems(problems)
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        "b.yaml:9: 誤り九です。 → 直してください。",
        "b.yaml:10: 誤り十です。",
        "a.yaml:1: 注意: 長い文です。 → 短くしてください。",
        "誤り 2件、注意 1件",
    ]


def test_no_problems_are_no_words(capsys: pytest.CaptureFixture[str]) -> None:
    """A sound course is not told that it has no errors."""
    console.print_problems(Problems())
    assert capsys.readouterr() == ("", "")


def test_counts() -> None:
    """Of the tiny course."""
    course = check(TINY).course
    assert course is not None
    assert console.counts(course) == {"modules": 1, "questions": 3, "scenes": 5}
