"""Tracks: each holds what it promises, and each module has its learners."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from course.checks.view import COURSE, View, nearest, warning
from course.minutes import module_minutes
from course.model import Course, FormName, Module, Question, Skill, Track
from course.problems import Place, Problem, Text
from course.tracks import (
    answering,
    failures_in,
    modules_of,
    questions_of,
    scenario_of,
    tracks_with,
)

FORMS: tuple[FormName, ...] = ("A", "B")


@dataclass(frozen=True, slots=True)
class Row:
    """What a track holds of one module."""

    track: str
    module: str
    scenes: int
    met: int
    """Failure cases that happen in the scenario."""
    questions: int
    asked: int
    """Failure cases with as many questions as the track promises."""
    failures: int
    minutes: int
    forms: tuple[int, ...]
    """Questions of form A and of form B."""


def rows(course: Course) -> list[Row]:
    """Give the table of tracks and modules, in the order of the course."""
    cases = cases_by_skill(course.catalogue.skills)
    return [
        _row(track, module, cases.get(module.head.skill, []))
        for track in course.info.tracks
        for module in modules_of(course, track)
    ]


def _row(track: Track, module: Module, cases: list[str]) -> Row:
    scenario, questions = scenario_of(module, track), questions_of(module, track)
    return Row(
        str(track.id),
        str(module.id),
        len(scenario.scenes),
        len(set(failures_in(scenario)) & set(cases)),
        len(questions),
        sum(len(answering(questions, case)) >= _promised(track) for case in cases),
        len(cases),
        module_minutes(module, track),
        tuple(len(questions_of(module, track, form)) for form in FORMS),
    )


def cases_by_skill(skills: Iterable[Skill]) -> dict[str, list[str]]:
    """List the failure cases of each skill."""
    return {str(skill.id): [str(item.id) for item in skill.failures] for skill in skills}


def _promised(track: Track) -> int:
    """Give the number of questions that each failure case has at least."""
    return max(1, track.bank)


def modules_named_are_there(view: View) -> Iterator[Problem]:
    """Every module that a track names is one of the course, and is named once."""
    if view.wrong:
        return  # a module that could not be read is not missing
    known = [str(module.id) for module in view.course.modules]
    for track in view.course.info.tracks:
        seen: set[str] = set()
        for name in track.modules:
            if name not in known:
                hint = nearest(name, known, f"使えるのは {'、'.join(known)} です。")
                yield Problem(name.place, f"モジュール「{name}」がありません。", hint)
            elif name in seen:
                message = f"コースの対象「{track.id}」に、モジュール「{name}」が2回あります。"
                yield Problem(name.place, message, "1つにしてください。")
            seen.add(name)


def modules_have_learners(view: View) -> Iterator[Problem]:
    """Every module belongs to a track."""
    for module in view.course.modules:
        if not tracks_with(view.course, module) and view.is_whole(COURSE):
            message = f"モジュール「{module.id}」は、どのコースの対象にも入っていません。"
            hint = "modules/course.yaml の tracks の modules に書き足してください。"
            yield warning(module.id.place, message, hint)


def limits_hold(view: View) -> Iterator[Problem]:
    """Every track that a scenario or a question is for learns its module."""
    if not view.is_whole(COURSE):
        return
    known = {str(track.id) for track in view.course.info.tracks}
    for module in view.course.modules:
        here = {str(track.id) for track in tracks_with(view.course, module)}
        for name in _limits(module):
            if name in known - here:
                message = f"コースの対象「{name}」は、モジュール「{module.id}」を学びません。"
                hint = "tracks から消すか、modules/course.yaml のその対象に足してください。"
                yield Problem(name.place, message, hint)


def _limits(module: Module) -> Iterator[Text]:
    for scenario in module.scenarios:
        yield from scenario.tracks
    for question in module.quiz.questions:
        yield from question.tracks


def scenarios_shared_out(view: View) -> Iterator[Problem]:
    """Every further scenario of a module is for some track, and no track has two."""
    for module in view.course.modules:
        taken: set[str] = set()
        for scenario in module.scenarios:
            if scenario is not module.scenario and not scenario.tracks:
                hint = "先頭に「tracks: [manager]」のように書いてください。"
                yield Problem(scenario.place, "このシナリオを使うコースの対象がありません。", hint)
            for name in scenario.tracks:
                if name in taken:
                    message = f"コースの対象「{name}」のシナリオが2つあります。"
                    yield Problem(name.place, message, "どちらか1つにしてください。")
                taken.add(name)


def promises_kept(view: View) -> Iterator[Problem]:
    """Every module of a track has decisions, and the questions that the track promises."""
    asked = {n for m in view.course.modules for q in m.quiz.questions for n in q.covers}
    all_cases = cases_by_skill(view.skills.values())
    for track in view.course.info.tracks:
        for module in modules_of(view.course, track):
            place = _named_at(track, module)
            # What nobody is asked is told of once, by the rules on coverage.
            cases = [case for case in all_cases[module.head.skill] if case in asked]
            for what, hint in _lacks(track, module, cases):
                message = f"コースの対象「{track.id}」のモジュール「{module.id}」に、{what}"
                yield Problem(place, message, hint)


def _named_at(track: Track, module: Module) -> Place:
    return next((name.place for name in track.modules if name == module.id), track.place)


def _lacks(track: Track, module: Module, cases: list[str]) -> Iterator[tuple[str, str]]:
    quiz = module.quiz.place.path
    if not any(scenario_of(module, track).choices()):
        path = scenario_of(module, track).place.path
        yield "判断のある場面がありません。", f"{path} に choices のある場面を書いてください。"
    questions, promised = questions_of(module, track), _promised(track)
    if not questions:
        yield "クイズの問題がありません。", f"{quiz} に、この対象の問題を書いてください。"
        return
    for case in cases:
        if (count := len(answering(questions, case))) < promised:
            what = f"失敗事例「{case}」の問題が{count}問しかありません（下限は{promised}問）。"
            yield what, f"{quiz} に書き足すか、この対象から外してください。"


def minutes_fit(view: View) -> Iterator[Problem]:
    """No module takes more minutes than its track has."""
    for track in view.course.info.tracks:
        for module in modules_of(view.course, track):
            if (minutes := module_minutes(module, track)) > track.minutes:
                message = (
                    f"コースの対象「{track.id}」のモジュール「{module.id}」が{minutes}分です。"
                )
                hint = f"{track.minutes}分までに短くするか、minutes を見直してください。"
                yield warning(_named_at(track, module), message, hint)


def forms_parallel(view: View) -> Iterator[Problem]:
    """Where a module has forms, each failure case has one question in A and its like in B."""
    cases = cases_by_skill(view.skills.values())
    for module in view.course.modules:
        if not _has_forms(module):
            continue
        for track in tracks_with(view.course, module):
            forms = [questions_of(module, track, form) for form in FORMS]
            for case in cases[module.head.skill]:
                yield from _pair(module, case, [answering(form, case) for form in forms])


def _pair(module: Module, case: str, found: list[list[Question]]) -> Iterator[Problem]:
    for form, questions in zip(FORMS, found, strict=True):
        if len(questions) != 1:
            message = f"失敗事例「{case}」を確かめる組{form}の問題が{len(questions)}問です。"
            hint = f"form: {form} の問題を、失敗事例ごとに1問にしてください。"
            yield Problem(module.quiz.place, message, hint)
            return
    (first,), (second,) = found
    if (first.kind, first.difficulty) != (second.kind, second.difficulty):
        message = f"組Bの問題「{second.id}」が、組Aの「{first.id}」とそろっていません。"
        hint = f"kind: {first.kind}、difficulty: {first.difficulty} にそろえてください。"
        yield Problem(second.place, message, hint)


def forms_throughout(view: View) -> Iterator[Problem]:
    """Either all modules of a track have forms, or none has."""
    for track in view.course.info.tracks:
        modules = modules_of(view.course, track)
        missing = [str(module.id) for module in modules if not _has_forms(module)]
        if 0 < len(missing) < len(modules):
            message = (
                f"コースの対象「{track.id}」の {'、'.join(missing)} に、"
                "始めと終わりのテストの問題がありません。"
            )
            yield Problem(track.place, message, "form: A と form: B の問題を書いてください。")


def _has_forms(module: Module) -> bool:
    return any(question.form for question in module.quiz.questions)


RULES = (modules_named_are_there, modules_have_learners, limits_hold, scenarios_shared_out)
WHOLE_COURSE_RULES = (promises_kept, minutes_fit, forms_parallel, forms_throughout)
