"""Printing: what a learner asks for in the dialog, and the paper that comes out."""

from __future__ import annotations

import io
import re
import unicodedata
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from pypdf import PdfReader

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.learner import Learner

PRINTER = """window.print = () => {
    const root = document.documentElement;
    root.dataset.printed = String(Number(root.dataset.printed ?? 0) + 1);
};"""
"""Counts; like a tablet, it comes back before anything is printed, and says nothing afterwards."""
PRINTER_THAT_WAITS = (
    PRINTER
    + """{
    const { print } = window;
    window.print = () => { print(); window.dispatchEvent(new Event("afterprint")); };
}"""
)
"""Like a desk's: print() comes back when all is over."""
RADICALS = str.maketrans("⺠⻑⻄⻘⻝⻭⻲⾒", "民長西青食歯亀見")
"""Signs for parts of kanji, which fonts share with the kanji themselves, and NFKC leaves alone."""


def open_print(learner: Learner) -> Locator:
    """Open the dialog."""
    learner.page.get_by_role("button", name="印刷", exact=True).click()
    dialog = learner.page.get_by_role("dialog", name="印刷する")
    expect(dialog).to_be_visible()
    return dialog


def print_out(learner: Learner, *choices: str) -> Locator:
    """Choose in the dialog, and print; give the sheet, which stays until someone is back at the page."""
    dialog = open_print(learner)
    for choice in choices:
        dialog.get_by_role("radio", name=choice).check()
    before = int(learner.page.locator("html").get_attribute("data-printed") or 0)
    dialog.get_by_role("button", name="印刷する").click()
    expect(learner.page.locator("html")).to_have_attribute("data-printed", str(before + 1))
    return learner.page.locator(".print-sheet")


def paper(page: Page) -> PdfReader:
    """Print the page as it is now."""
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def plain(text: str) -> str:
    """Take from a text what differs between a page and its print: spaces, breaks and forms of signs."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).translate(RADICALS)


def pages(document: PdfReader) -> list[str]:
    """Read the words of each page."""
    return [plain(page.extract_text()) for page in document.pages]
