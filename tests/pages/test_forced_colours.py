"""In forced colours, where all grounds are one: what is chosen, done, right or on show is told by signs and borders."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner

LOOK = """(one, pseudo) => {
    const style = getComputedStyle(one, pseudo);
    return {
        border: `${style.borderBottomStyle} ${style.borderBottomWidth}`,
        borderColor: style.borderBottomColor,
        ground: style.backgroundColor,
        outline: `${style.outlineStyle} ${style.outlineWidth}`,
        weight: style.fontWeight,
        line: style.textDecorationLine,
        sides: [style.borderLeftColor, style.borderRightColor],
    };
}"""


@pytest.fixture
def forced(open_learner: OpenLearner) -> Learner:
    """Open the first module in a page whose colours are the learner's own."""
    return open_learner("s1/points", forced_colors="active")


def look(one: Locator, pseudo: str | None = None) -> dict[str, Any]:
    """Read how an element looks."""
    found: dict[str, Any] = one.evaluate(LOOK, pseudo)
    return found


def test_the_current_page_is_underlined(forced: Learner) -> None:
    """The others have no line, not even one that was transparent."""
    forced.go("glossary")
    links = forced.page.get_by_role("navigation", name="全体")
    here, other = look(links.get_by_text("用語集")), look(links.get_by_text("ホーム"))
    ground = look(forced.page.locator("body"))["ground"]
    assert here["weight"] == "700"
    assert here["borderColor"] not in {other["borderColor"], "rgba(0, 0, 0, 0)"}
    assert other["borderColor"] in {ground, "rgb(255, 255, 255)", "rgb(0, 0, 0)"}


def test_the_steps_say_where_one_is(forced: Learner) -> None:
    """The step on show has a border and is bold; what is done has a tick that stands out."""
    steps = forced.page.locator(".module.is-current .steps")
    here, other = look(steps.locator("[aria-current]")), look(steps.locator("a").last)
    assert (here["weight"], here["border"] == other["border"]) == ("700", False)
    done = steps.locator("li.is-done, .is-done").first
    expect(done).to_be_attached()
    dot = steps.locator(".is-done .step-dot").first
    tick = look(dot, "::after")
    assert tick["borderColor"] != look(dot)["ground"]


def test_an_answer_is_told_by_signs(forced: Learner) -> None:
    """The chosen radio, then one's own answer, the right one, and the verdict, in words and shapes."""
    forced.go("s1/quiz").begin_quiz()
    forced.answer_shown(right=False)
    mine, key = (
        forced.question.locator(".choice.is-mine"),
        forced.question.locator(".choice.is-key"),
    )
    expect(mine.locator(".choice-tag").first).to_contain_text("あなたの答え")
    expect(key.locator(".choice-tag").first).to_contain_text("正しい")
    assert (
        look(forced.question.locator(".choice.is-mine:not(.is-key)").first)["border"]
        == "dashed 2px"
    )
    assert look(key.first)["border"].startswith("solid")
    triangle = look(forced.verdict, "::before")
    assert set(triangle["sides"]) == {"rgba(0, 0, 0, 0)"}
    dot = forced.view.locator(".quiz-nav .dot").first
    expect(dot.locator(".dot-sign")).not_to_be_empty()


def test_the_question_on_show_has_a_wider_border(forced: Learner) -> None:
    """Among the numbers of all questions."""
    forced.go("s1/quiz").begin_quiz()
    dots = forced.view.locator(".quiz-nav .dot")
    assert look(dots.first)["border"] == "solid 3px"
    assert look(dots.last)["border"] == "solid 1px"


def test_meters_can_be_read(forced: Learner) -> None:
    """Filled pips differ from empty ones, and the number is there."""
    forced.go("s1/scenario").begin_scenario()
    meter = forced.view.locator('[data-meter="calm"]')
    expect(meter).to_contain_text("2 / 4")
    full, empty = look(meter.locator("i.is-on").first), look(meter.locator("i:not(.is-on)").first)
    assert full["ground"] != empty["ground"]
    assert empty["border"] == "solid 2px"


def test_the_focus_is_seen(forced: Learner) -> None:
    """On links, buttons and choices."""
    forced.go("s1/quiz").begin_quiz()
    forced.page.keyboard.press("Tab")
    assert look(forced.question.locator(".choice").first)["outline"] == "solid 4px"
    forced.page.get_by_role("button", name="表示の設定").focus()
    button = forced.page.get_by_role("button", name="表示の設定")
    assert look(button)["outline"] == "solid 4px"


@pytest.mark.parametrize("view", ["home", "s1/quiz", "progress"])
def test_axe_finds_nothing(open_learner: OpenLearner, view: str) -> None:
    """In the colours of the device."""
    assert violations(open_learner(view, forced_colors="active").page) == []
