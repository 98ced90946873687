"""How long a module takes, from what is in it."""

from __future__ import annotations

import math

from course.model import Box, Line, Module, Passage, Prose, Scenario, Track
from course.text.inline import plain
from course.tracks import questions_of, scenario_of

CHARACTERS_PER_MINUTE = 450
"""Adults read Japanese for understanding at 400 to 600 characters a minute; half-way down, for newcomers."""
MINUTES_PER_DECISION = 0.5
"""To weigh the choices of a scene, beyond reading them."""
MINUTES_PER_QUESTION = 0.75
"""To read a question with its feedback, and to think."""


def module_minutes(module: Module, track: Track) -> int:
    """Estimate a module's minutes in a track: reading + decisions + questions, rounded up to whole minutes.

    A walk through the scenario reads one consequence a scene, so a third of them is counted.
    """
    read = sum(_passage(passage) for passage in module.passages())
    scenes, decisions = _scenario(scenario_of(module, track))
    asked = min(track.quiz, len(questions_of(module, track)))
    thought = decisions * MINUTES_PER_DECISION + asked * MINUTES_PER_QUESTION
    return math.ceil((read + scenes) / CHARACTERS_PER_MINUTE + thought)


def _passage(passage: Passage) -> int:
    texts = [part.text for part in passage.parts if isinstance(part, Prose | Box)]
    return len(passage.title) + sum(len(plain(text)) for text in texts)


def _scenario(scenario: Scenario) -> tuple[float, int]:
    """Give the characters that one walk reads and the decisions it takes."""
    deciding = [scene for scene in scenario.scenes if scene.choices]
    characters: float = len(scenario.intro) + len(scenario.debrief)
    for scene in deciding:
        characters += sum(len(part.says if isinstance(part, Line) else part) for part in scene.text)
        for choice in scene.choices:
            told = choice.consequence
            characters += len(choice.text) + len(told.text + told.why + told.next) / len(
                scene.choices
            )
    return characters, len(deciding)
