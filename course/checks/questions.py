"""Questions: each can be answered, and says so much that one learns from the answer."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from course.checks.texts import cited_in, length
from course.checks.view import View, warning
from course.model import Question, QuestionChoice
from course.problems import Problem

FEWEST, MOST = 3, 4


def single_has_one_key(view: View) -> Iterator[Problem]:
    """Every single-choice question has exactly one correct choice."""
    for question in _questions(view, "single"):
        keys = correct_of(question)
        if not keys:
            hint = "1つの選択肢に correct: true を書いてください。"
            yield Problem(question.place, f"問題「{question.id}」に正解がありません。", hint)
        elif len(keys) > 1:
            message = f"問題「{question.id}」に正解が{len(keys)}個あります。"
            hint = "正解を1つにするか、type: multiple にしてください。"
            yield Problem(keys[1].place, message, hint)


def multiple_has_keys(view: View) -> Iterator[Problem]:
    """Every multiple-choice question has a correct choice, and one that is not."""
    for question in _questions(view, "multiple"):
        keys = correct_of(question)
        if not keys:
            hint = "正しい選択肢すべてに correct: true を書いてください。"
            yield Problem(question.place, f"問題「{question.id}」に正解がありません。", hint)
        elif len(keys) == len(question.choices):
            message = f"問題「{question.id}」は、すべての選択肢が正解です。"
            yield warning(question.place, message, "正しくない選択肢を1つは入れてください。")


def few_choices(view: View) -> Iterator[Problem]:
    """Every question has three choices, four at most."""
    for question in _questions(view):
        count = len(question.choices)
        message = f"問題「{question.id}」の選択肢が{count}個です。"
        if count < FEWEST:
            yield Problem(question.place, message, f"{FEWEST}個にしてください。")
        elif count > MOST:
            yield warning(question.place, message, f"{MOST}個までにしてください。")


def choices_differ(view: View) -> Iterator[Problem]:
    """No two choices of a question say the same."""
    for question in _questions(view):
        seen: set[str] = set()
        for choice in question.choices:
            folded = "".join(unicodedata.normalize("NFKC", choice.text).split())
            if folded in seen:
                message = f"問題「{question.id}」に同じ選択肢が2つあります。"
                yield Problem(choice.text.place, message, "どちらかを書き直してください。")
            seen.add(folded)


def feedback_says_something(view: View) -> Iterator[Problem]:
    """Every choice has feedback in words, not only a citation."""
    for question in _questions(view):
        for choice in question.choices:
            if choice.feedback.startswith("[") and not length(choice.feedback):
                hint = "何が起きるか、なぜか、次の一手を書いてください。"
                message = f"選択肢「{choice.id}」のフィードバックに文がありません。"
                yield Problem(choice.feedback.place, message, hint)


def covers_are_cited(view: View) -> Iterator[Problem]:
    """Every item that a question covers is cited in its explanation or in a feedback."""
    for question in _questions(view):
        cited = cited_by(question)
        if not cited <= view.items.keys():
            continue
        for name in question.covers:
            if name in view.items and name not in cited:
                message = f"covers の「{name}」を、解説もフィードバックも示していません。"
                hint = f"根拠になる文の終わりに [{name}] と書くか、covers から消してください。"
                yield Problem(name.place, message, hint)


def correct_of(question: Question) -> list[QuestionChoice]:
    """List the correct choices."""
    return [choice for choice in question.choices if choice.correct]


def cited_by(question: Question) -> set[str]:
    """Give the items that the explanation and the feedback cite."""
    texts = [question.explanation, *(choice.feedback for choice in question.choices)]
    return {name for text in texts for name, _ in cited_in(text)}


def _questions(view: View, kind: str = "") -> Iterator[Question]:
    for module in view.course.modules:
        for question in view.whole(module.quiz.questions):
            if not kind or question.type == kind:
                yield question


RULES = (
    single_has_one_key,
    multiple_has_keys,
    few_choices,
    choices_differ,
    feedback_says_something,
    covers_are_cited,
)
