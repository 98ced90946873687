"""Spreadsheets: the text that people see in the cells."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import base64
import datetime as dt
import io
import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

if TYPE_CHECKING:
    from .page import Player

SHEETS = """(async () => {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    try {
        const sheets = [];
        for await (const rows of await course.sheetsOf(new Blob([bytes]))) sheets.push(rows);
        return sheets;
    } catch (error) {
        return error.reason ?? `${error}`;
    }
})()"""


def sheets_of(desk: Player, data: bytes) -> Any:
    """Read all sheets."""
    return desk(SHEETS, text=base64.b64encode(data).decode())


def workbook(*sheets: list[list[Any]]) -> bytes:
    """Have openpyxl write a workbook."""
    book = openpyxl.Workbook()
    for number, rows in enumerate(sheets):
        sheet = book.active if number == 0 else book.create_sheet()
        assert isinstance(sheet, Worksheet)
        for row in rows:
            sheet.append(row)
    return saved(book)


def saved(book: openpyxl.Workbook) -> bytes:
    """Write a workbook into memory."""
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def with_parts(data: bytes, parts: dict[str, str]) -> bytes:
    """Put other parts into a workbook."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for name in {**dict.fromkeys(old.namelist()), **parts}:
            new.writestr(name, parts[name] if name in parts else old.read(name))
    return target.getvalue()


def test_cells_of_every_kind(desk: Player) -> None:
    """Texts, numbers as they are, empty cells in between; all sheets in their order."""
    rows = [
        ["番号", "氏名", None, "割合"],
        ["0012", " 山田 <花子> & ", None, 0.5],
        [12, 1e20, True, 12.0],
    ]
    found = sheets_of(desk, workbook(rows, [["二枚目"]]))
    assert found[0][0] == ["番号", "氏名", "", "割合"]
    assert found[0][1] == ["0012", " 山田 <花子> & ", "", "0.5"]
    assert found[0][2][:1] + found[0][2][2:] == ["12", "1", "12"]
    assert found[1] == [["二枚目"]]


def test_numbers_that_are_shown_with_zeros(desk: Player) -> None:
    """The format 0000 shows 12 as 0012: that is the number people know."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for place, (value, style) in enumerate([(12, "0000"), (12, "General"), (123456, "0000"), (1.5, "0000")]):  # fmt: skip
        sheet.cell(1, place + 1, value).number_format = style
    sheet.cell(1, 5, dt.date(2026, 11, 23))
    found = sheets_of(desk, saved(book))
    assert found[0][0][:4] == ["0012", "12", "123456", "1.5"]


SHARED = """<?xml version="1.0"?><sst><si><t>氏名</t><rPh sb="0" eb="2"><t>シメイ</t></rPh><phoneticPr fontId="1"/></si>
<si><r><t xml:space="preserve">山田 </t></r><r><rPr><b/></rPr><t>花子</t></r><rPh sb="0" eb="2"><t>ヤマダ</t></rPh></si>
<si><t/></si><si><t>二_x000D_行</t></si></sst>"""
SHEET = """<x:worksheet xmlns:x="m"><x:sheetData>
<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>中</x:t><x:rPh><x:t>ナカ</x:t></x:rPh></x:is></x:c></x:row>
<x:row r="3"><x:c r="A3" t="s"><x:v>1</x:v></x:c><x:c t="str"><x:f>A1</x:f><x:v>式の値</x:v></x:c><x:c t="s"><x:v>3</x:v></x:c>
<x:c t="s"><x:v>99</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c/></x:row></x:sheetData></x:worksheet>"""


def test_what_excel_writes_and_openpyxl_does_not(desk: Player) -> None:
    """Readings of names are left out; parts of a text are put together; formulas give their values."""
    data = with_parts(workbook([["x"]]), {"xl/sharedStrings.xml": SHARED, "xl/worksheets/sheet1.xml": SHEET})  # fmt: skip
    assert sheets_of(desk, data) == [[["氏名", "", "中"], ["山田 花子", "式の値", "二\r行", "", "#N/A", ""]]]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"PK", "zip_damaged"),
        (with_parts(workbook([["x"]]), {"xl/workbook.xml": "<workbook/>"}), "not_record"),
        (with_parts(workbook([["x"]]), {"xl/worksheets/sheet1.xml": "<<<"}), [[]]),
        (
            with_parts(workbook([["x"]]), {"xl/worksheets/sheet1.xml": '<row><c r="ZZZ1"><v>1</v></c><c r="__proto__"><v>1'}),
            [[[]]],
        ),
    ],
)  # fmt: skip
def test_damaged_workbooks(desk: Player, data: bytes, found: Any) -> None:
    """As much as can be read, or a reason."""
    assert sheets_of(desk, data) == found
