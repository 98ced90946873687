"""The course folder into the model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

from course.drawings import CAST, HERO, emblem_path
from course.load.decode import decode
from course.load.markdown import Parsed, parse_module
from course.load.reader import Reader, read_text
from course.model import (
    Catalogue,
    Course,
    CourseInfo,
    Figure,
    Glossary,
    Module,
    Quiz,
    Readings,
    Scenario,
)
from course.problems import Place, Problem, Problems
from course.steps import Step, quiet

T = TypeVar("T")
KEPT = 4096
"""How many files are remembered as they were last read."""
FOLDER = re.compile(r"\d{2,4}-[a-z0-9-]+")


def load_course(root: Path, problems: Problems, step: Step = quiet) -> Course | None:
    """Read `root/modules` and `root/quizzes`; all mistakes are noted in `problems`.

    None if course.yaml, catalogue.yaml or glossary.yaml cannot be read; modules that cannot be
    read are left out, each with its problem.
    """
    info = _read(root, "modules/course.yaml", CourseInfo, problems)
    catalogue = _read(root, "modules/catalogue.yaml", Catalogue, problems)
    glossary = _read(root, "modules/glossary.yaml", Glossary, problems)
    folders = _folders(root, info, problems)
    modules = tuple(_modules(root, folders, problems, step))
    if info is None or catalogue is None or glossary is None:
        return None
    readings = _readings(root, problems)
    return Course(info, catalogue, glossary, modules, _figures(root, modules), readings=readings)


def _readings(root: Path, problems: Problems) -> Readings | None:
    """Read how words are read; a course may do without."""
    path = "modules/readings.yaml"
    return _read(root, path, Readings, problems) if (root / path).is_file() else None


def _read(root: Path, path: str, cls: type[T], problems: Problems) -> T | None:
    text = read_text(root, path, problems)
    if text is None:
        return None
    kind: Any = cls  # a class is hashable, though its type does not say so
    value, found = _decoded(text, kind, path)
    problems.extend(found)
    return cast("T | None", value)


@lru_cache(maxsize=KEPT)
def _decoded(text: str, cls: type[Any], path: str) -> tuple[Any, tuple[Problem, ...]]:
    """Decode a file once for as long as it stays the same: a preview builds again and again."""
    found = Problems()
    value = decode(text, cls, Reader(path, found))
    return value, tuple(found)


@lru_cache(maxsize=KEPT)
def _parsed(text: str, path: str) -> tuple[Parsed, tuple[Problem, ...]]:
    """Parse a module's text once, likewise."""
    found = Problems()
    parsed = parse_module(text, Reader(path, found))
    return parsed, tuple(found)


def _folders(root: Path, info: CourseInfo | None, problems: Problems) -> list[str]:
    """List the module folders in the order of the course; what is left over is a problem."""
    there = sorted(
        p.name
        for p in (root / "modules").glob("*")
        if p.is_dir() and not p.name.startswith((".", "_")) and f"modules/{p.name}" != CAST
    )
    if info is None or not info.modules:
        return there
    listed: dict[str, str] = {}
    for name in info.modules:
        if name in listed:
            problems.error(
                name.place, f"モジュール「{name}」が2回書かれています。", "1つにしてください。"
            )
        elif not FOLDER.fullmatch(name):
            problems.error(
                name.place,
                f"フォルダー名「{name}」は使えません。",
                "「01-first-step」のように、番号と半角の英小文字で名付けてください。",
            )
        elif name not in there:
            problems.error(
                name.place,
                f"フォルダー modules/{name} がありません。",
                "名前を確かめるか、一覧から消してください。",
            )
        else:
            listed[name] = name
    for folder in there:
        if folder not in listed:
            problems.error(
                Place(f"modules/{folder}"),
                "course.yaml の modules に書かれていないフォルダーです。",
                "course.yaml に書き足すか、フォルダーを消してください。",
            )
    for quiz in sorted((root / "quizzes").glob("*.y*ml")):
        if quiz.stem not in there:
            problems.error(
                Place(f"quizzes/{quiz.name}"),
                f"対応するフォルダー modules/{quiz.stem} がありません。",
                "ファイル名をフォルダー名とそろえてください。",
            )
    return list(listed)


def _modules(root: Path, folders: list[str], problems: Problems, step: Step) -> Iterator[Module]:
    for number, folder in enumerate(folders):
        step("読み込み", number, len(folders))
        module = _read_module(root, folder, problems)
        if module is not None:
            yield module


def _read_module(root: Path, folder: str, problems: Problems) -> Module | None:
    path = f"modules/{folder}/module.md"
    text = read_text(root, path, problems)
    (head, sections), found = _parsed(text, path) if text is not None else ((None, {}), ())
    problems.extend(found)
    scenario = _read(root, f"modules/{folder}/scenario.yaml", Scenario, problems)
    more = sorted((root / "modules" / folder).glob("scenario-*.yaml"))
    others = [_read(root, f"modules/{folder}/{file.name}", Scenario, problems) for file in more]
    quiz = _read(root, f"quizzes/{folder}.yaml", Quiz, problems)
    if head is None or scenario is None or quiz is None:
        return None
    scenarios = (scenario, *(other for other in others if other is not None))
    return Module(Place(path), folder, head, sections, scenarios, quiz)


def _figures(root: Path, modules: tuple[Module, ...]) -> dict[str, bytes]:
    """Read the pictures that texts show and the course's own drawings, by path in the course folder."""
    paths = [figure_path(module, figure) for module in modules for figure in figures_of(module)]
    paths += [HERO, *(emblem_path(module) for module in modules)]
    paths += sorted(f"{CAST}/{file.name}" for file in (root / CAST).glob("*.svg"))
    within = root.resolve()
    return {
        path: (root / path).read_bytes()
        for path in paths
        if (root / path).is_file() and (root / path).resolve().is_relative_to(within)
    }


def figures_of(module: Module) -> list[Figure]:
    """List the figures of a module's text in reading order."""
    parts = (part for passage in module.passages() for part in passage.parts)
    return [part for part in parts if isinstance(part, Figure)]


def figure_path(module: Module, figure: Figure) -> str:
    """Give a figure's path relative to the course folder."""
    return f"modules/{module.folder}/{figure.src}"
