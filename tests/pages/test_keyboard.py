"""The course by keyboard alone."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.conftest import OpenLearner
from tests.learner import Learner

MOST_TABS = 80


def tab_to(learner: Learner, name: str) -> None:
    """Press Tab until the focus is on the control of this name."""
    for _ in range(MOST_TABS):
        learner.page.keyboard.press("Tab")
        if name in focused(learner):
            return
    raise AssertionError(f"no Tab leads to {name!r}; the focus is on {focused(learner)!r}")


def focused(learner: Learner) -> str:
    """Say what has the focus, by its words."""
    words: str = learner.page.evaluate("() => document.querySelector(':focus')?.innerText ?? ''")
    return words


def press(learner: Learner, name: str, key: str = "Enter") -> None:
    """Go to a control and press it."""
    tab_to(learner, name)
    learner.page.keyboard.press(key)


def answer_by_keys(learner: Learner) -> None:
    """Choose the right answer of the question on show: arrows among radios, Space on boxes."""
    keyboard, key = learner.page.keyboard, learner.key()
    focus = "() => document.activeElement?.value ?? ''"
    if learner.question.get_attribute("data-type") == "single":
        learner.page.keyboard.press("Tab")
        keyboard.press("Space")
        while learner.page.evaluate(focus) != key:
            keyboard.press("ArrowDown")
    else:
        for _ in range(3):
            keyboard.press("Tab")
            if learner.page.evaluate(focus) in key:
                keyboard.press("Space")
    press(learner, "答える")
    expect(learner.verdict).to_have_text("正解です")


def test_a_module_can_be_finished_by_keyboard(learner: Learner) -> None:
    """From the first Tab to a finished module, with Tab, Enter, Space and the arrows among radios."""
    press(learner, "① から始める")
    for step in ("ポイント", "留意点", "シナリオ"):
        press(learner, f"{step}へ →")
        expect(learner.view.get_by_role("heading", level=3)).to_be_focused()
    press(learner, "シナリオを始める")
    press(learner, "年齢を聞いてから選ぶ", "Space")
    press(learner, "この結果で先へ進む")
    press(learner, "一度声に出して読む")
    press(learner, "この結果で先へ進む", "Space")
    expect(learner.debrief).to_be_visible()
    press(learner, "クイズへ →")
    expect(learner.view.get_by_role("heading", level=3)).to_be_focused()
    press(learner, "クイズを始める")
    for _ in range(3):
        expect(learner.question.locator("legend")).to_be_focused()
        answer_by_keys(learner)
        press(learner, "→")
    expect(learner.result.get_by_role("heading", name="クイズの結果")).to_be_focused()
    expect(learner.result).to_contain_text("合格です")
    press(learner, "ふりかえりへ →")
    expect(learner.view).to_contain_text("このモジュールは完了です。")


def test_tab_stops_can_be_seen(open_learner: OpenLearner) -> None:
    """Everything that Tab reaches on the home shows that it has the focus."""
    learner = open_learner()
    for _ in range(10):
        learner.page.keyboard.press("Tab")
        outline = learner.page.evaluate(
            "() => { const style = getComputedStyle(document.activeElement);"
            " return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0; }"
        )
        assert outline, focused(learner)


def test_hidden_choices_cannot_be_reached(open_learner: OpenLearner) -> None:
    """After an answer, Tab does not stop at the choices, and Enter answers no second time."""
    learner = open_learner("s1/quiz").begin_quiz()
    learner.answer_shown(right=False)
    for _ in range(MOST_TABS // 4):
        learner.page.keyboard.press("Tab")
        assert learner.page.evaluate("() => document.activeElement?.tagName") != "INPUT"
