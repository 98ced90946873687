"""An id is given once."""

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
    mistakes,
    problems_of,
    replace,
)


@mistakes(
    Mistake(
        "two items", CATALOGUE, "{id: s1.c2,", "{id: s1.c1, summary: 別の文}\n      - {id: s1.c2,", "別の文", "最初は modules/catalogue.yaml:15"
    ),
    Mistake("two tracks", COURSE, "{id: pupil,", "{id: pupil, name: 生徒}\n  - {id: pupil,", "中学生", "対象の id「pupil」"),
    Mistake("two people", COURSE, "{id: hara,", "{id: mori,", "原さん", "登場人物の id「mori」が2回"),
    Mistake("two boxes", COURSE, "{name: メモ,", "{name: 例,", "style: note", "囲みの名前「例」が2回"),
    Mistake("two terms", GLOSSARY, "{term: 司書, ", "{term: 下読み, reading: あ, meaning: い。}\n  - {term: 司書, ", "reading: あ", "用語「下読み」が2回"),
    Mistake("a page's id", MODULE, "id: s1\nskill", "id: home\nskill", "id: home", "ページの名前"),
    Mistake("an unknown skill", MODULE, "skill: s1", "skill: s9", "skill: s9", "使えるのは s1 です"),
    Mistake("two scenes", SCENARIO, "- id: end_fair", "- id: end_good\n    title: 別\n    text: [別の文です。]\n    ending: poor\n  - id: end_fair", "id: end_good\n    title: 別", "場面の id「end_good」が2回"),
    Mistake("two states", SCENARIO, "start: choose", "  - {id: calm, name: 二つめ, start: 1}\nstart: choose", "二つめ", "状態の id「calm」が2回"),
    Mistake("two choices in a scene", SCENARIO, "id: c\n", "id: b\n", "id: b\n        text: 子ども", "選択肢の id「b」が2回"),
    Mistake("two questions", QUIZ, "id: s1.q02", "id: s1.q01", "id: s1.q01\n    type: multiple", "問題の id「s1.q01」が2回"),
    Mistake("two choices in a question", QUIZ, "{id: b, text: 時間", "{id: a, text: 時間", "{id: a, text: 時間", "選択肢の id「a」が2回"),
)  # fmt: skip
def test_each_repeated_or_unknown_id_is_one_error(tmp_path: Path, mistake: Mistake) -> None:
    """The second place is reported, and names the first."""
    assert_mistake(tmp_path, mistake)


def test_question_ids_differ_over_the_whole_course(tmp_path: Path) -> None:
    """A question of another module may not take an id either."""
    root = copy_of_tiny(tmp_path)
    twin = root / "modules/02-twin"
    (root / "modules/01-welcome").rename(twin)
    (root / QUIZ).rename(root / "quizzes/02-twin.yaml")
    copy_of_tiny(tmp_path / "more")
    more = tmp_path / "more/course"
    (more / "modules/01-welcome").rename(root / "modules/01-welcome")
    (more / QUIZ).rename(root / QUIZ)
    replace(root, COURSE, "  - 01-welcome", "  - 01-welcome\n  - 02-twin")
    replace(root, "modules/02-twin/module.md", "id: s1\nskill", "id: s2\nskill")
    found = [str(problem) for problem in problems_of(root)]
    assert [line.partition(": ")[0] for line in found] == [
        "quizzes/02-twin.yaml:3",
        "quizzes/02-twin.yaml:23",
        "quizzes/02-twin.yaml:36",
    ]
