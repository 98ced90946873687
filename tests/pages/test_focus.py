"""Where the focus is: in an order that makes sense, always seen, and moved along with what is on show."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Locator, expect

from tests.conftest import OpenLearner
from tests.learner import Learner

MOST_TABS = 150
VIEWS = (
    *("home", "glossary", "sources", "progress", "submit", "plan", "self", "search", "check"),
    *("s1/aims", "s1/points", "s1/cautions", "s1/scenario", "s1/quiz", "s1/reflection"),
)
HEAD = [
    *("本文へ移動", "図書館ボランティアの2つのスキル"),
    *("ホーム", "さがす", "用語集", "進み具合", "印刷", "表示の設定"),
]
# Radios and boxes may lie unseen over their label, which then shows for them that they have the focus.
FOCUSED = """() => {
    const one = document.activeElement;
    if (!one || one === document.body || one === document.documentElement) return null;
    const faces = [one.closest("label"), one.matches("input") && one.nextElementSibling, one].filter(Boolean);
    const ring = faces.find((face) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(face);
        return outlineStyle === "solid" && parseFloat(outlineWidth) >= 4;
    });
    const box = (ring ?? one).getBoundingClientRect();
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return {
        name: one.getAttribute("aria-label") || one.innerText?.trim() || one.labels?.[0]?.innerText || one.outerHTML,
        isRinged: Boolean(ring),
        isShown: one.checkVisibility() && box.width > 1 && box.height > 1,
        isFree: box.height > innerHeight || Boolean(top)
            && faces.some((face) => face.contains(top) || top.contains(face)),
        html: one.outerHTML.slice(0, 160),
    };
}"""
HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((one) => one.checkVisibility())
    .map((one) => [Number(one.tagName[1]), one.innerText])"""


def tab_stops(learner: Learner) -> list[dict[str, Any]]:
    """Press Tab from the beginning of the page to its end; tell about each stop."""
    stops: list[dict[str, Any]] = []
    for _ in range(MOST_TABS):
        learner.page.keyboard.press("Tab")
        stop = learner.page.evaluate(FOCUSED)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError(f"after {MOST_TABS} Tabs the end is not reached")


def assert_all_are_seen(stops: list[dict[str, Any]]) -> None:
    """Each stop is there, shows the ring, and lies under nothing."""
    for mark in ("isShown", "isRinged", "isFree"):
        assert [stop["html"] for stop in stops if not stop[mark]] == [], mark


def assert_headings_in_order(learner: Learner) -> None:
    """One first heading; each of the others at most one level below the one before."""
    headings = learner.page.evaluate(HEADINGS)
    levels = [level for level, _ in headings]
    assert levels.count(1) == 1
    assert levels[0] == 1
    skipped = [headings[at] for at in range(1, len(levels)) if levels[at] > levels[at - 1] + 1]
    assert skipped == []


# By Tab


@pytest.mark.parametrize("view", VIEWS)
def test_every_stop_is_seen(open_learner: OpenLearner, view: str) -> None:
    """The head of the page first, then what is on show, then the foot; nothing hidden, nothing covered."""
    learner = open_learner(view)
    learner.page.get_by_role("link", name=HEAD[0]).focus()
    stops = tab_stops(learner)
    assert_all_are_seen(stops)
    names = [stop["name"] for stop in stops]
    assert names[: len(HEAD) - 1] == HEAD[1:]
    assert names[-3:] == ["出典の項目", "この端末で確認", "進み具合と保存"]


def test_every_stop_of_a_scene_is_seen(open_learner: OpenLearner) -> None:
    """Before a choice the choices; after it the two ways on."""
    learner = open_learner("s1/scenario").begin_scenario()
    learner.page.get_by_role("link", name="本文へ移動").focus()
    stops = tab_stops(learner)
    assert_all_are_seen(stops)
    names = [stop["name"] for stop in stops]
    assert names.index("好きな長い物語を選ぶ") + 1 == names.index("年齢を聞いてから選ぶ")
    learner.choose("好きな長い物語を選ぶ")
    stops = tab_stops(learner)
    assert_all_are_seen(stops)
    names = [stop["name"] for stop in stops]
    assert names.index("ここに戻る") + 1 == names.index("この結果で先へ進む →")


def test_every_stop_of_a_question_is_seen(open_learner: OpenLearner) -> None:
    """From the prompt to the choices, then the answer; after it the way on."""
    learner = open_learner("s1/quiz").begin_quiz()
    stops = tab_stops(learner)
    assert_all_are_seen(stops)
    assert "INPUT" in stops[0]["html"].upper()
    assert "答える" in [stop["name"] for stop in stops]
    learner.answer_shown(right=False)
    stops = tab_stops(learner)
    assert_all_are_seen(stops)
    assert not [stop for stop in stops if stop["html"].startswith("<input")]


