"""What axe finds in a page, as lines that people can read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from axe_playwright_python.base import AXE_SCRIPT

if TYPE_CHECKING:
    from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (tags) => {
    // Colours on their way from one theme to the other are those of neither: they are there at once.
    const moving = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity);
    for (const one of moving) one.finish();
    // Axe goes through what is hidden too; a course is large, so the other views are out of the page meanwhile.
    const others = [...document.querySelectorAll(".view:not(.is-current), .module:not(.is-current)")];
    const places = others.map(() => document.createComment(""));
    for (const [index, one] of others.entries()) one.replaceWith(places[index]);
    const wanted = { runOnly: tags, resultTypes: ["violations"], preload: false, iframes: false };
    const { violations } = await axe.run(wanted);
    for (const [index, mark] of [...places.entries()].reverse()) mark.replaceWith(others[index]);
    return violations;
}"""


def violations(page: Page) -> list[str]:
    """Run axe on what is on show; one line for each element that breaks a rule."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found: list[dict[str, Any]] = page.evaluate(RUN, TAGS)
    return [
        f"{rule['id']}: {node['html'][:160]} ({node['failureSummary']})"
        for rule in found
        for node in rule["nodes"]
    ]
