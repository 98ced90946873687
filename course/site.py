"""Files into `site/`: whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path

Files = dict[str, bytes]
"""What a site is made of: the bytes of each file by its path with forward slashes."""

OURS = b'<meta name="generator" content="course">'


class SiteError(Exception):
    """The site could not be written; the message says why, in Japanese, and the old site still stands."""


def write_site(files: Files, out: Path) -> None:
    """Write the files beside `out`, then swap them in; raises SiteError and leaves the old site whole.

    A folder that this project did not make is never replaced.
    """
    out = out.resolve()
    # Names that nobody gives to a folder of their own: what a killed run has left there is deleted.
    fresh, old = (out.parent / f"{out.name}.course-{what}" for what in ("new", "old"))
    try:
        _restore(out, old)
        _refuse_foreign(out)
        shutil.rmtree(fresh, ignore_errors=True)
        _write(files, fresh)
        _swap(fresh, out, old)
    except OSError as reason:
        shutil.rmtree(fresh, ignore_errors=True)
        where = reason.filename or out
        raise SiteError(
            f"{out} を新しくできませんでした（{reason.strerror}: {where}）。前の内容はそのまま残っています。"
            "フォルダーの中のファイルを開いているソフトやウィンドウを閉じ、書き込めるかを確かめてから、もう一度どうぞ。"
        ) from reason


def _restore(out: Path, old: Path) -> None:
    """Put back the old site if an earlier run was killed between the two renames of a swap."""
    if old.exists() and not out.exists():
        old.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def _refuse_foreign(out: Path) -> None:
    if not out.exists() or (out.is_dir() and not any(out.iterdir())):
        return
    page = out / "index.html"
    if not out.is_dir() or not page.is_file() or OURS not in page.read_bytes()[:4096]:
        raise SiteError(
            f"{out} には、この道具が作っていないものが入っています。"
            "消さないよう、止めました。別の --out を選んでください。"
        )


def _write(files: Files, folder: Path) -> None:
    for name, data in files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _swap(fresh: Path, out: Path, old: Path) -> None:
    if not out.exists():
        fresh.rename(out)
        return
    out.rename(old)
    try:
        fresh.rename(out)
    except OSError:
        old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)
