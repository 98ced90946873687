"""The backup of the desk: plain or locked, and what is said when it cannot be read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .page import Player

CONTENT = {
    "roster": [{"number": "007", "name": "水野 あおい"}],
    "due": "2026-12-25",
    "texts": ["【修了記録 …】"],
}
PASSWORD = "さくら2026"  # noqa: S105 - of a test
NONE = ""
MAKE = "course.backupOf(content, password)"
READ = "course.readBackup(text, password)"


@pytest.fixture(scope="module")
def locked(desk: Player) -> dict[str, Any]:
    """Have a locked backup."""
    found: dict[str, Any] = json.loads(desk(f"await {MAKE}", content=CONTENT, password=PASSWORD))
    return found


def state(desk: Player, text: str, password: str = "") -> str:
    """Tell how reading went."""
    return str(desk(f"(await {READ}).state", text=text, password=password))


def test_a_plain_backup_is_json_that_anybody_can_read(desk: Player) -> None:
    """Format and version stand at its head."""
    text = desk(f"await {MAKE}", content=CONTENT, password=NONE)
    assert json.loads(text) == {
        "format": "course-desk", "format_version": 1, "locked": False, "content": CONTENT,
    }  # fmt: skip
    assert desk(f"await {READ}", text=text, password=NONE) == {"state": "right", "content": CONTENT}
    assert state(desk, "\ufeff" + text, "any") == "right"


def test_a_locked_backup_shows_nothing(desk: Player, locked: dict[str, Any]) -> None:
    """No name, no number; the password opens it, in either width."""
    assert locked["rounds"] >= 310_000
    assert not {"007", "水野", "2026-12-25"} & set(
        json.dumps(locked, ensure_ascii=False).split('"')
    )
    for password in ("さくら2026", "さくら２０２６"):
        found = desk(f"await {READ}", text=json.dumps(locked), password=password)
        assert found == {"state": "right", "content": CONTENT}


def test_two_backups_of_the_same_are_not_alike(desk: Player, locked: dict[str, Any]) -> None:
    """Salt and start are new each time."""
    other = json.loads(desk(f"await {MAKE}", content=CONTENT, password=PASSWORD))
    assert all(other[name] != locked[name] for name in ("salt", "iv", "data"))


def test_a_wrong_password_is_told(desk: Player, locked: dict[str, Any]) -> None:
    """It is not called a damaged file; and none at all is asked for."""
    assert state(desk, json.dumps(locked), "さくら2027") == "password"
    assert state(desk, json.dumps(locked)) == "needed"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"format_version": 2}, "newer"),
        ({"format": "course-record"}, "foreign"),
        ({"format_version": "1"}, "damaged"),
        ({"locked": "yes"}, "damaged"),
        ({"data": "AAAA"}, "damaged"),
        ({"data": 7}, "damaged"),
        ({"data": "***"}, "damaged"),
        ({"salt": None}, "damaged"),
        ({"rounds": 1}, "damaged"),
        ({"rounds": 10**12}, "damaged"),
        ({"sum": ""}, "damaged"),
    ],
)
def test_what_is_wrong_is_told(
    desk: Player, locked: dict[str, Any], change: dict[str, Any], told: str
) -> None:
    """Whatever is in the file, reading ends with a word."""
    text = json.dumps({**locked, **change})
    found = state(desk, text, "さくら2026")
    assert found == told or (change == {"salt": None} and found == "password")


def test_other_files_are_told_from_cut_ones(desk: Player, locked: dict[str, Any]) -> None:
    """A half backup is damaged, a photo is none."""
    text = json.dumps(locked)
    assert state(desk, text[: len(text) // 2], "x") == "damaged"
    for other in ("", "こんにちは", "[]", "null", "{}", '{"a":1'):
        assert state(desk, other) == "foreign"


def test_too_much_is_refused_before_it_is_looked_at(desk: Player) -> None:
    """A file of more than 280 million signs, or what would unpack to more than 200 MB."""
    assert desk("(await course.readBackup({ length: 3e8 }, '')).state") == "large"


def test_without_webcrypto_it_says_what_to_do(desk: Player, locked: dict[str, Any]) -> None:
    """On plain http a plain backup still works."""
    code = """(async () => {
        const kept = course.canSeal;
        course.canSeal = () => false;
        try {
            const message = await course.backupOf(1, "x").catch((error) => error.message);
            return [message, (await course.readBackup(text, "x")).state, await course.backupOf(1, "")];
        } finally {
            course.canSeal = kept;
        }
    })()"""
    message, found, plain = desk(code, text=json.dumps(locked))
    assert "パスワードなしで保存" in message
    assert found == "blocked"
    assert json.loads(plain)["content"] == 1
