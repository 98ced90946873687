"""Advice on writing: each is a warning."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

from pathlib import Path

from tests.courses import (
    MODULE,
    QUIZ,
    TINY,
    Mistake,
    assert_mistake,
    copy_of_tiny,
    listed,
    mistakes,
    problems_of,
)

LONG = "あ" * 61
QUOTED = f"「{'あ。' * 31}」と聞きます"


@mistakes(
    Mistake("choices of unlike length", QUIZ, "text: いちばん長い本を選ぶ", "text: いちばん長くて重い本を棚から選ぶ", "いちばん長くて", "8字から16字まで"),
    Mistake("a long feedback", QUIZ, "途中で飽きてしまいます。", "飽きてしまいます。" * 14, "飽きてしまいます。飽きて", "フィードバックが126字"),
    Mistake("a catch-all", QUIZ, "text: 次の本を静かに出す", "text: 上の2つは該当なし", "該当なし", "「該当なし」は使いません"),
    Mistake("a give-away", QUIZ, "text: 次の本を静かに出す", "text: 絶対に本を替える", "絶対に", "「絶対」は、答えの手がかり"),
    Mistake("a negative that is not marked", QUIZ, "【適切でないもの】は", "適切でないものは", "適切でないもの", "「【適切でないもの】」と囲んで"),
    Mistake("a long sentence", MODULE, "年齢と人数を聞きます。", f"年齢を聞きます。\n{LONG}。", LONG, "1文が61字あります"),
    Mistake("a long sentence in a list", MODULE, "- 時間を計ります。", f"- {LONG}。", LONG, "1文が61字あります"),
    Mistake("a quote in a sentence", MODULE, "年齢と人数を聞きます。", f"{QUOTED}。", "「あ。", "1文が69字"),
    Mistake("many commas", MODULE, "年齢と人数を聞きます。", "年齢、人数、名前、好み、日時を聞きます。", "年齢、人数", "「、」が4個"),
)  # fmt: skip
def test_each_doubt_is_one_warning(tmp_path: Path, mistake: Mistake) -> None:
    """The text is reported at its line."""
    assert_mistake(tmp_path, mistake, "warning")


def test_markup_does_not_count(tmp_path: Path) -> None:
    """Citations, ruby and emphasis are no characters that a reader sees."""
    root = copy_of_tiny(tmp_path)
    text = (root / MODULE).read_text(encoding="utf-8")
    long = "**あああああ**" * 11 + "{熊谷|くまがや}[[本の人|司書]][s1.p1]"
    (root / MODULE).write_text(text.replace("年齢と人数を聞きます", long), encoding="utf-8")
    assert not problems_of(root), listed(problems_of(root))


def test_keys_in_one_place_are_a_warning(tmp_path: Path) -> None:
    """From six questions on, the key may not stand in the same place in over 60 % of them."""
    root = copy_of_tiny(tmp_path)
    text = (TINY / QUIZ).read_text(encoding="utf-8")
    first = text[text.index("  - id: s1.q01") : text.index("  - id: s1.q02")]
    more = "".join(first.replace("s1.q01", f"s1.q1{number}") for number in range(4))
    (root / QUIZ).write_text(text + more, encoding="utf-8")
    assert listed(problems_of(root)).startswith(
        "quizzes/01-welcome.yaml:2: 注意: 6問のうち5問で、正解が1番目にあります。"
    )
