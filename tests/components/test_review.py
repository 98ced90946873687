"""The day's review, on days that the test sets."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner

MONDAY = "2026-11-23T20:00:00"
DAYS = {0: MONDAY, 1: "2026-11-24T08:00:00", 4: "2026-11-27T08:00:00", 21: "2026-12-14T08:00:00"}
START, DONE = "復習を始める", "今日の復習は終わりです"


@pytest.fixture
def learner(open_learner: OpenLearner) -> Learner:
    """Miss one question of three on Monday evening, and pass in the second attempt."""
    learner = open_learner("s1/quiz", clock=MONDAY)
    learner.begin_quiz().finish_quiz(wrong=("s1.q02",))
    return learner.saved()


def on_day(learner: Learner, day: int) -> Learner:
    """Come back some days later."""
    learner.page.clock.set_system_time(DAYS[day])
    learner.reload().go("review")
    return learner


def test_who_missed_nothing_is_told_so(open_learner: OpenLearner) -> None:
    """An empty day is not padded."""
    learner = open_learner("review")
    expect(learner.view.get_by_text("復習する問題はありません。")).to_be_visible()
    expect(learner.button(START)).to_be_hidden()


def test_on_the_same_day_nothing_comes_back(learner: Learner) -> None:
    """The page says when it will."""
    learner.go("review")
    expect(
        learner.view.get_by_text("今日の復習はありません。よい調子です。次は11月24日です。")
    ).to_be_visible()
    expect(learner.button(START)).to_be_hidden()


def test_tomorrow_the_missed_question_comes_back(learner: Learner) -> None:
    """With its choices open, and with feedback; then the day is done."""
    on_day(learner, 1)
    expect(learner.view.get_by_text("今日は1問です。")).to_be_visible()
    learner.button(START).click()
    assert learner.finish_quiz() == ["s1.q02"]
    expect(learner.view.get_by_role("heading", name=DONE)).to_be_focused()
    expect(learner.view.get_by_text("1問のうち1問が正解です。")).to_be_visible()
    expect(learner.view.get_by_text("次は11月27日です。", exact=True)).to_be_visible()


def test_right_answers_make_the_gap_longer(learner: Learner) -> None:
    """Three days, then seven; a review left out only waits."""
    for day in (1, 4):
        on_day(learner, day).button(START).click()
        learner.finish_quiz()
        learner.saved()
    expect(learner.view.get_by_text("次は12月4日です。", exact=True)).to_be_visible()
    on_day(learner, 21)
    expect(learner.view.get_by_text("今日は1問です。")).to_be_visible()


def test_a_miss_begins_anew(learner: Learner) -> None:
    """It comes back the next day."""
    on_day(learner, 1).button(START).click()
    learner.finish_quiz(wrong=("s1.q02",))
    expect(learner.view.get_by_text("次は11月25日です。", exact=True)).to_be_visible()


def test_a_review_left_in_the_middle_goes_on(learner: Learner) -> None:
    """On the same day; the quiz of the module is left as it was."""
    on_day(learner, 1).button(START).click()
    expect(learner.question).to_be_visible()
    learner.saved().reload()
    expect(learner.question).to_have_attribute("data-question", "s1.q02")
    learner.go("s1/quiz")
    expect(learner.result).to_contain_text("66%")


def test_home_says_what_is_due(learner: Learner) -> None:
    """And leads there."""
    on_day(learner, 1).go("home")
    card = learner.view.get_by_role("link", name=re.compile("今日の復習"))
    expect(card).to_contain_text("1問あります")
    card.click()
    expect(learner.view.get_by_role("heading", name="今日の復習", exact=True)).to_be_focused()


def test_a_copy_shares_no_id(learner: Learner) -> None:
    """The question stands in its module, too."""
    on_day(learner, 1).button(START).click()
    ids = learner.page.locator("[id]").evaluate_all("all => all.map((one) => one.id)")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("day", [0, 1])
def test_axe_finds_nothing(learner: Learner, day: int) -> None:
    """Without a question, and with one."""
    on_day(learner, day)
    if day:
        learner.button(START).click()
    assert violations(learner.page) == []
