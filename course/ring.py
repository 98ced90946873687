"""Where the modules stand on the drawing of the cycle."""

from __future__ import annotations

import math
from typing import Any

CENTRE, RADIUS, ARROWS = 300, 232, 256
NEIGHBOURS = 9
"""So many modules stand on the ring in full size."""
LINE = 5
"""Characters of a short name that fit one line under an emblem."""


def ring_places(count: int) -> list[dict[str, Any]]:
    """Place `count` nodes clockwise from the top of a 600 × 600 drawing, each with the arrow behind it.

    `scale` makes the nodes of a longer course smaller, so that they do not touch.
    """
    step = math.tau / max(count, 1)
    scale = max(0.1, min(1, round(NEIGHBOURS / max(count, 1), 2)))
    return [
        {**_point(step * n), "scale": scale, "arrow": _arrow(step * (n + 0.5))}
        for n in range(count)
    ]


def two_lines(text: str) -> list[str]:
    """Break a short name in two, behind a particle near its middle where there is one."""
    if len(text) <= LINE:
        return [text]
    middle = len(text) / 2
    behind = [at for at in range(2, len(text) - 1) if text[at - 1] in "をのにとでるた、"]
    at = min(behind, key=lambda place: abs(place - middle), default=-(-len(text) // 2))
    return [text[:at], text[at:]]


def _point(angle: float, radius: int = RADIUS) -> dict[str, int]:
    """Give whole coordinates at an angle clockwise from the top."""
    return {
        "x": round(CENTRE + radius * math.sin(angle)),
        "y": round(CENTRE - radius * math.cos(angle)),
    }


def _arrow(angle: float) -> str:
    """Give the transformation that puts an arrow beside the ring, pointing onwards."""
    point = _point(angle, ARROWS)
    return f"translate({point['x']} {point['y']}) rotate({round(math.degrees(angle))})"
