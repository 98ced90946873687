"""Nothing moves for who wants it still, and the keys of an input method do nothing but write."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.conftest import OpenLearner
from tests.learner import Learner

MOVING = """() => [...document.querySelectorAll("body, body *")].filter((one) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
    return transitionDuration.split(", ").some((time) => parseFloat(time) > 0)
        || animationName !== "none" || scrollBehavior === "smooth";
}).map((one) => one.outerHTML.slice(0, 120))"""
COMPOSED_ENTER = """one => {
    one.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    const key = { key: "Enter", keyCode: 229, isComposing: true, bubbles: true, cancelable: true };
    const event = new KeyboardEvent("keydown", key);
    one.dispatchEvent(event);
    return event.defaultPrevented;
}"""


@pytest.mark.parametrize("view", ["home", "s1/points", "search", "progress"])
def test_nothing_moves(open_learner: OpenLearner, view: str) -> None:
    """No transition takes any time, and no animation runs."""
    learner = open_learner(view, reduced_motion="reduce")
    assert learner.page.evaluate(MOVING) == []
    assert learner.page.evaluate("document.getAnimations().length") == 0


def test_nothing_moves_while_one_learns(open_learner: OpenLearner) -> None:
    """Choices, verdicts and dialogs are simply there."""
    learner = open_learner("s1/scenario", reduced_motion="reduce").begin_scenario()
    learner.choose("好きな長い物語を選ぶ")
    assert learner.page.evaluate("document.getAnimations().length") == 0
    learner.go("s1/quiz").begin_quiz().answer_shown(right=True)
    assert learner.page.evaluate("document.getAnimations().length") == 0
    learner.page.get_by_role("button", name="表示の設定").click()
    assert learner.page.evaluate("document.getAnimations().length") == 0


def compose_and_press_enter(field: Locator) -> None:
    """Type kana that are not converted yet and press Enter, as Japanese input does."""
    field.fill("かな")
    assert not field.evaluate(COMPOSED_ENTER)


def test_enter_of_an_input_method_searches_nothing(open_learner: OpenLearner) -> None:
    """It ends the conversion: the focus stays in the field."""
    learner = open_learner("search")
    field = learner.view.get_by_label("さがす言葉")
    compose_and_press_enter(field)
    expect(field).to_be_focused()
    expect(field).to_have_value("かな")
    expect(learner.view).to_have_attribute("data-view", "search")


def test_enter_of_an_input_method_sends_no_note(learner: Learner) -> None:
    """The note is as it was typed, and the view stays."""
    learner.go("s1/reflection")
    field = learner.view.get_by_label("やってみたこと")
    compose_and_press_enter(field)
    expect(field).to_have_value("かな")
    expect(field).to_be_focused()
    expect(learner.view).to_have_attribute("data-view", "s1/reflection")
