"""The shared fixture is what its maker makes, and what the report says of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from course.build import check
from course.facts import facts_of, reasons
from tests import records
from tests.records.golden import said_of, written
from tests.records.maker import make
from tests.sites import PLAYER_COURSE

AGAIN = "python -m tests.records writes it anew"


@pytest.fixture(scope="module")
def said() -> dict[str, Any]:
    """Have the report read the files that are kept."""
    found: dict[str, Any] = json.loads(json.dumps(said_of(records.facts(), records.files())))
    return found


@pytest.mark.parametrize("part", list(records.expected()))
def test_the_report_says_what_is_expected(said: dict[str, Any], part: str) -> None:
    """Sources, people, figures and tables."""
    assert said[part] == records.expected()[part], AGAIN


def test_the_files_are_those_of_the_maker() -> None:
    """The same seed makes the same class."""
    facts, files = make()
    assert facts == records.facts(), AGAIN
    assert files == records.files(), AGAIN
    assert sorted(written()) == ["class.zip", "expected.json", "facts.json"]


def test_every_end_and_most_reasons_occur() -> None:
    """A fixture without a case would prove nothing of it."""
    expected = records.expected()
    assert {source["state"] for source in expected["sources"]} == {
        "used",
        "merged",
        "superseded",
        "refused",
    }
    flags = {flag["reason"] for person in expected["people"] for flag in person["flags"]}
    found = flags | {source["reason"] for source in expected["sources"]} - {None}
    elsewhere = {
        *("unreadable", "too_large", "too_many_entries", "sealed_damaged"),
        *("zip_damaged", "zip_too_large", "zip_nested", "code_slip", "code_foreign"),
        *("code_edition", "code_only", "assignment_differs", "not_on_roster"),
    }
    assert found == reasons().keys() - elsewhere


def test_the_facts_are_shaped_as_those_of_a_course() -> None:
    """A key more or less in course/facts.py must be here too."""
    course = check(PLAYER_COURSE).course
    assert course is not None
    assert _shape(records.facts()) == _shape(facts_of(course))


def _shape(facts: dict[str, Any]) -> list[list[str]]:
    module = facts["modules"][0]
    scenario = module["scenarios"][0]
    question = module["questions"][0]
    parts = [
        *(facts, facts["tracks"][0], next(iter(facts["items"].values())), module, question),
        *(question["choices"][0], scenario, scenario["scenes"][0]),
        scenario["scenes"][0]["choices"][0],
    ]
    return [list(part) for part in parts]
