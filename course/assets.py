"""Scripts and styles of the two pages, joined from the files that people read into one of each."""

from __future__ import annotations

from collections.abc import Iterable
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
    return f'"use strict";\n{_joined(files)}\n'


@cache
def style() -> str:
    """Join the theme and the components' styles."""
    files = [HERE / "theme" / f"{name}.css" for name in THEME[:-1]]
    files += sorted((HERE / "components").glob("*/*.css"))
    files.append(HERE / "theme" / f"{THEME[-1]}.css")
    return _joined(files) + "\n"


@cache
def desk_script() -> str:
    """Join the scripts of the trainer's desk: what it takes of the player, then its own."""
    return f'"use strict";\n{_joined(desk_files(".js"))}\n'


@cache
def desk_style() -> str:
    """Join the styles of the trainer's desk."""
    return _joined(desk_files(".css")) + "\n"


def desk_files(ending: str) -> list[Path]:
    """List the files that the desk is made of, in their order: those with an ending."""
    names = (HERE / "desk" / "order.txt").read_text(encoding="utf-8").split()
    return [HERE / name for name in names if name.endswith(ending)]


def _joined(files: Iterable[Path]) -> str:
    return "\n".join(path.read_text(encoding="utf-8").strip() for path in files)


@cache
def boot() -> str:
    """Give the small script that stands in the page's head."""
    return (HERE / "player" / "boot.js").read_text(encoding="utf-8").strip()
