"""Examples into pages: a course's site for each component, a page for each state, and one that shows them all."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from markupsafe import escape

from course import assets
from course.build import check
from course.gallery.examples import COMPONENTS, Component, Example, read_components
from course.gallery.sample import lay, sample_with
from course.problems import Place, Problem, Problems, Text
from course.render import environment, forget, render
from course.site import Files

HERE = Path(__file__).parent
COURSE_ID = re.compile(r'(data-course="[^"]*)"')
PLAYER = '<script defer src="course.js"></script>'
NOT_SHOWN = ("index.html", "trainer.html", "trainer.css", "trainer.js")
"""The whole page, of which each example has its own, and the trainer's desk."""
OWN = ("gallery.css", "gallery.js", "example.js")
CONTROLS = (
    ("theme", "明るさ", (("light", "明るい"), ("dark", "暗い"))),
    ("furigana", "ふりがな", (("none", "なし"), ("all", "すべて"))),
    ("width", "幅", (("320", "320"), ("360", "360"), ("820", "820"), ("1280", "1280"))),
    ("size", "文字", (("1", "100%"), ("3", "125%"), ("5", "200%"))),
)
"""What one can switch in the gallery: the name in an address, its words, and the values with theirs."""


@dataclass
class Gallery:
    """All files of the gallery, what they show, and what is wrong with the examples."""

    components: list[Component] = field(default_factory=list)
    problems: Problems = field(default_factory=Problems)
    files: Files = field(default_factory=dict)

    def examples(self) -> list[tuple[Component, Example]]:
        """List what is shown, in order."""
        return [(one, example) for one in self.components for example in one.examples]


def build_gallery(folder: Path = COMPONENTS) -> Gallery:
    """Make the gallery from the components as they are now, whatever was read of them before."""
    for read_once in (assets.script, assets.style, assets.boot):
        read_once.cache_clear()
    forget()
    gallery = Gallery()
    plain = _site({}, gallery)
    for component in read_components(gallery.problems, folder):
        site = _site(component.content, gallery) if component.content else plain
        if site:
            gallery.components.append(component)
            gallery.files |= _pages(component, site)
    gallery.files |= {name: (HERE / name).read_bytes() for name in OWN}
    gallery.files |= {"theme.css": assets.style().encode(), "index.html": _index(gallery)}
    return gallery


def _site(content: dict[str, Text], gallery: Gallery) -> Files:
    """Render the sample course with a component's own files; nothing, but its problems, if it has errors."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        lay(sample_with(dict(content)), root)
        checked = check(root)
    for problem in checked.problems.errors:
        gallery.problems.error(_place(content, problem), problem.message, problem.hint)
    return {} if checked.sound is None else render(checked.sound)


def _place(content: dict[str, Text], problem: Problem) -> Place:
    """Say where in the examples a problem of their course stands."""
    path, line = problem.place
    if path not in content:
        return Place(f"sample/{path}", line)
    return Place(content[path].place.path, content[path].place.line + line - 1)


def _pages(component: Component, site: Files) -> Files:
    """Give the files of a component: its course, with a page for each example in place of the one page."""
    page = site["index.html"].decode()
    pages = {f"{one.name}.html": _page(page, component, one) for one in component.examples}
    rest = {name: data for name, data in site.items() if name not in NOT_SHOWN}
    return {f"{component.name}/{name}": data for name, data in (rest | pages).items()}


def _page(page: str, component: Component, example: Example) -> bytes:
    """Give the page of one example: a course with a record of its own, and the script that goes to the state."""
    shown = {
        "route": example.route,
        "part": example.part,
        "store": example.store,
        "steps": [step.done() for step in example.steps],
    }
    own = rf'\1-{component.name}-{example.name}"'
    script = f'<script src="../example.js" data-example="{escape(json.dumps(shown))}"></script>'
    boot = f"<script>{assets.boot()}</script>"
    page = page if example.scripts else page.replace(PLAYER, "", 1)
    return COURSE_ID.sub(own, page, count=1).replace(boot, script + boot, 1).encode()


def _index(gallery: Gallery) -> bytes:
    template = environment().from_string((HERE / "gallery.html.j2").read_text(encoding="utf-8"))
    told: dict[str, Any] = {"components": gallery.components, "controls": CONTROLS}
    return template.render(**told, problems=list(gallery.problems)).encode()
