"""The course as data for those who read records."""

from __future__ import annotations

import json
from typing import Any

import pytest

from course.build import check
from course.facts import facts_of, reasons
from course.gallery.sample import lay
from course.model import Course
from tests.tracked import tracked_texts


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """Read the course with two tracks, a scenario of their own for pupils, and forms."""
    root = tmp_path_factory.mktemp("facts")
    lay(tracked_texts(), root)
    found = check(root).sound
    assert found is not None
    return found


@pytest.fixture(scope="module")
def facts(course: Course) -> dict[str, Any]:
    """Give its facts as JSON brings them."""
    read: dict[str, Any] = json.loads(json.dumps(facts_of(course)))
    return read


def test_json_changes_nothing(course: Course, facts: dict[str, Any]) -> None:
    """Only texts, numbers, lists and tables go in."""
    assert facts_of(course) == facts


def test_the_course_as_a_whole(course: Course, facts: dict[str, Any]) -> None:
    """Its name, edition and pass mark."""
    found = [facts[key] for key in ("course", "version", "passMark")]
    assert found == [course.info.id, course.info.version, course.info.pass_mark]


def test_tracks(facts: dict[str, Any]) -> None:
    """With their modules in order, the questions of a quiz, furigana and minutes."""
    adult, pupil = facts["tracks"]
    assert {**adult, "minutes": None} == {
        "id": "adult", "name": "大人", "modules": ["s1", "s2"], "quiz": 2, "furigana": "none", "minutes": None,
    }  # fmt: skip
    assert (pupil["modules"], pupil["furigana"]) == (["s1"], "all")
    assert adult["minutes"] > pupil["minutes"] > 0


def test_failure_cases_are_named_as_on_the_page(facts: dict[str, Any]) -> None:
    """Each that a module teaches, and nothing else of the catalogue."""
    taught = [failure for module in facts["modules"] for failure in module["failures"]]
    assert list(facts["items"]) == taught
    assert facts["items"]["s1.f1"]["label"] == "失敗事例①-1"
    assert facts["items"]["s1.f1"]["summary"]


def test_questions(facts: dict[str, Any]) -> None:
    """With key and tracks; those of the tests name their form."""
    questions = {one["id"]: one for module in facts["modules"] for one in module["questions"]}
    assert (questions["s1.q02"]["key"], questions["s1.q02"]["type"]) == (["a", "b"], "multiple")
    assert questions["s1.q02"]["tracks"] == ["adult", "pupil"]
    assert questions["s1.q03"]["tracks"] == ["adult"]
    assert {one["form"] for one in questions.values()} == {"", "A", "B"}
    assert questions["s1.q02"]["choices"][0] == {"id": "a", "text": "声に出して読む"}
    assert questions["s1.q01"]["situation"] == "保育園の会です。\n3歳の子が10人来ます。"


def test_scenarios(facts: dict[str, Any]) -> None:
    """Each with those who play it, its endings, and the failures that its choices lead to."""
    everybody, pupils = facts["modules"][0]["scenarios"]
    assert (everybody["id"], everybody["tracks"]) == ("s1", ["adult"])
    assert pupils["tracks"] == ["pupil"]
    assert pupils["id"].startswith("s1.")
    start, good, poor = pupils["scenes"]
    assert [one["failure"] for one in start["choices"]] == [None, "s1.f1"]
    assert [start["ending"], good["ending"], poor["ending"]] == [None, "good", "poor"]


def test_no_markup_is_left(facts: dict[str, Any]) -> None:
    """Texts are plain words: no citation, term, reading or emphasis of ours."""
    text = json.dumps({**facts, "reasons": None}, ensure_ascii=False)
    assert not [mark for mark in ("[[", "**", "|") if mark in text]


@pytest.mark.parametrize("code", reasons())
def test_a_reason_has_cause_and_cure(code: str) -> None:
    """In whole sentences; the only thing to fill in is the detail."""
    reason = reasons()[code]
    assert list(reason) == ["what", "cure"]
    for text in reason.values():
        assert text.endswith("。")
        assert "{" not in text.replace("{detail}", "")


def test_the_reasons_go_along(facts: dict[str, Any]) -> None:
    """The desk has no other place to read them from."""
    assert facts["reasons"] == reasons()
