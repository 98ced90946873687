"""The formulas: whole numbers in, and each figure is rounded once, at the end (desk/statistics.js).

So the same people give the same figures in any order, here and in the desk. docs/records.md explains them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import floor, sqrt

FEWEST = 20
"""Below so many people an item's figures say nothing."""
FEWEST_FOR_PARTS = 40
"""Below so many people the upper and lower groups are halves."""
FEWEST_FOR_GAIN = 10
FULL = 100

Figure = tuple[float | None, str | None]
"""A rounded figure and None, or None and why there is none."""


def to_hundredths(value: float) -> float:
    """Round to two decimals, halves up."""
    return floor(value * 100 + 0.5) / 100


def to_tenths(value: float) -> float:
    """Round to one decimal, halves up."""
    return floor(value * 10 + 0.5) / 10


def rest_score(asked: int, right: int, *, is_right: bool) -> int:
    """Give what a person got in the rest of an attempt of at least two questions, in thousandths."""
    return 1000 * (right - is_right) // (asked - 1)


@dataclass(slots=True)
class Pairs:
    """Sums over pairs of whole numbers: x is 1 where the item was right, else 0; y is the rest score."""

    n: int = 0
    x: int = 0
    y: int = 0
    xy: int = 0
    yy: int = 0

    def add(self, x: int, y: int) -> None:
        """Add a person."""
        self.n += 1
        self.x += x
        self.y += y
        self.xy += x * y
        self.yy += y * y

    def point_biserial(self) -> Figure:
        """Correlate an item with the rest score."""
        if self.n < FEWEST:
            return None, "few"
        spread_x = self.n * self.x - self.x * self.x  # x squared is x
        spread_y = self.n * self.yy - self.y * self.y
        if not (spread_x and spread_y):
            return None, "same"
        both = self.n * self.xy - self.x * self.y
        return to_hundredths(both / (sqrt(spread_x) * sqrt(spread_y))), None


@dataclass(slots=True)
class Group:
    """People of equal total score, and how many of them had an item right."""

    people: int = 0
    right: int = 0


def discrimination(groups: Sequence[Group]) -> Figure:
    """Compare an item in the upper and the lower group; the groups come from the lowest score."""
    n = sum(group.people for group in groups)
    if n < FEWEST:
        return None, "few"
    size = n // 2 if n < FEWEST_FOR_PARTS else (27 * n + 50) // 100
    upper, of_upper = _right_among(reversed(groups), size)
    lower, of_lower = _right_among(groups, size)
    share = (upper * of_lower - lower * of_upper) / (of_upper * of_lower * size)
    return to_hundredths(share), None


def _right_among(groups: Iterable[Group], size: int) -> tuple[int, int]:
    """Give, as a fraction, how many of the first `size` had it right; those tied at the border share."""
    left, right = size, 0
    for group in groups:
        if group.people > left:
            return right * group.people + group.right * left, group.people
        left, right = left - group.people, right + group.right
    return right, 1


def kr20(rights: Sequence[int], scores: Sequence[int]) -> Figure:
    """Give Kuder and Richardson's reliability: how many had each item right, and each person's score."""
    k, n = len(rights), len(scores)
    if k < 2:  # noqa: PLR2004 - one item has nothing to agree with
        return None, "one"
    if n < FEWEST:
        return None, "few"
    total = sum(scores)
    spread = n * sum(score * score for score in scores) - total * total
    if spread == 0:
        return None, "same"
    return to_hundredths(k / (k - 1) * (1 - sum(one * (n - one) for one in rights) / spread)), None


def class_gain(n: int, before: float, after: float) -> Figure:
    """Give Hake's gain of a class from its means in percent: the part of what was missing that is there."""
    if n < FEWEST_FOR_GAIN:
        return None, "few"
    if before >= FULL:
        return None, "full"
    if after < before:
        return None, "loss"
    return to_hundredths((after - before) / (100 - before)), None


def idle_choices(counts: Mapping[str, int], key: Iterable[str], n: int) -> list[str]:
    """List the wrong choices that fewer than one in twenty take."""
    wrong = set(counts) - set(key)
    return [one for one in counts if one in wrong and counts[one] * 20 < n] if n >= FEWEST else []


def median(values: Iterable[int]) -> float | None:
    """Give the middle, or the mean of the middle two."""
    ordered = sorted(values)
    if not ordered:
        return None
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
