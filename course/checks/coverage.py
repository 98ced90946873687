"""Coverage: what the catalogue holds is said, played and asked somewhere in the course."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from course.checks.questions import cited_by
from course.checks.texts import cited_in, texts_in
from course.checks.view import View, items_of
from course.model import Course, Item, ItemKind, Module, Passage, Skill
from course.problems import Problem
from course.tracks import scenario_id


@dataclass(frozen=True, slots=True)
class Mentions:
    """Where the course deals with one item of the catalogue."""

    questions: tuple[str, ...] = ()
    """Ids of the questions that cover it, and cite it."""
    citing: tuple[str, ...] = ()
    """Ids of the questions that only cite it."""
    passages: tuple[tuple[str, str], ...] = ()
    """Module id and title of the passages that cite it."""
    scenes: tuple[tuple[str, str], ...] = ()
    """Scenario id and scene id where a choice names or cites it."""
    failures: tuple[tuple[str, str], ...] = ()
    """Scenario id and scene id where a choice has it as its failure case."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of the catalogue the course covers, and where."""

    kinds: dict[ItemKind, tuple[int, int]]
    """For each kind of item, how many are covered, and of how many."""
    items: dict[str, Mentions]
    """For each item of the catalogue, where it is dealt with."""


def coverage(course: Course) -> Coverage:
    """Count what the course covers, over the whole catalogue."""
    found = _mentions(course)
    counts: dict[ItemKind, list[bool]] = {"point": [], "caution": [], "failure": []}
    for kind, item in items_of(course.catalogue.skills):
        counts[kind].append(not any(_lacks(kind, item, found[item.id])))
    kinds = {kind: (sum(flags), len(flags)) for kind, flags in counts.items()}
    return Coverage(kinds, dict(found))


def skills_taught(view: View) -> Iterator[Problem]:
    """Every skill of the catalogue has a module."""
    taught = {module.head.skill for module in view.course.modules}
    for skill in view.course.catalogue.skills:
        if skill.id not in taught:
            message = f"スキル「{skill.id}」のモジュールがありません。"
            hint = "python build.py new でモジュールを作るか、カタログから消してください。"
            yield Problem(skill.id.place, message, hint)


def items_covered(view: View) -> Iterator[Problem]:
    """Every item of a skill that is taught is covered as its kind asks."""
    taught = {module.head.skill for module in view.course.modules}
    found = _mentions(view.course)
    skills: list[Skill] = [s for s in view.course.catalogue.skills if s.id in taught]
    for kind, item in items_of(skills):
        for message, hint in _lacks(kind, item, found[item.id]):
            yield Problem(item.id.place, message, hint)


def _lacks(kind: ItemKind, item: Item, found: Mentions) -> Iterator[tuple[str, str]]:
    if kind == "point" and not found.passages:
        hint = f"module.md の見出しの終わりに [{item.id}] と書いて、説明してください。"
        yield f"ポイント「{item.id}」を説明する本文がありません。", hint
    if kind == "caution" and not found.questions and not (item.informs and found.passages):
        cure = (
            "本文か問題で示してください。" if item.informs else "問題の covers に入れてください。"
        )
        yield f"留意点「{item.id}」を確かめる問題がありません。", f"[{item.id}] を{cure}"
    if kind == "failure" and not found.questions:
        hint = f"問題の covers に {item.id} を入れ、解説で [{item.id}] と示してください。"
        yield f"失敗事例「{item.id}」を確かめる問題がありません。", hint
    if kind == "failure" and not found.failures:
        hint = f"シナリオの consequence に failure: {item.id} と書いてください。"
        yield f"失敗事例「{item.id}」が起きるシナリオがありません。", hint


def _mentions(course: Course) -> dict[str, Mentions]:
    places: dict[str, dict[str, dict[object, None]]] = {
        item.id: defaultdict(dict) for _, item in items_of(course.catalogue.skills)
    }
    for module in course.modules:
        for name, where, what in _mentions_in(module):
            if name in places:
                places[name][where][what] = None
    return {
        name: Mentions(**{where: tuple(found) for where, found in by.items()})  # type: ignore[arg-type] # one kind of tuple a field
        for name, by in places.items()
    }


def _mentions_in(module: Module) -> Iterator[tuple[str, str, object]]:
    """Give each mention: the item, the field of Mentions, and what stands there."""
    for question in module.quiz.questions:
        cited = cited_by(question)
        for name in sorted(cited):
            yield name, "questions" if name in question.covers else "citing", str(question.id)
    for section, passages in module.sections.items():
        for passage in passages:
            title = str(passage.title) or section
            yield from ((name, "passages", (str(module.id), title)) for name in _cited(passage))
    for scenario in module.scenarios:
        for scene, choice in scenario.choices():
            where = (scenario_id(module, scenario), str(scene.id))
            failure = choice.consequence.failure
            if failure:
                yield failure, "failures", where
                yield failure, "scenes", where
            yield from ((name, "scenes", where) for name in _cited(choice))


def _cited(part: object) -> Iterator[str]:
    if isinstance(part, Passage):
        yield from part.cites
    for found in texts_in(part):
        yield from (name for name, _ in cited_in(found.text))


RULES = (skills_taught, items_covered)
