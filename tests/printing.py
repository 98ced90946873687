"""A learner who prints: what the dialog is asked for, and what is on paper then."""

from __future__ import annotations

import io
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect
from pypdf import PdfReader

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.learner import Learner

WAITING = "window.print = () => { window.printed = document.title; };"
"""A browser whose print() returns at once, as on tablets."""
PRINTING = """window.print = () => {
    const sheet = document.querySelector(".print-sheet");
    const { print, printQuiz, printSize } = document.documentElement.dataset;
    window.printed = document.title;
    window.papers = { text: sheet.textContent, print, printQuiz, printSize, title: document.title };
    window.dispatchEvent(new Event("afterprint"));
};"""
"""A browser whose print() returns when the reader is done; what was there to be printed is kept."""
PRINTED = "() => new Promise((resolve) => { const look = () => (window.printed ? resolve() : setTimeout(look, 20)); look(); })"
CUT_OFF = """() => [...document.querySelectorAll(".print-sheet *")]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5 || (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== "visible"))
    .map((one) => one.outerHTML.slice(0, 120))"""
A4 = {"width": 680, "height": 1000}
"""The sheet between its margins, in CSS pixels."""


def dialog_of(learner: Learner) -> Locator:
    """Open the dialog."""
    learner.page.get_by_role("button", name="印刷", exact=True).click()
    dialog = learner.page.get_by_role("dialog", name="印刷する")
    expect(dialog).to_be_visible()
    return dialog


def choose(dialog: Locator, **wanted: str) -> None:
    """Choose by visible words: what, quiz, size, module."""
    groups = {"what": "何を印刷しますか", "quiz": "クイズ", "size": "文字の大きさ"}
    for name, words in wanted.items():
        if name == "module":
            dialog.get_by_label("印刷するモジュール").select_option(label=words)
        else:
            group = dialog.get_by_role("group", name=groups[name])
            group.get_by_role("radio", name=words, exact=True).check()


def have_printed(learner: Learner, **wanted: str) -> Page:
    """Print what is wanted, and wait until the browser has been told to."""
    dialog = dialog_of(learner)
    choose(dialog, **wanted)
    dialog.get_by_role("button", name="印刷する").click()
    learner.page.evaluate(PRINTED)
    return learner.page


def papers(learner: Learner, **wanted: str) -> dict[str, Any]:
    """Print in a browser that waits; give what it was handed."""
    found: dict[str, Any] = have_printed(learner, **wanted).evaluate("() => window.papers")
    return found


def as_pdf(page: Page) -> PdfReader:
    """Print the page as it is now."""
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def text_of(pdf: PdfReader) -> str:
    """Read all pages, without the blanks that depend on the type."""
    return "".join(bare(page.extract_text()) for page in pdf.pages)


def bare(text: str) -> str:
    """Take away what type brings: line breaks, letter spacing, radicals in the place of letters."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
