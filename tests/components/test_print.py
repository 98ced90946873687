"""Printing: the dialog asks, the sheet is put together from the page, and the page stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.paper import PRINTER, PRINTER_THAT_WAITS, open_print, print_out

FEEDBACK = "難しくて席を立ちます。"
MARKS = """() => {
    const { printed, ...marks } = document.documentElement.dataset;
    return [document.title, document.querySelectorAll("[id]").length, marks];
}"""


@pytest.fixture
def at_module(open_learner: OpenLearner) -> Learner:
    """Open a module, with a printer that prints nothing."""
    return open_learner("s1", init_script=PRINTER)


def on_paper(page: Page) -> Page:
    """See the page as the printer does."""
    page.emulate_media(media="print")
    return page


def test_the_module_on_show_is_offered(at_module: Learner) -> None:
    """Its quiz without answers; at home, where no module is on show, the whole course."""
    dialog = open_print(at_module)
    expect(dialog.get_by_role("radio", name="モジュール1つ")).to_be_checked()
    expect(dialog.get_by_label("印刷するモジュール")).to_have_value("s1")
    expect(dialog.get_by_role("radio", name="問題だけ")).to_be_checked()
    at_module.page.keyboard.press("Escape")
    at_module.go("s2/points")
    expect(open_print(at_module).get_by_label("印刷するモジュール")).to_have_value("s2")
    at_module.page.keyboard.press("Escape")
    at_module.go("home")
    expect(open_print(at_module).get_by_role("radio", name="講座の全部")).to_be_checked()


def test_choosing_a_module_means_one_module(open_learner: OpenLearner) -> None:
    """From home, too: nobody has to choose twice."""
    learner = open_learner(init_script=PRINTER)
    dialog = open_print(learner)
    dialog.get_by_label("印刷するモジュール").select_option("s2")
    dialog.get_by_role("button", name="印刷する").click()
    expect(learner.page.locator(".print-module")).to_have_id("print-s2")


def test_the_dialog_says_how_furigana_will_be(open_learner: OpenLearner, real_site: Path) -> None:
    """As it is chosen in the settings."""
    learner = open_learner("s1", site=real_site)
    for value, said in (("none", "なし"), ("difficult", "むずかしい語だけ"), ("all", "すべて")):
        learner.page.evaluate("value => course.settings.set('furigana', value)", value)
        expect(open_print(learner)).to_contain_text(f"いまの設定（{said}）")
        learner.page.keyboard.press("Escape")


def test_the_dialog_by_keyboard(at_module: Learner) -> None:
    """It opens, is filled in and prints; Escape leaves it, and the focus is back at its button."""
    page = at_module.page
    button = page.get_by_role("button", name="印刷", exact=True)
    button.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="印刷する")
    dialog.get_by_role("radio", name="問題だけ").focus()
    page.keyboard.press("ArrowDown")
    expect(dialog.get_by_role("radio", name="問題と、答え・解説")).to_be_checked()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    dialog.get_by_role("radio", name="クイズなし").focus()
    page.keyboard.press("Enter")
    expect(page.locator("html")).to_have_attribute("data-printed", "1")


def test_axe_finds_nothing_in_the_dialog(at_module: Learner) -> None:
    """Its groups and its field have names."""
    open_print(at_module)
    assert violations(at_module.page) == []


@pytest.mark.parametrize(
    ("choice", "questions", "answers"),
    [("問題だけ", True, False), ("問題と、答え・解説", True, True), ("クイズなし", False, False)],
)
def test_the_quiz_as_chosen(
    at_module: Learner, choice: str, *, questions: bool, answers: bool
) -> None:
    """The sheet, and nothing but the sheet, is on paper."""
    sheet = print_out(at_module, choice)
    page = on_paper(at_module.page)
    expect(sheet).to_be_visible()
    expect(page.locator("main, .site-header").filter(visible=True)).to_have_count(0)
    expect(sheet.get_by_role("heading", name="問1", exact=True)).to_have_count(int(questions))
    expect(sheet.get_by_text(FEEDBACK)).to_have_count(int(answers))
    expect(sheet.get_by_role("heading", name="クイズの答えと解説")).to_have_count(int(answers))


def test_the_sheet_is_not_on_the_screen(at_module: Learner) -> None:
    """A tablet prints later, while the page is on show."""
    sheet = print_out(at_module)
    expect(sheet).to_be_hidden()
    expect(at_module.view).to_be_visible()


def test_ids_stay_unique_and_the_sheet_is_out_of_reach(at_module: Learner) -> None:
    """A copy of the page has ids of its own, and nothing that can be pressed."""
    sheet = print_out(at_module, "問題と、答え・解説")
    ids = at_module.page.locator("[id]").evaluate_all("all => all.map(({ id }) => id)")
    assert len(ids) == len(set(ids))
    expect(sheet.locator("button, input, textarea, select, a[tabindex], nav")).to_have_count(0)


def test_afterwards_the_page_is_as_before(open_learner: OpenLearner) -> None:
    """Where print() waits, at once; the focus is where the dialog was opened."""
    learner = open_learner("s1", init_script=PRINTER_THAT_WAITS)
    before = learner.page.evaluate(MARKS)
    sheet = print_out(learner)
    expect(sheet).to_have_count(0)
    assert learner.page.evaluate(MARKS) == before
    expect(learner.page.get_by_role("button", name="印刷", exact=True)).to_be_focused()


def test_on_a_tablet_the_sheet_stays_until_someone_is_back(at_module: Learner) -> None:
    """Print() comes back before anything is printed there."""
    before = at_module.page.evaluate(MARKS)
    sheet = print_out(at_module)
    expect(sheet).to_have_count(1)
    at_module.page.keyboard.press("Shift")
    expect(sheet).to_have_count(0)
    assert at_module.page.evaluate(MARKS) == before


def test_it_prints_twice(at_module: Learner) -> None:
    """The second sheet takes the place of the first."""
    print_out(at_module, "問題と、答え・解説")
    sheet = print_out(at_module, "クイズなし")
    expect(sheet).to_have_count(1)
    expect(sheet.get_by_text(FEEDBACK)).to_have_count(0)


def test_what_was_written_is_printed(open_learner: OpenLearner) -> None:
    """A field that is still empty becomes lines to write on."""
    learner = open_learner("s1/reflection", init_script=PRINTER)
    learner.view.get_by_label("わたしは（何をするか）").fill("目的を聞く")
    learner.view.get_by_label("やってみたこと").click()
    learner.saved()
    notes = print_out(learner).locator(".print-note")
    on_paper(learner.page)
    written = notes.filter(has_text="わたしは（何をするか）")
    expect(written.locator(".print-written")).to_have_text("目的を聞く")
    expect(written.locator(".print-line")).to_have_count(0)
    empty = notes.filter(has_text="やってみたこと")
    assert empty.locator(".print-line").count() >= 2


def test_the_scenario_can_be_played_on_paper(at_module: Learner) -> None:
    """Choices say which result to read, results where to go on, with conditions and what changes."""
    sheet = print_out(at_module)
    on_paper(at_module.page)
    scene = sheet.locator(".print-scene").filter(has_text="本をえらぶ")
    expect(scene.locator(".print-place")).to_have_text("場面1")
    expect(scene.get_by_text("→ 結果 1ア")).to_be_visible()
    results = sheet.locator(".print-result")
    first = results.filter(has_text="結果 1ア")
    expect(first).to_contain_text("落ち着き −1")
    expect(first).to_contain_text("→ 場面2へ")
    expect(first).to_contain_text("選び直すなら → 場面1へ")
    told = results.filter(has_text="結果 2イ")
    expect(told).to_contain_text("落ち着きが3以上、落ち着きが4以下なら → 結末1へ")
    expect(told).to_contain_text("どれでもなければ → 結末2へ")
    expect(sheet.get_by_text("（落ち着きが3以上のときだけ選べます）")).to_be_visible()


def test_the_booklet_holds_all(open_learner: OpenLearner) -> None:
    """Cover, contents, every module, glossary and sources."""
    learner = open_learner(init_script=PRINTER)
    sheet = print_out(learner, "講座の全部")
    on_paper(learner.page)
    expect(sheet.locator(".print-cover h1")).to_have_text("図書館ボランティアの2つのスキル")
    expect(sheet.locator(".print-module")).to_have_count(2)
    for name in ("目次", "用語集", "出典の項目"):
        expect(sheet.get_by_role("heading", name=name, exact=True)).to_have_count(1)
    targets = sheet.locator(".print-contents a").evaluate_all(
        "all => all.map((one) => document.querySelector(one.getAttribute('href')) !== null)"
    )
    assert targets == [True] * 4


def test_large_print(at_module: Learner) -> None:
    """14 points, whatever the size on the screen; otherwise 10.5."""
    page = at_module.page
    size = "() => getComputedStyle(document.documentElement).fontSize"
    page.evaluate("course.settings.set('size', '5')")
    print_out(at_module)
    on_paper(page)
    assert page.evaluate(size) == "14px"
    page.emulate_media(media="screen")
    print_out(at_module, "大きい")
    assert on_paper(page).evaluate(size).startswith("18.6")


def test_without_the_dialog_the_view_on_show_is_printed(at_module: Learner) -> None:
    """Ctrl+P prints what is read, without the tools around it."""
    page = on_paper(at_module.go("s1/points").page)
    expect(at_module.view).to_be_visible()
    for name in ("nav", "button", "dialog"):
        expect(page.locator(name).filter(visible=True)).to_have_count(0)


def test_letters_are_the_same_on_every_sheet(open_learner: OpenLearner) -> None:
    """Whatever order the learner's own attempt has: a group must be able to talk about ア."""
    learner = open_learner("s1", init_script=PRINTER)
    choices = print_out(learner).locator(".print-question li")
    before = choices.all_text_contents()
    learner.go("s1/quiz").begin_quiz().finish_quiz()
    print_out(learner)
    assert choices.all_text_contents() == before


