"""Sealed records: only the class key opens them, and nothing else gets through."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import base64
import hashlib
import json
import zlib
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .conftest import OpenPlayer
    from .page import Player

RECORD = json.dumps({"course": "city", "who": {"name": "山田 花子"}, "entries": ["x" * 50] * 200}, ensure_ascii=False)  # fmt: skip


def plain(text: str) -> bytes:
    """Read base64url."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


@pytest.fixture(scope="module")
def key(pure: Player) -> Any:
    """Make a class key."""
    return pure("course.makeClassKey()")


@pytest.fixture(scope="module")
def sealed(pure: Player, key: dict[str, str]) -> Any:
    """Seal a record."""
    return pure("course.sealRecord(text, key.public)", text=RECORD, key=key)


def test_a_class_key(key: dict[str, str]) -> None:
    """A point, a number, and a short name that tells which key it is."""
    point = plain(key["public"])
    assert (len(point), point[0], len(plain(key["secret"]))) == (65, 4, 32)
    assert key["id"] == hashlib.sha256(point).hexdigest()[:8]


def test_there_and_back(pure: Player, key: dict[str, str], sealed: dict[str, Any]) -> None:
    """The very same text; the file around it says for whom it is."""
    assert list(sealed) == ["format", "format_version", "course", "key", "point", "iv", "data"]
    assert (sealed["format"], sealed["format_version"]) == ("course-record-sealed", 1)
    assert (sealed["course"], sealed["key"]) == ("city", key["id"])
    assert "山田" not in json.dumps(sealed, ensure_ascii=False)
    assert pure("course.unsealRecord(sealed, key)", sealed=sealed, key=key) == RECORD


def test_it_is_packed(sealed: dict[str, Any]) -> None:
    """Deflated before it is sealed."""
    assert len(plain(sealed["data"])) < len(zlib.compress(RECORD.encode())) + 60


def test_no_two_are_alike(pure: Player, key: dict[str, str], sealed: dict[str, Any]) -> None:
    """Each record has a key of its own."""
    again = pure("course.sealRecord(text, key.public)", text=RECORD, key=key)
    assert {again[name] for name in ("point", "iv", "data")}.isdisjoint(sealed.values())


@pytest.mark.parametrize(
    "change",
    [
        {"data": ""}, {"data": "AAAA"}, {"data": "!"}, {"iv": "AAAAAAAAAAAAAAAA"}, {"iv": ""}, {"point": ""}, {"point": "BAAA"},
        {"point": "A" * 87},
    ],
    ids=str,
)  # fmt: skip
def test_damaged_files(
    pure: Player, key: dict[str, str], sealed: dict[str, Any], change: dict[str, str]
) -> None:
    """Whatever was changed, it is refused."""
    pure.error("{ await course.unsealRecord(file, key) }", file={**sealed, **change}, key=key)


def test_one_bit_is_enough(pure: Player, key: dict[str, str], sealed: dict[str, Any]) -> None:
    """In the middle of what is sealed."""
    data = sealed["data"]
    half = len(data) // 2
    changed = data[:half] + ("A" if data[half] != "A" else "B") + data[half + 1 :]
    pure.error("{ await course.unsealRecord(file, key) }", file={**sealed, "data": changed}, key=key)  # fmt: skip


def test_another_key_does_not_open_it(pure: Player, sealed: dict[str, Any]) -> None:
    """Nor does half of the right one with half of another."""
    other = pure("course.makeClassKey()")
    pure.error("{ await course.unsealRecord(file, key) }", file=sealed, key=other)
    pure.error("{ await course.unsealRecord(file, key) }", file=sealed, key={**other, "secret": "A" * 43})  # fmt: skip


def test_a_bomb_stops_at_the_limit(pure: Player, key: dict[str, str]) -> None:
    """A record of many megabytes is not unpacked."""
    expression = """(async () => {
        const text = JSON.stringify({ course: "city", much: "x".repeat(9_000_000) });
        const file = await course.sealRecord(text, key.public);
        return course.unsealRecord(file, key).then(() => "opened", (error) => error.name);
    })()"""
    assert pure(expression, key=key) == "RangeError"


@pytest.mark.parametrize(
    ("script", "can"),
    [
        ("", True),
        ("Object.defineProperty(crypto, 'subtle', { value: undefined });", False),
        ("delete window.CompressionStream;", False),
    ],
)
def test_whether_it_can_be_done(open_player: OpenPlayer, script: str, can: bool) -> None:  # noqa: FBT001 - a row of the table
    """On plain http there is no WebCrypto."""
    assert open_player(script)("course.canSeal()") is can
