"""Whose a record is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .page import Player

WHO = "({ kind, school, section, number, name })"
PART = """course.partPeople(given.map(([kind, folded, links, isCode = false], number) =>
    ({ who: { kind }, folded, links: new Set(links), isCode, number })))
    .map((part) => part.map(({ number }) => number))"""


@pytest.mark.parametrize(
    ("kind", "who", "key", "label"),
    [
        ("staff", ["", "", "００１", "熊谷"], "staff\tnumber\t001", "熊谷"),
        ("staff", ["", "", "A１", ""], "staff\tnumber\ta1", "A１"),
        ("staff", ["", "税務 課", "", "熊谷"], "staff\t税務課\tname\t熊谷", "熊谷"),
        (
            "student",
            ["北高", "1年2組", "01", ""],
            "student\t北高\t1年2組\tnumber\t01",
            "北高 1年2組 01",
        ),
        ("student", ["北高", "1年2組", "", "森"], "student\t北高\t1年2組\tname\t森", "森"),
        ("nickname", ["", "", "", " ﾊﾅ "], "nickname\tハナ", "ﾊﾅ"),
        ("staff", ["", "", "", "　"], None, ""),
        ("nickname", ["", "", "1", ""], None, "1"),
    ],
)
def test_identity(desk: Player, kind: str, who: list[str], key: str | None, label: str) -> None:
    """By number, else by name and place, one width, one case, no blanks; what tells nothing is nobody."""
    school, section, number, name = who
    values = {"kind": kind, "school": school, "section": section, "number": number, "name": name}
    identity = desk(f"course.identityOf({WHO})", **values)
    assert (identity and identity["key"]) == key
    assert desk(f"course.labelOf({WHO})", **values) == label


@pytest.mark.parametrize(
    ("given", "parts"),
    [
        ([["staff", "a", []], ["staff", "a", []], ["staff", "", []]], [[0, 1, 2]]),
        ([["staff", "", []], ["staff", "a", []], ["staff", "b", []]], [[0, 1], [2]]),
        ([["staff", "", []], ["staff", "", []]], [[0, 1]]),
        ([["student", "a", []], ["student", "b", []], ["student", "a", []]], [[0, 2], [1]]),
        ([["nickname", "h", []], ["nickname", "h", []]], [[0], [1]]),
        ([["nickname", "h", []], ["nickname", "h", []], ["nickname", "h", [0]]], [[0, 2], [1]]),
        ([["nickname", "h", []], ["nickname", "h", []], ["nickname", "h", [0, 1]]], [[0, 1, 2]]),
        ([["nickname", "h", [9]], ["nickname", "h", [9]]], [[0], [1]]),
        ([["nickname", "h", [], True], ["nickname", "h", []]], [[0, 1]]),
        ([["nickname", "h", [], True], ["nickname", "h", [], True]], [[0, 1]]),
        ([], []),
    ],
)
def test_one_person_or_two(desk: Player, given: list[Any], parts: list[list[int]]) -> None:
    """A number under two names is two; a nickname is one as far as entries hang together."""
    assert desk(PART, given=given) == parts


MERGED = """(() => {
    const merged = new course.Merged();
    const adds = given.map(([entries, number]) =>
        merged.add(entries.map(([id, at]) => ({ id, at })), number));
    return [adds, merged.entries().map(({ id, at }) => [id, at])];
})()"""


def test_merged(desk: Player) -> None:
    """Each entry once: of those with one id that of the record that was read first."""
    given = [[[["a", 1], ["b", 1]], 3], [[["a", 2]], 1], [[["c", 3], ["b", 3]], 2], [[], 4]]
    assert desk(MERGED, given=given) == [[True, False, True, False], [["a", 2], ["b", 3], ["c", 3]]]
