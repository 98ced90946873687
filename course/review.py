"""A printable sheet of all questions with key, feedback and source, for those who review them."""

from __future__ import annotations

from course.labels import QUESTION_KINDS, item_labels
from course.model import Course
from course.render import environment
from course.text.inline import plain


def render_review(course: Course) -> str:
    """Give one HTML document that needs no other file."""
    engine = environment().overlay()
    engine.filters["words"] = plain
    labels = item_labels(course.catalogue)
    return engine.get_template("review.html.j2").render(
        course=course, labels=labels, kinds=QUESTION_KINDS
    )
