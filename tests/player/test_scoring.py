"""Scoring: from answers and course facts to results."""

# ruff: noqa: E501, FBT001 - one row, one line; rows hold booleans
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .samples import Entry, entry, facts, module, question

if TYPE_CHECKING:
    from .page import Player

REDUCED = "course.reduce(course.emptySnapshot(), entries)"


def begin(attempt: str = "t1", questions: str = "q1 q2 q3", carried: str = "") -> Entry:
    """Begin an attempt in s1."""
    return entry(
        int(attempt[1:]), "attempt", module="s1", attempt=attempt, seed=1,
        questions=questions.split(), carried=carried.split(),
    )  # fmt: skip


def answer(number: int, question_id: str, choice: str, attempt: str = "t1", revision: int = 1) -> Entry:  # fmt: skip
    """Answer a question in s1."""
    return entry(
        number, "answer", module="s1", attempt=attempt, question=question_id,
        revision=revision, choices=[choice], ms=1,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("key", "choices", "complete", "correct"),
    [
        ("a", ["a"], True, True),
        ("a", ["b"], True, False),
        ("a", ["a", "b"], True, False),
        ("a b", ["b", "a"], True, True),
        ("a b", ["a"], True, False),
        ("a b", ["a", "b", "c"], True, False),
        ("a", ["gone"], True, False),
        ("a", [], False, False),
    ],
)
def test_one_answer(
    pure: Player, key: str, choices: list[str], complete: bool, correct: bool
) -> None:
    """Right is exactly the key; no choice is not an answer yet."""
    expression = "[course.isComplete(q, choices), course.isCorrect(q, choices)]"
    assert pure(expression, q=question("q1", key=key), choices=choices) == [complete, correct]


def result(pure: Player, entries: list[Entry]) -> Any:
    """Score the attempt t1."""
    expression = f"course.attemptResult({REDUCED}.attempts.t1, module)"
    return pure(expression, entries=entries, module=module("s1"))


