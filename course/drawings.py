"""The course's own drawings, found by their names: emblems, portraits and the hero of the home.

Each stands once in the page, as a symbol; wherever it is shown, the page points to it.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from markupsafe import Markup

from course.figures import own_names
from course.model import Course, Module

HERO = "modules/hero.svg"
CAST = "modules/cast"
"""The folder of the portraits, one a person of the cast."""

SVG = re.compile(r"<svg\b((?:\"[^\"]*\"|'[^']*'|[^\"'>])*)>(.*)</svg>", re.DOTALL)
VIEW_BOX = re.compile(r"\bviewBox\s*=\s*([\"'])([\d\s,.+-]*)\1")


def emblem_path(module: Module) -> str:
    """Give the path of a module's emblem relative to the course folder."""
    return f"modules/{module.folder}/emblem.svg"


def portrait_path(person: str) -> str:
    """Give the path of a portrait, by the id of the person."""
    return f"{CAST}/{person}.svg"


def person_of(path: str) -> str:
    """Give the id of the person that a portrait shows; nothing for other drawings."""
    name = PurePosixPath(path)
    return name.stem if str(name.parent) == CAST else ""


def symbols(course: Course) -> dict[str, str]:
    """Name the symbol of each drawing that is there, by the drawing's path."""
    named = {HERO: "hero-picture"}
    named |= {emblem_path(module): f"emblem-{module.id}" for module in course.modules}
    named |= {portrait_path(person.id): f"portrait-{person.id}" for person in course.info.cast}
    return {path: name for path, name in named.items() if path in course.figures}


def sprite(course: Course) -> list[Markup]:
    """Give the drawings as symbols."""
    return [
        Markup(symbol(course.figures[path].decode("utf-8-sig"), name))  # noqa: S704 - checked SVG
        for path, name in symbols(course).items()
    ]


def symbol(source: str, name: str) -> str:
    """Give an SVG as a symbol; a drawing that cannot be read is an empty one."""
    found = SVG.search(own_names(source, name))
    opening, shapes = found.groups() if found else ("", "")
    box = VIEW_BOX.search(opening)
    view_box = f' viewBox="{box[2]}"' if box else ""
    return f'<symbol id="{name}"{view_box}>{shapes.strip()}</symbol>'
