"""The shortcuts: single keys that do something only where the learner has switched them on."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.components.test_settings import choose, open_settings
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.voice import FAKE

KEYS = {
    "n": "次のステップへ",
    "p": "前のステップへ",
    "h": "ホームへ",
    "/": "さがすページへ",
    "r": "読み上げを始める・止める",
    "?": "この一覧を見る",
}
ON = "course.settings.set('shortcuts', 'on')"
PRESS = """(options) => {
    const event = new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...options });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
}"""


@pytest.fixture
def quick(open_learner: OpenLearner) -> Learner:
    """Stand before the points of the first module, with voices and with the shortcuts on."""
    learner = open_learner("s1/points", init_script=FAKE)
    learner.page.evaluate(ON)
    return learner


def assert_nothing_happened(learner: Learner, view: str = "s1/points") -> None:
    """See the same view, nothing read aloud, and no dialog."""
    expect(learner.view).to_have_attribute("data-view", view)
    expect(learner.view.get_by_role("button", name="やめる")).to_have_count(0)
    expect(learner.page.get_by_role("dialog")).to_have_count(0)


def test_they_are_off_until_switched_on(open_learner: OpenLearner) -> None:
    """A key that slips, or speech that is taken for keys, does nothing (WCAG 2.1.4)."""
    learner = open_learner("s1/points", init_script=FAKE)
    for key in KEYS:
        learner.page.keyboard.press(key)
    assert_nothing_happened(learner)


def test_the_settings_list_them(learner: Learner) -> None:
    """Each key with what it does, switched on or not."""
    dialog = open_settings(learner)
    group = dialog.get_by_role("group", name="キーボードの近道")
    assert group.get_by_role("term").all_inner_texts() == list(KEYS)
    assert group.get_by_role("definition").all_inner_texts() == list(KEYS.values())


@pytest.mark.parametrize(
    ("key", "view"), [("n", "s1/cautions"), ("p", "s1/aims"), ("h", "home"), ("/", "search")]
)
def test_a_key_leads_to_a_view(quick: Learner, key: str, view: str) -> None:
    """As its link would, with the focus at the heading."""
    quick.page.keyboard.press(key)
    expect(quick.view).to_have_attribute("data-view", view)
    expect(quick.view.get_by_role("heading").first).to_be_focused()


def test_where_there_is_no_next_step_nothing_happens(quick: Learner) -> None:
    """The home is no step."""
    quick.go("home")
    quick.page.keyboard.press("n")
    quick.page.keyboard.press("p")
    assert_nothing_happened(quick, "home")


def test_r_reads_aloud_and_pauses(quick: Learner) -> None:
    """The same key twice."""
    bar = quick.view.get_by_role("group", name="読み上げ")
    quick.page.keyboard.press("r")
    expect(bar.get_by_role("button", name="やめる")).to_be_visible()
    quick.page.keyboard.press("r")
    expect(bar.get_by_role("button", name="続ける")).to_be_visible()


def test_the_question_mark_shows_the_list(quick: Learner) -> None:
    """The settings open where the keys stand; the focus goes back to where it was."""
    link = quick.view.get_by_role("link").first
    link.focus()
    quick.page.keyboard.press("?")
    group = quick.page.get_by_role("dialog").get_by_role("group", name="キーボードの近道")
    expect(group.get_by_role("radio", name="使う", exact=True)).to_be_focused()
    expect(group.get_by_text(KEYS["n"])).to_be_in_viewport()
    quick.page.keyboard.press("Escape")
    expect(link).to_be_focused()


@pytest.mark.parametrize("modifier", ["Control", "Alt", "Meta"])
def test_keys_with_a_modifier_belong_to_others(quick: Learner, modifier: str) -> None:
    """To the browser and to screen readers."""
    name = {"Control": "ctrlKey", "Alt": "altKey", "Meta": "metaKey"}[modifier]
    for key in KEYS:
        assert not quick.page.evaluate(PRESS, {"key": key, name: True})
    assert_nothing_happened(quick)


@pytest.mark.parametrize("how", ["isComposing", "repeat"])
def test_keys_of_an_input_method_and_keys_held_down_do_nothing(quick: Learner, how: str) -> None:
    """Only one press of one key counts."""
    for key in KEYS:
        assert not quick.page.evaluate(PRESS, {"key": key, how: True})
    assert_nothing_happened(quick)


def test_while_one_types_they_are_letters(quick: Learner) -> None:
    """In the notes and in the search."""
    quick.go("s1/reflection")
    note = quick.view.get_by_label("やってみたこと")
    note.press_sequentially("".join(KEYS))
    expect(note).to_have_value("".join(KEYS))
    assert_nothing_happened(quick, "s1/reflection")
    quick.go("search")
    words = quick.view.get_by_label("さがす言葉")
    words.press_sequentially("".join(KEYS))
    expect(words).to_have_value("".join(KEYS))
    assert_nothing_happened(quick, "search")


def test_while_a_dialog_is_open_they_do_nothing(quick: Learner) -> None:
    """Not even where the focus is on a button."""
    dialog = open_settings(quick)
    dialog.get_by_role("button", name="閉じる").focus()
    for key in KEYS:
        quick.page.keyboard.press(key)
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="閉じる")).to_be_focused()
    expect(quick.view).to_have_attribute("data-view", "s1/points")


def test_arrows_and_other_keys_stay_with_the_browser(quick: Learner) -> None:
    """The page scrolls, radios are walked through."""
    for key in (
        "ArrowLeft",
        "ArrowRight",
        "ArrowUp",
        "ArrowDown",
        "Home",
        "End",
        " ",
        "Enter",
        "x",
    ):
        assert not quick.page.evaluate(PRESS, {"key": key})
    assert_nothing_happened(quick)


def test_they_work_at_once_when_switched_on_and_no_more_when_off(learner: Learner) -> None:
    """Without loading the page again."""
    learner.go("s1/points")
    for value, view in (("使う", "s1/cautions"), ("使わない", "s1/cautions")):
        choose(open_settings(learner), "キーボードの近道", value)
        learner.page.keyboard.press("Escape")
        learner.page.keyboard.press("n")
        expect(learner.view).to_have_attribute("data-view", view)
