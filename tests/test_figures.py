"""Drawings go into the page under names of their own; other pictures lie beside it."""

# ruff: noqa: E501 - a row of a table is a line
from __future__ import annotations

import re

import pytest

from course.figures import asset_name, inline_svg, picture

DRAWING = """<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">
  <defs><linearGradient id="shade"/><path id='arrow' d="M0 0"/></defs>
  <rect fill="url(#shade)"/><use href="#arrow"/><use xlink:href='#arrow'/>
  <path marker-end="url('#arrow')" stroke="url( #shade )" data-id="shade"/>
</svg>
"""


def test_a_drawing_is_named_for_everybody() -> None:
    """Its description is read out; it takes no focus, and brings no prologue."""
    made = inline_svg(DRAWING, '矢印 "太い" <1>', "s1-fig1")
    opening = (
        '<svg role="img" aria-label="矢印 &quot;太い&quot; &lt;1&gt;" focusable="false" xmlns='
    )
    assert made.startswith(opening)
    assert "<?xml" not in made
    assert "made by hand" not in made


@pytest.mark.parametrize(
    ("box", "wide"),
    [("0 0 360 200", False), ("0 0 480 9", False), ("0 0 720 400", True), ("-5 -5,900 9", True)],
)
def test_a_wide_drawing_says_so(box: str, *, wide: bool) -> None:
    """On a narrow screen it is moved sideways, so that its words stay large enough."""
    opening = inline_svg(f'<svg viewBox="{box}"><rect/></svg>', "", "a").partition("<rect")[0]
    assert ("data-wide" in opening) == wide


def test_ids_become_the_drawings_own() -> None:
    """In each way of writing them, with everything that points to them."""
    made = inline_svg(DRAWING, "矢印", "s1-fig1")
    assert re.findall(r"\sid=[\"']([^\"']+)", made) == ["s1-fig1-shade", "s1-fig1-arrow"]
    assert re.findall(r"href=[\"']#([^\"']+)", made) == ["s1-fig1-arrow", "s1-fig1-arrow"]
    used = re.findall(r"url\(\s*[\"']?#([\w-]+)", made)
    assert used == ["s1-fig1-shade", "s1-fig1-arrow", "s1-fig1-shade"]
    assert 'data-id="shade"' in made


def test_two_drawings_share_no_id() -> None:
    """One that is shown twice does not paint with the other's colours."""
    ids = [
        re.findall(r"\sid=[\"']([^\"']+)", inline_svg(DRAWING, "", f"s1-fig{n}")) for n in (1, 2)
    ]
    assert not set(ids[0]) & set(ids[1])


def test_names_that_begin_alike_stay_apart() -> None:
    """An id that looks as if it had been renamed already is one more id."""
    drawing = '<svg><path id="a"/><path id="p-a"/><use href="#a"/><use href="#p-a"/></svg>'
    assert 'id="p-a"/><path id="p-p-a"/><use href="#p-a"/><use href="#p-p-a"/>' in inline_svg(
        drawing, "", "p"
    )


@pytest.mark.parametrize(
    ("path", "element"),
    [
        ("modules/01-first/figures/map.png", '<img src="images/01-first/figures/map.png" alt="地図" loading="lazy">'),
        ("modules/01-first/figures/50%#1.png", '<img src="images/01-first/figures/50%25%231.png" alt="地図" loading="lazy">'),
        ("modules/01-first/図.jpg", '<img src="images/01-first/%E5%9B%B3.jpg" alt="地図" loading="lazy">'),
    ],
)  # fmt: skip
def test_a_picture_is_an_element_with_its_file(path: str, element: str) -> None:
    """Its address leads to the file whatever signs its name has."""
    assert picture(path, "地図") == element


def test_words_of_a_picture_stay_in_their_attribute() -> None:
    """Quotes and brackets are escaped."""
    assert 'alt="&quot;a&quot; &lt;b&gt;"' in picture("modules/01-a/b.png", '"a" <b>')


def test_no_two_pictures_share_a_file() -> None:
    """The same name in another folder is another picture."""
    paths = ["01-a/one.png", "01-a/b/one.png", "01-a/b-one.png", "01-a-b/one.png"]
    assert len({asset_name(f"modules/{path}") for path in paths}) == len(paths)
