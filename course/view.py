"""The model arranged for the templates: addresses, labels, links and order, no markup but pictures."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count, pairwise
from typing import Any

from markupsafe import Markup

from course.addresses import passage_address, term_address
from course.drawings import emblem_path, portrait_path, symbols
from course.figures import inline_svg, picture
from course.glossary import glossary_terms
from course.labels import QUESTION_KINDS, STEPS, item_labels
from course.load.course import figure_path
from course.minutes import module_minutes
from course.model import (
    Box,
    BoxStyle,
    Course,
    Figure,
    Line,
    Module,
    Part,
    Passage,
    Person,
    Prose,
    Question,
    Scenario,
    Scene,
    SceneChoice,
    Skill,
    Track,
)
from course.ring import ring_places, two_lines
from course.text.inline import Link, plain
from course.tracks import modules_of, scenario_id, scenario_of, tracks_with

FORMS = ("A", "B")
TONES = 9
"""Colours for skills in theme/tokens.css; a longer catalogue goes round again."""
View = dict[str, Any]


@dataclass(slots=True)
class CourseView:
    """Builds what the templates show; `passages` finds the first passage that cites an item."""

    course: Course
    labels: dict[str, str] = field(init=False)
    skills: dict[str, Skill] = field(init=False)
    tones: dict[str, int] = field(init=False)
    styles: dict[str, BoxStyle] = field(init=False)
    symbols: dict[str, str] = field(init=False)
    cast: dict[str, View] = field(init=False)
    summaries: dict[str, str] = field(init=False)
    passages: dict[str, list[View]] = field(init=False)
    first: dict[str, View] = field(init=False)

    def __post_init__(self) -> None:
        """Look up once what every module needs."""
        info = self.course.info
        self.labels = item_labels(self.course.catalogue)
        self.styles = {str(box.name): box.style for box in info.boxes}
        self.symbols = symbols(self.course)
        self.cast = {
            str(person.id): self._person(n, person) for n, person in enumerate(info.cast, 1)
        }
        skills = self.course.catalogue.skills
        self.skills = {skill.id: skill for skill in skills}
        self.tones = {skill.id: number % TONES + 1 for number, skill in enumerate(skills)}
        self.summaries = {item.id: item.summary for s in skills for _, _, item in s.items()}
        self.passages = _passages_by_item(self.course)
        every = [view for views in self.passages.values() for view in views]
        self.first = {view["module"]: view for view in reversed(every)}

    def cites(self) -> dict[str, Link]:
        """Say what citations point to."""
        return {
            str(item.id): Link(f"#sources/{item.id}", self.labels[item.id], plain(item.summary))
            for skill in self.course.catalogue.skills
            for _, _, item in skill.items()
        }

    def terms(self) -> dict[str, Link]:
        """Say what glossary terms point to."""
        terms = self.course.glossary.terms
        return {
            str(t.term): Link(f"#{term_address(t.term)}", t.term, plain(t.meaning)) for t in terms
        }

    def glossary(self) -> list[View]:
        """List the terms by their reading."""
        return glossary_terms(self.course)

    def sources(self) -> list[View]:
        """List the skills: what they are called, who learns them, their items and the passages on these."""
        return [
            {
                "id": s.id,
                "mark": s.mark,
                "name": s.name,
                "short": s.short,
                "lines": two_lines(plain(s.short)),
                "tagline": s.tagline,
                "tone": self.tones[s.id],
                "tracks": self._tracks_of(s),
                "entries": [self._source(item.id, item.summary) for _, _, item in s.items()],
            }
            for s in self.course.catalogue.skills
        ]

    def modules(self) -> list[View]:
        """Give the modules in order."""
        return [self._module(module) for module in self.course.modules]

    def tracks(self, modules: list[View]) -> list[View]:
        """Give the tracks, each with its way round the cycle and what it holds."""
        by_id = {str(view["id"]): view for view in modules}
        return [self._track(track, by_id) for track in self.course.info.tracks]

    def _track(self, track: Track, by_id: dict[str, View]) -> View:
        taught = [by_id[str(module.id)] for module in modules_of(self.course, track)]
        nodes: list[View] = []
        for skill in self.course.catalogue.skills:
            found: list[View | None] = [view for view in taught if view["skill"] is skill]
            lines = two_lines(plain(skill.short))
            nodes += [
                {"module": view, "skill": skill, "tone": self.tones[skill.id], "lines": lines}
                for view in found or [None]
            ]
        placed = zip(nodes, ring_places(len(nodes)), strict=True)
        nodes = [node | place for node, place in placed]
        minutes = {str(m.id): module_minutes(m, track) for m in modules_of(self.course, track)}
        return {
            "id": track.id,
            "name": track.name,
            "about": track.about,
            "furigana": track.furigana,
            "identity": track.identity,
            "quiz": track.quiz,
            "modules": taught,
            "nodes": nodes,
            "minutes": minutes,
            "total_minutes": sum(minutes.values()),
            "missing": [node["skill"].mark for node in nodes if node["module"] is None],
        }

    def forms(self) -> list[View]:
        """List the questions of the tests before and after, by form and module."""
        return [
            self._question(question) | {"form": question.form, "module": module.id}
            for form in FORMS
            for module in self.course.modules
            for question in module.quiz.questions
            if question.form == form
        ]

    def _shown_in(self, shown: Callable[[Track], bool]) -> list[str]:
        """Name the tracks that show something; none where all do."""
        tracks = self.course.info.tracks
        found = [str(track.id) for track in tracks if shown(track)]
        return [] if len(found) == len(tracks) else found

    def _tracks_of(self, skill: Skill) -> list[str]:
        """Name the tracks that teach a skill."""
        return [
            str(track.id)
            for track in self.course.info.tracks
            if any(module.head.skill == skill.id for module in modules_of(self.course, track))
        ]

    def _source(self, item: str, summary: str) -> View:
        return {
            "id": item,
            "label": self.labels[item],
            "summary": summary,
            "passages": self.passages.get(item, []),
        }

    def _module(self, module: Module) -> View:
        head, skill = module.head, self.skills[module.head.skill]
        return {
            "id": head.id,
            "title": head.title,
            "question": head.question,
            "aims": head.aims,
            "plan": head.plan,
            "tracks": [str(track.id) for track in tracks_with(self.course, module)],
            "nexts": self._nexts(module),
            "tone": self.tones[head.skill],
            "skill": skill,
            "emblem": self.symbols.get(emblem_path(module), ""),
            "short_lines": two_lines(plain(skill.short)),
            "minutes": self._minutes(module),
            "steps": _steps(),
            "sections": self._sections(module),
            "failures": [self._failure(item.id, item.summary, module) for item in skill.failures],
            "scenarios": [self._scenario(module, scenario) for scenario in module.scenarios],
            "questions": [
                self._question(question)
                for question in module.quiz.questions
                if question.form is None
            ],
        }

    def _sections(self, module: Module) -> View:
        numbers = count(1)
        return {
            name: [self._passage(module, name, passage, numbers) for passage in passages]
            for name, passages in module.sections.items()
        }

    def _passage(
        self, module: Module, section: str, passage: Passage, numbers: Iterator[int]
    ) -> View:
        address = passage_address(module, section, passage)
        parts = [self._part(module, part, numbers) for part in passage.parts]
        return {"title": passage.title, "cites": passage.cites, "address": address, "parts": parts}

    def _part(self, module: Module, part: Part, numbers: Iterator[int]) -> View:
        if isinstance(part, Prose):
            return {"kind": "prose", "text": part.text}
        if isinstance(part, Box):
            return {
                "kind": "box",
                "name": part.kind,
                "style": self.styles[part.kind],
                "title": part.title,
                "text": part.text,
            }
        return {
            "kind": "figure",
            "image": Markup(self._image(module, part, next(numbers))),  # noqa: S704 - checks/pictures.py lets no script, style or reference pass
            "caption": part.caption,
        }

    def _image(self, module: Module, figure: Figure, number: int) -> str:
        path = figure_path(module, figure)
        if path.endswith(".svg"):
            source = self.course.figures[path].decode("utf-8-sig")
            return inline_svg(source, plain(figure.alt), f"{module.id}-fig{number}")
        return picture(path, plain(figure.alt))

    def _failure(self, item: str, summary: str, module: Module) -> View:
        return {
            "id": item,
            "label": self.labels[item],
            "summary": summary,
            "helps": self._helps(item, module),
        }

    def _helps(self, failure: str, module: Module) -> list[View]:
        """Find the passages that help against a failure case: on what its questions cover beside it."""
        covered = [
            c
            for q in module.quiz.questions
            if failure in q.covers
            for c in q.covers
            if c != failure
        ]
        found = [
            view
            for item in dict.fromkeys(covered)
            for view in self.passages.get(item, [])
            if view["module"] == module.id
        ]
        first = self.first.get(module.id)
        unique = {view["address"]: view for view in found or ([first] if first else [])}
        return list(unique.values())[:2]

    def _nexts(self, module: Module) -> list[View]:
        """Say which module follows in which tracks; nothing where a track ends."""
        found: dict[str, list[str]] = {}
        for track in tracks_with(self.course, module):
            ways = dict(pairwise(str(one.id) for one in modules_of(self.course, track)))
            found.setdefault(ways.get(str(module.id), ""), []).append(str(track.id))
        by_id = {str(one.id): one for one in self.course.modules}
        return [
            {
                "id": name,
                "mark": self.skills[by_id[name].head.skill].mark if name else "",
                "tracks": tracks if len(found) > 1 else [],
            }
            for name, tracks in found.items()
        ]

    def _minutes(self, module: Module) -> list[View]:
        """Say how long a module takes in which tracks."""
        found: dict[int, list[str]] = {}
        for track in tracks_with(self.course, module):
            found.setdefault(module_minutes(module, track), []).append(str(track.id))
        return [
            {"minutes": minutes, "tracks": tracks if len(found) > 1 else []}
            for minutes, tracks in found.items()
        ]

    def _scenario(self, module: Module, scenario: Scenario) -> View:
        name = scenario_id(module, scenario)
        state = [
            {"id": s.id, "name": plain(s.name), "start": s.start, "min": s.min, "max": s.max}
            for s in scenario.state
        ]
        titles = {scene.id: scene.title for scene in scenario.scenes}
        shown_in = self._shown_in(lambda track: scenario_of(module, track) is scenario)
        return {
            "id": name,
            "tracks": shown_in,
            "address": f"{module.id}/scenario/" + ("" if name == module.id else f"{name}/"),
            "title": scenario.title,
            "intro": scenario.intro,
            "debrief": scenario.debrief,
            "start": scenario.start,
            "state": scenario.state,
            "state_json": json.dumps(state, ensure_ascii=False),
            "scenes": [self._scene(scene, titles, module) for scene in scenario.scenes],
        }

    def _scene(self, scene: Scene, titles: dict[Any, Any], module: Module) -> View:
        choices = [self._choice(choice, scene, titles, module) for choice in scene.choices]
        text = [self._line(part) for part in scene.text]
        return {
            "id": scene.id,
            "title": scene.title,
            "ending": scene.ending,
            "text": text,
            "choices": choices,
        }

    def _line(self, part: Any) -> View:  # noqa: ANN401 - Text or Line, as in the model
        if not isinstance(part, Line):
            return {"who": None, "text": part}
        return {"who": self.cast[part.who], "text": part.says}

    def _person(self, number: int, person: Person) -> View:
        return {
            "id": person.id,
            "name": person.name,
            "role": person.role,
            "note": person.note,
            "initial": person.name[0],
            "number": number,
            "portrait": self.symbols.get(portrait_path(person.id), ""),
        }

    def _choice(
        self, choice: SceneChoice, scene: Scene, titles: dict[Any, Any], module: Module
    ) -> View:
        told = choice.consequence
        routes = [{"when": route.when, "to": route.to} for route in choice.goto]
        failure = (
            self._failure(told.failure, self.summaries[told.failure], module)
            if told.failure
            else None
        )
        return {
            "id": choice.id,
            "text": choice.text,
            "when": choice.when,
            "effects": json.dumps(choice.effects),
            "routes": json.dumps(routes),
            "links": [{"to": route.to, "title": titles[route.to]} for route in choice.goto],
            "back": told.back or scene.id,
            "happens": told.text,
            "failure": failure,
            "cost": told.cost,
            "why": told.why,
            "next": told.next,
        }

    def _question(self, question: Question) -> View:
        return _question(question) | {
            "tracks": self._shown_in(
                lambda track: not question.tracks or track.id in question.tracks
            )
        }


def _question(question: Question) -> View:
    return {
        "id": question.id,
        "type": question.type,
        "kind": question.kind,
        "kind_name": QUESTION_KINDS[question.kind],
        "revision": question.revision,
        "covers": question.covers,
        "key": sorted(choice.id for choice in question.choices if choice.correct),
        "difficulty": question.difficulty,
        "situation": question.situation,
        "prompt": question.prompt,
        "hint": question.hint,
        "choices": question.choices,
        "explanation": question.explanation,
    }


def _passages_by_item(course: Course) -> dict[str, list[View]]:
    found: dict[str, list[View]] = {}
    for module in course.modules:
        for section, passages in module.sections.items():
            for passage in passages:
                for item in passage.cites:
                    view = {
                        "module": module.id,
                        "title": passage.title,
                        "address": passage_address(module, section, passage),
                        "tracks": [str(track.id) for track in tracks_with(course, module)],
                    }
                    found.setdefault(item, []).append(view)
    return found


def _steps() -> list[View]:
    steps: list[View] = [
        {"id": step, "name": name, "previous": None, "next": None, "weight": "primary"}
        for step, name in STEPS
    ]
    for step, following in pairwise(steps):
        step["next"], following["previous"] = following, step
    for step in steps:
        # The scenario and the quiz have a main button of their own.
        step["weight"] = "" if step["id"] in ("scenario", "quiz") else "primary"
    return steps
