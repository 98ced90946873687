"""The tables that are taken away: the desk writes what the report writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests import records

if TYPE_CHECKING:
    from .page import Player

EXPECTED = records.expected()
TABLES = "course.tablesOf(people, figures, sources, data)"
CODE = {
    "claims": {
        "modules": {
            "s1": {"percent": 90, "ended": True, "done": True},
            "s2": {"percent": None, "ended": True, "done": False},
        },
        "complete": False, "before": None, "after": None,
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def tables(desk: Player) -> list[dict[str, Any]]:
    """Have the tables of the class that both sides know."""
    parts = {name: EXPECTED[name] for name in ("people", "figures", "sources")}
    found: list[dict[str, Any]] = desk(TABLES, **parts, data=records.facts())
    return found


@pytest.mark.parametrize("number", range(7))
def test_the_report_writes_the_same(tables: list[dict[str, Any]], number: int) -> None:
    """Both sides agree on every cell, on titles, kinds and order."""
    assert tables[number] == EXPECTED["tables"][number]


def test_there_are_no_further_tables(tables: list[dict[str, Any]]) -> None:
    """Seven, in the order of the workbook's sheets."""
    assert [table["title"] for table in tables] == [one["title"] for one in EXPECTED["tables"]]


def test_every_row_has_a_cell_for_every_column(tables: list[dict[str, Any]]) -> None:
    """Nothing slips into the wrong column."""
    for table in tables:
        assert {len(row) for row in table["rows"]} <= {len(table["columns"])}


def test_who_handed_in_a_code_only_is_in_the_list(desk: Player) -> None:
    """States and results as the code says them; no tries, no minutes, nothing computed."""
    who = {
        "kind": "staff",
        "school": "",
        "section": "防災課",
        "number": "0042",
        "name": "見本 六花",
    }
    somebody = {
        "who": who, "track": "nobody", "assignment": None, "result": None, "code": CODE,
        "flags": [{"reason": "code_only", "detail": ""}],
    }  # fmt: skip
    data = records.facts()
    found = desk(TABLES, people=[somebody], figures=None, sources=[], data=data)
    titles = [f"{module['mark']} {module['title']}" for module in data["modules"]]
    row = found[0]["rows"][0]
    assert row[:9] == ["0042", "", "防災課", "見本 六花", "nobody", "", "途中", "", ""]
    assert row[9:11] == ["修了", "途中"]
    assert row[-1] == data["reasons"]["code_only"]["what"]
    assert [row[4:] for row in found[1]["rows"]] == [
        [titles[0], 90, None, None],
        [titles[1], None, None, None],
    ]


def test_details_are_put_in_as_they_are(desk: Player) -> None:
    """A file's name with signs that mean something to a replacement stays that name."""
    source = {
        "name": "a.json", "size": 1, "state": "refused", "reason": "other_course",
        "detail": "$& $1 <b>", "person": None,
    }  # fmt: skip
    found = desk(TABLES, people=[], figures=None, sources=[source], data=records.facts())
    name, state, what, _ = found[-1]["rows"][0]
    assert (name, state) == ("a.json", "はじいた")
    assert "$& $1 <b>" in what
