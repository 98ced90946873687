"""Conditions and effects of scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .page import Player


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("", True),
        ("  ", True),
        ("trust >= 2", True),
        ("trust>=3", False),
        ("trust <= 2", True),
        ("trust == 2", True),
        ("trust != 2", False),
        ("trust > 1", True),
        ("trust < 2", False),
        ("debt == -1", True),
        ("信頼 >= 1", True),
        ("time-left == 0", True),
        ("constructor == 0", True),
        ("trust >= 2 and debt < 0", True),
        ("trust >= 2 and debt > 0", False),
    ],
)
def test_holds(pure: Player, text: str, holds: bool) -> None:  # noqa: FBT001
    """A condition holds when all its comparisons do; a name without a value counts as 0."""
    state = {"trust": 2, "debt": -1, "信頼": 1}
    assert pure("course.holds(text, state)", text=text, state=state) is holds


def test_parse(pure: Player) -> None:
    """A condition is a list of comparisons."""
    assert pure('course.parseCondition("a >= 1 and b != -2")') == [
        {"name": "a", "op": ">=", "value": 1},
        {"name": "b", "op": "!=", "value": -2},
    ]


@pytest.mark.parametrize(
    "text",
    ["", "trust", "trust = 2", "trust >= two", "trust >= 1.5", "2 <= trust", "a > 1 or b > 1",
     "a > 1 and", "not a > 1", "a > 1; alert(1)", "a.b > 1"],
)  # fmt: skip
def test_refused(pure: Player, text: str) -> None:
    """Anything else is an error that says how to write it."""
    assert "名前・比較・整数" in pure.error("course.parseCondition(text)", text=text)


def test_effects(pure: Player) -> None:
    """Effects are added, kept within bounds, and leave the old state alone."""
    bounds = {"trust": {"min": 0, "max": 3}, "debt": {"min": -1, "max": 1}}
    expression = "[course.applyEffects(state, {trust: 5, debt: -9, new: 1}, bounds), state]"
    after, before = pure(expression, state={"trust": 1, "debt": 0}, bounds=bounds)
    assert after == {"trust": 3, "debt": -1, "new": 1}
    assert before == {"trust": 1, "debt": 0}


@pytest.mark.parametrize(("trust", "scene"), [(3, "good"), (1, "fair"), (-1, None)])
def test_next_scene(pure: Player, trust: int, scene: str | None) -> None:
    """The first route whose condition holds leads on."""
    routes = [{"when": "trust >= 2", "to": "good"}, {"when": "trust >= 0", "to": "fair"}]
    assert pure("course.nextScene(routes, {trust})", routes=routes, trust=trust) == scene


def test_route_without_condition(pure: Player) -> None:
    """A route without a condition always leads on."""
    assert pure('course.nextScene([{to: "end"}], {})') == "end"
