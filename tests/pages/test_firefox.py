"""A module in stock Firefox, opened by double-click: its own rules for files hold, as no driver loosens them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Playwright, expect

from tests.learner import Learner
from tests.looks import faults
from tests.real.journeys import paper, quiz, scenario

pytestmark = pytest.mark.full
NAMES = ("firefox-esr", "firefox")
RULES = {"security.fileuri.strict_origin_policy": True}  # Playwright would switch it off


@pytest.fixture(scope="module")
def firefox(playwright: Playwright) -> Iterator[Browser]:
    """Start the Firefox of this computer; Playwright's own is another one."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        pytest.skip("Firefox がこの端末にありません")
    try:
        running = playwright.firefox.launch(
            executable_path=path, channel="moz-firefox", firefox_user_prefs=RULES
        )
    except Error as reason:
        pytest.skip(f"Playwright がこの Firefox を動かせません: {reason.message.splitlines()[0]}")
    yield running
    running.close()


@pytest.fixture
def learner(firefox: Browser, real_site: Path) -> Iterator[Learner]:
    """Open the real course at its home, in a fresh profile."""
    context = firefox.new_context(viewport={"width": 820, "height": 900})
    made = Learner(context, real_site)
    yield made.open()
    context.close()
    made.assert_nothing_wrong()


def test_a_module_can_be_played_to_its_end(learner: Learner) -> None:
    """Scenario and quiz; what was done is there after the page was loaded again."""
    for journey in (scenario, quiz):
        for state in journey(learner):
            assert faults(learner.page) == [], state
    learner.saved().go("s1/reflection")
    expect(learner.view.get_by_role("region", name="このモジュールの完了")).to_contain_text(
        "このモジュールは完了です。"
    )
    learner.reload()
    learner.go("home")
    expect(learner.view.locator(".skill-card").first).to_contain_text("完了・最高 100%")


def test_settings_take_effect_and_stay(learner: Learner) -> None:
    """Theme, size and readings; before the first paint of the next visit, too."""
    page = learner.page
    page.get_by_role("button", name="表示の設定").click()
    dialog = page.get_by_role("dialog", name="表示の設定")
    for name in ("暗い", "150%", "すべて"):
        dialog.get_by_role("radio", name=name).check()
    dialog.get_by_role("button", name="閉じる").click()
    html = page.locator("html")
    learner.go("s1/points")
    for _ in range(2):
        expect(html).to_have_attribute("data-theme", "dark")
        expect(html).to_have_attribute("data-size", "4")
        expect(learner.view.locator("ruby").first).to_be_visible()
        assert faults(page) == []
        learner.reload()


def test_readings_go_without_a_trace(learner: Learner) -> None:
    """なし leaves the page as it was."""
    learner.go("s1/points")
    before = learner.view.inner_html()
    for value in ("all", "none"):
        learner.page.evaluate("value => course.settings.set('furigana', value)", value)
    expect(learner.view.locator("ruby.furigana")).to_have_count(0)
    assert learner.view.inner_html() == before


def test_the_search_finds_by_kana(learner: Learner) -> None:
    """A reading leads to the word, and the hit to its place."""
    learner.go("search").view.get_by_label("さがす言葉").fill("すずみどころ")
    learner.page.keyboard.press("Enter")
    hit = learner.view.get_by_role("listitem").first
    expect(hit).to_contain_text("涼みどころ")
    hit.get_by_role("link").first.click()
    expect(learner.view).not_to_have_attribute("data-view", "search")


def test_a_term_is_explained_beside_it(learner: Learner) -> None:
    """Escape closes it, and the focus is on the term again."""
    term = learner.go("s1/points").view.locator("a.term").first
    term.click()
    expect(learner.page.get_by_role("dialog")).to_be_visible()
    learner.page.keyboard.press("Escape")
    expect(learner.page.get_by_role("dialog")).to_be_hidden()
    expect(term).to_be_focused()


def test_a_sheet_is_put_together_for_printing(learner: Learner) -> None:
    """The module with its answers; this driver cannot show how Firefox prints it."""
    for _ in paper(learner):
        sheet = learner.page.locator(".print-sheet")
        expect(sheet).to_contain_text("「こう変えたい」を1枚の図にする")
        expect(sheet).to_contain_text("答えと解説")
