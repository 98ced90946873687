"""Tables as a workbook: what Excel, openpyxl and LibreOffice find in it."""

from __future__ import annotations

import base64
import csv
import datetime as dt
import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook

if TYPE_CHECKING:
    from .page import Player

BYTES = """(async (blob) => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = "";
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
})"""
KINDS = ("text", "number", "percent", "date")
SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def table(*rows: list[Any], title: str = "完了") -> dict[str, Any]:
    """Make a table with a column of each kind."""
    columns = [
        {"title": name, "kind": kind}
        for name, kind in zip(["番号", "数", "点", "日"], KINDS, strict=True)
    ]
    return {"id": "t", "title": title, "columns": columns, "rows": list(rows)}


def written(desk: Player, *tables: dict[str, Any]) -> bytes:
    """Have a workbook written."""
    text: str = desk(f"await {BYTES}(await course.xlsxOf(tables))", tables=tables)
    return base64.b64decode(text)


def opened(desk: Player, *tables: dict[str, Any]) -> Workbook:
    """Have a workbook written, and open it."""
    return openpyxl.load_workbook(io.BytesIO(written(desk, *tables)))


ROW = ["00123", 0.25, 85, "2026-11-23"]


def test_cells_have_their_types(desk: Player) -> None:
    """Ids are texts with their zeros, percents and days are real ones."""
    cells = opened(desk, table(ROW)).active[2]
    assert [cell.value for cell in cells] == ["00123", 0.25, 0.85, dt.datetime(2026, 11, 23)]  # noqa: DTZ001 - a day has no zone
    assert [cell.data_type for cell in cells] == ["s", "n", "n", "d"]
    assert [cell.number_format for cell in cells][2:] == ["0%", r"yyyy\-mm\-dd"]


def test_nothing_stays_nothing(desk: Player) -> None:
    """An empty cell is no zero and no empty text; words may stand where a number cannot."""
    sheet = opened(desk, table([None, None, None, ""], ["", "5人未満", "5人未満", "なし"])).active
    assert [cell.value for cell in sheet[2]] == [None] * 4
    assert [cell.value for cell in sheet[3]] == [None, "5人未満", "5人未満", "なし"]


def test_the_header_is_frozen_and_filters(desk: Player) -> None:
    """It stays in sight, stands out, is repeated on paper, and the sheet fits on A4."""
    sheet = opened(desk, table(ROW, ROW)).active
    assert [cell.value for cell in sheet[1]] == ["番号", "数", "点", "日"]
    assert sheet["A1"].font.bold
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:D3"
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
    assert all(8 <= sheet.column_dimensions[name].width <= 60 for name in "ABCD")


@pytest.mark.parametrize(
    "text",
    [
        "水野 あおい",
        "髙﨑𠮷野",
        "=1+1",
        "+1",
        "@x",
        "<b>&amp;</b>",
        '"',
        " 空白 ",
        "二行\nめ",
        "😀",
    ],
)
def test_any_text_is_a_text(desk: Player, text: str) -> None:
    """No formula, no markup; blanks, lines and rare signs stay."""
    cell = opened(desk, table([text, 1, 1, ""])).active["A2"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_what_excel_takes_for_its_own_escape_stays(desk: Player) -> None:
    """_x0041_ would come up as A: its first sign is written as an escape itself."""
    data = written(desk, table(["_x0041_", 1, 1, ""]))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert "_x005F_x0041_" in archive.read("xl/worksheets/sheet1.xml").decode()


def test_signs_that_xml_forbids_are_left_out(desk: Player) -> None:
    """Controls and halves of pairs would make the whole workbook unreadable."""
    # The page gets them by JSON, as it gets a record's name.
    dirty = "a\u0000\u0008\u000b\u001fb\ufffe\uffffc\r\nd"
    cell = opened(desk, table([dirty, 1, 1, ""])).active["A2"]
    assert cell.value == "abc\nd"
    rows = "[['x' + String.fromCharCode(0xd83d) + 'y', 1, 1, '']]"
    half = desk(
        f"await {BYTES}(await course.xlsxOf([{{ ...table, rows: {rows} }}]))", table=table()
    )
    assert openpyxl.load_workbook(io.BytesIO(base64.b64decode(half))).active["A2"].value == "xy"


def test_long_texts_are_cut_visibly(desk: Player) -> None:
    """Excel calls a workbook damaged that has more than 32,767 signs in a cell."""
    cells = opened(desk, table(["あ" * 32_767, 1, 1, ""], ["い" * 32_768, 1, 1, ""])).active
    assert cells["A2"].value == "あ" * 32_767
    assert cells["A3"].value == "い" * 32_766 + "…"


@pytest.mark.parametrize(
    "value", ["0001-01-01", "1899-12-31", "2026-13-01", "2026-02-30", "きょう"]
)
def test_what_is_no_day_of_excel_is_a_text(desk: Player, value: str) -> None:
    """It is shown as it came."""
    shown = opened(desk, table(["", 1, 1, value])).active["D2"].value
    assert shown == value or isinstance(shown, dt.datetime)


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["完了", "得点"], ["完了", "得点"]),
        (["a/b", "c:d", "[e]*?\\"], ["a b", "c d", "e"]),
        (["x" * 40], ["x" * 31]),
        (["x" * 40, "x" * 40], ["x" * 31, "x" * 25 + " (2)"]),
        (["abc", "ABC"], ["abc", "ABC (2)"]),
        (["", "'", "History"], ["表", "表 (2)", "History (2)"]),
        (["あ" * 30 + "😀"], ["あ" * 30]),
    ],
)
def test_sheets_have_names_that_excel_takes(
    desk: Player, titles: list[str], names: list[str]
) -> None:
    r"""31 signs at most, none of []:*?/\\, each once."""
    assert desk("course.sheetNames(titles)", titles=titles) == names
    assert opened(desk, *(table(title=title) for title in titles)).sheetnames == names


