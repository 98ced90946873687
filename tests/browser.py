"""The browser that the tests drive: found on this computer, or installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Playwright

NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
    "microsoft-edge", "microsoft-edge-stable", "chrome", "msedge",
)  # fmt: skip
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WINDOWS_PLACES = (
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
)
MAC_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
INSTALL_SECONDS = 900
START_SECONDS = 30
NO_BROWSER = (
    "ブラウザーの試験に使う Chromium・Chrome・Edge のどれも見つからず、入れることもできませんでした。"
    "ネットワークにつないで「python -m playwright install chromium」を実行するか、"
    "Chrome か Edge を入れてから、もう一度試験を始めてください。"
)


class NoBrowserError(Exception):
    """No browser could be had; the message is a sentence for people."""


def find_browser(playwrights_own: Path) -> Path | None:
    """Find Playwright's own Chromium, else one that the system has."""
    found = (shutil.which(name) for name in NAMES)
    candidates = [playwrights_own, *(Path(path) for path in found if path), *usual_places()]
    return next((path for path in candidates if path.is_file()), None)


def usual_places() -> Iterator[Path]:
    """Go through where Windows and macOS keep browsers that are on no path."""
    for name in WINDOWS_FOLDERS:
        if folder := os.environ.get(name):
            yield from (Path(folder) / place for place in WINDOWS_PLACES)
    yield from (Path(place) for place in MAC_PLACES)


def have_browser(playwrights_own: Path) -> Path:
    """Find a browser or install one; several test processes install it once."""
    if found := find_browser(playwrights_own):
        return found
    with only_one("course-tests-install-browser"):
        for command in () if find_browser(playwrights_own) else installers():
            run(command)
            if find_browser(playwrights_own):
                break
    if found := find_browser(playwrights_own):
        return found
    raise NoBrowserError(NO_BROWSER)


def installers() -> list[list[str]]:
    """List the ways to install a browser: Debian's own brings its libraries and Japanese letters."""
    own = [sys.executable, "-m", "playwright", "install", "chromium"]
    if not (is_root() and shutil.which("apt-get")):
        return [own]
    packages = "apt-get update && apt-get install -y chromium fonts-noto-cjk"
    return [["sh", "-c", packages], own]


def run(command: list[str]) -> None:
    """Run an installer; whether it worked is seen by whether there is a browser afterwards."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        subprocess.run(
            command, check=False, capture_output=True, env=quiet, timeout=INSTALL_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired):
        return


@contextmanager
def only_one(name: str) -> Iterator[None]:
    """Wait until no other process of this computer is in here; one that died is not waited for."""
    lock = Path(tempfile.gettempdir()) / f"{name}.lock"
    while not taken(lock):
        if lock.exists() and time.time() - lock.stat().st_mtime > INSTALL_SECONDS:
            lock.unlink(missing_ok=True)
        time.sleep(0.2)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)


def taken(lock: Path) -> bool:
    """Take the lock, if it is free."""
    try:
        lock.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True


def is_root() -> bool:
    """Tell whether the browser must run without its sandbox."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def arguments() -> list[str]:
    """Give the command line options that every browser of the tests gets."""
    return ["--no-sandbox"] if is_root() else []


class KillableBrowser:
    """A browser of one's own with a profile that is kept, which can be killed at any moment."""

    def __init__(self, playwright: Playwright, executable: Path, profile: Path) -> None:
        """Start the browser and take hold of it."""
        port_file = profile / "DevToolsActivePort"
        port_file.unlink(missing_ok=True)
        options = ["--headless=new", "--remote-debugging-port=0", "--no-first-run", *arguments()]
        self.process = subprocess.Popen(
            [str(executable), *options, f"--user-data-dir={profile}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        port = self._port(port_file)
        self.browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")

    def _port(self, port_file: Path) -> str:
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            lines = port_file.read_text().splitlines() if port_file.exists() else []
            if lines:
                return lines[0]
            time.sleep(0.05)
        self.kill()
        raise NoBrowserError("ブラウザーが30秒たっても始まりませんでした。")

    @property
    def context(self) -> BrowserContext:
        """The context of the profile that is kept."""
        return self.browser.contexts[0]

    def kill(self) -> None:
        """End every process of this browser at once, as a power cut would."""
        if self.process.poll() is None:
            if sys.platform == "win32":
                subprocess.run(["taskkill", "/F", "/T", "/PID", str(self.process.pid)], check=False)  # noqa: S607 - Windows' own
            else:
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
