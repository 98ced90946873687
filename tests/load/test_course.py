"""Folders and files of a course belong together; whatever is in them, nothing is raised."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from course.load import load_course
from course.problems import Problems
from tests.courses import (
    CATALOGUE,
    COURSE,
    FIGURE,
    GLOSSARY,
    MODULE,
    QUIZ,
    SCENARIO,
    TINY,
    Mistake,
    assert_mistake,
    assert_only,
    copy_of_tiny,
    listed,
    mistakes,
    problems_of,
    replace,
)

FILES = (COURSE, CATALOGUE, GLOSSARY, MODULE, SCENARIO, QUIZ, FIGURE)


def test_the_tiny_course_has_no_problems() -> None:
    """It stands for all courses that are well made."""
    assert not problems_of(TINY), listed(problems_of(TINY))


@mistakes(
    Mistake("a folder listed twice", COURSE, "  - 01-welcome", "  - 01-welcome\n  - 01-welcome  # again", "# again", "「01-welcome」が2回"),
    Mistake("a folder that is not there", COURSE, "  - 01-welcome", "  - 01-welcome\n  - 02-more", "02-more", "フォルダー modules/02-more がありません"),
    Mistake("a folder of a bad name", COURSE, "  - 01-welcome", "  - 01-welcome\n  - ２つめ", "２つめ", "フォルダー名「２つめ」は使えません"),
)  # fmt: skip
def test_each_wrong_folder_is_one_error(tmp_path: Path, mistake: Mistake) -> None:
    """It is reported in course.yaml, where it is listed."""
    assert_mistake(tmp_path, mistake)


def test_a_folder_without_a_quiz_is_one_error(tmp_path: Path) -> None:
    """The file that should be there is named."""
    root = copy_of_tiny(tmp_path)
    (root / QUIZ).unlink()
    assert_only(problems_of(root), QUIZ, 1, "ファイルがありません", "error")


def test_a_quiz_without_a_folder_is_one_error(tmp_path: Path) -> None:
    """The folder that should be there is named."""
    root = copy_of_tiny(tmp_path)
    shutil.copy(root / QUIZ, root / "quizzes/02-more.yaml")
    assert_only(problems_of(root), "quizzes/02-more.yaml", 1, "modules/02-more", "error")


def test_a_folder_that_is_not_listed_is_one_error(tmp_path: Path) -> None:
    """It would be forgotten in the course."""
    root = copy_of_tiny(tmp_path)
    shutil.copytree(root / "modules/01-welcome", root / "modules/02-more")
    assert_only(problems_of(root), "modules/02-more", 1, "書かれていないフォルダー", "error")


def test_drawings_are_found_by_their_names(tmp_path: Path) -> None:
    """The hero, the emblems of the modules, and whatever portraits there are; the folder is no module."""
    root = copy_of_tiny(tmp_path)
    (root / "modules/cast").mkdir()
    names = ["hero.svg", "01-welcome/emblem.svg", "cast/mori.svg", "cast/nobody.svg"]
    for name in (*names, "cast/notes.txt", "01-welcome/other.svg"):
        (root / "modules" / name).write_bytes(name.encode())
    problems = Problems()
    course = load_course(root, problems)
    assert course is not None
    assert not list(problems)
    assert course.figures.keys() == {FIGURE, *(f"modules/{name}" for name in names)}
    assert course.figures["modules/hero.svg"] == b"hero.svg"


def test_a_drawing_outside_the_course_is_not_read(tmp_path: Path) -> None:
    """A link may not bring another file into the page."""
    root = copy_of_tiny(tmp_path)
    (tmp_path / "secret.svg").write_bytes(b"secret")
    link_or_skip(root / "modules/hero.svg", tmp_path / "secret.svg")
    course = load_course(root, Problems())
    assert course is not None
    assert course.figures.keys() == {FIGURE}


def link_or_skip(link: Path, target: Path) -> None:
    """Make a link to a file, where that is allowed."""
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("links are not allowed here")


@pytest.mark.parametrize("file", [COURSE, CATALOGUE, GLOSSARY, MODULE, SCENARIO, QUIZ])
def test_a_missing_file_is_one_error(tmp_path: Path, file: str) -> None:
    """What refers to it is not reported as well."""
    root = copy_of_tiny(tmp_path)
    (root / file).unlink()
    assert_only(problems_of(root), file, 1, "ファイルがありません", "error")


def test_a_course_without_its_list_of_modules_is_one_error(tmp_path: Path) -> None:
    """The folders are there, so none of them is reported as left over."""
    root = copy_of_tiny(tmp_path)
    replace(root, COURSE, "modules:\n  # 学ぶ順に並べます。\n  - 01-welcome\n", "")
    assert_only(problems_of(root), COURSE, 2, "キー「modules」がありません", "error")


def test_problems_of_several_files_come_out_of_one_run(tmp_path: Path) -> None:
    """An author mends them all at once."""
    root = copy_of_tiny(tmp_path)
    replace(root, COURSE, "pass_mark: 80", "pass_mark: 0")
    replace(root, QUIZ, "covers: [s1.c1]", "covers: []")
    replace(root, MODULE, "[[司書]]", "<b>")
    assert [problem.place.path for problem in problems_of(root)] == [MODULE, COURSE, QUIZ]


def mutated(text: str, chance: random.Random) -> str:
    """Give a text with one random slip."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    cut = chance.randrange(len(text))
    key, colon, _ = lines[at].partition(":")
    value = chance.choice(["yes", "１２", "null", "[]", "{}", "&a", "*a", "!!x", "- -", '"'])
    slips = (
        lines[:at] + lines[at + 1 :],
        [*lines[:at], lines[at], *lines[at:]],
        [text[:cut]],
        [text[:cut] + text[cut : cut + 2][::-1] + text[cut + 2 :]],
        [*lines[:at], f"{key}{colon} {value}", *lines[at + 1 :]],
    )
    return "\n".join(chance.choice(slips))


@pytest.mark.parametrize("seed", range(6))
def test_random_slips_are_problems_and_never_exceptions(tmp_path: Path, seed: int) -> None:
    """Whatever an author does to a file, the checker has only problems to tell."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    root = copy_of_tiny(tmp_path)
    for _ in range(50):
        file = chance.choice(FILES)
        good = (root / file).read_text(encoding="utf-8")
        (root / file).write_text(mutated(good, chance), encoding="utf-8")
        for problem in problems_of(root):
            assert problem.message.endswith(("。", "）")), problem
        (root / file).write_text(good, encoding="utf-8")
