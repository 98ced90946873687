"""Every view of the real course, as it is when it is opened for the first time."""

from __future__ import annotations

import re
from pathlib import Path

from tests.axe import violations
from tests.conftest import OpenLearner
from tests.learner import Learner
from tests.pages.test_narrow import PHONE, too_wide

OTHER_MODULES = re.compile(r"s[2-9]/")


def routes(learner: Learner) -> list[str]:
    """List all views."""
    views = learner.page.locator("[data-view]")
    found: list[str] = views.evaluate_all("all => all.map((one) => one.dataset.view)")
    return found


def test_no_view_scrolls_sideways_and_axe_finds_nothing(
    open_learner: OpenLearner, real_site: Path
) -> None:
    """On the narrowest phone."""
    learner = open_learner(site=real_site, viewport=PHONE)
    found = {}
    for route in routes(learner):
        learner.go(route)
        found[route] = [*too_wide(learner), *violations(learner.page)]
    assert {route: lines for route, lines in found.items() if lines} == {}


def test_axe_finds_nothing_on_a_desk(open_learner: OpenLearner, real_site: Path) -> None:
    """In the first module, whose views stand for those of the others, and in all other views."""
    learner = open_learner(site=real_site, viewport={"width": 1280, "height": 800})
    shown = [route for route in routes(learner) if not OTHER_MODULES.match(route)]
    found = {route: violations(learner.go(route).page) for route in shown}
    assert {route: lines for route, lines in found.items() if lines} == {}
