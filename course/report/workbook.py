"""Tables into an xlsx that Excel and LibreOffice open: real dates, ids as text, a header that stays in sight."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import east_asian_width

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from course.report.tables import Cell, Table

LONGEST_CELL = 32_767
WIDEST, NARROWEST = 60, 8
SEEN = 1000
"""Rows that decide how wide a column is."""
FORMATS = {"percent": "0%", "date": "yyyy-mm-dd", "text": "@"}
SURROGATES = re.compile("[\ud800-\udfff\ufffe\uffff]")
LIKE_A_VALUE = re.compile(r"[0-9０-９=+\-@＝＋－＠\t\r]")
HEAD = PatternFill("solid", fgColor="FFE3EEF1")


def write_workbook(tables: Iterable[Table], out: Path) -> None:
    """Write a sheet for each table."""
    book = Workbook(write_only=True)
    for table in tables:
        _write_sheet(book, table)
    packed = BytesIO()  # openpyxl leaves its pieces lying about where it cannot write
    book.save(packed)
    out.write_bytes(packed.getvalue())


def _write_sheet(book: Workbook, table: Table) -> None:
    sheet: Any = book.create_sheet(table["title"])  # its types know no write-only sheets
    columns, rows = table["columns"], table["rows"]
    sheet.freeze_panes = "B2" if table["id"] == "items" else "A2"
    last = get_column_letter(len(columns))
    sheet.auto_filter.ref = f"A1:{last}{len(rows) + 1}"
    for number, width in enumerate(_widths(table), 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append([_head(sheet, column["title"]) for column in columns])
    kinds = [column["kind"] for column in columns]
    for row in rows:
        sheet.append([_cell(sheet, v, kind) for v, kind in zip(row, kinds, strict=True)])


def _widths(table: Table) -> Iterable[float]:
    """Give each column the width of what stands in it, in digits; a Japanese sign is as wide as two."""
    for number, column in enumerate(table["columns"]):
        seen = (row[number] for row in table["rows"][:SEEN])
        longest = max((_width(str(v)) for v in seen if v is not None), default=0)
        yield min(max(longest + 2, _width(column["title"]) + 4, NARROWEST), WIDEST)


def _width(text: str) -> int:
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text[:WIDEST])


def _head(sheet: Any, title: str) -> object:  # noqa: ANN401 - as above
    cell = WriteOnlyCell(sheet, value=clean(title))
    cell.font, cell.fill = Font(bold=True), HEAD
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


def _cell(sheet: Any, value: Cell, kind: str) -> object:  # noqa: ANN401 - as above
    """Make a cell; text stays text, whatever it begins with: no formula, and no zero is lost."""
    if value is None or value == "":
        return None
    if isinstance(value, str) and kind != "date":
        return _text(sheet, clean(value))
    if kind not in FORMATS:
        return value
    cell = WriteOnlyCell(sheet, value=_shown(value, kind))
    cell.number_format = FORMATS[kind]
    return cell


def _shown(value: str | float, kind: str) -> str | float | datetime:
    """Give a day as a day, and percents as Excel counts with them: 0.9 that looks like 90%."""
    if kind == "date":
        return _day(value) or clean(str(value))
    return value / 100 if kind == "percent" and not isinstance(value, str) else value


def _text(sheet: Any, text: str) -> object:  # noqa: ANN401 - as above
    """Give a text; one that a hand could turn into a number or a formula is marked as text."""
    if not LIKE_A_VALUE.match(text):
        return text
    cell = WriteOnlyCell(sheet, value=text)
    cell.data_type = "s"
    cell.number_format = FORMATS["text"]
    return cell


def _day(value: Cell) -> datetime | None:
    """Read a day; a due date that is none, such as 2026-99-99, stays a text."""
    try:
        return datetime.fromisoformat(f"{value}T00:00")
    except ValueError:
        return None


def clean(text: str) -> str:
    """Replace what no xlsx can hold: control characters and halves of characters."""
    return SURROGATES.sub("\ufffd", ILLEGAL_CHARACTERS_RE.sub("\ufffd", text))[:LONGEST_CELL]
