"""How fast the real course is ready in a browser: `python benchmarks/page.py`.

Prints for the built course, opened from file:// in Chromium, at full speed and with the processor
slowed four times: milliseconds until the home can be read and until one can answer (scripts ready, the store
open), longest task, how long the page's own thread was busy until then (which depends less on what else
the machine does), DOM nodes and elements, and bytes of the files. Medians of several fresh browsers' visits.
"""

from __future__ import annotations

import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from course.build import check  # noqa: E402 - found by the line above
from course.render import render  # noqa: E402
from course.site import write_site  # noqa: E402
from tests.browser import arguments, have_browser  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Browser

VISITS = 7
TASKS = """
window.longest = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
}).observe({ type: "longtask", buffered: true });
new PerformanceObserver((list) => {
  for (const { element, startTime } of list.getEntries()) if (element?.closest(".view")) window.readAt ??= startTime;
}).observe({ type: "largest-contentful-paint", buffered: true });
const root = () => document.documentElement;
document.addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
  if (window.readyAt || !root().dataset.ready || root().dataset.ready === "script") return;
  window.readyAt = performance.now();
  console.debug("ready"); // asking the page again and again whether it is ready would hold it up
}).observe(root(), { attributes: true }));
"""
FACTS = """() => ({
  read: window.readAt, ready: window.readyAt, longest: window.longest,
  elements: document.querySelectorAll("*").length,
  nodes: (() => { let n = 0; const w = document.createTreeWalker(document); while (w.nextNode()) n += 1; return n; })(),
})"""


def visit(browser: Browser, url: str, slowed: int) -> dict[str, Any]:
    """Open the course once, as a first visit, and give what was measured."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    devtools = context.new_cdp_session(page)
    devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": slowed})
    page.add_init_script(TASKS)
    with page.expect_console_message(lambda message: message.text == "ready"):
        page.goto(url)
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    facts: dict[str, Any] = page.evaluate(FACTS)
    facts["busy"] = 1000 * next(m["value"] for m in metrics if m["name"] == "TaskDuration")
    context.close()
    return facts


def main() -> None:
    """Build the real course and measure it."""
    course = check(ROOT).sound
    if course is None:
        sys.exit("The course has errors: python build.py check")
    files = render(course)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        write_site(files, Path(folder) / "site")
        url = (Path(folder) / "site" / "index.html").as_uri()
        chromium = playwright.chromium
        path = have_browser(Path(chromium.executable_path))
        browser = chromium.launch(executable_path=path, args=arguments())
        print(", ".join(f"{name} {len(data) / 1e6:.2f} MB" for name, data in files.items()))
        for slowed in (1, 4):
            _print(slowed, [visit(browser, url, slowed) for _ in range(VISITS)])
        browser.close()


def _print(slowed: int, visits: list[dict[str, Any]]) -> None:
    middle = {
        name: statistics.median(facts[name] or 0 for facts in visits)
        for name in ("read", "ready", "longest", "busy")
    }
    last = visits[-1]
    print(
        f"processor slowed {slowed} times: home after {middle['read']:.0f} ms, ready after {middle['ready']:.0f} ms, "
        f"longest task {middle['longest']:.0f} ms, busy for {middle['busy']:.0f} ms, "
        f"{last['elements']} elements, {last['nodes']} nodes"
    )


if __name__ == "__main__":
    main()
