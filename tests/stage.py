"""A component's example on stage: one page for all of them, in any look."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from course.gallery.examples import Component, Example, read_components
from course.problems import Problems

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

PATIENCE = 30_000
HEIGHT = 900
ENDED = "html[data-gallery=done], html[data-gallery=failed]"
CHANGE = """([theme, furigana]) => new Promise((resolve) => {
    course.settings.set("theme", theme);
    course.settings.set("furigana", furigana);
    requestAnimationFrame(() => setTimeout(resolve));
})"""


@dataclass(frozen=True)
class Look:
    """How a learner sees the page."""

    theme: str = "light"
    furigana: str = "none"
    width: int = 1280

    def __str__(self) -> str:
        """Name it, as in the name of a picture."""
        return f"{self.theme}-{self.furigana}-{self.width}"


LOOKS = [Look(*each) for each in product(("light", "dark"), ("none", "all"), (360, 1280))]


def look_in_turn(turn: int) -> Look:
    """Give the looks one after the other, so that many examples go through all of them."""
    return LOOKS[turn % len(LOOKS)]


def wear(page: Page, look: Look) -> None:
    """Change the look of a page of the course that is open."""
    page.set_viewport_size({"width": look.width, "height": HEIGHT})
    page.evaluate(CHANGE, [look.theme, look.furigana])


@dataclass(frozen=True)
class Shown:
    """One example, and which one in the gallery it is."""

    component: str
    example: Example
    turn: int

    @property
    def name(self) -> str:
        """Its name in the gallery."""
        return f"{self.component}-{self.example.name}"


def examples() -> list[Shown]:
    """List all examples; what is wrong with their files is a test of its own."""
    components: list[Component] = read_components(Problems())
    pairs = [(one.name, example) for one in components for example in one.examples]
    return [Shown(name, example, turn) for turn, (name, example) in enumerate(pairs)]


class Stage:
    """One page on which examples are shown, one at a time."""

    def __init__(self, browser: Browser, gallery: Path) -> None:
        """Open an empty page."""
        self.gallery = gallery
        self.page = browser.new_page(reduced_motion="reduce")  # colours on their way fool axe
        self.page.set_default_timeout(PATIENCE)
        self.on = ""
        self.wrong: list[str] = []
        self.page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        self.page.on(
            "console",
            lambda told: told.type in {"error", "warning"} and self.wrong.append(told.text),
        )

    def show(self, shown: Shown, look: Look) -> Page:
        """Show an example in a look: it is opened anew only when another one was on stage."""
        if self.on == shown.name and shown.example.scripts:
            wear(self.page, look)
            return self.page
        self.on = ""
        self.wrong.clear()
        self.page.set_viewport_size({"width": look.width, "height": HEIGHT})
        address = (self.gallery / shown.component / f"{shown.example.name}.html").as_uri()
        self.page.goto(f"{address}?theme={look.theme}&furigana={look.furigana}")
        self.page.locator(ENDED).wait_for(state="attached")
        if self.page.locator("html[data-gallery=failed]").count():
            raise AssertionError(self.page.locator("body > .notice").first.inner_text())
        self.on = shown.name
        return self.page

    def clear(self) -> None:
        """Have the next example opened anew."""
        self.on = ""

    def part(self, shown: Shown) -> Locator:
        """Find the component itself."""
        assert shown.example.part, f"{shown.name} says no part"
        return self.page.locator(shown.example.part).filter(visible=True).first
