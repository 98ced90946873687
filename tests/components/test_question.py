"""The quiz: one question at a time, then the result by failure case."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import OpenLearner
from tests.learner import Learner


@pytest.fixture
def quiz(open_learner: OpenLearner) -> Learner:
    """Begin the quiz of the first module."""
    return open_learner("s1/quiz").begin_quiz()


def test_one_question_is_on_show_at_a_time(quiz: Learner) -> None:
    """It says which of how many it is, and the list of questions marks it."""
    expect(quiz.question).to_have_count(1)
    expect(quiz.question).to_contain_text("問1 / 3")
    current = quiz.view.get_by_role("button", name="問1 まだ")
    expect(current).to_have_attribute("aria-current", "step")


def test_nothing_chosen_is_not_an_answer(quiz: Learner) -> None:
    """It is said, and no answer is kept."""
    quiz.button("答える").click()
    expect(quiz.view.get_by_role("alert").filter(visible=True)).to_have_text(
        "選択肢を選んでから「答える」を押してください。"
    )
    expect(quiz.verdict).to_be_hidden()
    assert quiz.of_type("answer") == []


def test_a_right_answer_is_told_as_right(quiz: Learner) -> None:
    """The heading says so and has the focus; every choice has its feedback."""
    quiz.answer_shown(right=True)
    expect(quiz.verdict).to_have_text("正解です")
    expect(quiz.verdict).to_be_focused()
    expect(quiz.question.locator(".feedback:visible")).to_have_count(3)


def test_a_wrong_answer_is_told_kindly(quiz: Learner) -> None:
    """The right choice and one's own are marked by words, not by colour alone."""
    while quiz.question.get_attribute("data-type") != "single":
        quiz.answer_shown(right=True)
        quiz.next_question()
    mine, key = quiz.wrong_choice(), quiz.key()
    quiz.answer_shown(right=False)
    expect(quiz.verdict).to_have_text("別の選び方がありました")
    expect(quiz.question.locator(f'.choice[data-choice="{mine}"]')).to_contain_text("あなたの答え")
    expect(quiz.question.locator(f'.choice[data-choice="{key}"]')).to_contain_text("正しい")


def test_part_of_the_right_choices_is_one_step_short(quiz: Learner) -> None:
    """A question with several right choices is right only with all of them."""
    while quiz.question.get_attribute("data-type") != "multiple":
        quiz.answer_shown(right=True)
        quiz.next_question()
    quiz.answer(quiz.question_id, quiz.key()[0])
    expect(quiz.verdict).to_have_text("あと一歩です。正しい組み合わせを見てみましょう")


def test_an_answer_cannot_be_changed(quiz: Learner) -> None:
    """The choices are out of reach once the feedback is on show."""
    quiz.answer_shown(right=False)
    expect(quiz.question.locator(".choices")).to_have_attribute("inert", "")
    expect(quiz.button("答える")).to_be_hidden()


def test_the_list_of_questions_goes_back_to_the_feedback(quiz: Learner) -> None:
    """An answered question is shown with its answer, and the way on leads to the open ones."""
    first = quiz.answer_shown(right=True)
    quiz.next_question()
    quiz.button("問1 正解").click()
    expect(quiz.question).to_have_attribute("data-question", first)
    expect(quiz.verdict).to_have_text("正解です")
    quiz.next_question()
    expect(quiz.question).not_to_have_attribute("data-question", first)
    expect(quiz.question).to_contain_text("問2 / 3")


def test_a_failed_quiz_is_retried_for_what_was_missed(quiz: Learner) -> None:
    """Below the pass mark only the missed question is asked again; right this time, the quiz is passed."""
    quiz.finish_quiz(wrong=("s1.q02",))
    expect(quiz.result).to_contain_text("66%")
    expect(quiz.result).to_contain_text("3問のうち2問が正解です。合格は80%以上です。")
    quiz.button("間違えた問題だけ解き直す").click()
    assert quiz.finish_quiz() == ["s1.q02"]
    expect(quiz.result).to_contain_text("100%")
    expect(quiz.result).to_contain_text("合格です")
    expect(quiz.button("間違えた問題だけ解き直す")).to_be_hidden()


def test_the_result_counts_by_failure_case(quiz: Learner) -> None:
    """Each failure case says how many of its questions were right, and where to read again."""
    quiz.finish_quiz(wrong=("s1.q01",))
    items = quiz.result.get_by_role("listitem")
    expect(items.filter(has_text="失敗事例①-1")).to_contain_text("1問中0問")
    expect(items.filter(has_text="失敗事例①-2")).to_contain_text("1問中1問")
    items.filter(has_text="失敗事例①-1").get_by_role("link").first.click()
    expect(quiz.page).to_have_url(re.compile("#s1/(points|cautions)/s1"))


def test_everything_can_be_asked_again(quiz: Learner) -> None:
    """A whole new attempt asks every question, and a worse one does not lower the best result."""
    quiz.finish_quiz()
    quiz.button("全部もう一度").click()
    assert sorted(quiz.finish_quiz(wrong=("s1.q01", "s1.q03"))) == ["s1.q01", "s1.q02", "s1.q03"]
    expect(quiz.result).to_contain_text("33%")
    quiz.go("progress")
    expect(quiz.view.get_by_role("row", name="① 本を1冊えらぶ")).to_contain_text("100%")


def test_choices_keep_their_order_in_an_attempt(quiz: Learner) -> None:
    """A reload shuffles nothing."""
    order = quiz.question.locator(".choice").evaluate_all(
        "all => all.map((one) => one.dataset.choice)"
    )
    quiz.saved().reload()
    after = quiz.question.locator(".choice").evaluate_all(
        "all => all.map((one) => one.dataset.choice)"
    )
    assert after == order


def test_a_mistake_can_be_reported(browser: Browser, open_learner: OpenLearner) -> None:
    """The question's id and the course's version are copied, for a message to the authors."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    quiz = open_learner("s1/quiz", context=context).begin_quiz()
    question = quiz.answer_shown(right=True)
    quiz.button("誤りを知らせる").click()
    expect(quiz.button("問題の番号を写し取りました")).to_be_visible()
    copied = quiz.page.evaluate("navigator.clipboard.readText()")
    assert f"問題 {question}（改訂 1）" in copied
    assert "player-course 第 1.0.0 版" in copied
    context.close()


def test_the_report_button_is_ready_for_the_next_question(quiz: Learner) -> None:
    """What was copied for one question is not said of the next."""
    quiz.answer_shown(right=True)
    quiz.button("誤りを知らせる").click()
    expect(quiz.button("誤りを知らせる")).to_have_count(0)
    quiz.next_question()
    quiz.answer_shown(right=True)
    expect(quiz.button("誤りを知らせる")).to_be_visible()
