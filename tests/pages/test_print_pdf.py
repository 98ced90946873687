"""What comes out on paper: real PDF files, read back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.printing import A4, CUT_OFF, WAITING, as_pdf, bare, have_printed, text_of

ANSWERS = "問題と、答え・解説"
COURSE = "講座の全部"
A4_POINTS = (595, 842)
MODULE_PAGES = 18
"""More would be no handout; with the letters of Windows it is one or two less than with those of the tests."""
FEEDBACK = """() => {
    const told = document.querySelectorAll('[data-module="s1"] .feedback-text, [data-module="s1"] .explanation > p:not(.label)');
    return [...told].map((one) => course.textOf(one).split("。")[0]);
}"""
PALE = """() => {
    const isPale = (colour) => { const [r, g, b] = colour.match(/[\\d.]+/g).map(Number); return 0.3 * r + 0.6 * g + 0.1 * b > 130; };
    return [...document.querySelectorAll(".print-sheet *")]
        .filter((one) => !one.closest("svg") && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
        .filter((one) => isPale(getComputedStyle(one).color)).map((one) => one.outerHTML.slice(0, 120));
}"""


@pytest.fixture
def reader(open_learner: OpenLearner) -> Learner:
    """Stand in the first module, with the theme dark."""
    return open_learner("s1/points", init_script=WAITING, color_scheme="dark")


@pytest.fixture
def real(open_learner: OpenLearner, real_site: Path) -> Learner:
    """Stand in the first module of the real course."""
    return open_learner("s1/points", site=real_site, init_script=WAITING)


def feedback(page: Page) -> list[str]:
    """List what the course says to the answers of the first module: how each text begins."""
    found: list[str] = page.evaluate(FEEDBACK)
    assert found
    return [bare(text) for text in found]


def test_a_handout_is_a4_with_page_numbers(reader: Learner) -> None:
    """Each page says which one it is, of how many, and of what module."""
    pdf = as_pdf(have_printed(reader))
    for number, page in enumerate(pdf.pages, 1):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == A4_POINTS
        text = bare(page.extract_text())
        assert f"{number}/{len(pdf.pages)}" in text
        assert "①本を1冊えらぶ" in text


def test_a_handout_begins_with_a_place_for_the_name(reader: Learner) -> None:
    """And holds the whole module, the other one not."""
    text = text_of(as_pdf(have_printed(reader)))
    for words in (
        "名前",
        "日付",
        "ねらい",
        "ポイント",
        "留意点",
        "場面1",
        "シナリオの結果",
        "問1",
        "ことばの説明",
        "わたしの実行計画",
    ):
        assert words in text, words
    assert "破れたページ" not in text


def test_questions_alone_tell_no_answers(reader: Learner) -> None:
    """Not even in what is hidden."""
    page = have_printed(reader)
    text = text_of(as_pdf(page))
    assert "問1" in text
    assert [words for words in feedback(page) if words in text] == []
    sheet = page.locator(".print-sheet").evaluate("(sheet) => sheet.outerHTML")
    assert not re.search(r"data-key|is-key|正しい", sheet)


def test_with_answers_all_of_them_are_there(reader: Learner) -> None:
    """On pages of their own, at the end of the module."""
    page = have_printed(reader, quiz=ANSWERS)
    pdf = as_pdf(page)
    text = text_of(pdf)
    assert [words for words in feedback(page) if words not in text] == []
    starts = [bare(one.extract_text()).find("クイズの答えと解説") for one in pdf.pages]
    assert max(starts) < len("図書館ボランティアの2つのスキル①本を1冊えらぶ") + 20
    assert "わたしの実行計画" not in bare(pdf.pages[-1].extract_text())


def test_without_the_quiz_there_is_none(reader: Learner) -> None:
    """The rest stays."""
    text = text_of(as_pdf(have_printed(reader, quiz="クイズなし")))
    assert "問1" not in text
    assert "わたしの実行計画" in text


def test_a_booklet_has_cover_contents_modules_and_glossary(reader: Learner) -> None:
    """Each part begins on a new page; the cover has no number."""
    pdf = as_pdf(have_printed(reader, what=COURSE, quiz=ANSWERS))
    pages = [bare(page.extract_text()) for page in pdf.pages]
    assert "図書館ボランティアの2つのスキル" in pages[0]
    assert f"1/{len(pages)}" not in pages[0]
    assert f"2/{len(pages)}" in pages[1]
    assert all(words in pages[1] for words in ("目次", "本を1冊えらぶ", "破れたページ", "用語集"))
    starts = [next(n for n, page in enumerate(pages) if "その本は、だれに" in page)]
    starts.append(next(n for n, page in enumerate(pages) if "その傷みは、どこから" in page))
    assert starts == sorted(set(starts))
    assert "②破れたページ" in pages[starts[1]]
    assert "用語集" in pages[-2] + pages[-1]


def test_furigana_are_as_chosen(reader: Learner) -> None:
    """In views never opened too, and each once where the view has its own already."""
    page = have_printed(reader)
    assert page.locator(".print-sheet ruby").count() == 0
    page.evaluate("() => { delete window.printed; course.settings.set('furigana', 'all'); }")
    page = have_printed(reader)
    for part in (".passage", ".print-scene", ".print-question", ".plan"):
        assert page.locator(f".print-sheet {part} rt").count() > 0, part
    assert page.locator(".print-sheet rt rt, .print-sheet ruby ruby").count() == 0
    assert "じょうず" in text_of(as_pdf(page))


@pytest.mark.parametrize("furigana", ["none", "all"])
def test_nothing_is_cut_off_at_the_right(reader: Learner, furigana: str) -> None:
    """Every element is as wide as the sheet at most, in large letters too."""
    reader.page.evaluate("(value) => course.settings.set('furigana', value)", furigana)
    reader.page.set_viewport_size(A4)
    page = have_printed(reader, what=COURSE, quiz=ANSWERS, size="大きい")
    page.emulate_media(media="print")
    assert page.evaluate(CUT_OFF) == []


def test_a_dark_screen_prints_dark_letters(reader: Learner) -> None:
    """Legible where no backgrounds are printed."""
    page = have_printed(reader, what=COURSE, quiz=ANSWERS)
    page.emulate_media(media="print")
    assert page.evaluate(PALE) == []


@pytest.mark.parametrize("what", ["モジュール1つ", COURSE])
def test_axe_finds_nothing_on_the_sheet(reader: Learner, what: str) -> None:
    """Browsers make the bookmarks and the reading order of the PDF from it."""
    page = have_printed(reader, what=what, quiz=ANSWERS)
    page.emulate_media(media="print")
    assert violations(page) == []


def test_the_real_module_is_a_handout(real: Learner) -> None:
    """With all answers and nothing cut off; no page is empty."""
    real.page.set_viewport_size(A4)
    page = have_printed(real, quiz=ANSWERS)
    pdf = as_pdf(page)
    assert len(pdf.pages) <= MODULE_PAGES
    assert min(len(bare(one.extract_text())) for one in pdf.pages) > 100
    text = text_of(pdf)
    assert [words for words in feedback(page) if words not in text] == []
    page.emulate_media(media="print")
    assert page.evaluate(CUT_OFF) == []


def test_without_scripts_the_whole_course_is_printed(reader: Learner) -> None:
    """As the page is: everything can be read."""
    context = reader.page.context.browser
    assert context is not None
    page = context.new_context(java_script_enabled=False).new_page()
    page.goto(reader.index.as_uri())
    text = text_of(as_pdf(page))
    for words in ("本を1冊えらぶ", "破れたページ", "用語集", "答えと解説"):
        assert bare(words) in text
    page.context.close()
