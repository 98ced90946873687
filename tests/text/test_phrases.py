"""Phrase breaks: where headings, choices and buttons may break."""

from __future__ import annotations

import re

import pytest

from course.text.phrases import phrased, phrased_html

PHRASES = [
    ("最初の打合せで目的を白板に書く。", "最初の|打合せで|目的を|白板に|書く。"),
    ("図にする", "図に|する"),
    ("EBPM", "EBPM"),
    ("", ""),
]


@pytest.mark.parametrize(
    ("text", "expected"), PHRASES, ids=[text or "empty" for text, _ in PHRASES]
)
def test_a_text_may_break_between_its_phrases(text: str, expected: str) -> None:
    """A particle stays with its word: it never begins a line."""
    assert phrased(text).replace("<wbr>", "|") == expected


def test_a_word_of_kanji_is_never_cut() -> None:
    """Its reading stands over the whole of it."""
    for text in ("商店街会長来年度予算案検討会", "地域公共交通活性化協議会を開く"):
        assert not re.search(r"[一-龠]<wbr>[一-龠]", phrased(text))


def test_what_looks_like_markup_is_shown_as_text() -> None:
    """A text is text."""
    assert phrased("1 < 2 & 3") == "1 &lt; 2 &amp; 3"


def test_tags_stay_whole_and_the_text_between_them_breaks() -> None:
    """A link in a heading is still that link."""
    html = '目的を<a class="term" href="#x" title="語の説明を読む">共有する</a>ための&amp;仕組み'
    broken = phrased_html(html)
    assert '<a class="term" href="#x" title="語の説明を読む">' in broken
    assert broken.replace("<wbr>", "") == html
