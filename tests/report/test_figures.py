"""The class in numbers: the golden figures counted again from the files themselves, and small classes by hand."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import json
from collections import Counter
from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pytest
from scipy import stats

from course.report.figures import day_of, figures_of
from course.report.statistics import to_hundredths
from tests import records
from tests.records.rows import entries_of

EXPECTED = records.expected()
FIGURES = EXPECTED["figures"]
PEOPLE = [person["result"] for person in EXPECTED["people"]]
KEYS = {
    question["id"]: set(question["key"])
    for module in records.facts()["modules"]
    for question in module["questions"]
}


def nothing() -> dict[str, Any]:
    """Make the result of somebody who has done nothing."""
    whole = {"complete": False, "completed_at": None, "mean": None}
    failures: dict[str, list[str]] = {name: [] for name in ("played", "met", "failed", "tested")}
    tests = {"before": None, "after": None}
    return {"modules": {}, **whole, "answers": [], "quizzes": {}, "tests": tests, **failures}


def module(state: str, percent: int | None, ms: int, done_at: int | None = None) -> dict[str, Any]:
    """Make what has become of a module."""
    return {
        "state": state, "percent": percent, "passed": percent == 100, "ended": False,
        "done_at": done_at, "attempts": 1, "ms": ms,
    }  # fmt: skip


def first_answers(record: dict[str, Any], place: str) -> dict[str, bool]:
    """Give which answers of the first attempt at a quiz or test are right, read from the raw entries."""
    entries = entries_of(record)
    begun = [e for e in entries if e["type"] == "attempt" and e["module"] == place]
    first = min((entry["attempt"] for entry in begun), default=None)
    given = [e for e in entries if e["type"] == "answer" and e["attempt"] == first]
    return {entry["question"]: set(entry["choices"]) == KEYS[entry["question"]] for entry in given}


def item(question: str, test: str) -> dict[str, Any]:
    """Find an item among the golden figures."""
    return next(i for i in FIGURES["items"] if (i["question"], i["test"]) == (question, test))


def test_the_golden_figures_are_those_of_the_golden_people() -> None:
    """Nothing else goes in."""
    assert figures_of(PEOPLE, records.facts()) == FIGURES
    assert figures_of(PEOPLE[::-1], records.facts()) == FIGURES


@pytest.mark.parametrize("name", [f"{module}.a{number}" for module in ("s1", "s2") for number in (1, 2)])  # fmt: skip
@pytest.mark.parametrize("test", ["before", "after"])
def test_items_counted_again(name: str, test: str) -> None:
    """Form A: the thirty and eight more, as the entries tell it."""
    everybody = [json.loads(data) for data in distinct_files()]
    given = [first_answers(one, f"{test}.adult") for one in everybody]
    rights = [answers[name] for answers in given if name in answers]
    found = item(name, test)
    assert (found["n"], found["right"]) == (len(rights), sum(rights))
    assert found["p"] == to_hundredths(sum(rights) / len(rights))


def distinct_files() -> list[bytes]:
    """Give one file of each adult who began a test, all of which are sound."""
    skipped = ("20-", "21-", "22-", "07-newer (1)")
    return [data for name, data in records.files().items() if not name.startswith(skipped) and b'"before.adult"' in data]  # fmt: skip


def complete_tests(test: str, form: str) -> list[dict[str, bool]]:
    """Give question → right of everybody who finished a test with a form."""
    people = [one for one in PEOPLE if one["tests"][test]]
    done = [one for one in people if one["tests"][test]["complete"] and one["tests"][test]["form"] == form]  # fmt: skip
    return [{a["question"]: a["right"] for a in one["answers"] if a["test"] == test} for one in done]  # fmt: skip


@pytest.mark.parametrize("form", [one for one in FIGURES["forms"] if one["kr20"] is not None], ids=lambda one: one["test"])  # fmt: skip
def test_kr20_of_the_class(form: dict[str, Any]) -> None:
    """Cronbach's alpha by numpy over the same table."""
    rows = complete_tests(form["test"], form["form"])
    questions = sorted(rows[0])
    table = np.array([[int(row[one]) for one in questions] for row in rows])
    spread = np.cov(table, rowvar=False)
    k = len(questions)
    alpha = k / (k - 1) * (1 - np.trace(spread) / spread.sum())
    assert (form["n"], form["questions"]) == table.shape
    assert form["kr20"] == to_hundredths(float(alpha))


