"""All that is told of one person, recomputed from the entries as the course itself does (desk/result.js)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from typing import Any

from course.facts import Facts
from course.report.progress import Attempt, Entry, Snapshot, reduce
from course.report.scope import Module, Question, Scope
from course.report.scoring import (
    answer_to,
    asked_in,
    is_right,
    met_failures,
    module_state,
)

LONGEST_GAP = 300_000
"""Milliseconds; whoever does nothing for five minutes has gone for coffee."""
TESTS = ("before", "after")
PLACES = {"": "クイズ", "before": "始めのテスト", "after": "終わりのテスト"}
"""Where questions are asked, in the trainer's words."""
Result = dict[str, Any]


@dataclass(frozen=True, slots=True)
class First:
    """The first attempt at a quiz or test: what was asked, and the answers that still count."""

    asked: list[Question]
    answers: list[Result]

    def tally(self) -> Result:
        """Count what was asked and right."""
        asked, right = len(self.asked), sum(answer["right"] for answer in self.answers)
        return {"asked": asked, "right": right, "complete": 0 < asked == len(self.answers)}


def result_of(entries: list[Entry], scope: Scope, facts: Facts) -> Result:
    """Give what a person has reached and how each first attempt went, from all entries of the person."""
    return result_from(reduce(entries), entries, scope, facts)


def result_from(snapshot: Snapshot, entries: list[Entry], scope: Scope, facts: Facts) -> Result:
    """Give the same where the entries have been added up already."""
    spent = time_on_task(entries, homes_of(facts))
    modules = {one.id: _module(snapshot, one, scope.pass_mark, spent) for one in scope.modules}
    quizzes = {
        module.id: first
        for module in scope.modules
        if (first := _first(snapshot, module.id, "", module.questions))
    }
    tests = {test: _first(snapshot, f"{test}.{scope.track}", test, scope.forms) for test in TESTS}
    firsts = [*quizzes.values(), *(first for first in tests.values() if first)]
    return {
        "modules": modules,
        **_whole(list(modules.values())),
        "answers": [answer for first in firsts for answer in first.answers],
        "quizzes": {module: first.tally() for module, first in quizzes.items()},
        "tests": {test: _test(first) for test, first in tests.items()},
        **_failures(snapshot, scope, firsts),
    }


def homes_of(facts: Facts) -> dict[str, str]:
    """Say of each module and each scenario which module it is or belongs to."""
    homes = {}
    for module in facts["modules"]:
        homes[module["id"]] = module["id"]
        homes.update(dict.fromkeys((one["id"] for one in module["scenarios"]), module["id"]))
    return homes


def time_on_task(entries: Iterable[Entry], homes: Mapping[str, str]) -> dict[str, int]:
    """Add up by module how long it took from each entry to the next; a long gap counts as nothing."""
    spent: dict[str, int] = {}
    for entry, following in pairwise(sorted(entries, key=itemgetter("at", "id"))):
        gap = following["at"] - entry["at"]
        place = entry["route"].split("/", 1)[0] if "route" in entry else entry.get("module")
        home = homes.get(place or "")
        if gap <= LONGEST_GAP and home is not None:
            spent[home] = spent.get(home, 0) + gap
    return spent


def _module(snapshot: Snapshot, module: Module, pass_mark: int, spent: dict[str, int]) -> Result:
    state = module_state(snapshot, module, pass_mark)
    return {
        "state": state.state,
        "percent": state.percent,
        "passed": state.passed,
        "ended": state.ended,
        "done_at": state.done_at,
        "attempts": len(snapshot.begun.get(module.id, [])),
        "ms": spent.get(module.id, 0),
    }


def _whole(modules: list[Result]) -> Result:
    """Sum up the course; the mean is of the quizzes that were finished, rounded down."""
    complete = bool(modules) and all(module["state"] == "done" for module in modules)
    percents = [module["percent"] for module in modules if module["percent"] is not None]
    return {
        "complete": complete,
        "completed_at": max(module["done_at"] for module in modules) if complete else None,
        "mean": sum(percents) // len(percents) if percents else None,
    }


def _first(
    snapshot: Snapshot, of: str, test: str, questions: Mapping[str, Question]
) -> First | None:
    """Find the first attempt at a quiz or test."""
    begun = snapshot.begun.get(of)
    if not begun:
        return None
    attempt = begun[0]
    asked = asked_in(attempt, questions)
    told = (_answer(attempt, question, test) for question in asked)
    return First(asked, [answer for answer in told if answer])


def _answer(attempt: Attempt, question: Question, test: str) -> Result | None:
    answer = answer_to(attempt, question)
    if answer is None:
        return None
    return {
        "question": question.id,
        "module": question.module,
        "test": test,
        "choices": answer.choices,
        "right": is_right(question, answer.choices),
        "ms": answer.ms,
        "certainty": answer.certainty,
    }


def _test(first: First | None) -> Result | None:
    """Tell how a test went; one whose questions have all gone was none."""
    return {"form": first.asked[0].form, **first.tally()} if first and first.asked else None


def _failures(snapshot: Snapshot, scope: Scope, firsts: list[First]) -> Result:
    """List, in the order of the course, the failures met in scenarios, missed and asked in first attempts."""
    met = set().union(*(met_failures(snapshot, module) for module in scope.modules))
    tested = _covered(firsts, lambda _: True)
    failed = _covered(firsts, lambda answer: not answer["right"])
    every = list(dict.fromkeys(one for module in scope.modules for one in module.failures))
    return {
        "played": [one.id for one in scope.modules if one.scenario in snapshot.runs],
        "met": [failure for failure in every if failure in met],
        "failed": [failure for failure in every if failure in failed],
        "tested": [failure for failure in every if failure in tested],
    }


def _covered(firsts: list[First], counts: Callable[[Result], bool]) -> set[str]:
    """Collect what the questions cover whose answer counts."""
    found: set[str] = set()
    for first in firsts:
        covers = {question.id: question.covers for question in first.asked}
        found.update(*(covers[one["question"]] for one in first.answers if counts(one)))
    return found
