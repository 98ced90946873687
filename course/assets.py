"""Scripts and styles of the page, joined from the files that people read into one of each."""

from __future__ import annotations

from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
THEME = ("tokens", "base", "layout", "drawing", "settings", "print")


@cache
def script() -> str:
    """Join the player and the components into one classic script; each file is a block of its own."""
    components = sorted((HERE / "components").glob("*/*.js"))
    names = (HERE / "player" / "order.txt").read_text(encoding="utf-8").split()
    *player, start = (HERE / "player" / name for name in names)
    files = [*player, *components, start]
    joined = "\n".join(path.read_text(encoding="utf-8").strip() for path in files)
    return f'"use strict";\n{joined}\n'


@cache
def style() -> str:
    """Join the theme and the components' styles."""
    files = [HERE / "theme" / f"{name}.css" for name in THEME[:-1]]
    files += sorted((HERE / "components").glob("*/*.css"))
    files.append(HERE / "theme" / f"{THEME[-1]}.css")
    return "\n".join(path.read_text(encoding="utf-8").strip() for path in files) + "\n"


@cache
def boot() -> str:
    """Give the small script that stands in the page's head."""
    return (HERE / "player" / "boot.js").read_text(encoding="utf-8").strip()
