"""Whether a record says of itself what its answers add up to."""

from __future__ import annotations

from typing import Any

from course.report.progress import Snapshot
from course.report.results import PLACES, TESTS, Result
from course.report.scope import Scope
from course.report.scoring import attempt_result, latest_test

PARTS = {"complete": "修了", **{test: PLACES[test] for test in TESTS}}
"""Claims that are not of one module."""


def differences(
    claims: dict[str, Any], result: Result, snapshot: Snapshot, scope: Scope
) -> list[str]:
    """Give the ids of what differs: modules, "complete", tests; `result` is of the record's own entries."""
    said, found = claims["modules"], result["modules"]
    modules = [
        module
        for module in {**found, **said}
        if module not in said or module not in found or not _agrees(said[module], found[module])
    ]
    whole = [] if claims["complete"] == result["complete"] else ["complete"]
    tests = [test for test in TESTS if claims[test] != _shown(snapshot, scope, test)]
    return [*modules, *whole, *tests]


def name_of(part: str, facts: dict[str, Any]) -> str:
    """Give what the trainer calls a part of the claims; one that the course does not know stays as it is."""
    marks = {module["id"]: str(module["mark"]) for module in facts["modules"]}
    return PARTS.get(part) or marks.get(part, part)


def _agrees(said: dict[str, Any], found: Result) -> bool:
    done = found["state"] == "done"
    return bool(
        said["percent"] == found["percent"]
        and said["ended"] == found["ended"]
        and said["done"] == done
    )


def _shown(snapshot: Snapshot, scope: Scope, test: str) -> dict[str, int] | None:
    """Give what the course shows of a test: the latest attempt, where the statistics take the first."""
    attempt = latest_test(snapshot, scope, test)
    result = attempt and attempt_result(attempt, scope.forms)
    return {"asked": result.total, "right": result.right} if result and result.complete else None
