"""The time of a module follows from what is in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from course.build import check
from course.minutes import (
    CHARACTERS_PER_MINUTE,
    MINUTES_PER_DECISION,
    MINUTES_PER_QUESTION,
    module_minutes,
)
from course.model import NONE, Module, Passage, Prose, Scene
from course.problems import Place, Text
from tests.sites import TINY


@pytest.fixture
def module() -> Module:
    """Give the tiny course's module with nothing to read in it and nothing to do."""
    course = check(TINY).course
    assert course is not None
    whole = course.modules[0]
    scenario = replace(whole.scenario, intro=NONE, debrief=NONE, scenes=())
    return replace(whole, sections={}, scenario=scenario, quiz=replace(whole.quiz, questions=()))


def with_text(module: Module, text: str) -> Module:
    """Give the module with a passage."""
    passage = Passage(NONE, (), (Prose(Text(text, Place(""))),))
    return replace(module, sections={"ポイント": (passage,)})


@pytest.mark.parametrize(
    ("characters", "minutes"),
    [
        (0, 0),
        (1, 1),
        (CHARACTERS_PER_MINUTE, 1),
        (CHARACTERS_PER_MINUTE + 1, 2),
        (10 * CHARACTERS_PER_MINUTE, 10),
    ],
)
def test_reading(module: Module, characters: int, minutes: int) -> None:
    """It is rounded up to whole minutes."""
    assert module_minutes(with_text(module, "あ" * characters)) == minutes


def test_markup_is_not_read(module: Module) -> None:
    """Neither readings nor citations take time."""
    text = "{字|よみがな}[s1.p1]" * CHARACTERS_PER_MINUTE
    assert module_minutes(with_text(module, text)) == 1


def test_questions_and_decisions(module: Module) -> None:
    """Each takes its share; an ending asks for no decision."""
    course = check(TINY).course
    assert course is not None
    whole = course.modules[0]
    asked = replace(module, quiz=whole.quiz)
    assert module_minutes(asked) == -(-3 * MINUTES_PER_QUESTION // 1)
    scenes: tuple[Scene, ...] = whole.scenario.scenes
    played = replace(asked, scenario=replace(module.scenario, scenes=scenes))
    ended = replace(asked, scenario=replace(module.scenario, scenes=scenes[2:]))
    assert module_minutes(ended) == module_minutes(asked)
    assert module_minutes(played) >= 3 * MINUTES_PER_QUESTION + 2 * MINUTES_PER_DECISION
