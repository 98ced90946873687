"""Work in short tasks: what comes of it is the same as at once."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .page import Player

SORT = """(async () => {
    let rests = 0;
    const pace = { isDue: () => true, rest: async () => { rests += 1; } };
    const byFirst = ([a], [b]) => a - b;
    const sorted = await course.sortInSlices(list, byFirst, pace);
    return { isSame: JSON.stringify(sorted) === JSON.stringify([...list].sort(byFirst)), size: sorted.length, rests };
})()"""
MAP = """(async () => {
    const told = [];
    const pace = { isDue: () => told.length % 2 === 0, rest: async () => { told.push("rest"); } };
    return [await course.mapInSlices("abc", (one, index) => { told.push(one); return one + index; }, pace), told];
})()"""


@pytest.mark.parametrize("size", [0, 1, 99, 100, 101, 350, 1000])
def test_equal_ones_keep_their_order(desk: Player, size: int) -> None:
    """Many are equal here; each stays behind those that stood before it."""
    chance = random.Random(size)  # noqa: S311 - of a test
    found = desk(SORT, list=[[chance.randrange(9), index] for index in range(size)])
    assert (found["isSame"], found["size"]) == (True, size)
    assert (found["rests"] > 0) is (size > 0)


def test_the_page_has_its_turn_between(desk: Player) -> None:
    """Whenever it is due."""
    assert desk(MAP) == [["a0", "b1", "c2"], ["a", "b", "rest", "c", "rest"]]
