"""One record out of bytes of unknown origin: what is sound, and each reason why it is none."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import copy
import json
import random
from typing import Any

import pytest

from course.facts import reasons
from course.report.records import Record, record_of
from course.report.refusal import Refusal
from tests import records
from tests.player.samples import seeded
from tests.records.rows import entries_of

FACTS = records.facts()
GOOD: dict[str, Any] = json.loads(records.files()["03-looked.json"])


def read(record: object) -> Record:
    """Read a record that is written as JSON."""
    return record_of(json.dumps(record).encode(), FACTS)


def refusal(data: bytes) -> tuple[str, str]:
    """Say why some bytes are no record."""
    with pytest.raises(Refusal) as caught:
        record_of(data, FACTS)
    return caught.value.reason, caught.value.detail


def test_a_good_record() -> None:
    """With a mark of order in front, numbers written as 5.0, and keys that a later edition may have added."""
    record = {**GOOD, "made_at": 5.0, "later": {"not": "known"}}
    found = record_of(b"\xef\xbb\xbf" + json.dumps(record).encode(), FACTS)
    assert (found.made_at, type(found.made_at), found.refused) == (5, int, 0)


def test_entries_count_once_and_bad_ones_not() -> None:
    """The rest counts."""
    first, second = GOOD["entries"]
    again = [*first[:2], first[2] + 1, *first[3:]]
    found = read({**GOOD, "entries": [first, [*first, 1], second, again, None]})
    assert (found.entries, found.refused) == (entries_of(GOOD), 2)


@pytest.mark.parametrize(
    ("change", "reason", "detail"),
    [
        ({"format": "course-progress"}, "not_record", ""),
        ({"format": ["course-record"]}, "not_record", ""),
        ({"format_version": 0}, "not_record", ""),
        ({"format_version": "1"}, "not_record", ""),
        ({"format_version": 12}, "newer_format", "12"),
        ({"course": "other"}, "other_course", "other"),
        ({"course": "x" * 99}, "other_course", "x" * 40),
        ({"format": "course-record-sealed"}, "sealed_no_key", ""),
        ({"version": ""}, "bad_field", "version"),
        ({"build": "x" * 61}, "bad_field", "build"),
        ({"record": "ABCDEF0123456789"}, "bad_field", "record"),
        ({"made_at": 1e300}, "bad_field", "made_at"),
        ({"made_at": 36**9}, "bad_field", "made_at"),
        ({"who": {**GOOD["who"], "kind": "boss"}}, "bad_field", "who"),
        ({"who": {**GOOD["who"], "name": "あ" * 61}}, "bad_field", "who"),
        ({"who": {**GOOD["who"], "__proto__": ""}}, "bad_field", "who"),
        ({"who": {**GOOD["who"], "number": " ", "name": "　"}}, "bad_field", "who"),
        ({"who": {**GOOD["who"], "kind": "nickname", "name": ""}}, "bad_field", "who"),
        ({"track": 1}, "bad_field", "track"),
        ({"track": "gone"}, "bad_field", "track"),
        ({"assignment": {}}, "bad_field", "assignment"),
        ({"claims": {**GOOD["claims"], "complete": 1}}, "bad_field", "claims"),
        ({"claims": {**GOOD["claims"], "before": {"asked": 1, "right": 2}}}, "bad_field", "claims"),
        ({"claims": {**GOOD["claims"], "modules": {"s1": {"percent": 101, "ended": True, "done": True}}}}, "bad_field", "claims"),
        ({"shares_notes": None}, "bad_field", "shares_notes"),
        ({"words": {}}, "bad_field", "words"),
        ({"words": ["s1", ""]}, "bad_field", "words"),
        ({"words": ["\U0001f408" * 101]}, "bad_field", "words"),  # JavaScript counts each of them as two
        ({"entries": {}}, "bad_field", "entries"),
        ({"entries": [None] * 50_001}, "too_many_entries", ""),
        ({"later": [[[[[]]]]]}, "too_deep", ""),
        ({"entries": [{"a": [[[]]]}]}, "too_deep", ""),
        ({"course": "other", "later": [[[[[]]]]]}, "too_deep", ""),
    ],
)  # fmt: skip
def test_refused(change: dict[str, Any], reason: str, detail: str) -> None:
    """Each reason, with what it is told by."""
    assert refusal(json.dumps({**GOOD, **change}).encode()) == (reason, detail)


@pytest.mark.parametrize("key", [key for key in GOOD if key not in {"format", "format_version"}])
def test_no_field_may_be_missing(key: str) -> None:
    """Of the head."""
    less = {k: v for k, v in GOOD.items() if k != key}
    expected = ("other_course", "") if key == "course" else ("bad_field", key)
    assert refusal(json.dumps(less).encode()) == expected


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not_json"),
        (b"null", "not_record"),
        (b"[1]", "not_record"),
        (b'"text"', "not_record"),
        (b"{", "not_json"),
        (b"NaN", "not_json"),
        (b'{"format":Infinity}', "not_json"),
        (b"[" * 6 + b"]" * 6, "too_deep"),
        (b"[" * 100_000, "too_deep"),
        (b"[[[[", "not_json"),
        (b'["[[[[[[[[', "not_json"),
        (b'["\\"[[[[[[[[\\', "not_json"),
        (json.dumps(GOOD).encode("utf-16"), "encoding"),
        ('{"名前": 1}'.encode("cp932"), "encoding"),
        (b" " * (5 * 1024**2 + 1), "too_large"),
        (b'{"a": ' + b"9" * 5000 + b"}", "not_json"),
    ],
)
def test_no_record_at_all(data: bytes, reason: str) -> None:
    """What cannot be read, and what is JSON but no record."""
    assert refusal(data)[0] == reason


VALUES: list[object] = [
    None, True, -1, 0, 1.5, 2**60, 1e308, "", "x", "あ" * 300, "\ud800", "\x00", "__proto__", [], {}, [[[[]]]],
    {"__proto__": {}}, ["a"], "2026-12-25", "<script>", "=1+1",
]  # fmt: skip


def mangle(value: Any, source: random.Random) -> Any:
    """Change something somewhere in a value."""
    if isinstance(value, dict) and value and source.random() < 0.85:
        key = source.choice(list(value))
        how = source.random()
        if how < 0.1:
            del value[key]
        elif how < 0.2:
            value[str(source.choice(VALUES))] = copy.deepcopy(source.choice(VALUES))
        else:
            value[key] = mangle(value[key], source)
        return value
    if isinstance(value, list) and value and source.random() < 0.85:
        index = source.randrange(len(value))
        value[index] = mangle(value[index], source)
        return value
    return copy.deepcopy(source.choice(VALUES))


@pytest.mark.parametrize("seed", range(20))
def test_mangled_records_are_judged(seed: int) -> None:
    """Thousands of records with something wrong: each is read or has a reason that people are told."""
    source = seeded(seed)
    for _ in range(100):
        record = copy.deepcopy(GOOD)
        for _ in range(source.randrange(1, 4)):
            record = mangle(record, source)
        judge(json.dumps(record).encode())


@pytest.mark.parametrize("seed", range(20))
def test_mangled_bytes_are_judged(seed: int) -> None:
    """The same where single bytes were changed, cut off or put in."""
    source = seeded(seed)
    whole = records.files()["01-staff-00.json"]
    for _ in range(50):
        data = bytearray(whole)
        for _ in range(source.randrange(1, 5)):
            place = source.randrange(len(data))
            data[place : place + source.randrange(3)] = source.randbytes(source.randrange(3))
        judge(bytes(data[: source.randrange(len(data))] if source.random() < 0.2 else data))


def judge(data: bytes) -> None:
    """Read something; only a reason may be raised."""
    reason = None
    try:
        record_of(data, FACTS)
    except Refusal as found:
        reason = found.reason
    assert reason is None or reason in reasons()
