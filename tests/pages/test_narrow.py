"""The course on the narrowest phone: everything fits; each state is looked at in tests/real and test_examples.py."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.conftest import OpenLearner
from tests.learner import Learner

PHONE = {"width": 360, "height": 740}
TOO_WIDE = """() => {
    const page = document.scrollingElement;
    if (page.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll(".is-current *")]
        .filter((one) => one.getBoundingClientRect().right > innerWidth && !one.closest(".figure-scroll"))
        .map((one) => one.outerHTML.slice(0, 120));
}"""


def too_wide(learner: Learner) -> list[str]:
    """List what makes the page scroll sideways."""
    found: list[str] = learner.page.evaluate(TOO_WIDE)
    return found


def test_no_scene_or_question_scrolls_sideways(browser: Browser, real_site: Path) -> None:
    """All scenes, consequences and questions at once, as they are without scripts."""
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(real_site.as_uri())
    page.evaluate(
        "() => { for (const one of document.querySelectorAll('details')) one.open = true; }"
    )
    assert page.evaluate(TOO_WIDE) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= PHONE["width"]
    context.close()


def test_buttons_and_links_can_be_hit_by_a_thumb(open_learner: OpenLearner) -> None:
    """What is pressed while learning is at least 44 pixels high."""
    learner = open_learner("s1/quiz", viewport=PHONE).begin_quiz()
    small = "all => all.filter((one) => one.offsetHeight && one.offsetHeight < 44).map((one) => one.outerHTML)"
    assert learner.view.locator("button, label.choice, .onward a").evaluate_all(small) == []
    learner.go("s1/scenario").begin_scenario()
    assert learner.view.locator("button, .onward a").evaluate_all(small) == []
