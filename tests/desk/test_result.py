"""What is told of one person: recomputed from the entries, as the course itself does."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest

from tests import records
from tests.player.samples import START, entry

if TYPE_CHECKING:
    from .page import Player

FACTS = records.facts()
TRACK = FACTS["tracks"][0]["id"]
RESULT = f"course.resultOf(entries, course.factsFor(data, '{TRACK}', null), data)"
MODULE = FACTS["modules"][0]
SCENARIO = next(one for one in MODULE["scenarios"] if TRACK in one["tracks"])
QUIZ = [one for one in MODULE["questions"] if not one["form"] and TRACK in one["tracks"]]
MINUTE = 60_000
Entry = dict[str, Any]


def result(desk: Player, entries: list[Entry]) -> dict[str, Any]:
    """Have the result of somebody with these entries."""
    found: dict[str, Any] = desk(RESULT, entries=entries, data=FACTS)
    return found


def attempt(
    name: str, questions: list[dict[str, Any]], right: int, at: int = START, **also: Any
) -> list[Entry]:
    """Make an attempt in which the first questions are right; names in their order are starts in their order."""
    number = at + int(name, 36) * 1000
    about = {"module": also.pop("of", MODULE["id"]), "attempt": name}
    ids = [one["id"] for one in questions]
    made = [entry(number, "attempt", at=at, seed=1, questions=ids, carried=[], **about)]
    for place, one in enumerate(questions):
        wrong = [choice["id"] for choice in one["choices"] if choice["id"] not in one["key"]][:1]
        fields = {
            "question": one["id"],
            "revision": one["revision"],
            "choices": one["key"] if place < right else wrong,
            "ms": 1000,
        }
        made.append(
            entry(number + 1 + place, "answer", at=at + 1 + place, **about, **fields, **also)
        )
    return made


def test_nothing_done_is_nothing_reached(desk: Player) -> None:
    """No entry at all."""
    found = result(desk, [])
    new = {"state": "new", "percent": None, "passed": False, "ended": False, "done_at": None}
    assert found["modules"][MODULE["id"]] == {**new, "attempts": 0, "ms": 0}
    assert (found["complete"], found["completed_at"], found["mean"]) == (False, None, None)
    assert found["answers"] == found["played"] == found["met"] == found["tested"] == []
    assert found["tests"] == {"before": None, "after": None}


def test_only_the_first_attempt_tells_of_the_questions(desk: Player) -> None:
    """The best one tells of the score: what was learnt by asking again says nothing of the item."""
    found = result(desk, attempt("b", QUIZ, len(QUIZ), START + MINUTE) + attempt("a", QUIZ, 1))
    assert found["modules"][MODULE["id"]]["percent"] == 100
    assert found["modules"][MODULE["id"]]["attempts"] == 2
    assert [answer["right"] for answer in found["answers"]] == [True] + [False] * (len(QUIZ) - 1)
    assert found["quizzes"] == {MODULE["id"]: {"asked": len(QUIZ), "right": 1, "complete": True}}


def test_an_answer_to_another_revision_does_not_count(desk: Player) -> None:
    """It was another question; so the first attempt is no longer complete."""
    entries = attempt("a", QUIZ, len(QUIZ))
    entries[1]["revision"] += 1
    found = result(desk, entries)
    assert len(found["answers"]) == len(QUIZ) - 1
    assert found["quizzes"][MODULE["id"]]["complete"] is False


def test_questions_that_are_gone_do_not_count(desk: Player) -> None:
    """Nor do answers to what the attempt did not ask."""
    entries = attempt("a", QUIZ[:2], 2)
    entries[0]["questions"] = [QUIZ[0]["id"], "gone", "__proto__"]
    assert [answer["question"] for answer in result(desk, entries)["answers"]] == [QUIZ[0]["id"]]


def test_a_test_knows_its_form(desk: Player) -> None:
    """And whether all of it was answered; certainty comes along."""
    form = [
        one | {"of": module["id"]}
        for module in FACTS["modules"]
        for one in module["questions"]
        if one["form"] == "B" and TRACK in one["tracks"]
    ]
    found = result(desk, attempt("a", form, 1, of=f"before.{TRACK}", certainty=2))
    assert found["tests"]["before"] == {
        "form": "B",
        "asked": len(form),
        "right": 1,
        "complete": True,
    }
    assert {answer["certainty"] for answer in found["answers"]} == {2}
    assert [answer["module"] for answer in found["answers"]] == [one["of"] for one in form]


def test_tests_of_another_track_are_not_of_this_one(desk: Player) -> None:
    """Each track has its own."""
    found = result(desk, attempt("a", QUIZ, 1, of="before.nobody"))
    assert (found["tests"]["before"], found["answers"]) == (None, [])


def test_failures_are_met_in_scenarios_and_missed_in_questions(desk: Player) -> None:
    """In the order of the course, whether or not there was a way back."""
    scene, choice = next(
        (scene, one) for scene in SCENARIO["scenes"] for one in scene["choices"] if one["failure"]
    )
    on_path = {"module": SCENARIO["id"], "run": "r1", "step": 0, "scene": scene["id"]}
    entries = [entry(1, "choose", choice=choice["id"], **on_path), *attempt("a", QUIZ, 0)]
    found = result(desk, entries)
    assert found["played"] == [MODULE["id"]]
    assert found["met"] == [choice["failure"]]
    covered = {item for one in QUIZ for item in one["covers"]}
    assert (
        found["failed"]
        == found["tested"]
        == [item for item in MODULE["failures"] if item in covered]
    )


def visits(*times: tuple[int, str]) -> list[Entry]:
    """Make visits from minutes and routes."""
    return [
        entry(number, "visit", at=START + int(minute * MINUTE), route=route)
        for number, (minute, route) in enumerate(times, 1)
    ]


TIMES = [
    # The time to the next entry is the earlier one's: 2 minutes at s1, then home, which is nobody's.
    (visits((0, "s1/aims"), (2, "home"), (4, "s2/aims")), {"s1": 2, "s2": 0}),
    # Exactly five minutes count, a millisecond more is a pause.
    (visits((0, "s1/aims"), (5, "s1/points"), (10.001, "s1/quiz")), {"s1": 5, "s2": 0}),
    # A route is taken by its first part, whole.
    (visits((0, "s1"), (1, "s11/aims"), (2, "s1x"), (3, "s2/x")), {"s1": 1, "s2": 0}),
]


@pytest.mark.parametrize(("entries", "minutes"), TIMES)
def test_time_on_task(desk: Player, entries: list[Entry], minutes: dict[str, int]) -> None:
    """Gaps go to the module of the earlier entry, in whatever order the entries come."""
    random.Random(3).shuffle(entries)  # noqa: S311 - for a test
    found = result(desk, entries)["modules"]
    assert {name: found[name]["ms"] for name in minutes} == {
        name: n * MINUTE for name, n in minutes.items()
    }


def test_a_scenario_of_ones_own_is_its_modules_time(desk: Player) -> None:
    """Whichever track plays it; reviews and tests are no module's."""
    entries = [
        entry(n, "run", at=START + n * MINUTE, module=one["id"], run="r1")
        for n, one in enumerate(MODULE["scenarios"], 1)
    ]
    entries.append(
        entry(
            90,
            "ask",
            at=START + (len(entries) + 1) * MINUTE,
            module="review",
            attempt="z",
            question="q",
        )
    )
    entries += visits((len(entries) + 1, "home"))
    ms = result(desk, entries)["modules"][MODULE["id"]]["ms"]
    assert ms == len(MODULE["scenarios"]) * MINUTE


