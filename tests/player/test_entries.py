"""Entries: what is stored, and what is refused."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .samples import SAMPLES

if TYPE_CHECKING:
    from .page import Player

WORD = "x" * 200
CONTEXT = """{ course: "city", version: "1.0", profile: "default", now: () => 5,
    random: { getRandomValues: (bytes) => bytes.fill(255) } }"""


@pytest.mark.parametrize("kind", SAMPLES)
def test_sound(pure: Player, kind: str) -> None:
    """An entry of each type passes the check."""
    assert pure("course.checkEntry(entry)", entry=SAMPLES[kind]) is None


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"text": ""}, id="empty text"),
        pytest.param({"text": "あ" * 20_000}, id="longest text"),
        pytest.param({"key": WORD}, id="longest word"),
        pytest.param({"key": "__proto__"}, id="prototype name as a value"),
        pytest.param({"at": 0}, id="time zero"),
    ],
)
def test_sound_at_the_limits(pure: Player, change: dict[str, object]) -> None:
    """Values at the limits pass the check."""
    assert pure("course.checkEntry(entry)", entry={**SAMPLES["note"], **change}) is None


@pytest.mark.parametrize(
    ("kind", "change", "part"),
    [
        pytest.param("visit", {"type": "jump"}, "type は visit", id="unknown type"),
        pytest.param("visit", {"type": "constructor"}, "type は visit", id="prototype type"),
        pytest.param("visit", {"type": ["visit"], "x": 1}, "項目「x」", id="unknown key"),
        pytest.param("visit", {"__proto__": {}}, "項目「__proto__」", id="prototype key"),
        pytest.param("visit", {"text": "x"}, "項目「text」", id="key of another type"),
        pytest.param("visit", {"route": None}, "項目「route」", id="null"),
        pytest.param("visit", {"route": ""}, "項目「route」", id="empty word"),
        pytest.param("visit", {"route": WORD + "x"}, "項目「route」", id="long word"),
        pytest.param("visit", {"id": "abc"}, "項目「id」", id="short id"),
        pytest.param("visit", {"id": "g" * 24}, "項目「id」", id="id not hexadecimal"),
        pytest.param("visit", {"at": -1}, "項目「at」", id="negative time"),
        pytest.param("visit", {"at": 1.5}, "項目「at」", id="fractional time"),
        pytest.param("visit", {"at": "1"}, "項目「at」", id="time as text"),
        pytest.param("visit", {"at": 36**9}, "項目「at」", id="time too long for a run id"),
        pytest.param("attempt", {"seed": 2**32}, "項目「seed」", id="seed beyond uint32"),
        pytest.param("attempt", {"carried": ["q9"]}, "項目「carried」", id="carried not asked"),
        pytest.param("attempt", {"questions": ["q"] * 2001}, "項目「questions」", id="long list"),
        pytest.param("answer", {"choices": "a"}, "項目「choices」", id="text for list"),
        pytest.param("answer", {"choices": [1]}, "項目「choices」", id="number in list"),
        pytest.param("answer", {"ms": -1}, "項目「ms」", id="negative duration"),
        pytest.param("note", {"text": "あ" * 20_001}, "項目「text」", id="long text"),
    ],
)
def test_refused(pure: Player, kind: str, change: dict[str, object], part: str) -> None:
    """The check names the field that is wrong."""
    assert part in pure("course.checkEntry(entry)", entry={**SAMPLES[kind], **change})


@pytest.mark.parametrize("value", [None, 1, "visit", [], [SAMPLES["visit"]], {}])
def test_no_entry_at_all(pure: Player, value: object) -> None:
    """What is no object with a type is refused."""
    assert pure("course.checkEntry(value)", value=value).endswith("。")


@pytest.mark.parametrize("kind", SAMPLES)
def test_every_field_is_required(pure: Player, kind: str) -> None:
    """An entry without one of its fields is refused."""
    whole = SAMPLES[kind]
    parts = [{k: v for k, v in whole.items() if k != left_out} for left_out in whole]
    assert None not in pure("parts.map(course.checkEntry)", parts=parts)


def test_inherited_fields_do_not_count(pure: Player) -> None:
    """A field that is only inherited is missing."""
    assert "項目「" in pure("course.checkEntry(Object.create(e, {type: {value: 'visit'}}))", e=SAMPLES["visit"])  # fmt: skip


def test_new_entry(pure: Player) -> None:
    """A new entry has the context, the clock's time, and its choices in order."""
    fields = {k: SAMPLES["answer"][k] for k in ("module", "attempt", "question", "revision", "ms")}
    made = pure(f"course.newEntry({CONTEXT}, 'answer', {{...fields, choices: ['b', 'a']}})", fields=fields)  # fmt: skip
    assert made == {
        **fields, "id": "f" * 18, "course": "city", "version": "1.0", "profile": "default",
        "type": "answer", "at": 5, "choices": ["a", "b"],
    }  # fmt: skip


def test_new_entry_refuses_wrong_fields(pure: Player) -> None:
    """A caller who forgets a field is told which."""
    assert "項目「route」" in pure.error(f"course.newEntry({CONTEXT}, 'visit', {{}})")


def test_new_ids_differ(pure: Player) -> None:
    """A thousand new ids are a thousand different sound ones."""
    assert pure("new Set(Array.from({length: 1000}, () => course.newId())).size") == 1000
    assert len(pure("course.newId()")) == 18


def test_run_ids_sort_by_start(pure: Player) -> None:
    """Comparing run ids as text compares their starts."""
    ids = pure("[0, 35, 36, 1790000000000, 1790000000001].map((at) => course.newRunId(at))")
    assert ids == sorted(ids)
    assert {len(one) for one in ids} == {18}
