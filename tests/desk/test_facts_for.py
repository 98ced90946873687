"""The course as scoring sees it: the desk knows what the course's own page knows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import OpenLearner

if TYPE_CHECKING:
    from pathlib import Path

    from .page import Player

FACTS = "course.factsFor(data, track, assignment)"
READ = """(track) => {
    course.applyTrack(document, track);
    const found = course.readTracks(document).find(({ id }) => id === track);
    return JSON.parse(JSON.stringify(course.readFacts(document, found)));
}"""
REAL_TRACKS = ["newcomer", "manager", "student", "university", "partner"]
ASSIGNMENT = {"id": "ABC123", "modules": ["s9", "s2"], "pass": 60, "tests": True}


def plain(facts: dict[str, Any]) -> dict[str, Any]:
    """Leave out the order of a key's choices, which means nothing."""
    lists = [
        *facts["forms"].values(),
        *(module["questions"] for module in (*facts["modules"], *facts["all"])),
    ]
    for question in (question for questions in lists for question in questions):
        question["key"] = sorted(question["key"])
    return facts


def test_every_track_of_the_real_course_is_as_its_page_says(
    open_learner: OpenLearner, real_site: Path, desk: Player, real_data: dict[str, Any]
) -> None:
    """Modules, scenarios, questions, forms, tracks and pass mark, in their order."""
    page = open_learner(site=real_site).page
    for track in REAL_TRACKS:
        told = page.evaluate(READ, track)
        found = desk(FACTS, data=real_data, track=track, assignment=None)
        assert plain(found) == plain(told)


def test_an_unknown_track_is_the_first(desk: Player, data: dict[str, Any]) -> None:
    """As the course does; a record may come from another edition."""
    first = desk(FACTS, data=data, track=data["tracks"][0]["id"], assignment=None)
    assert desk(FACTS, data=data, track="__proto__", assignment=None) == first


def test_an_assignment_narrows_the_course(desk: Player, real_data: dict[str, Any]) -> None:
    """Modules in the track's order, the pass mark, and the tests over these modules or none."""
    found = desk(FACTS, data=real_data, track="newcomer", assignment=ASSIGNMENT)
    assert [module["id"] for module in found["modules"]] == ["s2", "s9"]
    assert found["passMark"] == 60
    assert {question["module"] for form in found["forms"].values() for question in form} == {
        "s2",
        "s9",
    }
    none = desk(FACTS, data=real_data, track="newcomer", assignment={**ASSIGNMENT, "tests": False})
    assert none["forms"] == {}


@pytest.mark.parametrize("count", [1, 250])
def test_the_same_facts_are_made_once(desk: Player, data: dict[str, Any], count: int) -> None:
    """Thousands share them; foreign assignments do not fill the memory, and mix nothing up."""
    code = """(() => {
        const make = (pass) => course.factsFor(data, data.tracks[0].id, { modules: ["s1"], pass, tests: true });
        const [first, again] = [make(1), make(1)];
        for (let pass = 1; pass <= count; pass += 1) make(pass);
        return [first === again, make(count).passMark];
    })()"""
    assert desk(code, data=data, count=count) == [True, count]
