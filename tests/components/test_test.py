"""The tests before and after: two forms, no feedback between, then what has been gained."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.tracked import tracked_course

BEFORE, AFTER = "始めのテストを始める", "終わりのテストを始める"


@pytest.fixture(scope="module")
def tracked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a course with forms."""
    return tracked_course(tmp_path_factory.mktemp("forms"))


@pytest.fixture
def learner(open_learner: OpenLearner, tracked: Path) -> Learner:
    """Stand before the tests."""
    return open_learner("test", site=tracked)


def asked_now(learner: Learner) -> Locator:
    """Find the question that a test asks, not those whose answers are told."""
    return learner.view.locator("[data-test] form.question:not([hidden])")


def take(learner: Learner, name: str, choice: str = "a", certainty: str = "") -> list[str]:
    """Take a test; give the questions in the order they were asked."""
    learner.button(name).click()
    asked = []
    while asked_now(learner).count():
        question = asked_now(learner)
        asked.append(question.get_attribute("data-question") or "")
        question.locator(f'input[value="{choice}"]').first.check()
        if certainty:
            question.get_by_role("radio", name=certainty).check()
        learner.button("答える").click()
        expect(learner.page.locator(f'[data-question="{asked[-1]}"]')).to_be_hidden()
    learner.saved()
    return asked


def form_of(questions: list[str]) -> set[str]:
    """Tell of which form questions are."""
    return {question.split(".")[1][0] for question in questions}


def test_the_two_tests_have_different_forms(learner: Learner) -> None:
    """Each covers every failure case once."""
    first, second = take(learner, BEFORE), take(learner, AFTER)
    assert len(first) == len(second) == 3
    assert form_of(first) | form_of(second) == {"a", "b"}
    assert len(form_of(first)) == len(form_of(second)) == 1


def test_which_form_is_first_is_left_to_chance(open_learner: OpenLearner, tracked: Path) -> None:
    """Over some learners both come up; the seed is kept."""
    seen: set[str] = set()
    for seed in range(4):
        script = f"crypto.getRandomValues = (list) => list.fill({seed});"
        learner = open_learner("test", site=tracked, init_script=script)
        learner.button(BEFORE).click()
        seen |= form_of([learner.question_id])
    assert seen == {"a", "b"}


def test_no_answer_is_told_before_both_are_done(learner: Learner) -> None:
    """No feedback, no key, no hint; the score alone."""
    learner.button(BEFORE).click()
    learner.question.locator("input").first.check()
    learner.button("答える").click()
    expect(learner.verdict).to_be_hidden()
    learner.reload()
    while learner.question.count():
        shown = learner.question_id
        learner.question.locator("input").first.check()
        learner.button("答える").click()
        expect(learner.page.locator(f'[data-question="{shown}"]')).to_be_hidden()
    expect(
        learner.view.get_by_text("どれが正解かは、終わりのテストのあとで分かります。")
    ).to_be_visible()
    expect(learner.view.get_by_text("問題と正しい答えを見る")).to_be_hidden()


def test_the_gain_is_told_by_skill(learner: Learner) -> None:
    """And the answers can be read."""
    take(learner, BEFORE, "b")
    take(learner, AFTER)
    gain = learner.view.get_by_role("region", name="伸び")
    expect(gain).to_contain_text("始めは3問中0問、終わりは3問中3問が正解でした。")
    cells = gain.get_by_role("row").nth(1).get_by_role("cell")
    expect(cells).to_have_text(["2問中0問", "2問中2問", "＋2"])
    gain.get_by_text("問題と正しい答えを見る").click()
    expect(gain.locator("form.question")).to_have_count(6)
    expect(gain.get_by_text("あなたの答え").first).to_be_visible()


def test_certainty_is_compared_with_what_was_right(learner: Learner) -> None:
    """It never counts."""
    take(learner, BEFORE, "b", "自信がある")
    take(learner, AFTER, "a", "たぶん")
    gain = learner.view.get_by_role("region", name="伸び")
    expect(gain.get_by_text("「自信がある」と答えた3問のうち、0問が正解（0%）")).to_be_visible()
    expect(gain.get_by_text("「たぶん」と答えた3問のうち、3問が正解（100%）")).to_be_visible()
    assert {one["certainty"] for one in learner.of_type("answer")} == {2, 3}


def test_a_test_goes_on_where_it_was_left(learner: Learner) -> None:
    """In the same order, with the answers given."""
    learner.button(BEFORE).click()
    learner.question.locator("input").first.check()
    learner.button("答える").click()
    expect(learner.question).to_contain_text("問2 / 3")
    shown = learner.question_id
    learner.saved().reload()
    assert learner.question_id == shown


def test_nothing_chosen_is_no_answer(learner: Learner) -> None:
    """It is said, and the question stays."""
    learner.button(BEFORE).click()
    learner.button("答える").click()
    expect(learner.question.get_by_role("alert")).to_contain_text("選択肢を選んでから")


def test_what_was_missed_comes_into_the_review(learner: Learner) -> None:
    """Only when both tests are done: before, it would give the answers away."""
    take(learner, BEFORE, "b")
    learner.go("review")
    expect(learner.view.get_by_text("復習する問題はありません。")).to_be_visible()
    learner.go("test")
    take(learner, AFTER)
    learner.go("review")
    expect(learner.view.get_by_text("今日の復習はありません。")).to_be_visible()


def test_a_track_has_its_own_test(open_learner: OpenLearner, tracked: Path) -> None:
    """With the questions of its modules."""
    learner = open_learner("track=pupil", site=tracked).go("test")
    assert {question.split(".")[0] for question in take(learner, BEFORE)} == {"s1"}


def test_a_course_without_forms_says_so(open_learner: OpenLearner) -> None:
    """And the home view does not offer a test."""
    learner = open_learner("test")
    expect(learner.view.get_by_text("まだテストがありません")).to_be_visible()
    expect(learner.button(BEFORE)).to_be_hidden()
    learner.go("home")
    expect(learner.view.get_by_role("link", name=re.compile("始めと終わりのテスト"))).to_be_hidden()


def test_axe_finds_nothing(learner: Learner) -> None:
    """Before, in the middle, and with the gain."""
    found = violations(learner.page)
    learner.button(BEFORE).click()
    found += violations(learner.page)
    learner.reload()
    while learner.question.count():
        shown = learner.question_id
        learner.question.locator("input").first.check()
        learner.button("答える").click()
        expect(learner.page.locator(f'[data-question="{shown}"]')).to_be_hidden()
    take(learner, AFTER)
    learner.view.get_by_text("問題と正しい答えを見る").click()
    assert [*found, *violations(learner.page)] == []
