"""What the catalogue holds is dealt with."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

from pathlib import Path

from course.checks.coverage import coverage
from course.load import load_course
from course.problems import Problems
from tests.courses import CATALOGUE, QUIZ, TINY, Mistake, assert_mistake, mistakes

SKILL = """  - id: s2
    mark: ②
    name: 本を直すスキル
    short: 本を直す
    tagline: 早く直す
    points: [{id: s2.p1, summary: 乾いた手でさわる}]
    failures: [{id: s2.f1, summary: 水でぬらす}]
"""


@mistakes(
    Mistake("a skill without a module", CATALOGUE, "skills:\n", f"skills:\n{SKILL}", "id: s2", "スキル「s2」のモジュールがありません"),
    Mistake("a point that no text cites", CATALOGUE, "    cautions:", "      - {id: s1.p3, summary: 名前を聞く}\n    cautions:", "s1.p3", "ポイント「s1.p3」を説明する本文"),
    Mistake("a caution that no question covers", CATALOGUE, ", informs: true}", "}", "id: s1.c2", "留意点「s1.c2」を確かめる問題"),
    Mistake("a caution that only informs, cited nowhere", CATALOGUE, "    failures:", "      - {id: s1.c3, summary: 席は8つ, informs: true}\n    failures:", "s1.c3", "留意点「s1.c3」"),
    Mistake("a failure that no question covers", QUIZ, "covers: [s1.f2, s1.p2]", "covers: [s1.p2]", "id: s1.f2", "失敗事例「s1.f2」を確かめる問題", elsewhere=CATALOGUE),
)  # fmt: skip
def test_each_item_left_out_is_one_error(tmp_path: Path, mistake: Mistake) -> None:
    """The item is reported where it stands in the catalogue."""
    assert_mistake(tmp_path, mistake)


def test_coverage_tells_where_each_item_is_dealt_with() -> None:
    """The summary and the table of sources are made from it."""
    course = load_course(TINY, Problems())
    assert course is not None
    found = coverage(course)
    assert found.kinds == {"point": (2, 2), "caution": (2, 2), "failure": (2, 2)}
    assert found.items["s1.f2"].questions == ("s1.q02",)
    assert found.items["s1.f2"].failures == (("s1", "read"),)
    assert found.items["s1.p1"].passages == (("s1", "聞く人を知る"),)
    assert found.items["s1.p1"].scenes == (("s1", "choose"),)
    assert found.items["s1.c2"].questions == ()
