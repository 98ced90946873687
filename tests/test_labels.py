"""Everything that the model names has a word for learners."""

from __future__ import annotations

from typing import get_args

from course.build import check
from course.labels import ITEM_KINDS, QUESTION_KINDS, STEPS, item_labels
from course.model import ItemKind, QuestionKind
from tests.sites import TINY


def test_every_kind_has_a_word() -> None:
    """Of items and of questions, and no two the same."""
    assert set(ITEM_KINDS) == set(get_args(ItemKind))
    assert set(QUESTION_KINDS) == set(get_args(QuestionKind))
    assert len(set(ITEM_KINDS.values())) == len(ITEM_KINDS)
    assert len(set(QUESTION_KINDS.values())) == len(QUESTION_KINDS)


def test_steps_are_named_once() -> None:
    """Each has an address and a name of its own."""
    assert len({address for address, _ in STEPS}) == len({name for _, name in STEPS}) == len(STEPS)


def test_items_are_numbered_within_their_kind() -> None:
    """By the order of the catalogue, with the mark of their skill."""
    course = check(TINY).course
    assert course is not None
    (skill,) = course.catalogue.skills
    assert [(kind, number, str(item.id)) for kind, number, item in skill.items()] == [
        ("point", 1, "s1.p1"),
        ("point", 2, "s1.p2"),
        ("caution", 1, "s1.c1"),
        ("caution", 2, "s1.c2"),
        ("failure", 1, "s1.f1"),
        ("failure", 2, "s1.f2"),
    ]
    labels = item_labels(course.catalogue)
    assert labels["s1.p2"] == "ポイント①-2"
    assert labels["s1.c1"] == "留意点①-1"
    assert labels["s1.f2"] == "失敗事例①-2"
