"""Advice on the writing of questions: each is a warning."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

from pathlib import Path

import pytest

from tests.courses import (
    QUIZ,
    TINY,
    Mistake,
    assert_mistake,
    copy_of_tiny,
    listed,
    mistakes,
    problems_of,
    replace,
)


@mistakes(
    Mistake("choices of unlike length", QUIZ, "text: いちばん長い本を選ぶ", "text: いちばん長くて重い本を棚から選ぶ", "いちばん長くて", "8字から16字まで"),
    Mistake("a long feedback", QUIZ, "途中で飽きてしまいます。", "飽きてしまいます。" * 14, "飽きてしまいます。飽きて", "フィードバックが126字"),
    Mistake("a catch-all", QUIZ, "text: 次の本を静かに出す", "text: 上の2つは該当なし", "該当なし", "「該当なし」は使いません"),
    Mistake("a give-away", QUIZ, "text: 次の本を静かに出す", "text: 絶対に本を替える", "絶対に", "「絶対」は、答えの手がかり"),
    Mistake("a negative that is not marked", QUIZ, "【適切でないもの】は", "適切でないものは", "適切でないもの", "「【適切でないもの】」と囲んで"),
    Mistake("kanji of the prompt in the key alone", QUIZ, "最初にすることはどれですか。", "年齢を聞いてすることはどれですか。", "年齢に合う本", "問いの「年齢」が、正解の選択肢だけに"),
    Mistake("a part of a word", QUIZ, "最初にすることはどれですか。", "対象年齢で最初にすることはどれですか。", "年齢に合う本", "問いの「年齢」が"),
    Mistake("a word of the last sentence", QUIZ, "3歳の子が10人来ます。", "3歳の子が来ます。年齢は親に聞きました。", "年齢に合う本", "問いの「年齢」が"),
)  # fmt: skip
def test_each_doubt_is_one_warning(tmp_path: Path, mistake: Mistake) -> None:
    """The text is reported at its line."""
    assert_mistake(tmp_path, mistake, "warning")


LAST = "3歳の子が10人来ます。"
KEY = "text: 年齢に合う本を選ぶ"


def told(tmp_path: Path, *edits: tuple[str, str]) -> str:
    """List the problems of the tiny course after edits of its quiz."""
    root = copy_of_tiny(tmp_path)
    for old, new in edits:
        replace(root, QUIZ, old, new)
    return listed(problems_of(root))


def test_a_katakana_word_of_the_prompt_in_the_key_alone_is_a_warning(tmp_path: Path) -> None:
    """As a whole: a part of a longer word of another choice is found there, too."""
    prompt = ("最初にすることはどれですか。", "カードですることはどれですか。")
    found = told(tmp_path, prompt, (KEY, "text: カードで本を選ぶ"))
    assert "問いの「カード」が、正解の選択肢だけにあります。" in found
    other = ("text: 話題の物語を選ぶ", "text: 話題カードを選ぶ")
    assert told(tmp_path / "2", prompt, (KEY, "text: カードで本を選ぶ"), other) == ""


def test_a_word_that_another_choice_shares_is_fine(tmp_path: Path) -> None:
    """It gives nothing away."""
    prompt = ("最初にすることはどれですか。", "本を選ぶ年齢はどれですか。")
    assert told(tmp_path, prompt, ("text: 話題の物語を選ぶ", "text: 年齢の近い本を選ぶ")) == ""


def test_choices_that_all_stand_in_the_situation_are_fine(tmp_path: Path) -> None:
    """That one of them stands in its last sentence tells nothing."""
    before = ("保育園の会です。", "話題の物語と、いちばん人気の本があります。")
    last = (LAST, "3歳の子が来ます。年齢は親に聞きました。")
    third = ("text: いちばん長い本を選ぶ", "text: 人気のある本を選ぶ")
    assert told(tmp_path, before, last, third) == ""


@pytest.mark.parametrize(("more", "warned"), [(5, False), (6, True)])
def test_keys_in_one_place_are_a_warning(tmp_path: Path, more: int, warned: bool) -> None:  # noqa: FBT001 - a column
    """From eight questions on, the key may not stand in the same place in over half of them."""
    root = copy_of_tiny(tmp_path)
    text = (TINY / QUIZ).read_text(encoding="utf-8")
    first = text[text.index("  - id: s1.q01") : text.index("  - id: s1.q02")]
    again = "".join(first.replace("s1.q01", f"s1.q1{number}") for number in range(more))
    (root / QUIZ).write_text(text + again, encoding="utf-8")
    message = f"{QUIZ}:2: 注意: 8問のうち7問で、正解が1番目にあります。"
    assert listed(problems_of(root)).startswith(message) == warned
