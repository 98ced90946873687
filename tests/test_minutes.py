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
from course.model import NONE, Module, Passage, Prose, Scene, Track
from course.problems import Place, Text
from tests.sites import TINY


@pytest.fixture
def module() -> Module:
    """Give the tiny course's module with nothing to read in it and nothing to do."""
    course = check(TINY).course
    assert course is not None
    whole = course.modules[0]
    scenario = replace(whole.scenario, intro=NONE, debrief=NONE, scenes=())
    return replace(
        whole, sections={}, scenarios=(scenario,), quiz=replace(whole.quiz, questions=())
    )


TRACK = Track(Place(""), id=Text("adult", Place("")), name=Text("全員", Place("")), quiz=2)


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
    assert module_minutes(with_text(module, "あ" * characters), TRACK) == minutes


def test_markup_is_not_read(module: Module) -> None:
    """Neither readings nor citations take time."""
    text = "{字|よみがな}[s1.p1]" * CHARACTERS_PER_MINUTE
    assert module_minutes(with_text(module, text), TRACK) == 1


def test_questions_and_decisions(module: Module) -> None:
    """Each takes its share: of the questions those that an attempt asks; an ending asks for no decision."""
    course = check(TINY).course
    assert course is not None
    whole = course.modules[0]
    asked = replace(module, quiz=whole.quiz)
    assert module_minutes(asked, TRACK) == -(-2 * MINUTES_PER_QUESTION // 1)
    scenes: tuple[Scene, ...] = whole.scenario.scenes
    played = replace(asked, scenarios=(replace(module.scenario, scenes=scenes),))
    ended = replace(asked, scenarios=(replace(module.scenario, scenes=scenes[2:]),))
    assert module_minutes(ended, TRACK) == module_minutes(asked, TRACK)
    assert module_minutes(played, TRACK) >= 2 * MINUTES_PER_QUESTION + 2 * MINUTES_PER_DECISION
