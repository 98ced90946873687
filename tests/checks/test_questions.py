"""Each question can be answered and teaches something."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

from pathlib import Path

from tests.courses import (
    QUIZ,
    Mistake,
    assert_mistake,
    copy_of_tiny,
    listed,
    mistakes,
    problems_of,
    replace,
)

KEY = ", correct: true, feedback: 子どもは座って"
SAY = 'feedback: "難しくて席を立ちます。[s1.f1]"'


@mistakes(
    Mistake("no key", QUIZ, KEY, ", feedback: 子どもは座って", "- id: s1.q01", "問題「s1.q01」に正解がありません"),
    Mistake("two keys", QUIZ, "話題の物語を選ぶ, ", "話題の物語を選ぶ, correct: true, ", "話題の物語", "正解が2個あります"),
    Mistake("two choices", QUIZ, "      - {id: c, text: いちばん長い本を選ぶ, feedback: 途中で飽きてしまいます。}\n", "", "- id: s1.q01", "選択肢が2個です"),
    Mistake("the same choice twice", QUIZ, "text: いちばん長い本を選ぶ", "text: 年齢に 合う本を選ぶ", "{id: c, text: 年齢に", "同じ選択肢が2つ"),
    Mistake("a feedback left out", QUIZ, "選ぶ, feedback: 途中で飽きてしまいます。}", "選ぶ}", "いちばん長い本を選ぶ}", "キー「feedback」がありません"),
    Mistake("an empty feedback", QUIZ, "feedback: 途中で飽きてしまいます。", 'feedback: ""', 'feedback: ""', "値が空です"),
    Mistake("a feedback without words", QUIZ, SAY, 'feedback: "[s1.f1]"', 'feedback: "[s1.f1]"', "フィードバックに文がありません"),
    Mistake("covers not cited", QUIZ, "covers: [s1.f2, s1.p2]", "covers: [s1.f2, s1.p2, s1.c2]", "covers: [s1.f2, s1.p2, s1.c2]", "covers の「s1.c2」を、解説もフィードバックも示していません"),
)  # fmt: skip
def test_each_flaw_of_a_question_is_one_error(tmp_path: Path, mistake: Mistake) -> None:
    """The question or the choice is reported."""
    assert_mistake(tmp_path, mistake)


FIFTH = "\n      - {id: d, text: 表紙の色で本を選ぶ, feedback: 中身が分かりません。}\n      - {id: e, text: 題の長さで本を選ぶ, feedback: 中身が分かりません。}"


@mistakes(
    Mistake("all choices right", QUIZ, "あらすじを調べる, ", "あらすじを調べる, correct: true, ", "- id: s1.q02", "すべての選択肢が正解"),
    Mistake("five choices", QUIZ, "途中で飽きてしまいます。}", f"途中で飽きてしまいます。}}{FIFTH}", "- id: s1.q01", "選択肢が5個です"),
)  # fmt: skip
def test_each_doubt_about_a_question_is_one_warning(tmp_path: Path, mistake: Mistake) -> None:
    """An author may have a reason for it."""
    assert_mistake(tmp_path, mistake, "warning")


def test_a_multiple_question_needs_a_key(tmp_path: Path) -> None:
    """Nothing to choose is no question."""
    root = copy_of_tiny(tmp_path)
    replace(root, QUIZ, "声に出して読む, correct: true", "声に出して読む")
    replace(root, QUIZ, "時間を計って読む, correct: true", "時間を計って読む")
    assert "quizzes/01-welcome.yaml:23: 問題「s1.q02」に正解がありません" in listed(
        problems_of(root)
    )
