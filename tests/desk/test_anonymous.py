"""The export for research: nobody can be told from it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from tests import records

if TYPE_CHECKING:
    from .page import Player

PEOPLE = records.expected()["people"]
DRAW = "{ random: { getRandomValues: (bytes) => bytes.fill(seed) } }"
TABLES = f"await course.anonymous(people, data, {DRAW})"
FEW, COVERED = "5人未満", "非表示"


@pytest.fixture(scope="module")
def tables(desk: Player) -> dict[str, dict[str, Any]]:
    """Have the tables of the class that both sides know."""
    found = desk(TABLES, people=PEOPLE, data=records.facts(), seed=1)
    return {table["id"]: table for table in found}


def column(table: dict[str, Any], title: str) -> list[Any]:
    """Give the cells of a column."""
    place = [one["title"] for one in table["columns"]].index(title)
    return [row[place] for row in table["rows"]]


def test_no_name_and_no_number_is_in_it(tables: dict[str, Any]) -> None:
    """Nor keys, schools, days or notes."""
    text = json.dumps(tables, ensure_ascii=False)
    for person in PEOPLE:
        for part in ("name", "number", "school"):
            written = person["who"][part]
            assert len(written) < 3 or f'"{written}"' not in text
    assert not re.search(r"20\d\d-\d\d-\d\d", text)


def test_rows_stand_in_an_order_of_chance(desk: Player, tables: dict[str, Any]) -> None:
    """Numbered anew; another draw gives another order of the same people."""
    other = desk(TABLES, people=PEOPLE, data=records.facts(), seed=2)[0]["rows"]
    rows = tables["people"]["rows"]
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(rows) + 1)]
    assert [row[1:] for row in other] != [row[1:] for row in rows]
    assert sorted(map(str, (row[1:] for row in other))) == sorted(
        map(str, (row[1:] for row in rows))
    )


def test_small_groups_have_no_name(tables: dict[str, Any]) -> None:
    """A section or a track of fewer than five is not named, nor is a section that would give it away."""
    pairs = list(
        zip(column(tables["people"], "コース"), column(tables["people"], "所属・組"), strict=True)
    )
    shown = [pair for pair in pairs if FEW not in pair]
    assert shown
    assert min(shown.count(pair) for pair in shown) >= 5
    hidden = [pair for pair in pairs if pair[1] == FEW and pair[0] != FEW]
    assert all(hidden.count(pair) >= 5 for pair in hidden)


def test_one_hidden_section_takes_another_with_it(desk: Player) -> None:
    """Who knows how many there are could else say who the three are."""
    sections = ["総務課"] * 9 + ["福祉課"] * 6 + ["市民課"] * 3
    people = [{**PEOPLE[0], "who": {**PEOPLE[0]["who"], "section": one}} for one in sections]
    table = desk(TABLES, people=people, data=records.facts(), seed=1)[0]
    assert sorted(column(table, "所属・組")) == [FEW] * 9 + ["総務課"] * 9


def test_nothing_is_said_of_four_people(desk: Player) -> None:
    """No row tells anything, and no table about the class does."""
    found = desk(TABLES, people=PEOPLE[:4], data=records.facts(), seed=1)
    assert {cell for row in found[0]["rows"] for cell in row[1:]} == {FEW}
    for table in found[1:]:
        told = [one["title"] for one in table["columns"] if one["kind"] != "text"]
        cells = {cell for title in told if title != "問題数" for cell in column(table, title)}
        assert cells <= {FEW, COVERED, None, 0}


def test_counts_of_few_people_are_hidden(tables: dict[str, Any]) -> None:
    """On either side: who was right, and who was not."""
    items = tables["items"]
    for n, right in zip(column(items, "人数"), column(items, "正答"), strict=True):
        assert right in {FEW, COVERED} or not ({right, n - right} & {1, 2, 3, 4})
    for text in column(items, "選んだ人"):
        assert not set(re.findall(r"\b\w+ (\d+)", text)) & {"1", "2", "3", "4"}


def test_hidden_counts_cannot_be_computed(tables: dict[str, Any]) -> None:
    """Where one choice is hidden, another is; and a hidden key's count does not stand under 正答."""
    items = tables["items"]
    for text, right in zip(column(items, "選んだ人"), column(items, "正答"), strict=True):
        hidden = len(re.findall(f"{FEW}|{COVERED}", text))
        assert hidden != 1 or re.search(r" 0", text) or text == FEW
        if isinstance(right, int) and hidden:
            assert f" {right}" in text  # the key's count is not among the hidden


def test_who_handed_in_a_code_only_is_left_out(desk: Player) -> None:
    """There are no answers."""
    people = [*PEOPLE, {**PEOPLE[0], "result": None}]
    found = desk(TABLES, people=people, data=records.facts(), seed=1)
    assert len(found[0]["rows"]) == len(PEOPLE)
