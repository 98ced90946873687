"""Excuses: an author may keep a question as it is, and say why in place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from course.checks.view import View, warning
from course.model import Course, Question
from course.problems import Problem

Span = tuple[int, float, Question]
"""The lines of a question with an excuse: from, and up to but not including."""


def excused_in(course: Course) -> Iterator[Question]:
    """Give the questions that have an excuse."""
    for module in course.modules:
        yield from (question for question in module.quiz.questions if question.excused)


def unless_excused(view: View, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Leave out what stands in a question with an excuse; an excuse for nothing is a problem."""
    spans = {
        module.quiz.place.path: list(_spans(module.quiz.questions))
        for module in view.course.modules
    }
    needed: set[str] = set()
    for problem in problems:
        question = _excused_at(problem, spans.get(problem.place.path, []))
        if question is None:
            yield problem
        else:
            needed.add(question.id)
    for question in excused_in(view.course):
        if question.excused and question.id not in needed:
            message = f"問題「{question.id}」に、理由の要る注意はありません。"
            yield warning(question.excused.place, message, "excused の行を消してください。")


def _spans(questions: Iterable[Question]) -> Iterator[Span]:
    for question, after in pairwise([*questions, None]):
        if question and question.excused:
            yield question.place.line, after.place.line if after else float("inf"), question


def _excused_at(problem: Problem, spans: list[Span]) -> Question | None:
    return next((q for start, end, q in spans if start <= problem.place.line < end), None)
