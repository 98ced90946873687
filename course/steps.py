"""How a long run tells how far it has come."""

from __future__ import annotations

from collections.abc import Callable

Step = Callable[[str, int, int], None]
"""Told what is being done, how many of it are done, and of how many."""


def quiet(what: str, done: int, total: int) -> None:
    """Tell nobody."""
