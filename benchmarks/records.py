"""How fast the desk reads a class: `python benchmarks/records.py [PEOPLE …]`, 40 and 10,000 by default.

Makes that many records (nine modules, 160 answers each; benchmarks/learners.py), hands them to the built trainer.html
in Chromium from file://, once as files and once as a zip, and to `build.py report`. Prints for each: seconds, how many
times as long as merely reading and parsing the same files in the same place, the longest task since the files were
there (it is the browser who lays ten thousand of them into a field), and the greatest heap.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from learners import make_records, write_folder, zip_folder
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from course.build import check  # noqa: E402 - found by the line above
from course.facts import facts_of  # noqa: E402
from course.render import render  # noqa: E402
from course.site import write_site  # noqa: E402
from tests.browser import arguments, have_browser  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PEOPLE = (40, 10_000)
PATIENCE = 600_000
VIEWS = ("people", "class", "items", "failures")
WATCH = """
window.watched = { longest: 0, heap: 0 };
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) {
    if (startTime >= window.began) watched.longest = Math.max(watched.longest, duration);
  }
}).observe({ type: "longtask" });
setInterval(() => { watched.heap = Math.max(watched.heap, performance.memory.usedJSHeapSize); }, 50);
addEventListener("change", () => { window.began = performance.now(); }, true);
"""
DONE = """() => new Promise((resolve) => {
  const part = (name) => document.querySelector(`[data-part="${name}"]`);
  const look = () => {
    if (!part("reading").hidden || part("collect-says").textContent.trim() === "") return setTimeout(look, 5);
    resolve({ seconds: (performance.now() - window.began) / 1000, told: part("collect-says").textContent.trim() });
  };
  look();
})"""
SHOW = """(view) => new Promise((resolve) => {
  const began = performance.now();
  location.hash = view;
  const look = () => {
    if (!document.querySelector(`.view.is-current[data-view="${view}"]`)) return setTimeout(look);
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
  };
  look();
})"""
PARSE = """async () => {
  const began = performance.now();
  for (const file of document.querySelector("input").files) JSON.parse(await file.text());
  return (performance.now() - began) / 1000;
}"""


@dataclass
class Place:
    """Where the benchmark works: its folder, the built desk, and a browser."""

    folder: Path
    desk: Path
    browser: Browser

    def page(self, path: Path) -> Page:
        """Open a page in a fresh context."""
        page = self.browser.new_context().new_page()
        page.set_default_timeout(PATIENCE)
        page.add_init_script(WATCH)
        page.goto(path.as_uri())
        return page

    def parse(self, files: list[Path]) -> float:
        """Give the seconds for merely reading and parsing the files, in a page that does nothing else."""
        plain = self.folder / "plain.html"
        plain.write_text("<!doctype html><input type=file multiple>", encoding="utf-8")
        page = self.page(plain)
        page.locator("input").set_input_files(files)
        seconds: float = page.evaluate(PARSE)
        page.context.close()
        return seconds

    def read(self, files: list[Path]) -> dict[str, Any]:
        """Hand files to the desk, and look at every view of what it read."""
        page = self.page(self.desk)
        page.locator("html[data-ready=desk]").wait_for(state="attached")
        page.locator('[data-part="files"]').set_input_files(files)
        found: dict[str, Any] = page.evaluate(DONE)
        found |= page.evaluate("() => ({ longest: watched.longest })")
        found["views"] = {view: page.evaluate(SHOW, view) for view in VIEWS}
        found |= page.evaluate("() => ({ after: watched.longest, heap: watched.heap })")
        page.context.close()
        return found


def report(folder: Path, target: Path) -> tuple[float, float]:
    """Give the seconds of the command line, and those of merely reading and parsing the same files."""
    command = [sys.executable, str(ROOT / "build.py"), "report", str(folder), "-o", str(target)]
    began = time.perf_counter()
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)
    seconds = time.perf_counter() - began
    began = time.perf_counter()
    for path in folder.iterdir():
        json.loads(path.read_bytes())
    return seconds, time.perf_counter() - began


def measure(place: Place, facts: dict[str, Any], people: int) -> None:
    """Make records of so many people; measure and print."""
    folder, zipped = place.folder / f"records-{people}", place.folder / f"records-{people}.zip"
    size = write_folder(make_records(facts, people), folder)
    small = zip_folder(folder, zipped)
    print(f"{people} people, {size / 1e6:.0f} MB, as a zip {small / 1e6:.0f} MB")
    files = sorted(folder.iterdir())
    floor = place.parse(files)
    print(f"  read and parsed in a page: {floor:.2f} s")
    for name, given in (("files", files), ("zip", [zipped])):
        _print(name, floor, place.read(given))
    seconds, floor = report(folder, place.folder / f"report-{people}.xlsx")
    print(f"  build.py report: {seconds:.2f} s ({seconds / floor:.1f} × reading and parsing)")


def _print(name: str, floor: float, found: dict[str, Any]) -> None:
    views = ", ".join(f"{view} {ms:.0f} ms" for view, ms in found["views"].items())
    print(
        f"  {name}: {found['seconds']:.2f} s ({found['seconds'] / floor:.1f} × reading and parsing), "
        f"longest task {found['longest']:.0f} ms, with views {found['after']:.0f} ms, "
        f"heap up to {found['heap'] / 1e6:.0f} MB\n    views: {views}\n    told: {found['told']}"
    )


def main() -> None:
    """Build the real course and measure its desk."""
    course = check(ROOT).sound
    if course is None:
        sys.exit("The course has errors: python build.py check")
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        write_site(render(course), folder / "site")
        chromium = playwright.chromium
        path = have_browser(Path(chromium.executable_path))
        options = [*arguments(), "--enable-precise-memory-info"]
        browser = chromium.launch(executable_path=path, args=options)
        place = Place(folder, folder / "site" / "trainer.html", browser)
        for people in [int(one) for one in sys.argv[1:]] or PEOPLE:
            measure(place, facts_of(course), people)
        browser.close()


if __name__ == "__main__":
    main()
