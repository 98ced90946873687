"""The page: its views, its addresses, and what it is without its scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.sites import PLAYER_COURSE, build

OTHERS = (
    ("home", "ホーム"),
    ("glossary", "用語集"),
    ("sources", "出典"),
    ("progress", "進み具合と保存"),
    ("plan", "わたしの実践計画"),
    ("self", "スキルの自己評価"),
    ("check", "この端末で確認"),
)
STEPS = (
    ("s1/aims", "ねらい"),
    ("s1/points", "ポイント"),
    ("s1/cautions", "留意点"),
    ("s1/scenario", "シナリオ"),
    ("s1/quiz", "クイズ"),
    ("s1/reflection", "ふりかえり"),
)
NAME = "図書館ボランティアの2つのスキル"


def open_raw(browser: Browser, index: Path, **options: bool) -> Page:
    """Open a page that will not become ready."""
    page = browser.new_context(**options).new_page()
    page.goto(index.as_uri())
    return page


def skip(learner: Learner) -> None:
    """Follow the link that comes first on the page."""
    link = learner.page.get_by_role("link", name="本文へ移動")
    link.focus()
    expect(link).to_be_in_viewport()
    link.press("Enter")


# Views and addresses


@pytest.mark.parametrize(("route", "title"), OTHERS)
def test_a_view_has_its_title(learner: Learner, route: str, title: str) -> None:
    """It is the only view on show, and its heading has the focus."""
    learner.go("s1/points").go(route)
    expect(learner.page).to_have_title(f"{title}｜{NAME}")
    expect(learner.view).to_have_count(1)
    expect(learner.view.get_by_role("heading").first).to_be_focused()


@pytest.mark.parametrize(("route", "title"), STEPS)
def test_a_step_has_its_title(learner: Learner, route: str, title: str) -> None:
    """The module is named in it, and the step's heading has the focus."""
    learner.go(route)
    expect(learner.page).to_have_title(f"{title} – ① 本を1冊えらぶ｜{NAME}")
    expect(learner.view.get_by_role("heading", name=title, exact=True)).to_be_focused()


def test_opening_the_page_leaves_the_focus_alone(open_learner: OpenLearner) -> None:
    """Only who has moved is moved."""
    learner = open_learner("s1/points")
    expect(learner.page.locator("body")).to_be_focused()


def test_back_and_forward_follow_the_views(learner: Learner) -> None:
    """The browser's own history leads from view to view, with title and focus."""
    learner.link("① から始める").click()
    learner.link("ポイントへ →").click()
    learner.page.go_back()
    expect(learner.view).to_have_attribute("data-view", "s1/aims")
    expect(learner.view.get_by_role("heading", level=3)).to_be_focused()
    learner.page.go_back()
    expect(learner.view).to_have_attribute("data-view", "home")
    expect(learner.page).to_have_title(f"ホーム｜{NAME}")
    learner.page.go_forward()
    learner.page.go_forward()
    expect(learner.view).to_have_attribute("data-view", "s1/points")


@pytest.mark.parametrize(
    ("address", "view"),
    [
        ("s1", "s1/aims"),
        ("s1/points/s1.p1", "s1/points"),
        ("s1/nowhere", "s1/aims"),
        ("nowhere", "home"),
        ("glossary/下読み", "glossary"),
        ("glossary/%E4%B8%8B%E8%AA%AD%E3%81%BF", "glossary"),
        ("sources/s1.p1", "sources"),
        ("%E0%A4%A", "home"),
        ("", "home"),
    ],
)
def test_every_address_leads_somewhere(open_learner: OpenLearner, address: str, view: str) -> None:
    """What is not known leads to the nearest view that is."""
    expect(open_learner(address).view).to_have_attribute("data-view", view)


def test_a_link_into_a_view_moves_the_focus_there(open_learner: OpenLearner) -> None:
    """What explains a term leads to its entry, a citation to the item, and that back to the passage."""
    learner = open_learner("s1/aims")
    learner.link("司書").click()
    learner.page.get_by_role("link", name="用語集で見る").click()
    expect(learner.page.locator("[id='glossary/司書']")).to_be_focused()
    learner.go("s1/points").link("ポイント①-1").click()
    expect(learner.page.locator("[id='sources/s1.p1']")).to_be_focused()
    learner.page.locator("[id='sources/s1.p1']").get_by_role("link").click()
    expect(learner.page.locator("[id='s1/points/s1.p1']")).to_be_focused()


