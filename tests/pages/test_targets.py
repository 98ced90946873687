"""What is pressed is large enough for a thumb; links inside a sentence are as high as their line."""

from __future__ import annotations

import pytest

from tests.conftest import OpenLearner
from tests.pages.test_focus import VIEWS

# A label, or a face beside it, is what is hit for the radio or the field in it.
SMALL = """() => {
    const isInText = (one) => one.matches("a") && getComputedStyle(one).display === "inline"
        && [...one.parentElement.childNodes].some((node) => node !== one && node.textContent.trim());
    const area = (one) => (one.matches("input") && one.closest("label")) || one;
    return [...document.querySelectorAll("a[href], button, summary, input, select, textarea")]
        .filter((one) => one.checkVisibility() && !one.closest("svg") && !one.matches(".skip, .cite") && !isInText(one))
        .map((one) => [area(one).getBoundingClientRect(), one.outerHTML.slice(0, 140)])
        .filter(([box]) => box.height < 43.5 || box.width < 43.5)
        .map(([box, html]) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`);
}"""
SMALLER_THAN_WCAG = """() => [...document.querySelectorAll(".cite")]
    .filter((one) => one.checkVisibility())
    .filter((one) => one.getBoundingClientRect().height < 20)
    .map((one) => one.outerHTML)"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("view", VIEWS)
def test_targets_are_large(open_learner: OpenLearner, view: str, width: int) -> None:
    """44 pixels, in every view."""
    page = open_learner(view, viewport={"width": width, "height": 800}).page
    assert page.evaluate(SMALL) == []
    assert page.evaluate(SMALLER_THAN_WCAG) == []


def test_targets_are_large_while_one_learns(open_learner: OpenLearner) -> None:
    """In scenes, consequences, the look back, questions, feedback, results and dialogs."""
    learner = open_learner("s1/scenario", viewport={"width": 360, "height": 800}).begin_scenario()
    found = {"scene": learner.page.evaluate(SMALL)}
    learner.choose("好きな長い物語を選ぶ")
    found["consequence"] = learner.page.evaluate(SMALL)
    learner.go_on().play("すぐに読み始める")
    found["debrief"] = learner.page.evaluate(SMALL)
    learner.go("s1/quiz").begin_quiz()
    found["question"] = learner.page.evaluate(SMALL)
    learner.answer_shown(right=False)
    found["feedback"] = learner.page.evaluate(SMALL)
    learner.next_question().finish_quiz()
    found["result"] = learner.page.evaluate(SMALL)
    for button in ("表示の設定", "印刷"):
        learner.page.get_by_role("banner").get_by_role("button", name=button).click()
        found[button] = learner.page.evaluate(SMALL)
        learner.page.keyboard.press("Escape")
    assert {where: small for where, small in found.items() if small} == {}
