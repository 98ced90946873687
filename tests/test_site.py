"""The site is written whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from course.site import OURS, Files, SiteError, write_site
from tests.sites import ROOT, TINY

OLD: Files = {"index.html": b"<!doctype html>" + OURS + b"old", "images/a.png": b"old picture"}
NEW: Files = {"index.html": b"<!doctype html>" + OURS + b"new", "course.js": b"new script"}


def contents(folder: Path) -> Files:
    """Read all files below a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def times(folder: Path) -> dict[Path, int]:
    """Read when each file below a folder was written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*")}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Give the place of a site, alone in its folder."""
    (tmp_path / "work").mkdir()
    return tmp_path / "work" / "site"


@pytest.fixture
def standing(out: Path) -> Path:
    """Give a place where an old site stands."""
    write_site(OLD, out)
    return out


def test_the_first_site(out: Path) -> None:
    """It is made with its folders, and nothing lies beside it."""
    write_site(OLD, out)
    assert contents(out) == OLD
    assert list(out.parent.iterdir()) == [out]


def test_a_new_site_replaces_the_old_one(standing: Path) -> None:
    """Files that are no longer part of the site are gone."""
    write_site(NEW, standing)
    assert contents(standing) == NEW
    assert list(standing.parent.iterdir()) == [standing]


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    """An author may name a place that is not there yet."""
    write_site(NEW, tmp_path / "a" / "b" / "site")
    assert contents(tmp_path / "a" / "b" / "site") == NEW


def test_an_empty_folder_may_be_used(out: Path) -> None:
    """It holds nothing to lose."""
    out.mkdir()
    write_site(NEW, out)
    assert contents(out) == NEW


