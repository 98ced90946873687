"""Compact and packed snapshots."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .samples import SAMPLES, facts, finished_course, random_entry, seeded

if TYPE_CHECKING:
    from .page import Player

RESULTS = """(snapshot) => facts.modules.map((module) => [
    course.moduleState(snapshot, module, 80), course.best(snapshot, module, 80),
    course.latest(snapshot, module), [...course.metFailures(snapshot, module)],
    Object.hasOwn(snapshot.runs, module.id) ? course.runPath(snapshot.runs[module.id]) : null])"""


@pytest.mark.parametrize("seed", range(20))
def test_same_results(pure: Player, seed: int) -> None:
    """Compacting changes no result, and a second time nothing at all."""
    source = seeded(seed)
    entries = [random_entry(number, source) for number in range(300)]
    expression = f"""(() => {{
        const whole = course.reduce(course.emptySnapshot(), entries);
        const small = course.compact(whole, facts);
        return [...[whole, small].map({RESULTS}), small, course.compact(small, facts)];
    }})()"""
    before, after, small, smaller = pure(expression, entries=entries, facts=facts("s1", "s2"))
    assert after == before
    assert smaller == small


def test_best_and_latest_attempt_stay(pure: Player) -> None:
    """Of the complete attempts the best stays, and the latest attempt; stubs stay too."""
    base, answer = SAMPLES["attempt"], SAMPLES["answer"]
    rights = {"t1": "b", "t2": "a", "t3": "b", "t4": None}
    entries = [{**answer, "attempt": "stub", "id": "e" * 24}]
    for number, (name, choice) in enumerate(rights.items()):
        entries.append({**base, "id": f"{100 + number:024x}", "attempt": name})
        if choice:
            given = {"attempt": name, "choices": [choice]}
            entries.append({**answer, "id": f"{200 + number:024x}", **given})
    expression = "Object.keys(course.compact(course.reduce(course.emptySnapshot(), entries), facts).attempts)"  # fmt: skip
    assert sorted(pure(expression, entries=entries, facts=facts("s1"))) == ["stub", "t2", "t4"]


@pytest.mark.parametrize("seed", range(10))
def test_unpack_gives_back_what_was_packed(pure: Player, seed: int) -> None:
    """Packing loses nothing, not even of ids and texts of strange shape."""
    source = seeded(seed)
    entries = [random_entry(number, source) for number in range(200)]
    entries += [{**SAMPLES["note"], "id": "abcdef0123456789", "key": ",", "text": '"~,\n\\ 😀'}]
    entries += [{**SAMPLES["attempt"], "id": "9" * 25, "attempt": "~, 試行"}]
    expression = "[course.reduce(course.emptySnapshot(), entries)].flatMap((s) => [s, course.unpack(course.pack(s))])"  # fmt: skip
    before, after = pure(expression, entries=entries)
    assert after == before


def test_pack_of_nothing(pure: Player) -> None:
    """An empty snapshot is a few characters."""
    assert len(pure("course.pack(course.emptySnapshot())")) < 30


def test_a_pack_from_before_there_were_assignments(pure: Player) -> None:
    """Format 2 is still read: no assignment was taken then."""
    old = '["2,0,1,0,mubbs7i8,1,0,0,~AAAAAAAAAAAAAAAB,0,0,0,0,0","s1/points"]'
    expression = "[course.unpack(old), course.reduce(course.emptySnapshot(), entries)]"
    unpacked, expected = pure(expression, old=old, entries=[SAMPLES["visit"]])
    assert unpacked == expected


def test_packed_size(pure: Player) -> None:
    """Nine finished modules of nine questions take less than 10,000 characters."""
    course_facts = {
        **facts(*(f"s{number}" for number in range(1, 10))), "modules": [
            {"id": f"s{m}", "scenes": [], "failures": [], "questions": [
                {"id": f"s{m}-q{q}", "revision": 1, "type": "single", "key": ["a"], "covers": []}
                for q in range(1, 10)]} for m in range(1, 10)]
    }  # fmt: skip
    expression = """(() => {
        const small = course.compact(course.reduce(course.emptySnapshot(), entries), facts);
        return [course.pack(small).length, JSON.stringify(small).length];
    })()"""
    packed, plain = pure(expression, entries=finished_course(), facts=course_facts)
    print(f"packed {packed}, as JSON {plain} characters")
    assert packed < 10_000


@pytest.mark.parametrize(
    "text", ["", "null", "[]", "{}", '["1"]', '["1,0,0,1"]', '["2,0,0,0,0,0,0,0"]', '["1,!"]', '["1,1,5,0"]']
)  # fmt: skip
def test_damaged_pack(pure: Player, text: str) -> None:
    """A damaged text is an error, never a wrong snapshot."""
    assert pure.error("course.unpack(text)", text=text)
