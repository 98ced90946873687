"""Every example of every component: it reaches its state, and is sound in each look."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.axe import violations
from tests.golden import assert_golden, assert_golden_text, elements
from tests.looks import faults
from tests.stage import LOOKS, Look, Shown, Stage, examples, look_in_turn

EXAMPLES = examples()
WIDTHS = (360, 1280)
READ = {
    "wheel-begun", "passage-prose", "passage-boxes", "steps-later", "scenario-first-scene",
    "scenario-failure", "scenario-later-scene", "scenario-debrief", "question-single-before",
    "question-single-wrong", "question-multiple-partly", "question-result-failed",
    "reflection-empty", "reflection-end", "progress-part", "progress-erase", "notice-memory",
    "plan-empty", "selfassess-empty", "settings-first", "search-found", "term-open", "speech-before", "print-dialog",
}  # fmt: skip
"""The examples whose accessibility tree is kept in golden/aria/."""
WRITTEN = {"question-single-wrong", "reflection-empty", "progress-erase", "steps-later"}
"""The examples whose markup is kept in golden/, as scripts have left it."""


def each(examples: list[Shown]) -> pytest.MarkDecorator:
    """Run a test for these examples; all tests of one come together, so that it is opened once."""
    return pytest.mark.parametrize("shown", examples, ids=lambda one: one.name, scope="module")


@each(EXAMPLES)
def test_its_state_is_reached_and_axe_finds_nothing(stage: Stage, shown: Shown) -> None:
    """In the look whose turn it is; the other looks are a matter for `-m full`."""
    page = stage.show(shown, look_in_turn(shown.turn))
    assert stage.wrong == []
    assert violations(page) == []


@each(EXAMPLES)
def test_nothing_is_cut_off_or_lies_over_other_text(stage: Stage, shown: Shown) -> None:
    """In the same look, on a phone and on a desk."""
    found = {}
    for width in WIDTHS:
        look = replace(look_in_turn(shown.turn), width=width)
        found[width] = faults(stage.show(shown, look))
    assert {width: lines for width, lines in found.items() if lines} == {}


@each([one for one in EXAMPLES if one.name in READ])
def test_a_screen_reader_is_told_the_same_as_ever(stage: Stage, shown: Shown) -> None:
    """The accessibility tree of the component is as it was reviewed."""
    stage.clear()  # whatever other looks have left behind
    stage.show(shown, Look())
    assert_golden_text(f"aria/{shown.name}.yaml", stage.part(shown).aria_snapshot())
    if shown.name in WRITTEN:
        html = stage.part(shown).evaluate("(element) => element.outerHTML")
        (element,) = elements(html).children
        assert not isinstance(element, str)
        assert_golden(shown.name, element)


@pytest.mark.full
@each(EXAMPLES)
def test_nothing_is_wrong_in_any_look(stage: Stage, shown: Shown) -> None:
    """Light and dark, without readings and with all of them, on a phone and on a desk."""
    found = {}
    for look in LOOKS:
        page = stage.show(shown, look)
        found[str(look)] = [*violations(page), *faults(page)]
    assert stage.wrong == []
    assert {look: lines for look, lines in found.items() if lines} == {}


def test_the_examples_that_are_kept_are_there() -> None:
    """None was renamed or left out without its golden file."""
    assert WRITTEN <= READ <= {shown.name for shown in EXAMPLES}


@each(EXAMPLES)
def test_pictures_for_people(stage: Stage, shown: Shown, screenshots: Path) -> None:
    """With --screenshots DIR: each example in each theme and width, to be looked at."""
    for look in (look for look in LOOKS if look.furigana == "none"):
        page = stage.show(shown, look)
        name = f"{shown.name}-{look.theme}-{look.width}.png"
        page.screenshot(path=screenshots / name, animations="disabled")
