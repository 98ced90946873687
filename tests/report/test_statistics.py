"""The formulas: sums worked out by hand, and the same numbers as two independent libraries give."""

# ruff: noqa: E501 - one row, one line
from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from course.report.statistics import (
    Group,
    Pairs,
    class_gain,
    discrimination,
    idle_choices,
    kr20,
    median,
    rest_score,
    to_hundredths,
    to_tenths,
)
from tests.player.samples import seeded


def pairs_of(pairs: list[tuple[int, int]]) -> Pairs:
    """Add up pairs."""
    made = Pairs()
    for x, y in pairs:
        made.add(x, y)
    return made


@pytest.mark.parametrize(
    ("value", "rounded"), [(0.125, 0.13), (-0.125, -0.12), (0.994, 0.99), (0.995, 1.0), (0, 0)]
)
def test_two_decimals(value: float, rounded: float) -> None:
    """Halves go up, below zero too."""
    assert to_hundredths(value) == rounded


def test_one_decimal() -> None:
    """Halves go up."""
    assert [to_tenths(value) for value in (48.25, 48.24, 0)] == [48.3, 48.2, 0]


def test_the_rest_score() -> None:
    """Of 10 questions 7 right: without a right one 6 of 9, without a wrong one 7 of 9, in thousandths."""
    assert rest_score(10, 7, is_right=True) == 666
    assert rest_score(10, 7, is_right=False) == 777


def test_point_biserial_by_hand() -> None:
    """Ten right with the rest 600, ten wrong with 400 (one each the other way round).

    n 20, Σx 10, Σy 10000, Σxy 9·600 + 400 = 5800, Σy² 10·360000 + 10·160000 = 5200000;
    (20·5800 − 10·10000) / (√(20·10 − 100) · √(20·5200000 − 10000²)) = 16000 / (10 · 2000) = 0.8.
    """
    rows = [(1, 600)] * 9 + [(1, 400)] + [(0, 400)] * 9 + [(0, 600)]
    assert pairs_of(rows).point_biserial() == (0.8, None)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([(1, 500), (0, 400)] * 9 + [(1, 500)], "few"),
        ([(1, 500), (1, 400)] * 10, "same"),
        ([(1, 500), (0, 500)] * 10, "same"),
    ],
    ids=["19 people", "all right", "one rest score"],
)
def test_no_point_biserial(rows: list[tuple[int, int]], reason: str) -> None:
    """Below twenty people, or where nothing differs."""
    assert pairs_of(rows).point_biserial() == (None, reason)