@pytest.mark.parametrize("test", ["before", "after"])
def test_point_biserial_of_the_class(test: str) -> None:
    """By scipy, against the sum of the other items."""
    form = {"before": "A", "after": "B"}[test]
    rows = complete_tests(test, form)
    for name in rows[0]:
        x = [int(row[name]) for row in rows]
        rest = [1000 * (sum(row.values()) - row[name]) // (len(row) - 1) for row in rows]
        assert item(name, test)["r"] == to_hundredths(stats.pointbiserialr(x, rest).statistic)


def test_the_gain_of_the_class() -> None:
    """Means over all questions of those who finished both tests."""
    both = [p["tests"] for p in PEOPLE if all(t and t["complete"] for t in p["tests"].values())]
    right = {test: sum(one[test]["right"] for one in both) for test in ("before", "after")}
    assert (len(both), right) == (32, {"before": 62, "after": 83})  # of 32 · 4 = 128 each
    # 62 / 128 = 48.4375 %, 83 / 128 = 64.84375 %; (64.8 - 48.4) / (100 - 48.4) = 0.3178
    assert FIGURES["gain"] == {"n": 32, "before": 48.4, "after": 64.8, "hake": 0.32, "reason": None}


def test_completion_counted_again() -> None:
    """The last day tells how many have finished, and no earlier one tells more."""
    done = Counter(p["complete"] for p in PEOPLE)[True]
    assert FIGURES["complete"] == done == FIGURES["days"][-1]["people"]
    modules = sum(m["state"] == "done" for p in PEOPLE for m in p["modules"].values())
    assert FIGURES["days"][-1]["modules"] == modules == sum(m["done"] for m in FIGURES["modules"])
    for key in ("people", "modules"):
        counts = [day[key] for day in FIGURES["days"]]
        assert counts == sorted(counts)


def test_certainty_counted_again() -> None:
    """Every answer of a first attempt that told it."""
    told = Counter((a["certainty"], a["right"]) for p in PEOPLE for a in p["answers"])
    for level in FIGURES["certainty"]:
        right, wrong = (told[(level["level"], is_right)] for is_right in (True, False))
        assert (level["right"], level["asked"]) == (right, right + wrong)


def test_nobody() -> None:
    """No division by nothing."""
    figures = figures_of([], records.facts())
    assert (figures["people"], figures["modules"], figures["items"], figures["forms"]) == (0, [], [], [])  # fmt: skip
    assert figures["gain"] == {"n": 0, "before": None, "after": None, "hake": None, "reason": "few"}
    assert figures["failures"] == []


def test_modules_by_hand() -> None:
    """(75 + 80 + 81) / 3 = 78.67, so 78; the middle of 1, 2, 4 and 60 minutes is 3; no time is no time."""
    told = [(75, 1), (80, 2), (81, 4), (None, 60), (None, 0)]
    people = [nothing() | {"modules": {"s1": module("started", *one)}} for one in told]
    for person in people:
        person["modules"]["s1"]["ms"] *= 60_000
    assert figures_of(people, records.facts())["modules"] == [
        {"module": "s1", "started": 5, "done": 0, "mean": 78, "minutes": 3}
    ]


def test_means_of_people_by_hand() -> None:
    """0–9, 10–19, … 90–100."""
    people = [nothing() | {"mean": mean} for mean in (0, 9, 10, 89, 90, 99, 100, None)]
    assert figures_of(people, records.facts())["distribution"] == [2, 1, 0, 0, 0, 0, 0, 0, 1, 3]


def test_failures_by_hand() -> None:
    """s1.f1: 1 of 2 missed and 1 of 1 met = 1.5; s2.f1: 2 of 2 missed and nobody played = 1; s1.f2 only played."""
    people = [
        nothing() | {"tested": ["s1.f1", "s2.f1"], "failed": ["s1.f1", "s2.f1"], "played": ["s1"], "met": ["s1.f1"]},
        nothing() | {"tested": ["s1.f1", "s2.f1"], "failed": ["s2.f1"]},
    ]  # fmt: skip
    assert figures_of(people, records.facts())["failures"] == [
        {"failure": "s1.f1", "asked": 2, "missed": 1, "played": 1, "met": 1},
        {"failure": "s2.f1", "asked": 2, "missed": 2, "played": 0, "met": 0},
        {"failure": "s1.f2", "asked": 0, "missed": 0, "played": 1, "met": 0},
    ]


def test_forms_of_other_questions_are_not_mixed() -> None:
    """KR-20 looks at the set of questions that most people were asked; an assignment may ask fewer."""

    def sitting(questions: list[str], right: int) -> dict[str, Any]:
        answers = [
            {"question": one, "module": "s1", "test": "before", "choices": ["a"], "right": n < right, "ms": 1, "certainty": None}
            for n, one in enumerate(questions)
        ]  # fmt: skip
        test = {"form": "A", "asked": len(questions), "right": right, "complete": True}
        return nothing() | {"answers": answers, "tests": {"before": test, "after": None}}

    people = [sitting(["s1.a1", "s1.a2"], n % 3) for n in range(20)]
    people += [sitting(["s1.a1"], 1) for _ in range(19)]
    (form,) = figures_of(people, records.facts())["forms"]
    assert (form["n"], form["questions"]) == (20, 2)


def test_days_are_those_of_japan() -> None:
    """Whatever the clock of the machine: 23:59 there is a day before 0:00."""
    midnight = int(datetime.fromisoformat("2026-11-23T00:00+09:00").timestamp() * 1000)
    assert [day_of(midnight - 1), day_of(midnight)] == ["2026-11-22", "2026-11-23"]
    assert day_of(midnight + timedelta(days=1) // timedelta(milliseconds=1)) == "2026-11-24"
