"""Who handed in what, and what became of each file; most of it is in the shared fixture."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from course.report import intake as intake_module
from course.report.identity import Handed, fold, identity_of, label_of, part_people
from course.report.intake import Flag, Intake
from course.report.materials import Material
from course.report.refusal import Refusal
from tests import records
from tests.records.maker import DAY, Maker, nickname, staff, student
from tests.records.rows import packed


def taken_in(**files: Any) -> Intake:
    """Hand over records, or bytes, in their order."""
    intake = Intake(records.facts(), records.NOW)
    made = {
        name: data if isinstance(data, bytes) else json.dumps(packed(data)).encode()
        for name, data in files.items()
    }
    intake.add([Material(f"{name}.json", len(data), data.__bytes__) for name, data in made.items()])
    return intake


def ends(intake: Intake) -> list[tuple[str, str | None]]:
    """Say how the sources ended, after finding the people."""
    intake.people()
    return [(source.state, source.reason) for source in intake.sources]


@pytest.fixture
def maker() -> Maker:
    """Make learners of the small course."""
    return Maker()


@pytest.mark.parametrize(
    ("text", "folded"),
    [("００１２", "0012"), ("Ａbc", "abc"), ("熊谷　花子", "熊谷花子"), ("ｶﾞｰﾄﾞ", "ガード")],
)
def test_fold(text: str, folded: str) -> None:
    """One width, one case, no blanks; leading zeros stay."""
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("who", "key", "label"),
    [
        (staff("００１", "熊谷"), "staff\tnumber\t001", "熊谷"),
        (staff("001", ""), "staff\tnumber\t001", "001"),
        (staff("", "熊谷", "税務 課"), "staff\t税務課\tname\t熊谷", "熊谷"),
        (student("01"), "student\tあさぎ高校\t1年2組\tnumber\t01", "あさぎ高校 1年2組 01"),
        (student("", "森"), "student\tあさぎ高校\t1年2組\tname\t森", "森"),
        (nickname(" はな "), "nickname\tはな", "はな"),
        (staff("", "　"), None, ""),
        ({**nickname(""), "number": "1"}, None, ""),
    ],
)
def test_identity(who: dict[str, str], key: str | None, label: str) -> None:
    """By number, else by name and place; what tells nothing is nobody."""
    found = identity_of(who)
    assert (found and found[0]) == key
    assert key is None or label_of(who) == label


@pytest.mark.parametrize(
    ("handed", "parts"),
    [
        ([("staff", "a", []), ("staff", "a", []), ("staff", "", [])], [[0, 1, 2]]),
        ([("staff", "", []), ("staff", "a", []), ("staff", "b", [])], [[0, 1], [2]]),
        ([("nickname", "h", []), ("nickname", "h", [])], [[0], [1]]),
        ([("nickname", "h", [2]), ("nickname", "h", []), ("nickname", "h", [0])], [[0, 2], [1]]),
        (
            [("nickname", "h", [1]), ("nickname", "h", [0, 2]), ("nickname", "h", [1])],
            [[0, 1, 2]],
        ),
    ],
)
def test_one_person_or_two(
    handed: list[tuple[str, str, list[int]]], parts: list[list[int]]
) -> None:
    """A number under two names is two; a nickname is one as far as entries hang together."""
    given = [Handed(n, kind, name, set(links)) for n, (kind, name, links) in enumerate(handed)]
    assert [[one.number for one in part] for part in part_people(given)] == parts


def test_the_newest_record_says_who_it_is(maker: Maker) -> None:
    """Whatever the order in which they come; entries of all count."""
    one = maker.learner(1, 0.5)
    one.begin()
    old = maker.record(staff("1", "旧姓"), one)
    one.learn("s1")
    for entry in one.entries[:2]:
        one.entries.remove(entry)
    new = maker.record(staff("1", "", "福祉課"), one)
    for order in ({"old": old, "new": new}, {"new": new, "old": old}):
        (person,) = (intake := taken_in(**order)).people()
        assert (person.who["section"], person.made_at) == ("福祉課", new["made_at"])
        assert person.flags == [Flag("merged_devices", "2")]
        assert [source.state for source in intake.sources] == ["merged", "merged"]


def test_of_two_entries_with_one_id_that_read_first_stands(maker: Maker) -> None:
    """A copy that was edited afterwards changes nothing, and its claims are told."""
    one = maker.learner(2, -3)
    one.begin()
    one.quiz("s1", tries=1)
    honest = maker.record(staff("2", "名前"), one)
    edited = json.loads(json.dumps(honest))
    for entry in edited["entries"]:
        if entry["type"] == "answer":
            bank = maker.facts["modules"][0]["questions"]
            question = next(one for one in bank if one["id"] == entry["question"])
            entry["choices"] = question["key"]
    edited["made_at"] += DAY
    (person,) = (intake := taken_in(honest=honest, edited=edited)).people()
    assert person.result["quizzes"]["s1"]["right"] < 4
    assert [flag.reason for flag in person.flags] == ["claims_differ"]
    assert ends(intake) == [("superseded", "same_record_again"), ("used", None)]


def test_the_latest_test_is_claimed_and_the_first_counted(maker: Maker) -> None:
    """Who took a test on each of two devices, and joined the progress, has edited nothing."""
    one = maker.learner(3, -1)
    one.begin()
    one.test("before", "A")
    one.test("before", "A")
    record = maker.record(staff("3", "二度"), one)
    scope_claims = [first_right(record, index) for index in (0, 1)]
    assert scope_claims[0] != scope_claims[1], "take another seed"
    record["claims"]["before"] = {"asked": 4, "right": scope_claims[1]}
    (person,) = taken_in(record=record).people()
    assert person.flags == []
    assert person.result["tests"]["before"]["right"] == scope_claims[0]


def first_right(record: dict[str, Any], index: int) -> int:
    """Count what was right in an attempt at a test, by the order in which they began."""
    keys = {q["id"]: q["key"] for m in records.facts()["modules"] for q in m["questions"]}
    attempts = sorted(e["attempt"] for e in record["entries"] if e["type"] == "attempt")
    given = [e for e in record["entries"] if e["type"] == "answer" and e["attempt"] == attempts[index]]  # fmt: skip
    return sum(e["choices"] == keys[e["question"]] for e in given)


def test_too_many_entries_of_one_person(maker: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    """What would not fit any more is refused; the newest counts."""
    one = maker.learner(4, 0)
    one.begin()
    one.learn("s1")
    old = maker.record(staff("4", "多い"), one)
    one.learn("s2")
    new = maker.record(staff("4", "多い"), one)
    monkeypatch.setattr(intake_module, "MOST_TOGETHER", len(new["entries"]))
    intake = taken_in(old=old, new=new)
    (person,) = intake.people()
    assert ends(intake) == [("refused", "too_many_entries"), ("used", None)]
    assert (person.records, person.sources, person.flags) == (1, [1], [])


def test_those_who_share_entries_are_named(maker: Maker) -> None:
    """Who had them first names three of the others; each of those names whoever had them first."""
    one = maker.learner(5, 0)
    one.begin()
    files = {
        f"file{n}": maker.record(staff(f"{n}", f"人{n}"), one, record=f"{n:018x}") for n in range(5)
    }
    people = taken_in(**files).people()
    assert people[0].flags == [Flag("shared_entries", f"人{n}") for n in (1, 2, 3)]
    assert people[4].flags == [Flag("shared_entries", "人0")]


@pytest.mark.parametrize("name", ["a.json", "a.txt"])
def test_what_is_called_or_looks_like_json_has_its_own_reason(name: str) -> None:
    """Another file is somebody's other file."""

    def read_of(data: bytes) -> Callable[[], bytes]:
        return data.__bytes__

    intake = Intake(records.facts(), records.NOW)
    intake.add([Material(name, 1, read_of(data)) for data in (b"hello", b"{broken")])
    expected = "not_json" if name == "a.json" else "not_record"
    assert [source.reason for source in intake.sources] == [expected, "not_json"]


def test_a_file_that_cannot_be_read(maker: Maker) -> None:
    """Its reason is told, and the next one is read."""

    def read() -> bytes:
        raise Refusal("unreadable", "見つかりません")

    intake = Intake(records.facts(), records.NOW)
    one = maker.learner(7, 0)
    good = json.dumps(packed(maker.record(staff("7", "人"), one))).encode()
    intake.add([Material("a.json", 0, read), Material("b.json", 9, good.__bytes__)])
    assert len(intake.people()) == 1
    assert ends(intake) == [("refused", "unreadable"), ("used", None)]


def test_nobody() -> None:
    """No files, no people."""
    assert taken_in().people() == []
