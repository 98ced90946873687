"""What is told to people who listen to the page: each change once, by the focus or by the one polite live region."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.conftest import OpenLearner
from tests.learner import Learner

COME_BACK = "() => window.dispatchEvent(new Event('focus'))"


def told(learner: Learner) -> Locator:
    """Find the live region."""
    return learner.page.locator('[data-part="announce"]')


def test_one_region_tells(learner: Learner) -> None:
    """It is polite, it is there from the beginning, and it is empty then."""
    expect(told(learner)).to_have_count(1)
    expect(told(learner)).to_have_role("status")
    expect(told(learner)).to_be_empty()


def test_a_note_that_was_left_is_told_as_saved(open_learner: OpenLearner) -> None:
    """Once, when the field is left, and not at every pause."""
    learner = open_learner("s1/reflection")
    field = learner.view.get_by_label("やってみたこと")
    field.press_sequentially("図を描いた")
    learner.until_kept("note")
    expect(told(learner)).to_be_empty()
    field.blur()
    expect(told(learner)).to_have_text("保存しました。")


def test_the_result_of_a_quiz_is_told(open_learner: OpenLearner) -> None:
    """The focus reads its heading; the score follows."""
    learner = open_learner("s1/quiz").begin_quiz()
    expect(told(learner)).to_be_empty()
    learner.finish_quiz()
    expect(told(learner)).to_contain_text("100% 3問のうち3問が正解です。合格です")


def test_going_back_tells_the_meters(open_learner: OpenLearner) -> None:
    """They are as they were before the choice."""
    learner = open_learner("s1/scenario").begin_scenario()
    learner.choose("好きな長い物語を選ぶ")
    after = told(learner).inner_text()
    learner.button("ここに戻る").click()
    expect(told(learner)).to_contain_text("いまの状態：")
    assert told(learner).inner_text() != after


def test_saving_a_file_is_told(open_learner: OpenLearner, tmp_path: Path) -> None:
    """A download shows itself to the eye alone."""
    learner = open_learner("progress")
    learner.file_of_record(tmp_path)
    expect(told(learner)).to_have_text("記録をファイルに保存しました。")


def test_copying_is_told(browser: Browser, open_learner: OpenLearner) -> None:
    """New words on a button that has the focus are not read by themselves."""
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    learner = open_learner("check", context=context)
    learner.button("この内容を写し取る").click()
    expect(told(learner)).to_have_text("写し取りました")
    context.close()


def test_an_answer_names_ones_own_choice(open_learner: OpenLearner) -> None:
    """In words: the choices themselves are out of reach by then, and a coloured edge is not heard."""
    learner = open_learner("s1/quiz").begin_quiz()
    learner.answer_shown(right=False)
    feedback = learner.question.get_by_role("listitem")
    expect(feedback.filter(has_text="あなたの答え")).to_have_count(1)
    expect(feedback.filter(has_text="あなたの答え")).to_contain_text("ちがう")


def test_a_question_is_read_with_its_situation(open_learner: OpenLearner) -> None:
    """The focus goes to the prompt, which stands below it."""
    question = open_learner("s1/quiz").begin_quiz().question
    situation = question.locator(".situation").inner_text()
    description = question.locator("fieldset").evaluate(
        "one => document.getElementById(one.getAttribute('aria-describedby')).innerText"
    )
    assert description == situation


# The focus is never lost


def keeps_the_focus(learner: Learner, control: Locator) -> None:
    """Put the focus on a control, come back to the window, and find it there."""
    control.focus()
    learner.page.evaluate(COME_BACK)
    learner.entries()  # what the page asked of the store before has come by now
    expect(control).to_be_focused()


@pytest.mark.parametrize("furigana", ["none", "all"])
def test_coming_back_to_the_window_leaves_the_focus(
    open_learner: OpenLearner, furigana: str
) -> None:
    """The record is read anew then, and all that it says is shown again."""
    learner = open_learner("s1/quiz").begin_quiz()
    learner.page.evaluate("value => course.settings.set('furigana', value)", furigana)
    learner.answer_shown(right=True)
    keeps_the_focus(learner, learner.button("問1"))
    keeps_the_focus(learner, learner.button("次の問題へ"))
    learner.go("s1/scenario").begin_scenario()
    learner.play("年齢を聞いてから選ぶ", "一度声に出して読む")
    keeps_the_focus(learner, learner.debrief.get_by_role("link").first)


@pytest.mark.parametrize("address", ["s1/scenario/pages", "s1", "s1/scenario/nowhere"])
def test_an_address_without_a_place_for_the_focus_leads_to_the_heading(
    learner: Learner, address: str
) -> None:
    """A scene that is not on show, a module as a whole."""
    learner.page.evaluate("route => { location.hash = route; }", address)
    expect(learner.view.get_by_role("heading", level=3).first).to_be_focused()


def test_erasing_and_loading_leave_the_focus(open_learner: OpenLearner, tmp_path: Path) -> None:
    """On the button that asked, and on the field that took the file."""
    learner = open_learner("s1/points").go("progress")
    file = learner.file_of_record(tmp_path)
    erase = learner.button("この端末の記録を消す…")
    for answer in ("やめる", "消す"):
        erase.click()
        learner.page.get_by_role("dialog").get_by_role("button", name=answer, exact=True).click()
        expect(erase).to_be_focused()
    field = learner.view.get_by_label("ファイルを読み込む")
    field.focus()
    learner.load_record(file)
    expect(field).to_be_focused()
    expect(learner.page.get_by_role("status").filter(has_text="件を足しました")).to_be_visible()
