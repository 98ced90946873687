"""On a phone, the headings and choices of the real course break between phrases."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

BROKEN_INSIDE = """selector => {
    // Every character that begins a line although the build put no break before it, with the words around it.
    const found = [];
    for (const element of document.querySelectorAll(selector)) {
        if (!element.getClientRects().length || getComputedStyle(element).clipPath !== "none") continue;
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        let free = true, before = "", top = null;
        const breaks = (one) => ["WBR", "BR"].includes(one.tagName) || getComputedStyle(one).display !== "inline";
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.nodeType === Node.ELEMENT_NODE) { free ||= breaks(node); continue; }
            if (node.previousSibling) free ||= breaks(node.previousSibling);
            for (let at = 0; at < node.length; at += 1) {
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + 1);
                const rect = range.getBoundingClientRect();
                if (!rect.height) continue;
                const middle = (rect.top + rect.bottom) / 2;
                const isNewLine = top !== null && middle > top + rect.height * 0.6;
                const isInside = /[\\p{L}\\p{N}ー]$/u.test(before) && /^[\\p{L}ー]/u.test(node.data[at]);
                const place = `${before.slice(-8)}|${node.data.slice(at, at + 8)}`;
                if (isNewLine && !free && isInside) found.push(place);
                top = isNewLine || top === null ? middle : top;
                before += node.data[at];
                free = false;
            }
        }
    }
    return found;
}"""


@pytest.fixture(scope="module")
def whole_page(browser: Browser, real_site: Path) -> Page:
    """Show all of the real course at once, as wide as a phone."""
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(real_site.as_uri())
    page.locator("html[data-ready=indexeddb]").wait_for(state="attached")
    page.evaluate("document.documentElement.classList.remove('js')")
    return page


@pytest.mark.parametrize("selector", ["h2, h3, h4, h5", ".choice-button", "legend"])
def test_no_line_begins_in_the_middle_of_a_phrase(whole_page: Page, selector: str) -> None:
    """No particle and no half of a word stands at the beginning of a line."""
    assert whole_page.evaluate(BROKEN_INSIDE, selector) == []


def test_the_check_sees_a_phrase_that_is_cut(whole_page: Page) -> None:
    """Without the breaks of the build, lines do begin in the middle of phrases."""
    whole_page.evaluate(
        """() => {
            const heading = document.createElement("h6");
            heading.textContent = "暑い日でも安心して歩けるまちなかを一緒に作るための話し合い";
            document.querySelector("main").append(heading);
        }"""
    )
    assert whole_page.evaluate(BROKEN_INSIDE, "h6")
