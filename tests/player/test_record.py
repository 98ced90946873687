"""Records: what is in them, what is not, and what their files are called."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.records.rows import entries_of

from .samples import SAMPLES, START, Entry, entry, facts

if TYPE_CHECKING:
    from .page import Player

ENTRIES = list(SAMPLES.values())
WHO = {"kind": "staff", "school": "", "section": "総務課", "number": "0123", "name": "山田 花子"}
ABOUT = {"course": "city", "version": "1.0.0", "build": "0123456789"}
TRACK = {"id": "student", "name": "高校生", "modules": ["s1", "s2"]}
MAKE = "course.makeRecord({ entries, who, facts, about, now: 5, ...more })"
ASSIGNMENT = {
    "id": "7K2M9Q", "title": "題", "track": "student", "modules": ["s1"], "due": "2026-12-25", "pass": 60, "tests": False,
    "message": "伝言", "key": "",
}  # fmt: skip


def course_facts(*names: str) -> dict[str, Any]:
    """Make facts of a track of the course."""
    whole = facts(*(names or ("s1", "s2")))
    return {**whole, "all": whole["modules"], "track": TRACK, "tracks": [TRACK], "forms": {}}


def make(pure: Player, entries: list[Entry] | None = None, **more: Any) -> Any:
    """Make a record."""
    who = more.pop("who", WHO)
    given = {"entries": ENTRIES if entries is None else entries, "who": who, "more": more}
    return pure(MAKE, facts=course_facts(), about=ABOUT, **given)


def note(number: int, key: str, text: str) -> Entry:
    """Make a note."""
    return entry(number, "note", at=START + number, key=key, text=text)


def test_a_record_says_whose_and_of_what(pure: Player) -> None:
    """Its head, in the order in which the documents describe it."""
    made = make(pure)
    assert list(made) == [
        "format", "format_version", "course", "version", "build", "record", "made_at", "who", "track", "assignment", "claims",
        "shares_notes", "words", "entries",
    ]  # fmt: skip
    assert (made["format"], made["format_version"], made["made_at"]) == ("course-record", 1, 5)
    assert {key: made[key] for key in ABOUT} == ABOUT
    assert (made["who"], made["track"], made["assignment"]) == (WHO, "student", None)
    assert re.fullmatch("[0-9a-f]{18}", made["record"])


def test_entries_are_those_that_count(pure: Player) -> None:
    """Without what the head says for all, what was merely shown, and what the learner wrote."""
    entries = entries_of(make(pure))
    assert {one["type"] for one in entries} == set(SAMPLES) - {"ask", "note", "assign"}
    (answer,) = (one for one in entries if one["type"] == "answer")
    assert answer == {
        key: SAMPLES["answer"][key] for key in SAMPLES["answer"] if key not in {"course", "version", "profile"}
    }  # fmt: skip


def test_entries_stand_in_order(pure: Player) -> None:
    """Of time, then of id."""
    late, same = {**SAMPLES["visit"], "at": START + 9}, {**SAMPLES["track"], "id": "0" * 24}
    made = make(pure, [late, SAMPLES["run"], same])
    assert [one["id"] for one in entries_of(made)] == [same["id"], SAMPLES["run"]["id"], late["id"]]


def test_notes_go_along_only_when_shared(pure: Player) -> None:
    """The last wording of each; never what was taken back, never names that are kept on the device."""
    entries = [
        note(1, "s1.work", "書きかけ"), note(2, "s1.work", "できた"), note(3, "s2.work", "消した"), note(4, "s2.work", " "),
        note(5, "certificate.name", "山田"), note(6, "record.who", "{}"), note(7, "__proto__", "変"),
    ]  # fmt: skip
    assert make(pure, entries)["entries"] == []
    made = make(pure, entries, sharesNotes=True)
    assert made["shares_notes"] is True
    texts = [(one["key"], one["text"]) for one in entries_of(made)]
    assert texts == [("s1.work", "できた"), ("__proto__", "変")]


def test_the_assignment_stands_without_its_words(pure: Player) -> None:
    """Title, message and key are the trainer's own."""
    made = make(pure, assignment=ASSIGNMENT)
    assert made["assignment"] == {
        key: ASSIGNMENT[key] for key in ("id", "track", "modules", "due", "pass", "tests")
    }  # fmt: skip


def test_claims_say_what_the_page_says(pure: Player) -> None:
    """Of each module; nothing of tests that were not finished."""
    done = [
        entry(1, "attempt", module="s1", attempt="t1", seed=1, questions=["q1"], carried=["q1"]),
        entry(2, "arrive", module="s1", run="r", step=1, scene="end"),
        entry(3, "attempt", module="before.student", attempt="t2", seed=1, questions=["a1"], carried=[]),
    ]  # fmt: skip
    assert make(pure, done)["claims"] == {
        "modules": {
            "s1": {"percent": 100, "ended": True, "done": True},
            "s2": {"percent": None, "ended": False, "done": False},
        },
        "complete": False, "before": None, "after": None,
    }  # fmt: skip


