"""Lists of people: whatever Excel saves."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

import pytest

from .test_xlsx_read import workbook

if TYPE_CHECKING:
    from .page import Player

ROSTER = (
    """course.readRoster(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer, name)"""
)


def roster_of(desk: Player, data: bytes, name: str = "名簿.csv") -> Any:
    """Read a list."""
    return desk(ROSTER, text=base64.b64encode(data).decode(), name=name)


def person(number: str = "", section: str = "", name: str = "", school: str = "") -> dict[str, str]:
    """Make a person as a list has one."""
    return {"number": number, "section": section, "name": name, "school": school}


LIST = "職員番号,氏名,所属\r\n0012,山田 花子,総務課\r\n0013,佐藤 次郎,福祉課\r\n"
PEOPLE = [person("0012", "総務課", "山田 花子"), person("0013", "福祉課", "佐藤 次郎")]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(LIST.encode(), id="UTF-8"),
        pytest.param(LIST.encode("utf-8-sig"), id="with a mark"),
        pytest.param(LIST.encode("cp932"), id="cp932"),
        pytest.param(LIST.replace(",", "\t").encode("utf-16"), id="Unicode text of Excel"),
        pytest.param(LIST.replace(",", ";").encode(), id="semicolons"),
        pytest.param(LIST.replace("\r\n", "\n").encode(), id="lines of Linux"),
        pytest.param(LIST.replace("\r\n", "\r").encode(), id="lines of old Macs"),
        pytest.param(LIST.rstrip().encode(), id="no end of line at the end"),
        pytest.param(LIST.replace("総務課", '"総務課"').encode(), id="quotes"),
        pytest.param(("研修の名簿,,\r\n2026年11月,,\r\n,,\r\n" + LIST).encode(), id="titles above"),
        pytest.param((LIST + "\r\n,,\r\n , ,\r\n").encode(), id="empty rows below"),
        pytest.param(
            LIST.replace("職員番号,氏名,所属", "職員番号（必須）, 氏　名 ,所属：").encode(),
            id="header with signs",
        ),
        pytest.param(
            workbook(
                [
                    ["職員番号", "氏名", "所属"],
                    ["0012", "山田 花子", "総務課"],
                    ["0013", "佐藤 次郎", "福祉課"],
                ]
            ),
            id="xlsx",
        ),
        pytest.param(
            workbook(
                [["表紙"]],
                [
                    ["名簿"],
                    [],
                    ["職員番号", "氏名", "所属"],
                    ["0012", "山田 花子", "総務課"],
                    ["0013", "佐藤 次郎", "福祉課"],
                ],
            ),
            id="xlsx, second sheet",
        ),
    ],
)
def test_the_same_list_in_many_forms(desk: Player, data: bytes) -> None:
    """Encodings, separators, titles: the people are the same."""
    found = roster_of(desk, data)
    assert found["people"] == PEOPLE
    assert set(found["columns"]) == {"number", "name", "section"}
    assert found["problems"] == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "学校,組,出席番号,名前\nあさぎ高校,1年2組,01,森",
            [person("01", "1年2組", "森", "あさぎ高校")],
        ),
        ("学年,クラス,番号,お名前\n1,２,5,森", [person("5", "1年２組", "森")]),
        ("学年,組,番号\n1年,A組,5", [person("5", "1年A組")]),
        ("No.,社員番号,姓,名\n1,A-7,熊谷,花子", [person("A-7", name="熊谷 花子")]),
        ("ＩＤ,氏名\n７,森", [person("７", name="森")]),
        ("氏名\n森\n林", [person(name="森"), person(name="林")]),
        ('氏名,備考\n森,"二行の\n備考、""引用"""\n林,', [person(name="森"), person(name="林")]),
        ('氏名,番号\n森,"12', [person("12", name="森")]),
        ('氏名,番号\n森"x",1"2', [person('1"2', name='森"x"')]),
    ],
)
def test_columns_by_many_names(desk: Player, text: str, people: list[dict[str, str]]) -> None:
    """Those of city halls, companies and schools."""
    assert roster_of(desk, text.encode())["people"] == people


def test_columns_say_what_they_are_called(desk: Player) -> None:
    """So that the trainer sees what was taken for what."""
    assert roster_of(desk, LIST.encode())["columns"] == {
        "number": "職員番号",
        "name": "氏名",
        "section": "所属",
    }


@pytest.mark.parametrize(
    ("data", "name", "part"),
    [
        pytest.param(b"", "a.csv", "見出し", id="empty"),
        pytest.param("山田,総務課".encode(), "a.csv", "見出し", id="no header"),
        pytest.param("氏名,番号\n,\n".encode(), "a.csv", "人がいません", id="nobody"),
        pytest.param("番号,氏名\n1,森\n１,林".encode(), "a.csv", "2回", id="one number twice"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.xls", ".xls", id="old Excel"
        ),
        pytest.param(b"PK\x03\x04" + b"\0" * 600, "a.xlsx", "こわれて", id="damaged xlsx"),
        pytest.param(
            workbook([["山田", "総務課"]]), "a.xlsx", "見出し", id="xlsx without a header"
        ),
        pytest.param(bytes(range(256)) * 40, "a.csv", "見出し", id="noise"),
        pytest.param(b'"' * 100_000, "a.csv", "見出し", id="quotes"),
        pytest.param(b"," * 300_000, "a.csv", "見出し", id="commas"),
    ],
)
def test_problems_are_told(desk: Player, data: bytes, name: str, part: str) -> None:
    """With what to do."""
    problems = roster_of(desk, data, name)["problems"]
    assert [part in one for one in problems] == [True]
    assert all(one.endswith("。") for one in problems)


def test_many_people(desk: Player) -> None:
    """20,000 are read, the rest is told of."""
    data = "番号,氏名\n" + "".join(f"{number},名前{number}\n" for number in range(20_001))
    found = roster_of(desk, data.encode())
    assert len(found["people"]) == 20_000
    assert "20,000人" in found["problems"][0]
