"""The dialog of the reading settings: each takes effect at once, and is remembered."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import WITHOUT_LOCAL_STORAGE, Learner

KEEP = "(settings) => localStorage.setItem(`course:${document.documentElement.dataset.course}:settings`, settings)"
SETTINGS = (
    ("明るさ", "暗い", "data-theme", "dark"),
    ("文字の大きさ", "200%", "data-size", "5"),
    ("行の間", "もっと広い", "data-spacing", "wider"),
    ("ふりがな", "すべて", "data-furigana", "all"),
    ("画面", "2人で見る", "data-screen", "two"),
)
FIRST = {
    "明るさ": "端末に合わせる",
    "文字の大きさ": "100%",
    "行の間": "ふつう",
    "ふりがな": "なし",
    "画面": "1人で見る",
    "読み上げの速さ": "ふつう",
    "キーボードの近道": "使わない",
}
MARKS_WHEN_THE_BODY_BEGINS = """new MutationObserver((_, observer) => {
    if (!document.body) return;
    window.marks = { ...document.documentElement.dataset };
    observer.disconnect();
}).observe(document, { childList: true, subtree: true });"""


def open_settings(learner: Learner) -> Locator:
    """Open the dialog."""
    learner.page.get_by_role("button", name="表示の設定").click()
    dialog = learner.page.get_by_role("dialog", name="表示の設定")
    expect(dialog).to_be_visible()
    return dialog


def choose(dialog: Locator, setting: str, value: str) -> None:
    """Choose a value as a hand does: on its words."""
    group = dialog.get_by_role("group", name=setting)
    group.get_by_role("radio", name=value, exact=True).check()


def radio(dialog: Locator, setting: str, value: str) -> Locator:
    """Find one value of a setting."""
    return dialog.get_by_role("group", name=setting).get_by_role("radio", name=value, exact=True)


def page_mark(learner: Learner, name: str) -> str | None:
    """Read a mark of the page that styles look at."""
    return learner.page.locator("html").get_attribute(name)


@pytest.fixture
def with_readings(open_learner: OpenLearner) -> Learner:
    """Open a course; whether it brings readings decides whether furigana can be chosen."""
    return open_learner(init_script=MARKS_WHEN_THE_BODY_BEGINS).with_shared_storage()


@pytest.mark.parametrize(("setting", "value", "mark", "marked"), SETTINGS)
def test_a_setting_is_remembered(
    with_readings: Learner, setting: str, value: str, mark: str, marked: str
) -> None:
    """It takes effect at once; after a reload before anything is painted, and the dialog says so."""
    learner = with_readings
    dialog = open_settings(learner)
    if setting == "ふりがな" and not learner.page.locator('[data-part="readings"]').count():
        expect(dialog.get_by_role("group", name=setting)).to_have_count(0)
        return
    expect(radio(dialog, setting, FIRST[setting])).to_be_checked()
    choose(dialog, setting, value)
    assert page_mark(learner, mark) == marked
    learner.reload().with_shared_storage()
    name = mark.removeprefix("data-")
    assert learner.page.evaluate("name => window.marks[name]", name) == marked
    expect(radio(open_settings(learner), setting, value)).to_be_checked()


@pytest.mark.parametrize(
    ("setting", "value"), [("読み上げの速さ", "速い"), ("キーボードの近道", "使う")]
)
def test_a_setting_without_a_look_is_remembered_too(
    learner: Learner, setting: str, value: str
) -> None:
    """Nothing on the page shows it but the dialog."""
    choose(open_settings(learner), setting, value)
    learner.reload()
    expect(radio(open_settings(learner), setting, value)).to_be_checked()


def test_a_setting_outlives_localstorage(learner: Learner) -> None:
    """Browsers lose it: then the page is painted as it was at first, and corrected before it can be used."""
    choose(open_settings(learner), "文字の大きさ", "200%")
    learner.page.evaluate("localStorage.clear()")
    learner.reload()
    assert page_mark(learner, "data-size") == "5"
    expect(radio(open_settings(learner), "文字の大きさ", "200%")).to_be_checked()


def test_letters_grow_to_twice_their_size(learner: Learner) -> None:
    """In five steps; controls grow with them."""
    body = "() => parseFloat(getComputedStyle(document.body).fontSize)"
    dialog = open_settings(learner)
    sizes = []
    for value in ("100%", "112%", "125%", "150%", "200%"):
        choose(dialog, "文字の大きさ", value)
        sizes.append(learner.page.evaluate(body))
    assert [size / sizes[0] for size in sizes] == pytest.approx([1, 1.125, 1.25, 1.5, 2])


def test_lines_move_apart(open_learner: OpenLearner) -> None:
    """What is read follows, in boxes and choices too; WCAG 1.4.12 asks for no more than the widest."""
    learner = open_learner("s1/quiz").begin_quiz()
    gaps = """() => [".situation p", "legend", ".choice"].map((selector) => {
        const style = getComputedStyle(document.querySelector(`form:not([hidden]) ${selector}`));
        return parseFloat(style.lineHeight) / parseFloat(style.fontSize);
    })"""
    learner.page.evaluate("course.settings.set('spacing', 'wide')")
    assert min(learner.page.evaluate(gaps)) >= 2
    learner.page.evaluate("course.settings.set('spacing', 'wider')")
    assert min(learner.page.evaluate(gaps)) >= 2.3
    spaced = "getComputedStyle(document.querySelector('.situation p'))"
    assert learner.page.evaluate(
        f"parseFloat({spaced}.letterSpacing) / parseFloat({spaced}.fontSize)"
    ) == pytest.approx(0.12)


def test_two_learners_see_it_large(open_learner: OpenLearner) -> None:
    """Letters, choices and buttons grow on a screen for two; a phone is for one."""
    height = "() => document.querySelector('form:not([hidden]) .choice').offsetHeight"
    learner = open_learner("s1/quiz").begin_quiz()
    before = learner.page.evaluate(height)
    learner.page.evaluate("course.settings.set('screen', 'two')")
    assert learner.page.evaluate(height) >= 1.25 * before
    learner.page.set_viewport_size({"width": 360, "height": 740})
    assert learner.page.evaluate("getComputedStyle(document.documentElement).fontSize") == "16px"


def test_all_can_be_taken_back(learner: Learner) -> None:
    """One button leads back to how it was at first, and says that it did."""
    dialog = open_settings(learner)
    choose(dialog, "明るさ", "暗い")
    choose(dialog, "行の間", "広い")
    dialog.get_by_role("button", name="はじめの設定に戻す").click()
    expect(dialog.get_by_role("status")).to_have_text("はじめの設定に戻しました。")
    expect(dialog.get_by_role("button", name="はじめの設定に戻す")).to_be_focused()
    assert (page_mark(learner, "data-theme"), page_mark(learner, "data-spacing")) == (
        "light",
        "normal",
    )
    expect(radio(dialog, "行の間", "ふつう")).to_be_checked()
    choose(dialog, "行の間", "広い")
    expect(dialog.get_by_role("status")).to_be_empty()


def test_the_example_shows_the_furigana(learner: Learner) -> None:
    """Where there is none, no ruby is left; each word keeps its letters."""
    dialog = open_settings(learner)
    example = dialog.locator('[data-part="setting-example"]')
    for value, readings in (("all", 5), ("difficult", 2), ("none", 0)):
        learner.page.evaluate("value => course.settings.set('furigana', value)", value)
        expect(example.locator("rt")).to_have_count(readings)
        expect(example.locator("ruby")).to_have_count(readings)
    expect(example).to_have_text("夏まつりの準備は、役割を決めることから始まります。")


def test_the_page_and_its_dialog_follow_another_tab(learner: Learner) -> None:
    """What another tab has kept is shown when the browser tells of it, or when one comes back."""
    dialog = open_settings(learner)
    for value, name, event in (
        ("wide", "広い", "new StorageEvent('storage', { key })"),
        ("wider", "もっと広い", "new Event('focus')"),
    ):
        learner.page.evaluate(
            f"""value => {{
                const key = `course:${{document.documentElement.dataset.course}}:settings`;
                localStorage.setItem(key, JSON.stringify({{ spacing: value }}));
                window.dispatchEvent({event});
            }}""",
            value,
        )
        expect(radio(dialog, "行の間", name)).to_be_checked()
        assert page_mark(learner, "data-spacing") == value


def test_without_storage_the_settings_hold_for_the_visit(open_learner: OpenLearner) -> None:
    """Nothing is said, nothing breaks."""
    learner = open_learner(init_script=WITHOUT_LOCAL_STORAGE)
    choose(open_settings(learner), "文字の大きさ", "150%")
    learner.page.keyboard.press("Escape")
    learner.go("s1/points")
    assert page_mark(learner, "data-size") == "4"


@pytest.mark.parametrize(
    "damage", ["{broken", '"dark"', '{"theme": 5, "size": "9", "spacing": []}']
)
def test_damaged_settings_are_as_none(learner: Learner, damage: str) -> None:
    """The page opens as it did the first time."""
    learner.page.evaluate(KEEP, damage)
    learner.reload()
    dialog = open_settings(learner)
    for setting in ("明るさ", "文字の大きさ", "行の間"):
        expect(radio(dialog, setting, FIRST[setting])).to_be_checked()
    assert page_mark(learner, "data-size") == "1"


def test_a_dark_device_gets_a_dark_page_at_once(open_learner: OpenLearner) -> None:
    """Before anything is painted; live afterwards, as long as the device is followed."""
    learner = open_learner(init_script=MARKS_WHEN_THE_BODY_BEGINS, color_scheme="dark")
    assert learner.page.evaluate("window.marks.theme") == "dark"
    learner.page.emulate_media(color_scheme="light")
    expect(learner.page.locator("html")).to_have_attribute("data-theme", "light")
    choose(open_settings(learner), "明るさ", "暗い")
    learner.page.emulate_media(color_scheme="dark")
    learner.page.emulate_media(color_scheme="light")
    expect(learner.page.locator("html")).to_have_attribute("data-theme", "dark")


def test_the_dialog_by_keyboard(learner: Learner) -> None:
    """Open, choose by arrows within a group, close by Escape; the focus is back on the button."""
    button = learner.page.get_by_role("button", name="表示の設定")
    button.focus()
    keyboard = learner.page.keyboard
    keyboard.press("Enter")
    dialog = learner.page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name="表示の設定")).to_be_focused()
    keyboard.press("Tab")
    expect(dialog.get_by_role("button", name="閉じる")).to_be_focused()
    keyboard.press("Tab")
    expect(radio(dialog, "明るさ", "端末に合わせる")).to_be_focused()
    keyboard.press("ArrowRight")
    keyboard.press("ArrowRight")
    expect(radio(dialog, "明るさ", "暗い")).to_be_focused()
    assert page_mark(learner, "data-theme") == "dark"
    keyboard.press("Tab")
    expect(radio(dialog, "文字の大きさ", "100%")).to_be_focused()
    keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(button).to_be_focused()


def test_close_gives_the_focus_back(learner: Learner) -> None:
    """By its button too."""
    open_settings(learner).get_by_role("button", name="閉じる").click()
    expect(learner.page.get_by_role("button", name="表示の設定")).to_be_focused()


@pytest.mark.parametrize(
    "settings", [{}, {"size": "5", "spacing": "wider"}], ids=["first", "large"]
)
def test_the_dialog_fits_a_small_phone(open_learner: OpenLearner, settings: dict[str, str]) -> None:
    """It scrolls inside, never sideways; each value can be hit by a thumb; all of it can be reached."""
    learner = open_learner(viewport={"width": 320, "height": 600})
    learner.page.evaluate(
        "all => Object.entries(all).map(([name, value]) => course.settings.set(name, value))",
        settings,
    )
    dialog = open_settings(learner)
    box = dialog.bounding_box()
    assert box
    assert (box["x"] >= 0, box["x"] + box["width"] <= 320, box["height"] <= 600) == (True,) * 3
    assert dialog.evaluate("one => one.scrollWidth <= one.clientWidth")
    small = "all => all.filter((one) => one.offsetHeight && one.offsetHeight < 44).length"
    assert dialog.locator(".setting-value, button").evaluate_all(small) == 0
    radio(dialog, "キーボードの近道", "使う").check()
    reset = dialog.get_by_role("button", name="はじめの設定に戻す")
    reset.focus()
    expect(reset).to_be_in_viewport()


def test_the_chosen_value_is_seen_in_forced_colours(open_learner: OpenLearner) -> None:
    """By the width of its border and by a sign, not by its ground; and so is the focus."""
    learner = open_learner(forced_colors="active")
    dialog = open_settings(learner)
    faces = dialog.get_by_role("group", name="行の間").locator(".setting-face")
    look = """one => {
        const { borderTopWidth, outlineStyle } = getComputedStyle(one);
        return [borderTopWidth, getComputedStyle(one, "::before").content.includes("✓"), outlineStyle];
    }"""
    assert faces.nth(0).evaluate(look) == ["4px", True, "none"]
    assert faces.nth(1).evaluate(look) == ["2px", False, "none"]
    radio(dialog, "行の間", "ふつう").focus()
    learner.page.keyboard.press("ArrowRight")
    assert faces.nth(1).evaluate(look) == ["4px", True, "solid"]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing(open_learner: OpenLearner, width: int, theme: str) -> None:
    """While the dialog is open."""
    learner = open_learner(viewport={"width": width, "height": 800}, color_scheme=theme)
    open_settings(learner)
    assert violations(learner.page) == []


def test_what_a_screen_reader_gets(learner: Learner) -> None:
    """Groups with their names, radios with theirs, the notes told with the group."""
    dialog = open_settings(learner)
    group = dialog.get_by_role("group", name="画面")
    expect(group).to_have_accessible_description(
        "「2人で見る」は、となりの人と1つの画面で学ぶための、大きな表示です。"
    )
    expect(group).to_match_aria_snapshot("""
        - group "画面":
          - text: 画面
          - radio "1人で見る" [checked]
          - radio "2人で見る"
    """)
    sizes = dialog.get_by_role("group", name="文字の大きさ").get_by_role("radio")
    names = [f"{size}%" for size in (100, 112, 125, 150, 200)]
    for one, name in zip(sizes.all(), names, strict=True):
        expect(one).to_have_accessible_name(name)