def test_a_finished_test_is_claimed(pure: Player) -> None:
    """With the questions asked and the right answers."""
    questions = [
        {"id": "a1", "revision": 1, "key": ["a"], "module": "s1"},
        {"id": "a2", "revision": 1, "key": ["b"], "module": "s1"},
    ]
    answers = [
        entry(number, "answer", module="before.student", attempt="t", question=f"a{number}", revision=1, choices=["a"], ms=5)
        for number in (1, 2)
    ]  # fmt: skip
    start = entry(3, "attempt", module="before.student", attempt="t", seed=1, questions=["a1", "a2"], carried=[])  # fmt: skip
    given = {**course_facts(), "forms": {"A": questions}}
    claims = pure(MAKE, entries=[start, *answers], who=WHO, facts=given, about=ABOUT, more={})[
        "claims"
    ]
    assert (claims["before"], claims["after"]) == ({"asked": 2, "right": 1}, None)


def test_nothing_done_yet_is_a_record_too(pure: Player) -> None:
    """Somebody may hand in a beginning."""
    made = make(pure, [])
    assert made["entries"] == []
    assert made["claims"]["complete"] is False


@pytest.mark.parametrize(
    ("who", "tidy"),
    [
        ({"name": "  山田　 花子\n"}, {"name": "山田 花子"}),
        ({"section": "総務部/人事課", "name": "【山田】"}, {"section": "総務部・人事課", "name": "・山田・"}),
        ({"number": "０１２"}, {"number": "０１２"}),
        ({"name": "x" * 80}, {"name": "x" * 60}),
        ({"school": "緑高校"}, {}),
        ({"kind": "student", "school": "緑高校", "number": "7"}, {"school": "緑高校", "number": "7"}),
        ({"kind": "nickname", "number": "7", "name": "さくら"}, {"name": "さくら"}),
    ],
)  # fmt: skip
def test_an_identity_is_tidy(pure: Player, who: dict[str, str], tidy: dict[str, str]) -> None:
    """One line each, nothing that parts a text code, and only what its kind consists of."""
    empty = {"kind": "staff", "school": "", "section": "", "number": "", "name": ""}
    expected = {**empty, "kind": who.get("kind", "staff"), **tidy}
    assert pure("course.tidyWho(who)", who={**empty, **who}) == expected


@pytest.mark.parametrize(
    ("who", "missing"),
    [
        ({"number": "1"}, None), ({"name": "山田"}, None), ({"section": "総務課"}, "number"),
        ({"kind": "student", "school": "緑高校", "section": "1年2組"}, "number"), ({"kind": "student", "number": "3"}, None),
        ({"kind": "nickname"}, "name"), ({"kind": "nickname", "name": "さくら"}, None),
    ],
)  # fmt: skip
def test_what_is_missing_in_an_identity(pure: Player, who: dict[str, str], missing: str | None) -> None:  # fmt: skip
    """A number or a name must be there."""
    empty = {"kind": "staff", "school": "", "section": "", "number": "", "name": ""}
    assert pure("course.missingIn(who)", who={**empty, **who}) == missing


@pytest.mark.parametrize(
    ("who", "whose"),
    [
        ({"number": "0123"}, "0123"), ({"name": "山田 花子"}, "山田花子"), ({"name": "佐々木ルーク"}, "佐々木ルーク"),
        ({"number": "A-1_2"}, "A-1_2"), ({"number": "../../x:y*?"}, "xy"), ({"number": "０１２"}, "012"),
        ({"number": "1" * 60}, "1" * 20), ({"name": "🙂"}, "fedcba98"), ({}, "fedcba98"),
    ],
)  # fmt: skip
def test_names_of_files(pure: Player, who: dict[str, str], whose: str) -> None:
    """The number or the name, with nothing in it that a file system minds; the device's own time."""
    record = {"course": "city", "made_at": START, "record": "fedcba9876543210ff", "who": {"number": "", "name": "", **who}}  # fmt: skip
    name = pure("course.recordName(record)", record=record)
    assert re.fullmatch(rf"修了記録_city_{re.escape(whose)}_202609\d\d-\d{{4}}\.json", name)


def test_the_name_of_a_sealed_file_tells_nothing(pure: Player) -> None:
    """Random signs stand for the number."""
    record = {"course": "city", "made_at": START, "record": "fedcba9876543210ff", "who": WHO}
    assert "_city_fedcba98_" in pure("course.recordName(record, true)", record=record)
