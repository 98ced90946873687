"""The formulas: by hand, with the sums written out, and against scipy."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from scipy import stats

if TYPE_CHECKING:
    from .page import Player


def groups(*pairs: tuple[int, int]) -> list[dict[str, int]]:
    """Make groups of people of equal score, lowest first, each with how many had the item right."""
    return [{"people": people, "right": right} for people, right in pairs]


def unknown(reason: str) -> dict[str, Any]:
    """Make a figure that cannot be given."""
    return {"value": None, "reason": reason}


def known(value: float) -> dict[str, Any]:
    """Make a figure."""
    return {"value": value, "reason": None}


@pytest.mark.parametrize(
    ("value", "hundredths", "tenths"),
    [
        (0.125, 0.13, 0.1),
        (-0.125, -0.12, -0.1),  # halves go up
        (0.004, 0, 0),
        (2 / 3, 0.67, 0.7),
        (64.75, 64.75, 64.8),
        (1, 1, 1),
    ],
)
def test_rounding(desk: Player, value: float, hundredths: float, tenths: float) -> None:
    """Halves up, once, at the end."""
    code = "[course.statistics.toHundredths(value), course.statistics.toTenths(value)]"
    assert desk(code, value=value) == [hundredths, tenths]


@pytest.mark.parametrize(
    ("asked", "right", "is_right", "score"),
    [
        (10, 7, True, 666),  # 6 of the other 9
        (10, 7, False, 777),  # 7 of the other 9
        (2, 1, True, 0),
        (2, 1, False, 1000),
        (21, 21, True, 1000),
    ],
)
def test_rest_score(desk: Player, asked: int, right: int, is_right: bool, score: int) -> None:  # noqa: FBT001
    """An item is not held against itself; thousandths, rounded down."""
    code = "course.statistics.restScore(asked, right, isRight)"
    assert desk(code, asked=asked, right=right, isRight=is_right) == score


POINTS = [
    # 20 people, 10 right with a rest of 1000, 10 wrong with 0: Σx=10 Σy=10·1000 Σxy=10·1000 Σy²=10·1000².
    # r = (20·10⁴ − 10·10⁴) ÷ (√(20·10−10²)·√(20·10⁷−10⁸)) = 10⁵ ÷ (10·10⁴) = 1
    ({"n": 20, "x": 10, "y": 10_000, "xy": 10_000, "yy": 10_000_000}, known(1)),
    # The other way round: Σxy = 0. r = (0 − 10·10⁴) ÷ (10·10⁴) = −1
    ({"n": 20, "x": 10, "y": 10_000, "xy": 0, "yy": 10_000_000}, known(-1)),
    # 15 of 20 right; rests 800 for 12 of them and 400 for 3; the 5 wrong have 400:
    # Σy = 12·800+8·400 = 12800, Σxy = 12·800+3·400 = 10800, Σy² = 12·640000+8·160000 = 8960000
    # r = (20·10800 − 15·12800) ÷ (√(300−225)·√(179200000−163840000)) = 24000 ÷ (8.660·3919.18) = 0.707
    ({"n": 20, "x": 15, "y": 12_800, "xy": 10_800, "yy": 8_960_000}, known(0.71)),
    ({"n": 19, "x": 10, "y": 10_000, "xy": 10_000, "yy": 10_000_000}, unknown("few")),
    ({"n": 20, "x": 20, "y": 10_000, "xy": 10_000, "yy": 10_000_000}, unknown("same")),  # all right
    ({"n": 20, "x": 0, "y": 10_000, "xy": 0, "yy": 10_000_000}, unknown("same")),  # none right
    ({"n": 20, "x": 10, "y": 10_000, "xy": 5000, "yy": 5_000_000}, unknown("same")),  # all 500
]


@pytest.mark.parametrize(("sums", "figure"), POINTS)
def test_point_biserial(desk: Player, sums: dict[str, int], figure: dict[str, Any]) -> None:
    """By hand."""
    assert desk("course.statistics.pointBiserial(sums)", sums=sums) == figure


DISCRIMINATIONS = [
    # 20 people: halves of 10. Scores 0: 10 people, 2 right; 1: 10 people, 9 right. D = (9 − 2) ÷ 10
    (groups((10, 2), (10, 9)), known(0.7)),
    # One score for all: each half takes half of the 12 right. D = (6 − 6) ÷ 10
    (groups((20, 12)), known(0)),
    # A border in a group: 6, 8, 6 people with 0, 4, 6 right. Lower: 6 people (0) and 4 of the 8, who share 4: 2.
    # Upper: 6 (6) and 4 of the 8: 2. D = (8 − 2) ÷ 10
    (groups((6, 0), (8, 4), (6, 6)), known(0.6)),
    # 21 people: halves of 10. Lower: 7 (0 right) and 3 of 7 who share 5: 15/7. Upper: 7 and 15/7. D = 7 ÷ 10
    (groups((7, 0), (7, 5), (7, 7)), known(0.7)),
    # 40 people: 27 % are 10.8, so 11. Lower: 20 people share 4 right: 11·4/20 = 2.2. Upper: 11·15/20 = 8.25.
    # D = 6.05 ÷ 11 = 0.55
    (groups((20, 4), (20, 15)), known(0.55)),
    # 39 people: halves of 19. Lower: 19·4/20 = 3.8; upper: all 19 right. D = (19 − 3.8) ÷ 19 = 0.8
    (groups((20, 4), (19, 19)), known(0.8)),
    # 50 people: 13.5, so 14. D = (0 − 14) ÷ 14
    (groups((25, 25), (25, 0)), known(-1)),
    (groups((10, 2), (9, 9)), unknown("few")),
    ([], unknown("few")),
]


@pytest.mark.parametrize(("people", "figure"), DISCRIMINATIONS)
def test_discrimination(desk: Player, people: list[Any], figure: dict[str, Any]) -> None:
    """By hand: upper less lower 27 %, halves below 40 people, those tied at a border share it."""
    assert desk("course.statistics.discrimination(people)", people=people) == figure


RELIABILITIES = [
    # 20 people, 2 items, 10 have both, 10 none: r_i = 10, 10; X = 2 (10 times): ΣX = 20, ΣX² = 40.
    # 2/1·(1 − (10·10+10·10) ÷ (20·40 − 400)) = 2·(1 − 200/400) = 1
    ([10, 10], [2] * 10 + [0] * 10, known(1)),
    # 20 people, 3 items; r = 15, 10, 5; X = 3 (5 times), 2 (5), 1 (5), 0 (5): ΣX = 30, ΣX² = 70.
    # 3/2·(1 − (75+100+75) ÷ (1400 − 900)) = 1.5·(1 − 0.5) = 0.75
    ([15, 10, 5], [3] * 5 + [2] * 5 + [1] * 5 + [0] * 5, known(0.75)),
    # Items that go against each other: r = 10, 10; X = 1 for 18, 2 and 0 for one each: ΣX = 20, ΣX² = 22.
    # 2·(1 − 200 ÷ (440 − 400)) = −8
    ([10, 10], [1] * 18 + [2, 0], known(-8)),
    ([10, 10], [1] * 20, unknown("same")),
    ([10, 10], [2] * 10 + [0] * 9, unknown("few")),
    ([10], [1] * 10 + [0] * 10, unknown("one")),
]


@pytest.mark.parametrize(("rights", "scores", "figure"), RELIABILITIES)
def test_kr20(desk: Player, rights: list[int], scores: list[int], figure: dict[str, Any]) -> None:
    """By hand."""
    assert desk("course.statistics.kr20(rights, scores)", rights=rights, scores=scores) == figure


@pytest.mark.parametrize(
    ("n", "before", "after", "figure"),
    [
        (10, 50, 75, known(0.5)),  # 25 of the missing 50
        (10, 40.5, 61.3, known(0.35)),  # 20.8 ÷ 59.5 = 0.3496
        (10, 60, 60, known(0)),
        (10, 0, 100, known(1)),
        (9, 50, 75, unknown("few")),
        (10, 100, 100, unknown("full")),
        (10, 60, 59.9, unknown("loss")),
    ],
)
def test_gain_of_a_class(
    desk: Player, n: int, before: float, after: float, figure: dict[str, Any]
) -> None:
    """Hake's, of the class's means; a loss is no gain."""
    code = "course.statistics.classGain(n, before, after)"
    assert desk(code, n=n, before=before, after=after) == figure


@pytest.mark.parametrize(
    ("counts", "key", "n", "idle"),
    [
        ({"a": 19, "b": 1, "c": 0}, ["a"], 20, ["c"]),  # 1 of 20 is 5 %, which is not below
        ({"a": 20, "b": 1, "c": 0}, ["a"], 21, ["b", "c"]),
        ({"a": 0, "b": 20, "c": 0}, ["a"], 20, ["c"]),  # the key is never idle
        ({"a": 19, "b": 0}, ["a"], 19, []),  # too few people to say
    ],
)
def test_idle_choices(
    desk: Player, counts: dict[str, int], key: list[str], n: int, idle: list[str]
) -> None:
    """Wrong choices that fewer than one in twenty take."""
    assert (
        desk("course.statistics.idleChoices(counts, key, n)", counts=counts, key=key, n=n) == idle
    )


@pytest.mark.parametrize(
    ("values", "middle"), [([], None), ([3], 3), ([9, 1, 2], 2), ([10, 1, 2, 9], 5.5)]
)
def test_median(desk: Player, values: list[int], middle: float | None) -> None:
    """By number, not by text."""
    assert desk("course.statistics.median(values)", values=values) == middle


def answers_of_a_class(seed: int, people: int = 120, items: int = 15) -> np.ndarray:
    """Make right and wrong answers, by ability and difficulty."""
    source = np.random.default_rng(seed)
    ability, difficulty = source.normal(size=(people, 1)), source.normal(size=(1, items))
    chances = 1 / (1 + np.exp(difficulty - ability))
    made: np.ndarray = (source.random((people, items)) < chances).astype(int)
    return made


@pytest.mark.parametrize("seed", range(5))
def test_point_biserial_is_scipys(desk: Player, seed: int) -> None:
    """Over a class made by chance, each item against the rest of the score."""
    matrix = answers_of_a_class(seed)
    code = """matrix[0].map((_, item) => {
        const sums = { n: 0, x: 0, y: 0, xy: 0, yy: 0 };
        for (const row of matrix) {
            const right = row.reduce((a, b) => a + b, 0);
            const [x, y] = [row[item], course.statistics.restScore(row.length, right, row[item] === 1)];
            for (const [name, value] of Object.entries({ n: 1, x, y, xy: x * y, yy: y * y })) sums[name] += value;
        }
        return course.statistics.pointBiserial(sums).value;
    })"""
    found = desk(code, matrix=matrix.tolist())
    rests = 1000 * (matrix.sum(axis=1, keepdims=True) - matrix) // 14
    expected = [stats.pointbiserialr(matrix[:, n], rests[:, n]).statistic for n in range(15)]
    assert found == pytest.approx(expected, abs=0.005 + 1e-9)  # half of the last digit


@pytest.mark.parametrize("seed", range(5))
def test_kr20_is_cronbachs_alpha(desk: Player, seed: int) -> None:
    """Of items that are right or wrong the two are the same; numpy has the variances."""
    matrix = answers_of_a_class(seed)
    variances, whole = matrix.var(axis=0).sum(), matrix.sum(axis=1).var()
    k = matrix.shape[1]
    rights, scores = matrix.sum(axis=0).tolist(), matrix.sum(axis=1).tolist()
    found = desk("course.statistics.kr20(rights, scores).value", rights=rights, scores=scores)
    assert found == pytest.approx(k / (k - 1) * (1 - variances / whole), abs=0.005 + 1e-9)


@pytest.mark.parametrize("people", [20, 39, 40, 41, 100, 1000])
def test_discrimination_is_the_mean_over_all_ways_to_break_ties(desk: Player, people: int) -> None:
    """Sharing a border gives what chance would give on average."""
    matrix = answers_of_a_class(people, people)
    totals, item = matrix.sum(axis=1), matrix[:, 0]
    scores = sorted(set(totals.tolist()))
    made = groups(*((int((totals == s).sum()), int(item[totals == s].sum())) for s in scores))
    size = people // 2 if people < 40 else int(0.27 * people + 0.5)
    source = random.Random(1)  # noqa: S311 - for a test
    order = list(range(people))
    ways = []
    for _ in range(2000):
        source.shuffle(order)
        ranked = sorted(order, key=lambda one: totals[one])
        ways.append((item[ranked[-size:]].sum() - item[ranked[:size]].sum()) / size)
    found = desk("course.statistics.discrimination(people).value", people=made)
    assert found == pytest.approx(np.mean(ways), abs=0.02)


def test_ten_thousand_people_stay_exact(desk: Player) -> None:
    """No sum leaves the whole numbers that are exact (2⁵³)."""
    n, x, y = 10_000, 5000, 10_000 * 1000
    assert n * (n * 1000 * 1000) < 2**53
    assert (
        desk(
            "course.statistics.pointBiserial({ n, x, y, xy: 5000 * 1000, yy: n * 1e6 }).reason",
            n=n,
            x=x,
            y=y,
        )
        == "same"
    )
