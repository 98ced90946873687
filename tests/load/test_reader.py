"""Files come in as UTF-8, or with a problem that says what they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.courses import (
    COURSE,
    FIGURE,
    GLOSSARY,
    MODULE,
    QUIZ,
    SCENARIO,
    assert_only,
    copy_of_tiny,
    listed,
    problems_of,
)


@pytest.mark.parametrize(
    ("encoding", "line", "message"),
    [("cp932", 3, "おそらく Shift_JIS"), ("utf-16", 1, "おそらく UTF-16")],
)
def test_another_encoding_is_one_error(
    tmp_path: Path, encoding: str, line: int, message: str
) -> None:
    """The first line that is not UTF-8 is reported, with what it probably is."""
    root = copy_of_tiny(tmp_path)
    text = (root / GLOSSARY).read_text(encoding="utf-8")
    (root / GLOSSARY).write_bytes(text.encode(encoding))
    assert_only(problems_of(root), GLOSSARY, line, message, "error")


@pytest.mark.parametrize("file", [COURSE, GLOSSARY, MODULE, SCENARIO, QUIZ])
def test_a_byte_order_mark_and_crlf_are_accepted(tmp_path: Path, file: str) -> None:
    """Windows editors write them."""
    root = copy_of_tiny(tmp_path)
    text = (root / file).read_text(encoding="utf-8")
    (root / file).write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert not problems_of(root), listed(problems_of(root))


@pytest.mark.parametrize("content", ["", " \n\n", "\ufeff"])
@pytest.mark.parametrize("file", [COURSE, MODULE, QUIZ])
def test_an_empty_file_is_one_error(tmp_path: Path, file: str, content: str) -> None:
    """Blanks and a byte order mark are nothing, too."""
    root = copy_of_tiny(tmp_path)
    (root / file).write_text(content, encoding="utf-8")
    assert_only(problems_of(root), file, 1, "ファイルが空です", "error")


def test_a_file_of_comments_is_one_error(tmp_path: Path) -> None:
    """It holds no value."""
    root = copy_of_tiny(tmp_path)
    (root / QUIZ).write_text("# あとで書く\n", encoding="utf-8")
    assert_only(problems_of(root), QUIZ, 1, "中身がありません", "error")


def test_a_folder_in_place_of_a_file_is_one_error(tmp_path: Path) -> None:
    """It cannot be opened, and nothing stops half-way."""
    root = copy_of_tiny(tmp_path)
    (root / QUIZ).unlink()
    (root / QUIZ).mkdir()
    assert_only(problems_of(root), QUIZ, 1, "ファイルを開けません", "error")


def test_a_missing_picture_leaves_the_rest_to_be_read(tmp_path: Path) -> None:
    """The text that shows it is reported."""
    root = copy_of_tiny(tmp_path)
    (root / FIGURE).unlink()
    assert_only(problems_of(root), MODULE, 31, "figures/steps.svg", "error")
