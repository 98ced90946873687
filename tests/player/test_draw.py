"""Drawing a quiz from the bank by its blueprint."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from .samples import question

if TYPE_CHECKING:
    from .page import Player

KINDS = ("recognise", "cause", "prevent", "respond")
FAILURES = ["f1", "f2", "f3"]
BANK = [
    question(f"{failure}.{kind}", covers=failure, kind=kind, difficulty=2 if kind == "cause" else 1)
    for failure, kind in product(FAILURES, KINDS)
] + [question("p1", covers="p1", difficulty=3)]
DRAW = "course.drawQuestions(bank, failures, new Map(Object.entries(history)), size, seed)"


def draw(
    pure: Player, size: int, seed: int = 7, history: dict[str, Any] | None = None
) -> list[str]:
    """Draw from the bank."""
    values = {"bank": BANK, "failures": FAILURES, "history": history or {}}
    found: list[str] = pure(DRAW, **values, size=size, seed=seed)
    return found


def past(ids: list[str], *, right: bool, at: int = 5) -> dict[str, Any]:
    """Say that questions were answered once."""
    return {name: [{"at": at, "right": right}] for name in ids}


@pytest.mark.parametrize("seed", range(8))
def test_every_failure_case_and_level_is_there(pure: Player, seed: int) -> None:
    """Two questions of different kinds for each failure case, and one of the highest level."""
    drawn = draw(pure, 8, seed)
    assert len(drawn) == len(set(drawn)) == 8
    for failure in FAILURES:
        kinds = [name for name in drawn if name.startswith(failure)]
        assert len(kinds) >= 2
    assert "p1" in drawn


def test_the_same_seed_draws_the_same(pure: Player) -> None:
    """In the same order, whatever the order of the bank."""
    values = {"failures": FAILURES, "history": {}, "size": 6, "seed": 3}
    assert pure(DRAW, bank=BANK, **values) == pure(DRAW, bank=BANK[::-1], **values)
    assert draw(pure, 6, seed=3) != draw(pure, 6, seed=4)


def test_what_was_not_seen_comes_first(pure: Player) -> None:
    """Two attempts at half of the bank show all of it."""
    first = draw(pure, 7, seed=1)
    second = draw(pure, 6, seed=2, history=past(first, right=True))
    assert sorted([*first, *second]) == sorted(one["id"] for one in BANK)


def test_then_what_was_missed(pure: Player) -> None:
    """Missed questions come before those that were right."""
    ids = [one["id"] for one in BANK]
    missed = ["f1.cause", "f2.respond", "f3.prevent", "p1"]
    history = past(ids, right=True) | past(missed, right=False)
    assert set(missed) <= set(draw(pure, 7, history=history))


def test_among_right_ones_the_oldest(pure: Player) -> None:
    """What was right longest ago is asked again first."""
    ids = [one["id"] for one in BANK]
    history = {name: [{"at": 100 + number, "right": True}] for number, name in enumerate(ids)}
    history["f2.respond"][0]["at"] = 1
    assert "f2.respond" in draw(pure, 3, history=history)


@pytest.mark.parametrize("size", [13, 14, 100])
def test_a_small_bank_is_asked_whole(pure: Player, size: int) -> None:
    """Each question once."""
    assert sorted(draw(pure, size)) == sorted(one["id"] for one in BANK)


def test_an_empty_bank_gives_nothing(pure: Player) -> None:
    """And no endless loop."""
    assert pure(DRAW, bank=[], failures=FAILURES, history={}, size=5, seed=1) == []
