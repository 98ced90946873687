"""How long builds take: `python benchmarks/build.py [MODULES …]`, by default 9, 100 and 1000.

Prints for each size, in one run: seconds of processor time (user and system) and of the clock,
peak memory, and the ratios to Python's own start and to `cp -r` of the course, once cold (no
cache of an earlier build) and once after one file was changed. Each figure is the median of
several runs taken in turn, so that ratios hold when the machine's speed drifts.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from synthetic import ROOT, make_course, touch_one

SIZES = (9, 100, 1000)
BUILD = str(ROOT / "build.py")


@dataclass(frozen=True, slots=True)
class Run:
    """What one process cost."""

    processor_seconds: float
    clock_seconds: float
    peak_megabytes: float


def run(*command: str) -> Run:
    """Run a command quietly and give what it cost; raises RuntimeError if it fails."""
    began = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=_quiet())
    _, status, used = os.wait4(process, 0)
    if status:
        raise RuntimeError(f"{command} ended with {os.waitstatus_to_exitcode(status)}")
    seconds = used.ru_utime + used.ru_stime
    return Run(seconds, time.perf_counter() - began, used.ru_maxrss / 1024)


def _quiet() -> list[tuple[int, ...]]:
    null = os.open(os.devnull, os.O_WRONLY)
    return [(os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, null, 2)]


def measure(size: int, folder: Path) -> None:
    """Print the figures for one size of course."""
    course = folder / f"course-{size}"
    make_course(course, size)
    rounds = 5 if size <= 100 else 3  # noqa: PLR2004 - small courses are quick
    kinds: dict[str, Callable[[], Run]] = {
        "Python start": lambda: run(sys.executable, "-c", "pass"),
        "cp -r": lambda: _copied(course, folder),
        "build, cold": lambda: _cold(course),
        "build, one file changed": lambda: _changed(course),
    }
    runs: dict[str, list[Run]] = {name: [] for name in kinds}
    for _ in range(rounds):
        for name, once in kinds.items():
            runs[name].append(once())
    _print(size, course, runs)


def _copied(course: Path, folder: Path) -> Run:
    shutil.rmtree(folder / "copy", ignore_errors=True)
    return run("cp", "-r", str(course), str(folder / "copy"))


def _cold(course: Path) -> Run:
    for made in ("site", ".cache"):
        shutil.rmtree(course / made, ignore_errors=True)
    return run(sys.executable, BUILD, "build", "--source", str(course))


def _changed(course: Path) -> Run:
    touch_one(course)
    return run(sys.executable, BUILD, "build", "--source", str(course))


def _print(size: int, course: Path, runs: dict[str, list[Run]]) -> None:
    middle = {name: statistics.median(r.processor_seconds for r in rs) for name, rs in runs.items()}
    page = (course / "site" / "index.html").stat().st_size / 1e6
    print(f"\n{size} modules, page {page:.1f} MB")
    for name, some in runs.items():
        clock = statistics.median(r.clock_seconds for r in some)
        peak = max(r.peak_megabytes for r in some)
        start, copy = middle["Python start"], max(middle["cp -r"], 1e-3)
        ratios = f"{middle[name] / start:6.1f} × start {middle[name] / copy:6.1f} × cp -r"
        print(
            f"  {name:24} {middle[name]:7.3f} s processor {clock:7.3f} s clock {peak:6.0f} MB {ratios}",
            flush=True,
        )


def main() -> None:
    """Measure the sizes named on the command line."""
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            measure(size, Path(folder))


if __name__ == "__main__":
    main()
