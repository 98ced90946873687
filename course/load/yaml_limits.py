"""What YAML can do and a course never needs: aliases, and nesting without end.

The C loader follows any depth and ends the whole program; a file of a few lines with aliases can
stand for millions of values. So both are refused before a file is composed.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_DEPTH = 20
BRACKET = re.compile(r"[\[\]{}]")
DEEP_BLOCKS = ("\n" + " " * 24, "- " * 12, "? " * 12)
ALIAS = re.compile(r"[&*](?<![^\s\[{,:-].)[A-Za-z0-9_-]")

TOO_DEEP = ("入れ子が深すぎます。", "一覧や組の重なりを減らしてください。")
ALIASED = (
    "YAML の別名（& と *）は使えません。",
    '文の始めの記号なら、値全体を " " で囲んでください。',
)


def refused_in(text: str) -> tuple[int, str, str] | None:
    """Give the line, the cause and the cure if a text uses what is refused.

    Only a text that looks as if it might is parsed for it, since nearly none does.
    """
    if not (
        ALIAS.search(text)
        or any(sign in text for sign in DEEP_BLOCKS)
        or _brackets(text) > MOST_DEPTH
    ):
        return None
    depth = 0
    event: Any
    for event in yaml.parse(text, Loader=Loader):
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            return line, *ALIASED
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > MOST_DEPTH:
            return line, *TOO_DEEP
    return None


def _brackets(text: str) -> int:
    """Give the greatest depth that the brackets of a text can make."""
    depth = deepest = 0
    for bracket in BRACKET.findall(text):
        depth = depth + 1 if bracket in "[{" else max(depth - 1, 0)
        deepest = max(deepest, depth)
    return deepest
