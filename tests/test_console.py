"""What the commands say, and when they say how far they have come."""

# ruff: noqa: E501 - a line of output is a line

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from course import console
from course.build import check
from course.problems import Place, Problems
from tests.courses import QUIZ, copy_of_tiny, replace
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


def test_a_table_is_aligned_where_japanese_is_two_wide() -> None:
    """Full-width, half-width and mixed cells end in the same column."""
    table = [("コースの対象", "分"), ("newcomer", "12"), ("高校生A", "3")]
    assert console.aligned(table) == ["コースの対象  分", "newcomer      12", "高校生A       3"]
    assert {
        console.width(line[: line.index(end)])
        for line, end in zip(console.aligned(table), ("分", "12", "3"), strict=True)
    } == {14}


def test_the_report(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What each track holds, how the course is written, and the reasons that authors give."""
    root = copy_of_tiny(tmp_path)
    replace(root, QUIZ, "text: 話題の物語を選ぶ", "text: 絶対に物語を選ぶ")
    replace(root, QUIZ, "    hint: 聞く", "    excused: 子どもの言葉なので\n    hint: 聞く")
    replace(root, QUIZ, "situation: 明日、初めて読みます。", "situation: 明日の朝に読んで下さい。")
    console.print_report(check(root))
    assert capsys.readouterr().out.splitlines() == [
        "コースの対象  モジュール  場面  起きる失敗  問題  問う失敗  分  組A  組B",
        "adult         s1          5     2/2         3     2/2       5   0    0",
        "pupil         s1          5     2/2         2     2/2       4   0    0",
        "問題の書き方: 選択肢の長さ 0・返事の長さ 0・使わない言い方 0・目立たない否定 0・正解の位置 0・正解だけにある語 0・似た問題 0",
        "言葉: 長い文 0・読点 0・漢字の連なり 0・二重の否定 0・文末の混ざり 0・避ける語 0・かなで書く語 1・用語の印 0",
        "正解の位置: 1番目 1・2番目 1",
        f"{QUIZ}:3: 理由つき: 問題「s1.q01」 子どもの言葉なので",
    ]


def test_counts() -> None:
    """Of the tiny course."""
    course = check(TINY).course
    assert course is not None
    assert console.counts(course) == {"modules": 1, "questions": 3, "scenes": 5}
