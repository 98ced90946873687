"""A browser, courses built, and a learner, for all tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright

from course.gallery import build_gallery
from course.gallery.sample import lay, sample_with
from tests.browser import KillableBrowser, NoBrowserError, arguments, have_browser
from tests.learner import PATIENCE, Learner
from tests.sites import PLAYER_COURSE, ROOT, TINY, build, build_what_loads
from tests.stage import Stage

OpenLearner = Callable[..., Learner]
StartBrowser = Callable[[Path], KillableBrowser]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that has pictures made."""
    parser.addoption("--screenshots", type=Path, metavar="DIR", help="部品の見本の画像を書く先")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what makes pictures, unless somebody wants to look at them; then do nothing else."""
    wanted = config.getoption("screenshots") is not None
    items[:] = [
        one for one in items if wanted == ("screenshots" in getattr(one, "fixturenames", ()))
    ]


@pytest.fixture(scope="session")
def screenshots(request: pytest.FixtureRequest) -> Path:
    """Have a folder for pictures."""
    folder: Path = request.config.getoption("screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Start the driver of browsers."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser_path(playwright: Playwright) -> Path:
    """Find a browser or install one; without one the tests fail, they are not skipped."""
    try:
        return have_browser(Path(playwright.chromium.executable_path))
    except NoBrowserError as reason:
        pytest.fail(str(reason), pytrace=False)


@pytest.fixture(scope="session")
def browser(playwright: Playwright, browser_path: Path) -> Iterator[Browser]:
    """Run one browser for all tests of a process."""
    running = playwright.chromium.launch(executable_path=browser_path, args=arguments())
    yield running
    running.close()


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the real course; whether it has errors is a test of its own, in tests/real."""
    return build_what_loads(ROOT, tmp_path_factory.mktemp("real") / "site")


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the course of one module."""
    return build(TINY, tmp_path_factory.mktemp("tiny") / "site")


@pytest.fixture(scope="session")
def player_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the course of two modules."""
    return build(PLAYER_COURSE, tmp_path_factory.mktemp("player") / "site")


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the gallery of the components."""
    folder = tmp_path_factory.mktemp("gallery")
    for name, data in build_gallery().files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(scope="session")
def stage(browser: Browser, gallery: Path) -> Iterator[Stage]:
    """Have one page for all examples."""
    made = Stage(browser, gallery)
    yield made
    made.page.close()


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample course, which has readings."""
    folder = tmp_path_factory.mktemp("sample")
    lay(sample_with({}), folder / "course")
    return build(folder / "course", folder / "site")


@pytest.fixture
def open_learner(browser: Browser, player_site: Path) -> Iterator[OpenLearner]:
    """Open pages of the course of two modules, each in a fresh profile unless given a context.

    At the end nothing may have gone wrong in any of them.
    """
    contexts: list[BrowserContext] = []
    learners: list[Learner] = []

    def open_one(  # noqa: PLR0913 - all but the route by name
        route: str = "",
        *,
        site: Path = player_site,
        context: BrowserContext | None = None,
        init_script: str = "",
        kind: str = "indexeddb",
        clock: str = "",
        **options: object,
    ) -> Learner:
        if context is None:
            context = browser.new_context(**options)  # type: ignore[arg-type]
            contexts.append(context)
        if init_script:
            context.add_init_script(init_script)
        learner = Learner(context, site)
        learners.append(learner)
        if clock:
            learner.page.clock.install(time=clock)
        return learner.open(route, kind)

    yield open_one
    for context in contexts:
        context.close()
    for learner in learners:
        learner.assert_nothing_wrong()


@pytest.fixture
def learner(open_learner: OpenLearner) -> Learner:
    """Open the course of two modules at its home, in a fresh profile."""
    return open_learner()


@pytest.fixture
def start_browser(playwright: Playwright, browser_path: Path) -> Iterator[StartBrowser]:
    """Start browsers that keep a profile and can be killed."""
    started: list[KillableBrowser] = []

    def start(profile: Path) -> KillableBrowser:
        started.append(KillableBrowser(playwright, browser_path, profile))
        return started[-1]

    yield start
    for one in started:
        one.kill()
