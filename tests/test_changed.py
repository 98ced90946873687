"""A new edition of the source tells what to read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.changed import changes, changes_in, told
from course.load import load_course
from course.model import Course
from course.problems import Problems
from course.shingles import FILE, ShinglesError, hashed, kept_of, normalised, written
from tests.courses import TINY, copy_of_tiny

OLD = {"s1.p1": "年齢を先に聞く。", "s1.f1": "本が難しい。", "s1.f2": "時間が足りない。"}
HASHES = {item: hashed(normalised(wording)).hex() for item, wording in OLD.items()}


@pytest.fixture
def course() -> Course:
    """Read the tiny course."""
    course = load_course(TINY, Problems())
    assert course is not None
    return course


def test_what_has_the_same_letters_is_the_same(course: Course) -> None:
    """A comma more is no other wording."""
    same = OLD | {"s1.p1": "年齢を、先に\n聞く"}
    assert changes(course, HASHES, same) == []
    assert told(course, []) == ["出典の項目に、変わったものはありません。"]


def test_items_that_changed_appeared_and_vanished(course: Course) -> None:
    """Each with the questions, scenes and passages that deal with it."""
    new = {"s1.p1": "年齢を先に知る。", "s1.f1": OLD["s1.f1"], "s1.p9": "名前を聞く。"}
    found = [change.as_data() for change in changes(course, HASHES, new)]
    assert found == [
        {
            "item": "s1.p1",
            "change": "changed",
            "questions": ["s1.q01"],
            "scenes": ["s1/choose"],
            "passages": ["s1/聞く人を知る"],
        },
        {"item": "s1.f2", "change": "vanished", "questions": ["s1.q02"], "scenes": ["s1/read"], "passages": []},
        {"item": "s1.p9", "change": "appeared", "questions": [], "scenes": [], "passages": []},
    ]  # fmt: skip


def test_it_is_told_in_words(course: Course) -> None:
    """The item, what has become of it, and where to read."""
    assert told(
        course, changes(course, HASHES, {"s1.p1": OLD["s1.p1"], "s1.f2": OLD["s1.f2"]})
    ) == [
        "出典の項目が 1件、今のものと違います。次を読み直してください。",
        "  s1.f1（失敗事例①-1）なくなりました",
        "    問題: s1.q01",
        "    場面: s1/choose",
    ]


def test_there_must_be_something_to_compare_with(course: Course, tmp_path: Path) -> None:
    """Otherwise it is said how to make it."""
    root = copy_of_tiny(tmp_path)
    new = tmp_path / "new.yaml"
    new.write_text("skills: [{points: {s1.p1: 年齢を先に知る。}}]", encoding="utf-8")
    with pytest.raises(ShinglesError, match=r"build\.py shingles"):
        changes_in(course, root, new)
    (root / FILE).write_text(written(kept_of([], {"s1.p1": OLD["s1.p1"]}, [])), encoding="utf-8")
    assert [change.item for change in changes_in(course, root, new)] == ["s1.p1"]
