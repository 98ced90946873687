"""Who of a list has handed something in."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .page import Player

MATCH = """(async () => {
    const roster = { people: list.map(([number, section, name, school = ""]) => ({ number, section, name, school })) };
    const people = handed.map(([kind, number, section, name, school = ""], index) =>
        ({ key: index, who: { kind, number, section, name, school }, flags: [] }));
    const { rows, extra } = await course.matchRoster(people, roster);
    const marked = await course.withRoster(people, roster);
    return [rows.map(({ person }) => person?.key ?? null), extra.map(({ key }) => key),
        marked.filter(({ flags }) => flags.length > 0).map(({ key }) => key), marked.map(({ onRoster }) => onRoster)];
})()"""


@pytest.mark.parametrize(
    ("given", "handed", "rows", "extra"),
    [
        pytest.param([["0012", "総務課", "山田"]], [["staff", "００１２", "", ""]], [0], [], id="by number"),
        pytest.param([["0012", "", "山田"]], [["staff", "12", "", "山　田"]], [0], [], id="zeros lost, same name"),
        pytest.param([["12", "", "山田"]], [["staff", "012", "", "佐藤"]], [None], [0], id="zeros lost, other name"),
        pytest.param([["1", "", "山田"]], [["staff", "1", "", "山田"], ["staff", "1", "", "佐藤"]], [0], [1], id="two with a number"),
        pytest.param([["1", "", "山田"]], [["staff", "1", "", "旧姓"]], [0], [], id="another name only"),
        pytest.param([["", "総務課", "山田"]], [["staff", "", "総務課", "山田"]], [0], [], id="by section and name"),
        pytest.param([["5", "総務課", "山田"]], [["nickname", "", "", "山田"]], [0], [], id="by name alone"),
        pytest.param([["5", "総務課", "山田"], ["6", "福祉課", "山田"]], [["nickname", "", "", "山田"]], [None, None], [0], id="two of a name"),
        pytest.param([["5", "総務課", "山田"], ["6", "福祉課", "山田"]], [["staff", "", "福祉課", "山田"]], [None, 0], [], id="two of a name, section"),
        pytest.param([["01", "1組", ""], ["01", "2組", ""]], [["student", "01", "2組", ""], ["student", "01", "1組", ""]], [1, 0], [], id="pupils of two classes"),
        pytest.param([["01", "1組", "", "北高"], ["01", "1組", "", "南高"]], [["student", "01", "1組", "", "南高"]], [None, 0], [], id="two schools"),
        pytest.param([["01", "1組", ""]], [["student", "01", "3組", ""]], [None], [0], id="another class"),
        pytest.param([["1", "", "a"], ["2", "", "b"]], [], [None, None], [], id="nobody yet"),
        pytest.param([], [["staff", "1", "", ""]], [], [0], id="nobody expected"),
    ],
)  # fmt: skip
def test_match(
    desk: Player, given: list[Any], handed: list[Any], rows: list[Any], extra: list[int]
) -> None:
    """By number, then by name; never by guess."""
    found = desk(MATCH, list=given, handed=handed)
    assert found[:3] == [rows, extra, extra]
    assert found[3] == [index not in extra for index in range(len(handed))]


def test_a_large_list_takes_no_time(desk: Player) -> None:
    """10,000 on either side."""
    given = [[f"{number:05}", "課", f"名前{number}"] for number in range(10_000)]
    handed = [["staff", *one] for one in reversed(given)]
    rows, extra, *_ = desk(MATCH, list=given, handed=handed)
    assert rows == list(range(9_999, -1, -1))
    assert extra == []
