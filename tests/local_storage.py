"""Chromium's localStorage on file://, which is not always the one that the page before had.

About one page load in seventy gets an empty one of its own, whatever the page does (Chromium 156: 14 of
900 on file://, none of 900 over http; IndexedDB and sessionStorage always keep theirs). The course lives
with that, because the store has everything; a test that is about localStorage itself needs the right one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

TRIES = 9
"""So many loads in a row do not go wrong."""
HAS_MARK = "localStorage.getItem('tests:shared') !== null"
SET_MARK = "localStorage.setItem('tests:shared', 'yes')"


def with_shared_storage(page: Page) -> Page:
    """Load a page again until it has the localStorage that the pages after it will have, and those before it had."""
    for _ in range(TRIES):
        if page.evaluate(HAS_MARK):
            return page
        page.evaluate(SET_MARK)
        page.reload()
    message = f"no two of {TRIES} loads had the same localStorage"
    raise AssertionError(message)
