"""The glossary page: rows of kana, terms, and where they lead."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.pages.test_narrow import too_wide


@pytest.fixture
def glossary(open_learner: OpenLearner) -> Learner:
    """Open the glossary, on a phone."""
    return open_learner("glossary", viewport={"width": 320, "height": 640})


def term(learner: Learner, name: str) -> Locator:
    """Find a term with its explanation."""
    return learner.page.locator(f"[id='glossary/{name}']")


def test_terms_stand_under_the_row_of_their_reading(glossary: Learner) -> None:
    """With their readings; only rows that have terms are there."""
    rows = glossary.view.get_by_role("navigation", name="用語集の行")
    expect(rows.get_by_role("link")).to_have_text(["さ"])
    expect(glossary.view.get_by_role("heading", level=3)).to_have_text(["さ行"])
    expect(term(glossary, "司書")).to_contain_text("ししょ")
    expect(glossary.view.get_by_role("term")).to_have_text(
        ["司書読み: ししょ", "下読み読み: したよみ"]
    )


def test_a_row_link_moves_the_focus(glossary: Learner) -> None:
    """By keyboard; from there one comes back to the top."""
    link = glossary.link("さ行")
    link.focus()
    link.press("Enter")
    expect(glossary.view.get_by_role("heading", name="さ行")).to_be_focused()
    glossary.link("用語集の先頭へ").press("Enter")
    expect(glossary.view.get_by_role("heading", name="用語集")).to_be_focused()


def test_see_leads_to_the_other_term(glossary: Learner) -> None:
    """Which has the focus then."""
    term(glossary, "司書").get_by_role("link", name="下読み").click()
    expect(term(glossary, "下読み")).to_be_focused()


def test_uses_lead_to_the_passage(glossary: Learner) -> None:
    """Which has the focus then."""
    term(glossary, "下読み").get_by_role("link", name="① 声に出す").click()
    expect(glossary.page.locator("[id='s1/points/s1.p2']")).to_be_focused()


def test_the_search_is_near(glossary: Learner) -> None:
    """For what is no term."""
    glossary.link("講座の全体からさがせます").click()
    expect(glossary.view).to_have_attribute("data-view", "search")


def test_without_scripts_the_search_is_not_offered(browser: Browser, player_site: Path) -> None:
    """The rows and terms are there all the same."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{player_site.as_uri()}#glossary")
    expect(page.get_by_role("link", name="講座の全体からさがせます")).to_be_hidden()
    expect(page.get_by_role("link", name="さ行")).to_be_visible()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_clean(open_learner: OpenLearner, scheme: str) -> None:
    """On the narrowest phone, with a term that one has come to."""
    learner = open_learner(
        "glossary/司書", viewport={"width": 320, "height": 640}, color_scheme=scheme
    )
    assert too_wide(learner) == []
    assert violations(learner.page) == []
