"""The tests find a browser by themselves."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import browser
from tests.browser import NO_BROWSER, NoBrowserError, find_browser, have_browser, only_one


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Stand on a computer without any browser; give the place of Playwright's own."""
    monkeypatch.setattr(browser, "MAC_PLACES", ())
    monkeypatch.setattr(browser.shutil, "which", lambda _: None)
    for name in browser.WINDOWS_FOLDERS:
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "playwright" / "chrome"


def put(path: Path) -> Path:
    """Put a browser there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def test_playwrights_own_comes_first(
    bare: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Even if the system has another."""
    other = put(tmp_path / "chromium")
    monkeypatch.setattr(browser.shutil, "which", lambda _: str(other))
    assert find_browser(put(bare)) == bare


@pytest.mark.parametrize("name", browser.NAMES)
def test_the_systems_browser_comes_next(
    bare: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    """Chromium, Chrome or Edge, by the names that systems give them."""
    other = put(tmp_path / name)
    monkeypatch.setattr(
        browser.shutil, "which", lambda wanted: str(other) if wanted == name else None
    )
    assert find_browser(bare) == other


@pytest.mark.parametrize("folder", browser.WINDOWS_FOLDERS)
@pytest.mark.parametrize("place", browser.WINDOWS_PLACES)
def test_windows_browsers_are_on_no_path(
    bare: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: str, place: str
) -> None:
    """They are looked for where Windows installs them."""
    monkeypatch.setenv(folder, str(tmp_path))
    there = put(tmp_path / place)
    assert find_browser(bare) == there


def test_without_a_browser_one_is_installed(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By Playwright; the first installer that helps is the last one run."""
    ran = []

    def install(command: list[str]) -> None:
        ran.append(command)
        put(bare)

    monkeypatch.setattr(browser, "run", install)
    assert have_browser(bare) == bare
    assert ran == [[sys.executable, "-m", "playwright", "install", "chromium"]]


def test_debian_installs_its_own_when_allowed(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With Japanese letters; Playwright's comes after it."""
    assert bare
    monkeypatch.setattr(browser, "is_root", lambda: True)
    monkeypatch.setattr(
        browser.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None
    )
    first, second = browser.installers()
    assert "chromium fonts-noto-cjk" in first[-1]
    assert second[-3:] == ["playwright", "install", "chromium"]


def test_when_none_can_be_had_it_is_said(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence, which tells what to do."""
    monkeypatch.setattr(browser, "run", lambda _: None)
    with pytest.raises(NoBrowserError, match=NO_BROWSER[:20]):
        have_browser(bare)


def test_an_installer_that_fails_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor one that is not there, nor one that never ends."""
    browser.run(["no-such-installer"])
    monkeypatch.setattr(browser, "INSTALL_SECONDS", 0.1)
    browser.run([sys.executable, "-c", "import time; time.sleep(60)"])


def test_only_one_process_installs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The lock is held while one is in, and given back afterwards."""
    monkeypatch.setattr(browser.tempfile, "gettempdir", lambda: str(tmp_path))
    lock = tmp_path / "one.lock"
    with only_one("one"):
        assert not browser.taken(lock)
    assert browser.taken(lock)


def test_a_lock_left_behind_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Its process was killed."""
    monkeypatch.setattr(browser.tempfile, "gettempdir", lambda: str(tmp_path))
    lock = put(tmp_path / "one.lock")
    os.utime(lock, (0, 0))
    with only_one("one"):
        assert lock.exists()


def test_the_run_fails_without_a_browser(tmp_path: Path) -> None:
    """It is not skipped: a course that nobody could try is not a course that works."""
    test = tmp_path / "test_one.py"
    lines = (
        "import tests.conftest, pytest",
        "from tests.browser import NO_BROWSER, NoBrowserError",
        "from tests.conftest import playwright, browser_path, browser",
        "def none(_): raise NoBrowserError(NO_BROWSER)",
        "tests.conftest.have_browser = none",
        "def test_page(browser): pass",
    )
    test.write_text("\n".join(lines), encoding="utf-8")
    root = Path(__file__).resolve().parents[1]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", tmp_path, test],
        check=False, capture_output=True, text=True, encoding="utf-8", cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 1
    assert NO_BROWSER in done.stdout
