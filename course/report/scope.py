"""The course as a track and an assignment narrow it: what scoring has to know (desk/facts-for.js)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from course.facts import Facts

MOST_KEPT = 100
"""Records are foreign: they may name any number of assignments."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question, with the module that it belongs to."""

    id: str
    module: str
    revision: int
    key: frozenset[str]
    covers: tuple[str, ...]
    form: str = ""


@dataclass(frozen=True, slots=True)
class Module:
    """A module as a track sees it; `dangers` are the choices that lead to a failure, as "scene/choice"."""

    id: str
    scenario: str
    failures: tuple[str, ...]
    questions: Mapping[str, Question]
    endings: tuple[str, ...]
    dangers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Scope:
    """The modules of a track in its order, or those of an assignment; `forms` by the question's id."""

    track: str
    pass_mark: int
    modules: tuple[Module, ...]
    forms: Mapping[str, Question]


class Scopes:
    """Makes the scope of a track and an assignment, and makes it once."""

    def __init__(self, facts: Facts) -> None:
        """Take the facts of the course."""
        self.facts = facts
        self.known: dict[tuple[Any, ...], Scope] = {}

    def of(self, track: str, assignment: Facts | None) -> Scope:
        """Give the scope; a track that is not in the course is taken for the first, as the page does."""
        narrowed = assignment and (
            *assignment["modules"],
            assignment["pass"],
            assignment["tests"],
        )
        key = (track, narrowed)
        if key not in self.known:
            if len(self.known) >= MOST_KEPT:
                self.known.clear()
            self.known[key] = scope_of(self.facts, track, assignment)
        return self.known[key]


def scope_of(facts: Facts, track_id: str, assignment: Facts | None) -> Scope:
    """Narrow the course to a track and, if there is one, an assignment."""
    tracks = facts["tracks"]
    track = next((one for one in tracks if one["id"] == track_id), tracks[0])
    names = [
        name for name in track["modules"] if assignment is None or name in assignment["modules"]
    ]
    by_id = {module["id"]: module for module in facts["modules"]}
    has_tests = assignment is None or assignment["tests"]
    forms = [
        _question(question, module["id"])
        for module in facts["modules"]
        if has_tests and module["id"] in names
        for question in module["questions"]
        if question["form"] and track["id"] in question["tracks"]
    ]
    return Scope(
        track["id"],
        facts["passMark"] if assignment is None else assignment["pass"],
        tuple(_module(by_id[name], track["id"]) for name in names),
        {question.id: question for question in forms},
    )


def _module(module: Facts, track: str) -> Module:
    scenarios = module["scenarios"]
    scenario = next((one for one in scenarios if track in one["tracks"]), scenarios[0])
    questions = [
        _question(one, module["id"])
        for one in module["questions"]
        if not one["form"] and track in one["tracks"]
    ]
    return Module(
        module["id"],
        scenario["id"],
        tuple(module["failures"]),
        {question.id: question for question in questions},
        tuple(scene["id"] for scene in scenario["scenes"] if scene["ending"] is not None),
        {
            f"{scene['id']}/{choice['id']}": choice["failure"]
            for scene in scenario["scenes"]
            for choice in scene["choices"]
            if choice["failure"] is not None
        },
    )


def _question(question: Facts, module: str) -> Question:
    return Question(
        question["id"],
        module,
        question["revision"],
        frozenset(question["key"]),
        tuple(question["covers"]),
        question["form"],
    )
