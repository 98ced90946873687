"""What is named is there."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

from pathlib import Path

from tests.courses import (
    CATALOGUE,
    COURSE,
    GLOSSARY,
    MODULE,
    QUIZ,
    SCENARIO,
    Mistake,
    assert_mistake,
    copy_of_tiny,
    listed,
    mistakes,
    problems_of,
    replace,
)


@mistakes(
    Mistake("in a heading", MODULE, "知る [s1.p1]", "知る [s1.p9]", "知る [s1.p9]", "項目「s1.p9」がありません"),
    Mistake("in a box", MODULE, "要ります。[s1.c2]", "要ります。[s1.x2]", "要ります。[s1.x2]", "「s1.x2」"),
    Mistake("in the aims", MODULE, "cites: [s1.p2]", "cites: [s1.p3]", "cites: [s1.p3]", "項目「s1.p3」"),
    Mistake("in the second line of a block", QUIZ, "選びます。[s1.p1]", "選びます。[s1.p7]", "選びます。[s1.p7]", "項目「s1.p7」"),
    Mistake("in covers", QUIZ, "covers: [s1.c1]", "covers: [s1.c1, s1.c8]", "covers: [s1.c1, s1.c8]", "項目「s1.c8」"),
    Mistake("in a scene", SCENARIO, "選べます。[s1.p1]", "選べます。[s2.p1]", "[s2.p1]", "項目「s2.p1」"),
    Mistake("in the catalogue", CATALOGUE, "聞く人の年齢を先に知る", '"年齢を知る [s3.p1]"', "[s3.p1]", "項目「s3.p1」"),
    Mistake("no failure case", SCENARIO, "failure: s1.f1", "failure: s1.p1", "failure: s1.p1", "「s1.p1」は失敗事例ではありません"),
    Mistake("a term", MODULE, "[[司書]]", "[[司所]]", "[[司所]]", "用語「司所」がありません"),
    Mistake("a term behind other words", MODULE, "|下読み]]", "|素読み]]", "|素読み]]", "用語「素読み」"),
    Mistake("a term to see", GLOSSARY, "see: [下読み]", "see: [うわ読み]", "see: [うわ読み]", "用語「うわ読み」"),
    Mistake("a speaker", SCENARIO, "who: mori", "who: moro", "who: moro", "「mori」のことですか"),
    Mistake("a track of a scenario", SCENARIO, "title: 土曜日の読み聞かせ", "tracks: [adults]\ntitle: 土曜日の読み聞かせ", "tracks: [adults]", "「adult」のことですか"),
    Mistake("a track of a question", QUIZ, "tracks: [adult]", "tracks: [teacher]", "tracks: [teacher]", "対象「teacher」"),
    Mistake("a kind of box", MODULE, "::: つい", "::: ついい", "::: ついい", "「つい」のことですか"),
    Mistake("a fact without its source", MODULE, "では 手引きによれば、令和6年4月時点", "では", "::: 実際", "出典と時点がありません"),
    Mistake("the first scene", SCENARIO, "start: choose", "start: chose", "start: chose", "「choose」のことですか"),
    Mistake("a scene to go to", SCENARIO, "goto: end_poor", "goto: end_por", "goto: end_por", "「end_poor」のことですか"),
    Mistake("a scene of a route", SCENARIO, "{to: end_fair}", "{to: nowhere}", "{to: nowhere}", "使えるのは choose、read、"),
    Mistake("a scene to go back to", SCENARIO, "back: choose", "back: chooze", "back: chooze", "場面「chooze」"),
    Mistake("a skill's own track", COURSE, "{id: pupil, name: 中学生}", "{id: student, name: 中学生}", "tracks: [adult, pupil]", "対象「pupil」", elsewhere=QUIZ),
)  # fmt: skip
def test_each_unknown_name_is_one_error(tmp_path: Path, mistake: Mistake) -> None:
    """The place that names it is reported, with what may be meant."""
    assert_mistake(tmp_path, mistake)


def test_citations_in_code_do_not_count(tmp_path: Path) -> None:
    """A code span shows how to cite, and cites nothing."""
    root = copy_of_tiny(tmp_path)
    replace(root, MODULE, "`<子>`", "`[s9.p9]` と `[[ない語]]`")
    assert not problems_of(root), listed(problems_of(root))
