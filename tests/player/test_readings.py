"""The browser finds the same words in a text as the checks of the course do."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from course.build import check
from course.checks.readings import texts_read
from course.checks.view import view_of
from course.lexicon import lexicon_of
from course.problems import Problems
from course.text.inline import without_readings
from course.text.readings import Lexicon
from tests.sites import ROOT

RESOLVE = """(texts) => texts.map((text) =>
    course.lexicon.resolve(text).map(({ start, end, word }) => [start, end, word.surface]))"""
ODD = ["", "12日と2日、1,002人", "２日", "図図", "から行います", "お金、金", "𠮷野家の図"]


@pytest.fixture(scope="module")
def page(browser: Browser, real_site: Path) -> Page:
    """Open the real course."""
    page = browser.new_page()
    page.goto(real_site.as_uri())
    page.locator("html[data-ready]").wait_for(state="attached")
    return page


def matches(lexicon: Lexicon, text: str) -> list[list[object]]:
    """Give what the checks find."""
    return [[start, end, word.surface] for start, end, word in lexicon.resolve(text) if word]


def test_both_find_the_same_words_in_all_texts(page: Page) -> None:
    """Or a word that passed the check would stand there without its reading, or with another."""
    course = check(ROOT).course
    assert course is not None
    lexicon = lexicon_of(course)
    assert lexicon is not None
    texts = [without_readings(text) for text in texts_read(view_of(course, ROOT, Problems()))]
    texts = [text for text in [*texts, *ODD] if text.isascii() or max(text) < "\U00010000"]
    found = page.evaluate(RESOLVE, texts)
    ours = [matches(lexicon, text) for text in texts]
    wrong = [text for text, one, other in zip(texts, ours, found, strict=True) if one != other]
    page.close()
    assert len(texts) > 1000
    assert wrong == []
