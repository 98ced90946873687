"""Coming back: after a reload, another day, a killed browser, or another tab."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Playwright, expect

from tests.browser import arguments
from tests.conftest import OpenLearner, StartBrowser
from tests.learner import Learner


def answer_first(learner: Learner) -> str:
    """Begin the quiz and answer the first question wrong; its feedback stays on show."""
    return learner.begin_quiz().answer_shown(right=False)


def assert_feedback(learner: Learner, question: str) -> None:
    """See the question with its feedback and one's answer."""
    expect(learner.question).to_have_attribute("data-question", question)
    expect(learner.verdict).to_be_visible()
    expect(learner.question).to_contain_text("あなたの答え")
    expect(learner.question).to_contain_text("問1 / 3")


def to_front(learner: Learner) -> Learner:
    """Change to a tab, as people do; a tab behind another does next to nothing."""
    learner.page.bring_to_front()
    return learner


def test_a_reload_resumes_at_the_feedback(open_learner: OpenLearner) -> None:
    """In the middle of a quiz, with the feedback of a question on show."""
    learner = open_learner("s1/quiz")
    question = answer_first(learner)
    assert_feedback(learner.saved().reload(), question)


def test_a_reload_resumes_at_the_open_question(open_learner: OpenLearner) -> None:
    """The next question, not yet answered, is on show again."""
    learner = open_learner("s1/quiz")
    first = answer_first(learner)
    learner.next_question()
    second = learner.question_id
    learner.saved().reload()
    assert learner.question_id == second != first
    expect(learner.verdict).to_be_hidden()
    expect(learner.question).to_contain_text("問2 / 3")


def test_a_reload_resumes_at_the_consequence(open_learner: OpenLearner) -> None:
    """In the middle of a scenario, with what came of a choice on show."""
    learner = open_learner("s1/scenario").begin_scenario().play("年齢を聞いてから選ぶ")
    learner.choose("すぐに読み始める").saved().reload()
    expect(learner.consequence).to_contain_text("半分で時間が来ました。")
    expect(learner.view.locator('[data-meter="calm"]')).to_contain_text("3 / 4")
    learner.button("ここに戻る").click()
    expect(learner.scene).to_have_text("読む前の10分")


def test_another_day_resumes_there(
    playwright: Playwright,
    browser_path: Path,
    player_site: Path,
    open_learner: OpenLearner,
    tmp_path: Path,
) -> None:
    """The browser was closed and started again: quiz and scenario are where they were."""

    def start() -> object:
        return playwright.chromium.launch_persistent_context(
            tmp_path / "profile", executable_path=browser_path, args=arguments()
        )

    context = start()
    learner = open_learner("s1/quiz", site=player_site, context=context)
    question = answer_first(learner)
    learner.go("s2/scenario").begin_scenario().choose("傷みを紙に書き出す").saved()
    context.close()
    context = start()
    learner = open_learner(site=player_site, context=context)
    learner.link("続きから：シナリオ – ② 破れたページ").click()
    expect(learner.consequence).to_contain_text("破れは2か所でした。")
    assert_feedback(learner.go("s1/quiz"), question)
    context.close()


def test_a_killed_browser_loses_no_answer(
    start_browser: StartBrowser, open_learner: OpenLearner, tmp_path: Path
) -> None:
    """What the page has called saved is there when all the browser's processes died at that moment."""
    killed = start_browser(tmp_path)
    learner = open_learner("s1/quiz", context=killed.context)
    question = answer_first(learner)
    learner.saved()
    killed.kill()
    again = open_learner("s1/quiz", context=start_browser(tmp_path).context)
    assert_feedback(again, question)
    assert [entry["question"] for entry in again.of_type("answer")] == [question]


def test_a_tab_closed_while_the_store_is_busy_loses_no_answer(open_learner: OpenLearner) -> None:
    """The answer was not in the store yet, and nobody was asked, as on an iPad."""
    learner = open_learner("s1/quiz").begin_quiz().saved().with_shared_storage()
    learner.with_busy_store()
    question = learner.answer_shown(right=False)
    expect(learner.page.locator('[data-part="saving"]')).to_have_text("保存しています…")
    learner.page.close()
    again = open_learner("s1/quiz", context=learner.page.context).with_shared_storage()
    assert_feedback(again, question)
    assert [entry["question"] for entry in again.of_type("answer")] == [question]


def test_two_tabs_see_each_other(open_learner: OpenLearner) -> None:
    """Each adds to the record, neither overwrites the other, and each shows the other's after a change of view."""
    first = open_learner("s1/quiz")
    second = open_learner("s2/quiz", context=first.page.context)
    second.begin_quiz().finish_quiz(wrong=("s2.q01",))
    second.saved()
    to_front(first).begin_quiz().finish_quiz()
    first.saved()
    for learner in (first, second):
        to_front(learner)
        learner.go("progress")
        expect(learner.view.get_by_role("row", name="① 本を1冊えらぶ")).to_contain_text("100%")
        expect(learner.view.get_by_role("row", name="② 破れたページ")).to_contain_text("0%")
    assert len(first.of_type("answer")) == 4


def test_a_tab_sees_the_other_when_it_gets_the_focus(open_learner: OpenLearner) -> None:
    """The attempt begun and answered in one tab is on show in the other."""
    first = open_learner("s1/quiz")
    second = open_learner("s1/quiz", context=first.page.context)
    expect(second.button("クイズを始める")).to_be_visible()
    question = answer_first(to_front(first))
    first.saved()
    second.page.evaluate("window.dispatchEvent(new Event('focus'))")
    assert_feedback(second, question)


def test_two_tabs_answer_the_same_question(open_learner: OpenLearner) -> None:
    """The answer given first stands, in both tabs."""
    first = open_learner("s1/quiz").begin_quiz().saved()
    second = open_learner("s1/quiz", context=first.page.context)
    to_front(first)
    question = first.answer_shown(right=True)
    first.saved()
    assert to_front(second).question_id == question
    second.answer_shown(right=False)
    for learner in (first, second):
        to_front(learner).saved().reload()
        expect(learner.verdict).to_have_text("正解です")
    assert len(first.of_type("answer")) == 2
