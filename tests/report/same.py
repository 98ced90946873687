"""What the course's own tests know, for the report: their tables of cases, and their modules as it sees them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from course.report.scope import Module, Question, Scope


def cases_of(test: Callable[..., None]) -> pytest.MarkDecorator:
    """Give the table of a test of the course, to run another test with it."""
    (mark,) = (mark for mark in test.pytestmark if mark.name == "parametrize")  # type: ignore[attr-defined]
    return pytest.mark.parametrize(*mark.args, **mark.kwargs)


def question_of(facts: dict[str, Any], module: str = "s1", form: str = "") -> Question:
    """Make a question out of the facts that the player has of it."""
    key, covers = frozenset(facts["key"]), tuple(facts["covers"])
    return Question(facts["id"], module, facts["revision"], key, covers, form)


def module_of(facts: dict[str, Any]) -> Module:
    """Make a module out of the facts that the player has of it."""
    questions = [question_of(one, facts["id"]) for one in facts["questions"]]
    return Module(
        facts["id"],
        facts["scenario"],
        tuple(facts["failures"]),
        {question.id: question for question in questions},
        tuple(scene["id"] for scene in facts["scenes"] if scene["ending"]),
        {
            f"{scene['id']}/{choice['id']}": choice["failure"]
            for scene in facts["scenes"]
            for choice in scene["choices"]
            if choice["failure"]
        },
    )


def scope_with(*modules: Module, pass_mark: int = 80) -> Scope:
    """Make a scope of these modules, without tests."""
    return Scope("adult", pass_mark, modules, {})
