"""Advice on glossary terms: marked where they are first met, and only there."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

from pathlib import Path

from tests.courses import (
    MODULE,
    QUIZ,
    SCENARIO,
    Mistake,
    assert_mistake,
    assert_only,
    copy_of_tiny,
    line_of,
    listed,
    mistakes,
    problems_of,
    replace,
)

AGAIN = "用語「司書」に、もう一度印を付けています。"
SCENE = ("      - 棚の前です。", '      - "[[司書]]のいる、棚の前です。"')


@mistakes(
    Mistake("twice in a step", MODULE, "に相談します。", "に相談します。\n隣の[[司書]]も来ます。", "隣の", AGAIN),
    Mistake("again in an aim", MODULE, "聞く人に合う本を選べる", "聞く人に合う本を[[司書]]に聞ける", "に聞ける", AGAIN),
    Mistake("twice in a scene", SCENARIO, "says: だれが聞きに来ますか。", 'says: "[[司書]]と[[本の人|司書]]です。"', "本の人", AGAIN),
    Mistake("twice in a question", QUIZ, "3歳の子が10人来ます。", "[[司書]]が来ます。\n      隣の[[司書]]も来ます。", "隣の", AGAIN),
    Mistake("nowhere in a module", MODULE, "[[声に出す|下読み]]", "声に出す", "下読みができる", "用語「下読み」に、用語集への印がありません。"),
)  # fmt: skip
def test_each_doubt_is_one_warning(tmp_path: Path, mistake: Mistake) -> None:
    """It stands at the second mark, or at the first place of a term that is never marked."""
    assert_mistake(tmp_path, mistake, "warning")


def test_what_follows_a_choice_is_read_after_the_scene(tmp_path: Path) -> None:
    """A term that the scene has marked needs no mark there."""
    root = copy_of_tiny(tmp_path)
    replace(root, SCENARIO, *SCENE)
    replace(root, SCENARIO, "子どもが2人、席を立ちました。", '"[[司書]]が席を立ちました。"')
    line = line_of(root, SCENARIO, "が席を立ちました")
    assert_only(problems_of(root), SCENARIO, line, AGAIN, "warning")


def test_each_step_each_way_and_each_question_may_have_its_mark(tmp_path: Path) -> None:
    """Nobody reads two consequences of one scene, and questions come in any order."""
    root = copy_of_tiny(tmp_path)
    replace(root, MODULE, "年齢と人数を聞きます。", "年齢と人数を[[司書]]に聞きます。")
    replace(root, SCENARIO, "子どもが2人、席を立ちました。", '"[[司書]]が席を立ちました。"')
    replace(root, SCENARIO, "8人とも、絵を見ています。", '"[[司書]]も、絵を見ています。"')
    replace(root, QUIZ, "保育園の会です。", "[[司書]]の会です。")
    replace(root, QUIZ, "situation: 明日、初めて読みます。", 'situation: "[[司書]]と読みます。"')
    assert listed(problems_of(root)) == ""


def test_short_terms_may_go_without_a_mark(tmp_path: Path) -> None:
    """Too often they are a part of another word."""
    root = copy_of_tiny(tmp_path)
    replace(root, MODULE, "[[司書]]", "司書")
    assert listed(problems_of(root)) == ""


def test_buttons_and_questions_are_no_place_for_a_mark(tmp_path: Path) -> None:
    """A term that stands nowhere else in the module is not missed."""
    root = copy_of_tiny(tmp_path)
    replace(root, MODULE, "[[声に出す|下読み]]", "声に出す")
    replace(root, MODULE, "読む前に下読みができる", "読む前に声に出せる")
    replace(root, SCENARIO, "next: 下読みをします。", "next: 声に出します。")
    replace(root, SCENARIO, "why: 下読みがありません。", "why: 声に出していません。")
    replace(root, QUIZ, "explanation: 下読みで", "explanation: 声に出すと")
    replace(root, QUIZ, "text: 声に出して読む", "text: 下読みをしてみる")
    assert listed(problems_of(root)) == ""
