"""The figures of a class: the desk says what the report says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests import records

if TYPE_CHECKING:
    from .page import Player

EXPECTED = records.expected()
FIGURES = "await course.figuresOf(people, data)"


def some_module(**fields: Any) -> dict[str, Any]:
    """Make what a person has reached in a module."""
    new = {"state": "new", "percent": None, "passed": False, "ended": False, "done_at": None}
    return {**new, "attempts": 0, "ms": 0, **fields}


def person(**fields: Any) -> dict[str, Any]:
    """Make somebody who has done nothing, but for what is said."""
    nothing = {
        "modules": {}, "complete": False, "completed_at": None, "mean": None, "answers": [], "quizzes": {},
        "tests": {"before": None, "after": None}, "played": [], "met": [], "failed": [], "tested": [],
    }  # fmt: skip
    return {"result": {**nothing, **fields}}


@pytest.fixture(scope="module")
def figures(desk: Player) -> dict[str, Any]:
    """Have the figures of the class that both sides know."""
    found: dict[str, Any] = desk(FIGURES, people=EXPECTED["people"], data=records.facts())
    return found


@pytest.mark.parametrize("part", list(EXPECTED["figures"]))
def test_the_report_says_the_same(figures: dict[str, Any], part: str) -> None:
    """Both sides agree on every figure of the class, to the last digit."""
    assert figures[part] == EXPECTED["figures"][part]


def test_there_are_no_further_figures(figures: dict[str, Any]) -> None:
    """Neither side gives what the other does not know."""
    assert list(figures) == list(EXPECTED["figures"])


def test_the_order_of_people_does_not_matter(desk: Player, figures: dict[str, Any]) -> None:
    """Sums are exact."""
    people = EXPECTED["people"][::-1]
    assert desk(FIGURES, people=people, data=records.facts()) == figures


def test_nobody_gives_no_figures(desk: Player, data: dict[str, Any]) -> None:
    """A code alone tells nothing of answers; no division by nothing happens."""
    figures = desk(FIGURES, people=[{"result": None}], data=data)
    assert figures["people"] == 0
    assert figures["modules"] == figures["items"] == figures["forms"] == figures["days"] == []
    assert figures["gain"] == {"n": 0, "before": None, "after": None, "hake": None, "reason": "few"}


def test_days_are_those_of_japan_and_add_up(desk: Player, data: dict[str, Any]) -> None:
    """What is done at 23:59 and at 0:01 in Japan falls on two days, wherever the trainer's clock stands."""
    midnight = 1_795_359_600_000  # 2026-11-23 00:00 in Japan
    early, late = midnight + 60_000, midnight - 60_000
    people = [
        person(modules={"m1": some_module(state="done", done_at=at)}, completed_at=at, complete=True)
        for at in (early, late, late)
    ]  # fmt: skip
    assert desk(FIGURES, people=people, data=data)["days"] == [
        {"day": "2026-11-22", "modules": 2, "people": 2},
        {"day": "2026-11-23", "modules": 3, "people": 3},
    ]


def test_means_and_medians_are_rounded_down(desk: Player, data: dict[str, Any]) -> None:
    """(75 + 80 + 81) / 3 = 78.67; the middle of 1, 2, 4 and 60 minutes is 3; no time is no time."""
    name = data["modules"][0]["id"]
    told = [(75, 1), (80, 2), (81, 4), (None, 60), (None, 0)]
    people = [
        person(modules={name: some_module(state="started", percent=percent, ms=minutes * 60_000)})
        for percent, minutes in told
    ]
    assert desk(FIGURES, people=people, data=data)["modules"] == [
        {"module": name, "started": 5, "done": 0, "mean": 78, "minutes": 3}
    ]


def test_means_of_people_fall_into_ten_parts(desk: Player, data: dict[str, Any]) -> None:
    """0–9, 10–19, … 90–100."""
    people = [person(mean=mean) for mean in (0, 9, 10, 89, 90, 99, 100, None)]
    found = desk(FIGURES, people=people, data=data)["distribution"]
    assert found == [2, 1, 0, 0, 0, 0, 0, 0, 1, 3]


def test_forms_of_other_questions_are_not_mixed(desk: Player, data: dict[str, Any]) -> None:
    """KR-20 and D look at the set of questions that most people were asked; the others had another test."""
    asked = [question["id"] for question in data["modules"][0]["questions"][:3]]
    module = data["modules"][0]["id"]

    def sitting(questions: list[str], right: int) -> dict[str, Any]:
        answers = [
            {"question": one, "module": module, "test": "before", "choices": ["a"],
             "right": n < right, "ms": 1, "certainty": None}
            for n, one in enumerate(questions)
        ]  # fmt: skip
        test = {"form": "A", "asked": len(questions), "right": right, "complete": True}
        return person(answers=answers, tests={"before": test, "after": None})

    people = [sitting(asked, n % 4) for n in range(20)] + [sitting(asked[:2], 1) for _ in range(5)]
    forms = desk(FIGURES, people=people, data=data)["forms"]
    assert [(one["form"], one["test"], one["n"], one["questions"]) for one in forms] == [
        ("A", "before", 20, 3)
    ]
