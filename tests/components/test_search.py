"""The search: what a learner types, what is found, and where it leads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.pages.test_narrow import too_wide

PAGE_SIZE = 10
HITS = re.compile(r"^\d+件見つかりました$")


@pytest.fixture
def search(open_learner: OpenLearner) -> Learner:
    """Open the search."""
    return open_learner("search")


def field(learner: Learner) -> Locator:
    """Find where one types."""
    return learner.view.get_by_role("search").get_by_label("さがす言葉")


def status(learner: Learner) -> Locator:
    """Find what says how many were found."""
    return learner.view.get_by_role("status")


def hits(learner: Learner) -> Locator:
    """Find what was found."""
    return learner.view.locator(".search-hit")


def found(learner: Learner, query: str) -> list[str]:
    """Type a query and press Enter; give where its hits lead, in their order."""
    field(learner).fill(query)
    field(learner).press("Enter")
    expect(status(learner)).to_have_text(HITS)
    count = int((status(learner).text_content() or "").split("件")[0])
    expect(hits(learner)).to_have_count(min(count, PAGE_SIZE))
    links: list[str] = (
        hits(learner)
        .locator("a")
        .evaluate_all("all => all.map((one) => decodeURIComponent(one.hash.slice(1)))")
    )
    return links


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("司書", "glossary/司書"),
        ("ししょ", "glossary/司書"),
        ("シショ", "glossary/司書"),
        ("ｼｼｮ", "glossary/司書"),
        ("下読", "glossary/下読み"),
        ("したよ", "glossary/下読み"),
        ("し", "glossary/司書"),
        ("聞く人を知る", "s1/points/s1.p1"),
        ("聞く人　年齢", "s1/points/s1.p1"),
        ("絵の大きな本", "s1/points/s1.p1"),
        ("準備の順番", "s1/points/s1.p1"),
        ("黙っている子", "s1/cautions/s1.c1"),
        ("本を1冊えらぶ", "s1/aims"),
        ("本を１冊えらぶ", "s1/aims"),
        ("ボランティアです", "s1/scenario"),
        ("会場に着きました", "s1/scenario"),
        ("声に出して読みます", "s1/reflection"),
    ],
)
def test_a_query_leads_first_to(search: Learner, query: str, first: str) -> None:
    """Kanji, kana of either kind and width, half a word, several words; in any part of the course."""
    assert found(search, query)[0] == first


def test_a_hit_says_where_it_stands(search: Learner) -> None:
    """Its kind, its module and step, and the words around, with what was found marked."""
    found(search, "絵の大きな")
    expect(hits(search)).to_have_count(1)
    expect(hits(search).get_by_role("heading", level=4)).to_have_text("聞く人を知る")
    expect(hits(search)).to_contain_text("本文①本を1冊えらぶ › ポイント")
    expect(hits(search)).to_contain_text("森さんは、絵の大きな本を選びました。")
    expect(hits(search).locator("mark")).to_have_text("絵の大きな")


def test_scenes_are_told_apart(search: Learner) -> None:
    """Someone's words in a scene are found as such; they lead to the scenario."""
    assert found(search, "だれが聞きに来ますか") == ["s1/scenario"]
    expect(hits(search)).to_contain_text("シナリオの場面")


@pytest.mark.parametrize(
    "hidden",
    [
        "8人とも、絵を見ています",  # a consequence
        "好きな長い物語を選ぶ",  # a choice
        "もう1冊",  # an ending
        "声に出すと時間が分かります",  # why
    ],
)
def test_nothing_is_given_away(search: Learner, hidden: str) -> None:
    """Of scenarios, neither choices nor what comes of them."""
    field(search).fill(hidden)
    expect(status(search)).to_have_text(f"「{hidden}」は見つかりませんでした。")


def test_questions_are_found_without_their_answers(search: Learner) -> None:
    """By situation and prompt; several of a quiz are one hit, which leads to it."""
    form = search.page.locator('[data-question="s1.q01"]')
    prompt = form.locator("legend").text_content() or ""
    feedback = form.locator(".feedback-text").first.text_content() or ""
    assert "s1/quiz" in found(search, prompt)
    expect(hits(search).locator("[href='#s1/quiz']")).to_have_count(1)
    expect(hits(search).first).to_contain_text("クイズの問題①クイズ")
    field(search).fill(feedback)
    expect(status(search)).to_contain_text("見つかりませんでした")


def test_nothing_found_helps_on(search: Learner) -> None:
    """It says what to try; a term that is nearly written so can be taken."""
    field(search).fill("したやみ")
    expect(status(search)).to_have_text("「したやみ」は見つかりませんでした。")
    expect(search.view).to_contain_text("ひらがなで書いてみてください")
    expect(search.link("用語集")).to_be_visible()
    search.button("下読み").click()
    expect(field(search)).to_have_value("下読み")
    expect(field(search)).to_be_focused()
    expect(hits(search).first).to_contain_text("下読み")
    expect(search.link("用語集")).to_be_hidden()


def compose(page: Page, text: str) -> None:
    """Type with an input method, without taking what it offers."""
    position = {"selectionStart": len(text), "selectionEnd": len(text)}
    session = page.context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": text, **position})


