"""Advice on language: short, plain, even sentences in all that learners read."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

import re
from pathlib import Path

import pytest

from course.checks.language import REPORT
from course.checks.words import BANNED, STYLE
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
    listed,
    mistakes,
    problems_of,
    replace,
)

LONG = "あ" * 61
QUOTED = f"「{'あ。' * 31}」と聞きます"
SENTENCE = "年齢と人数を聞きます。"
SPOKEN = "says: だれが聞きに来ますか。"
KANJI = "図書館読書会開催日程"


@mistakes(
    Mistake("a long sentence", MODULE, SENTENCE, f"年齢を聞きます。\n{LONG}。", LONG, "1文が61字あります"),
    Mistake("a long sentence in a list", MODULE, "- 時間を計ります。", f"- {LONG}。", LONG, "1文が61字あります"),
    Mistake("a quote in a sentence", MODULE, SENTENCE, f"{QUOTED}。", "「あ。", "1文が69字"),
    Mistake("many commas", MODULE, SENTENCE, "年齢、人数、名前、好み、日時を聞きます。", "年齢、人数", "「、」が4個"),
    Mistake("a long run of kanji", MODULE, SENTENCE, f"{KANJI}を聞きます。", KANJI, f"漢字が10字続いています（「{KANJI}」）"),
    Mistake("a double negative", MODULE, SENTENCE, "聞かないわけではありません。", "聞かない", "否定が重なっています（「ないわけではありません」）"),
    Mistake("another double negative", SCENARIO, SPOKEN, "says: 来ないとは限らないですね。", "来ない", "（「ないとは限らない」）"),
    Mistake("a plain ending", MODULE, SENTENCE, "年齢を聞きます。人数は後である。", "人数は後", "「数は後である」で終わる文"),
    Mistake("a plain ending in a question", QUIZ, "聞く人を知ることが先です。", "聞く人を知ることが先だ。", "先だ。", "「ることが先だ」で終わる文"),
    Mistake("a word that hurts", MODULE, SENTENCE, "父兄の年齢を聞きます。", "父兄", "「保護者」と書いてください"),
    Mistake("a word that few know", SCENARIO, SPOKEN, "says: アジェンダはありますか。", "アジェンダ", "「議題」と書いてください"),
    Mistake("kanji for a helping word", SCENARIO, SPOKEN, "says: 来て下さい。", "来て下さい", "「くださ（い）」と書いてください"),
    Mistake("kanji for a noun without meaning", MODULE, SENTENCE, "年齢を聞く事が先です。", "聞く事", "「こと」と書いてください"),
    Mistake("and so on", MODULE, SENTENCE, "年齢等を聞きます。", "年齢等", "「など」と書いてください"),
)  # fmt: skip
def test_each_doubt_is_one_warning(tmp_path: Path, mistake: Mistake) -> None:
    """The text is reported at its line."""
    assert_mistake(tmp_path, mistake, "warning")


@pytest.mark.parametrize(
    "sentence",
    [
        "**あああああ**" * 11 + "{熊谷|くまがや}[[本の人|司書]][s1.p1]。",
        f"「{'あ' * 40}。」\n{'い' * 40}です。",
        f"「{'あ' * 40}。」森さんは{'い' * 40}です。",
        "平等に、対等に、2等を選びます。出来事を書き、頂上に立ちます。",
        "「これは本だ。」と森さんが言います。（本だ。）そうです。",
        "始めます。\n\n- 本を選ぶ。\n- 声に出して読んだ。",
        "始めます。\n前: 本を選んだ。\n年齢→本→読む会である。",
        "そのときの事情を聞きます。仕事が終わり、食事をします。",
        "必要がないとは言いません。",
    ],
    ids=["markup", "two lines", "a quote ends a sentence", "compounds", "quotes", "a list", "labels", "nouns", "one negative"],
)  # fmt: skip
def test_what_is_fine(tmp_path: Path, sentence: str) -> None:
    """No warning stands there."""
    root = copy_of_tiny(tmp_path)
    replace(root, MODULE, SENTENCE, sentence)
    assert listed(problems_of(root)) == ""


def test_a_term_and_an_official_name_may_have_many_kanji(tmp_path: Path) -> None:
    """They are called so; what stands about them is counted by itself."""
    root = copy_of_tiny(tmp_path)
    replace(
        root,
        GLOSSARY,
        "terms:\n",
        f"terms:\n  - {{term: {KANJI}, reading: にってい, meaning: 会の日です。}}\n",
    )
    replace(root, MODULE, SENTENCE, f"今年[[{KANJI}]]を聞きます。")
    replace(root, CATALOGUE, "mark: ①\n    name: ", f"mark: ①\n    name: {KANJI[2:]}")
    replace(root, MODULE, "- 時間を計ります。", f"- {KANJI[2:]}です。")
    assert listed(problems_of(root)) == ""


def test_a_text_in_plain_style_throughout_is_left_alone(tmp_path: Path) -> None:
    """Only what is mixed is told of."""
    root = copy_of_tiny(tmp_path)
    replace(root, SCENARIO, SPOKEN, "says: だれが聞きに来るのだ。知りたいです。")
    replace(
        root,
        QUIZ,
        "explanation: 感想は急ぎません。[s1.c1]",
        'explanation: "感想は急がない。それだけだ。[s1.c1]"',
    )
    assert listed(problems_of(root)) == ""


def simple(root: Path, *, both: bool) -> None:
    """Let the pupils, or everybody, read in a simple tone."""
    replace(root, COURSE, "{id: pupil, name: 中学生", "{id: pupil, name: 中学生, tone: simple")
    if both:
        replace(root, COURSE, "{id: adult, name: 大人", "{id: adult, name: 大人, tone: simple")


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("あ" * 46 + "。", "1文が46字あります"),
        ("年齢、人数、名前、好みを聞きます。", "「、」が3個あります"),
    ],
    ids=["long", "commas"],
)
def test_a_simple_tone_has_shorter_sentences(tmp_path: Path, sentence: str, message: str) -> None:
    """In what only its readers read."""
    root = copy_of_tiny(tmp_path)
    replace(root, MODULE, SENTENCE, sentence)
    simple(root, both=False)
    assert listed(problems_of(root)) == ""
    replace(root, COURSE, "{id: adult, name: 大人", "{id: adult, name: 大人, tone: simple")
    assert message in listed(problems_of(root))
    assert len(problems_of(root)) == 1


def test_a_scenario_of_a_simple_track_is_simple(tmp_path: Path) -> None:
    """Though others learn the module, too."""
    root = copy_of_tiny(tmp_path)
    simple(root, both=False)
    text = (root / SCENARIO).read_text(encoding="utf-8")
    first, rest = text.replace("棚の前です。", "あ" * 46 + "。").split("\n", 1)
    path = "modules/01-welcome/scenario-pupil.yaml"
    (root / path).write_text(f"{first}\ntracks: [pupil]\n{rest}", encoding="utf-8")
    found = listed(problems_of(root))
    assert found.startswith(f"{path}:")
    assert "1文が46字" in found
    assert "\n" not in found


def test_every_word_can_be_found_and_has_a_better_one() -> None:
    """Each pattern is one, begins with plain characters, and its better word is not banned itself."""
    for word, better in (BANNED | STYLE).items():
        re.compile(word)
        assert re.match(r"[^\\(\[.*+?]", word), word
        assert better
        assert not any(re.search(banned, better) for banned in BANNED if "クマ" not in banned)
    assert {"banned", "style", "kanji", "endings"} <= set(REPORT)
