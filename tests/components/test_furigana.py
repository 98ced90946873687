"""Furigana: over the words that the learner wants it for, seen and not heard, and never copied."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner

SET = "value => course.settings.set('furigana', value)"
RUBY = "ruby, rt, rp"
TEXTS = """(view) => {
    const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode.data);
    return texts;
}"""
WITHOUT = "button, legend, svg, .button, select, option, textarea"
COPIED = """(element) => {
    getSelection().selectAllChildren(element);
    return String(getSelection()).replace(/\\s/g, "");
}"""
IN_ROWS = """() => [...document.querySelectorAll("ruby")]
    .filter((ruby) => /flex|grid/.test(getComputedStyle(ruby.parentElement).display))
    .map((ruby) => ruby.parentElement.outerHTML.slice(0, 120))"""


@pytest.fixture
def points(open_learner: OpenLearner, sample_site: Path) -> Learner:
    """Stand before a text."""
    return open_learner("s1/points", site=sample_site)


def choose(learner: Learner, value: str) -> Learner:
    """Choose which words have furigana."""
    learner.page.evaluate(SET, value)
    return learner


def texts(learner: Learner) -> Any:
    """Give the text nodes of the view."""
    return learner.view.evaluate(TEXTS)


def test_without_furigana_nothing_is_there(points: Learner) -> None:
    """Not even after it was: the texts are whole again, as they were."""
    before = texts(points)
    expect(points.page.locator(RUBY)).to_have_count(0)
    expect(choose(points, "all").view.locator("ruby").first).to_be_visible()
    choose(points, "none")
    expect(points.page.locator(f"{RUBY}, .ruby-copy, .ruby-own, .furigana-line")).to_have_count(0)
    assert texts(points) == before


def test_all_words_have_it(points: Learner) -> None:
    """Each kanji of the text but those that are in no text: of drawings, buttons and the like."""
    choose(points, "all")
    passage = points.view.locator(".passage p").first
    bare = passage.evaluate(
        "(one) => { for (const ruby of one.querySelectorAll('ruby, .visually-hidden')) ruby.remove();"
        " return one.textContent; }"
    )
    assert not any("\u4e00" <= letter <= "\u9fff" for letter in bare), bare


def test_difficult_words_have_it(points: Learner) -> None:
    """Terms have, 図 has not."""
    choose(points, "difficult")
    shown = points.view.locator("ruby").evaluate_all("all => all.map((one) => course.textOf(one))")
    assert "要素" in shown
    assert "図" not in shown


@pytest.mark.parametrize(
    "route", ["home", "s1/aims", "s1/points", "s1/scenario", "s1/quiz", "glossary"]
)
def test_what_is_pressed_named_or_drawn_has_none(points: Learner, route: str) -> None:
    """A name is its words, and a drawing has no room; so is what attributes say."""
    choose(points, "all").go(route)
    found = points.page.locator(WITHOUT).locator(RUBY)
    expect(found).to_have_count(0)
    expect(points.page.locator("ruby ruby")).to_have_count(0)


@pytest.mark.parametrize("route", ["s1/points", "s1/scenario", "s1/quiz"])
def test_names_are_the_same(points: Learner, route: str) -> None:
    """Each word is heard once."""
    points.go(route)
    if route.endswith("scenario"):
        points.begin_scenario()
    if route.endswith("quiz"):
        points.begin_quiz()
    before = points.view.aria_snapshot()
    choose(points, "all")
    expect(points.view.locator("ruby").first).to_be_attached()
    assert points.view.aria_snapshot().replace(" ", "") == before.replace(" ", "")


def test_a_copied_text_has_each_word_once(points: Learner) -> None:
    """The readings are left behind."""
    passage = points.view.locator(".passage p").first
    before = passage.evaluate(COPIED)
    choose(points, "all")
    expect(passage.locator("ruby").first).to_be_visible()
    assert passage.evaluate(COPIED) == before


def test_a_copied_question_has_each_word_once(points: Learner) -> None:
    """The prompt is there twice, for the ear and for the eye."""
    points.go("s1/quiz").begin_quiz()
    prompt = points.question.locator("fieldset")
    before = prompt.evaluate(COPIED)
    choose(points, "all")
    expect(prompt.locator(".ruby-copy ruby").first).to_be_visible()
    assert prompt.evaluate(COPIED) == before


def test_the_choice_is_remembered(points: Learner) -> None:
    """It takes effect at once, and is there again after the page was loaded anew."""
    points.page.get_by_role("button", name="表示の設定").click()
    dialog = points.page.get_by_role("dialog", name="表示の設定")
    dialog.get_by_role("radio", name="すべて").check()
    expect(points.view.locator("ruby").first).to_be_attached()
    points.reload()
    expect(points.view.locator("ruby").first).to_be_visible()


def test_what_is_written_later_has_it(points: Learner) -> None:
    """The feedback of a question, which opens after its answer."""
    choose(points, "all").go("s1/quiz").begin_quiz()
    points.answer_shown(right=True)
    expect(points.question.locator(".feedback-text ruby").first).to_be_visible()
    points.next_question()
    expect(points.question.locator(".ruby-copy ruby").first).to_be_visible()


def test_choices_can_be_touched(open_learner: OpenLearner, sample_site: Path) -> None:
    """What lies over the button lets the finger through."""
    learner = open_learner("s1/scenario", site=sample_site, has_touch=True)
    choose(learner, "all").begin_scenario()
    copy = learner.view.locator(".choice-button + .ruby-copy").filter(visible=True).first
    expect(copy.locator("ruby").first).to_be_visible()
    box = copy.bounding_box()
    assert box is not None
    learner.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(learner.consequence).to_be_visible()


def test_a_course_without_readings_does_not_offer_it(learner: Learner) -> None:
    """And a choice made elsewhere does no harm."""
    learner.page.get_by_role("button", name="表示の設定").click()
    dialog = learner.page.get_by_role("dialog", name="表示の設定")
    expect(dialog.get_by_role("group", name="ふりがな")).to_be_hidden()
    expect(choose(learner, "all").page.locator("ruby.furigana")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("route", ["home", "s1/points", "s1/quiz", "glossary"])
def test_axe_finds_nothing(
    open_learner: OpenLearner, sample_site: Path, width: int, route: str
) -> None:
    """With furigana over all words."""
    learner = open_learner(route, site=sample_site, viewport={"width": width, "height": 800})
    expect(choose(learner, "all").view.locator("ruby").first).to_be_attached()
    assert violations(learner.page) == []


def test_no_reading_is_a_box_in_a_row(open_learner: OpenLearner, real_site: Path) -> None:
    """A flex container would part a line at each ruby: the words stay together in one box."""
    learner = choose(open_learner(site=real_site), "all")
    views = learner.page.locator("[data-view]")
    found = {}
    for route in views.evaluate_all("all => all.map((one) => one.dataset.view)"):
        learner.go(route)
        found[route] = learner.page.evaluate(IN_ROWS)
    assert {route: rows for route, rows in found.items() if rows} == {}