@pytest.mark.parametrize("failing", [1, 2], ids=["moving the old", "moving the new"])
def test_a_refused_swap_leaves_the_old_site(
    standing: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    """As on Windows when a file of the folder is open: all is as before, and the cause is said."""
    before = times(standing)
    rename, calls = Path.rename, []

    def refused(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == failing:
            raise PermissionError(13, "別のプロセスが使用中です", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(SiteError, match=r"別のプロセスが使用中です.*前の内容はそのまま.*閉じ"):
        write_site(NEW, standing)
    assert len(calls) >= failing
    assert contents(standing) == OLD
    assert times(standing).items() >= {k: v for k, v in before.items() if k.is_file()}.items()
    assert list(standing.parent.iterdir()) == [standing]


def test_a_full_disk_leaves_the_old_site(standing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was written so far is taken away again."""
    before = times(standing)
    write = Path.write_bytes

    def refused(self: Path, data: bytes) -> int:
        if self.name == "course.js":
            raise OSError(28, "空き容量がありません", str(self))
        return write(self, data)

    monkeypatch.setattr(Path, "write_bytes", refused)
    with pytest.raises(SiteError, match=r"空き容量がありません.*そのまま残っています"):
        write_site(NEW, standing)
    assert times(standing) == before
    assert list(standing.parent.iterdir()) == [standing]


SLOW = """
import pathlib, sys, time
from course.site import write_site, OURS
step = sys.argv[2]
def slow(name):
    real = getattr(pathlib.Path, name)
    count = 0
    def wrapped(self, *rest):
        nonlocal count
        count += 1
        if step == f"{name} {count}":
            print("now", flush=True)
            time.sleep(60)
        return real(self, *rest)
    setattr(pathlib.Path, name, wrapped)
slow("write_bytes")
slow("rename")
write_site({"index.html": OURS + b"new", "course.js": b"new"}, pathlib.Path(sys.argv[1]))
"""


def kill_at(step: str, out: Path) -> None:
    """Start a build, and kill it just before a step of its writing."""
    command = [sys.executable, "-c", SLOW, str(out), step]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"now"
        process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))


@pytest.mark.parametrize("step", ["write_bytes 1", "write_bytes 2", "rename 1"])
def test_a_build_killed_half_way_leaves_the_old_site(standing: Path, step: str) -> None:
    """The next build clears up after it."""
    before = times(standing)
    kill_at(step, standing)
    assert contents(standing) == OLD
    assert times(standing) == before
    assert len(list(standing.parent.iterdir())) == 2
    write_site(NEW, standing)
    assert contents(standing) == NEW
    assert list(standing.parent.iterdir()) == [standing]


def test_a_build_killed_between_the_renames_is_healed_by_the_next(standing: Path) -> None:
    """For that moment the old site stands beside its place, whole; a build that then fails brings it back."""
    kill_at("rename 2", standing)
    assert not standing.exists()
    assert OLD in [contents(folder) for folder in standing.parent.iterdir()]
    with pytest.raises(SiteError):
        write_site({"index.html": OURS, "index.html/x": b""}, standing)
    assert contents(standing) == OLD
    assert list(standing.parent.iterdir()) == [standing]


def test_an_old_site_that_could_not_be_cleared_away_is_cleared_by_the_next_build(
    standing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that holds a file open may keep the folder of the last site for a while."""
    with monkeypatch.context() as patched:
        patched.setattr("shutil.rmtree", lambda *_, **__: None)
        write_site(NEW, standing)
    assert len(list(standing.parent.iterdir())) == 2
    write_site(OLD, standing)
    assert contents(standing) == OLD
    assert list(standing.parent.iterdir()) == [standing]


@pytest.mark.parametrize(
    "files",
    [
        {"notes.txt": b"mine"},
        {"index.html": b"<!doctype html><title>my own page</title>"},
        {"sub/index.html": OURS},
        {"index.html/file": b"x"},
    ],
    ids=["no page", "another page", "ours, but deeper", "a folder of that name"],
)
def test_a_folder_that_is_not_ours_is_refused(out: Path, files: Files) -> None:
    """Nothing in it changes."""
    for name, data in files.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(data)
    before = times(out)
    with pytest.raises(SiteError, match="この道具が作っていないもの"):
        write_site(NEW, out)
    assert times(out) == before
    assert contents(out) == files
    assert list(out.parent.iterdir()) == [out]


def test_a_file_is_refused(out: Path) -> None:
    """It may be somebody's."""
    out.write_bytes(b"mine")
    with pytest.raises(SiteError, match="この道具が作っていないもの"):
        write_site(NEW, out)
    assert out.read_bytes() == b"mine"


@pytest.mark.parametrize("name", ["site.old", "site.new", "site-old", "site.bak"])
def test_folders_beside_the_site_are_left_alone(standing: Path, name: str) -> None:
    """A copy that an author has kept by hand is not ours to delete."""
    kept = standing.with_name(name)
    kept.mkdir()
    (kept / "mine.txt").write_bytes(b"mine")
    write_site(NEW, standing)
    assert contents(kept) == {"mine.txt": b"mine"}
    assert contents(standing) == NEW


@pytest.mark.parametrize("place", [".", "..", Path.cwd().anchor])
def test_places_without_a_name_are_places_too(
    out: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """They hold things that are not ours."""
    (out / "mine").mkdir(parents=True)
    monkeypatch.chdir(out)
    with pytest.raises(SiteError, match="この道具が作っていないもの"):
        write_site(NEW, Path(place))


def test_the_place_may_be_where_one_stands(standing: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--out .` in a site makes that site anew."""
    monkeypatch.chdir(standing)
    write_site(NEW, Path())
    assert contents(standing) == NEW


BUILD = """
import pathlib, sys
from tests.sites import build
build(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
"""


def test_the_same_course_gives_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the order in which another process goes through its sets, and whenever it is built."""
    sites = []
    for seed in ("1", "2"):
        command = [sys.executable, "-c", BUILD, str(TINY), str(tmp_path / seed)]
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": f"UTC{seed}"}
        subprocess.run(command, check=True, cwd=ROOT, env=env)
        sites.append(contents(tmp_path / seed))
        time.sleep(0.01)
    assert sites[0] == sites[1]
    assert set(sites[0]) == {
        *("index.html", "course.js", "course.css", "assignment.js"),
        *("trainer.html", "trainer.js", "trainer.css"),
    }
