"""A new module loads and checks from its first minute."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

from pathlib import Path

import pytest

from course.load import load_course
from course.new import NewModuleError, new_module
from course.problems import Problems
from tests.courses import CATALOGUE, COURSE, copy_of_tiny, listed, problems_of, replace

FAILURE = "\n      - {{id: s2.f{0}, summary: 失敗{0}}}"
SKILL = """
  - id: s2
    mark: ②
    name: 本を直すスキル
    short: 本を直す
    tagline: 早く直す
    points: [{id: s2.p1, summary: 乾いた手でさわる}]
    cautions: [{id: s2.c1, summary: 濡れたままにしない}, {id: s2.c2, summary: 道具は棚にある, informs: true}]
    failures:"""


def with_second_skill(tmp_path: Path, failures: int = 1) -> Path:
    """Copy the tiny course, with a skill that no module teaches."""
    root = copy_of_tiny(tmp_path)
    cases = "".join(FAILURE.format(number) for number in range(1, failures + 1))
    text = (root / CATALOGUE).read_text(encoding="utf-8").rstrip()
    (root / CATALOGUE).write_text(text + SKILL + cases + "\n", encoding="utf-8")
    return root


@pytest.mark.parametrize("failures", [1, 2, 3, 6])
def test_a_new_module_has_no_problems(tmp_path: Path, failures: int) -> None:
    """It teaches the first skill that no module taught."""
    root = with_second_skill(tmp_path, failures)
    written = new_module(root, "02-mend")
    assert [path.relative_to(root).as_posix() for path in written] == [
        "modules/02-mend/module.md",
        "modules/02-mend/scenario.yaml",
        "modules/02-mend/figures/one.svg",
        "quizzes/02-mend.yaml",
        COURSE,
    ]
    assert not problems_of(root), listed(problems_of(root))


def test_a_further_module_for_the_last_skill_has_an_id_of_its_own(tmp_path: Path) -> None:
    """Where every skill has its module, the last one gets another."""
    root = copy_of_tiny(tmp_path)
    new_module(root, "02-again")
    new_module(root, "03-again")
    assert not problems_of(root), listed(problems_of(root))
    course = load_course(root, Problems())
    assert course is not None
    assert [str(module.id) for module in course.modules] == ["s1", "s1_2", "s1_3"]


def test_every_key_is_explained_in_the_words_of_the_model(tmp_path: Path) -> None:
    """Keys that may be left out are named as well."""
    root = copy_of_tiny(tmp_path)
    new_module(root, "02-again")
    quiz = (root / "quizzes/02-again.yaml").read_text(encoding="utf-8")
    assert "# 選んだ人への返事（120字まで）（例: " in quiz
    assert quiz.count("選んだ人への返事") == 1
    assert "# tracks: [newcomer]  … 書かなくてもよい: 対象を限るとき、その記号" in quiz
    scenario = (root / "modules/02-again/scenario.yaml").read_text(encoding="utf-8")
    assert "# when: trust >= 2  … 書かなくてもよい: この条件のときだけ選べる" in scenario


@pytest.mark.parametrize(
    ("old", "new", "listed_as"),
    [
        ("  - 01-welcome", "  - 01-welcome", "  # 学ぶ順に並べます。\n  - 01-welcome\n  - 02-again\n"),
        ("  - 01-welcome", "  - 01-welcome # 初め", "  - 01-welcome # 初め\n  - 02-again\n"),
        ("modules:\n  # 学ぶ順に並べます。\n  - 01-welcome", "modules: [01-welcome]", "modules: [01-welcome, 02-again]\n"),
        ("  - 01-welcome\n", "  - 01-welcome", "  - 01-welcome\n  - 02-again\n"),
    ],
    ids=["a list", "a comment behind", "brackets", "no last line break"],
)  # fmt: skip
def test_the_comments_of_course_yaml_stay(
    tmp_path: Path, old: str, new: str, listed_as: str
) -> None:
    """One line is added, nothing else changes."""
    root = copy_of_tiny(tmp_path)
    replace(root, COURSE, old, new)
    new_module(root, "02-again")
    assert (root / COURSE).read_text(encoding="utf-8").endswith(listed_as)
    assert not problems_of(root), listed(problems_of(root))


def test_line_ends_and_byte_order_mark_stay(tmp_path: Path) -> None:
    """A file from Windows stays one."""
    root = copy_of_tiny(tmp_path)
    text = (root / COURSE).read_text(encoding="utf-8")
    before = text.replace("\n", "\r\n").encode("utf-8-sig")
    (root / COURSE).write_bytes(before)
    new_module(root, "02-again")
    assert (root / COURSE).read_bytes() == before + b"  - 02-again\r\n"


@pytest.mark.parametrize(
    ("folder", "message"),
    [
        ("01-welcome", "modules/01-welcome はもうあります"),
        ("２-つぎ", "フォルダー名「２-つぎ」は使えません"),
        ("../02-out", "使えません"),
        ("next", "「10-next-step」のように"),
        ("", "使えません"),
    ],
)
def test_a_bad_name_is_refused(tmp_path: Path, folder: str, message: str) -> None:
    """Nothing is written then."""
    root = copy_of_tiny(tmp_path)
    before = sorted(root.rglob("*"))
    with pytest.raises(NewModuleError, match=message):
        new_module(root, folder)
    assert sorted(root.rglob("*")) == before


def test_a_course_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    """The author is told to mend it first."""
    root = copy_of_tiny(tmp_path)
    (root / CATALOGUE).unlink()
    with pytest.raises(NewModuleError, match=r"先に python build\.py check"):
        new_module(root, "02-again")