def test_what_is_on_show_with_furigana_is_printed_whole(
    open_learner: OpenLearner, real_site: Path
) -> None:
    """Choices and questions that carry a copy with readings on the screen stand once on paper."""
    learner = open_learner("s1/scenario", site=real_site, init_script=PRINTER)
    learner.page.evaluate("course.settings.set('furigana', 'all')")
    learner.begin_scenario().go("s1/quiz").begin_quiz()
    sheet = print_out(learner)
    on_paper(learner.page)
    words = """(all) => all.filter((one) => !one.closest("[data-off]"))
        .map((one) => course.textOf(one))"""
    learner.page.evaluate("course.settings.set('furigana', 'none')")
    for there, here in (
        (".choice-button", ".print-scene li > span:nth-child(2)"),
        (".question .choice-text", ".print-question li > span:last-child"),
    ):
        wanted = learner.page.locator(f'[data-module="s1"] {there}').evaluate_all(words)
        assert sorted(sheet.locator(here).evaluate_all(words)) == sorted(wanted)
    expect(sheet.locator(".ruby-copy, .ruby-own")).to_have_count(0)


def test_words_of_the_glossary_are_explained_on_a_handout(at_module: Learner) -> None:
    """Links lead nowhere on paper."""
    sheet = print_out(at_module)
    expect(sheet.locator(".term")).to_have_text(["司書", "声に出す"])
    expect(sheet.locator(".print-terms .glossary-word")).to_have_text(["司書", "下読み"])


def test_closing_the_dialog_meanwhile_prints_nothing(at_module: Learner) -> None:
    """It is not wanted any more."""
    dialog = open_print(at_module)
    dialog.evaluate(
        """(dialog) => { dialog.querySelector("form").requestSubmit(); dialog.close(); }"""
    )
    expect(at_module.page.locator(".print-status")).to_be_empty()
    expect(at_module.page.locator(".print-sheet")).to_have_count(0)
    expect(at_module.page.locator("html")).not_to_have_attribute("data-printed", "1")
