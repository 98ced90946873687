"""The course in WebKit, opened as a file: every example reaches its state, and a module can be played."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.axe import RUN, TAGS
from tests.looks import FAULTS
from tests.stage import Shown, examples
from tests.webkit import NoWebKitError, WebKit

pytestmark = pytest.mark.full
ENDED = "() => ['done', 'failed'].includes(document.documentElement.dataset.gallery)"
WHY = "() => document.documentElement.dataset.gallery + (document.querySelector('body > .notice')?.textContent ?? '')"
READY = "() => document.documentElement.dataset.ready === 'indexeddb'"
PLAY = """async () => {
    const until = async (isSo) => {
        for (let found; ; await new Promise(requestAnimationFrame)) if ((found = isSo())) return found;
    };
    const shows = (one) => one.getClientRects().length > 0;
    const seen = (selector) => [...document.querySelectorAll(`.view.is-current ${selector}`)].find(shows);
    const press = async (selector) => (await until(() => seen(selector))).click();
    const leave = async (selector) => {
        const button = await until(() => seen(selector));
        button.click();
        await until(() => !shows(button));
    };
    const goesOn = async (more, end) => {
        await until(() => seen(more) ?? seen(end));
        return !seen(end);
    };
    location.hash = "s1/scenario";
    await leave("[data-part=intro] [data-action=begin]");
    while (await goesOn(".scene-choice .choice-button", "[data-part=debrief]")) {
        await press(".scene-choice .choice-button");
        await leave("[data-action=continue]");
    }
    location.hash = "s1/quiz";
    await leave("[data-part=start] [data-action=begin]");
    while (await goesOn("form.question", "[data-part=percent]")) {
        const right = seen("form.question").dataset.key.split(" ");
        for (const key of right) seen(`form.question input[value="${key}"]`).click();
        await press("[data-action=answer]");
        await leave("[data-action=next]");
    }
    return seen("[data-part=percent]").textContent;
}"""
SAVED = """() => document.querySelector('[data-part=saving]').textContent === "保存しました。" """
DONE = "() => document.querySelector('[data-card=s1]').dataset.state === 'done'"


@pytest.fixture(scope="module")
def webkit(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebKit]:
    """Start WebKit."""
    try:
        running = WebKit(tmp_path_factory.mktemp("webkit"))
    except NoWebKitError as reason:
        pytest.skip(str(reason))
    yield running
    running.close()


@pytest.mark.parametrize("shown", examples(), ids=lambda shown: shown.name)
def test_an_example_is_sound(webkit: WebKit, gallery: Path, shown: Shown) -> None:
    """Its state is reached, nothing is cut off, and axe finds nothing."""
    page = gallery / shown.component / f"{shown.example.name}.html"
    webkit.open(f"{page.as_uri()}?furigana=all&theme=light")
    webkit.until(ENDED)
    assert webkit.run(WHY) == "done"
    assert webkit.run(FAULTS) == []
    webkit.add(AXE_SCRIPT)
    found = webkit.run(RUN, TAGS)
    assert [(rule["id"], node["html"][:160]) for rule in found for node in rule["nodes"]] == []


def test_a_module_can_be_played_to_its_end(webkit: WebKit, real_site: Path) -> None:
    """Scenario and quiz; it is done when the page is opened again."""
    webkit.open(real_site.as_uri())
    webkit.until(READY)
    assert webkit.run(PLAY) == "100%"
    webkit.until(SAVED)  # left while it writes, WebKit's database may be dead until a restart
    webkit.open(f"{real_site.as_uri()}?again#home")
    webkit.until(READY)
    webkit.until(DONE)
