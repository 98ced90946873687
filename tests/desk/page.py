"""A page on file:// that holds the desk's scripts and nothing else, to ask its functions."""

from __future__ import annotations

from pathlib import Path

from course import assets
from tests.player.page import Player

__all__ = ["Player", "lay_desk"]

PAGE = '<!doctype html><meta charset="utf-8"><title>desk</title><script src="trainer.js"></script>'


def lay_desk(folder: Path) -> str:
    """Join whatever course/desk/order.txt lists, as the build does; give the page's address."""
    assets.desk_script.cache_clear()
    (folder / "trainer.js").write_text(assets.desk_script(), encoding="utf-8")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    return (folder / "index.html").as_uri()
