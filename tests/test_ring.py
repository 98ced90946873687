"""The modules stand on a ring, clockwise from the top, and do not touch."""

from __future__ import annotations

import math
import re
from itertools import pairwise

import pytest

from course.ring import ARROWS, CENTRE, RADIUS, ring_places, two_lines

NODE = 46
"""How far an emblem's ground reaches from its middle."""


def test_four_modules_stand_at_the_four_sides() -> None:
    """Top, right, bottom, left."""
    c, r = CENTRE, RADIUS
    places = [(place["x"], place["y"]) for place in ring_places(4)]
    assert places == [(c, c - r), (c + r, c), (c, c + r), (c - r, c)]


@pytest.mark.parametrize("count", [1, 2, 3, 9, 12, 40])
def test_every_module_stands_on_the_ring(count: int) -> None:
    """Inside the drawing, and without touching its neighbour."""
    places = ring_places(count)
    assert len(places) == count
    for place in places:
        away = math.hypot(place["x"] - CENTRE, place["y"] - CENTRE)
        assert away == pytest.approx(RADIUS, abs=1)
        assert RADIUS + NODE * place["scale"] <= CENTRE
    for one, other in pairwise(places):
        gap = math.hypot(one["x"] - other["x"], one["y"] - other["y"])
        assert gap >= 2 * NODE * one["scale"] - 1


@pytest.mark.parametrize("count", [1, 2, 9])
def test_an_arrow_lies_behind_every_module(count: int) -> None:
    """Beside the ring, half-way to the next, turned to where it leads."""
    for number, place in enumerate(ring_places(count)):
        x, y, turned = map(int, re.findall(r"-?\d+", place["arrow"]))
        assert turned == round((number + 0.5) * 360 / count)
        assert math.hypot(x - CENTRE, y - CENTRE) == pytest.approx(ARROWS, abs=1)


def test_a_course_without_modules_has_an_empty_ring() -> None:
    """Nothing is divided by nothing."""
    assert ring_places(0) == []


def test_even_a_thousand_modules_can_be_seen() -> None:
    """Nodes do not shrink to nothing."""
    assert all(place["scale"] >= 0.1 for place in ring_places(1000))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("場", ["場"]),
        ("価値の共有", ["価値の共有"]),
        ("場をつくる人", ["場を", "つくる人"]),
        ("データの根拠づけ", ["データの", "根拠づけ"]),
        ("関係者調整力", ["関係者", "調整力"]),
        ("既存の仕組みを知る", ["既存の", "仕組みを知る"]),
        ("あいうえおかきくけ", ["あいうえお", "かきくけ"]),
    ],
)
def test_short_names_break_in_two(text: str, lines: list[str]) -> None:
    """Behind a particle near the middle, or in the middle; nothing is lost."""
    assert two_lines(text) == lines
    assert "".join(lines) == text
