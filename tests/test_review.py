"""The sheet for reviewers holds all there is to say about every question."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.build import check
from course.labels import QUESTION_KINDS, item_labels
from course.model import Course
from course.review import render_review
from course.text.inline import plain
from tests.courses import QUIZ, copy_of_tiny, replace
from tests.golden import Element, elements
from tests.sites import ROOT, TINY


def sheet(root: Path) -> tuple[Course, Element]:
    """Make the sheet of a course, and read it."""
    course = check(root).sound
    assert course is not None
    return course, elements(render_review(course))


@pytest.mark.parametrize("root", [TINY, ROOT], ids=["tiny", "real"])
def test_every_question_is_there(root: Path) -> None:
    """With its key, each choice's feedback, its explanation, hint, items and dates."""
    course, page = sheet(root)
    labels = item_labels(course.catalogue)
    questions = [question for module in course.modules for question in module.quiz.questions]
    articles = [one for one in page.all() if one.tag == "article"]
    assert len(articles) == len(questions)
    for question, article in zip(questions, articles, strict=True):
        words = " ".join(article.text.split())
        told = [question.situation, question.prompt, question.explanation, question.hint or ""]
        for text in (question.id, QUESTION_KINDS[question.kind], *map(plain, told)):
            assert " ".join(text.split()) in words
        assert all(f"{labels[item]}（{item}）" in words for item in question.covers)
        rows = [one for one in article.find("tbody").children if isinstance(one, Element)]
        assert [" ".join(row.text.split()) for row in rows] == [
            " ".join(f"{'○' if c.correct else ''} {c.id}{plain(c.text)}{plain(c.feedback)}".split())
            for c in question.choices
        ]
        assert ("複数選択" in words) == (question.type == "multiple")
        assert f"点検 {question.reviewed or 'まだ'}" in words


def test_the_sheet_needs_nothing_else() -> None:
    """It can be sent by mail and printed."""
    _, page = sheet(TINY)
    assert not [one for one in page.all() if one.tag in {"script", "link", "img", "iframe"}]
    assert page.find("html").attributes["lang"] == "ja"
    assert page.find("meta").attributes == {"charset": "utf-8"}


def test_signs_of_an_author_are_text(tmp_path: Path) -> None:
    """No text of a question becomes an element of the sheet."""
    root = copy_of_tiny(tmp_path)
    replace(
        root, QUIZ, "prompt: 最初にすることはどれですか。", "prompt: '`<b>` & 3 < 5 はどれですか。'"
    )
    _, page = sheet(root)
    assert "<b> & 3 < 5 はどれですか。" in page.text
