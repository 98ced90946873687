"""The home: where one stands, and the way on."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from tests.learner import Learner


def card(learner: Learner, number: int) -> Locator:
    """Find the card of a module, by its number from 1."""
    return learner.view.locator(".skill-card").nth(number - 1)


def main_button(learner: Learner) -> Locator:
    """Find the main button of the home."""
    return learner.view.locator(".hero-go").get_by_role("link")


def finish_first_module(learner: Learner) -> None:
    """Reach an ending and pass the quiz."""
    learner.go("s1/scenario").begin_scenario().play("年齢を聞いてから選ぶ", "一度声に出して読む")
    learner.go("s1/quiz").begin_quiz().finish_quiz()


def test_a_newcomer_is_led_to_the_first_module(learner: Learner) -> None:
    """Nothing is done, and the main button begins with the first module."""
    expect(card(learner, 1)).to_contain_text("未着手")
    expect(main_button(learner)).to_have_text("① から始める")
    main_button(learner).click()
    expect(learner.view).to_have_attribute("data-view", "s1/aims")


def test_the_home_leads_back_to_the_last_place(learner: Learner) -> None:
    """The main button names the step that one was at."""
    learner.go("s1/points").go("home")
    expect(card(learner, 1)).to_contain_text("途中")
    expect(main_button(learner)).to_have_text("続きから：ポイント – ① 本を1冊えらぶ")
    main_button(learner).click()
    expect(learner.view).to_have_attribute("data-view", "s1/points")


def test_a_passed_quiz_alone_does_not_finish_a_module(learner: Learner) -> None:
    """The card shows the best result; the scenario is still to come."""
    learner.go("s1/quiz").begin_quiz().finish_quiz()
    learner.go("home")
    expect(card(learner, 1)).to_contain_text("途中・最高 100%")


def test_a_finished_module_leads_to_the_next(learner: Learner) -> None:
    """An ending and a passed quiz make it done, and the main button goes on to the next module."""
    finish_first_module(learner)
    learner.go("home")
    expect(card(learner, 1)).to_contain_text("完了・最高 100%")
    expect(main_button(learner)).to_have_text("次へ進む：② 破れたページ")


def test_a_finished_course_says_so(learner: Learner) -> None:
    """When all is done the main button leads to the progress."""
    finish_first_module(learner)
    learner.go("s2/scenario").begin_scenario().play("傷みを紙に書き出す", "乾くまで1枚ずつ待つ")
    learner.go("s2/quiz").begin_quiz().finish_quiz()
    learner.go("home")
    expect(main_button(learner)).to_have_text("すべて完了しました。進み具合を見る")
    expect(main_button(learner)).to_have_attribute("href", re.compile("#progress$"))
