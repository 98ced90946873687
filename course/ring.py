"""Where the modules stand on the drawing of the cycle."""

from __future__ import annotations

import math
from typing import Any

CENTRE, RADIUS, NODE = 260, 196, 58


def ring_places(count: int) -> list[dict[str, Any]]:
    """Place `count` nodes clockwise from the top of a 520 × 520 drawing; arrows lie between them."""
    node = max(6, min(NODE, round(math.pi * RADIUS / max(count, 1) * 0.86)))
    step = math.tau / max(count, 1)
    arrows = [_arrow_head(step * (n + 0.5)) for n in range(count)]
    return [
        {**_point(step * n), "radius": node, "ring": arrows if n == 0 else []} for n in range(count)
    ]


def _point(angle: float, radius: float = RADIUS) -> dict[str, int]:
    """Give whole coordinates at an angle clockwise from the top."""
    return {
        "x": round(CENTRE + radius * math.sin(angle)),
        "y": round(CENTRE - radius * math.cos(angle)),
    }


def _arrow_head(angle: float) -> str:
    tip, left, right = (
        _point(angle + 0.03),
        _point(angle - 0.03, RADIUS + 7),
        _point(angle - 0.03, RADIUS - 7),
    )
    return f"M{left['x']} {left['y']}L{tip['x']} {tip['y']}L{right['x']} {right['y']}"
