"""The tests before and after: results by skill, gain, and certainty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .samples import entry, question

if TYPE_CHECKING:
    from .page import Player


def test_a_form_is_counted_by_skill(pure: Player) -> None:
    """Only questions of the attempt that are still in the course."""
    questions = [
        question(name) | {"module": module}
        for name, module in (("q1", "m1"), ("q2", "m1"), ("q3", "m2"), ("other", "m2"))
    ]
    entries = [
        entry(
            1,
            "attempt",
            module="before.x",
            attempt="t1",
            seed=1,
            questions=["q1", "q2", "q3", "gone"],
            carried=[],
        )
    ]
    entries += [
        entry(
            2 + number,
            "answer",
            module="before.x",
            attempt="t1",
            question=name,
            revision=1,
            choices=[choice],
            ms=1,
        )
        for number, (name, choice) in enumerate((("q1", "a"), ("q2", "b")))
    ]
    code = """(() => {
        const attempt = course.reduce(course.emptySnapshot(), entries).attempts.t1;
        const { all, skills, isComplete } = course.formResult(attempt, questions, (module) => "s" + module);
        return { all, skills: Object.fromEntries(skills), isComplete };
    })()"""
    assert pure(code, entries=entries, questions=questions) == {
        "all": {"asked": 3, "right": 1},
        "skills": {"sm1": {"asked": 2, "right": 1}, "sm2": {"asked": 1, "right": 0}},
        "isComplete": False,
    }


@pytest.mark.parametrize(
    ("before", "after", "gain"),
    [
        ((20, 10), (20, 15), 50),
        ((20, 0), (20, 20), 100),
        ((21, 7), (21, 7), 0),
        ((20, 15), (20, 10), None),  # a loss is no gain
        ((20, 20), (20, 20), None),  # nothing was missing
        ((9, 3), (9, 6), None),  # too few
        ((10, 5), (10, 8), 60),
    ],
)
def test_gain(
    pure: Player, before: tuple[int, int], after: tuple[int, int], gain: int | None
) -> None:
    """Hake: the part of what was missing that has been learnt."""
    tallies: dict[str, Any] = {
        name: {"asked": asked, "right": right}
        for name, (asked, right) in {"before": before, "after": after}.items()
    }
    assert pure("course.hakeGain(before, after)", **tallies) == gain


def test_certainty_is_held_against_correctness(pure: Player) -> None:
    """From the surest; answers without certainty do not count."""
    told = [(3, True), (3, False), (1, True), (None, True)]
    answers = [{"at": 1, "right": right, "certainty": certainty} for certainty, right in told]
    assert pure("course.sureness([answers, answers])", answers=answers) == [
        {"level": 3, "asked": 4, "right": 2},
        {"level": 1, "asked": 2, "right": 2},
    ]