def test_the_skip_link_leads_to_the_view(open_learner: OpenLearner) -> None:
    """The view stays, and the focus is in it."""
    learner = open_learner("s1/quiz")
    skip(learner)
    expect(learner.page.get_by_role("main")).to_be_focused()
    expect(learner.view).to_have_attribute("data-view", "s1/quiz")
    learner.page.keyboard.press("Tab")
    expect(learner.page.locator(".module.is-current").get_by_role("link").first).to_be_focused()


def test_a_reload_after_the_skip_link_comes_back(open_learner: OpenLearner) -> None:
    """The address still names the view."""
    learner = open_learner("s1/quiz")
    skip(learner)
    learner.saved().reload()
    expect(learner.view).to_have_attribute("data-view", "s1/quiz")


def test_an_address_inside_no_view_is_a_home_that_works(open_learner: OpenLearner) -> None:
    """The home is shown with one's own state."""
    learner = open_learner("s1/quiz").saved().open("main").reload()
    expect(learner.page).to_have_title(f"ホーム｜{NAME}")
    learner.link("続きから：クイズ").click()
    expect(learner.view).to_have_attribute("data-view", "s1/quiz")


# Without scripts


def test_without_scripts_all_of_it_can_be_read(browser: Browser, player_site: Path) -> None:
    """Every text is there: passages, scenes, questions; consequences and answers open by themselves."""
    page = open_raw(browser, player_site, java_script_enabled=False)
    # Playwright switches scripts off only after the page was parsed as if they ran.
    assert "JavaScript が使えないため、読みもの版を表示しています。" in (
        page.locator("noscript").text_content() or ""
    )
    for text in (
        "年齢と人数を聞きます。",
        "棚の前です。",
        "「もう1冊」と声が上がりました。",
        "保育園の会です。",
        "本を1冊選びます。",
        "下読み",
    ):
        expect(page.get_by_text(text, exact=False).first).to_be_visible()
    for view in page.locator(".view").all():
        expect(view).to_be_visible()
    page.context.close()


def test_without_scripts_answers_open(browser: Browser, player_site: Path) -> None:
    """The feedback of each choice and the explanation are behind 「答えと解説」."""
    page = open_raw(browser, player_site, java_script_enabled=False)
    question = page.locator('form[data-question="s1.q01"]')
    expect(question.get_by_text("聞く人を知ることが先です。")).to_be_hidden()
    question.get_by_text("答えと解説").click()
    expect(question.get_by_text("聞く人を知ることが先です。")).to_be_visible()
    expect(question.get_by_text("子どもは座って聞けます。")).to_be_visible()
    page.context.close()


def test_without_scripts_consequences_lead_on(browser: Browser, player_site: Path) -> None:
    """What comes of a choice opens, and a link leads to the next scene."""
    page = open_raw(browser, player_site, java_script_enabled=False)
    choice = page.locator('[data-scene="choose"] [data-choice="b"]')
    choice.get_by_text("この選択の結果を読む").click()
    expect(choice.get_by_text("8人とも、絵を見ています。")).to_be_visible()
    choice.get_by_role("link", name="読む前の10分へ").click()
    expect(page).to_have_url(re.compile("#s1/scenario/read$"))
    page.context.close()


def test_without_scripts_there_are_no_dead_buttons(browser: Browser, player_site: Path) -> None:
    """What only scripts can do is not offered; the choices of scenes and questions can still be read."""
    page = open_raw(browser, player_site, java_script_enabled=False)
    visible = page.get_by_role("button").filter(visible=True).all_inner_texts()
    choices = page.locator(".choice-button").all_inner_texts()
    assert [text for text in visible if text not in choices] == []
    page.context.close()


@pytest.mark.parametrize("missing", ["course.js", "course.css"])
def test_a_missing_neighbour_is_explained(browser: Browser, tmp_path: Path, missing: str) -> None:
    """As when the page is opened inside a ZIP: the notice says to unpack it, and the text can be read."""
    site = build(PLAYER_COURSE, tmp_path / "site")
    (site.parent / missing).unlink()
    page = open_raw(browser, site)
    expect(page.locator("#notice-broken")).to_be_visible()
    expect(page.locator("#notice-broken")).to_contain_text("ZIP を展開してから")
    expect(page.get_by_text("年齢と人数を聞きます。")).to_be_visible()
    page.context.close()


def test_a_script_that_breaks_is_explained(browser: Browser, tmp_path: Path) -> None:
    """In a browser too old for it: the notice is shown, and the text can be read."""
    site = build(PLAYER_COURSE, tmp_path / "site")
    (site.parent / "course.js").write_text("this is no script", encoding="utf-8")
    page = open_raw(browser, site)
    expect(page.locator("#notice-broken")).to_be_visible()
    expect(page.get_by_text("年齢と人数を聞きます。")).to_be_visible()
    page.context.close()
