"""Bytes of streams: put together, and never more of them than is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .page import Player

JOIN = "[...course.joinBytes(parts.map((part) => Uint8Array.from(part)))]"
READ = """(async () => {
    let given = 0;
    const pull = (to) => (given < parts.length ? to.enqueue(Uint8Array.from(parts[given++])) : to.close());
    const stream = new ReadableStream({ pull }, { highWaterMark: 0 });
    const { bytes, isWhole } = await course.readStream(stream, most);
    return [[...bytes], isWhole, given];
})()"""


@pytest.mark.parametrize("parts", [[], [[1, 2]], [[1], [], [2, 3]]])
def test_parts_are_joined(pure: Player, parts: list[list[int]]) -> None:
    """In their order."""
    assert pure(JOIN, parts=parts) == [byte for part in parts for byte in part]


def test_a_stream_is_read_whole(pure: Player) -> None:
    """Up to the limit itself."""
    assert pure(READ, parts=[[1, 2], [3]], most=3) == [[1, 2, 3], True, 2]


def test_a_stream_that_goes_on(pure: Player) -> None:
    """It is left when more has come than is wanted; what follows is not asked for."""
    _, is_whole, given = pure(READ, parts=[[1, 2], [3, 4], [5], [6]], most=3)
    assert (is_whole, given) == (False, 2)
