"""No sentence of the source stands in the course."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.shingles import FILE, kept_of, written
from tests.courses import (
    FIGURE,
    MODULE,
    QUIZ,
    assert_only,
    copy_of_tiny,
    line_of,
    listed,
    problems_of,
    replace,
)

SOURCE = "読み聞かせでは、聞く人のそばに座り、ゆっくりと絵を見せることを心がける。"
NAME = "読み聞かせの場をつくるスキル"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the tiny course, with the hashes of a source."""
    root = copy_of_tiny(tmp_path)
    kept = kept_of([SOURCE, f"{NAME}について"], {}, [NAME])
    (root / FILE).write_text(written(kept), encoding="utf-8")
    return root


@pytest.mark.parametrize(
    "copied",
    [
        "聞く人のそばに座り、ゆっくりと絵を",
        "聞く人の、そばに座り。\nゆっくりと絵を",
        "聞く{人|ひと}の[[そば|司書]]に**座り**ゆっくりと絵を",
    ],
    ids=["as it stands", "over two lines", "marked up"],
)
def test_fifteen_characters_are_an_error(root: Path, copied: str) -> None:
    """Whatever signs and marks stand between them."""
    replace(root, MODULE, "年齢と人数を聞きます。", f"朝に来ます。\n{copied}見せます。")
    found = listed(problems_of(root))
    line = line_of(root, MODULE, "朝に来ます。") + 1
    assert found.startswith(
        f"{MODULE}:{line}: 出典と同じ文があります（「聞く人のそばに座りゆっくりと絵"
    ), found
    assert len(problems_of(root).errors) == 1


def test_fourteen_are_fine(root: Path) -> None:
    """Words have to come from somewhere."""
    replace(root, QUIZ, "保育園の会です。", "聞く人のそばに座りゆっくりとね。")
    assert listed(problems_of(root)) == ""


def test_official_names_may_be_used(root: Path) -> None:
    """But not what the source says around them."""
    replace(root, QUIZ, "保育園の会です。", f"「{NAME}」です。")
    assert listed(problems_of(root)) == ""
    replace(root, QUIZ, f"「{NAME}」です。", f"{NAME}についてです。")
    assert "出典と同じ文があります" in listed(problems_of(root))


def test_drawings_are_read_as_well(root: Path) -> None:
    """They have no lines that would help."""
    replace(root, FIGURE, "</svg>", "<desc>聞く人のそばに座り、ゆっくりと絵を</desc></svg>")
    assert "出典と同じ文があります" in listed(problems_of(root))


def test_a_file_that_cannot_be_read_is_an_error(root: Path) -> None:
    """Nothing would be compared."""
    (root / FILE).write_text("#\nitems\nshingles ?\n", encoding="utf-8")
    assert_only(problems_of(root), FILE, 1, "build.py shingles で作り直してください。", "error")
