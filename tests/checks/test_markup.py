"""Texts bring no HTML and lead nowhere outside."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

from pathlib import Path

import pytest

from tests.courses import (
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

LINK = "[一覧](#glossary)"
WORDS = "年齢と人数を聞きます。"


@mistakes(
    Mistake("a tag in a text", MODULE, WORDS, "年齢を<b>聞きます。", "<b>", "HTML のタグ「<b>」は使えません"),
    Mistake("a comment", MODULE, WORDS, "年齢です。<!-- 後で -->", "<!--", "HTML のタグ「<!-- 後で -->」"),
    Mistake("a script in a question", QUIZ, "situation: 明日、初めて", "situation: <script src=x>明日、初めて", "<script", "<script src=x>"),
    Mistake("a tag in the glossary", GLOSSARY, "meaning: 人の前で", "meaning: 人の前<br>で", "<br>", "「<br>」"),
    Mistake("a link to the network", MODULE, LINK, "[一覧](https://example.org/)", "https:", "リンク「https://example.org/」は、コースの外へ出ます"),
    Mistake("a link without a scheme", SCENARIO, "棚の前です。", '"[棚](//example.org/) の前です。"', "//example", "「//example.org/」"),
    Mistake("a script link", MODULE, LINK, "[一覧](javascript:1)", "javascript", "「javascript:1」"),
    Mistake("an address in brackets", MODULE, LINK, "<https://example.org/>", "<https", "「https://example.org/」"),
    Mistake("a link defined below", MODULE, WORDS, f"{WORDS}\n\n[ref]: http://example.org/\n", "[ref]", "「http://example.org/」"),
    Mistake("a link to a file", MODULE, LINK, "[一覧](../glossary.yaml)", "../glossary", "「../glossary.yaml」"),
    Mistake("a page that is not there", MODULE, LINK, "[一覧](#glosary)", "#glosary", "「glossary」のことですか"),
    Mistake("a step that is not there", MODULE, LINK, "[一覧](#s1/quizz)", "#s1/quizz", "「s1/quiz」のことですか"),
    Mistake("a picture within a line", MODULE, WORDS, "図は ![図](figures/steps.svg) です。", "図は ![", "1行だけで置かれていません"),
    Mistake("a picture in a box", MODULE, "3歳の子が8人いました。", "![図](figures/steps.svg)", "![図]", "1行だけで置かれていません"),
)  # fmt: skip
def test_each_way_out_of_the_course_is_one_error(tmp_path: Path, mistake: Mistake) -> None:
    """The line of the text is reported."""
    assert_mistake(tmp_path, mistake)


@pytest.mark.parametrize(
    "words",
    [
        "`<b>` と `[一覧](https://example.org/)` と `![図](x)` です。",
        "3 < 5 で、5 > 3 です。",
        "https://example.org/ を紙に書きます。",
        "[問い](#s1/quiz) と [初め](#home) と [出典](#sources/s1.p1) です。",
    ],
)
def test_what_only_looks_like_it_is_fine(tmp_path: Path, words: str) -> None:
    """Code shows markup, and an address in words is no link."""
    root = copy_of_tiny(tmp_path)
    replace(root, MODULE, WORDS, words)
    assert not problems_of(root), listed(problems_of(root))
