"""Which record had an entry first, for very many entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .page import Player

MANY = """(() => {
    const ids = new course.EntryIds();
    const id = (number) => (number * 2654435761 % 2 ** 47).toString(16).padStart(18, "0");
    let wrong = 0;
    for (let n = 0; n < 200_000; n += 1) wrong += ids.claim(id(n), 1 + n % 7, () => true);
    for (let n = 0; n < 200_000; n += 1) wrong += ids.claim(id(n), 99, () => true) !== 1 + n % 7;
    return wrong;
})()"""


def test_the_first_is_remembered(desk: Player) -> None:
    """Of two hundred thousand ids, each by the record that claimed it first."""
    assert desk(MANY) == 0


def test_a_record_that_is_gone_gives_its_entries_free(desk: Player) -> None:
    """The next record that claims one has it."""
    found = desk("""(() => {
        const ids = new course.EntryIds();
        const gone = new Set();
        const claim = (owner) => ids.claim("0123456789abcdef01", owner, (one) => !gone.has(one));
        const before = [claim(1), claim(2), claim(1)];
        gone.add(1);
        return [...before, claim(3), claim(4)];
    })()""")
    assert found == [0, 1, 1, 0, 3]
