"""The meaning of a word, beside the word."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner

MEANING = "図書館で本を選び、案内する専門の人です。"
WIDTHS = pytest.mark.parametrize("width", [320, 360, 820, 1280])


@pytest.fixture
def aims(open_learner: OpenLearner) -> Learner:
    """Stand before the aims of the first module, where 司書 is explained."""
    return open_learner("s1/aims")


def word(learner: Learner) -> Locator:
    """Find the word in the text."""
    return learner.link("司書")


def popover(learner: Learner) -> Locator:
    """Find what explains it."""
    return learner.page.get_by_role("dialog", name="司書")


def opened(learner: Learner) -> Locator:
    """Open it by a click."""
    word(learner).click()
    expect(popover(learner)).to_be_visible()
    return popover(learner)


def test_a_click_shows_what_a_word_means(aims: Learner) -> None:
    """With its reading, beside the text, which stays where it is."""
    shown = opened(aims)
    expect(shown).to_contain_text("ししょ")
    expect(shown).to_contain_text(MEANING)
    expect(aims.view).to_have_attribute("data-view", "s1/aims")
    expect(shown.get_by_role("heading", name="司書")).to_be_focused()


def test_the_link_says_what_it_does(aims: Learner) -> None:
    """It opens a dialog, and tells whether that is open; nothing is heard twice."""
    link = word(aims)
    expect(link).to_have_attribute("aria-haspopup", "dialog")
    expect(link).to_have_attribute("aria-expanded", "false")
    assert link.get_attribute("title") is None
    opened(aims)
    expect(link).to_have_attribute("aria-expanded", "true")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_keyboard_opens_it(aims: Learner, key: str) -> None:
    """Escape closes it, and the word has the focus again."""
    word(aims).focus()
    aims.page.keyboard.press(key)
    expect(popover(aims)).to_be_visible()
    aims.page.keyboard.press("Escape")
    expect(popover(aims)).to_be_hidden()
    expect(word(aims)).to_be_focused()
    expect(word(aims)).to_have_attribute("aria-expanded", "false")


def test_its_button_closes_it(aims: Learner) -> None:
    """The word has the focus again."""
    opened(aims).get_by_role("button", name="閉じる").click()
    expect(popover(aims)).to_be_hidden()
    expect(word(aims)).to_be_focused()


def test_the_word_itself_closes_it(aims: Learner) -> None:
    """As it opened it."""
    shown = opened(aims)
    word(aims).click()
    expect(shown).to_be_hidden()


def test_a_click_elsewhere_closes_it(aims: Learner) -> None:
    """One goes on reading."""
    shown = opened(aims)
    aims.view.get_by_role("heading", level=3).click()
    expect(shown).to_be_hidden()
    expect(word(aims)).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("keys", [["Tab"] * 4, ["Shift+Tab"]], ids=["forwards", "backwards"])
def test_tab_leads_back_to_the_word(aims: Learner, keys: list[str]) -> None:
    """Not to the end of the page, where the popover stands in the document."""
    shown = opened(aims)
    for key in keys:
        expect(shown).to_be_visible()
        aims.page.keyboard.press(key)
    expect(shown).to_be_hidden()
    expect(word(aims)).to_be_focused()


def test_another_word_can_be_looked_up_in_it(aims: Learner) -> None:
    """In the same place; closing it leads back to the word of the text."""
    opened(aims).get_by_role("link", name="下読み").click()
    other = aims.page.get_by_role("dialog", name="下読み")
    expect(other).to_contain_text("声に出して確かめることです。")
    expect(other.get_by_role("heading")).to_be_focused()
    expect(other.get_by_text("あわせて読む")).to_be_hidden()
    aims.page.keyboard.press("Escape")
    expect(word(aims)).to_be_focused()


def test_it_leads_to_the_glossary(aims: Learner) -> None:
    """To the entry of the word; and the popover is gone."""
    shown = opened(aims)
    shown.get_by_role("link", name="用語集で見る").click()
    expect(aims.view).to_have_attribute("data-view", "glossary")
    expect(aims.page.locator("[id='glossary/司書']")).to_be_focused()
    expect(shown).to_be_hidden()


def test_going_elsewhere_closes_it(aims: Learner) -> None:
    """Nothing of it is left on another view."""
    shown = opened(aims)
    aims.go("s1/points")
    expect(shown).to_be_hidden()


def test_saving_does_not_close_it(aims: Learner) -> None:
    """What the page does by itself leaves it alone."""
    shown = opened(aims)
    aims.page.evaluate("window.dispatchEvent(new Event('focus'))")
    aims.saved()
    expect(shown).to_be_visible()


def test_a_new_tab_can_be_asked_for(aims: Learner) -> None:
    """Then the link is a link."""
    with aims.page.context.expect_page() as new:
        word(aims).click(modifiers=["ControlOrMeta"])
    assert "#glossary/" in new.value.url
    expect(popover(aims)).to_be_hidden()


def test_without_scripts_the_link_leads_to_the_glossary(aims: Learner) -> None:
    """In the same page."""
    browser = aims.page.context.browser
    assert browser is not None
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(aims.index.as_uri())
    page.get_by_role("link", name="司書").first.click()
    expect(page.locator("[id='glossary/司書']")).to_be_in_viewport()
    expect(page.locator("#term-popover")).to_be_hidden()
    page.context.close()


@WIDTHS
@pytest.mark.parametrize("size", ["1", "5"], ids=["100%", "200%"])
def test_it_is_within_the_window(open_learner: OpenLearner, width: int, size: str) -> None:
    """On a phone at its foot; the word stays in sight, and nothing moves sideways."""
    learner = open_learner("s1/aims", viewport={"width": width, "height": 640})
    learner.page.evaluate("value => course.settings.set('size', value)", size)
    before = learner.page.evaluate("document.documentElement.scrollWidth")
    box, at = opened(learner).bounding_box(), word(learner).bounding_box()
    assert box is not None
    assert at is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 641
    assert at["y"] + at["height"] <= box["y"] or box["y"] + box["height"] <= at["y"]
    assert learner.page.evaluate("document.documentElement.scrollWidth") <= before
    if width <= 360:
        assert (box["width"], round(box["y"] + box["height"])) == (width, 640)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing(open_learner: OpenLearner, theme: str, width: int) -> None:
    """With the popover open."""
    learner = open_learner("s1/aims", viewport={"width": width, "height": 800}, color_scheme=theme)
    opened(learner)
    assert violations(learner.page) == []
