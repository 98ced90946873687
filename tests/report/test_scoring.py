"""Scoring: the tables of the course's own tests, scored by the report."""

from __future__ import annotations

import tests.player.test_completion as completion
import tests.player.test_gain as gain
import tests.player.test_scoring as scoring
from course.report.progress import Entry, reduce
from course.report.results import result_of
from course.report.scoring import attempt_result, is_right, met_failures, module_state
from course.report.statistics import class_gain
from tests.player.samples import entry, module, question

from .same import cases_of, module_of, question_of, scope_with

NO_FACTS = {"modules": [{"id": name, "scenarios": [{"id": name}]} for name in ("s1", "s2")]}


@cases_of(scoring.test_one_answer)
def test_one_answer(key: str, choices: list[str], complete: bool, correct: bool) -> None:  # noqa: FBT001
    """Right is exactly the key; no choice is not an answer yet."""
    entries = [
        scoring.begin(questions="q1"),
        {**scoring.answer(9, "q1", "x"), "choices": choices},
    ]
    asked = question_of(question("q1", key=key))
    result = attempt_result(reduce(entries).attempts["t1"], {"q1": asked})
    assert (result.complete, is_right(asked, choices)) == (complete, correct)
    assert result.right == correct


@cases_of(scoring.test_attempts)
def test_attempts(entries: list[Entry], summary: tuple[int, int, int, bool]) -> None:
    """Only questions that still exist, answered in their present revision, count."""
    found = attempt_result(reduce(entries).attempts["t1"], module_of(module("s1")).questions)
    assert (found.total, found.right, found.percent, found.complete) == summary


@cases_of(scoring.test_module_state)
def test_module_state(entries: list[Entry], state: tuple[object, ...]) -> None:
    """A module is done when an ending was reached and the quiz passed once."""
    found = module_state(reduce(entries), module_of(module("s1")), 80)
    assert (found.state, found.percent, found.passed, found.ended) == state
    assert (found.done_at is not None) == (found.state == "done")


def test_all_wrong_is_a_result() -> None:
    """A complete attempt with nothing right is a best result of 0."""
    entries = [scoring.begin(questions="q1"), scoring.answer(9, "q1", "b")]
    assert module_state(reduce(entries), module_of(module("s1")), 80).percent == 0


@cases_of(completion.test_one_module)
def test_one_module(entries: list[Entry], found: tuple[int, list[int], int] | None) -> None:
    """The day on which the learner first had both."""
    result = result_of(entries, scope_with(module_of(module("s1"))), NO_FACTS)
    assert result["completed_at"] == (found and found[0])
    assert result["complete"] == (found is not None)
    if found:
        assert [one["percent"] for one in result["modules"].values()] == found[1]
        assert result["mean"] == found[2]


def test_all_modules_count() -> None:
    """One that is not done is enough; else the last one gives the date, and the mean is rounded down."""
    both = scope_with(module_of(module("s1")), module_of(module("s2")), pass_mark=60)
    first = [completion.ended(40), *completion.quiz(50)]
    assert not result_of(first, both, NO_FACTS)["complete"]
    weaker = [*first, completion.ended(60, "s2"), *completion.quiz(70, "q1 q2", name="s2")]
    result = result_of(weaker, both, NO_FACTS)
    assert (result["completed_at"], result["mean"]) == (70, 83)


def test_a_track_without_modules_is_never_complete() -> None:
    """There was nothing to learn."""
    assert result_of([], scope_with(), NO_FACTS)["complete"] is False


def test_met() -> None:
    """A failure is met when a choice that leads to it was made in any run."""
    entries = [
        entry(1, "choose", module="s1", run="r1", step=0, scene="start", choice="stop"),
        entry(2, "choose", module="s1", run="r2", step=0, scene="start", choice="go"),
        entry(3, "choose", module="s2", run="r3", step=1, scene="middle", choice="rush"),
        entry(4, "choose", module="s1", run="r2", step=1, scene="middle", choice="gone"),
    ]
    assert met_failures(reduce(entries), module_of(module("s1"))) == {"f1"}


@cases_of(gain.test_gain)
def test_gain(before: tuple[int, int], after: tuple[int, int], gain: int | None) -> None:
    """Hake's gain of one learner, where the course gives percents of one; a class counts its people instead."""
    asked = min(before[0], after[0])
    pre, post = (100 * right / asked for asked, right in (before, after))
    value, _ = class_gain(asked, pre, post)
    assert (None if value is None else round(value * 100)) == gain
