"""What each track of a course holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from course.build import check
from course.gallery.sample import lay
from course.minutes import module_minutes
from course.model import Course, Track
from course.problems import Place, Text
from course.tracks import (
    answering,
    failures_in,
    modules_of,
    questions_of,
    scenario_id,
    scenario_of,
    tracks_with,
)
from course.view import CourseView
from tests.tracked import tracked_texts


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """Read the course with a track for adults, and one for pupils."""
    root = tmp_path_factory.mktemp("tracked")
    lay(tracked_texts(), root)
    found = check(root).sound
    assert found is not None
    return found


def track(course: Course, name: str) -> Track:
    """Find a track."""
    return next(one for one in course.info.tracks if one.id == name)


def test_a_track_that_names_no_modules_has_all(course: Course) -> None:
    """In the order of the course."""
    assert [str(one.id) for one in modules_of(course, track(course, "adult"))] == ["s1", "s2"]
    assert [str(one.id) for one in modules_of(course, track(course, "pupil"))] == ["s1"]


def test_a_track_orders_its_modules(course: Course) -> None:
    """As they are written; what is not in the course is left out."""
    names = tuple(Text(name, Place("")) for name in ("s2", "gone", "s1"))
    turned = replace(track(course, "pupil"), modules=names)
    assert [str(one.id) for one in modules_of(course, turned)] == ["s2", "s1"]


def test_a_module_knows_its_tracks(course: Course) -> None:
    """In the order of the course."""
    first, second = course.modules
    assert [str(one.id) for one in tracks_with(course, first)] == ["adult", "pupil"]
    assert [str(one.id) for one in tracks_with(course, second)] == ["adult"]


def test_a_track_may_have_a_scenario_of_its_own(course: Course) -> None:
    """Named after its file; all others play the one for everybody."""
    module = course.modules[0]
    names = {
        str(one.id): scenario_id(module, scenario_of(module, one)) for one in course.info.tracks
    }
    assert names == {"adult": "s1", "pupil": "s1.pupil"}
    assert list(failures_in(scenario_of(module, track(course, "pupil")))) == ["s1.f1"]


def test_questions_of_a_form_are_not_in_the_quiz(course: Course) -> None:
    """And questions for adults are not for pupils."""
    module = course.modules[0]

    def ids(name: str, form: str | None = None) -> list[str]:
        found = questions_of(module, track(course, name), form)  # type: ignore[arg-type] # A or B
        return [str(question.id) for question in found]

    assert ids("adult") == ["s1.q01", "s1.q02", "s1.q03"]
    assert ids("pupil") == ["s1.q01", "s1.q02"]
    assert ids("pupil", "A") == ["s1.a1", "s1.a2"]
    covering = answering(questions_of(module, track(course, "adult")), "s1.f2")
    assert [str(question.id) for question in covering] == ["s1.q02"]


def test_minutes_are_those_of_the_track(course: Course) -> None:
    """The pupils' scenario has one decision, the other two."""
    adult, pupil = (module_minutes(course.modules[0], one) for one in course.info.tracks)
    assert pupil < adult


def test_the_page_is_told_which_part_is_whose(course: Course) -> None:
    """No mark where a part is for all."""
    view = CourseView(course)
    modules = view.modules()
    first, second = modules
    assert [one["tracks"] for one in first["scenarios"]] == [["adult"], ["pupil"]]
    assert {one["id"]: one["tracks"] for one in first["questions"]} == {
        "s1.q01": [],
        "s1.q02": [],
        "s1.q03": ["adult"],
    }
    assert first["nexts"] == [
        {"id": "s2", "mark": second["skill"].mark, "tracks": ["adult"]},
        {"id": "", "mark": "", "tracks": ["pupil"]},
    ]
    adult, pupil = view.tracks(modules)
    assert [node["module"] and node["module"]["id"] for node in pupil["nodes"]] == ["s1", None]
    assert (adult["missing"], pupil["missing"]) == ([], [second["skill"].mark])
    assert [(one["id"], one["form"], one["module"]) for one in view.forms()][:2] == [
        ("s1.a1", "A", "s1"),
        ("s1.a2", "A", "s1"),
    ]


def test_help_comes_from_the_learners_own_module(course: Course) -> None:
    """Another track's module on the same skill has passages on the same items."""
    first = course.modules[0]
    twin = replace(first, head=replace(first.head, id=Text("twin", first.head.id.place)))
    pupils = replace(track(course, "pupil"), modules=(twin.head.id,))
    adults = replace(track(course, "adult"), modules=(Text("s1", Place("")),))
    info = replace(course.info, tracks=(adults, pupils))
    view = CourseView(replace(course, info=info, modules=(first, twin)))
    for module in view.modules():
        for failure in module["failures"]:
            found = {help_["address"].split("/")[0] for help_ in failure["helps"]}
            assert found == {str(module["id"])}
    passages = view.sources()[0]["entries"][0]["passages"]
    assert [(one["module"], one["tracks"]) for one in passages] == [
        ("s1", ["adult"]),
        ("twin", ["pupil"]),
    ]
