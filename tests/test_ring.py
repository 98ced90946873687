"""The modules stand on a ring, clockwise from the top, and do not touch."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest

from course.ring import CENTRE, RADIUS, ring_places


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
        assert place["radius"] + RADIUS <= CENTRE
    for one, other in pairwise(places):
        gap = math.hypot(one["x"] - other["x"], one["y"] - other["y"])
        assert gap >= 2 * one["radius"] - 1


@pytest.mark.parametrize("count", [1, 2, 9])
def test_an_arrow_lies_behind_every_module(count: int) -> None:
    """They are given once, with the first."""
    first, *others = ring_places(count)
    assert len(first["ring"]) == count
    assert all(place["ring"] == [] for place in others)


def test_a_course_without_modules_has_an_empty_ring() -> None:
    """Nothing is divided by nothing."""
    assert ring_places(0) == []


def test_even_a_thousand_modules_can_be_seen() -> None:
    """Nodes do not shrink to nothing."""
    assert all(place["radius"] >= 6 for place in ring_places(1000))
