"""What of a record counts, and why the rest does not."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests import records

from .files import taken_in

if TYPE_CHECKING:
    from .page import Player

RECORD: dict[str, Any] = json.loads(records.files()["01-staff-00.json"])
SEALED = {
    "format": "course-record-sealed",
    "format_version": 1,
    "course": RECORD["course"],
    "key": "12345678",
    "point": "",
    "iv": "",
    "data": "",
}
WHO = RECORD["who"]
CLAIMS = RECORD["claims"]
ASSIGNMENT = {
    "id": "K7QF2M",
    "track": "adult",
    "modules": ["s1"],
    "due": "2026-11-10",
    "pass": 50,
    "tests": False,
}
CHECK = """(() => {
    try {
        const file = course.jsonOf(text);
        course.kindOfFile(file, data);
        const { entries, refused } = course.checkRecord(file, data);
        return [entries.length, refused];
    } catch (error) {
        return error.detail ? [error.reason, error.detail] : [error.reason];
    }
})()"""


def checked(desk: Player, record: object) -> Any:
    """Check a record, or a text; give how many entries count and how many do not, or the reason and its detail."""
    text = record if isinstance(record, str) else json.dumps(record)
    return desk(CHECK, text=text, data=records.facts())


Change = Callable[[dict[str, Any]], dict[str, Any]]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({}, id="as it is"),
        pytest.param({"later_key": [[["deep"]]]}, id="a key of later editions"),
        pytest.param({"assignment": ASSIGNMENT}, id="an assignment"),
        pytest.param({"assignment": {**ASSIGNMENT, "due": "", "modules": []}}, id="without a day"),
        pytest.param(
            {
                "claims": {
                    **CLAIMS,
                    "modules": {"__proto__": {"percent": None, "ended": False, "done": False}},
                }
            },
            id="a module of that name",
        ),
        pytest.param({"who": {**WHO, "name": "名" * 60}}, id="longest name"),
        pytest.param({"who": {**WHO, "name": "", "section": ""}}, id="number alone"),
        pytest.param({"format_version": 1.0}, id="1.0 is 1"),
    ],
)
def test_sound(desk: Player, change: dict[str, Any]) -> None:
    """All entries count."""
    assert checked(desk, {**RECORD, **change}) == [len(RECORD["entries"]), 0]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        pytest.param({"format": "course-progress"}, ["not_record"], id="a progress file"),
        pytest.param({"format_version": 0}, ["not_record"], id="version 0"),
        pytest.param({"format_version": "1"}, ["not_record"], id="version as text"),
        pytest.param({"format_version": 2}, ["newer_format", "2"], id="newer"),
        pytest.param({"course": "village"}, ["other_course", "village"], id="another course"),
        pytest.param(
            {"course": ["x"] * 50},
            ["other_course", ('["x",' + '"x",' * 50)[:40]],
            id="no course at all",
        ),
        pytest.param({"version": ""}, ["bad_field", "version"], id="no version"),
        pytest.param({"build": None}, ["bad_field", "build"], id="no build"),
        pytest.param({"record": "XYZ"}, ["bad_field", "record"], id="no id"),
        pytest.param({"made_at": -1}, ["bad_field", "made_at"], id="before 1970"),
        pytest.param({"made_at": 36**9}, ["bad_field", "made_at"], id="in the year 5188"),
        pytest.param({"made_at": "2026"}, ["bad_field", "made_at"], id="time as text"),
        pytest.param({"who": None}, ["bad_field", "who"], id="nobody"),
        pytest.param({"who": {**WHO, "kind": "toString"}}, ["bad_field", "who"], id="kind"),
        pytest.param({"who": {**WHO, "name": "名" * 61}}, ["bad_field", "who"], id="long name"),
        pytest.param({"who": {**WHO, "extra": ""}}, ["bad_field", "who"], id="one more field"),
        pytest.param({"who": {**WHO, "__proto__": ""}}, ["bad_field", "who"], id="prototype key"),
        pytest.param({"who": {"kind": "staff"}}, ["bad_field", "who"], id="fields missing"),
        pytest.param(
            {"who": {**WHO, "number": " ", "name": "　"}}, ["bad_field", "who"], id="only blanks"
        ),
        pytest.param({"track": "pilot"}, ["bad_field", "track"], id="a track that is not there"),
        pytest.param(
            {"assignment": {**ASSIGNMENT, "pass": 0}}, ["bad_field", "assignment"], id="pass mark 0"
        ),
        pytest.param(
            {"assignment": {**ASSIGNMENT, "id": "k7qf2m"}},
            ["bad_field", "assignment"],
            id="id of an assignment",
        ),
        pytest.param(
            {"assignment": {**ASSIGNMENT, "modules": ["s1"] * 201}},
            ["bad_field", "assignment"],
            id="too many modules",
        ),
        pytest.param(
            {"assignment": {**ASSIGNMENT, "due": "tomorrow"}}, ["bad_field", "assignment"], id="day"
        ),
        pytest.param(
            {"assignment": {**ASSIGNMENT, "id": ["K7QF2M"]}},
            ["bad_field", "assignment"],
            id="id as a list",
        ),
        pytest.param(
            {"claims": {**CLAIMS, "complete": 1}},
            ["bad_field", "claims"],
            id="complete as a number",
        ),
        pytest.param(
            {"claims": {**CLAIMS, "before": {"asked": 4, "right": 5}}},
            ["bad_field", "claims"],
            id="more right than asked",
        ),
        pytest.param(
            {"claims": {**CLAIMS, "modules": []}}, ["bad_field", "claims"], id="modules as a list"
        ),
        pytest.param(
            {
                "claims": {
                    **CLAIMS,
                    "modules": {"s1": {"percent": 101, "ended": True, "done": True}},
                }
            },
            ["bad_field", "claims"],
            id="101 percent",
        ),
        pytest.param({"shares_notes": "no"}, ["bad_field", "shares_notes"], id="flag as text"),
        pytest.param({"words": {}}, ["bad_field", "words"], id="words no list"),
        pytest.param({"words": ["s1", ""]}, ["bad_field", "words"], id="an empty word"),
        pytest.param({"words": ["x" * 201]}, ["bad_field", "words"], id="a long word"),
        pytest.param({"entries": {}}, ["bad_field", "entries"], id="entries no list"),
        pytest.param({"entries": [None] * 50_001}, ["too_many_entries"], id="too many"),
        pytest.param(
            {"later_key": [[[[["deep"]]]]]}, ["too_deep"], id="deep in what is passed over"
        ),
        pytest.param(
            {"format": "x", "later_key": [[[[["deep"]]]]]}, ["too_deep"], id="deep comes first"
        ),
        pytest.param({"entries": [{"id": [[[]]]}]}, ["too_deep"], id="deep in an entry"),
    ],
)
def test_refused(desk: Player, change: dict[str, Any], found: list[str]) -> None:
    """The first thing that is wrong is named."""
    assert checked(desk, {**RECORD, **change}) == found


@pytest.mark.parametrize(
    "field", [name for name in RECORD if name not in {"format", "format_version", "course"}]
)
def test_every_field_is_required(desk: Player, field: str) -> None:
    """A record without one of them is none."""
    assert checked(desk, {name: value for name, value in RECORD.items() if name != field}) == [
        "bad_field",
        field,
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "not_json"),
        ("{", "not_json"),
        ('{"format": NaN}', "not_json"),
        ("{'format': 1}", "not_json"),
        ("null", "not_record"),
        ("[]", "not_record"),
        ("1", "not_record"),
        ('"course-record"', "not_record"),
        ("{}", "not_record"),
        ('{"__proto__": {"format": "course-record", "format_version": 1}}', "not_record"),
        ("[" * 100_000, "too_deep"),
        ('{"a":' * 500_000, "too_deep"),
        ("[[[[[]]]]]", "not_record"),
        ("[[[[[[]]]]]]", "too_deep"),
        ('["[[[[[[", "\\"[[[[[["]', "not_record"),
    ],
)
def test_no_record_at_all(desk: Player, text: str, found: str) -> None:
    """Other JSON, or none."""
    assert checked(desk, text) == [found]


def test_rows_that_do_not_count(desk: Player) -> None:
    """The others count."""
    first = RECORD["entries"][0]
    rows = [first, [*first, 1], None, ["f" * 18, *first[1:]], {"id": "e" * 18}]
    assert checked(desk, {**RECORD, "entries": rows}) == [2, 3]


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.json", json.dumps(RECORD).encode("utf-16"), "encoding"),
        ("a.json", json.dumps({"name": "表"}, ensure_ascii=False).encode("cp932"), "encoding"),
        ("a.json", b"\xff\xfe", "encoding"),
        ("a.json", b"%PDF-1.7", "not_json"),
        ("a.json", b" " * (5 * 1024**2 + 1), "too_large"),
        ("a.json", json.dumps({"x" * 5_000_000: 1}).encode(), "not_record"),
        (
            "a.json",
            json.dumps({**RECORD, "who": {**WHO, "name": "x" * 4_000_000}}).encode(),
            "bad_field",
        ),
        ("a.json", json.dumps(SEALED).encode(), "sealed_no_key"),
        ("Thumbs.db", b"\xd0\xcf\x11\xe0", "not_record"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" * 2_000_000, "not_record"),
        ("notes.txt", "よろしく".encode("cp932"), "not_record"),
        ("record.txt", b"{", "not_json"),
    ],
)
def test_files_that_are_no_records(desk: Player, name: str, data: bytes, found: str) -> None:
    """Wrong encodings, wrong sizes, other people's files: told, and the desk goes on."""
    said = taken_in(
        desk, records.facts(), {name: data, "good.json": json.dumps(RECORD).encode()}, records.NOW
    )
    assert [source["reason"] for source in said["sources"]] == [found, None]
    assert len(said["people"]) == 1
