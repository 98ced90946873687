"""Progress files: out and in again."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from .samples import SAMPLES

if TYPE_CHECKING:
    from .page import Player

ENTRIES = list(SAMPLES.values())
FILE: dict[str, Any] = {
    "format": "course-progress", "format_version": 1, "course": "city", "version": "1.0",
    "profile": "default", "saved_at": 5, "entries": ENTRIES,
}  # fmt: skip
TO_FILE = """course.toFile({ exportEntries: () => entries, context: { profile: "default" } },
    { id: "city", version: "1.0" }, now)"""


def parse(player: Player, text: str) -> Any:
    """Parse a text as a file of the course "city"."""
    return player("course.parseFile(text, 'city')", text=text)


def test_file(pure: Player) -> None:
    """A file says what it is, in its name and inside."""
    made = pure(TO_FILE, entries=ENTRIES, now=1_790_000_000_000)
    assert re.fullmatch(r"進捗_city_202609\d\d-\d{4}\.json", made["name"])
    assert json.loads(made["text"]) == {**FILE, "saved_at": 1_790_000_000_000}


def test_there_and_back(pure: Player) -> None:
    """What is saved to a file is read back whole."""
    text = pure(TO_FILE, entries=ENTRIES, now=5)["text"]
    assert parse(pure, text) == {"entries": ENTRIES, "rejected": [], "error": None}
    assert parse(pure, "\ufeff" + text)["error"] is None


def test_single_entries_are_rejected(pure: Player) -> None:
    """Wrong entries are named by their place; the others are used."""
    entries = [ENTRIES[0], {**ENTRIES[1], "at": -1}, {**ENTRIES[2], "course": "village"}, None]
    found = parse(pure, json.dumps({**FILE, "entries": entries}))
    assert found["entries"] == [ENTRIES[0]]
    assert [one.split(":")[0] for one in found["rejected"]] == ["2番目の記録", "3番目の記録", "4番目の記録"]  # fmt: skip


DEEP = [[[[[[]]]]]]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        pytest.param("", "読めません", id="empty"),
        pytest.param("{", "読めません", id="cut off"),
        pytest.param("%PDF-1.7", "読めません", id="another kind of file"),
        pytest.param("null", "進捗ファイルではありません", id="null"),
        pytest.param("[]", "進捗ファイルではありません", id="list"),
        pytest.param({"format": "other"}, "進捗ファイルではありません", id="other format"),
        pytest.param({"format_version": "1"}, "進捗ファイルではありません", id="version as text"),
        pytest.param({"format_version": 0}, "進捗ファイルではありません", id="version 0"),
        pytest.param({"entries": {}}, "進捗ファイルではありません", id="entries no list"),
        pytest.param({"format_version": 2}, "新しい版のコース", id="newer format"),
        pytest.param({"course": "village"}, "別のコース「village」", id="other course"),
        pytest.param({"entries": [{**ENTRIES[0], "route": DEEP}]}, "深すぎます", id="too deep"),
        pytest.param("[" * 100_000 + "]" * 100_000, "ファイル", id="very deep"),
    ],
)
def test_refused(pure: Player, text: str | dict[str, object], part: str) -> None:
    """A file that cannot be used says why and what to choose instead."""
    found = parse(pure, text if isinstance(text, str) else json.dumps({**FILE, **text}))
    assert part in found["error"]
    assert (found["entries"], found["rejected"]) == ([], [])


def test_a_large_file_is_refused(pure: Player) -> None:
    """Over 20 MB, whatever is in it; the page makes the text, for handing it over takes a minute."""
    found = pure("course.parseFile(sign.repeat(7_000_000), 'city')", sign="あ")
    assert "大きすぎます" in found["error"]
    assert (found["entries"], found["rejected"]) == ([], [])
