"""Records read by workers, beside the page."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from tests import records

if TYPE_CHECKING:
    from .page import Player

FILES = [base64.b64encode(data).decode() for data in records.files().values()]
JUDGE = """(async () => {
    const context = { data, keys: [], now };
    const readers = new course.Readers(data);
    const end = (judging) =>
        judging.then((one) => ({ ...one, numbers: [...one.numbers] }), ({ reason, detail }) => ({ reason, detail }));
    const bytes = files.map((text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
    const both = bytes.map((one) => [end(readers.judge(one, context)), end(course.judgeRecord(one, context))]);
    const found = await Promise.all(both.map((pair) => Promise.all(pair)));
    readers.stop();
    return found;
})()"""


def test_a_worker_says_what_the_page_says(desk: Player) -> None:
    """Of every file of the class: the same result, the same numbers, the same reason."""
    found = desk(JUDGE, files=FILES, data=records.facts(), now=records.NOW)
    assert len(found) == len(FILES)
    assert all(beside == own for beside, own in found)
    assert sum("reason" in own for _, own in found) > 10


LOST = """(async () => {
    const Real = Worker;
    window.Worker = workers;
    try {
        const readers = new course.Readers(data);
        const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
        const { who } = await readers.judge(bytes, { data, keys: [], now });
        return [who.name, readers.ahead];
    } finally {
        window.Worker = Real;
    }
})()"""


def lost(desk: Player, workers: str) -> Any:
    """Have a record read where workers are not what they should be."""
    values = {"text": FILES[0], "data": records.facts(), "now": records.NOW}
    return desk(LOST.replace("workers;", f"{workers};"), **values)


def test_without_workers_the_page_reads(desk: Player) -> None:
    """A browser may deny them."""
    assert lost(
        desk, "class { constructor() { throw new DOMException('', 'SecurityError'); } }"
    ) == ["職員1", 1]


def test_what_a_worker_cannot_do_the_page_does(desk: Player) -> None:
    """Its script may not start, or it may end."""
    broken = "class extends Real { constructor() { super(URL.createObjectURL(new Blob(['throw 1']))); } }"
    assert lost(desk, broken) == ["職員1", 1]


MANY = """(async () => {
    const context = { data, now: () => now };
    const bytes = files.map((text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
    const given = [0, 1, 2, 3].flatMap((turn) => bytes.map((one, index) => new File([one], `${turn}-${index}.json`)));
    const told = [];
    for (const slices of [given.map((one) => [one]), [given]]) {
        const intake = new course.Intake(data, { now: () => now });
        for (const slice of slices) await intake.add(slice);
        told.push(JSON.stringify([intake.sources(), intake.people()]));
    }
    return [given.length, told[0] === told[1]];
})()"""


def test_very_many_files_are_told_in_their_order(desk: Player) -> None:
    """The same as if they had been handed over one by one, and read in the page."""
    assert desk(MANY, files=FILES, data=records.facts(), now=records.NOW) == [4 * len(FILES), True]