def test_attempt_under_way(pure: Player) -> None:
    """Questions not answered yet are neither right nor missed."""
    assert result(pure, [begin(), answer(10, "q1", "a"), answer(11, "q2", "b")]) == {
        "total": 3, "answered": 2, "correct": 1, "percent": 33, "complete": False,
        "missed": ["q2"], "right": ["q1"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("entries", "summary"),
    [
        pytest.param([begin(), *(answer(n, f"q{n}", "a") for n in (1, 2, 3))], (3, 3, 100, True), id="all right"),
        pytest.param([begin(carried="q1 q2"), answer(9, "q3", "a")], (3, 3, 100, True), id="carried count as right"),
        pytest.param([begin(carried="q1"), answer(9, "q1", "b")], (3, 1, 33, False), id="carried stay right"),
        pytest.param([begin(questions="q1 gone"), answer(9, "q1", "a")], (1, 1, 100, True), id="question gone"),
        pytest.param([begin(questions="q1 gone", carried="gone"), answer(9, "q1", "b")], (1, 0, 0, True), id="carried gone"),
        pytest.param([begin(questions="q1"), answer(9, "q1", "a", revision=2)], (1, 0, 0, False), id="other revision"),
        pytest.param([begin(questions="q1 q1"), answer(9, "q1", "a")], (1, 1, 100, True), id="asked twice"),
        pytest.param([begin(questions="gone")], (0, 0, 0, False), id="nothing left"),
        pytest.param([answer(9, "q1", "a")], (0, 0, 0, False), id="stub"),
    ],
)  # fmt: skip
def test_attempts(pure: Player, entries: list[Entry], summary: tuple[int, int, int, bool]) -> None:
    """Only questions that still exist, answered in their present revision, count."""
    found = result(pure, entries)
    assert (found["total"], found["correct"], found["percent"], found["complete"]) == summary


def run_end(scene: str = "end") -> Entry:
    """Arrive at a scene of s1."""
    return entry(90, "arrive", module="s1", run="r1", step=0, scene=scene)


ALL_RIGHT = [begin("t2"), *(answer(20 + n, f"q{n}", "a", "t2") for n in (1, 2, 3))]
TWO_RIGHT = [begin("t1"), *(answer(10 + n, f"q{n}", "ab"[n == 3], "t1") for n in (1, 2, 3))]


@pytest.mark.parametrize(
    ("entries", "state"),
    [
        pytest.param([], ("new", None, False, False), id="nothing"),
        pytest.param([entry(1, "visit", route="s11/points")], ("new", None, False, False), id="another module"),
        pytest.param([entry(1, "visit", route="s1/points")], ("started", None, False, False), id="visited"),
        pytest.param([begin()], ("started", None, False, False), id="quiz begun"),
        pytest.param([run_end("middle")], ("started", None, False, False), id="on the way"),
        pytest.param([run_end("gone")], ("started", None, False, False), id="an ending that is gone"),
        pytest.param([run_end()], ("started", None, False, True), id="ended"),
        pytest.param(TWO_RIGHT, ("started", 66, False, False), id="below the pass mark"),
        pytest.param([*ALL_RIGHT], ("started", 100, True, False), id="passed"),
        pytest.param([run_end(), *TWO_RIGHT], ("started", 66, False, True), id="ended, not passed"),
        pytest.param([run_end(), *TWO_RIGHT, *ALL_RIGHT], ("done", 100, True, True), id="done"),
        pytest.param([run_end(), *ALL_RIGHT, begin("t3"), answer(30, "q1", "b", "t3")], ("done", 100, True, True), id="done stays done"),
    ],
)  # fmt: skip
def test_module_state(pure: Player, entries: list[Entry], state: tuple[object, ...]) -> None:
    """A module is done when an ending was reached and the quiz passed once."""
    found = pure(f"course.moduleState({REDUCED}, module, 80)", entries=entries, module=module("s1"))
    assert (found["state"], found["percent"], found["passed"], found["ended"]) == state


def test_best_and_latest(pure: Player) -> None:
    """The best is a complete attempt, of equals the later; the latest has begun, complete or not."""
    entries = [
        *TWO_RIGHT, *ALL_RIGHT, begin("t3", questions="q1"), answer(31, "q1", "a", "t3"),
        begin("t4"), answer(50, "q1", "a", "t5"),
    ]  # fmt: skip
    expression = f"[course.best({REDUCED}, module, 80), course.latest({REDUCED}, module)]"
    best, latest = pure(expression, entries=entries, module=module("s1"))
    assert best == {"attempt": "t3", "percent": 100, "passed": True}
    assert latest == "t4"


def test_all_wrong_is_a_result(pure: Player) -> None:
    """A complete attempt with nothing right is a best result of 0."""
    entries = [begin(questions="q1"), answer(9, "q1", "b")]
    expression = f"course.best({REDUCED}, module, 80)"
    assert pure(expression, entries=entries, module=module("s1"))["percent"] == 0


def test_failures(pure: Player) -> None:
    """Each failure of the module gets its questions and the right ones among them."""
    expression = f"course.failureResult({REDUCED}.attempts.t1, module)"
    assert pure(expression, entries=TWO_RIGHT, module=module("s1")) == [
        {"failure": "f1", "asked": 3, "correct": 2},
        {"failure": "f2", "asked": 1, "correct": 1},
    ]


def test_met_and_avoided(pure: Player) -> None:
    """A failure is met when a choice that leads to it was made in any run."""
    entries = [
        entry(1, "choose", module="s1", run="r1", step=0, scene="start", choice="stop"),
        entry(2, "choose", module="s1", run="r2", step=0, scene="start", choice="go"),
        entry(3, "choose", module="s2", run="r3", step=1, scene="middle", choice="rush"),
        entry(4, "choose", module="s1", run="r2", step=1, scene="middle", choice="gone"),
    ]
    expression = f"[[...course.metFailures({REDUCED}, m)], course.avoidedFailures({REDUCED}, m)]"
    assert pure(expression, entries=entries, m=facts("s1")["modules"][0]) == [["f1"], ["f2"]]
