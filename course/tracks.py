"""What each track of a course holds: its modules, and of each the scenario and the questions."""

from __future__ import annotations

from collections.abc import Iterator

from course.model import Course, FormName, Module, Question, Scenario, Track


def modules_of(course: Course, track: Track) -> tuple[Module, ...]:
    """Give the modules of a track in its order; a track that names none has all of them."""
    if not track.modules:
        return course.modules
    by_id = {module.id: module for module in course.modules}
    return tuple(by_id[name] for name in track.modules if name in by_id)


def tracks_with(course: Course, module: Module) -> tuple[Track, ...]:
    """Give the tracks that hold a module, in the order of the course."""
    return tuple(t for t in course.info.tracks if not t.modules or module.id in t.modules)


def scenario_of(module: Module, track: Track) -> Scenario:
    """Give the scenario that a track plays in a module: its own, else the one for everybody."""
    own = (scenario for scenario in module.scenarios if track.id in scenario.tracks)
    return next(own, module.scenario)


def scenario_id(module: Module, scenario: Scenario) -> str:
    """Name a scenario, in entries and on the page; the one for everybody has the module's id."""
    if scenario is module.scenario:
        return str(module.id)
    return f"{module.id}.{scenario.place.path.rpartition('scenario-')[2].removesuffix('.yaml')}"


def questions_of(module: Module, track: Track, form: FormName | None = None) -> list[Question]:
    """List the questions of a module for a track: those of a form, or those of the quiz."""
    return [
        question
        for question in module.quiz.questions
        if question.form == form and (not question.tracks or track.id in question.tracks)
    ]


def answering(questions: list[Question], failure: str) -> list[Question]:
    """Give the questions that cover a failure case."""
    return [question for question in questions if failure in question.covers]


def failures_in(scenario: Scenario) -> Iterator[str]:
    """Give the failure cases that are consequences in a scenario, each once."""
    named = (choice.consequence.failure for _, choice in scenario.choices())
    yield from dict.fromkeys(str(name) for name in named if name)
