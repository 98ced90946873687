"""The model into the files of the site."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from course import assets
from course.drawings import HERO, sprite
from course.facts import facts_of
from course.figures import asset_name
from course.glossary import rows
from course.lexicon import lexicon_of, table
from course.model import Box, Course, Module, Prose
from course.policy import policy
from course.site import Files
from course.steps import Step, quiet
from course.text.inline import Inline, label, plain
from course.text.markdown import Converter
from course.text.phrases import phrased_html
from course.view import CourseView

HERE = Path(__file__).parent
NO_ASSIGNMENT = "// 研修や授業の課題が入るファイルです。まだ課題はありません。課題は trainer.html で作れます。\n"


@cache
def environment() -> Environment:
    """Make the template engine, once."""
    folders = [HERE / "pages", HERE / "components"]
    cache = _template_cache()
    made = Environment(
        bytecode_cache=cache,
        loader=FileSystemLoader(folders),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
    )
    made.filters["words"] = plain
    made.filters["label"] = lambda text: Markup(label(text))  # noqa: S704 - label escapes
    made.filters["phrased"] = lambda text: Markup(phrased_html(label(text)))  # noqa: S704 - as above
    return made


def _template_cache() -> FileSystemBytecodeCache | None:
    """Keep compiled templates beside the project, where that is allowed: compiling costs more than a page."""
    folder = HERE.parent / ".cache" / "templates"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


def render(course: Course, step: Step = quiet) -> Files:
    """Render a course without errors to the files of its site; the same course gives the same bytes."""
    page = fill_marks(render_page(course, step), style=assets.style(), script=assets.script())
    pictures = {
        asset_name(path): data for path, data in course.figures.items() if not path.endswith(".svg")
    }
    return {
        "index.html": page.encode(),
        "assignment.js": NO_ASSIGNMENT.encode(),
        "course.js": assets.script().encode(),
        "course.css": assets.style().encode(),
        **render_desk(course),
        **pictures,
    }


def render_desk(course: Course) -> Files:
    """Render the trainer's desk: a document of its own, that has all it needs in its three files."""
    style, script = assets.desk_style(), assets.desk_script()
    facts = json.dumps(facts_of(course), ensure_ascii=False, separators=(",", ":"))
    page = (
        environment()
        .get_template("trainer.html.j2")
        .render(
            info=course.info,
            facts=Markup(facts.replace("<", "\\u003c")),  # noqa: S704 - JSON without <
        )
    )
    return {
        "trainer.html": fill_marks(page, style=style, script=script).encode(),
        "trainer.js": script.encode(),
        "trainer.css": style.encode(),
    }


_last_pages: dict[str, str] = {}
"""The modules of the page rendered last, by what they are made of: a preview changes one of many."""


def forget() -> None:
    """Render the next page wholly anew: the templates may have changed."""
    _last_pages.clear()


def render_page(course: Course, step: Step = quiet) -> str:
    """Render the one document; what depends on the whole is left as marks."""
    view = CourseView(course)
    converter = Converter(Inline(view.cites(), view.terms()))
    modules = view.modules()
    tracks = view.tracks(modules)
    lexicon = lexicon_of(course)
    shared: dict[str, Any] = {
        "readings": Markup(table(lexicon)) if lexicon else "",  # noqa: S704 - JSON without <
        "info": course.info,
        "catalogue": course.catalogue,
        "modules": modules,
        "tracks": tracks,
        "forms": view.forms(),
        "cast": list(view.cast.values()),
        "drawings": sprite(course),
        "hero": view.symbols.get(HERO, ""),
        "skills": view.sources(),
        "glossary_rows": rows(view.glossary()),
    }
    engine = environment().overlay()
    engine.filters |= _filters(converter)
    engine.globals["first_track"] = course.info.tracks[0].id
    template = engine.get_template("module.html.j2")
    shared["module_pages"] = _module_pages(template, modules, course, converter, step)
    return engine.get_template("course.html.j2").render(**shared)


def _module_pages(
    template: Template,
    modules: list[dict[str, Any]],
    course: Course,
    converter: Converter,
    step: Step,
) -> list[Markup]:
    """Render the modules, but those only that differ from the last time."""
    common = repr((course.info, course.catalogue, course.glossary))
    pages: dict[str, str] = {}
    for number, module in enumerate(modules):
        step("ページ作り", number, len(modules))
        made_of = hashlib.sha256(f"{common}\0{module}".encode()).hexdigest()
        page = _last_pages.get(made_of)
        if page is None:
            converter.prepare(_texts_with_markdown(course.modules[number]))
            page = template.render(module=module, info=course.info)
        pages[made_of] = page
    _last_pages.clear()
    _last_pages.update(pages)
    return [Markup(page) for page in pages.values()]  # noqa: S704 - Jinja escaped it


def fill_marks(page: str, *, style: str, script: str) -> str:
    """Fill in the build's name (a hash of all that a learner gets), the policy and the head's script."""
    boot = assets.boot()
    build = hashlib.sha256(f"{page}\0{style}\0{script}\0{boot}".encode()).hexdigest()[:10]
    return (
        page.replace("<!--build-->", build)
        .replace("<!--boot-->", boot)
        .replace("<!--policy-->", policy(boot))
    )


def _filters(converter: Converter) -> dict[str, Any]:
    return {
        "block": lambda text: Markup(converter.block(text)),  # noqa: S704 - the converter escapes
        "line": lambda text: Markup(converter.line(text)),  # noqa: S704 - as above
        "heading": lambda text: Markup(phrased_html(converter.line(text))),  # noqa: S704 - as above
        "cite": lambda item: Markup(converter.inline.cite(item)),  # noqa: S704 - as above
    }


def _texts_with_markdown(module: Module) -> Iterator[str]:
    """Go through the texts that most often need Markdown, so that they are converted together."""
    for passage in module.passages():
        yield from (part.text for part in passage.parts if isinstance(part, Prose | Box))
    for scene in module.scenes():
        yield from (part for part in scene.text if isinstance(part, str))
    for question in module.quiz.questions:
        yield from (question.situation, question.explanation)
