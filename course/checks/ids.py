"""Ids: each one is given once, and none is taken by a page of the course."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from course.checks.markup import PAGES
from course.checks.view import CATALOGUE, View, nearest
from course.problems import Problem, Text


def catalogue_ids_differ(view: View) -> Iterator[Problem]:
    """No two skills or items of the catalogue have the same id."""
    skills = view.course.catalogue.skills
    yield from _repeated("スキルの id", (skill.id for skill in skills))
    groups = (group for skill in skills for group in (skill.points, skill.cautions, skill.failures))
    yield from _repeated("カタログの項目の id", (item.id for group in groups for item in group))


def course_names_differ(view: View) -> Iterator[Problem]:
    """No two tracks, people or kinds of box have the same name."""
    info = view.course.info
    yield from _repeated("コースの対象の id", (track.id for track in info.tracks))
    yield from _repeated("登場人物の id", (person.id for person in info.cast))
    yield from _repeated("囲みの名前", (box.name for box in info.boxes))


def terms_differ(view: View) -> Iterator[Problem]:
    """No term is explained twice."""
    yield from _repeated("用語", (term.term for term in view.course.glossary.terms))


def module_ids_differ(view: View) -> Iterator[Problem]:
    """No two modules have the same id, and none has the id of a page."""
    yield from _repeated("モジュールの id", (module.id for module in view.course.modules))
    for module in view.course.modules:
        if module.id in PAGES:
            message = f"モジュールの id「{module.id}」は、コースのページの名前です。"
            yield Problem(module.id.place, message, "「s1」のような別の id にしてください。")


def module_skill_known(view: View) -> Iterator[Problem]:
    """Every module teaches a skill of the catalogue."""
    for module in view.course.modules:
        skill = module.head.skill
        if skill and skill not in view.skills and view.is_whole(CATALOGUE):
            hint = nearest(skill, view.skills, f"使えるのは {'、'.join(view.skills)} です。")
            yield Problem(skill.place, f"スキル「{skill}」はカタログにありません。", hint)


def scenario_ids_differ(view: View) -> Iterator[Problem]:
    """Within a scenario, no two scenes, states or choices of a scene have the same id."""
    for module in view.course.modules:
        for scenario in module.scenarios:
            yield from _repeated("場面の id", (scene.id for scene in scenario.scenes))
            yield from _repeated("状態の id", (state.id for state in scenario.state))
        for scene in module.scenes():
            yield from _repeated("選択肢の id", (choice.id for choice in scene.choices))


def question_ids_differ(view: View) -> Iterator[Problem]:
    """No two questions of the course, and no two choices of a question, have the same id."""
    questions = [q for module in view.course.modules for q in module.quiz.questions]
    yield from _repeated("問題の id", (question.id for question in questions))
    for question in questions:
        yield from _repeated("選択肢の id", (choice.id for choice in question.choices))


def _repeated(what: str, ids: Iterable[Text]) -> Iterator[Problem]:
    first: dict[str, Text] = {}
    for found in ids:
        before = first.setdefault(found, found)
        if found and before is not found:
            message = f"{what}「{found}」が2回使われています。"
            hint = (
                f"最初は {before.place.path}:{before.place.line} です。どちらかを変えてください。"
            )
            yield Problem(found.place, message, hint)


RULES = (
    catalogue_ids_differ,
    course_names_differ,
    terms_differ,
    module_ids_differ,
    module_skill_known,
    scenario_ids_differ,
    question_ids_differ,
)
