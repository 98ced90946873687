"""One module of the real course in every state, and every view of the course, in the looks that learners choose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.looks import faults
from tests.real.journeys import JOURNEYS, MODULE, Journey
from tests.stage import LOOKS, Look, look_in_turn, wear

Found = dict[str, list[str]]
OTHER_VIEWS = re.compile(rf"(?!{MODULE}/)")

each_journey = pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.__name__)


def wrong(learner: Learner, state: str, looks: Sequence[Look]) -> Found:
    """List what axe and the eye find in some looks of the page as it is now."""
    found = {}
    for look in looks:
        wear(learner.page, look)
        found[f"{state}, {look}"] = [*violations(learner.page), *faults(learner.page)]
    return {place: lines for place, lines in found.items() if lines}


@each_journey
def test_nothing_is_wrong_in_any_state(
    open_learner: OpenLearner, real_site: Path, journey: Journey
) -> None:
    """Each state in one look; the looks take turns."""
    learner = open_learner(site=real_site, reduced_motion="reduce")
    found: Found = {}
    for turn, state in enumerate(journey(learner)):
        found |= wrong(learner, state, [look_in_turn(turn)])
    assert found == {}


@pytest.mark.full
@each_journey
def test_nothing_is_wrong_in_any_state_and_look(
    open_learner: OpenLearner, real_site: Path, journey: Journey
) -> None:
    """Light and dark, without readings and with all of them, on a phone and on a desk."""
    learner = open_learner(site=real_site, reduced_motion="reduce")
    found: Found = {}
    for state in journey(learner):
        found |= wrong(learner, state, LOOKS)
    assert found == {}


def test_nothing_is_wrong_in_any_other_view(open_learner: OpenLearner, real_site: Path) -> None:
    """As it is when it is opened for the first time; the looks take turns."""
    learner = open_learner(site=real_site, reduced_motion="reduce")
    views = learner.page.locator("[data-view]")
    routes = views.evaluate_all("all => all.map((one) => one.dataset.view)")
    found: Found = {}
    for turn, route in enumerate(filter(OTHER_VIEWS.match, routes)):
        learner.go(route)
        found |= wrong(learner, route, [look_in_turn(turn)])
    assert found == {}
