"""What entries add up to: as in the course, whatever way they come."""

from __future__ import annotations

import pytest

from course.report.progress import reduce
from tests.player.samples import SAMPLES, random_entry, seeded


@pytest.mark.parametrize("seed", range(20))
def test_order_and_repetition_make_no_difference(seed: int) -> None:
    """Hundreds of entries, shuffled and doubled at random, give one and the same snapshot."""
    source = seeded(seed)
    entries = [random_entry(number, source) for number in range(400)]
    shuffled = source.sample(entries + entries[:150], 550)
    assert reduce(shuffled) == reduce(entries)


def test_the_first_answer_stands() -> None:
    """In one attempt a second answer to a question changes nothing."""
    first = {**SAMPLES["answer"], "choices": ["b"]}
    second = {**SAMPLES["answer"], "id": "f" * 24}
    assert reduce([second, first]).attempts["t1"].answers["q2"].choices == ["b"]


def test_an_answer_to_a_newer_key_takes_its_place() -> None:
    """The question has changed since."""
    late = {**SAMPLES["answer"], "id": "f" * 24, "revision": 2, "choices": ["c"]}
    assert reduce([SAMPLES["answer"], late]).attempts["t1"].answers["q2"].choices == ["c"]


def test_a_stub_is_no_attempt_yet() -> None:
    """An answer before its attempt makes a stub, which the attempt fills."""
    stub = reduce([SAMPLES["answer"]])
    assert (stub.attempts["t1"].at, stub.begun) == (None, {})
    assert len(reduce([SAMPLES["answer"], SAMPLES["attempt"]]).begun["s1"]) == 1


def test_attempts_come_in_the_order_in_which_they_began() -> None:
    """Their ids begin with the time."""
    entries = [{**SAMPLES["attempt"], "attempt": name, "seed": n} for n, name in enumerate("bca")]
    assert [one.seed for one in reduce(entries).begun["s1"]] == [2, 0, 1]
