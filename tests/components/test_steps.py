"""The steps of a module: where one is, what is behind, and the way on."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.conftest import OpenLearner


def test_the_step_on_show_is_marked(open_learner: OpenLearner) -> None:
    """Only one step is the current one."""
    learner = open_learner("s1/points")
    current = learner.page.locator('.module.is-current .steps [aria-current="step"]')
    expect(current).to_have_text("ポイント（済み）")


def test_steps_that_were_read_are_behind(open_learner: OpenLearner) -> None:
    """A scenario is behind only with an ending, a quiz only when passed."""
    learner = open_learner("s1/aims").go("s1/scenario").go("s1/quiz").go("s1/points")
    steps = learner.page.locator(".module.is-current .steps").get_by_role("link")
    expect(steps).to_have_text(
        ["ねらい（済み）", "ポイント（済み）", "留意点", "シナリオ", "クイズ", "ふりかえり"]
    )


def test_the_way_on_leads_through_the_module(open_learner: OpenLearner) -> None:
    """From the aims to the next module, by the button at the foot of each step."""
    learner = open_learner("s1/aims")
    for step in ("ポイント", "留意点", "シナリオ", "クイズ", "ふりかえり"):
        learner.link(f"{step}へ →").click()
        expect(learner.view.get_by_role("heading", level=3)).to_have_text(step)
    learner.link("② へ →").click()
    expect(learner.view).to_have_attribute("data-view", "s2/aims")