@pytest.mark.parametrize("seed", range(40))
def test_point_biserial_is_that_of_scipy(seed: int) -> None:
    """Hundreds of people of any ability."""
    source = seeded(seed)
    rows = []
    for _ in range(source.randrange(20, 400)):
        y = source.randrange(1001)
        rows.append((int(source.randrange(1000) < 300 + y // 2), y))
    found, reason = pairs_of(rows).point_biserial()
    expected = stats.pointbiserialr(*zip(*rows, strict=True)).statistic
    assert (found, reason) == (to_hundredths(expected), None)


def answers(seed: int, people: int, items: int) -> list[list[int]]:
    """Answer a test: a row of 0 and 1 a person."""
    source = seeded(seed)
    hard = [source.gauss(0, 1) for _ in range(items)]
    able = [source.gauss(0, 1) for _ in range(people)]
    return [[int(source.gauss(a - h, 1) > 0) for h in hard] for a in able]


@pytest.mark.parametrize("seed", range(40))
def test_kr20_is_cronbachs_alpha(seed: int) -> None:
    """Alpha of items that are right or wrong, from numpy's covariances."""
    table = np.array(answers(seed, 20 + seed * 7, 2 + seed % 20))
    items = table.shape[1]
    spread = np.cov(table, rowvar=False, ddof=0)
    alpha = items / (items - 1) * (1 - np.trace(spread) / spread.sum())
    rights = [int(right) for right in table.sum(axis=0)]
    scores = [int(score) for score in table.sum(axis=1)]
    assert kr20(rights, scores) == (to_hundredths(float(alpha)), None)


def test_kr20_by_hand() -> None:
    """Two items, twenty people: 8 both right, 8 both wrong, 2 and 2 one of them.

    r 10 and 10, Σr(n−r) 200; ΣX 20, ΣX² 8·4 + 4 = 36, n·36 − 400 = 320; 2 · (1 − 200/320) = 0.75.
    """
    assert kr20([10, 10], [2] * 8 + [0] * 8 + [1] * 4) == (0.75, None)


@pytest.mark.parametrize(
    ("rights", "scores", "reason"),
    [([5], [1] * 20, "one"), ([5, 5], [1] * 19, "few"), ([20, 0], [1] * 20, "same")],
)
def test_no_kr20(rights: list[int], scores: list[int], reason: str) -> None:
    """One item has nothing to agree with; few people or equal scores tell nothing."""
    assert kr20(rights, scores) == (None, reason)


@pytest.mark.parametrize(
    ("groups", "d"),
    [
        pytest.param([(10, 2), (10, 8)], 0.6, id="20 people: halves of 10; 8/10 - 2/10"),
        pytest.param([(20, 5), (1, 1)], 0.08, id="21 people: halves of 10; upper 1 + 9·5/20 = 3.25, lower 10·5/20 = 2.5; 0.75/10"),
        pytest.param([(11, 0), (18, 9), (11, 11)], 1, id="40 people: 27 % are 10.8, so 11; 11/11 - 0/11"),
        pytest.param([(5, 0), (30, 15), (5, 5)], 0.45, id="40 people: upper 5 + 6·15/30 = 8, lower 0 + 3; 5/11"),
        pytest.param([(50, 20)], 0, id="one score: everybody shares"),
        pytest.param([(10, 10), (10, 0)], -1, id="the weak have it right"),
    ],
)  # fmt: skip
def test_discrimination(groups: list[tuple[int, int]], d: float) -> None:
    """People tied at a border share the places that are left."""
    found = discrimination([Group(people, right) for people, right in groups])
    assert found == (d, None)


def test_no_discrimination() -> None:
    """Below twenty people."""
    assert discrimination([Group(10, 2), Group(9, 9)]) == (None, "few")


@pytest.mark.parametrize("seed", range(20))
def test_ties_are_shared_as_if_drawn_by_lot(seed: int) -> None:
    """The mean over many lots among those who are tied comes close to the shares."""
    table = answers(seed, 60, 5)
    people = [(sum(row), row[0]) for row in table]
    groups = [
        Group(sum(s == score for s, _ in people), sum(r for s, r in people if s == score))
        for score in sorted({s for s, _ in people})
    ]
    source, size, total = seeded(seed), 16, 0
    for _ in range(400):
        source.shuffle(people)
        ranked = sorted(people, key=lambda one: one[0])
        total += sum(r for _, r in ranked[-size:]) - sum(r for _, r in ranked[:size])
    found, _ = discrimination(groups)
    assert found == pytest.approx(total / 400 / size, abs=0.03)


@pytest.mark.parametrize(
    ("n", "before", "after", "found"),
    [
        (10, 48.4, 64.8, (0.32, None)),  # 16.4 / 51.6 = 0.3178
        (9, 48.4, 64.8, (None, "few")),
        (10, 100.0, 100.0, (None, "full")),
        (10, 50.0, 49.9, (None, "loss")),
        (10, 50.0, 50.0, (0, None)),
    ],
)
def test_gain(n: int, before: float, after: float, found: tuple[float | None, str | None]) -> None:
    """The part of what was missing that the class has learnt."""
    assert class_gain(n, before, after) == found


def test_idle_choices() -> None:
    """Wrong ones that fewer than one in twenty take, of at least twenty people."""
    assert idle_choices({"a": 0, "b": 1, "c": 19, "d": 0}, ["a"], 20) == ["d"]  # 1 in 20 is enough
    assert idle_choices({"a": 10, "b": 9, "c": 0}, ["a"], 19) == []


@pytest.mark.parametrize(
    ("values", "middle"), [([], None), ([3], 3), ([4, 1], 2.5), ([9, 1, 2], 2)]
)
def test_median(values: list[int], middle: float | None) -> None:
    """The middle, or the mean of the middle two."""
    assert median(values) == middle