@pytest.mark.parametrize(("button", "title"), [("表示の設定", "表示の設定"), ("印刷", "印刷")])
def test_a_dialog_takes_the_focus_and_gives_it_back(
    learner: Learner, button: str, title: str
) -> None:
    """Reading begins at its title; Tab stays inside; Escape and 「閉じる」 lead back to the button."""
    opener = learner.page.get_by_role("banner").get_by_role("button", name=button)
    for close in ("Escape", "Enter"):
        opener.focus()
        learner.page.keyboard.press("Enter")
        dialog = learner.page.get_by_role("dialog", name=title)
        expect(dialog.get_by_role("heading", level=2)).to_be_focused()
        if close == "Enter":
            learner.page.keyboard.press("Tab")
            expect(dialog.get_by_role("button", name="閉じる")).to_be_focused()
        else:
            assert_all_are_seen(stops_inside(learner, dialog))
        learner.page.keyboard.press(close)
        expect(dialog).to_be_hidden()
        expect(opener).to_be_focused()


def stops_inside(learner: Learner, dialog: Locator) -> list[dict[str, Any]]:
    """Press Tab until the browser is at the dialog's first stop again, or at its own controls."""
    stops: list[dict[str, Any]] = []
    for _ in range(MOST_TABS):
        learner.page.keyboard.press("Tab")
        stop = learner.page.evaluate(FOCUSED)
        if stop is None or stop in stops:
            return stops
        assert dialog.evaluate("one => one.contains(document.activeElement)")
        stops.append(stop)
    return stops


# Moved along


def test_the_scenario_moves_the_focus(open_learner: OpenLearner) -> None:
    """To what comes of a choice, back to the scene, and on to the next."""
    learner = open_learner("s1/scenario").begin_scenario()
    learner.choose("好きな長い物語を選ぶ")
    expect(learner.consequence.get_by_role("heading")).to_be_focused()
    learner.button("ここに戻る").click()
    expect(learner.scene).to_be_focused()
    expect(learner.scene).to_be_in_viewport()
    learner.choose("年齢を聞いてから選ぶ").go_on()
    expect(learner.scene).to_have_text("読む前の10分")
    expect(learner.scene).to_be_focused()
    expect(learner.scene).to_be_in_viewport()


def test_the_quiz_moves_the_focus(open_learner: OpenLearner) -> None:
    """To the verdict, to the next prompt, and at the end to the result."""
    learner = open_learner("s1/quiz").begin_quiz()
    while learner.question.count():
        expect(learner.question.locator("legend")).to_be_focused()
        expect(learner.question.locator("legend")).to_be_in_viewport()
        learner.answer_shown(right=True)
        expect(learner.verdict).to_be_focused()
        learner.next_question()
    expect(learner.result.get_by_role("heading", name="クイズの結果")).to_be_focused()


def test_changes_of_the_meters_are_told_once(open_learner: OpenLearner) -> None:
    """They stand further up than the focus is; going back is told too."""
    learner = open_learner("s1/scenario").begin_scenario()
    told = learner.page.locator('[data-part="announce"]')
    learner.choose("年齢を聞いてから選ぶ")
    expect(told).to_contain_text("いまの状態：")
    expect(told).to_contain_text("落ち着き 3")
    expect(learner.page.get_by_role("alert")).to_have_count(0)


def test_opening_an_address_is_not_complained_about(open_learner: OpenLearner) -> None:
    """No element asks for the focus while the page loads: the address has it."""
    learner = open_learner()
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        said.append(message.text)

    learner.page.on("console", hear)
    learner.open("s1/points").reload()
    assert said == []


# For who listens


@pytest.mark.parametrize("view", VIEWS)
def test_headings_are_in_order(open_learner: OpenLearner, view: str) -> None:
    """One first heading, and no level is left out."""
    assert_headings_in_order(open_learner(view))


def test_headings_are_in_order_while_one_learns(open_learner: OpenLearner) -> None:
    """In scenes, consequences, the look back, questions and their feedback, and the result."""
    learner = open_learner("s1/scenario").begin_scenario()
    for choice in ("年齢を聞いてから選ぶ", "一度声に出して読む"):
        assert_headings_in_order(learner)
        learner.choose(choice)
        assert_headings_in_order(learner)
        learner.go_on()
    expect(learner.debrief).to_be_visible()
    assert_headings_in_order(learner)
    learner.go("s1/quiz").begin_quiz()
    assert_headings_in_order(learner)
    learner.answer_shown(right=False)
    assert_headings_in_order(learner)
    learner.next_question().finish_quiz()
    assert_headings_in_order(learner)


@pytest.mark.parametrize("view", ["home", "s1/quiz"])
def test_landmarks_have_names(open_learner: OpenLearner, view: str) -> None:
    """One head, one main part, one foot; what there is several of can be told apart."""
    page = open_learner(view).page
    for role in ("banner", "main", "contentinfo"):
        expect(page.get_by_role(role)).to_have_count(1)  # type: ignore[arg-type]
    names = page.get_by_role("navigation").evaluate_all("all => all.map((one) => one.ariaLabel)")
    assert all(names)
    assert len(names) == len(set(names))
