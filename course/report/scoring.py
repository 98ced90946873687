"""What became of quizzes, modules and the course: player/scoring.js and completion.js, as far as results need them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from course.report.progress import Answer, Attempt, Snapshot
from course.report.scope import Module, Question, Scope

State = Literal["new", "started", "done"]


@dataclass(frozen=True, slots=True)
class AttemptResult:
    """How an attempt went against the course as it is now; percent is rounded down."""

    total: int
    right: int
    percent: int
    complete: bool


@dataclass(frozen=True, slots=True)
class ModuleState:
    """How far the learner is with a module; done = an ending reached and the quiz passed."""

    state: State
    percent: int | None
    passed: bool
    ended: bool
    done_at: int | None
    """When the learner first had both."""


def is_right(question: Question, choices: Iterable[str]) -> bool:
    """Tell whether exactly the key was chosen, in any order."""
    return question.key == set(choices)


def answer_to(attempt: Attempt, question: Question) -> Answer | None:
    """Give the answer in an attempt; one to another revision of the question is none, and so is no choice."""
    answer = attempt.answers.get(question.id)
    if answer is None or answer.revision != question.revision or not answer.choices:
        return None
    return answer


def asked_in(attempt: Attempt, questions: Mapping[str, Question]) -> list[Question]:
    """Give the questions of an attempt that still exist, each once."""
    return [questions[name] for name in dict.fromkeys(attempt.questions) if name in questions]


def attempt_result(attempt: Attempt, questions: Mapping[str, Question]) -> AttemptResult:
    """Score an attempt; what an earlier attempt had right counts as right."""
    asked = asked_in(attempt, questions)
    right = answered = 0
    for question in asked:
        answer = answer_to(attempt, question)
        carried = question.id in attempt.carried
        answered += carried or answer is not None
        right += carried or (answer is not None and is_right(question, answer.choices))
    percent = 100 * right // len(asked) if asked else 0
    return AttemptResult(len(asked), right, percent, bool(asked) and answered == len(asked))


def best_percent(results: Iterable[AttemptResult]) -> int | None:
    """Give the result of the best complete attempt."""
    return max((result.percent for result in results if result.complete), default=None)


def module_state(snapshot: Snapshot, module: Module, pass_mark: int) -> ModuleState:
    """Tell how far the learner is with a module, and since when it is done."""
    attempts = snapshot.begun.get(module.id, [])
    results = [attempt_result(one, module.questions) for one in attempts]
    percent = best_percent(results)
    passed = percent is not None and percent >= pass_mark
    reached = snapshot.arrivals.get(module.scenario, {})
    ends = [reached[scene] for scene in module.endings if scene in reached]
    if not (ends and passed):
        state: State = "started" if _is_started(snapshot, module) else "new"
        return ModuleState(state, percent, passed, bool(ends), None)
    passing = (
        _attempt_end(attempt, module)
        for attempt, result in zip(attempts, results, strict=True)
        if result.complete and result.percent >= pass_mark
    )
    return ModuleState("done", percent, passed, ended=True, done_at=max(min(ends), min(passing)))


def _is_started(snapshot: Snapshot, module: Module) -> bool:
    return (
        module.id in snapshot.visited
        or module.scenario in snapshot.runs
        or any(attempt.module == module.id for attempt in snapshot.attempts.values())
    )


def _attempt_end(attempt: Attempt, module: Module) -> int:
    answers = (answer_to(attempt, one) for one in asked_in(attempt, module.questions))
    return max([attempt.at or 0, *(answer.at for answer in answers if answer)])


def met_failures(snapshot: Snapshot, module: Module) -> set[str]:
    """Give the failures that the learner has met in the scenario, in any run."""
    chosen = snapshot.chosen.get(module.scenario, set())
    return {failure for place, failure in module.dangers.items() if place in chosen}


def latest_test(snapshot: Snapshot, scope: Scope, test: str) -> Attempt | None:
    """Give the attempt at a test that the course itself shows: the one that began last."""
    attempts = snapshot.begun.get(f"{test}.{scope.track}")
    return attempts[-1] if attempts else None
