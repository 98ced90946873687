"""Which record had an entry first, for very many entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .page import Player

MANY = """(() => {
    const ids = new course.EntryIds();
    const id = (number) => (number * 2654435761 % 2 ** 47).toString(16).padStart(18, "0");
    const entries = Array.from({ length: 200_000 }, (_, number) => ({ id: id(number) }));
    const numbers = course.entryNumbers(entries, { kind: "staff" });
    const claim = (n, owner) => ids.claim(numbers[2 * n], numbers[2 * n + 1], owner, () => true);
    let wrong = 0;
    for (let n = 0; n < 200_000; n += 1) wrong += claim(n, 1 + n % 7);
    for (let n = 0; n < 200_000; n += 1) wrong += claim(n, 99) !== 1 + n % 7;
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
        const claim = (owner) => ids.claim(1, 2, owner, (one) => !gone.has(one));
        const before = [claim(1), claim(2), claim(1)];
        gone.add(1);
        return [...before, claim(3), claim(4)];
    })()""")
    assert found == [0, 1, 1, 0, 3]


NUMBERS = """names.map((name) => {
    const who = { kind, name, school: "", section: "", number: "" };
    return [...course.entryNumbers([{ id: "0123456789abcdef01" }], who)];
})"""


def test_those_of_one_nickname_have_numbers_of_their_own(desk: Player) -> None:
    """So they find each other, whoever had their entries first; blanks and width make no difference."""
    hana, wide, other = desk(NUMBERS, names=["はな ａ", "はなA", "そら"], kind="nickname")
    assert (len(hana), wide, other[:2]) == (4, hana, hana[:2])
    assert hana[2:] != other[2:]
    assert len(desk(NUMBERS, names=["はな"], kind="staff")[0]) == 2
