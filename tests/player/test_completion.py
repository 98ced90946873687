"""When a track is complete, since when, and how well it went."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .samples import Entry, entry, module

if TYPE_CHECKING:
    from .page import Player

COMPLETION = "course.completionOf(course.reduce(course.emptySnapshot(), entries), facts)"


def ended(at: int, name: str = "s1") -> Entry:
    """Arrive at the ending of a module."""
    return entry(at, "arrive", at=at, module=name, run=f"r{at}", step=0, scene="end")


def quiz(at: int, right: str = "q1 q2 q3", name: str = "s1") -> list[Entry]:
    """Answer the three questions of a module, one after the other; the last one is right or wrong at `at`."""
    attempt = f"{at:04d}"
    begun = entry(
        at * 10,
        "attempt",
        at=at - 3,
        module=name,
        attempt=attempt,
        seed=1,
        questions=["q1", "q2", "q3"],
        carried=[],
    )
    answers = [
        entry(
            at * 10 + number, "answer", at=at - 3 + number, module=name, attempt=attempt, question=f"q{number}",
            revision=1, choices=["a" if f"q{number}" in right else "b"], ms=1,
        )
        for number in (1, 2, 3)
    ]  # fmt: skip
    return [begun, *answers]


def completion(pure: Player, entries: list[Entry], *names: str) -> Any:
    """Ask for the completion of a track of these modules."""
    modules = [{**module(name), "scenario": name} for name in names]
    return pure(COMPLETION, entries=entries, facts={"passMark": 80, "modules": modules})


@pytest.mark.parametrize(
    ("entries", "found"),
    [
        pytest.param([], None, id="nothing"),
        pytest.param([ended(50)], None, id="ended only"),
        pytest.param(quiz(50), None, id="passed only"),
        pytest.param([ended(40), *quiz(50, "q1 q2")], None, id="not passed"),
        pytest.param([ended(40), *quiz(50)], (50, [100], 100), id="the quiz came last"),
        pytest.param([ended(60), *quiz(50)], (60, [100], 100), id="the scenario came last"),
        pytest.param([ended(40), ended(90), *quiz(50), *quiz(80)], (50, [100], 100), id="what comes later changes no date"),
        pytest.param([ended(40), *quiz(50, "q1 q2"), *quiz(80)], (80, [100], 100), id="passed at the second attempt"),
    ],
)  # fmt: skip
def test_one_module(pure: Player, entries: list[Entry], found: tuple[int, list[int], int] | None) -> None:  # fmt: skip
    """The day on which the learner first had both."""
    result = completion(pure, entries, "s1")
    assert (result and (result["at"], result["percents"], result["mean"])) == found


def test_all_modules_count(pure: Player) -> None:
    """One that is not done is enough; else the last one gives the date, and the mean is rounded down."""
    first = [ended(40), *quiz(50)]
    assert completion(pure, first, "s1", "s2") is None
    both = [*first, ended(60, "s2"), *quiz(70, name="s2")]
    assert completion(pure, both, "s1", "s2") == {"at": 70, "percents": [100, 100], "mean": 100}
    expression = COMPLETION.replace("facts)", "{ ...facts, passMark: 60 })")
    modules = [{**module(name), "scenario": name} for name in ("s1", "s2")]
    weaker = [*first, ended(60, "s2"), *quiz(70, "q1 q2", name="s2")]
    assert pure(expression, entries=weaker, facts={"modules": modules}) == {
        "at": 70, "percents": [100, 66], "mean": 83,
    }  # fmt: skip


def test_a_track_without_modules_is_never_complete(pure: Player) -> None:
    """There was nothing to learn."""
    assert completion(pure, []) is None


@pytest.mark.parametrize(
    ("minutes", "hours"), [(0, 0.5), (10, 0.5), (44, 0.5), (45, 1), (60, 1), (170, 3), (195, 3.5)]
)
def test_hours(pure: Player, minutes: int, hours: float) -> None:
    """To the nearest half, and never none."""
    assert pure("course.hoursOf(minutes)", minutes=minutes) == hours


def test_a_date_in_words(pure: Player) -> None:
    """Without zeros in front."""
    assert pure("course.dateWords(new Date(2026, 10, 3, 9).getTime())") == "2026年11月3日"
