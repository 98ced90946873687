"""Pictures: each is there, described in words, small, and safe to put into the page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from course.checks.svg import SvgError, advice_on, elements_of, errors_in
from course.checks.view import COURSE, View, nearest, warning
from course.drawings import person_of
from course.load.course import figure_path, figures_of
from course.model import Figure, Module
from course.problems import Place, Problem

KINDS = (".svg", ".png", ".jpg", ".jpeg", ".webp")
MOST_KILOBYTES = {".svg": 100}
MOST_KILOBYTES_OF_RASTER = 300


def pictures_described(view: View) -> Iterator[Problem]:
    """Every picture is described in words."""
    for _, figure in _figures(view):
        if not figure.alt:
            hint = "![ ] の中に、図が何を示すかを言葉で書いてください。"
            yield Problem(figure.src.place, f"図「{figure.src}」に説明がありません。", hint)


def pictures_there(view: View) -> Iterator[Problem]:
    """Every picture is a file of an allowed kind in the module's own folder."""
    for module, figure in _figures(view):
        src, place = figure.src, figure.src.place
        if not _is_inside(src):
            hint = "図は figures/ に置き、「figures/名前.svg」のように書いてください。"
            yield Problem(place, f"図「{src}」が、モジュールのフォルダーの外を指しています。", hint)
        elif _kind(src) not in KINDS:
            hint = f"使えるのは {'、'.join(KINDS)} です。"
            yield Problem(place, f"図「{src}」の種類は使えません。", hint)
        elif figure_path(module, figure) not in view.course.figures:
            hint = (
                f"modules/{module.folder}/ の中のファイル名（大文字と小文字も）を確かめてください。"
            )
            yield Problem(place, f"図「{src}」のファイルがありません。", hint)


def pictures_small(view: View) -> Iterator[Problem]:
    """Every drawing has at most 100 KB, any other picture 300 KB."""
    for path, data in view.course.figures.items():
        most = _most(path)
        if len(data) > most * 1024:
            message = f"図が大きすぎます（{len(data) // 1024} KB）。"
            yield Problem(Place(path), message, f"{most} KB までにしてください。")


def drawings_safe(view: View) -> Iterator[Problem]:
    """Every drawing is well-formed, and has only shapes and text that stay within it."""
    for path, data in view.course.figures.items():
        if _kind(path) == ".svg" and len(data) <= _most(path) * 1024:
            yield from _drawing(path, data)


def portraits_of_the_cast(view: View) -> Iterator[Problem]:
    """Every portrait shows someone of the cast."""
    cast = [str(person.id) for person in view.course.info.cast]
    for path in view.course.figures:
        person = person_of(path)
        if person and person not in cast and view.is_whole(COURSE):
            hint = nearest(person, cast, "ファイル名を登場人物の id にするか、消してください。")
            yield warning(Place(path), f"登場人物「{person}」は course.yaml にいません。", hint)


def _drawing(path: str, data: bytes) -> Iterator[Problem]:
    try:
        elements = elements_of(data)
    except SvgError as reason:
        line, message, hint = reason.finding
        yield Problem(Place(path, line), message, hint)
        return
    yield from (Problem(Place(path, line), told, hint) for line, told, hint in errors_in(elements))
    yield from (warning(Place(path, line), told, hint) for line, told, hint in advice_on(elements))


def _figures(view: View) -> Iterator[tuple[Module, Figure]]:
    for module in view.course.modules:
        yield from ((module, figure) for figure in figures_of(module))


def _is_inside(src: str) -> bool:
    path = PurePosixPath(src)
    return not (path.is_absolute() or ".." in path.parts or "\\" in src or ":" in src)


def _kind(path: str) -> str:
    return PurePosixPath(path).suffix.lower()


def _most(path: str) -> int:
    return MOST_KILOBYTES.get(_kind(path), MOST_KILOBYTES_OF_RASTER)


RULES = (
    pictures_described,
    pictures_there,
    pictures_small,
    drawings_safe,
    portraits_of_the_cast,
)
