"""The review: five boxes, days of the learner's calendar, and a clock that is passed in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from .samples import Entry, entry, question

if TYPE_CHECKING:
    from .page import Player

DAY = 86_400_000
NOON = 20_000 * DAY + DAY // 2
"""Noon of a day, so that the zone of the machine changes no day."""
TODAY = 20_000


def answers(text: str) -> list[dict[str, Any]]:
    """Read answers such as `-0 +1`: missed on day 0, right on day 1."""
    return [{"at": NOON + int(one[1:]) * DAY, "right": one[0] == "+"} for one in text.split()]


@pytest.mark.parametrize(
    ("history", "box", "due"),
    [
        ("", None, None),
        ("+0", None, None),  # never missed
        ("-0", 0, 1),
        ("-0 -0", 0, 1),
        ("-0 +0", 0, 1),  # right too early does not count
        ("-0 +1", 1, 4),
        ("-0 +9", 1, 12),  # from the day of the answer, not the day it was due
        ("-0 +1 +2", 1, 4),
        ("-0 +1 +4", 2, 11),
        ("-0 +1 +4 +11", 3, 32),
        ("-0 +1 +4 +11 +32", 4, 92),
        ("-0 +1 +4 +11 +32 +92", None, None),  # out of the last box
        ("-0 +1 +4 -11", 0, 12),  # missed: from the beginning
        ("-0 +1 +4 +11 +32 +92 -99", 0, 100),
        ("+0 -3 +4", 1, 7),
    ],
)
def test_boxes(pure: Player, history: str, box: int | None, due: int | None) -> None:
    """1, 3, 7, 21 and 60 days."""
    found = pure("course.reviewState(answers)", answers=answers(history))
    assert found == (None if box is None else {"box": box, "due": TODAY + (due or 0)})


def test_a_day_is_a_day_of_the_calendar(pure: Player) -> None:
    """What is missed late in the evening is due the next morning."""
    late, early = "new Date(2026, 10, 23, 23, 50)", "new Date(2026, 10, 24, 0, 10)"
    assert pure(f"course.dayOf({early}.getTime()) - course.dayOf({late}.getTime())") == 1
    assert pure(f"course.dayOf({early}.getTime())") == 20_781


def missed(number: int, name: str, day: int, choice: str = "b", module: str = "s1") -> Entry:
    """Answer a question, wrong unless said otherwise, in an attempt of its own."""
    return entry(
        number, "answer", at=NOON + day * DAY, module=module, attempt=f"t{number}",
        question=name, revision=1, choices=[choice], ms=1,
    )  # fmt: skip


def review(pure: Player, entries: list[Entry], day: int, count: int = 12) -> dict[str, Any]:
    """Give the review of a day."""
    code = "course.reviewOf(course.reduce(course.emptySnapshot(), entries), questions, now)"
    questions = [question(f"q{number}") for number in range(count)]
    found: dict[str, Any] = pure(code, entries=entries, questions=questions, now=NOON + day * DAY)
    return found


def test_nothing_missed_is_nothing_to_do(pure: Player) -> None:
    """And nothing is waiting."""
    assert review(pure, [missed(1, "q1", 0, "a")], 5) == {"due": [], "waiting": 0, "next": None}


def test_a_missed_question_comes_back_tomorrow(pure: Player) -> None:
    """Not on the same day."""
    entries = [missed(1, "q1", 0), missed(2, "q2", 3)]
    assert review(pure, entries, 0) == {"due": [], "waiting": 2, "next": TODAY + 1}
    assert review(pure, entries, 1) == {"due": ["q1"], "waiting": 2, "next": TODAY + 4}
    assert review(pure, entries, 4) == {"due": ["q1", "q2"], "waiting": 2, "next": None}


def test_the_review_itself_moves_a_question_on(pure: Player) -> None:
    """An answer in the review is an answer like any other."""
    entries = [missed(1, "q1", 0), missed(2, "q1", 1, "a", module="review")]
    assert review(pure, entries, 3) == {"due": [], "waiting": 1, "next": TODAY + 4}


def test_a_day_has_seven_questions_at_most(pure: Player) -> None:
    """Those overdue longest come first; the rest waits."""
    entries = [missed(number, f"q{number}", number % 3) for number in range(12)]
    due = review(pure, entries, 9)["due"]
    assert due == ["q0", "q3", "q6", "q9", "q1", "q10", "q4"]


def test_another_revision_is_another_question(pure: Player) -> None:
    """A miss of a question whose key has changed says nothing."""
    old = missed(1, "q1", 0) | {"revision": 2}
    assert review(pure, [old], 5)["waiting"] == 0