def test_a_table_without_rows_is_a_sheet_with_a_header(desk: Player) -> None:
    """Nobody was refused: that too is told."""
    sheet = opened(desk, table()).active
    assert (sheet.max_row, sheet.auto_filter.ref) == (1, "A1:D1")


def test_ten_thousand_rows_keep_the_page_alive(desk: Player) -> None:
    """All arrive, and the page has its turns meanwhile."""
    code = f"""(async () => {{
        let [turns, running] = [0, true];
        const count = async () => {{ while (running) {{ await course.pause(); turns += 1; }} }};
        const counting = count();
        const rows = Array.from({{ length: 10000 }}, (_, n) => [String(n).padStart(6, "0"), n, n % 101, "2026-11-23"]);
        const text = await {BYTES}(await course.xlsxOf([{{ ...table, rows }}]));
        running = false;
        await counting;
        return {{ text, turns }};
    }})()"""
    found = desk(code, table=table())
    sheet = openpyxl.load_workbook(
        io.BytesIO(base64.b64decode(found["text"])), read_only=True
    ).active
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    assert len(rows) == 10_000
    assert rows[-1][:3] == ("009999", 9999, 0)
    assert found["turns"] > 1


def test_the_zip_is_sound_and_the_same_every_time(desk: Player) -> None:
    """Checked by another program, sums included."""
    data = written(desk, table(ROW))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.namelist()[0] == "[Content_Types].xml"
    assert written(desk, table(ROW)) == data


def test_without_compression_it_is_stored(desk: Player) -> None:
    """An old browser writes a larger file, which is as good."""
    code = f"""(async () => {{
        const kept = globalThis.CompressionStream;
        globalThis.CompressionStream = undefined;
        const text = await {BYTES}(await course.xlsxOf([table]));
        globalThis.CompressionStream = kept;
        return text;
    }})()"""
    data = base64.b64decode(desk(code, table=table(ROW)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {one.compress_type for one in archive.infolist()} == {zipfile.ZIP_STORED}
    assert openpyxl.load_workbook(io.BytesIO(data)).active["A2"].value == "00123"


@pytest.mark.full
@pytest.mark.skipif(
    not SOFFICE,
    reason="LibreOffice がありません。libreoffice-calc-nogui を入れると、この試験が動きます。",
)
def test_libreoffice_reads_it(desk: Player, tmp_path: Path) -> None:
    """Ids keep their zeros, days are days, formulas stay texts, and the second sheet is there."""
    book = tmp_path / "class.xlsx"
    book.write_bytes(
        written(
            desk,
            table(ROW, ["=1+1", -1, 0, "2026-02-28"]),
            table(["二枚め", 1, 1, ""], title="得点"),
        )
    )
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    export = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    command = [
        str(SOFFICE),
        home,
        "--headless",
        "--convert-to",
        export,
        "--outdir",
        str(tmp_path),
        str(book),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    first = (tmp_path / "class-完了.csv").read_text(encoding="utf-8")
    assert list(csv.reader(io.StringIO(first))) == [
        ["番号", "数", "点", "日"],
        ["00123", "0.25", "85%", "2026-11-23"],
        ["=1+1", "-1", "0%", "2026-02-28"],
    ]
    assert "二枚め" in (tmp_path / "class-得点.csv").read_text(encoding="utf-8")
