"""Where a heading, a choice or a button may break: between phrases, never inside one."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from html import escape, unescape

import budoux

BREAK = "<wbr>"
TAG = re.compile(r"(<[^>]*>)")
KANJI = "一-龠々〆"
INSIDE_A_WORD = re.compile(rf"(?<=[{KANJI}]){BREAK}(?=[{KANJI}])")
"""A break between two kanji would cut a word that has one reading in two."""


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


@lru_cache(maxsize=20_000)
def phrased(text: str) -> str:
    """Give the HTML of a text without markup, with `<wbr>` between its phrases."""
    parts = [escape(part, quote=False) for part in _parser().parse(text)]
    return INSIDE_A_WORD.sub("", BREAK.join(parts))


def phrased_html(html: str) -> str:
    """Put `<wbr>` between the phrases of a piece of HTML; tags stay as they are."""
    pieces = TAG.split(html)
    return "".join(piece if piece.startswith("<") else _phrased_piece(piece) for piece in pieces)


def _phrased_piece(piece: str) -> str:
    return phrased(unescape(piece)) if piece.strip() else piece
