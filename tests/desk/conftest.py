"""The desk's functions, and the course that they are asked about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from course.build import check
from course.facts import facts_of
from tests.desk.page import Player, lay_desk
from tests.sites import PLAYER_COURSE, ROOT


@pytest.fixture(scope="session")
def desk_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Lay the desk's scripts into a page."""
    return lay_desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def desk(browser: Browser, desk_url: str) -> Iterator[Player]:
    """Open one page for all tests of a file: `desk("course.csvOf(table)", table=…)`."""
    context = browser.new_context()
    yield Player(context, desk_url)
    context.close()


@pytest.fixture(scope="session")
def data() -> dict[str, Any]:
    """Read the course of two modules as the desk has it."""
    course = check(PLAYER_COURSE).course
    assert course is not None
    return facts_of(course)


@pytest.fixture(scope="session")
def real_data() -> dict[str, Any]:
    """Read the real course as the desk has it."""
    course = check(ROOT).course
    assert course is not None
    return facts_of(course)
