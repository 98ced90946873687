"""The table of sources says where each item is dealt with."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

from pathlib import Path

import pytest

from course.build import check
from course.model import Course
from course.provenance import (
    BEGIN,
    END,
    ProvenanceError,
    provenance_table,
    with_table,
    write_provenance,
)
from tests.courses import CATALOGUE, MODULE, copy_of_tiny, replace
from tests.sites import TINY


def course_in(root: Path) -> Course:
    """Read a course without errors."""
    course = check(root).sound
    assert course is not None
    return course


def rows(table: str) -> list[list[str]]:
    """Split a table into its cells."""
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.split("\n")]


def test_every_item_has_a_row() -> None:
    """With our summary, and its passages, scenes and questions."""
    head, line, *body = rows(provenance_table(course_in(TINY)))
    assert head == ["項目", "この講座での要約", "本文", "シナリオ", "問題"]
    assert line == ["---"] * 5
    assert [row[0] for row in body] == [
        "ポイント①-1（s1.p1）",
        "ポイント①-2（s1.p2）",
        "留意点①-1（s1.c1）",
        "留意点①-2（s1.c2）",
        "失敗事例①-1（s1.f1）",
        "失敗事例①-2（s1.f2）",
    ]
    assert body[0] == ["ポイント①-1（s1.p1）", "聞く人の年齢を先に知る", "s1「聞く人を知る」", "s1/choose", "―"]  # fmt: skip
    assert body[5] == ["失敗事例①-2（s1.f2）", "下読みをせずに時間が足りなくなる", "―", "s1/read", "s1.q02"]  # fmt: skip


def test_markup_of_titles_does_not_break_the_table(tmp_path: Path) -> None:
    """A reading, a term with other words, a vertical bar: five cells a row all the same."""
    root = copy_of_tiny(tmp_path)
    replace(root, MODULE, "### 聞く人を知る [s1.p1]", "### {聞|き}く人を**知る** `a|b` [s1.p1]")
    replace(root, CATALOGUE, "声に出して一度読んでおく", "'{声|こえ}に出して一度読んでおく'")
    table = provenance_table(course_in(root)).replace("\\|", "／")
    assert {len(row) for row in rows(table)} == {5}
    assert "s1「聞く人を知る a／b」" in table
    assert "s1「声に出す」" in table
    assert "| 声に出して一度読んでおく |" in table


def test_the_document_around_the_table_stays() -> None:
    """Only what stands between the two marks changes."""
    text = f"# 出典\n\n前書き\n\n{BEGIN}\n古い表\n{END}\n\nあとがき\n"
    made = with_table(text, "| 表 |")
    assert made == f"# 出典\n\n前書き\n\n{BEGIN}\n\n| 表 |\n\n{END}\n\nあとがき\n"
    assert with_table(made, "| 表 |") == made


@pytest.mark.parametrize("text", ["", "# 出典\n", f"{BEGIN}\n", f"{END}\n{BEGIN}\n"])
def test_a_document_without_its_marks_is_refused(tmp_path: Path, text: str) -> None:
    """It stays as it was, and the author is told what to write into it."""
    path = tmp_path / "sources.md"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProvenanceError, match="表の始まり"):
        write_provenance(course_in(TINY), path)
    assert path.read_text(encoding="utf-8") == text


def test_a_document_that_is_not_there_is_begun(tmp_path: Path) -> None:
    """It holds the table between its marks, and can be written again."""
    path = tmp_path / "docs" / "sources.md"
    assert write_provenance(course_in(TINY), path) == path
    first = path.read_text(encoding="utf-8")
    assert provenance_table(course_in(TINY)) in first
    write_provenance(course_in(TINY), path)
    assert path.read_text(encoding="utf-8") == first