def test_everybody_of_the_shared_class_is_as_the_course_says(desk: Player) -> None:
    """State, percent and completion are those of course.moduleState and course.completionOf, whatever the entries."""
    code = f"""entries.map((own) => {{
        const facts = course.factsFor(data, '{TRACK}', null);
        const snapshot = course.reduce(course.emptySnapshot(), own);
        const stateOf = (one) => course.moduleState(snapshot, one, facts.passMark);
        const states = Object.fromEntries(facts.modules.map((one) => [one.id, stateOf(one)]));
        const names = ["state", "percent", "passed", "ended"];
        const done = course.completionOf(snapshot, facts);
        const found = course.resultOf(own, facts, data);
        const same = ({{ id }}) => names.every((name) => states[id][name] === found.modules[id][name]);
        const isDone = !done || (done.at === found.completed_at && done.mean === found.mean);
        return facts.modules.every(same) && found.complete === (done !== null) && isDone;
    }})"""
    source = random.Random(5)  # noqa: S311 - for a test
    people = []
    for number in range(60):
        own = attempt("a", QUIZ, source.randrange(len(QUIZ) + 1)) + attempt(
            "b", QUIZ, source.randrange(len(QUIZ) + 1), START + MINUTE
        )
        for module in FACTS["modules"]:
            scenario = next(one for one in module["scenarios"] if TRACK in one["tracks"])
            scene = source.choice(scenario["scenes"])["id"]
            own.append(
                entry(
                    number,
                    "arrive",
                    at=START + source.randrange(MINUTE),
                    module=scenario["id"],
                    run="r",
                    step=0,
                    scene=scene,
                )
            )
            quiz = [
                one for one in module["questions"] if not one["form"] and TRACK in one["tracks"]
            ]
            own += attempt("c", quiz, len(quiz), START + 2 * MINUTE, of=module["id"])
        people.append(own)
    assert all(desk(code, entries=people, data=FACTS))
