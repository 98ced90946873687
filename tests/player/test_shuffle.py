"""Shuffling: the same seed gives the same order."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .page import Player


def test_mulberry32(pure: Player) -> None:
    """The numbers are those of the published mulberry32."""
    numbers = pure("(() => { const next = course.seeded(1); return [next(), next()]; })()")
    assert numbers == [0.6270739405881613, 0.002735721180215478]


def test_same_seed_same_order(pure: Player) -> None:
    """A list keeps its members; the order depends on the seed alone; the list is left as it is."""
    one, two, other, kept = pure("""(() => {
        const list = [1, 2, 3, 4, 5, 6, 7, 8, 9];
        return [course.shuffled(list, 1), course.shuffled(list, 1), course.shuffled(list, 2), list];
    })()""")
    assert one == two != other
    assert sorted(one) == sorted(other) == kept == list(range(1, 10))


def test_every_order_is_about_as_likely(pure: Player) -> None:
    """Over the seeds of 6,000 questions each of the six orders of three comes about 1,000 times."""
    orders = pure("""Array.from({length: 6000}, (_, n) =>
        course.shuffled(["a", "b", "c"], course.seedOf(`q${n}`, 42)).join(""))""")
    counts = Counter(orders)
    assert len(counts) == 6
    assert all(850 < count < 1150 for count in counts.values())


def test_seed_of(pure: Player) -> None:
    """The seed of a question is a uint32 that depends on its id and on the attempt's seed."""
    seeds = pure('[["q1", 1], ["q1", 2], ["q2", 1], ["", 0]].map(([q, s]) => course.seedOf(q, s))')
    assert len(set(seeds)) == 4
    assert all(isinstance(seed, int) and 0 <= seed < 2**32 for seed in seeds)


def test_empty(pure: Player) -> None:
    """Lists of none and of one stay as they are."""
    assert pure("[course.shuffled([], 1), course.shuffled([1], 1)]") == [[], [1]]
