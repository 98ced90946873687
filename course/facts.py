"""The course as data for those who read records: the trainer's desk and the report. No page is needed."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from course.labels import item_labels
from course.minutes import module_minutes
from course.model import Course, Module, Question, Scenario, Scene, Skill, Track
from course.text.inline import plain
from course.tracks import modules_of, scenario_id, scenario_of, tracks_with

REASONS = Path(__file__).parent / "report" / "reasons.yaml"
Facts = dict[str, Any]


def facts_of(course: Course) -> Facts:
    """Give what scoring and naming need to know of a course without errors, as JSON can hold it."""
    info = course.info
    return {
        "course": str(info.id),
        "version": str(info.version),
        "title": plain(info.title),
        "passMark": info.pass_mark,
        "tracks": [_track(course, track) for track in info.tracks],
        "items": _items(course),
        "modules": [_module(course, module) for module in course.modules],
        "reasons": reasons(),
    }


@cache
def reasons() -> dict[str, dict[str, str]]:
    """Give what is told about records that were refused or marked: code → what, cure."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    read: dict[str, dict[str, str]] = yaml.load(REASONS.read_bytes(), loader)  # noqa: S506 - both are safe
    return read


def _track(course: Course, track: Track) -> Facts:
    taught = modules_of(course, track)
    return {
        "id": str(track.id),
        "name": plain(track.name),
        "modules": [str(module.id) for module in taught],
        "quiz": track.quiz,
        "furigana": track.furigana,
        "minutes": sum(module_minutes(module, track) for module in taught),
    }


def _items(course: Course) -> Facts:
    """Name the failure cases of the skills that the modules teach."""
    labels = item_labels(course.catalogue)
    return {
        str(item.id): {"label": labels[item.id], "summary": plain(item.summary)}
        for skill in course.catalogue.skills
        if any(module.head.skill == skill.id for module in course.modules)
        for item in skill.failures
    }


def _skill(course: Course, module: Module) -> Skill:
    return next(one for one in course.catalogue.skills if one.id == module.head.skill)


def _module(course: Course, module: Module) -> Facts:
    skill = _skill(course, module)
    return {
        "id": str(module.id),
        "mark": str(skill.mark),
        "title": plain(module.head.title),
        "skill": str(skill.id),
        "tracks": [str(track.id) for track in tracks_with(course, module)],
        "failures": [str(item.id) for item in skill.failures],
        "questions": [_question(course, question) for question in module.quiz.questions],
        "scenarios": [_scenario(course, module, scenario) for scenario in module.scenarios],
    }


def _question(course: Course, question: Question) -> Facts:
    tracks = question.tracks or [track.id for track in course.info.tracks]
    return {
        "id": str(question.id),
        "revision": question.revision,
        "type": question.type,
        "kind": question.kind,
        "difficulty": question.difficulty,
        "key": sorted(str(choice.id) for choice in question.choices if choice.correct),
        "covers": [str(item) for item in question.covers],
        "tracks": [str(track) for track in tracks],
        "form": question.form or "",
        "situation": plain(question.situation),
        "prompt": plain(question.prompt),
        "choices": [{"id": str(one.id), "text": plain(one.text)} for one in question.choices],
    }


def _scenario(course: Course, module: Module, scenario: Scenario) -> Facts:
    """Give a scenario with the tracks that play it, if they have the module."""
    playing = (one.id for one in course.info.tracks if scenario_of(module, one) is scenario)
    return {
        "id": scenario_id(module, scenario),
        "tracks": [str(track) for track in playing],
        "scenes": [_scene(scene) for scene in scenario.scenes],
    }


def _scene(scene: Scene) -> Facts:
    choices = [
        {"id": str(one.id), "text": plain(one.text), "failure": _text(one.consequence.failure)}
        for one in scene.choices
    ]
    return {
        "id": str(scene.id),
        "title": plain(scene.title),
        "ending": scene.ending,
        "choices": choices,
    }


def _text(value: str | None) -> str | None:
    return None if value is None else str(value)
