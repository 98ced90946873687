"""Emblems, portraits and the hero stand once in the page, as symbols; what shows them points there."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from course.build import check
from course.checks.svg import CLASSES, elements_of
from course.drawings import person_of, sprite, symbol, symbols
from course.render import render
from tests.courses import copy_of_tiny
from tests.golden import elements
from tests.sites import ROOT, TINY

FIGURES = sorted((ROOT / "modules").glob("*/figures/*.svg"))
PHONE = 302
"""How many pixels wide a picture is on a phone of 360."""
DRAWING = """<!-- made by hand -->
<svg xmlns="http://www.w3.org/2000/svg" data-note="a > b" viewBox="0 0 96 96">
  <defs><clipPath id="round"><circle r="48"/></clipPath></defs>
  <g clip-path="url(#round)"><use href="#round"/></g>
</svg>
"""


def test_a_symbol_has_the_shapes_and_the_view_box() -> None:
    """Its ids are its own, with everything that points to them."""
    assert symbol(DRAWING, "emblem-s1") == (
        '<symbol id="emblem-s1" viewBox="0 0 96 96">'
        '<defs><clipPath id="emblem-s1-round"><circle r="48"/></clipPath></defs>\n'
        '  <g clip-path="url(#emblem-s1-round)"><use href="#emblem-s1-round"/></g></symbol>'
    )


@pytest.mark.parametrize("source", ["", "<svg", '<svg viewBox="0 0 1 1"/>', "<p></p>"])
def test_a_drawing_that_cannot_be_read_is_an_empty_symbol(source: str) -> None:
    """It leaves the page whole; the checks tell its author."""
    assert symbol(source, "a") == '<symbol id="a"></symbol>'


def test_whose_portrait_a_path_is() -> None:
    """Only what lies in the folder of the cast."""
    paths = ["modules/cast/mori.svg", "modules/01-a/emblem.svg", "modules/cast/old/mori.svg"]
    assert [person_of(path) for path in paths] == ["mori", "", ""]


def test_a_course_without_drawings_has_none() -> None:
    """The page shows marks and first letters instead."""
    course = check(TINY).sound
    assert course is not None
    assert (symbols(course), sprite(course)) == ({}, [])
    page = elements(render(course)["index.html"].decode("utf-8"))
    assert page.find("div", class_="says").find("span", class_="avatar avatar-1").text == "森"


def test_each_drawing_stands_once_in_the_page(tmp_path: Path) -> None:
    """However often it is shown, and whatever shows it."""
    root = copy_of_tiny(tmp_path)
    (root / "modules/cast").mkdir()
    for path in ("hero.svg", "01-welcome/emblem.svg", "cast/mori.svg"):
        (root / "modules" / path).write_text(DRAWING, encoding="utf-8")
    course = check(root).sound
    assert course is not None
    page = elements(render(course)["index.html"].decode("utf-8"))
    names = ["hero-picture", "emblem-s1", "portrait-mori"]
    assert [one.attributes["id"] for one in page.all() if one.tag == "symbol"] == names
    used = [one.attributes["href"] for one in page.all() if one.tag == "use"]
    for name in names:
        assert f"#{name}" in used


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_every_class_of_drawings_has_a_rule_and_a_word(name: str) -> None:
    """Authors can read what it is for."""
    rules = (ROOT / "course/theme/drawing.css").read_text(encoding="utf-8")
    assert re.search(rf"^\.{name} \{{$", rules, re.MULTILINE)
    manual = (ROOT / "docs/authors.md").read_text(encoding="utf-8")
    assert f"`{re.sub(r'-[0-9]$', '-1', name)}`" in manual


@pytest.mark.parametrize("path", FIGURES, ids=lambda path: f"{path.parts[-3]}/{path.name}")
def test_words_of_our_pictures_are_readable_on_a_phone(path: Path) -> None:
    """They are 13 pixels high or more without moving the picture, and end within it."""
    root, *parts = elements_of(path.read_bytes())
    width = float(root.attributes["viewBox"].split()[2])
    texts = re.findall(r">([^<>]+)</text>", path.read_text(encoding="utf-8"))
    marks = [part.attributes for part in parts if part.tag == "text"]
    for text, at in zip(texts, marks, strict=True):
        size = float(at["font-size"])
        assert size * PHONE / width >= 13, text
        wide = size * sum(1 if unicodedata.east_asian_width(c) in "WFA" else 0.6 for c in text)
        start = float(at["x"]) - wide * {"middle": 0.5, "end": 1}.get(at.get("text-anchor", ""), 0)
        assert start >= -1, text
        assert start + wide <= width + 1, text
