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


def attempts_of(snapshot: Snapshot, module: str) -> list[Attempt]:
    """Give the attempts of a module that have begun (no stubs), oldest first."""
    found = snapshot.attempts.items()
    return [one for _, one in sorted((n, a) for n, a in found if _has_begun(a, module))]


def _has_begun(attempt: Attempt, module: str) -> bool:
    return attempt.module == module and attempt.at is not None


def best_percent(snapshot: Snapshot, module: Module) -> int | None:
    """Give the result of the best complete attempt."""
    results = (attempt_result(one, module.questions) for one in attempts_of(snapshot, module.id))
    return max((result.percent for result in results if result.complete), default=None)


def module_state(snapshot: Snapshot, module: Module, pass_mark: int) -> ModuleState:
    """Tell how far the learner is with a module."""
    percent = best_percent(snapshot, module)
    passed = percent is not None and percent >= pass_mark
    reached = snapshot.arrivals.get(module.scenario, {})
    ended = any(scene in reached for scene in module.endings)
    if ended and passed:
        return ModuleState("done", percent, passed, ended)
    started = _is_started(snapshot, module)
    return ModuleState("started" if started else "new", percent, passed, ended)


def _is_started(snapshot: Snapshot, module: Module) -> bool:
    return (
        module.id in snapshot.visited
        or module.scenario in snapshot.runs
        or any(attempt.module == module.id for attempt in snapshot.attempts.values())
    )


def module_end(snapshot: Snapshot, module: Module, pass_mark: int) -> int | None:
    """Tell when the learner first had both, an ending reached and the quiz passed; None while not."""
    if module_state(snapshot, module, pass_mark).state != "done":
        return None
    reached = snapshot.arrivals[module.scenario]
    ended = min(reached[scene] for scene in module.endings if scene in reached)
    passed = (one for one in attempts_of(snapshot, module.id) if _passes(one, module, pass_mark))
    return max(ended, min(_attempt_end(attempt, module) for attempt in passed))


def _passes(attempt: Attempt, module: Module, pass_mark: int) -> bool:
    result = attempt_result(attempt, module.questions)
    return result.complete and result.percent >= pass_mark


def _attempt_end(attempt: Attempt, module: Module) -> int:
    answers = (answer_to(attempt, one) for one in asked_in(attempt, module.questions))
    return max([attempt.at or 0, *(answer.at for answer in answers if answer)])


def met_failures(snapshot: Snapshot, module: Module) -> set[str]:
    """Give the failures that the learner has met in the scenario, in any run."""
    chosen = snapshot.chosen.get(module.scenario, set())
    return {failure for place, failure in module.dangers.items() if place in chosen}


def latest_test(snapshot: Snapshot, scope: Scope, test: str) -> Attempt | None:
    """Give the attempt at a test that the course itself shows: the one that began last."""
    attempts = attempts_of(snapshot, f"{test}.{scope.track}")
    return attempts[-1] if attempts else None
