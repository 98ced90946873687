"""A scenario walked through: every scene in every state that a learner can bring there."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from course.conditions import OPERATORS, Condition, parse_condition
from course.model import Scenario, Scene, SceneChoice

Values = tuple[int, ...]
Node = tuple[str, Values]
Test = Callable[[Values], bool]
MOST_NODES = 50_000


@dataclass(slots=True)
class Walk:
    """What was seen on the way: places by scene, or scene and choice, or that and the route's number."""

    nodes: set[Node] = field(default_factory=set)
    before: dict[Node, set[Node]] = field(default_factory=lambda: defaultdict(set))
    scenes: set[str] = field(default_factory=set)
    offered: set[tuple[str, str]] = field(default_factory=set)
    followed: set[tuple[tuple[str, str], int]] = field(default_factory=set)
    stuck: set[str] = field(default_factory=set)
    lost: set[tuple[str, str]] = field(default_factory=set)
    exits: set[Node] = field(default_factory=set)
    cut: bool = False

    def trapped(self) -> set[str]:
        """Give the scenes in which a learner may be and never come to an end."""
        free = set(self.exits)
        todo = deque(free)
        while todo:
            for node in self.before[todo.popleft()] - free:
                free.add(node)
                todo.append(node)
        return {scene for scene, _ in self.nodes - free}


@dataclass(frozen=True, slots=True)
class _Step:
    """A choice made ready: its test, its effects by position, and its routes."""

    name: tuple[str, str]
    offered: Test
    effects: tuple[tuple[int, int, int, int], ...]
    routes: tuple[tuple[Test, str], ...]

    def after(self, values: Values) -> Values:
        """Add the effects, each within the bounds of its state."""
        changed = list(values)
        for position, by, least, most in self.effects:
            changed[position] = min(max(changed[position] + by, least), most)
        return tuple(changed)

    def follow(self, values: Values) -> int | None:
        """Give the number of the first route that holds."""
        return next((n for n, (test, _) in enumerate(self.routes) if test(values)), None)


def walk(scenario: Scenario, most: int = MOST_NODES) -> Walk:
    """Go everywhere; states that no condition reads make no difference and are left out."""
    positions = _positions(scenario)
    steps = {str(scene.id): _steps(scene, scenario, positions) for scene in scenario.scenes}
    endings = {str(scene.id) for scene in scenario.scenes if scene.ending}
    start: Node = (scenario.start, _start(scenario, positions))
    seen, todo = Walk(nodes={start}), deque([start])
    while todo:
        node = todo.popleft()
        seen.scenes.add(node[0])
        if node[0] in endings:
            seen.exits.add(node)
            continue
        for after in _leave(node, steps[node[0]], seen):
            seen.before[after].add(node)
            if after not in seen.nodes:
                seen.nodes.add(after)
                todo.append(after)
        if len(seen.nodes) > most:
            seen.cut = True
            break
    return seen


def _leave(node: Node, steps: tuple[_Step, ...], seen: Walk) -> list[Node]:
    scene, values = node
    open_steps = [step for step in steps if step.offered(values)]
    if not open_steps:
        seen.stuck.add(scene)
        seen.exits.add(node)
    following: list[Node] = []
    for step in open_steps:
        seen.offered.add(step.name)
        changed = step.after(values)
        number = step.follow(changed)
        if number is None:
            seen.lost.add(step.name)
            seen.exits.add(node)
        else:
            seen.followed.add((step.name, number))
            following.append((step.routes[number][1], changed))
    return following


def conditions_of(choice: SceneChoice) -> list[Condition]:
    """Give the conditions of a choice and of its routes."""
    return [parse_condition(text) for text in (choice.when, *(r.when for r in choice.goto)) if text]


def _positions(scenario: Scenario) -> dict[str, int]:
    choices = [choice for scene in scenario.scenes for choice in scene.choices]
    read = {name for c in choices for condition in conditions_of(c) for name in condition.names}
    return {name: position for position, name in enumerate(sorted(read))}


def _start(scenario: Scenario, positions: dict[str, int]) -> Values:
    starts = {str(state.id): state.start for state in scenario.state}
    return tuple(starts.get(name, 0) for name in positions)


def _steps(scene: Scene, scenario: Scenario, positions: dict[str, int]) -> tuple[_Step, ...]:
    bounds = {str(state.id): (state.min, state.max) for state in scenario.state}
    return tuple(
        _Step(
            (scene.id, choice.id),
            _test(choice.when, positions),
            tuple(
                (positions[name], by, *bounds[name])
                for name, by in choice.effects.items()
                if name in positions
            ),
            tuple((_test(route.when, positions), str(route.to)) for route in choice.goto),
        )
        for choice in scene.choices
    )


def _always(_: Values) -> bool:
    return True


def _test(when: str, positions: dict[str, int]) -> Test:
    return _compiled(when, tuple(positions)) if when else _always


@lru_cache(maxsize=4096)
def _compiled(when: str, names: tuple[str, ...]) -> Test:
    parts = [
        (names.index(part.name), OPERATORS[part.op], part.value)
        for part in parse_condition(when).parts
    ]

    def holds(values: Values) -> bool:
        return all(compare(values[at], value) for at, compare, value in parts)

    return holds
