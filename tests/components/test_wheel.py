"""The home: where one stands, and the way on."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.conftest import OpenLearner
from tests.learner import Learner


def card(learner: Learner, number: int) -> Locator:
    """Find the card of a module, by its number from 1."""
    return learner.view.locator(".skill-card").nth(number - 1)


def main_button(learner: Learner) -> Locator:
    """Find the main button of the home."""
    return learner.view.locator(".hero-go").get_by_role("link")


def finish_first_module(learner: Learner) -> None:
    """Reach an ending and pass the quiz."""
    learner.go("s1/scenario").begin_scenario().play("年齢を聞いてから選ぶ", "一度声に出して読む")
    learner.go("s1/quiz").begin_quiz().finish_quiz()


def test_a_newcomer_is_led_to_the_first_module(learner: Learner) -> None:
    """Nothing is done, and the main button begins with the first module."""
    expect(card(learner, 1)).to_contain_text("未着手")
    expect(main_button(learner)).to_have_text("① から始める")
    main_button(learner).click()
    expect(learner.view).to_have_attribute("data-view", "s1/aims")


def test_the_home_leads_back_to_the_last_place(learner: Learner) -> None:
    """The main button names the step that one was at."""
    learner.go("s1/points").go("home")
    expect(card(learner, 1)).to_contain_text("途中")
    expect(main_button(learner)).to_have_text("続きから：ポイント – ① 本を1冊えらぶ")
    main_button(learner).click()
    expect(learner.view).to_have_attribute("data-view", "s1/points")


def test_a_passed_quiz_alone_does_not_finish_a_module(learner: Learner) -> None:
    """The card shows the best result; the scenario is still to come."""
    learner.go("s1/quiz").begin_quiz().finish_quiz()
    learner.go("home")
    expect(card(learner, 1)).to_contain_text("途中・最高 100%")


def test_a_finished_module_leads_to_the_next(learner: Learner) -> None:
    """An ending and a passed quiz make it done, and the main button goes on to the next module."""
    finish_first_module(learner)
    learner.go("home")
    expect(card(learner, 1)).to_contain_text("完了・最高 100%")
    expect(main_button(learner)).to_have_text("次へ進む：② 破れたページ")


def test_a_finished_course_says_so(learner: Learner) -> None:
    """When all is done the main button leads to the certificate."""
    finish_first_module(learner)
    learner.go("s2/scenario").begin_scenario().play("傷みを紙に書き出す", "乾くまで1枚ずつ待つ")
    learner.go("s2/quiz").begin_quiz().finish_quiz()
    learner.go("home")
    expect(main_button(learner)).to_have_text("修了証を見る")
    expect(main_button(learner)).to_have_attribute("href", re.compile("#certificate$"))


def node(learner: Learner, number: int) -> Locator:
    """Find the node of a module on the ring, by its number from 1."""
    return learner.view.locator("[data-wheel]").nth(number - 1)


def test_the_ring_shows_how_far_one_is(learner: Learner) -> None:
    """With a sign beside the emblem, not by colour alone."""
    for signs in (".wheel-started", ".wheel-done"):
        expect(node(learner, 1).locator(signs)).to_be_hidden()
    learner.go("s1/points").go("home")
    expect(node(learner, 1).locator(".wheel-started")).to_be_visible()
    finish_first_module(learner)
    learner.go("home")
    expect(node(learner, 1).locator(".wheel-started")).to_be_hidden()
    expect(node(learner, 1).locator(".wheel-done")).to_be_visible()
    expect(node(learner, 2).locator(".wheel-done")).to_be_hidden()


def test_a_node_of_the_ring_leads_to_its_module(learner: Learner) -> None:
    """By the mouse; the keyboard and the ear have the list, which says the same."""
    node(learner, 2).locator(".wheel-node").click()
    expect(learner.view).to_have_attribute("data-view", "s2/aims")
    learner.go("home")
    expect(learner.view.locator(".wheel-box").filter(visible=True)).to_have_attribute(
        "aria-hidden", "true"
    )
    assert node(learner, 1).get_attribute("tabindex") == "-1"


@pytest.mark.parametrize(("width", "names"), [(320, False), (820, True), (2560, True)])
def test_the_ring_fits_every_screen(open_learner: OpenLearner, width: int, *, names: bool) -> None:
    """Where its names would be too small to read, the list below has them."""
    learner = open_learner(viewport={"width": width, "height": 900})
    label = node(learner, 1).locator(".wheel-label")
    expect(label).to_be_visible(visible=names)
    assert learner.page.evaluate("document.documentElement.scrollWidth") <= width
    if names:
        line = label.locator("text").first.bounding_box()
        assert line is not None
        assert line["height"] >= 14


def test_forced_colours_keep_the_ring(open_learner: OpenLearner) -> None:
    """Outlines in the user's colours; nothing is painted in ours."""
    learner = open_learner(forced_colors="active")
    painted = learner.page.evaluate(
        """() => [...document.querySelectorAll(".wheel *")].flatMap((one) => {
            const { fill, stroke, display } = getComputedStyle(one);
            return display === "none" || !one.checkVisibility() ? [] : [fill, stroke];
        })"""
    )
    assert set(painted) <= {"none", "rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgb(0, 0, 159)"}