def test_nothing_is_searched_while_composing(search: Learner) -> None:
    """Only what the learner has taken from the input method; keys belong to it until then."""
    found(search, "下読み")
    field(search).fill("")
    expect(status(search)).to_be_empty()
    field(search).click()
    search.page.clock.install()
    compose(search.page, "ししy")
    field(search).dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    field(search).dispatch_event("keydown", {"key": "Escape", "isComposing": True})
    search.page.clock.run_for(2000)
    expect(field(search)).to_have_value("ししy")
    expect(status(search)).to_be_empty()
    search.page.context.new_cdp_session(search.page).send("Input.insertText", {"text": "司書"})
    expect(field(search)).to_have_value("司書")
    search.page.clock.run_for(2000)
    expect(status(search)).to_have_text(HITS)
    expect(hits(search).first).to_contain_text("司書")


def test_by_keyboard(search: Learner) -> None:
    """Enter moves to the results, Tab to the first of them, and Enter there to the place, which has the focus."""
    keyboard = search.page.keyboard
    field(search).focus()
    keyboard.type("年齢")
    keyboard.press("Enter")
    expect(search.view.get_by_role("heading", name="見つかった所")).to_be_focused()
    keyboard.press("Tab")
    expect(hits(search).first.get_by_role("link")).to_be_focused()
    keyboard.press("Enter")
    expect(search.page.locator("[id='s1/points/s1.p1']")).to_be_focused()


def test_enter_stays_where_nothing_is_found(search: Learner) -> None:
    """So that one can type anew; Escape takes all away."""
    field(search).fill("さかなつり")
    field(search).press("Enter")
    expect(status(search)).to_contain_text("見つかりませんでした")
    expect(field(search)).to_be_focused()
    field(search).press("Escape")
    expect(field(search)).to_have_value("")
    expect(status(search)).to_be_empty()
    expect(search.link("用語集")).to_be_hidden()


def test_the_button_searches(search: Learner) -> None:
    """At once."""
    field(search).fill("司書")
    search.button("さがす").click()
    expect(search.view.get_by_role("heading", name="見つかった所")).to_be_focused()


def test_going_back_keeps_the_results(search: Learner) -> None:
    """And goes on at the one that was followed; the link in the head begins at the top, with the results kept too."""
    before = found(search, "本")
    assert len(before) > 3
    hits(search).nth(2).get_by_role("link").click()
    expect(search.view).not_to_have_attribute("data-view", "search")
    search.page.go_back()
    expect(field(search)).to_have_value("本")
    expect(hits(search)).to_have_count(len(before))
    expect(hits(search).nth(2).get_by_role("link")).to_be_focused()
    hits(search).nth(2).get_by_role("link").click()
    expect(search.view).not_to_have_attribute("data-view", "search")
    search.page.get_by_role("banner").get_by_role("link", name="さがす").click()
    expect(search.view.get_by_role("heading", name="さがす")).to_be_focused()
    expect(hits(search)).to_have_count(len(before))


@pytest.mark.parametrize("query", ["広場", "ひろば", "ヒロバ", "ひろばの日かげ"])
def test_kana_find_kanji(open_learner: OpenLearner, sample_site: Path, query: str) -> None:
    """Whole words, and words written in part with either."""
    learner = open_learner("search", site=sample_site)
    assert "s1/aims" in found(learner, query)[:3]


def test_readings_on_show_change_nothing(open_learner: OpenLearner, sample_site: Path) -> None:
    """The same is found with furigana over the texts, and the hits have it too."""
    learner = open_learner("s1/aims", site=sample_site)
    learner.page.evaluate("() => course.settings.set('furigana', 'all')")
    expect(learner.view.locator("ruby").first).to_be_visible()
    assert found(learner.go("search"), "広場の日かげ")[0] == "s1/aims"
    expect(hits(learner).first.locator("ruby").first).to_be_visible()
    snippet = hits(learner).first.locator(".search-snippet")
    words = snippet.evaluate("(one) => course.textOf(one)")
    assert words.startswith("広場の日かげが足りません。")


def test_a_change_of_words_changes_the_results(search: Learner) -> None:
    """While one types; nothing typed, nothing found."""
    assert found(search, "司書")[0] == "glossary/司書"
    assert found(search, "下読み")[0] == "glossary/下読み"
    field(search).fill("　")
    expect(status(search)).to_be_empty()
    expect(hits(search)).to_have_count(0)


STATES = pytest.mark.parametrize("query", ["", "本", "さかなつり"])


@STATES
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_view_is_clean(open_learner: OpenLearner, query: str, scheme: str, width: int) -> None:
    """Before, with results, and without any."""
    view = {"width": width, "height": 800}
    learner = open_learner("search", viewport=view, color_scheme=scheme)
    field(learner).fill(query)
    if query:
        expect(status(learner)).not_to_be_empty()
    assert too_wide(learner) == []
    assert violations(learner.page) == []


def test_large_text_fits(open_learner: OpenLearner) -> None:
    """At 200 %, on the narrowest phone."""
    learner = open_learner("search", viewport={"width": 320, "height": 640})
    learner.page.evaluate("() => course.settings.set('size', '5')")
    found(learner, "本")
    assert too_wide(learner) == []
