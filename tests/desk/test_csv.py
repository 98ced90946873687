"""Tables as CSV and for the clipboard: Excel opens them, and runs nothing."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .page import Player

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠a"]


def table(*rows: list[Any], kinds: str = "text") -> dict[str, Any]:
    """Make a table of two columns."""
    columns = [{"title": "番号", "kind": "text"}, {"title": "値", "kind": kinds}]
    return {"id": "t", "title": "表", "columns": columns, "rows": list(rows)}


def read(text: str) -> list[list[str]]:
    """Read it as another program would."""
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline="")))


def test_a_file_is_utf8_with_a_mark_and_windows_lines(desk: Player) -> None:
    """As Excel wants it; leading zeros are in the text."""
    text = desk("course.csvOf(table)", table=table(["007", "水野"], ["042", None]))
    assert text == "\ufeff番号,値\r\n007,水野\r\n042,\r\n"


@pytest.mark.parametrize("formula", FORMULAS)
def test_formulas_are_only_text(desk: Player, formula: str) -> None:
    """Each sign that begins a formula, half width and full, gets an apostrophe before it."""
    found = read(desk("course.csvOf(table)", table=table([formula, formula])))
    assert found[1] == [f"'{formula}"] * 2
    pasted = desk("course.tsvOf(table)", table=table([formula, "x"])).split("\n")[1]
    assert pasted.startswith("'")


def test_numbers_stay_numbers(desk: Player) -> None:
    """A figure below zero is no formula."""
    text = desk("course.csvOf(table)", table=table(["-0.21", -0.21], ["x", 0], kinds="number"))
    assert read(text)[1:] == [["'-0.21", "-0.21"], ["x", "0"]]


def test_any_text_comes_back(desk: Player) -> None:
    """Quotes, commas and lines of every kind stay within their cell."""
    cells = ['a "b", c', "二行\nめ", "三\r\n行", ";", "<b>x</b>"]
    text = desk("course.csvOf(table)", table=table(*[[cell, cell] for cell in cells]))
    assert read(text)[1:] == [[cell, cell] for cell in cells]


def test_a_row_for_the_clipboard_is_one_line(desk: Player) -> None:
    """What would break it becomes a blank."""
    text = desk("course.tsvOf(table)", table=table(["a\tb\r\nc", 1], ["d", None]))
    assert text == "番号\t値\na b c\t1\nd\t"


def test_a_long_table_is_whole(desk: Player) -> None:
    """It is written some rows at a time; the file holds the same as the text, to the last byte."""
    long = table(*[[f"{number:04}", number] for number in range(250)], kinds="number")
    text = desk("course.csvOf(table)", table=long)
    assert [row[0] for row in read(text)[1:]] == [f"{number:04}" for number in range(250)]
    file = desk(
        "[...new Uint8Array(await (await course.csvFile(table)).arrayBuffer())]", table=long
    )
    assert bytes(file) == text.encode()
