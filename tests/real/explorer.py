"""Ways through a scenario, planned from what its page says."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from course.conditions import parse_condition

State = dict[str, int]
Edge = tuple[str, str, str]
"""A scene, the choice made in it, and the scene that it leads to."""

READ = """(element) => ({
    start: element.dataset.start,
    meters: JSON.parse(element.dataset.state),
    scenes: Object.fromEntries([...element.querySelectorAll("[data-scene]")].map((scene) => [scene.dataset.scene, {
        ending: scene.dataset.ending ?? null,
        choices: [...scene.querySelectorAll("[data-choice]")].map((choice) => ({
            id: choice.dataset.choice,
            when: choice.dataset.when,
            effects: JSON.parse(choice.dataset.effects),
            routes: JSON.parse(choice.dataset.routes),
            failure: choice.querySelector("[data-failure]")?.dataset.failure ?? null,
            back: choice.querySelector("[data-back]").dataset.back,
        })),
    }])),
})"""


@dataclass(frozen=True)
class Choice:
    """What may be done in a scene."""

    id: str
    when: str
    effects: State
    routes: list[dict[str, str]]
    failure: str | None
    back: str

    def offered(self, state: State) -> bool:
        """Tell whether its condition holds."""
        return parse_condition(self.when).holds(state)

    def leads_to(self, state: State) -> str:
        """Give the scene of the first route that holds after the choice."""
        return next(
            route["to"]
            for route in self.routes
            if parse_condition(route.get("when") or "").holds(state)
        )


class Explorer:
    """Plans walks: lists of edges from the first scene on."""

    def __init__(self, read: dict[str, Any]) -> None:
        """Take what READ gave."""
        self.start: str = read["start"]
        self.bounds = {one["id"]: (one["min"], one["max"]) for one in read["meters"]}
        self.first: State = {one["id"]: one["start"] for one in read["meters"]}
        self.choices = {
            name: [Choice(**one) for one in scene["choices"]]
            for name, scene in read["scenes"].items()
        }
        self.endings = {name for name, scene in read["scenes"].items() if scene["ending"]}

    def after(self, state: State, choice: Choice) -> State:
        """Apply the effects of a choice."""
        changed = dict(state)
        for name, by in choice.effects.items():
            least, most = self.bounds[name]
            changed[name] = min(max(state[name] + by, least), most)
        return changed

    def offered(self, scene: str, state: State) -> list[Choice]:
        """List what may be done."""
        return [choice for choice in self.choices[scene] if choice.offered(state)]

    def declared(self) -> set[tuple[str, str]]:
        """List every choice that the page has, with its scene."""
        return {(scene, choice.id) for scene, choices in self.choices.items() for choice in choices}

    def state_after(self, walk: list[Edge]) -> State:
        """Give the state at the end of a walk."""
        state = self.first
        for scene, name, _ in walk:
            state = self.after(state, self.choice(scene, name))
        return state

    def choice(self, scene: str, name: str) -> Choice:
        """Find a choice."""
        return next(choice for choice in self.choices[scene] if choice.id == name)

    def shortest(self) -> dict[Edge, list[Edge]]:
        """Give, for each edge that can be taken, a shortest walk that ends with it."""
        found: dict[Edge, list[Edge]] = {}
        todo: deque[tuple[str, State, list[Edge]]] = deque([(self.start, self.first, [])])
        seen = {self._node(self.start, self.first)}
        while todo:
            scene, state, walk = todo.popleft()
            for edge, changed in self._edges(scene, state):
                longer = [*walk, edge]
                found.setdefault(edge, longer)
                node = self._node(edge[2], changed)
                if node not in seen:
                    seen.add(node)
                    todo.append((edge[2], changed, longer))
        return found

    def walks(self) -> Iterator[list[Edge]]:
        """Give walks from the start to an ending that together take every edge that can be taken."""
        shortest = self.shortest()
        left = set(shortest)
        while left:
            target = max(left, key=lambda edge: len(shortest[edge]))
            walk = self._to_an_ending(shortest[target], left)
            left.difference_update(walk)
            yield walk

    def _to_an_ending(self, walk: list[Edge], left: set[Edge]) -> list[Edge]:
        walk, state = list(walk), self.state_after(walk)
        while walk[-1][2] not in self.endings:
            edges = dict(self._edges(walk[-1][2], state))
            edge = next((one for one in edges if one in left), next(iter(edges)))
            walk.append(edge)
            state = edges[edge]
        return walk

    def _edges(self, scene: str, state: State) -> Iterator[tuple[Edge, State]]:
        for choice in self.offered(scene, state):
            changed = self.after(state, choice)
            yield (scene, choice.id, choice.leads_to(changed)), changed

    @staticmethod
    def _node(scene: str, state: State) -> tuple[str, tuple[tuple[str, int], ...]]:
        return scene, tuple(sorted(state.items()))
