"""The text of a module has four headings, passages, boxes and figures."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

from pathlib import Path

from course.load import load_course
from course.model import Box, Figure, Prose
from course.problems import Problems
from tests.courses import (
    MODULE,
    TINY,
    Mistake,
    assert_mistake,
    assert_only,
    copy_of_tiny,
    mistakes,
    problems_of,
    replace,
)


@mistakes(
    Mistake("an open box", MODULE, "黙っている子も、聞いています。\n:::\n", "黙っている子も、聞いています。\n", "::: 実際", "囲みの中で別の囲み"),
    Mistake("an open box at the end of a passage", MODULE, "絵の大きな本を選びました。\n:::\n", "絵の大きな本を選びました。\n", "::: 例", "囲み「例」が閉じていません"),
    Mistake("a box closed twice", MODULE, "選びました。\n:::\n", "選びました。\n:::\n\n:::\n", ":::\n\n![", "始まっていない囲みを閉じて"),
    Mistake("an empty box", MODULE, "「どうだった」と聞きがちです。\n", "", ":::\n\n::: こう", "囲みの中身がありません"),
    Mistake("a heading of another name", MODULE, "## 実践ワーク", "## 実践ワ一ク", "## 実践ワ一ク", "「## 実践ワーク」のことですか"),
    Mistake("a heading twice", MODULE, "## 実践ワーク", "## ねらい\n\n再びです。\n\n## 実践ワーク", "## ねらい\n\n再び", "2回あります"),
    Mistake("a text before the headings", MODULE, "## ねらい\n", "はじめに。\n\n## ねらい\n", "はじめに。", "見出しより前に本文"),
    Mistake("no front matter", MODULE, "---\nid: s1", "id: s1", "", "最初の行が --- ではありません"),
    Mistake("an open front matter", MODULE, "聞く\n---\n", "聞く\n", "", "終わりの --- がありません"),
    Mistake("a missing key of the front matter", MODULE, "question: その本は、だれに届くでしょうか。\n", "", "id: s1", "キー「question」がありません"),
    Mistake("an unknown key of the plan", MODULE, "  then: 聞く", "  them: 聞く", "  if: もし", "キー「then」がありません"),
)  # fmt: skip
def test_each_flaw_of_the_text_is_one_error(tmp_path: Path, mistake: Mistake) -> None:
    """The line is that of the file, front matter included."""
    if mistake.name == "an unknown key of the plan":
        root = copy_of_tiny(tmp_path)
        replace(root, MODULE, mistake.old, mistake.new)
        told = [(p.place.line, p.message) for p in problems_of(root)]
        # Both are needed: the key may be a slip of the missing one, or one too many.
        assert told == [(12, "キー「then」がありません。"), (13, "キー「them」は使えません。")]
    else:
        assert_mistake(tmp_path, mistake)


def test_a_front_matter_cut_off_is_one_error(tmp_path: Path) -> None:
    """Where nothing follows, the headings are not missed as well."""
    root = copy_of_tiny(tmp_path)
    (root / MODULE).write_text("---\nid: s1\nskill: s1\n", encoding="utf-8")
    assert_only(problems_of(root), MODULE, 1, "終わりの --- がありません", "error")


def test_a_missing_heading_is_one_error_at_the_end(tmp_path: Path) -> None:
    """There is no line where it is not."""
    root = copy_of_tiny(tmp_path)
    text = (root / MODULE).read_text(encoding="utf-8")
    (root / MODULE).write_text(text[: text.index("## 実践")].rstrip(), encoding="utf-8")
    assert_only(problems_of(root), MODULE, 52, "見出し「## 実践ワーク」がありません", "error")


def test_passages_keep_their_parts_and_lines() -> None:
    """Prose, boxes and figures come in the order of the text, each with its place."""
    course = load_course(TINY, Problems())
    assert course is not None
    passage = course.modules[0].sections["ポイント"][0]
    assert (passage.title, passage.cites) == ("聞く人を知る", ("s1.p1",))
    prose, box, figure = passage.parts
    assert isinstance(prose, Prose)
    assert isinstance(box, Box)
    assert isinstance(figure, Figure)
    assert (prose.text.place.line, box.text.place.line, figure.src.place.line) == (24, 27, 31)
    assert (box.kind, box.title, figure.caption) == ("例", "土曜日の会", "準備の順番")
