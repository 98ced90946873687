"""Questions that are nearly alike are told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from course.checks.alike import FEWEST, MOST_SHARED
from tests.courses import QUIZ, copy_of_tiny, line_of, listed, problems_of

SITUATION = (
    "図書館の読み聞かせの会に、3歳の子が10人と、その家族が集まりました。"
    "担当の森さんは、絵の大きな本と、文字の多い本を1冊ずつ持っています。"
)
QUESTION = """  - id: {id}
    type: single
    kind: recognise
    covers: [s1.f1]
    difficulty: 1
    revision: 1
    situation: {situation}
    prompt: 先にすることはどれですか。
    choices:
      - {{id: a, text: 本をえらぶ, correct: true, feedback: "聞く人が喜びます。[s1.f1]"}}
      - {{id: b, text: 歌をうたう, feedback: 声が枯れます。}}
      - {{id: c, text: 絵をえがく, feedback: 手が疲れます。}}
    explanation: 聞く人を知ります。
"""


def told(tmp_path: Path, *situations: str) -> str:
    """List the problems of the tiny course with more questions."""
    root = copy_of_tiny(tmp_path)
    with (root / QUIZ).open("a", encoding="utf-8") as file:
        for number, situation in enumerate(situations):
            file.write(QUESTION.format(id=f"s1.q1{number}", situation=situation))
    return listed(problems_of(root))


@pytest.mark.parametrize(
    "other",
    [
        SITUATION,
        SITUATION.replace("10人", "8人"),
        SITUATION.replace("森さん", "原さん") + "雨です。",
    ],
    ids=["the same", "another number", "another name"],
)
def test_two_alike_are_a_warning(tmp_path: Path, other: str) -> None:
    """At the later one, which names the earlier one."""
    found = told(tmp_path, SITUATION, other)
    line = line_of(tmp_path / "course", QUIZ, "id: s1.q11") + 7
    assert found.startswith(
        f"{QUIZ}:{line}: 注意: 問題「s1.q11」は、「s1.q10」とほとんど同じです。"
    )
    assert "\n" not in found


def test_of_many_alike_each_names_the_first(tmp_path: Path) -> None:
    """So that a bank of copies takes no longer than one of questions that differ."""
    found = told(tmp_path, *[SITUATION] * 4).splitlines()
    assert len(found) == 3
    assert all("「s1.q10」とほとんど" in line for line in found)


@pytest.mark.parametrize(
    "other",
    [
        SITUATION.partition("。")[0]
        + "。司書は、今日の会で使う部屋と、来月の会の日取りを決めかねています。",
        "市民プールの受付に、家族連れが並んでいます。係の人は、入場の順番と待つ時間を紙に書いて配りました。",
    ],
    ids=["the same beginning", "another place"],
)
def test_two_that_differ_are_fine(tmp_path: Path, other: str) -> None:
    """They may begin alike, and have the same prompt."""
    assert told(tmp_path, SITUATION, other) == ""


def test_short_ones_are_not_judged(tmp_path: Path) -> None:
    """They are alike by chance."""
    assert told(tmp_path, "会が始まります。", "会が始まります。") == ""
    assert len("会が始まります。先にすることはどれですか。") < FEWEST
    assert 0.5 < MOST_SHARED < 1
