"""The workbook, as openpyxl reads it back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from course.report.tables import tables_of
from course.report.workbook import write_workbook
from tests import records

TABLES = records.expected()["tables"]


def written(tables: list[dict[str, Any]], out: Path) -> Workbook:
    """Write tables and read the workbook."""
    write_workbook(tables, out)
    return load_workbook(out)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    """Write the class that both sides know."""
    return written(TABLES, tmp_path_factory.mktemp("book") / "out.xlsx")


def test_sheets(book: Workbook) -> None:
    """One for each table."""
    names = ["完了", "得点", "問題", "失敗事例", "テスト", "確信度", "はじかれた記録"]
    assert book.sheetnames == names == [table["title"] for table in TABLES]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table["id"])
def test_cells(book: Workbook, table: dict[str, Any]) -> None:
    """Every cell is that of the table: texts as texts, numbers as numbers, days as days."""
    sheet = book[table["title"]]
    head, *rows = sheet.iter_rows(values_only=True)
    assert list(head) == [column["title"] for column in table["columns"]]
    kinds = [column["kind"] for column in table["columns"]]
    assert len(rows) == len(table["rows"])
    for row, expected in zip(rows, table["rows"], strict=True):
        assert list(row) == [shown(v, kind) for v, kind in zip(expected, kinds, strict=True)]


def shown(value: object, kind: str) -> object:
    """Give a cell as openpyxl reads it."""
    if value in ("", None):
        return None
    if kind == "percent" and isinstance(value, int):
        return value / 100
    return datetime.fromisoformat(str(value)) if kind == "date" else value


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table["id"])
def test_a_sheet_can_be_worked_with(book: Workbook, table: dict[str, Any]) -> None:
    """The header stays in sight, each column has a filter and a width that it needs."""
    sheet = book[table["title"]]
    assert sheet.freeze_panes in {"A2", "B2"}
    assert sheet.auto_filter.ref == sheet.dimensions
    widths = [one.width for one in sheet.column_dimensions.values()]
    assert len(widths) == len(table["columns"])
    assert all(8 <= width <= 60 for width in widths)


def test_zeros_in_front_live(book: Workbook) -> None:
    """A number of a person is a text, and stays one when it is edited."""
    cell = book["完了"]["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == ("00101", "s", "@")


def test_days_and_percents(book: Workbook) -> None:
    """They look like days and percents, and are what Excel counts with; the desk writes the same."""
    assert book["完了"]["H2"].number_format == "yyyy-mm-dd"
    score = book["得点"]["F2"]
    assert score.number_format == "0%"
    assert 0 <= score.value <= 1


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("=1+1", "=1+1"),
        ("=HYPERLINK(...)", "=HYPERLINK(...)"),
        ("+1", "+1"),
        ("@x", "@x"),
        ("\t=1", "\t=1"),
        ("a\x00b\x1fc", "a\ufffdb\ufffdc"),
        ("\ud800\ufffe", "\ufffd\ufffd"),
        ("\U0001f408", "\U0001f408"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("あ" * 40_000, "あ" * 32_767),
    ],
)
def test_foreign_texts(tmp_path: Path, value: str, kept: str) -> None:
    """Nothing becomes a formula, and nothing that xlsx cannot hold stops the report."""
    columns = [{"title": value[:20], "kind": "text"}]
    table = {"id": "x", "title": "x", "columns": columns, "rows": [[value]]}
    cell = written([table], tmp_path / "x.xlsx")["x"]["A2"]
    assert (cell.value, cell.data_type) == (kept, "s")


def test_a_day_that_is_none_stays_a_text(tmp_path: Path) -> None:
    """A record may bring any due date that looks like one."""
    columns = [{"title": "期限", "kind": "date"}]
    table = {"id": "x", "title": "x", "columns": columns, "rows": [["2026-99-99"]]}
    assert written([table], tmp_path / "x.xlsx")["x"]["A2"].value == "2026-99-99"


def test_no_rows(tmp_path: Path) -> None:
    """A table of nobody has its header."""
    facts = records.facts()
    tables = tables_of([], {**records.expected()["figures"], "modules": []}, [], facts)
    book = written(tables, tmp_path / "x.xlsx")
    assert book["完了"].dimensions == "A1:J1"
