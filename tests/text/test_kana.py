"""The order of readings."""

from __future__ import annotations

import pytest

from course.text.kana import order, row_of


@pytest.mark.parametrize(
    "ordered",
    [
        ["いかく", "いがく", "いき"],
        ["かいしゅう", "かせつ", "がんとちゃーと", "きあん"],
        ["きゃく", "きやま"],
        ["はつ", "ばつ", "ぱつ", "はと"],
        ["アーキテクト", "ああす", "あい"],
        ["いーびー", "いいひと", "いいふ"],
        ["さっか", "さつき"],
        ["ｱｲ", "あう"],
        ["ん", "ABC"][::-1],
        ["", "あ"],
    ],
)
def test_order(ordered: list[str]) -> None:
    """As in a dictionary: marks of voicing and small kana count last, ー is the vowel before it."""
    assert sorted(set(ordered), key=order) == ordered


@pytest.mark.parametrize(
    ("reading", "row"),
    [
        ("いたく", "あ"),
        ("ガント", "か"),
        ("じーあいえす", "さ"),
        ("でーた", "た"),
        ("ぱーく", "は"),
        ("ゃ", "や"),
        ("ゔぃ", "あ"),
        ("を", "わ"),
        ("ん", "わ"),
        ("API", "その他"),
        ("ーあ", "その他"),
        ("", "その他"),
    ],
)
def test_rows(reading: str, row: str) -> None:
    """By the first kana, however it is voiced or written."""
    assert row_of(reading) == row
