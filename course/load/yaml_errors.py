"""What is wrong with a text that is no YAML, in words for its author."""

from __future__ import annotations

import re

import yaml

TAB = "a tab in the indent"
QUOTE = '値全体を " " で囲んでください'
CAUSES = (
    (TAB, "字下げにタブが使われています", "字下げは半角の空白にしてください"),
    ("mapping values are not allowed", "「: 」の位置が正しくありません", f"文の中に「: 」があるときは、{QUOTE}"),
    ("could not find expected ':'", "キーのあとの「:」がありません", "「キー: 値」の形か、字下げを確かめてください"),
    ("did not find expected key", "字下げか引用符がそろっていません", "前後の行と字下げをそろえてください"),
    ("expected ',' or", "{ } や [ ] の中の値が途中で切れています", f"値に [ ] や {{ }} や「, 」があるときは、{QUOTE}"),
    ("expected <block end>", "字下げがそろっていません", "前後の行と字下げをそろえてください"),
    ("found unexpected end of stream", "引用符が閉じていません", "\" や ' が対になっているか確かめてください"),
    ("cannot start any token", "値が使えない記号で始まっています", QUOTE),
    ("undefined alias", "値が * で始まっています", QUOTE),
)  # fmt: skip
"""What the parser says, what an author did, and how to mend it."""


def explain(reason: yaml.YAMLError, text: str) -> tuple[int, str, str]:
    """Give the line, the cause and the cure of what the parser could not read."""
    mark = getattr(reason, "problem_mark", None) or getattr(reason, "context_mark", None)
    lines = text.rstrip().split("\n")
    line = min(mark.line + 1, len(lines)) if mark else 1
    indent = re.match(r"\s*", lines[line - 1])
    told = TAB if indent and "\t" in indent[0] else str(reason)
    for sign, cause, cure in CAUSES:
        if sign in told:
            return line, f"YAML として読めません。{cause}。", f"{cure}。"
    return (
        line,
        "YAML として読めません。",
        "この行と前の行の字下げ、「:」、引用符を確かめてください。",
    )
