"""What comes out on paper: real PDF files, read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.paper import PRINTER, pages, paper, plain, print_out

ANSWERS, BOOKLET = "問題と、答え・解説", "講座の全部"
COURSE, FIRST = "図書館ボランティアの2つのスキル", "①本を1冊えらぶ"
A4_POINTS = (595, 842)
BETWEEN_MARGINS = {"width": 680, "height": 1000}
"""The sheet without its margins, in CSS pixels."""
MODULE_PAGES = 17
"""More would be no handout any more. With the letters of Windows it is a page or two less than with those here."""
FEEDBACK = """() => {
    const told = ".feedback-text, .explanation > p:not(.label)";
    const found = document.querySelector('[data-module="s1"]').querySelectorAll(told);
    return [...found].map((one) => course.textOf(one).split("。")[0]);
}"""
CUT_OFF = """() => [...document.querySelectorAll(".print-sheet *")].filter((one) => {
    const clips = getComputedStyle(one).overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1;
    return clips || one.getBoundingClientRect().right > innerWidth + 0.5;
}).map((one) => one.outerHTML.slice(0, 120))"""
PALE = """() => [...document.querySelectorAll(".print-sheet *")].filter((one) => {
    const [red, green, blue] = getComputedStyle(one).color.match(/[\\d.]+/g).map(Number);
    return !one.closest("svg") && 0.3 * red + 0.6 * green + 0.1 * blue > 100;
}).map((one) => one.outerHTML.slice(0, 120))"""


@pytest.fixture
def reader(open_learner: OpenLearner) -> Learner:
    """Stand in the first module, on a dark screen."""
    return open_learner("s1/points", init_script=PRINTER, color_scheme="dark")


@pytest.fixture
def real(open_learner: OpenLearner, real_site: Path) -> Learner:
    """Stand in the first module of the real course."""
    return open_learner("s1/points", site=real_site, init_script=PRINTER)


def printed(learner: Learner, *choices: str) -> PdfReader:
    """Print what is chosen."""
    print_out(learner, *choices)
    return paper(learner.page)


def feedback(page: Page) -> set[str]:
    """Gather how each text begins that the first module says to an answer."""
    found: list[str] = page.evaluate(FEEDBACK)
    assert found
    return {plain(text) for text in found}


def test_a_handout_is_a4_with_page_numbers(reader: Learner) -> None:
    """Each page says which one it is, of how many, and of which module."""
    document = printed(reader)
    texts = pages(document)
    for number, (page, text) in enumerate(zip(document.pages, texts, strict=True), 1):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == A4_POINTS
        assert f"{number}/{len(texts)}" in text
        assert plain(COURSE + FIRST) in text


def test_a_handout_holds_the_whole_module(reader: Learner) -> None:
    """It begins with a place for the name; the other module is not in it."""
    first, *rest = pages(printed(reader))
    text = "".join([first, *rest])
    assert "名前" in first
    assert "日付" in first
    for words in (
        "ねらい",
        "留意点",
        "場面1",
        "シナリオの結果",
        "問1",
        "ことばの説明",
        "わたしの実行計画",
    ):
        assert words in text
    assert "破れたページ" not in text


def test_questions_alone_tell_no_answers(reader: Learner) -> None:
    """Not even in what is hidden."""
    text = "".join(pages(printed(reader)))
    assert "問1" in text
    assert {words for words in feedback(reader.page) if words in text} == set()
    sheet = reader.page.locator(".print-sheet").evaluate("(sheet) => sheet.outerHTML")
    assert not [sign for sign in ("data-key", "is-key", "正しい") if sign in sheet]


def test_with_answers_all_are_on_pages_of_their_own(reader: Learner) -> None:
    """At the end, so that a teacher can keep them back."""
    texts = pages(printed(reader, ANSWERS))
    start = next(n for n, text in enumerate(texts) if "クイズの答えと解説" in text)
    told = "".join(texts[start:])
    assert {words for words in feedback(reader.page) if words not in told} == set()
    assert {words for words in feedback(reader.page) if words in "".join(texts[:start])} == set()
    assert "わたしの実行計画" not in told


def test_without_the_quiz_there_is_none(reader: Learner) -> None:
    """The rest stays."""
    text = "".join(pages(printed(reader, "クイズなし")))
    assert "問1" not in text
    assert "わたしの実行計画" in text


def test_a_booklet_has_cover_contents_modules_and_glossary(reader: Learner) -> None:
    """Each begins on a new page; the cover has no number."""
    texts = pages(printed(reader, BOOKLET))
    assert COURSE in texts[0]
    assert f"1/{len(texts)}" not in texts[0]
    assert f"2/{len(texts)}" in texts[1]
    assert all(words in texts[1] for words in ("目次", "本を1冊えらぶ", "破れたページ", "用語集"))
    first, second = (
        next(n for n, text in enumerate(texts) if question in text)
        for question in (
            "その本は、だれに届くでしょうか",
            "その傷みは、どこから始まったのでしょうか",
        )
    )
    assert 1 < first < second
    assert plain(COURSE + FIRST) not in texts[second]
    assert any("用語集" in text for text in texts[second + 1 :])


def test_furigana_are_as_chosen(real: Learner) -> None:
    """In views never opened too; in those on show, which have theirs already, each stands once."""
    sheet = print_out(real)
    assert sheet.locator("ruby").count() == 0
    real.page.evaluate("course.settings.set('furigana', 'all')")
    sheet = print_out(real)
    for part in ("h3", ".passage", ".print-scene", ".print-result", ".print-question", ".plan"):
        assert sheet.locator(f"{part} rt").count() > 0, part
    assert sheet.locator("rt rt, ruby ruby").count() == 0
    assert "ねっちゅうしょう" in "".join(pages(paper(real.page)))


@pytest.mark.parametrize("furigana", ["none", "all"])
def test_nothing_is_cut_off_at_the_right(real: Learner, furigana: str) -> None:
    """In large letters, where least fits a line."""
    real.page.evaluate("(value) => course.settings.set('furigana', value)", furigana)
    real.page.set_viewport_size(BETWEEN_MARGINS)
    print_out(real, ANSWERS, "大きい")
    real.page.emulate_media(media="print")
    assert real.page.evaluate(CUT_OFF) == []


def test_a_dark_screen_prints_dark_letters(reader: Learner) -> None:
    """Legible where no backgrounds are printed, and where they are."""
    print_out(reader, BOOKLET, ANSWERS)
    reader.page.emulate_media(media="print")
    assert reader.page.evaluate(PALE) == []


@pytest.mark.parametrize("what", ["モジュール1つ", BOOKLET])
def test_axe_finds_nothing_on_the_sheet(reader: Learner, what: str) -> None:
    """Browsers make the bookmarks and the reading order of a PDF from it."""
    print_out(reader, what, ANSWERS)
    reader.page.emulate_media(media="print")
    assert violations(reader.page) == []


def test_a_real_module_is_a_handout(real: Learner) -> None:
    """With all answers it can still be stapled; no page is empty, and nothing is missing."""
    texts = pages(printed(real, ANSWERS))
    assert len(texts) <= MODULE_PAGES
    assert min(map(len, texts)) > 100
    told = "".join(texts)
    assert {words for words in feedback(real.page) if words not in told} == set()


def test_without_scripts_the_whole_course_is_printed(browser: Browser, player_site: Path) -> None:
    """As the page is: everything can be read."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(player_site.as_uri())
    text = "".join(pages(paper(page)))
    for words in ("本を1冊えらぶ", "破れたページ", "用語集", "答えと解説"):
        assert words in text
    context.close()
