"""Foreign input by the thousand: whatever comes, the desk says what it is and goes on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from course.report.intake import Intake
from course.report.materials import Material
from tests import records
from tests.player.samples import seeded
from tests.records import rows
from tests.records.maker import Files

from .files import packed, taken_in
from .test_xlsx_read import workbook
from .test_zip_read import zipped

if TYPE_CHECKING:
    import random

    from .page import Player

STATES = {"used", "merged", "superseded", "refused"}
STRANGE: list[Any] = [
    *(None, True, False, 0, -1, 1.5, -0.0, 1e300, 2**53, 2**63, 36**9, [], {}, [[]], [None] * 9),
    *("", "x" * 300, "\0", "\ud800", "__proto__", "constructor", "2026-01-01", "０１２"),
    {"__proto__": 1},
]
KEYS = ["__proto__", "constructor", "toString", "", "x" * 100_000, "type", "at", "id"]
SOME = ("01-staff-00", "06-device-1", "09-nickname-0", "04-assigned-0", "05-pupil-0", "14-partly")


def places(value: Any, found: list[Any]) -> list[tuple[Any, Any]]:
    """List every place in a value: what holds it, and its key there."""
    keys = value.keys() if isinstance(value, dict) else range(len(value))
    for key in list(keys):
        found.append((value, key))
        if isinstance(value[key], dict | list):
            places(value[key], found)
    return found


def bent(record: dict[str, Any], source: random.Random) -> bytes:
    """Change, lose or add a few things anywhere in a record."""
    record = json.loads(json.dumps(record))
    for _ in range(source.randrange(1, 4)):
        all_ = places(record, [])
        if source.random() < 0.7:  # the head is small: nearly all changes would be to entries
            all_ = [one for one in all_ if one[0] is not record["entries"]][:40]
        holder, key = source.choice(all_)
        change = source.randrange(4)
        if change == 0:
            holder[key] = source.choice(STRANGE)
        elif change == 1:
            del holder[key]
        elif change == 2 and isinstance(holder, dict):
            holder[source.choice(KEYS)] = source.choice(STRANGE)
        else:
            other, place = source.choice(all_)
            holder[key] = json.loads(json.dumps(other[place]))
        if not isinstance(record.get("entries"), list):
            break
    return json.dumps(record).encode("utf-8", "surrogatepass")


def torn(data: bytes, source: random.Random) -> bytes:
    """Change, lose, double or insert bytes."""
    out = bytearray(data)
    for _ in range(source.randrange(1, 6)):
        at = source.randrange(len(out) + 1)
        size = source.choice([1, 1, 2, 4, 50, 500])
        change = source.randrange(4)
        if change == 0:
            out[at : at + size] = source.randbytes(size)
        elif change == 1:
            del out[at : at + size]
        elif change == 2:
            out[at:at] = out[at : at + size]
        else:
            out[at:at] = source.choice([b"\xff", b"\0", b"{", b"[", b'"', b"\\", b"PK\x03\x04"])
    return bytes(out)


def many(seed: int, count: int) -> Files:
    """Make records that were mangled, as values or as bytes."""
    source = seeded(seed)
    whole = records.files()
    good = [json.loads(whole[f"{name}.json"].removeprefix(b"\xef\xbb\xbf")) for name in SOME]
    for record in good:
        record["entries"] = record["entries"][:12]
    files = {}
    for number in range(count):
        record = source.choice(good)
        data = bent(record, source) if source.random() < 0.6 else torn(json.dumps(record).encode(), source)  # fmt: skip
        files[f"{number:05}.json"] = data
    return files


@pytest.mark.parametrize("seed", range(4))
def test_mangled_records(desk: Player, seed: int) -> None:
    """Each of a thousand ends somewhere, with a reason that has a text."""
    data = records.facts()
    said = taken_in(desk, data, many(seed, 1000), records.NOW)
    assert len(said["sources"]) == 1000
    assert {one["state"] for one in said["sources"]} <= STATES
    reasons = {one["reason"] for one in said["sources"]} - {None}
    assert reasons <= data["reasons"].keys()
    assert len(reasons) > 5
    assert any(one["state"] != "refused" for one in said["sources"])


@pytest.mark.parametrize("seed", range(10, 12))
def test_the_report_says_the_same_of_mangled_records(desk: Player, seed: int) -> None:
    """The same end and the same reason for each, and the same results of everybody."""
    files = many(seed, 500)
    said = taken_in(desk, records.facts(), files, records.NOW)
    intake = Intake(records.facts(), records.NOW)
    intake.add([Material(name, len(data), data.__bytes__) for name, data in files.items()])
    people = intake.people()
    keys = ("name", "state", "reason", "person")
    ours = [tuple(one[key] for key in keys) for one in said["sources"]]
    theirs = [tuple(getattr(one, key) for key in keys) for one in intake.sources]
    assert [pair for pair in zip(ours, theirs, strict=True) if pair[0] != pair[1]] == []
    assert [one["key"] for one in said["people"]] == [one.key for one in people]
    assert [one["result"] for one in said["people"]] == [one.result for one in people]


BOOK = workbook([["職員番号", "氏名"], ["0012", "山田"]])
ZIPS = """(async () => {
    const found = {};
    for (const [name, text] of Object.entries(given)) {
        const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
        const start = performance.now();
        const intake = new course.Intake(data);
        await intake.add([new File([bytes], name)]);
        const states = intake.sources().map(({ state }) => state);
        const { people } = await course.readRoster(bytes.buffer, name);
        if (performance.now() - start > 5000) states.push("too slow");
        for (const state of states) found[state] = (found[state] ?? 0) + 1;
        found.people = (found.people ?? 0) + people.length;
    }
    return found;
})()"""


@pytest.mark.parametrize("seed", range(3))
def test_torn_zips_and_workbooks(desk: Player, seed: int) -> None:
    """A thousand: read as far as they can be, refused, and never waited for."""
    source = seeded(seed)
    record = records.files()["03-looked.json"]
    good = [zipped({"a.json": record, "b.json": b"{}"}), zipped({"a.json": record}, streamed=True), BOOK]  # fmt: skip
    files = {str(number): torn(source.choice(good), source) for number in range(350)}
    found = desk(ZIPS, given=packed(files), data=records.facts())
    assert found.keys() <= {"used", "refused", "superseded", "merged", "people"}
    assert found["refused"] > 100
    assert found["people"] > 0


STALL = """(async () => {
    const intake = new course.Intake(data);
    let [last, longest] = [performance.now(), 0];
    let isOver = false;
    const watch = async () => {
        for (; !isOver; await course.pause()) {
            longest = Math.max(longest, performance.now() - last);
            last = performance.now();
        }
    };
    const watching = watch();
    await intake.add([new File([text], "a.json")]);
    isOver = true;
    await watching;
    return [intake.sources()[0].reason ?? intake.sources()[0].state, longest];
})()"""


def storm(kind: str) -> dict[str, Any]:
    """Make half as many entries as a record may have, all in one place."""
    run = {"module": "s1", "run": "r1", "step": 0, "scene": "start"}
    fields: dict[str, dict[str, Any]] = {
        "choose": {**run, "choice": "a"},
        "arrive": run,
        "attempt": {"module": "s1", "seed": 1, "questions": ["s1.q1"], "carried": []},
        "answer": {"module": "s1", "attempt": "t", "revision": 1, "choices": ["a"], "ms": 1},
        "visit": {},
    }
    own = {"attempt": "attempt", "answer": "question", "visit": "route"}
    entries = [
        {"id": f"{number:016x}", "type": kind, "at": 50_000 - number, **fields[kind]}
        | ({own[kind]: f"{number}"} if kind in own else {})
        for number in range(25_000)
    ]
    return {"entries": entries}


@pytest.mark.parametrize("kind", ["visit", "attempt", "answer", "choose", "arrive"])
def test_a_record_of_nothing_but_one_thing(desk: Player, kind: str) -> None:
    """It is read like any other: no order of entries makes the page stand still for long."""
    record = json.loads(records.files()["03-looked.json"])
    text = json.dumps({**record, **rows.packed(storm(kind))}, separators=(",", ":"))
    assert len(text) <= 5 * 1024**2
    state, longest = desk(STALL, text=text, data=records.facts())
    assert state == "used"
    assert longest < 5000
