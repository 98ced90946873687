"""The scenario: choices, what comes of them, and the ending that they lead to."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.conftest import OpenLearner
from tests.learner import Learner

LONG, ASK = "好きな長い物語を選ぶ", "年齢を聞いてから選ぶ"
START, ALOUD, PLAY = "すぐに読み始める", "一度声に出して読む", "子どもと手遊びをする"


@pytest.fixture
def scenario(open_learner: OpenLearner) -> Learner:
    """Begin the scenario of the first module."""
    return open_learner("s1/scenario").begin_scenario()


def test_the_introduction_comes_first(open_learner: OpenLearner) -> None:
    """It says who one is and what the meters mean; no scene is on show."""
    learner = open_learner("s1/scenario")
    expect(learner.view).to_contain_text("あなたは新しいボランティアです。")
    expect(learner.view).to_contain_text("子どもが聞ける度合い")
    expect(learner.scene).to_have_count(0)


def test_beginning_shows_the_first_scene(scenario: Learner) -> None:
    """Its heading has the focus, and its choices are buttons."""
    expect(scenario.scene).to_have_text("本をえらぶ")
    expect(scenario.scene).to_be_focused()
    expect(scenario.view.locator(".choice-button:visible")).to_have_text([LONG, ASK])
    expect(scenario.debrief).to_be_hidden()


def test_a_choice_shows_what_comes_of_it(scenario: Learner) -> None:
    """The consequence takes the place of the choices and has the focus; the meter moves."""
    scenario.choose(ASK)
    expect(scenario.consequence).to_contain_text("8人とも、絵を見ています。")
    expect(scenario.consequence.get_by_role("heading")).to_be_focused()
    expect(scenario.view.locator(".choice-button:visible")).to_have_count(0)
    expect(scenario.consequence).to_contain_text("落ち着き ＋1")
    expect(scenario.view.locator('[data-meter="calm"]')).to_contain_text("3 / 4")


def test_a_failure_case_says_what_is_lost(scenario: Learner) -> None:
    """It is named, with its cost and the next move."""
    scenario.choose(LONG)
    expect(scenario.consequence).to_contain_text("失敗事例①-1")
    expect(scenario.consequence).to_contain_text("失うもの10分と、子どもの気持ちを失いました。")
    expect(scenario.consequence).to_contain_text("聞く人の年齢を聞きます。")


def test_going_back_undoes_the_choice(scenario: Learner) -> None:
    """The meter is as it was, and another choice may be made."""
    scenario.choose(LONG)
    scenario.button("ここに戻る").click()
    expect(scenario.scene).to_have_text("本をえらぶ")
    expect(scenario.view.locator('[data-meter="calm"]')).to_contain_text("2 / 4")
    scenario.play(ASK)
    expect(scenario.scene).to_have_text("読む前の10分")


def test_going_back_may_lead_to_an_earlier_scene(open_learner: OpenLearner) -> None:
    """Where the author says so, the whole way back is undone."""
    scenario = open_learner("s2/scenario").begin_scenario()
    scenario.play("すぐに手を動かす").choose("一度に全部を貼る")
    scenario.button("ここに戻る").click()
    expect(scenario.scene).to_have_text("破れを見る")
    expect(scenario.view).to_contain_text("最初の判断です")
    expect(scenario.view.locator('[data-meter="care"]')).to_contain_text("1 / 3")


def test_a_choice_is_offered_only_when_its_condition_holds(scenario: Learner) -> None:
    """What the earlier choice did decides it."""
    scenario.play(LONG)
    expect(scenario.view.locator(".choice-button:visible")).to_have_text([START, ALOUD])


def test_a_choice_is_offered_when_its_condition_holds(scenario: Learner) -> None:
    """The same scene offers more to those who came another way."""
    scenario.play(ASK)
    expect(scenario.view.locator(".choice-button:visible")).to_have_text([START, ALOUD, PLAY])


@pytest.mark.parametrize(
    ("choices", "ending"),
    [
        ((ASK, ALOUD), "拍手"),
        ((ASK, PLAY), "拍手"),
        ((LONG, ALOUD), "静かな終わり"),
        ((LONG, START), "途中の本"),
    ],
)
def test_the_way_decides_the_ending(
    scenario: Learner, choices: tuple[str, ...], ending: str
) -> None:
    """Routes depend on the state; each kind of ending can be reached, and is followed by a look back."""
    scenario.play(*choices)
    expect(scenario.scene).to_have_text(f"結末{ending}")
    expect(scenario.debrief).to_be_visible()
    expect(scenario.debrief).to_contain_text("聞く人を知り、声に出す。")


def test_the_look_back_tells_the_way(scenario: Learner) -> None:
    """It lists the choices, the failure cases met and avoided, and what helped."""
    scenario.play(LONG, ALOUD)
    path = scenario.debrief.locator(".path li")
    expect(path).to_have_count(2)
    expect(path.first).to_contain_text(LONG)
    expect(path.first).to_contain_text("失敗事例①-1")
    items = scenario.debrief.locator(".failure-list li")
    expect(items.first).to_contain_text("経験した")
    expect(items.last).to_contain_text("避けられた")
    expect(scenario.debrief.locator(".helps")).to_contain_text("ポイント①-2")


def test_another_way_can_be_tried(scenario: Learner) -> None:
    """A new run begins at the first scene with the meters at their start."""
    scenario.play(ASK, ALOUD)
    scenario.button("もう一度、別の道を試す").click()
    expect(scenario.scene).to_have_text("本をえらぶ")
    expect(scenario.debrief).to_be_hidden()
    expect(scenario.view.locator('[data-meter="calm"]')).to_contain_text("2 / 4")
